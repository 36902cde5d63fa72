### Meddelanden mellan kunden och mäklaren.

place-messages = Meddelanden
messages-title = Dina meddelanden
messages-lead = Fråga om allt du undrar över. Din mäklare får ett mejl direkt och svarar här.
messages-empty = Ni har inte skrivit till varandra än.
messages-earlier = Tidigare meddelanden
messages-latest = Till de senaste
messages-thread = Meddelandena, det senaste sist
messages-you = Du
messages-read = Läst
messages-unread = Nytt
messages-about = Om
message-about = Ditt meddelande handlar om { $property }.
message-general = Skriv om något annat
message-label = Ditt meddelande
message-hint = Högst 5 000 tecken.
message-send = Skicka meddelande
done-message = Ditt meddelande är på väg till din mäklare.
agent-write = Skriv ett meddelande
agent-ask = Fråga om bostaden
unread-count = { $count ->
    [one] { $count } oläst meddelande
   *[other] { $count } olästa meddelanden
}
