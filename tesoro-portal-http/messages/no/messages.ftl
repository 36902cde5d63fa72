### Meldinger mellom kunden og megleren.

place-messages = Meldinger
messages-title = Meldingene dine
messages-lead = Spør om det du lurer på. Megleren din får en e-post med en gang og svarer her.
messages-empty = Dere har ikke skrevet til hverandre ennå.
messages-earlier = Tidligere meldinger
messages-latest = Til de nyeste
messages-thread = Meldingene, den nyeste til slutt
messages-you = Du
messages-read = Lest
messages-unread = Ny
messages-about = Om
message-about = Meldingen din handler om { $property }.
message-general = Skriv om noe annet
message-label = Meldingen din
message-hint = Høyst 5000 tegn.
message-send = Send melding
done-message = Meldingen din er på vei til megleren.
agent-write = Skriv en melding
agent-ask = Spør om boligen
unread-count = { $count ->
    [one] { $count } ulest melding
   *[other] { $count } uleste meldinger
}
