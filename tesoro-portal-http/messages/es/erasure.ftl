### The client asks to be erased.

erasure-title = Eliminar mis datos
erasure-lead = Puede solicitar a { $company } que elimine todo lo que guarda sobre usted en este portal y en su fichero de clientes. La oficina revisa su solicitud y después la ejecuta.
erasure-goes = Qué se elimina
erasure-goes-account = Su acceso, su nombre, sus correos electrónicos y sus preferencias
erasure-goes-words = Sus mensajes, notas, fotos, notas de voz, su foto de perfil, favoritos, estrellas y comentarios
erasure-goes-viewings = Las visitas pendientes: se cancelan
erasure-stays = Qué permanece, sin su nombre
erasure-stays-dates = Qué inmuebles se ofrecieron y visitaron y cuándo, y sus decisiones sobre ellos
erasure-stays-terms = La prueba de qué condiciones de uso aceptó y cuándo
erasure-final = Esta acción no se puede deshacer. Cuando se haya llevado a cabo, ya no podrá iniciar sesión y se lo comunicaremos una última vez por correo.
erasure-copy = Si desea conservar una copia, descargue antes sus datos.
erasure-password = Para confirmar, introduzca su contraseña.
erasure-ask = Solicitar la eliminación de mis datos
erasure-waits = Sus datos se van a eliminar: la solicitud se hizo el { $day }. Hasta que { $company } la ejecute, puede usar el portal como siempre y retirar la solicitud.
erasure-withdraw = Retirar la solicitud
erasure-done-asked = Su solicitud se ha enviado a { $company }.
erasure-done-withdrawn = La solicitud se ha retirado. No se ha eliminado nada.
