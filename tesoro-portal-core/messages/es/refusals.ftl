## Anything

not-signed-in = Inicie sesión primero, por favor.
not-found = No encontramos lo que busca.
missing-permission = No tiene el permiso necesario para hacer esto.
portal-inactive = El portal de clientes de esta agencia está cerrado en este momento.
must-change-password = Elija primero una contraseña propia, por favor.
validation-failed = Revise los datos introducidos, por favor.
version-outdated = Estos datos han cambiado mientras tanto. Revíselos antes de guardar, por favor.
busy = En este momento hay mucha actividad en el portal.
unavailable = En este momento el portal no puede acceder a sus datos.
internal = Ha habido un problema por nuestra parte. Inténtelo de nuevo, por favor. Si continúa, avise a su agencia.

## How long to wait; added to a text above or below

wait-seconds = { $seconds ->
    [one] Inténtelo de nuevo dentro de { $seconds } segundo.
   *[other] Inténtelo de nuevo dentro de { $seconds } segundos.
}
wait-minutes = { $minutes ->
    [one] Inténtelo de nuevo dentro de { $minutes } minuto.
   *[other] Inténtelo de nuevo dentro de { $minutes } minutos.
}
wait-hours = { $hours ->
    [one] Inténtelo de nuevo dentro de { $hours } hora.
   *[other] Inténtelo de nuevo dentro de { $hours } horas.
}
wait-later = Inténtelo de nuevo dentro de un momento.

## Signing in

sign-in-failed = El correo electrónico o la contraseña no son correctos.
too-many-attempts = Ha habido demasiados intentos.
account-disabled = Su acceso a este portal se ha cerrado. Su agencia puede darle más información.
temporary-password-expired = Esta contraseña temporal ha caducado. Pida a su agencia una nueva invitación, por favor.

## Signing up, and codes

code-refused = Este código no es correcto o ya no es válido. Consulte nuestro correo más reciente o empiece de nuevo, por favor.
sign-up-closed = Aquí no es posible registrarse por cuenta propia. Pida una invitación a la agencia, por favor.
wishes-invalid = Revise lo que busca, por favor: un texto es demasiado largo, hay demasiados lugares o el precio mínimo supera el máximo.

## Accounts, for the office

portal-user-exists = Este contacto ya tiene un usuario del portal.
email-in-use = Otra cuenta del portal ya utiliza este correo electrónico.
not-ready = Todavía no se puede dar acceso a este contacto.
contact-email-missing = Este contacto no tiene un correo electrónico válido.
contact-name-missing = Este contacto no tiene un nombre que se pueda utilizar.
role-not-enabled = Ninguna de las funciones de este contacto da acceso al portal.
contact-erased = Este contacto ya no está en uso: se ha fusionado con otro o se han eliminado sus datos.
mail-not-configured = El envío de correo aún no está configurado para su agencia.
mail-not-retryable = Este correo no se puede volver a enviar: ya se ha enviado, se está enviando o ya no hace falta.
resend-too-soon = Se acaba de enviar un correo.
invitation-completed = Este cliente ya ha elegido una contraseña y no necesita otra invitación.
last-link = Una cuenta del portal debe seguir vinculada al menos a un contacto.
contact-not-linked = Este contacto no está vinculado a la cuenta.
not-waiting = Esta cuenta no está pendiente de ninguna decisión.
merge-needs-unlink = Los dos contactos tienen una cuenta del portal. Elija la que se conserva, por favor; la otra se cerrará.

## Fields

email-invalid = Introduzca un correo electrónico válido, por favor.
email-unsupported = No podemos utilizar este correo electrónico. Antes de la @ solo puede haber letras sin tilde, cifras y signos sencillos como el punto o el guion.
name-too-short = { $minimum ->
    [one] Un nombre debe tener al menos { $minimum } carácter.
   *[other] Un nombre debe tener al menos { $minimum } caracteres.
}
    .plain = Este nombre es demasiado corto.
name-too-long = { $maximum ->
    [one] Un nombre puede tener como máximo { $maximum } carácter.
   *[other] Un nombre puede tener como máximo { $maximum } caracteres.
}
    .plain = Este nombre es demasiado largo.
name-invalid = Este nombre contiene caracteres que no se pueden mostrar.
language-unknown = El portal no está disponible en este idioma.
id-invalid = Este identificador no es válido.
time-zone-unknown = No conocemos esta zona horaria.
url-invalid = Introduzca una dirección web completa que empiece por http:// o https://, sin ? ni #.

## Passwords

password-too-short = { $minimum ->
    [one] La contraseña debe tener al menos { $minimum } carácter.
   *[other] La contraseña debe tener al menos { $minimum } caracteres.
}
    .plain = La contraseña es demasiado corta.
password-too-long = { $maximum ->
    [one] La contraseña puede tener como máximo { $maximum } carácter.
   *[other] La contraseña puede tener como máximo { $maximum } caracteres.
}
    .plain = La contraseña es demasiado larga.
password-needs-uppercase = La contraseña necesita una letra mayúscula.
password-needs-lowercase = La contraseña necesita una letra minúscula.
password-needs-digit = La contraseña necesita una cifra.
password-needs-special = La contraseña necesita un carácter especial, como ! o #.
password-control-character = La contraseña contiene un carácter que no se puede teclear.
password-guessable = Esta contraseña es demasiado fácil de adivinar.
password-personal = La contraseña no debe contener su nombre ni su correo electrónico.
password-unchanged = Elija una contraseña distinta de la actual, por favor.
current-password-wrong = La contraseña actual no es correcta.
current-password-missing = Introduzca también su contraseña actual, por favor.

## Bringing in existing accounts

hash-unsupported = El formato de este hash de contraseña no es compatible.
hash-oversized = Este hash de contraseña requiere más memoria o tiempo de lo permitido.
import-conflict = Este contacto ya tiene una cuenta con otro correo electrónico.
import-too-large = { $maximum ->
    [one] Se puede importar como máximo { $maximum } cuenta a la vez.
   *[other] Se pueden importar como máximo { $maximum } cuentas a la vez.
}
    .plain = Son demasiadas cuentas para una sola importación.

## The request itself

malformed-request = No se ha podido leer la solicitud.
malformed-json = La solicitud no es JSON válido.
unknown-field = Este campo no existe.
missing-field = Este campo es obligatorio.
duplicate-field = Este campo se ha indicado más de una vez.
wrong-type = Este valor no tiene la forma correcta.
body-too-large = Lo que ha enviado es demasiado grande.
body-too-slow = El envío ha tardado demasiado. Compruebe su conexión e inténtelo de nuevo.
unsupported-media-type = Aquí no se admite este tipo de contenido.
method-not-allowed = Esta acción no es posible aquí.
csrf-refused = Esta página ya no está actualizada. Vuelva a cargarla e inténtelo de nuevo.
precondition-required = Cargue la última versión antes de guardar, por favor.
agent-missing = Indique en nombre de qué agente actúa esta clave.

## Features and properties

feature-off = Su agencia no utiliza esta parte del portal.
property-unavailable = Este inmueble ya no está disponible. Sus notas sobre él siguen aquí.

decision-ambiguous = Indique una sola decisión, por favor.
deal-rejected = Ha indicado que este inmueble no le interesa. Cámbielo primero y después solicite una visita.
deal-transition = Este paso no es posible desde aquí.
reasons-missing = Elija al menos un motivo.
reason-unknown = Este no es uno de los motivos.
reason-text-missing = Indíquenos cuál es el otro motivo.
reason-text-too-long = { $maximum ->
    [one] Utilice { $maximum } carácter como máximo.
   *[other] Utilice { $maximum } caracteres como máximo.
}
    .plain = Ese texto es demasiado largo.
viewing-still-open = Tiene una visita a este inmueble. Si dice que no, se cancela. Confírmelo, por favor.
rating-invalid = Dé entre 1 y 5 estrellas.

## Idempotency keys

request-repeated = Esta solicitud ya se ha realizado. Compruebe el resultado antes de enviarla de nuevo.
idempotency-key-taken = Esta clave ya corresponde a otra solicitud. Utilice una nueva, por favor.
## Los datos propios de la agencia

text-invalid = Aquí se admiten de 1 a { $limit } caracteres, sin caracteres invisibles.
    .plain = Este texto falta, es demasiado largo o contiene caracteres invisibles.
position-invalid = Esto no es un punto del mapa. Indique juntas la latitud y la longitud, en grados.
price-invalid = Un precio no es negativo y su moneda es un código de tres letras, por ejemplo EUR.
features-invalid = Hay demasiadas características, o una de ellas tiene un nombre no admitido.
record-unknown = Este registro no existe en su agencia.
record-in-use = Algo depende todavía de este registro, por lo que no se puede eliminar.
contact-has-account = Este contacto tiene una cuenta del portal. Desvincúlela o bórrela primero.
deal-fixed = Una oferta conserva su contacto y su inmueble. Introduzca otra en su lugar.
deal-closed = Esta oferta está cerrada definitivamente. Introduzca una nueva.
## Condiciones de uso

must-accept-terms = Antes de continuar, lea y acepte las condiciones de uso.
terms-outdated = Las condiciones de uso han cambiado entretanto. Lea y acepte la versión más reciente.
terms-draft-exists = Ya existe un borrador de las condiciones de uso. Modifíquelo o publíquelo.
terms-published = Esta versión de las condiciones de uso está publicada y ya no se puede modificar.
terms-text-missing = Introduzca el texto de las condiciones de uso.
terms-text-too-long = { $maximum ->
    [one] El texto de las condiciones de uso puede tener como máximo { $maximum } carácter.
   *[other] El texto de las condiciones de uso puede tener como máximo { $maximum } caracteres.
}
    .plain = El texto de las condiciones de uso es demasiado largo.
terms-text-invalid = El texto de las condiciones de uso contiene caracteres que no se pueden mostrar.

## Notas y archivos

note-too-short = Una nota necesita al menos 3 caracteres.
note-too-long = Una nota puede tener como máximo 5000 caracteres.
photo-unsupported = Elija una foto en formato JPEG, PNG o WebP.
photo-damaged = Esta foto está dañada o incompleta. Vuelva a elegirla.
photo-animated = No se admiten imágenes animadas. Elija una foto fija.
photo-too-large = Esta foto tiene demasiados píxeles. Elija una versión más pequeña.
voice-note-unsupported = Esta grabación no se puede guardar. Envíe WebM, Ogg, MP4, MP3 o WAV, sin vídeo.
voice-note-damaged = Esta grabación está dañada o incompleta. Vuelva a grabarla.
voice-note-empty = En esta grabación no hay sonido.
file-too-large = Este archivo es demasiado grande.
too-many-photos = Ya ha añadido 40 fotos a esta visita. Elimine primero una de ellas.
too-many-voice-notes = Ya ha añadido 20 notas de voz a esta visita. Elimine primero una de ellas.
idempotency-key-missing = No se ha podido distinguir este envío de otros. Inténtelo de nuevo.
range-not-satisfiable = Esta parte del archivo no existe.
## Viewings

dates-missing = Elija al menos un día.
too-many-dates = Elija tres días como máximo.
date-past = Este día ya ha pasado.
date-too-far = Este día queda demasiado lejos. Elija uno más cercano.
date-duplicate = Ya ha elegido este día.
remark-too-long = El texto es demasiado largo. Utilice 1000 caracteres como máximo.
reason-missing = Indique un motivo.
start-in-gap = Ese día cambia la hora y esta hora no existe. Elija otra.
start-past = Esta hora ya ha pasado.
start-too-far = Esta hora queda demasiado lejos.
duration-invalid = Una visita dura entre 5 minutos y 12 horas.
too-many-alternatives = Ofrezca tres alternativas como máximo.
alternative-duplicate = Ya ha ofrecido esta hora.
alternative-unknown = Esta alternativa ya no existe.
alternative-past = Esta hora ya ha pasado. Elija otra o póngase en contacto con su agente.
viewing-open = Ya se ha solicitado una visita a este inmueble.
viewing-transition = Ya no es posible: la visita ha cambiado entretanto.
not-unlocked = Es posible a partir del día de la visita, salvo que se haya cancelado.
## Imagen corporativa

colour-invalid = Un color se escribe con # y seis cifras o letras de la a a la f.
colour-contrast = Este color es demasiado claro para texto sobre blanco: su contraste es { $ratio } y se necesita 4.5:1.
    .plain = Este color es demasiado claro para texto sobre blanco.
login-message-invalid = El mensaje puede tener como máximo 500 caracteres y ningún carácter de control.
## Notas y archivos


## Mensajes

message-empty = Escriba un mensaje.
message-too-long = { $maximum ->
    [one] El mensaje puede tener como máximo { $maximum } carácter.
   *[other] El mensaje puede tener como máximo { $maximum } caracteres.
}
    .plain = El mensaje es demasiado largo.
message-invalid = El mensaje contiene caracteres que no se pueden mostrar.
no-portal-user = Este contacto no tiene una cuenta activa en el portal, así que nadie leería el mensaje.

## Invitations by a link, and how an office writes dates

invitation-refused = Este enlace de invitación ya no funciona: se ha utilizado, ha caducado o lo ha sustituido otro más reciente. Pida a su agente una nueva invitación.
format-invalid = Indique un idioma y un país en el que se hable, por ejemplo nl-BE.
map-tiles-invalid = Indique una dirección de teselas de mapa que empiece por https:// y un solo servidor, y que contenga z, x e y entre llaves, una vez cada uno.
map-attribution-invalid = Indique en una línea de 120 caracteres como máximo de quién es el mapa; un enlace a ello empieza por https://.

## An address that the office changes

email-confirmed = No hay nada que confirmar: su correo electrónico está confirmado.
sign-up-unfinished = Este registro no está terminado. Solo quien se ha registrado puede decir a qué dirección corresponde.

## Erasure

erasure-not-asked = Nadie ha solicitado esta eliminación o la solicitud se ha retirado.
