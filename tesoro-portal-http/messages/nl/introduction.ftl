### The introduction: slides, the tour of the home page, and the page that says both.

how-title = Zo werkt het
how-lead = Drie dingen om te weten, en waar u wat vindt.
slide-look-title = Bekijken en beoordelen
slide-look-text = Uw makelaar stuurt u hier woningen. Zeg van elke woning wat u ervan vindt, vraag een bezichtiging aan en geef daarna uw oordeel.
slide-together-title = Samen met uw makelaar
slide-together-text = Alles wat u hier noteert, helpt uw makelaar te vinden wat bij u past. U kunt altijd een bericht schrijven.
slide-seen-title = Meteen zichtbaar
slide-seen-text = Uw makelaar ziet uw keuzes en beoordelingen meteen. U kunt altijd van mening veranderen.
slides-label = Welkom
slide-place = { $number } van { $count }
slides-next = Volgende
slides-back = Terug
slides-skip = Overslaan
slides-done = Beginnen
how-banner = Bent u hier nieuw?
how-understood = Begrepen
tour-label = Een rondleiding over deze pagina
tour-done = Klaar
tour-overview = In één oogopslag: hoeveel woningen op uw oordeel wachten en hoeveel u er leuk vindt. Elk getal brengt u naar de lijst.
tour-new = Nieuwe woningen staan hier tot u hebt gezegd wat u ervan vindt.
tour-all = Al uw woningen, geordend naar wat u erover hebt gezegd. Er gaat niets verloren, ook geen nee.
tour-viewings = Uw bezichtigingen: aangevraagd, bevestigd en geweest.
tour-messages = Hier schrijft u uw makelaar. Een getal laat zien dat er antwoord is.
tour-agent = Dit is uw makelaar. Bellen kan met één tik.
profile-tour = Introductie opnieuw tonen
how-tour-title = Waar u wat vindt
