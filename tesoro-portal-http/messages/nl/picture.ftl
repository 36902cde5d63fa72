### The client’s own picture.

picture-title = Uw foto
picture-lead = Uw makelaar ziet die naast uw naam.
picture-file = Foto kiezen
picture-hint = JPEG, PNG of WebP, hoogstens 15 MB.
picture-zoom = Grootte van de uitsnede
picture-across = Links of rechts
picture-down = Hoger of lager
picture-crop = Wat te zien is
picture-save = Foto opslaan
picture-remove = Foto verwijderen
picture-alt = Uw foto zoals die nu is
done-picture = Uw foto is opgeslagen.
done-picture-removed = Uw foto is verwijderd.
