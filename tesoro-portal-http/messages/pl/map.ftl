### The map of a property, where the office has a server for it.

map-show = Pokaż mapę
map-hint = Mapa pochodzi z serwera { $host }. Jego operator może wtedy zobaczyć, jaka okolica jest oglądana.
map-label = Mapa
map-keys = Strzałki przesuwają mapę, plus i minus powiększają ją i pomniejszają, a Home wraca do nieruchomości.
map-in = Powiększ
map-out = Pomniejsz
map-left = W lewo
map-right = W prawo
map-up = W górę
map-down = W dół
map-home = Wróć do nieruchomości
map-failed = Nie udało się wczytać mapy. Można ją otworzyć w aplikacji z mapami.
