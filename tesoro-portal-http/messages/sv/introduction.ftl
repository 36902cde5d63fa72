### The introduction: slides, the tour of the home page, and the page that says both.

how-title = Så fungerar det
how-lead = Tre saker att veta, och var du hittar vad.
slide-look-title = Titta och betygsätt
slide-look-text = Din mäklare skickar bostäder till dig här. Säg vad du tycker om var och en, be om en visning och betygsätt den efteråt.
slide-together-title = Tillsammans med din mäklare
slide-together-text = Allt du antecknar här hjälper din mäklare att hitta det som passar dig. Du kan skriva ett meddelande när du vill.
slide-seen-title = Syns direkt
slide-seen-text = Din mäklare ser dina val och betyg direkt. Du kan ändra dig när du vill.
slides-label = Välkommen
slide-place = { $number } av { $count }
slides-next = Nästa
slides-back = Tillbaka
slides-skip = Hoppa över
slides-done = Nu börjar vi
how-banner = Är du ny här?
how-understood = Jag förstår
tour-label = En rundtur på den här sidan
tour-done = Klart
tour-overview = I korthet: hur många bostäder som väntar på ditt svar och hur många du gillar. Varje siffra leder till sin lista.
tour-new = Nya bostäder står här tills du har sagt vad du tycker.
tour-all = Alla dina bostäder, ordnade efter vad du har sagt. Inget försvinner, inte ens ett nej.
tour-viewings = Dina visningar: önskade, bekräftade och gjorda.
tour-messages = Här skriver du till din mäklare. En siffra visar att det finns ett svar.
tour-agent = Det här är din mäklare. Ett tryck räcker för att ringa.
profile-tour = Visa introduktionen igen
how-tour-title = Var du hittar vad
