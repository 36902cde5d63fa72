### The map of a property, where the office has a server for it.

map-show = Mostrar o mapa
map-hint = O mapa vem de { $host }. O respetivo operador poderá então ver que zona está a consultar.
map-label = Mapa
map-keys = As teclas de seta deslocam o mapa, mais e menos ampliam-no e reduzem-no, e Início volta ao imóvel.
map-in = Ampliar
map-out = Reduzir
map-left = Para a esquerda
map-right = Para a direita
map-up = Para cima
map-down = Para baixo
map-home = Voltar ao imóvel
map-failed = Não foi possível carregar o mapa. Pode abri-lo na sua aplicação de mapas.
