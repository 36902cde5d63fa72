### The introduction: slides, the tour of the home page, and the page that says both.

how-title = So funktioniert es
how-lead = Drei Dinge, die Sie wissen sollten, und wo Sie was finden.
slide-look-title = Ansehen und bewerten
slide-look-text = Ihr Ansprechpartner schickt Ihnen hier Immobilien. Sagen Sie zu jeder, was Sie davon halten, bitten Sie um eine Besichtigung und bewerten Sie sie danach.
slide-together-title = Gemeinsam mit Ihrem Ansprechpartner
slide-together-text = Alles, was Sie hier festhalten, hilft Ihrem Ansprechpartner, das Passende zu finden. Eine Nachricht können Sie jederzeit schreiben.
slide-seen-title = Sofort sichtbar
slide-seen-text = Ihr Ansprechpartner sieht Ihre Entscheidungen und Bewertungen sofort. Sie können Ihre Meinung jederzeit ändern.
slides-label = Willkommen
slide-place = { $number } von { $count }
slides-next = Weiter
slides-back = Zurück
slides-skip = Überspringen
slides-done = Los geht’s
how-banner = Sind Sie neu hier?
how-understood = Verstanden
tour-label = Ein Rundgang über diese Seite
tour-done = Fertig
tour-overview = Auf einen Blick: wie viele Immobilien auf Ihr Urteil warten und wie viele Ihnen gefallen. Jede Zahl führt zu ihrer Liste.
tour-new = Neue Immobilien stehen hier, bis Sie gesagt haben, was Sie davon halten.
tour-all = Alle Ihre Immobilien, geordnet nach Ihrem Urteil. Nichts geht verloren, auch kein Nein.
tour-viewings = Ihre Besichtigungen: angefragte, bestätigte und vergangene.
tour-messages = Hier schreiben Sie Ihrem Ansprechpartner. Eine Zahl zeigt, dass eine Antwort da ist.
tour-agent = Das ist Ihr Ansprechpartner. Ein Tipp genügt für einen Anruf.
profile-tour = Einführung erneut zeigen
how-tour-title = Wo Sie was finden
