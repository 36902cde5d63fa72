### The photos of a property, and where it is.

gallery-label = Foto
gallery-place = Foto { $number } di { $count }
gallery-back = Foto precedente
gallery-next = Foto successiva
gallery-close = Chiudi
property-map-web = Apri la mappa sul web
