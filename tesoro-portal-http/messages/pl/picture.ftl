### The client’s own picture.

picture-title = Zdjęcie profilowe
picture-lead = Agent widzi je obok imienia i nazwiska.
picture-file = Wybierz zdjęcie
picture-hint = JPEG, PNG lub WebP, najwyżej 15 MB.
picture-zoom = Wielkość wycinka
picture-across = W lewo lub w prawo
picture-down = W górę lub w dół
picture-crop = To będzie widoczne
picture-save = Zapisz zdjęcie
picture-remove = Usuń zdjęcie
picture-alt = Obecne zdjęcie
done-picture = Zdjęcie zostało zapisane.
done-picture-removed = Zdjęcie zostało usunięte.
