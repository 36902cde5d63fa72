### The client’s own picture.

picture-title = Your picture
picture-lead = Your agent sees it beside your name.
picture-file = Choose a picture
picture-hint = JPEG, PNG or WebP, up to 15 MB.
picture-zoom = Size of the section
picture-across = Left or right
picture-down = Up or down
picture-crop = What will be seen
picture-save = Save picture
picture-remove = Remove picture
picture-alt = Your picture as it is now
done-picture = Your picture is saved.
done-picture-removed = Your picture is removed.
