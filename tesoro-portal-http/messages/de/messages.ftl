### Nachrichten zwischen Kunde und Maklerbüro.

place-messages = Nachrichten
messages-title = Ihre Nachrichten
messages-lead = Fragen Sie, was Sie wissen möchten. Ihr Ansprechpartner erhält sofort eine E-Mail und antwortet hier.
messages-empty = Sie haben einander noch nicht geschrieben.
messages-earlier = Frühere Nachrichten
messages-latest = Zurück zu den neuesten
messages-thread = Die Nachrichten, die neueste zuletzt
messages-you = Sie
messages-read = Gelesen
messages-unread = Neu
messages-about = Zu
message-about = Ihre Nachricht betrifft { $property }.
message-general = Zu etwas anderem schreiben
message-label = Ihre Nachricht
message-hint = Höchstens 5.000 Zeichen.
message-send = Nachricht senden
done-message = Ihre Nachricht ist auf dem Weg zu Ihrem Ansprechpartner.
agent-write = Nachricht schreiben
agent-ask = Frage zur Immobilie stellen
unread-count = { $count ->
    [one] { $count } ungelesene Nachricht
   *[other] { $count } ungelesene Nachrichten
}
