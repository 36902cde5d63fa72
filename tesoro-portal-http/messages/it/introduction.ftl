### The introduction: slides, the tour of the home page, and the page that says both.

how-title = Come funziona
how-lead = Tre cose da sapere, e dove trovare che cosa.
slide-look-title = Guardare e valutare
slide-look-text = Il Suo agente Le invia qui gli immobili. Dica che cosa pensa di ciascuno, chieda una visita e la valuti in seguito.
slide-together-title = Insieme al Suo agente
slide-together-text = Tutto ciò che annota qui aiuta il Suo agente a trovare ciò che fa per Lei. Può scrivergli in qualsiasi momento.
slide-seen-title = Visibile subito
slide-seen-text = Il Suo agente vede subito le Sue scelte e valutazioni. Può cambiare idea quando vuole.
slides-label = Le diamo il benvenuto
slide-place = { $number } di { $count }
slides-next = Avanti
slides-back = Indietro
slides-skip = Salta
slides-done = Cominciamo
how-banner = È la prima volta qui?
how-understood = Ho capito
tour-label = Un giro di questa pagina
tour-done = Fatto
tour-overview = A colpo d’occhio: quanti immobili attendono il Suo parere e quanti Le piacciono. Ogni numero porta al suo elenco.
tour-new = I nuovi immobili restano qui finché non ha detto che cosa ne pensa.
tour-all = Tutti i Suoi immobili, ordinati secondo il Suo parere. Nulla va perso, nemmeno un no.
tour-viewings = Le Sue visite: richieste, confermate e passate.
tour-messages = Scriva qui al Suo agente. Un numero indica che c’è una risposta.
tour-agent = Questo è il Suo agente. Per chiamarlo basta un tocco.
profile-tour = Rivedi l’introduzione
how-tour-title = Dove trovare che cosa
