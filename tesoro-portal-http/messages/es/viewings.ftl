### Viewings: asking for one, the appointments, the day itself. Plain text; the pages escape it.

## Days and times

time-moment = { $day }, { $time }
time-zone = Hora local del inmueble ({ $place }).
part-any = Me da igual
part-morning = Por la mañana
part-afternoon = Por la tarde
part-evening = A última hora del día

## The ways there

place-viewings = Visitas
home-viewings = Próximas visitas
viewing-request = Solicitar una visita
viewing-see = Ver su visita

## Asking for a viewing

viewing-request-title = Solicitar una visita
viewing-request-lead = ¿Cuándo le viene bien? Su agente confirma una hora o propone otra.
viewing-days-hint = Cualquier día entre el { $first } y el { $last }.
viewing-choice-first = Primera opción
viewing-choice-second = Segunda opción (opcional)
viewing-choice-third = Tercera opción (opcional)
viewing-date = Fecha
viewing-part = Momento del día
viewing-date-unreadable = Escriba la fecha completa: día, mes y año.
viewing-remark-label = Comentario (opcional)
viewing-remark-hint = Por ejemplo, quién le acompaña o una pregunta sobre el inmueble. Hasta 1000 caracteres.
viewing-check = Continuar
viewing-summary-title = ¿Está todo bien?
viewing-summary-lead = Su agente verá la solicitud en cuanto la envíe.
viewing-send = Enviar la solicitud
viewing-edit = Cambiar algo
viewing-change-title = Cambiar las fechas
viewing-change-save = Guardar las fechas
viewing-move-title = Pedir otra hora
viewing-move-lead = La hora confirmada se mantiene hasta que su agente responda.
viewing-move-send = Enviar la solicitud

## The appointments

viewings-title = Sus visitas
viewings-tabs = Qué visitas
viewings-upcoming = Próximas
viewings-recent = Pasadas
viewings-unconfirmed = Pendientes
viewings-upcoming-empty = No tiene visitas confirmadas por delante.
viewings-recent-empty = Todavía no hay visitas pasadas.
viewings-unconfirmed-empty = Ninguna solicitud espera respuesta.
viewings-more = Mostrar más
viewings-all = Todas sus visitas
viewing-preferred = Fechas preferidas
viewing-offered = Horas que ofrece su agente
viewing-move-dates = Las fechas que prefiere
viewing-property-gone = Un inmueble que ya no está en oferta

## Where a viewing stands

viewing-pending = A la espera de respuesta
viewing-pending-text = Su agente tiene su solicitud. Recibirá un correo en cuanto haya respuesta.
viewing-countered = Falta su respuesta
viewing-countered-text = Las fechas solicitadas no son posibles. Elija una de estas horas.
viewing-confirmed = Confirmada
viewing-confirmed-text = La hora está fijada. Su agente le espera.
viewing-moving-text = Ha pedido otra hora. Hasta que su agente responda, se mantiene esta.
viewing-completed = Realizada
viewing-completed-text = Ya ha visitado este inmueble.
viewing-unattended = No iniciada
viewing-unattended-text = El día ha pasado y nadie inició esta visita.
viewing-rejected = No es posible
viewing-rejected-text = Su agente no puede ofrecer una visita. Puede pedir otras fechas en la página del inmueble.
viewing-lapsed = Caducada
viewing-lapsed-text = El último día pasó sin respuesta. Puede pedir otras fechas en la página del inmueble.
viewing-cancelled = Cancelada
viewing-cancelled-text = Esta visita no tendrá lugar.

## One viewing

viewing-when = Fecha y hora
viewing-reason = Su agente escribe
viewing-remark = Su comentario
viewing-accept = Elegir esta hora
viewing-calendar = Añadir al calendario
viewing-change = Cambiar las fechas
viewing-move = Pedir otra hora
viewing-cancel = Cancelar la visita
viewing-property = Ver el inmueble
cancel-title = ¿Cancelar esta visita?
cancel-text = Su agente lo sabrá de inmediato. Después puede solicitar otra visita.
cancel-yes = Cancelar la visita
cancel-no = Mantenerla
done-viewing-requested = Su solicitud se ha enviado. Su agente le responderá.
done-viewing-changed = Las nuevas fechas se han enviado a su agente.
done-viewing-move-asked = Su agente sabe que prefiere otra hora.
done-viewing-accepted = La hora está fijada. Recibirá una confirmación por correo.
done-viewing-cancelled = La visita está cancelada y su agente lo sabe.
done-viewing-started = La visita ha empezado. Su agente ve lo que añada desde ahora.
story-title = Qué ha pasado hasta ahora
story-requested = Usted solicitó esta visita
story-confirmed = La visita se confirmó
story-move-asked = Usted pidió otra hora
story-started = La visita empezó
story-cancelled-by-you = Usted canceló la visita
story-cancelled-by-office = La agencia canceló la visita

## Getting there

way-title = Cómo llegar
way-waiting = Cuando se confirme una hora, aquí encontrará cómo llegar.
way-opens = Aquí verá cómo llegar al inmueble 48 horas antes de la visita: { $moment }.
way-route = Planificar la ruta
way-map = Abrir en el mapa
day-title = Su día de visitas
day-link = Su plan para el { $day }
day-of-viewing = Todo lo de este día
day-empty = No tiene visitas confirmadas este día.

## The day of a viewing

visit-title = El día de la visita
visit-opens = A partir del { $day } podrá iniciar aquí la visita y añadir fotos, notas, notas de voz y estrellas.
visit-start-text = ¿Ya está allí? Inicie la visita. Una foto, una nota o las estrellas también la inician.
visit-start-first = ¿Ya está allí? Inicie la visita. Después podrá añadir fotos, notas, notas de voz y estrellas.
visit-start = Iniciar la visita
visit-until = Es posible hasta el { $day }.
visit-seen = Su agente ve lo que añade aquí.
stars-title = Sus estrellas
stars-legend = ¿Qué le parece este inmueble?
star-name = { $stars ->
    [one] { $stars } estrella
   *[other] { $stars } estrellas
}
stars-save = Guardar estrellas
stars-reset = Deshacer
stars-missing = Elija cuántas estrellas le da.
notes-title = Notas
note-label = Nueva nota
note-own-label = Su nota
note-hint = Lo que le ha llamado la atención: de 3 a 5000 caracteres.
note-kept = Todavía sin enviar: este texto se conservó en su dispositivo.
note-save = Guardar nota
note-edit = Editar
note-edit-title = Editar la nota
remove = Eliminar
remove-named = Eliminar: { $name }
photos-title = Fotos
photo-name = Foto { $number }
photo-label = Añadir fotos
photo-hint = JPEG, PNG o WebP, 15 MB como máximo cada una y 40 fotos en total.
photo-send = Subir fotos
upload-waiting = En espera
upload-done = se ha subido
upload-failed = No se ha podido subir.
upload-large = Este archivo es demasiado grande.
upload-again = Reintentar
upload-stop = Detener
file-missing = Elija primero un archivo.
voices-title = Notas de voz
voice-name = Nota de voz { $number }
voice-explain = Grabe hasta cinco minutos. Su navegador le preguntará si esta página puede usar el micrófono. No se envía nada hasta que la escuche y pulse Enviar.
voice-record = Grabar
voice-stop = Detener la grabación
voice-level = Volumen
voice-listen = Su grabación
voice-send = Enviar
voice-again = Grabar de nuevo
voice-recording = La grabación ha empezado.
voice-stopped = La grabación se ha detenido. Escúchela y envíela, o grabe de nuevo.
voice-full = Han pasado los cinco minutos; la grabación se ha detenido.
voice-refused = No se puede usar el micrófono. Permítalo en su navegador o elija un archivo más abajo.
voice-label = Elegir un archivo de audio
voice-hint = WebM, Ogg, MP4, MP3 o WAV, 10 MB como máximo y 20 notas de voz en total.
voice-file-send = Subir la grabación
remove-photo-title = ¿Eliminar esta foto?
remove-voice-title = ¿Eliminar esta nota de voz?
remove-note-title = ¿Eliminar esta nota?
remove-text = Su agente tampoco podrá verla. No se puede deshacer.
remove-yes = Eliminar
remove-no = Conservar
done-note = Su nota se ha guardado.
done-note-changed = Su nota se ha cambiado.
done-photo = Su foto se ha subido.
done-voice = Su nota de voz se ha enviado.
done-stars = Sus estrellas se han guardado.
done-removed = Se ha eliminado.
