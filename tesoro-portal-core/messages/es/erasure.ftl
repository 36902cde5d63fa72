### The e-mails about an erasure. Plain text, as in mails.ftl.

## The last e-mail to somebody whose data have been erased

mail-erasure-done-subject = Sus datos en { $company } se han eliminado
mail-erasure-done-preview = Este es nuestro último correo al respecto.
mail-erasure-done-title = Sus datos se han eliminado
mail-erasure-done-intro = Hemos eliminado sus datos personales del portal de clientes de { $company } y de nuestro fichero de clientes: su nombre, sus direcciones, sus preferencias, sus mensajes, notas, fotos y grabaciones, y su acceso. Ya no puede iniciar sesión. Las visitas pendientes se han cancelado.
mail-erasure-done-kept = Solo permanecen registros sin su nombre, como las fechas de visitas pasadas, y la prueba de qué condiciones de uso se aceptaron y cuándo. Su correo electrónico se conserva únicamente hasta que se haya enviado este correo. Esta eliminación no se puede deshacer.
mail-erasure-done-why = Recibe este correo porque se solicitó la eliminación de sus datos en { $company } y ya se ha llevado a cabo.

## To the agent: a viewing that does not take place

mail-viewing-cancelled-by-erasure-subject = Visita cancelada, datos del cliente eliminados: { $company }
mail-viewing-cancelled-by-erasure-title = Esta visita se ha cancelado
mail-viewing-cancelled-by-erasure-intro = Los datos de un cliente se han eliminado a petición suya, por lo que esta visita no tendrá lugar. Ya no es posible saber de quién se trataba.
