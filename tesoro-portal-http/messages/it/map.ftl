### The map of a property, where the office has a server for it.

map-show = Mostra la mappa
map-hint = La mappa proviene da { $host }. Il gestore potrà così vedere quale zona sta guardando.
map-label = Mappa
map-keys = I tasti freccia spostano la mappa, più e meno la ingrandiscono e la riducono, e Home riporta all’immobile.
map-in = Ingrandisci
map-out = Riduci
map-left = A sinistra
map-right = A destra
map-up = In alto
map-down = In basso
map-home = Torna all’immobile
map-failed = Non è stato possibile caricare la mappa. Può aprirla nella Sua app delle mappe.
