### The mails about invitations: the link with which a client chooses the first password, and what the agent who invited is
### told (R-INV-06, R-INV-07). Mails are plain text here.

## The invitation with a link

mail-invitation-link-preview = Elija una contraseña y ya está dentro.
mail-invitation-link-intro = Le hemos dado acceso al portal de clientes de { $company }, su espacio personal y seguro en nuestra agencia. Elija su propia contraseña y podrá usarlo enseguida.
mail-invitation-link-button = Elegir una contraseña
mail-invitation-link-label = Elija aquí su contraseña
mail-invitation-link-valid-until = El enlace funciona una sola vez, hasta el { DATE($day) }, a las { TIME($time) }. Si ya ha caducado, le enviaremos con gusto una nueva invitación.
mail-invitation-link-unexpected = Si no esperaba este correo, avísenos, por favor, y no abra el enlace. No facilite nunca el enlace a nadie.

## A client who was invited has signed in

mail-first-sign-in-subject = Invitación aceptada: portal de clientes de { $company }
mail-first-sign-in-preview = Un cliente al que invitó ha iniciado sesión por primera vez.
mail-first-sign-in-title = Un cliente ha aceptado su invitación
mail-first-sign-in-intro = Un cliente al que invitó al portal de clientes de { $company } ha iniciado sesión por primera vez.

## Invitations that nobody has answered

mail-silent-subject = Invitaciones sin respuesta: portal de clientes de { $company }
mail-silent-preview = Se enviaron hace cinco días o más.
mail-silent-title = Invitaciones sin respuesta
mail-silent-intro = { $count ->
    [one] { NUMBER($count) } cliente al que invitó al portal de clientes de { $company } aún no ha iniciado sesión.
   *[other] { NUMBER($count) } clientes a los que invitó al portal de clientes de { $company } aún no han iniciado sesión.
}
mail-silent-invited = invitación del { DATE($day, style: "long") }
mail-silent-say = En el CRM puede ver en qué punto está cada invitación y enviarla de nuevo. Le recordamos cada invitación una sola vez.
mail-invited-why = Este correo se ha escrito automáticamente. Lo recibe porque invitó al cliente o sustituye a quien lo hizo.
