### The map of a property, where the office has a server for it.

map-show = Show map
map-hint = The map comes from { $host }. Its operator will be able to see which neighbourhood you are looking at.
map-label = Map
map-keys = The arrow keys move the map, plus and minus make it larger and smaller, and Home leads back to the property.
map-in = Zoom in
map-out = Zoom out
map-left = Move left
map-right = Move right
map-up = Move up
map-down = Move down
map-home = Back to the property
map-failed = The map could not be loaded. You can open it in your map app instead.
