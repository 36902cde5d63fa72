### The mails to clients and to the office’s own people: subject, the line that inboxes show beside it, title,
### sentences. Mails are plain text here.

## In every mail

mail-greeting = Hola, { $name }:
mail-regards = Un cordial saludo,
mail-login = Su correo electrónico
mail-portal = Dirección del portal de clientes
mail-open-portal = Ir al portal de clientes
mail-copy-link = Si el botón no funciona, copie esta dirección en su navegador:
mail-choose = Puede elegir qué correos desea recibir:

## How to reach the agent or the office; follows a question

mail-reach-call = Puede responder a este correo o llamarnos.
mail-reach-reply = Puede responder directamente a este correo.
mail-reach-office = Estamos a su disposición en nuestra oficina.

## The invitation

mail-invitation-subject = Su acceso al portal de clientes de { $company }
mail-invitation-preview = Todo lo que necesita para iniciar sesión por primera vez.
mail-invitation-title = Le damos la bienvenida a su portal de clientes
mail-invitation-intro = Le hemos dado acceso al portal de clientes de { $company }, su espacio personal y seguro en nuestra agencia. Con estos datos puede iniciar sesión por primera vez.
mail-temporary-password = Su contraseña temporal
mail-valid-until = La contraseña temporal es válida hasta el { DATE($day) }, a las { TIME($time) }.
mail-choose-own = Al iniciar sesión por primera vez, elegirá su propia contraseña. Si la contraseña temporal ya ha caducado, le enviaremos con gusto una nueva invitación.
mail-invitation-question = ¿Tiene alguna pregunta o no consigue iniciar sesión?
mail-invitation-why = Recibe este correo porque { $company } le ha dado acceso a su portal de clientes con la dirección { $email }.
mail-invitation-unexpected = Si no esperaba este correo, avísenos, por favor, y no utilice la contraseña. No facilite nunca su contraseña a nadie.

## The password was changed

mail-password-changed-subject = Se ha cambiado su contraseña del portal de clientes de { $company }
mail-password-changed-title = Se ha cambiado su contraseña
mail-password-changed-intro = Se ha cambiado la contraseña de su cuenta en el portal de clientes de { $company }. Su sesión se ha cerrado en todos los demás dispositivos.
mail-password-changed-expected = Si la ha cambiado usted, no tiene que hacer nada.
mail-password-changed-unexpected = Si no ha sido usted, póngase en contacto con nosotros cuanto antes para que podamos proteger su cuenta.
mail-password-changed-why = Recibe este correo porque tiene una cuenta en el portal de clientes de { $company }. Por su seguridad, le avisamos siempre que se cambia su contraseña.

## The office closed the access

mail-access-disabled-subject = Se ha cerrado su acceso al portal de clientes de { $company }
mail-access-disabled-preview = Ya no puede iniciar sesión. Responderemos con gusto a sus preguntas.
mail-access-disabled-title = Se ha cerrado su acceso
mail-access-disabled-intro = Hemos cerrado su acceso al portal de clientes de { $company }. Ya no es posible iniciar sesión con este correo electrónico.
mail-access-disabled-question = ¿Tiene alguna pregunta al respecto o cree que se trata de un error?
mail-access-disabled-why = Recibe este correo porque tenía una cuenta en el portal de clientes de { $company }.

## Before an address is proved: without the name that was typed

mail-greeting-unproved = Hola:

## In the mails with a code

mail-code = Su código
mail-code-minutes = { $minutes ->
    [one] El código es válido durante { $minutes } minuto, hasta las { TIME($time) }.
   *[other] El código es válido durante { $minutes } minutos, hasta las { TIME($time) }.
}
mail-code-again = Si ya ha caducado, solo tiene que pedir otro. Únicamente vale el código más reciente.
mail-code-secret = No facilite nunca este código a nadie. Nosotros nunca se lo pediremos, ni por teléfono ni por correo.
mail-question = ¿Tiene alguna pregunta?

## The code that finishes a sign-up

mail-verification-subject = Confirme su correo electrónico para el portal de clientes de { $company }
mail-verification-preview = Con el código de este correo completa su registro.
mail-verification-title = Confirme su correo electrónico
mail-verification-intro = Con este código confirma su correo electrónico para el portal de clientes de { $company }. Introdúzcalo en la página en la que se le ha pedido; debería seguir abierta en su navegador.
mail-verification-why = Recibe este correo porque alguien se ha registrado en el portal de clientes de { $company } con la dirección { $email }.
mail-verification-unexpected = Si no ha sido usted, ignore este correo: no ocurrirá nada.

## The code that chooses a new password

mail-reset-subject = Elija una contraseña nueva para el portal de clientes de { $company }
mail-reset-preview = Con el código de este correo puede elegir una contraseña nueva.
mail-reset-title = Elija una contraseña nueva
mail-reset-intro = Con este código elige una contraseña nueva para el portal de clientes de { $company }. Introdúzcalo en la página en la que se le ha pedido; debería seguir abierta en su navegador.
mail-reset-why = Recibe este correo porque en el portal de clientes de { $company } se ha pedido una contraseña nueva para la dirección { $email }.
mail-reset-unexpected = Si no ha sido usted, ignore este correo: su contraseña no cambia.

## Somebody signed up with the address of an account

mail-already-subject = Ya tiene acceso al portal de clientes de { $company }
mail-already-preview = Puede iniciar sesión como siempre.
mail-already-title = Ya tiene acceso
mail-already-intro = Alguien, quizá usted, acaba de registrarse en el portal de clientes de { $company } con este correo electrónico. No hace falta: usted ya tiene acceso y nada ha cambiado en él. Puede iniciar sesión aquí.
mail-already-forgot = ¿Ha olvidado su contraseña? Elija «He olvidado mi contraseña» en la página de inicio de sesión.
mail-already-why = Recibe este correo porque tiene una cuenta en el portal de clientes de { $company }.
mail-already-unexpected = Si no se ha registrado usted, ignore este correo: nadie ha conseguido acceso a su cuenta.

## In every mail to the office’s own people

mail-office-greeting = Hola, { $name }:
mail-office-name = Nombre y apellidos
mail-office-email = Correo electrónico
mail-office-contact = Identificador del contacto
mail-office-until-then = Hasta esa decisión, el cliente puede iniciar sesión, pero solo ve su perfil y una página que indica que la agencia lo está revisando.
mail-office-why = Este correo se ha escrito automáticamente. Se dirige a la administración de { $company }.

## A new lead signed up

mail-new-lead-subject = Nuevo cliente potencial en el portal de clientes de { $company }
mail-new-lead-preview = Alguien se ha registrado. Por ahora, está marcado como «No contactar».
mail-new-lead-title = Se ha registrado un nuevo cliente potencial
mail-new-lead-intro = Alguien se ha registrado en el portal de clientes de { $company } y ha confirmado su correo electrónico. Esta persona figura ahora en el CRM como nuevo cliente potencial, a cargo de la administración de la agencia.
mail-new-lead-reach = El cliente potencial está marcado como «No contactar» hasta que un agente indique que lo ha revisado: no se le envían ofertas de inmuebles ni recordatorios. Las respuestas a lo que haga en el portal y los correos de seguridad se envían de todos modos.

## A sign-up has to be linked

mail-link-waiting-subject = Hay que vincular un registro: portal de clientes de { $company }
mail-link-waiting-preview = Un agente debe decidir a qué contacto corresponde.
mail-link-waiting-title = Hay que vincular un registro a un contacto
mail-link-waiting-intro = Alguien se ha registrado en el portal de clientes de { $company }, y el correo electrónico no permite saber de qué contacto se trata: lo tienen varios contactos, o el contacto que lo tiene ya dispone de una cuenta.
mail-link-waiting-decide = Un agente debe decidir: vincular la cuenta a un contacto, crear un nuevo cliente potencial o rechazar el registro.

## A sign-up has to be approved

mail-approval-waiting-subject = Hay un registro por aprobar: portal de clientes de { $company }
mail-approval-waiting-preview = Alguien desea tener acceso al portal de clientes.
mail-approval-waiting-title = Hay un registro por aprobar
mail-approval-waiting-intro = Alguien se ha registrado en el portal de clientes de { $company } y ha confirmado su correo electrónico. Según la configuración de la agencia, un agente debe aprobarlo.
mail-approval-waiting-decide = Un agente puede aprobar o rechazar el registro. Si se rechaza, la cuenta se elimina.

## Nuevas condiciones

mail-new-terms-subject = Nuevas condiciones de uso del portal de clientes de { $company }
mail-new-terms-preview = La próxima vez que inicie sesión, le pediremos que las acepte.
mail-new-terms-title = Nuevas condiciones de uso
mail-new-terms-intro = { $company } tiene nuevas condiciones de uso para su portal de clientes. La próxima vez que abra el portal, podrá leerlas allí y le pediremos que las acepte antes de continuar.

## Un mensaje de un cliente

mail-message-subject = Nuevo mensaje de un cliente: portal de clientes de { $company }
mail-message-preview = Un cliente le ha escrito.
mail-message-title = Un cliente le ha escrito
mail-message-intro = Un cliente le ha escrito en el portal de clientes de { $company }. Puede leer el mensaje y responder en el CRM.
mail-message-why = Este correo se ha escrito automáticamente. Lo recibe porque es responsable de este contacto o sustituye a quien lo es.

## Un mensaje para el cliente

mail-reply-subject = Nuevo mensaje de { $company }
mail-reply-preview = Tiene un mensaje nuevo en el portal de clientes.
mail-reply-title = Tiene un mensaje nuevo
mail-reply-intro = Le hemos escrito en el portal de clientes de { $company }. Allí puede leer el mensaje y responder.
## Nuevos inmuebles

mail-new-properties-subject = Nuevos inmuebles para usted de { $company }
mail-new-properties-preview = Hemos encontrado algo que podría encajar con usted.
mail-new-properties-title = Nuevos inmuebles para usted
mail-new-properties-intro = Hay nuevos inmuebles para usted en el portal de clientes. Los más recientes son:
mail-new-properties-say = En el portal encontrará las fotos y todos los datos. Díganos allí si le interesan; vemos su respuesta al momento.
mail-new-properties-why = Recibe este correo porque { $company } busca inmuebles para usted y le ha dado acceso a su portal de clientes.
## Viewings

mail-viewing-property = Inmueble
mail-viewing-when = Fecha y hora
mail-viewing-place = Lugar
mail-viewing-reason = Motivo
mail-viewing-remark = Comentario
mail-viewing-day = Día preferido
mail-viewing-alternative = Otra hora
mail-viewing-morning = por la mañana
mail-viewing-afternoon = por la tarde
mail-viewing-evening = por la noche
mail-viewing-choose = Puede aceptar una de estas horas en el portal de clientes.
mail-viewing-ask-again = Puede solicitar otros días en el portal de clientes.
mail-viewing-invite = El archivo adjunto a este correo añade la visita a su calendario.
mail-viewing-until-then = Hasta que usted responda, sigue en pie la hora confirmada.
mail-viewing-entry = Visita: { $property }
mail-viewing-entry-about = Encontrará todo sobre esta visita en su portal de clientes.
mail-viewing-why = Recibe este correo porque ha solicitado una visita en el portal de clientes de { $company }.
mail-viewing-office-why = Este correo se ha redactado automáticamente. Lo recibe como agente responsable en { $company }.

mail-viewing-requested-subject = Visita solicitada: { $company }
mail-viewing-requested-title = Se ha solicitado una visita
mail-viewing-requested-intro = Su cliente desea visitar este inmueble. Puede confirmar una hora, ofrecer otras o rechazar la solicitud.

mail-viewing-cancelled-by-client-subject = Visita cancelada por el cliente: { $company }
mail-viewing-cancelled-by-client-title = El cliente ha cancelado la visita
mail-viewing-cancelled-by-client-intro = Su cliente ha cancelado la visita a este inmueble.

mail-viewing-move-asked-subject = Otra hora deseada para la visita: { $company }
mail-viewing-move-asked-title = El cliente desea otra hora
mail-viewing-move-asked-intro = Su cliente desea cambiar la visita a este inmueble a otro día.

mail-viewing-alternative-taken-subject = Hora aceptada para la visita: { $company }
mail-viewing-alternative-taken-title = El cliente ha aceptado una hora
mail-viewing-alternative-taken-intro = Su cliente ha elegido una de las horas que usted ofreció. La visita está confirmada.

mail-viewing-confirmed-subject = Su visita está confirmada: { $company }
mail-viewing-confirmed-title = Su visita está confirmada
mail-viewing-confirmed-intro = Ya hay hora para su visita. Será un placer recibirle.

mail-viewing-rejected-subject = Su solicitud de visita: { $company }
mail-viewing-rejected-title = No va a ser posible
mail-viewing-rejected-intro = Lamentablemente no podemos ofrecerle una visita en los días solicitados.

mail-viewing-moved-subject = Su visita tiene nueva hora: { $company }
mail-viewing-moved-title = Su visita tiene nueva hora
mail-viewing-moved-intro = Hemos cambiado su visita. Tome nota de la nueva hora, por favor.

mail-viewing-cancelled-subject = Su visita se ha cancelado: { $company }
mail-viewing-cancelled-title = Su visita se ha cancelado
mail-viewing-cancelled-intro = Esta visita no tendrá lugar.

mail-navigation-opened-subject = La ruta a su visita: { $company }
mail-navigation-opened-title = Ya está disponible la ruta a su visita
mail-navigation-opened-intro = Se acerca su visita. La ruta al inmueble ya está disponible en su portal de clientes.

mail-how-was-it-subject = ¿Qué tal su visita? { $company }
mail-how-was-it-title = ¿Qué tal su visita?
mail-how-was-it-intro = Hoy ha visitado este inmueble. Cuéntenos qué le parece: en el portal de clientes puede valorarlo y añadir notas y fotos.
