## On every page

error-title = Feil: { $page }
problem-title = Noe stemmer ikke
sign-out = Logg ut
refused-advice = Hvis en lenke førte deg hit, kan du åpne den på nytt eller be om en ny.
refused-number = Referansenummer: { $id }

## Without a portal to show

information-title = Velkommen til kundeportalen
information-text = For å logge inn trenger du lenken du har fått av megleren din.
information-help = Du finner den i e-posten med invitasjonen. Har du den ikke lenger, sender megleren din den gjerne på nytt.
closed-title = Kundeportalen er stengt
closed-text = Meglerkontoret har stengt kundeportalen sin inntil videre. Kontoen din og alt som er i den, blir tatt vare på.
closed-help = Har du spørsmål, hjelper megleren din deg gjerne.

## Signing in

sign-in-title = Logg inn
sign-in-lead = Kundeportalen din hos { $company }
sign-in-email = E-postadresse
sign-in-password = Passord
sign-in-first-time = Er du her for første gang? Bruk da det midlertidige passordet fra invitasjonen.
sign-in-keep = Hold meg innlogget på denne enheten
sign-in-button = Logg inn
sign-in-email-missing = Oppgi e-postadressen din.
sign-in-password-missing = Oppgi passordet ditt.
sign-in-needed = Logg inn for å fortsette.
signed-out = Du har logget ut.
cookies-needed = Opplysningene stemte, men nettleseren beholdt ikke innloggingen. Tillat informasjonskapsler, og kontroller at adressen begynner med https.
sign-in-forgot = Glemt passord?
sign-in-new = Har du ingen invitasjon?
sign-in-signed-up = Har du nettopp registrert deg?
sign-in-code = Skriv inn koden din.

## The code from the mail

code-title = Bekreft e-postadressen din
code-lead = Vi har sendt deg en e-post. Skriv inn koden i den for å fullføre registreringen.
code-lead-to = Vi har sendt en e-post til { $address }. Skriv inn koden i den for å fullføre registreringen.
code-label = Koden fra e-posten
code-hint = Seks sifre, gyldig i 10 minutter. Bare den nyeste koden gjelder.
code-button = Bekreft
code-empty = Skriv inn koden fra e-posten.
code-missing-title = Har du ikke fått noen kode?
code-missing-text = Se også i søppelposten. Hvis du allerede har tilgang, står det i e-posten, og da er det ingen kode i den.
code-resend-wait = Etter ett minutt kan du be om en ny kode.
code-resend-in = Du kan be om en ny kode { $when }.
code-resend = Send en ny kode
code-sent-again = En ny kode er på vei. Bare den nyeste gjelder.
code-other = Var adressen feil?
code-restart = Registrer deg på nytt

## The link of an invitation

invitation-title = Velg passordet ditt
invitation-lead = Velg ditt eget passord til kundeportalen hos { $company }. Deretter er du logget inn.
invitation-over-title = Denne lenken virker ikke lenger
invitation-over-known = Har du allerede valgt et passord, kan du logge inn med det.

## Forgetting a password

forgot-title = Har du glemt passordet?
forgot-lead = Vi sender deg en kode som du kan velge et nytt passord med.
forgot-button = Send en kode
forgot-lost = Be først om en kode her. Hvis du nettopp har gjort det, må du tillate informasjonskapsler og kontrollere at adressen begynner med https.
reset-title = Velg et nytt passord
reset-lead = Hvis det finnes en konto med denne adressen, er en e-post med en kode på vei dit.
reset-lead-to = Hvis det finnes en konto med adressen { $address }, er en e-post med en kode på vei dit.
reset-missing-text = Se også i søppelposten, og kontroller at adressen var riktig.

## Choosing a password

password-first-title = Velg ditt eget passord
password-first-text = Før du går videre, må du velge et passord som bare du kjenner.
password-change-title = Endre passordet
password-change-text = Deretter er du logget ut på alle de andre enhetene dine.
password-account = Du logger inn med { $email }.
password-current = Nåværende passord
password-new = Nytt passord
password-rules = Dette trenger passordet
password-rule-length = { $minimum ->
    [one] Minst { $minimum } tegn
   *[other] Minst { $minimum } tegn
}
password-rule-uppercase = En stor bokstav
password-rule-lowercase = En liten bokstav
password-rule-digit = Et siffer
password-rule-special = Et spesialtegn, for eksempel ! eller #
password-rule-personal = Ingenting fra navnet ditt eller e-postadressen din
password-rule-guessable = Ikke lett å gjette
password-rule-unchanged = Et annet enn passordet du har nå
password-rule-met = I orden:
password-save = Lagre passordet
password-back = Tilbake

## Home

home-title = Portalen din
home-welcome = Velkommen, { $name }
home-properties-title = Boliger
home-properties-text = Så snart { $company } tilbyr deg boliger, finner du dem her.
home-waiting-title = Vi ser på registreringen din
home-waiting-text = Takk for at du registrerte deg. { $company } går nå gjennom opplysningene dine. Du trenger ikke å gjøre noe: Så snart det er klart, finner du boligene dine her.
home-account-title = Kontoen din
home-email = E-postadresse
home-office = Meglerkontor
home-change-password = Endre passordet
home-language-title = Språk
home-language-label = Språk på sidene og e-postene dine
home-language-save = Lagre språket
home-mails = Velg e-poster
home-sessions-title = Her er du logget inn
home-end-others = Logg ut på alle andre enheter
session-here = Denne enheten
session-device = { $browser } på { $system }
session-unknown = Ukjent enhet
session-recent = Brukt den siste timen
session-hours = { $hours ->
    [one] Brukt for { $hours } time siden
   *[other] Brukt for { $hours } timer siden
}
session-days = { $days ->
    [one] Brukt for { $days } dag siden
   *[other] Brukt for { $days } dager siden
}

## Which e-mails come

mails-title = E-postene dine
mails-lead = Velg hvilke e-poster du vil få.
mails-new-properties = Nye boliger til deg
mails-viewing-reminders = Påminnelser før en visning
mails-feedback-reminders = Spørsmålet om inntrykket ditt etter en visning
mails-replies = Meglerens svar på meldingene dine
mails-always = E-poster om sikkerheten din og svar på det du gjør her, kommer alltid.
mails-save = Lagre valget

## What has just been done

done-sign-up = E-postadressen din er bekreftet, og du er logget inn.
done-password = Det nye passordet ditt er lagret.
done-language = Språket ditt er lagret.
done-mails = Valget av e-poster er lagret.
done-others = Du er logget ut på alle andre enheter.

## Around every page

skip-link = Til innholdet
places-label = Hovedmeny
place-home = Hjem
place-favourites = Favoritter
place-profile = Profil
sending = Et øyeblikk …
send-failed = Det kom ikke frem. Sjekk forbindelsen din. Det du skrev, er fortsatt her.
send-again = Prøv igjen

## The profile

profile-title = Profilen din
profile-save = Lagre navnet
profile-name-hint = Slik ser megleren din deg.
profile-email-hint = Ta kontakt med megleren din for å endre adressen.
session-end = Logg ut der
done-name = Navnet ditt er lagret.
done-session = Du er logget ut på den enheten.

## Properties at home

home-overview-title = Oversikt
home-new-title = Nytt for deg
home-new-text = Fortell megleren din hva du synes.
home-all-title = Alle boligene dine
status-to-rate = Å vurdere
status-interested = Interessert
status-rejected = Ikke interessert
status-visited = Besøkt
status-approved = Ditt valg
home-favourites = Favoritter
card-favourite = Favoritt
card-unavailable = Ikke lenger tilgjengelig
card-stars = { $stars ->
    [one] { $stars } stjerne
   *[other] { $stars } stjerner
}
favourites-title = Favorittene dine
favourites-empty = Du har ingen favoritter ennå. Merk en bolig med hjertet, så finner du den her.
favourites-home = Se alle boligene

## A property

property-back = Alle boliger
property-no-photo = Ingen bilder ennå
property-reference = Referanse { $reference }
property-features = Egenskaper
property-description = Beskrivelse
property-energy-class = Energimerke { $class } ({ $scheme })
property-where = Beliggenhet
property-map = Åpne i kartappen din
property-gone = Denne boligen er ikke lenger tilgjengelig. Alt du har notert om den, er bevart.
agent-title = Megleren din
agent-call = Ring { $phone }
decide-title = Hva synes du?
decide-seen = Megleren din ser hva du velger.
decide-yes = Jeg er interessert
decide-yes-again = Interessert likevel
decide-no = Ikke interessert
decide-approve = Denne vil jeg ha
favourite-add = Legg til i favoritter
favourite-remove = Fjern fra favoritter
reject-title = Hvorfor passer den ikke?
reject-lead = Grunnene dine hjelper { $company } å finne noe som passer bedre.
reject-reasons = Grunner (minst én)
reason-price = Prisen
reason-location = Beliggenheten
reason-size = Størrelsen
reason-layout = Planløsningen
reason-condition = Standarden
reason-energy-label = Energimerket
reason-outdoor-space = Uteplassen
reason-parking = Parkeringen
reason-surroundings = Omgivelsene
reason-other = Noe annet
reject-text = Vil du legge til noe?
reject-text-hint = Høyst 1000 tegn. Trengs bare for «Noe annet».
reject-button = Send til megleren din
done-interested = Megleren din vet at du er interessert.
done-rejected = Takk. Megleren din ser grunnene dine.
done-approved = Megleren din vet at dette er ditt valg.
done-favourite = Den er nå blant favorittene dine.
done-unfavourite = Den er ikke lenger blant favorittene dine.

## What a property has

feature-bedrooms = Soverom
feature-bathrooms = Baderom
feature-rooms = Rom
feature-area = Boareal
feature-plot = Tomteareal
feature-year = Byggeår
feature-renovated = Renovert år
feature-floor = Etasje
feature-garden = Hage
feature-balcony = Balkong
feature-terrace = Terrasse
feature-roof-terrace = Takterrasse
feature-patio = Atrium
feature-pool = Svømmebasseng
feature-parking = Parkeringsplass
feature-garage = Garasje
feature-lift = Heis
feature-heating = Oppvarming
feature-solar = Solcellepaneler
feature-storage = Bod
feature-furnished = Møblert
done-terms = Takk, du har godtatt brukervilkårene.

## Brukervilkår

terms-title = Brukervilkår
terms-lead = Les brukervilkårene til { $company }. For å fortsette må du godta dem.
terms-version = Versjon { $version }
terms-accept = Jeg godtar brukervilkårene
