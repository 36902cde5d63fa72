### The photos of a property, and where it is.

gallery-label = Bilder
gallery-place = Bild { $number } av { $count }
gallery-back = Föregående bild
gallery-next = Nästa bild
gallery-close = Stäng
property-map-web = Öppna kartan på webben
