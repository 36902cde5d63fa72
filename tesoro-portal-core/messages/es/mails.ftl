### The mails to clients: subject, the line that inboxes show beside it, title, sentences. Mails are plain text here.

## In every mail

mail-greeting = Hola, { $name }:
mail-regards = Un cordial saludo,
mail-login = Su correo electrónico
mail-portal = Dirección del portal de clientes
mail-open-portal = Ir al portal de clientes
mail-copy-link = Si el botón no funciona, copie esta dirección en su navegador:

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
mail-valid-days = { $days ->
    [one] La contraseña temporal es válida durante { $days } día.
   *[other] La contraseña temporal es válida durante { $days } días.
}
mail-valid-hours = { $hours ->
    [one] La contraseña temporal es válida durante { $hours } hora.
   *[other] La contraseña temporal es válida durante { $hours } horas.
}
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
