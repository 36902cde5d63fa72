### Viewings: asking for one, the appointments, the day itself. Plain text; the pages escape it.

## Days and times

time-moment = { $day } kl. { $time }
time-zone = Lokal tid ved boligen ({ $place }).
part-any = Når som helst
part-morning = Formiddag
part-afternoon = Ettermiddag
part-evening = Kveld

## The ways there

place-viewings = Visninger
home-viewings = Kommende visninger
viewing-request = Be om visning
viewing-see = Se visningen din

## Asking for a viewing

viewing-request-title = Be om visning
viewing-request-lead = Når passer det for deg? Megleren bekrefter et tidspunkt eller foreslår et annet.
viewing-days-hint = Hvilken som helst dag fra { $first } til { $last }.
viewing-choice-first = Førstevalg
viewing-choice-second = Andrevalg (valgfritt)
viewing-choice-third = Tredjevalg (valgfritt)
viewing-date = Dato
viewing-part = Tid på dagen
viewing-date-unreadable = Skriv inn hele datoen: dag, måned og år.
viewing-remark-label = Kommentar (valgfritt)
viewing-remark-hint = For eksempel hvem som blir med, eller et spørsmål om boligen. Høyst 1000 tegn.
viewing-check = Fortsett
viewing-summary-title = Stemmer alt?
viewing-summary-lead = Megleren ser forespørselen så snart du sender den.
viewing-send = Send forespørselen
viewing-edit = Endre noe
viewing-change-title = Endre datoene
viewing-change-save = Lagre datoene
viewing-move-title = Be om et annet tidspunkt
viewing-move-lead = Det bekreftede tidspunktet gjelder til megleren svarer.
viewing-move-send = Send forespørselen

## The appointments

viewings-title = Visningene dine
viewings-tabs = Hvilke visninger
viewings-upcoming = Kommende
viewings-recent = Tidligere
viewings-unconfirmed = Ventende
viewings-upcoming-empty = Du har ingen bekreftede visninger foran deg.
viewings-recent-empty = Det finnes ingen tidligere visninger ennå.
viewings-unconfirmed-empty = Ingen forespørsel venter på svar.
viewings-more = Vis flere
viewings-all = Alle visningene dine
viewing-preferred = Ønskede datoer
viewing-offered = Tidspunkter megleren foreslår
viewing-move-dates = Datoer som passer deg bedre
viewing-property-gone = En bolig som ikke lenger er til salgs

## Where a viewing stands

viewing-pending = Venter på svar
viewing-pending-text = Megleren har fått forespørselen din. Du får e-post så snart det kommer svar.
viewing-countered = Svaret ditt trengs
viewing-countered-text = Datoene du ønsket, går ikke. Velg ett av disse tidspunktene i stedet.
viewing-confirmed = Bekreftet
viewing-confirmed-text = Tidspunktet er bestemt. Megleren venter deg.
viewing-moving-text = Du har bedt om et annet tidspunkt. Dette gjelder til megleren svarer.
viewing-completed = Gjennomført
viewing-completed-text = Du har sett denne boligen.
viewing-unattended = Ikke påbegynt
viewing-unattended-text = Dagen har gått, og ingen begynte på denne visningen.
viewing-rejected = Ikke mulig
viewing-rejected-text = Megleren kan ikke tilby visning. Du kan be om andre datoer på boligens side.
viewing-lapsed = Utløpt
viewing-lapsed-text = Den siste dagen gikk uten svar. Du kan be om andre datoer på boligens side.
viewing-cancelled = Avlyst
viewing-cancelled-text = Denne visningen blir ikke noe av.

## One viewing

viewing-when = Dato og klokkeslett
viewing-reason = Megleren skriver
viewing-remark = Kommentaren din
viewing-accept = Velg dette tidspunktet
viewing-calendar = Legg til i kalenderen
viewing-change = Endre datoene
viewing-move = Be om et annet tidspunkt
viewing-cancel = Avlys visningen
viewing-property = Se boligen
cancel-title = Avlyse denne visningen?
cancel-text = Megleren får beskjed med en gang. Du kan be om en ny visning etterpå.
cancel-yes = Avlys visningen
cancel-no = Behold den
done-viewing-requested = Forespørselen er sendt. Megleren svarer på den.
done-viewing-changed = De nye datoene er sendt til megleren.
done-viewing-move-asked = Megleren vet at du ønsker et annet tidspunkt.
done-viewing-accepted = Tidspunktet er bestemt. Du får en bekreftelse på e-post.
done-viewing-cancelled = Visningen er avlyst, og megleren vet det.
done-viewing-started = Visningen har begynt. Megleren ser det du legger til fra nå av.
story-title = Hva som har skjedd så langt
story-requested = Du ba om denne visningen
story-confirmed = Visningen ble bekreftet
story-move-asked = Du ba om et annet tidspunkt
story-started = Visningen begynte
story-cancelled-by-you = Du avlyste visningen
story-cancelled-by-office = Kontoret avlyste visningen

## Getting there

way-title = Veien dit
way-waiting = Når et tidspunkt er bekreftet, finner du veien her.
way-opens = Veien til boligen vises her 48 timer før visningen: { $moment }.
way-route = Planlegg ruten
way-map = Åpne i kartapp
day-title = Visningsdagen din
day-link = Planen din for { $day }
day-of-viewing = Alt denne dagen
day-empty = Du har ingen bekreftede visninger denne dagen.

## The day of a viewing

visit-title = På visningsdagen
visit-opens = Fra { $day } kan du starte visningen her og legge til bilder, notater, talenotater og stjerner.
visit-start-text = Er du på plass? Start visningen. Et bilde, et notat eller stjerner starter den også.
visit-start-first = Er du på plass? Start visningen. Deretter kan du legge til bilder, notater, talenotater og stjerner.
visit-start = Start visningen
visit-until = Det går til og med { $day }.
visit-seen = Megleren ser det du legger til her.
stars-title = Stjernene dine
stars-legend = Hva synes du om boligen?
star-name = { $stars ->
    [one] { $stars } stjerne
   *[other] { $stars } stjerner
}
stars-save = Lagre stjernene
stars-reset = Tilbakestill
stars-missing = Velg hvor mange stjerner du gir.
notes-title = Notater
note-label = Nytt notat
note-own-label = Notatet ditt
note-hint = Det du la merke til: 3 til 5000 tegn.
note-kept = Ikke sendt ennå: teksten er tatt vare på på enheten din.
note-save = Lagre notatet
note-edit = Rediger
note-edit-title = Rediger notatet
remove = Slett
remove-named = Slett: { $name }
photos-title = Bilder
photo-name = Bilde { $number }
photo-label = Legg til bilder
photo-hint = JPEG, PNG eller WebP, høyst 15 MB per bilde og 40 bilder til sammen.
photo-send = Last opp bildene
upload-waiting = Venter
upload-done = er lastet opp
upload-failed = Opplastingen mislyktes.
upload-large = Filen er for stor.
upload-again = Prøv igjen
upload-stop = Stopp
file-missing = Velg en fil først.
voices-title = Talenotater
voice-name = Talenotat { $number }
voice-explain = Ta opp i inntil fem minutter. Nettleseren spør om siden kan bruke mikrofonen. Ingenting sendes før du har lyttet og trykker på Send.
voice-record = Ta opp
voice-stop = Stopp opptaket
voice-level = Lydnivå
voice-listen = Opptaket ditt
voice-send = Send nå
voice-again = Ta opp igjen
voice-recording = Opptaket har begynt.
voice-stopped = Opptaket er stoppet. Lytt til det og send det, eller ta opp igjen.
voice-full = De fem minuttene er gått; opptaket er stoppet.
voice-refused = Mikrofonen kan ikke brukes. Tillat den i nettleseren, eller velg en fil nedenfor.
voice-label = Velg en lydfil
voice-hint = WebM, Ogg, MP4, MP3 eller WAV, høyst 10 MB og 20 talenotater til sammen.
voice-file-send = Last opp opptaket
remove-photo-title = Slette dette bildet?
remove-voice-title = Slette dette talenotatet?
remove-note-title = Slette dette notatet?
remove-text = Det blir borte for megleren også. Det kan ikke angres.
remove-yes = Slett
remove-no = Behold
done-note = Notatet er lagret.
done-note-changed = Notatet er endret.
done-photo = Bildet er lastet opp.
done-voice = Talenotatet er sendt.
done-stars = Stjernene er lagret.
done-removed = Det er slettet.
