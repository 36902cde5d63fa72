### The client’s own picture.

picture-title = Ihr Bild
picture-lead = Ihr Ansprechpartner sieht es neben Ihrem Namen.
picture-file = Bild auswählen
picture-hint = JPEG, PNG oder WebP, höchstens 15 MB.
picture-zoom = Größe des Ausschnitts
picture-across = Links oder rechts
picture-down = Oben oder unten
picture-crop = Was zu sehen sein wird
picture-save = Bild speichern
picture-remove = Bild entfernen
picture-alt = Ihr jetziges Bild
done-picture = Ihr Bild ist gespeichert.
done-picture-removed = Ihr Bild ist entfernt.
