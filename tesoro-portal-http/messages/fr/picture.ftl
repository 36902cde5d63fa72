### The client’s own picture.

picture-title = Votre photo
picture-lead = Votre conseiller la voit à côté de votre nom.
picture-file = Choisir une photo
picture-hint = JPEG, PNG ou WebP, 15 Mo au plus.
picture-zoom = Taille du cadrage
picture-across = À gauche ou à droite
picture-down = En haut ou en bas
picture-crop = Ce qui sera visible
picture-save = Enregistrer la photo
picture-remove = Supprimer la photo
picture-alt = Votre photo actuelle
done-picture = Votre photo est enregistrée.
done-picture-removed = Votre photo est supprimée.
