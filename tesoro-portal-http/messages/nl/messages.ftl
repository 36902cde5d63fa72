### Berichten tussen klant en makelaar.

place-messages = Berichten
messages-title = Uw berichten
messages-lead = Vraag gerust wat u weten wilt. Uw makelaar krijgt meteen een e-mail en antwoordt hier.
messages-empty = U hebt elkaar nog niet geschreven.
messages-earlier = Eerdere berichten
messages-latest = Terug naar de nieuwste
messages-thread = De berichten, het nieuwste onderaan
messages-you = U
messages-read = Gelezen
messages-unread = Nieuw
messages-about = Over
message-about = Uw bericht gaat over { $property }.
message-general = Over iets anders schrijven
message-label = Uw bericht
message-hint = Hoogstens 5.000 tekens.
message-send = Bericht versturen
done-message = Uw bericht is onderweg naar uw makelaar.
agent-write = Bericht schrijven
agent-ask = Vraag stellen over deze woning
unread-count = { $count ->
    [one] { $count } ongelezen bericht
   *[other] { $count } ongelezen berichten
}
