### The client’s own picture.

picture-title = A sua fotografia
picture-lead = O seu agente vê-a ao lado do seu nome.
picture-file = Escolher fotografia
picture-hint = JPEG, PNG ou WebP, até 15 MB.
picture-zoom = Tamanho do recorte
picture-across = Esquerda ou direita
picture-down = Cima ou baixo
picture-crop = O que se vai ver
picture-save = Guardar fotografia
picture-remove = Remover fotografia
picture-alt = A sua fotografia atual
done-picture = A sua fotografia foi guardada.
done-picture-removed = A sua fotografia foi removida.
