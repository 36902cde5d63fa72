## On every page

error-title = Error: { $page }
problem-title = Hay un problema
sign-out = Cerrar sesión
refused-advice = Si ha llegado aquí desde un enlace, ábralo de nuevo o pida otro, por favor.
refused-number = Referencia: { $id }

## Without a portal to show

information-title = Le damos la bienvenida al portal de clientes
information-text = Para iniciar sesión necesita el enlace que le envió su agencia.
information-help = Lo encontrará en el correo de su invitación. Si ya no lo tiene, su agencia se lo enviará de nuevo con mucho gusto.
closed-title = El portal de clientes está cerrado
closed-text = La agencia ha cerrado su portal de clientes por el momento. Su cuenta y todo su contenido se conservan.
closed-help = Si tiene alguna pregunta, su agencia le atenderá con mucho gusto.

## Signing in

sign-in-title = Iniciar sesión
sign-in-lead = Su portal de clientes en { $company }
sign-in-email = Correo electrónico
sign-in-password = Contraseña
sign-in-first-time = ¿Es su primera visita? Utilice la contraseña temporal de su invitación.
sign-in-keep = Mantener la sesión iniciada en este dispositivo
sign-in-button = Iniciar sesión
sign-in-email-missing = Introduzca su correo electrónico, por favor.
sign-in-password-missing = Introduzca su contraseña, por favor.
sign-in-needed = Inicie sesión para continuar, por favor.
signed-out = Ha cerrado la sesión.
cookies-needed = Sus datos eran correctos, pero su navegador no ha mantenido la sesión. Permita las cookies y compruebe que la dirección empieza por https, por favor.
sign-in-forgot = He olvidado mi contraseña
sign-in-new = ¿No tiene invitación?
sign-in-signed-up = ¿Acaba de registrarse?
sign-in-code = Introduzca su código.

## The code from the mail

code-title = Confirme su correo electrónico
code-lead = Le hemos enviado un correo. Introduzca el código que contiene para completar su registro.
code-lead-to = Hemos enviado un correo a { $address }. Introduzca el código que contiene para completar su registro.
code-label = Código del correo
code-hint = Seis cifras, válido durante 10 minutos. Únicamente vale el código más reciente.
code-button = Confirmar
code-empty = Introduzca el código del correo, por favor.
code-missing-title = ¿No le ha llegado ningún código?
code-missing-text = Mire también en la carpeta de correo no deseado. Si ya tiene acceso, el correo se lo indica y no contiene ningún código.
code-resend-wait = Puede pedir un código nuevo al cabo de un minuto.
code-resend-in = Podrá pedir un código nuevo { $when }.
code-resend = Enviar un código nuevo
code-sent-again = Hay un código nuevo en camino. Únicamente vale el más reciente.
code-other = ¿La dirección no era correcta?
code-restart = Registrarse de nuevo

## The link of an invitation

invitation-title = Elija su contraseña
invitation-lead = Elija su propia contraseña para el portal de clientes de { $company }. Después ya habrá iniciado sesión.
invitation-over-title = Este enlace ya no funciona
invitation-over-known = Si ya ha elegido una contraseña, puede iniciar sesión con ella.

## Forgetting a password

forgot-title = ¿Ha olvidado su contraseña?
forgot-lead = Le enviaremos un código con el que podrá elegir una contraseña nueva.
forgot-button = Enviar un código
forgot-lost = Pida primero un código aquí, por favor. Si acaba de hacerlo, permita las cookies y compruebe que la dirección empieza por https.
reset-title = Elija una contraseña nueva
reset-lead = Si existe una cuenta con esta dirección, ya va de camino un correo con un código.
reset-lead-to = Si existe una cuenta con la dirección { $address }, ya va de camino un correo con un código.
reset-missing-text = Mire también en la carpeta de correo no deseado y compruebe que la dirección era correcta.

## Choosing a password

password-first-title = Elija su propia contraseña
password-first-text = Antes de continuar, elija una contraseña que solo usted conozca, por favor.
password-change-title = Cambiar la contraseña
password-change-text = Después se cerrará la sesión en todos sus demás dispositivos.
password-account = Inicia sesión con { $email }.
password-current = Contraseña actual
password-new = Nueva contraseña
password-rules = Lo que necesita la contraseña
password-rule-length = { $minimum ->
    [one] Al menos { $minimum } carácter
   *[other] Al menos { $minimum } caracteres
}
password-rule-uppercase = Una letra mayúscula
password-rule-lowercase = Una letra minúscula
password-rule-digit = Una cifra
password-rule-special = Un carácter especial, como ! o #
password-rule-personal = Nada de su nombre ni de su correo electrónico
password-rule-guessable = Difícil de adivinar
password-rule-unchanged = Distinta de su contraseña actual
password-rule-met = Cumplido:
password-save = Guardar contraseña
password-back = Volver

## Home

home-title = Su portal
home-welcome = Hola, { $name }
home-properties-title = Inmuebles
home-properties-text = En cuanto { $company } le ofrezca inmuebles, los encontrará aquí.
home-waiting-title = Estamos revisando su registro
home-waiting-text = Gracias por registrarse. { $company } está comprobando sus datos. No tiene que hacer nada: en cuanto termine, encontrará aquí sus inmuebles.
home-account-title = Su cuenta
home-email = Correo electrónico
home-office = Agencia inmobiliaria
home-change-password = Cambiar contraseña
home-language-title = Idioma
home-language-label = Idioma de sus páginas y correos
home-language-save = Guardar idioma
home-mails = Elegir los correos
home-sessions-title = Dónde tiene la sesión iniciada
home-end-others = Cerrar sesión en todos los demás dispositivos
session-here = Este dispositivo
session-device = { $browser } en { $system }
session-unknown = Dispositivo desconocido
session-recent = Usado durante la última hora
session-hours = { $hours ->
    [one] Usado hace { $hours } hora
   *[other] Usado hace { $hours } horas
}
session-days = { $days ->
    [one] Usado hace { $days } día
   *[other] Usado hace { $days } días
}

## Which e-mails come

mails-title = Sus correos
mails-lead = Elija qué correos desea recibir.
mails-new-properties = Nuevos inmuebles para usted
mails-viewing-reminders = Recordatorios antes de una visita
mails-feedback-reminders = La pregunta por su impresión después de una visita
mails-replies = Respuestas de su agente a sus mensajes
mails-always = Los correos sobre su seguridad y las respuestas a lo que hace aquí llegan siempre.
mails-save = Guardar la elección

## What has just been done

done-sign-up = Su correo electrónico está confirmado y ha iniciado sesión.
done-password = Su nueva contraseña se ha guardado.
done-language = Su idioma se ha guardado.
done-mails = Su elección de correos se ha guardado.
done-others = La sesión se ha cerrado en todos los demás dispositivos.

## Around every page

skip-link = Ir al contenido
places-label = Menú principal
place-home = Inicio
place-favourites = Favoritos
place-profile = Perfil
sending = Un momento…
send-failed = No se ha podido enviar. Compruebe su conexión. Lo que ha escrito sigue aquí.
send-again = Intentar de nuevo

## The profile

profile-title = Su perfil
profile-save = Guardar nombre
profile-name-hint = Así le ve su agencia.
profile-email-hint = Para cambiar su dirección, consulte a su agencia.
session-end = Cerrar allí
done-name = Su nombre se ha guardado.
done-session = La sesión se ha cerrado en ese dispositivo.

## Properties at home

home-overview-title = De un vistazo
home-new-title = Nuevo para usted
home-new-text = Diga a su agencia qué le parecen.
home-all-title = Todos sus inmuebles
status-to-rate = Por valorar
status-interested = Me interesa
status-rejected = No me interesa
status-visited = Visitado
status-approved = Su elección
home-favourites = Favoritos
card-favourite = Favorito
card-unavailable = Ya no disponible
card-stars = { $stars ->
    [one] { $stars } estrella
   *[other] { $stars } estrellas
}
favourites-title = Sus favoritos
favourites-empty = Todavía no tiene favoritos. Marque un inmueble con el corazón y lo encontrará aquí.
favourites-home = Ver todos los inmuebles

## A property

property-back = Todos los inmuebles
property-no-photo = Aún sin fotos
property-reference = Referencia { $reference }
property-features = Características
property-description = Descripción
property-energy-class = Etiqueta energética { $class } ({ $scheme })
property-where = Ubicación
property-map = Abrir en su aplicación de mapas
property-gone = Este inmueble ya no está disponible. Todo lo que anotó sobre él se conserva.
agent-title = Su agente
agent-call = Llamar al { $phone }
decide-title = ¿Qué le parece?
decide-seen = Su agencia ve lo que elige.
decide-yes = Me interesa
decide-yes-again = Sí me interesa
decide-no = No me interesa
decide-approve = Este es el mío
favourite-add = Añadir a favoritos
favourite-remove = Quitar de favoritos
reject-title = ¿Por qué no es para usted?
reject-lead = Sus motivos ayudan a { $company } a acertar mejor.
reject-reasons = Motivos (al menos uno)
reason-price = Precio
reason-location = Ubicación
reason-size = Tamaño
reason-layout = Distribución
reason-condition = Estado
reason-energy-label = Etiqueta energética
reason-outdoor-space = Espacio exterior
reason-parking = Aparcamiento
reason-surroundings = Entorno
reason-other = Otra cosa
reject-text = ¿Algo más que quiera decir?
reject-text-hint = Hasta 1000 caracteres. Solo es necesario con «Otra cosa».
reject-button = Enviar a su agencia
done-interested = Su agencia sabe que le interesa.
done-rejected = Gracias. Su agencia ve sus motivos.
done-approved = Su agencia sabe que esta es su elección.
done-favourite = Ahora es uno de sus favoritos.
done-unfavourite = Ya no es uno de sus favoritos.

## What a property has

feature-bedrooms = Dormitorios
feature-bathrooms = Baños
feature-rooms = Habitaciones
feature-area = Superficie útil
feature-plot = Parcela
feature-year = Año de construcción
feature-renovated = Año de reforma
feature-floor = Planta
feature-garden = Jardín
feature-balcony = Balcón
feature-terrace = Terraza
feature-roof-terrace = Azotea
feature-patio = Patio
feature-pool = Piscina
feature-parking = Plaza de aparcamiento
feature-garage = Garaje
feature-lift = Ascensor
feature-heating = Calefacción
feature-solar = Paneles solares
feature-storage = Trastero
feature-furnished = Amueblado
done-terms = Gracias por aceptar las condiciones de uso.

## Condiciones de uso

terms-title = Condiciones de uso
terms-lead = Lea las condiciones de uso de { $company }. Para continuar, debe aceptarlas.
terms-version = Versión { $version }
terms-accept = Acepto las condiciones de uso
