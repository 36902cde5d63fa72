### The photos of a property, and where it is.

gallery-label = Fotografias
gallery-place = Fotografia { $number } de { $count }
gallery-back = Fotografia anterior
gallery-next = Fotografia seguinte
gallery-close = Fechar
property-map-web = Abrir o mapa na web
