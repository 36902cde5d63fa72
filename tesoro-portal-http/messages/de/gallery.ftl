### The photos of a property, and where it is.

gallery-label = Fotos
gallery-place = Foto { $number } von { $count }
gallery-back = Vorheriges Foto
gallery-next = Nächstes Foto
gallery-close = Schließen
property-map-web = Karte im Web öffnen
