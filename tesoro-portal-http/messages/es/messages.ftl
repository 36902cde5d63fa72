### Mensajes entre el cliente y el agente.

place-messages = Mensajes
messages-title = Sus mensajes
messages-lead = Pregunte lo que quiera saber. Su agente recibe un correo al momento y le responde aquí.
messages-empty = Todavía no se han escrito.
messages-earlier = Mensajes anteriores
messages-latest = Volver a los más recientes
messages-thread = Los mensajes, el más reciente al final
messages-you = Usted
messages-read = Leído
messages-unread = Nuevo
messages-about = Sobre
message-about = Su mensaje trata de { $property }.
message-general = Escribir sobre otra cosa
message-label = Su mensaje
message-hint = Hasta 5000 caracteres.
message-send = Enviar mensaje
done-message = Su mensaje va de camino a su agente.
agent-write = Escribir un mensaje
agent-ask = Preguntar por este inmueble
unread-count = { $count ->
    [one] { $count } mensaje sin leer
   *[other] { $count } mensajes sin leer
}
