### What is shown without a connection.

offline-title = È offline
offline-text = Al momento non c’è connessione all’area clienti. Le pagine viste di recente forse si aprono ancora.
offline-again = Riprova
offline-copy = È offline. Questa pagina era così il { $at }.
