### The photos of a property, and where it is.

gallery-label = Zdjęcia
gallery-place = Zdjęcie { $number } z { $count }
gallery-back = Poprzednie zdjęcie
gallery-next = Następne zdjęcie
gallery-close = Zamknij
property-map-web = Otwórz mapę w internecie
