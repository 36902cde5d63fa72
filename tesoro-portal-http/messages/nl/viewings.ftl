### Viewings: asking for one, the appointments, the day itself. Plain text; the pages escape it.

## Days and times

time-moment = { $day }, { $time } uur
time-zone = Plaatselijke tijd bij de woning ({ $place }).
part-any = Maakt niet uit
part-morning = ’s Ochtends
part-afternoon = ’s Middags
part-evening = ’s Avonds

## The ways there

place-viewings = Afspraken
home-viewings = Komende bezichtigingen
viewing-request = Bezichtiging aanvragen
viewing-see = Naar uw bezichtiging

## Asking for a viewing

viewing-request-title = Bezichtiging aanvragen
viewing-request-lead = Wanneer komt het u uit? Uw makelaar bevestigt een tijdstip of stelt een ander voor.
viewing-days-hint = Elke dag van { $first } tot en met { $last }.
viewing-choice-first = Eerste keus
viewing-choice-second = Tweede keus (niet verplicht)
viewing-choice-third = Derde keus (niet verplicht)
viewing-date = Datum
viewing-part = Dagdeel
viewing-date-unreadable = Vul de volledige datum in: dag, maand en jaar.
viewing-remark-label = Opmerking (niet verplicht)
viewing-remark-hint = Bijvoorbeeld wie er meekomt, of een vraag over de woning. Hoogstens 1.000 tekens.
viewing-check = Verder
viewing-summary-title = Klopt alles?
viewing-summary-lead = Uw makelaar ziet de aanvraag zodra u die verstuurt.
viewing-send = Aanvraag versturen
viewing-edit = Iets wijzigen
viewing-change-title = Data wijzigen
viewing-change-save = Data opslaan
viewing-move-title = Ander tijdstip vragen
viewing-move-lead = Totdat uw makelaar antwoordt, blijft het bevestigde tijdstip gelden.
viewing-move-send = Aanvraag versturen

## The appointments

viewings-title = Uw bezichtigingen
viewings-tabs = Welke bezichtigingen
viewings-upcoming = Gepland
viewings-recent = Eerder
viewings-unconfirmed = In afwachting
viewings-upcoming-empty = Er staan geen bevestigde bezichtigingen gepland.
viewings-recent-empty = Er zijn nog geen eerdere bezichtigingen.
viewings-unconfirmed-empty = Er wacht geen aanvraag op antwoord.
viewings-more = Meer tonen
viewings-all = Al uw bezichtigingen
viewing-preferred = Voorkeursdata
viewing-offered = Tijdstippen die uw makelaar voorstelt
viewing-move-dates = De data die u liever hebt
viewing-property-gone = Een woning die niet meer in het aanbod is

## Where a viewing stands

viewing-pending = Wacht op antwoord
viewing-pending-text = Uw makelaar heeft uw aanvraag ontvangen. U krijgt een e-mail zodra er antwoord is.
viewing-countered = Uw antwoord is nodig
viewing-countered-text = De gevraagde data lukken niet. Kies alstublieft een van deze tijdstippen.
viewing-confirmed = Bevestigd
viewing-confirmed-text = Het tijdstip staat vast. Uw makelaar verwacht u.
viewing-moving-text = U hebt om een ander tijdstip gevraagd. Totdat uw makelaar antwoordt, blijft dit tijdstip gelden.
viewing-completed = Bezichtigd
viewing-completed-text = U hebt deze woning bezichtigd.
viewing-unattended = Niet gestart
viewing-unattended-text = De dag is voorbij en niemand heeft deze bezichtiging gestart.
viewing-rejected = Niet mogelijk
viewing-rejected-text = Uw makelaar kan geen bezichtiging aanbieden. Op de pagina van de woning kunt u andere data vragen.
viewing-lapsed = Verlopen
viewing-lapsed-text = De laatste dag ging voorbij zonder antwoord. Op de pagina van de woning kunt u andere data vragen.
viewing-cancelled = Geannuleerd
viewing-cancelled-text = Deze bezichtiging gaat niet door.

## One viewing

viewing-when = Datum en tijd
viewing-reason = Uw makelaar schrijft
viewing-remark = Uw opmerking
viewing-accept = Dit tijdstip kiezen
viewing-calendar = In agenda zetten
viewing-change = Data wijzigen
viewing-move = Ander tijdstip vragen
viewing-cancel = Bezichtiging annuleren
viewing-property = Naar de woning
cancel-title = Deze bezichtiging annuleren?
cancel-text = Uw makelaar krijgt meteen bericht. Daarna kunt u een nieuwe bezichtiging aanvragen.
cancel-yes = Bezichtiging annuleren
cancel-no = Laten staan
done-viewing-requested = Uw aanvraag is verstuurd. Uw makelaar laat het u weten.
done-viewing-changed = De nieuwe data zijn naar uw makelaar gestuurd.
done-viewing-move-asked = Uw makelaar weet dat u liever een ander tijdstip hebt.
done-viewing-accepted = Het tijdstip staat vast. U krijgt een bevestiging per e-mail.
done-viewing-cancelled = De bezichtiging is geannuleerd en uw makelaar weet ervan.
done-viewing-started = De bezichtiging is begonnen. Uw makelaar ziet wat u vanaf nu toevoegt.
story-title = Wat er tot nu toe is gebeurd
story-requested = U vroeg deze bezichtiging aan
story-confirmed = De bezichtiging is bevestigd
story-move-asked = U vroeg om een ander tijdstip
story-started = De bezichtiging begon
story-cancelled-by-you = U annuleerde de bezichtiging
story-cancelled-by-office = Het kantoor annuleerde de bezichtiging

## Getting there

way-title = De route
way-waiting = Zodra er een tijdstip is bevestigd, vindt u hier de route.
way-opens = De route naar de woning verschijnt hier 48 uur voor de bezichtiging: { $moment }.
way-route = Route plannen
way-map = Openen in kaarten-app
day-title = Uw bezichtigingsdag
day-link = Uw planning voor { $day }
day-of-viewing = Alles op deze dag
day-empty = Op deze dag hebt u geen bevestigde bezichtigingen.

## The day of a viewing

visit-title = Op de dag zelf
visit-opens = Vanaf { $day } kunt u de bezichtiging hier starten en foto’s, notities, spraaknotities en sterren toevoegen.
visit-start-text = Bent u er? Start de bezichtiging. Met een foto, notitie of sterren start die ook.
visit-start-first = Bent u er? Start de bezichtiging. Daarna kunt u foto’s, notities, spraaknotities en sterren toevoegen.
visit-start = Bezichtiging starten
visit-until = Dit kan tot en met { $day }.
visit-seen = Uw makelaar ziet wat u hier toevoegt.
stars-title = Uw sterren
stars-legend = Wat vindt u van deze woning?
star-name = { $stars ->
    [one] { $stars } ster
   *[other] { $stars } sterren
}
stars-save = Sterren opslaan
stars-reset = Herstellen
stars-missing = Kies hoeveel sterren u geeft.
notes-title = Notities
note-label = Nieuwe notitie
note-own-label = Uw notitie
note-hint = Wat u is opgevallen: 3 tot 5.000 tekens.
note-kept = Nog niet verstuurd: deze tekst is op uw apparaat bewaard.
note-save = Notitie opslaan
note-edit = Bewerken
note-edit-title = Notitie bewerken
remove = Verwijderen
remove-named = Verwijderen: { $name }
photos-title = Foto’s
photo-name = Foto { $number }
photo-label = Foto’s toevoegen
photo-hint = JPEG, PNG of WebP, hoogstens 15 MB per foto en 40 foto’s in totaal.
photo-send = Foto’s uploaden
upload-waiting = Wacht
upload-done = is geüpload
upload-failed = Uploaden is niet gelukt.
upload-large = Dit bestand is te groot.
upload-again = Opnieuw proberen
upload-stop = Stoppen
file-missing = Kies eerst een bestand.
voices-title = Spraaknotities
voice-name = Spraaknotitie { $number }
voice-explain = Neem hoogstens vijf minuten op. Uw browser vraagt of deze pagina de microfoon mag gebruiken. Er wordt niets verstuurd voordat u het hebt beluisterd en op Versturen drukt.
voice-record = Opnemen
voice-stop = Opname stoppen
voice-level = Geluidsniveau
voice-listen = Uw opname
voice-send = Versturen
voice-again = Opnieuw opnemen
voice-recording = De opname is begonnen.
voice-stopped = De opname is gestopt. Luister ernaar en verstuur die, of neem opnieuw op.
voice-full = De vijf minuten zijn om; de opname is gestopt.
voice-refused = De microfoon kan niet worden gebruikt. Sta dit toe in uw browser of kies hieronder een bestand.
voice-label = Kies een audiobestand
voice-hint = WebM, Ogg, MP4, MP3 of WAV, hoogstens 10 MB en 20 spraaknotities in totaal.
voice-file-send = Opname uploaden
remove-photo-title = Deze foto verwijderen?
remove-voice-title = Deze spraaknotitie verwijderen?
remove-note-title = Deze notitie verwijderen?
remove-text = Ook uw makelaar ziet dit dan niet meer. Dit kan niet ongedaan worden gemaakt.
remove-yes = Verwijderen
remove-no = Bewaren
done-note = Uw notitie is opgeslagen.
done-note-changed = Uw notitie is gewijzigd.
done-photo = Uw foto is geüpload.
done-voice = Uw spraaknotitie is verstuurd.
done-stars = Uw sterren zijn opgeslagen.
done-removed = Het is verwijderd.
