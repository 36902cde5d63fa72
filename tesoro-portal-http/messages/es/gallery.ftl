### The photos of a property, and where it is.

gallery-label = Fotos
gallery-place = Foto { $number } de { $count }
gallery-back = Foto anterior
gallery-next = Foto siguiente
gallery-close = Cerrar
property-map-web = Abrir el mapa en la web
