### The map of a property, where the office has a server for it.

map-show = Mostrar el mapa
map-hint = El mapa procede de { $host }. Su responsable podrá ver entonces qué zona está mirando usted.
map-label = Mapa
map-keys = Las flechas mueven el mapa, más y menos lo amplían y lo reducen, e Inicio vuelve al inmueble.
map-in = Ampliar
map-out = Reducir
map-left = A la izquierda
map-right = A la derecha
map-up = Hacia arriba
map-down = Hacia abajo
map-home = Volver al inmueble
map-failed = No se ha podido cargar el mapa. Puede abrirlo en su aplicación de mapas.
