### The client’s own data.

own-data-title = Mis datos
own-data-lead = Puede descargar todo lo que ha comunicado aquí a { $company } y lo que este portal muestra sobre usted.
own-data-inside = Qué contiene
own-data-account = Su cuenta: nombre, correo electrónico, idioma y preferencias, condiciones aceptadas y dispositivos con sesión iniciada
own-data-properties = Los inmuebles que se le han ofrecido, con sus decisiones, favoritos y estrellas
own-data-viewings = Sus visitas, con sus fechas y comentarios
own-data-feedback = Sus notas, fotos y notas de voz, y su foto de perfil
own-data-messages = Los mensajes entre usted y su agente
own-data-acts = Lo que ha hecho en este portal y cuándo
own-data-format = Recibirá un solo archivo (ZIP): una relación que pueden leer personas y programas, con sus fotos y grabaciones. Guárdelo en un lugar seguro.
own-data-download = Descargar mis datos
own-data-erase-title = Corregir o eliminar
own-data-erase = Si desea corregir algún dato, cámbielo en su perfil o consulte a su agente de { $company }. También puede solicitar que se elimine todo.
own-data-more = Ver y descargar sus datos
