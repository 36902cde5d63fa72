### The map of a property, where the office has a server for it.

map-show = Visa kartan
map-hint = Kartan kommer från { $host }. Den som driver tjänsten kan då se vilket område du tittar på.
map-label = Karta
map-keys = Piltangenterna flyttar kartan, plus och minus förstorar och förminskar den, och Home leder tillbaka till bostaden.
map-in = Förstora
map-out = Förminska
map-left = Åt vänster
map-right = Åt höger
map-up = Uppåt
map-down = Nedåt
map-home = Tillbaka till bostaden
map-failed = Kartan kunde inte hämtas. Du kan öppna den i din kartapp i stället.
