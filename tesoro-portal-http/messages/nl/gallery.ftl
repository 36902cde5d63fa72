### The photos of a property, and where it is.

gallery-label = Foto’s
gallery-place = Foto { $number } van { $count }
gallery-back = Vorige foto
gallery-next = Volgende foto
gallery-close = Sluiten
property-map-web = Kaart op het web openen
