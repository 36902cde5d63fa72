### The photos of a property, and where it is.

gallery-label = Bilder
gallery-place = Bilde { $number } av { $count }
gallery-back = Forrige bilde
gallery-next = Neste bilde
gallery-close = Lukk
property-map-web = Åpne kartet på nettet
