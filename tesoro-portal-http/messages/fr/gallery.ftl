### The photos of a property, and where it is.

gallery-label = Photographies
gallery-place = Photo { $number } sur { $count }
gallery-back = Photo précédente
gallery-next = Photo suivante
gallery-close = Fermer
property-map-web = Ouvrir la carte sur le web
