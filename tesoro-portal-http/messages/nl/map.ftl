### The map of a property, where the office has a server for it.

map-show = Kaart tonen
map-hint = De kaart komt van { $host }. De beheerder daarvan kan dan zien welke buurt u bekijkt.
map-label = Kaart
map-keys = De pijltjestoetsen verschuiven de kaart, plus en min vergroten en verkleinen haar, en Home brengt u terug naar de woning.
map-in = Inzoomen
map-out = Uitzoomen
map-left = Naar links
map-right = Naar rechts
map-up = Omhoog
map-down = Omlaag
map-home = Terug naar de woning
map-failed = De kaart kon niet worden geladen. U kunt haar wel in uw kaarten-app openen.
