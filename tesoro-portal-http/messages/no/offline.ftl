### What is shown without a connection.

offline-title = Du er frakoblet
offline-text = Akkurat nå er det ingen kontakt med portalen. Sider du nylig har sett, kan kanskje likevel åpnes.
offline-again = Prøv igjen
offline-copy = Du er frakoblet. Slik så siden ut { $at }.
