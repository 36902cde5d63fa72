### What is shown without a connection.

offline-title = Du är offline
offline-text = Just nu finns ingen kontakt med portalen. Sidor som du nyss har sett kan kanske ändå öppnas.
offline-again = Försök igen
offline-copy = Du är offline. Så såg sidan ut { $at }.
