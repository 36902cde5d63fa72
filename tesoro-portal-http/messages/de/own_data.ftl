### The client’s own data.

own-data-title = Meine Daten
own-data-lead = Sie können alles herunterladen, was Sie { $company } hier mitgeteilt haben, und was dieses Portal über Sie zeigt.
own-data-inside = Was enthalten ist
own-data-account = Ihr Konto: Name, E-Mail-Adresse, Sprache und Wünsche, die akzeptierten Nutzungsbedingungen und wo Sie angemeldet sind
own-data-properties = Die Ihnen angebotenen Immobilien mit Ihren Entscheidungen, Favoriten und Sternen
own-data-viewings = Ihre Besichtigungen mit Terminen und Bemerkungen
own-data-feedback = Ihre Notizen, Fotos und Sprachnotizen sowie Ihr Bild
own-data-messages = Die Nachrichten zwischen Ihnen und Ihrem Ansprechpartner
own-data-acts = Was Sie in diesem Portal getan haben, und wann
own-data-format = Sie erhalten eine Datei (ZIP): eine Übersicht, die Menschen und Programme lesen können, mit Ihren Fotos und Aufnahmen. Bewahren Sie sie sicher auf.
own-data-download = Meine Daten herunterladen
own-data-erase-title = Berichtigen oder löschen
own-data-erase = Wenn etwas berichtigt werden soll, ändern Sie es in Ihrem Profil oder wenden Sie sich an Ihren Ansprechpartner bei { $company }. Sie können auch verlangen, dass alles gelöscht wird.
own-data-more = Ihre Daten ansehen und herunterladen
