### What is shown without a connection.

offline-title = Vous êtes hors ligne
offline-text = La connexion à votre espace est interrompue. Les pages consultées récemment peuvent encore s’ouvrir.
offline-again = Réessayer
offline-copy = Vous êtes hors ligne. Voici cette page telle qu’elle était le { $at }.
