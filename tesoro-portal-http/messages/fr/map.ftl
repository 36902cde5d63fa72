### The map of a property, where the office has a server for it.

map-show = Afficher la carte
map-hint = La carte provient de { $host }. Son exploitant pourra alors voir quel quartier vous consultez.
map-label = Carte
map-keys = Les flèches déplacent la carte, plus et moins l’agrandissent et la réduisent, et la touche Début ramène au bien.
map-in = Agrandir
map-out = Réduire
map-left = Vers la gauche
map-right = Vers la droite
map-up = Vers le haut
map-down = Vers le bas
map-home = Revenir au bien
map-failed = La carte n’a pas pu être chargée. Vous pouvez l’ouvrir dans votre app de cartes.
