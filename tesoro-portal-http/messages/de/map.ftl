### The map of a property, where the office has a server for it.

map-show = Karte anzeigen
map-hint = Die Karte kommt von { $host }. Deren Betreiber kann dann sehen, welche Gegend Sie betrachten.
map-label = Karte
map-keys = Die Pfeiltasten verschieben die Karte, Plus und Minus vergrößern und verkleinern sie, und Pos1 führt zurück zur Immobilie.
map-in = Vergrößern
map-out = Verkleinern
map-left = Nach links
map-right = Nach rechts
map-up = Nach oben
map-down = Nach unten
map-home = Zurück zur Immobilie
map-failed = Die Karte konnte nicht geladen werden. Sie können sie stattdessen in Ihrer Karten-App öffnen.
