### The client’s own picture.

picture-title = Din bild
picture-lead = Din mäklare ser den bredvid ditt namn.
picture-file = Välj en bild
picture-hint = JPEG, PNG eller WebP, högst 15 MB.
picture-zoom = Utsnittets storlek
picture-across = Åt vänster eller höger
picture-down = Uppåt eller nedåt
picture-crop = Det som kommer att synas
picture-save = Spara bilden
picture-remove = Ta bort bilden
picture-alt = Din nuvarande bild
done-picture = Din bild är sparad.
done-picture-removed = Din bild är borttagen.
