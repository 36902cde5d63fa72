### The mail to the agent about what a client thinks of properties, and the mail to a client whose codes are no longer sent
### (R-MAIL-03). Mails are plain text here.

## What a client thinks of properties

mail-acts-subject = Novedades de un cliente: portal de clientes de { $company }
mail-acts-preview = Un cliente le ha dado su opinión.
mail-acts-title = Un cliente le ha dado su opinión
mail-acts-intro = Su cliente ha dado en el portal de clientes de { $company } su opinión sobre estos inmuebles. Lo encontrará todo en el CRM.
mail-acts-interested = Le interesa
mail-acts-rejected = No le interesa
mail-acts-rejected-because = No le interesa: { $reasons }
mail-acts-approved = Lo quiere después de la visita
mail-acts-stars = { $count ->
    [one] { NUMBER($count) } estrella
   *[other] { NUMBER($count) } estrellas
}
mail-acts-notes = { $count ->
    [one] { NUMBER($count) } nota nueva
   *[other] { NUMBER($count) } notas nuevas
}
mail-acts-photos = { $count ->
    [one] { NUMBER($count) } foto nueva
   *[other] { NUMBER($count) } fotos nuevas
}
mail-acts-voice-notes = { $count ->
    [one] { NUMBER($count) } nota de voz nueva
   *[other] { NUMBER($count) } notas de voz nuevas
}

## Why not; in a list after a colon

mail-reason-price = precio
mail-reason-location = ubicación
mail-reason-size = tamaño
mail-reason-layout = distribución
mail-reason-condition = estado
mail-reason-energy-label = etiqueta energética
mail-reason-outdoor-space = espacio exterior
mail-reason-parking = aparcamiento
mail-reason-surroundings = entorno
mail-reason-other = otra cosa

## Codes for a new password are no longer sent

mail-recovery-closed-subject = Ya no enviamos códigos de contraseña: { $company }
mail-recovery-closed-preview = Su contraseña actual sigue siendo válida.
mail-recovery-closed-title = Ya no enviamos códigos para una contraseña nueva
mail-recovery-closed-intro = En el portal de clientes de { $company } se han introducido demasiadas veces códigos incorrectos para su cuenta. Para protegerla, ya no enviamos a esta dirección códigos para elegir una contraseña nueva.
mail-recovery-closed-again = Puede iniciar sesión como siempre con su contraseña; después volverán a enviarse códigos.
mail-recovery-closed-forgot = ¿Ha olvidado su contraseña?
mail-recovery-closed-unexpected = Si no fue usted quien introdujo los códigos, no tiene que hacer nada: nadie ha accedido a su cuenta.
