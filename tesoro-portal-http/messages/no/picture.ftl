### The client’s own picture.

picture-title = Bildet ditt
picture-lead = Megleren din ser det ved siden av navnet ditt.
picture-file = Velg et bilde
picture-hint = JPEG, PNG eller WebP, høyst 15 MB.
picture-zoom = Størrelsen på utsnittet
picture-across = Til venstre eller høyre
picture-down = Opp eller ned
picture-crop = Det som vises
picture-save = Lagre bildet
picture-remove = Fjern bildet
picture-alt = Bildet ditt nå
done-picture = Bildet ditt er lagret.
done-picture-removed = Bildet ditt er fjernet.
