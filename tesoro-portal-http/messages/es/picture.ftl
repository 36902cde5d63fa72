### The client’s own picture.

picture-title = Su foto
picture-lead = Su agente la ve junto a su nombre.
picture-file = Elegir una foto
picture-hint = JPEG, PNG o WebP, hasta 15 MB.
picture-zoom = Tamaño del recorte
picture-across = Izquierda o derecha
picture-down = Arriba o abajo
picture-crop = Lo que se verá
picture-save = Guardar foto
picture-remove = Quitar foto
picture-alt = Su foto actual
done-picture = Su foto se ha guardado.
done-picture-removed = Su foto se ha quitado.
