### Messaggi tra il cliente e l’agente.

place-messages = Messaggi
messages-title = I Suoi messaggi
messages-lead = Chieda tutto ciò che desidera sapere. Il Suo agente riceve subito un’e-mail e Le risponde qui.
messages-empty = Non vi siete ancora scritti.
messages-earlier = Messaggi precedenti
messages-latest = Torna ai più recenti
messages-thread = I messaggi, il più recente in fondo
messages-you = Lei
messages-read = Letto
messages-unread = Nuovo
messages-about = Su
message-about = Il Suo messaggio riguarda { $property }.
message-general = Scrivere di altro
message-label = Il Suo messaggio
message-hint = Al massimo 5000 caratteri.
message-send = Invia messaggio
done-message = Il Suo messaggio è in viaggio verso il Suo agente.
agent-write = Scrivi un messaggio
agent-ask = Chiedi dell’immobile
unread-count = { $count ->
    [one] { $count } messaggio da leggere
   *[other] { $count } messaggi da leggere
}
