### The introduction: slides, the tour of the home page, and the page that says both.

how-title = Slik fungerer det
how-lead = Tre ting å vite, og hvor du finner hva.
slide-look-title = Se og vurder
slide-look-text = Megleren din sender deg boliger her. Si hva du synes om hver av dem, be om visning og gi din vurdering etterpå.
slide-together-title = Sammen med megleren
slide-together-text = Alt du noterer her, hjelper megleren med å finne det som passer deg. Du kan skrive en melding når som helst.
slide-seen-title = Synlig med en gang
slide-seen-text = Megleren ser valgene og vurderingene dine med en gang. Du kan ombestemme deg når du vil.
slides-label = Velkommen
slide-place = { $number } av { $count }
slides-next = Neste
slides-back = Tilbake
slides-skip = Hopp over
slides-done = La oss begynne
how-banner = Er du ny her?
how-understood = Jeg forstår
tour-label = En runde på denne siden
tour-done = Ferdig
tour-overview = Med et blikk: hvor mange boliger som venter på svar, og hvor mange du liker. Hvert tall fører til sin liste.
tour-new = Nye boliger står her til du har sagt hva du synes.
tour-all = Alle boligene dine, ordnet etter hva du har sagt. Ingenting går tapt, heller ikke et nei.
tour-viewings = Visningene dine: de du har bedt om, de som er bekreftet, og de som har vært.
tour-messages = Skriv til megleren her. Et tall viser at det er kommet svar.
tour-agent = Dette er megleren din. Ett trykk er nok for å ringe.
profile-tour = Vis introduksjonen igjen
how-tour-title = Hvor du finner hva
