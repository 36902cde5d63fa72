### What is shown without a connection.

offline-title = Sie sind offline
offline-text = Im Moment besteht keine Verbindung zum Portal. Seiten, die Sie kürzlich gesehen haben, lassen sich vielleicht noch öffnen.
offline-again = Noch einmal versuchen
offline-copy = Sie sind offline. Stand dieser Seite: { $at }.
