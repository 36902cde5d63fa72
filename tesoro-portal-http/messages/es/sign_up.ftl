### Signing up, step by step.

sign-up-title = Registrarse
sign-up-step = Paso { $step } de { $steps }
sign-up-known = ¿Ya tiene acceso?
sign-up-lost = No hay ningún registro en curso en este navegador. Regístrese de nuevo, por favor. Si acaba de hacerlo, permita las cookies y compruebe que la dirección empieza por https.

## Who it is

sign-up-who = Sus datos
sign-up-first-name = Nombre
sign-up-last-name = Apellidos
sign-up-email-hint = Enviaremos un código a esta dirección.

## The password

sign-up-password-again = Por su seguridad no hemos guardado su contraseña. Escríbala otra vez, por favor.

## What they are looking for

wishes-title = ¿Qué busca? (opcional)
wishes-lead = Puede dejarlo todo en blanco y registrarse ya.
wishes-location = Dónde vive ahora
wishes-property-type = Tipo de inmueble
wishes-transaction = Compra o alquiler
wishes-either = Ambos
wishes-buy = Compra
wishes-rent = Alquiler
wishes-price-from = Precio desde
wishes-price-to = Precio hasta
wishes-area-from = Superficie útil desde (m²)
wishes-bedrooms-from = Dormitorios desde
wishes-places = Dónde le gustaría vivir
wishes-places-hint = Diez lugares como máximo, separados por comas.
sign-up-button = Registrarse
