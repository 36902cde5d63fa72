### The map of a property, where the office has a server for it.

map-show = Vis kartet
map-hint = Kartet kommer fra { $host }. De som driver tjenesten, kan da se hvilket område du ser på.
map-label = Kart
map-keys = Piltastene flytter kartet, pluss og minus forstørrer og forminsker det, og Home går tilbake til boligen.
map-in = Forstørr
map-out = Forminsk
map-left = Mot venstre
map-right = Mot høyre
map-up = Oppover
map-down = Nedover
map-home = Tilbake til boligen
map-failed = Kartet kunne ikke hentes. Du kan åpne det i kartappen din i stedet.
