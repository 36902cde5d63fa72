### The e-mails about an address that the office has changed. Plain text, as in mails.ftl.

## The office changed the address: in both e-mails

mail-address-until-now = Hasta ahora
mail-address-from-now = A partir de ahora
mail-address-changed = Fecha del cambio
mail-address-when = { DATE($day) }, a las { TIME($time) }

## To the old address

mail-address-old-subject = Se ha cambiado su correo electrónico del portal de clientes de { $company }
mail-address-old-preview = A partir de ahora inicia sesión con otra dirección.
mail-address-title = Se ha cambiado su correo electrónico
mail-address-old-intro = Hemos cambiado el correo electrónico de su cuenta en el portal de clientes de { $company }. A partir de ahora inicia sesión con la nueva dirección y le escribimos allí. Su sesión se ha cerrado en todos los dispositivos.
mail-address-old-expected = Si nos lo ha pedido usted, no tiene que hacer nada.
mail-address-old-unexpected = Si no nos lo ha pedido, póngase en contacto con nosotros cuanto antes para que podamos proteger su cuenta.
mail-address-old-why = Recibe este correo porque { $email } era la dirección de su cuenta en el portal de clientes de { $company }. Por su seguridad, avisamos siempre a las dos direcciones cuando se cambia una.

## To the new address

mail-address-new-subject = Su nuevo correo electrónico para el portal de clientes de { $company }
mail-address-new-preview = A partir de ahora inicia sesión con esta dirección.
mail-address-new-intro = Hemos cambiado el correo electrónico de su cuenta en el portal de clientes de { $company }. A partir de ahora inicia sesión con esta dirección y le escribimos aquí. Su sesión se ha cerrado en todos los dispositivos.
mail-address-new-confirm = Su contraseña sigue siendo la misma. Después de iniciar sesión, confirme la dirección con el código que le enviamos por correo. Hasta entonces no podrá elegir por su cuenta otra contraseña si olvida la suya.
mail-address-new-invited = Le enviamos a esta dirección una nueva invitación con todo lo necesario para iniciar sesión por primera vez. La anterior ya no es válida.
mail-address-new-why = Recibe este correo porque { $company } ha registrado { $email } como la dirección de su cuenta en su portal de clientes.
mail-address-new-unexpected = Si no esperaba este correo, avísenos, por favor.

## The code that confirms it

mail-confirmation-preview = El código de este correo confirma su nueva dirección.
mail-confirmation-intro = Con este código confirma su nuevo correo electrónico para el portal de clientes de { $company }. Inicie sesión e introdúzcalo en su perfil, por favor.
mail-confirmation-why = Recibe este correo porque { $company } ha cambiado la dirección de su cuenta en su portal de clientes por { $email }.
mail-confirmation-unexpected = Si no esperaba este correo, avísenos, por favor, y no introduzca el código.
