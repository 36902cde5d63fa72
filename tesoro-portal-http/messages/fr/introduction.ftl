### The introduction: slides, the tour of the home page, and the page that says both.

how-title = Comment ça marche
how-lead = Trois choses à savoir, et où trouver quoi.
slide-look-title = Découvrir et noter
slide-look-text = Votre conseiller vous envoie ici des biens. Dites ce que vous pensez de chacun, demandez une visite et notez-la ensuite.
slide-together-title = Avec votre conseiller
slide-together-text = Tout ce que vous notez ici aide votre conseiller à trouver ce qui vous convient. Vous pouvez lui écrire à tout moment.
slide-seen-title = Visible aussitôt
slide-seen-text = Votre conseiller voit aussitôt vos choix et vos notes. Vous pouvez changer d’avis quand vous le souhaitez.
slides-label = Bienvenue
slide-place = { $number } sur { $count }
slides-next = Suivant
slides-back = Retour
slides-skip = Passer
slides-done = C’est parti
how-banner = C’est votre première visite ?
how-understood = J’ai compris
tour-label = Le tour de cette page
tour-done = Terminé
tour-overview = En un coup d’œil : combien de biens attendent votre avis et combien vous plaisent. Chaque chiffre mène à sa liste.
tour-new = Les nouveaux biens restent ici jusqu’à ce que vous ayez donné votre avis.
tour-all = Tous vos biens, classés selon votre avis. Rien ne se perd, pas même un non.
tour-viewings = Vos visites : demandées, confirmées et passées.
tour-messages = Écrivez ici à votre conseiller. Un chiffre signale une réponse.
tour-agent = Voici votre conseiller. Un geste suffit pour l’appeler.
profile-tour = Revoir l’introduction
how-tour-title = Où trouver quoi
