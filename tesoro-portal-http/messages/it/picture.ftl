### The client’s own picture.

picture-title = La Sua foto
picture-lead = Il Suo agente la vede accanto al Suo nome.
picture-file = Scegli una foto
picture-hint = JPEG, PNG o WebP, al massimo 15 MB.
picture-zoom = Grandezza del ritaglio
picture-across = A sinistra o a destra
picture-down = In alto o in basso
picture-crop = Ciò che si vedrà
picture-save = Salva foto
picture-remove = Rimuovi foto
picture-alt = La Sua foto attuale
done-picture = La Sua foto è salvata.
done-picture-removed = La Sua foto è rimossa.
