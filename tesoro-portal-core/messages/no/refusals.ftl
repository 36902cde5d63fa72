## Anything

not-signed-in = Logg inn først.
not-found = Vi finner ikke det du leter etter.
missing-permission = Du mangler tilgangen som trengs for dette.
portal-inactive = Kundeportalen til dette meglerkontoret er stengt for øyeblikket.
must-change-password = Velg først ditt eget passord.
validation-failed = Kontroller opplysningene dine.
version-outdated = Dette er blitt endret i mellomtiden. Se på det igjen før du lagrer.
busy = Det er mange som bruker portalen akkurat nå.
unavailable = Portalen får ikke tak i dataene sine akkurat nå.
internal = Noe gikk galt hos oss. Prøv igjen. Si fra til megleren din hvis det fortsetter.

## How long to wait; added to a text above or below

wait-seconds = { $seconds ->
    [one] Prøv igjen om { $seconds } sekund.
   *[other] Prøv igjen om { $seconds } sekunder.
}
wait-minutes = { $minutes ->
    [one] Prøv igjen om { $minutes } minutt.
   *[other] Prøv igjen om { $minutes } minutter.
}
wait-hours = { $hours ->
    [one] Prøv igjen om { $hours } time.
   *[other] Prøv igjen om { $hours } timer.
}
wait-later = Prøv igjen om en liten stund.

## Signing in

sign-in-failed = E-postadressen eller passordet stemmer ikke.
too-many-attempts = Det har vært for mange forsøk.
account-disabled = Tilgangen din til portalen er stengt. Megleren din kan fortelle deg mer.
temporary-password-expired = Dette midlertidige passordet er utløpt. Be megleren din om en ny invitasjon.

## Signing up, and codes

code-refused = Koden stemmer ikke eller er ikke lenger gyldig. Se i den nyeste e-posten fra oss, eller begynn på nytt.
sign-up-closed = Du kan ikke registrere deg selv her. Be kontoret om en invitasjon.
wishes-invalid = Kontroller hva du ser etter: En tekst er for lang, det er for mange steder, eller den laveste prisen er høyere enn den høyeste.

## Accounts, for the office

portal-user-exists = Kontakten har allerede en bruker i portalen.
email-in-use = En annen konto i portalen bruker allerede denne e-postadressen.
not-ready = Kontakten kan ikke få tilgang ennå.
contact-email-missing = Kontakten mangler en gyldig e-postadresse.
contact-name-missing = Kontakten mangler et navn som kan brukes.
role-not-enabled = Ingen av rollene til kontakten gir tilgang til portalen.
contact-erased = Kontakten er ikke lenger i bruk: Den er slått sammen med en annen, eller opplysningene er slettet.
mail-not-configured = E-post er ikke satt opp for kontoret ditt ennå.
mail-not-retryable = Denne e-posten kan ikke prøves på nytt: den er sendt, er i ferd med å sendes eller trengs ikke lenger.
resend-too-soon = En e-post er nettopp sendt.
invitation-completed = Kunden har allerede valgt et passord og trenger ingen ny invitasjon.
last-link = En konto i portalen må være knyttet til minst én kontakt.
contact-not-linked = Kontakten er ikke knyttet til kontoen.
not-waiting = Kontoen venter ikke på noen avgjørelse.
merge-needs-unlink = Begge kontaktene har en konto i portalen. Velg hvilken som skal beholdes; den andre blir stengt.

## Fields

email-invalid = Oppgi en gyldig e-postadresse.
email-unsupported = Vi kan ikke bruke denne e-postadressen. Foran @ kan det bare stå bokstaver fra a til z uten aksenter, sifre og enkle tegn som punktum eller bindestrek.
name-too-short = { $minimum ->
    [one] Et navn må ha minst { $minimum } tegn.
   *[other] Et navn må ha minst { $minimum } tegn.
}
    .plain = Navnet er for kort.
name-too-long = { $maximum ->
    [one] Et navn kan ha høyst { $maximum } tegn.
   *[other] Et navn kan ha høyst { $maximum } tegn.
}
    .plain = Navnet er for langt.
name-invalid = Navnet inneholder tegn som ikke kan vises.
language-unknown = Portalen finnes ikke på dette språket.
id-invalid = Denne ID-en er ugyldig.
time-zone-unknown = Vi kjenner ikke til denne tidssonen.
url-invalid = Oppgi en fullstendig nettadresse som begynner med http:// eller https://, uten ? og #.

## Passwords

password-too-short = { $minimum ->
    [one] Passordet må ha minst { $minimum } tegn.
   *[other] Passordet må ha minst { $minimum } tegn.
}
    .plain = Passordet er for kort.
password-too-long = { $maximum ->
    [one] Passordet kan ha høyst { $maximum } tegn.
   *[other] Passordet kan ha høyst { $maximum } tegn.
}
    .plain = Passordet er for langt.
password-needs-uppercase = Passordet må ha en stor bokstav.
password-needs-lowercase = Passordet må ha en liten bokstav.
password-needs-digit = Passordet må ha et siffer.
password-needs-special = Passordet må ha et spesialtegn, for eksempel ! eller #.
password-control-character = Passordet inneholder et tegn som ikke kan skrives.
password-guessable = Dette passordet er for lett å gjette.
password-personal = Passordet kan ikke inneholde navnet ditt eller e-postadressen din.
password-unchanged = Velg et annet passord enn det du har nå.
current-password-wrong = Det nåværende passordet stemmer ikke.
current-password-missing = Oppgi også det nåværende passordet ditt.

## Bringing in existing accounts

hash-unsupported = Formatet på denne passordhashen støttes ikke.
hash-oversized = Denne passordhashen krever mer minne eller tid enn det som er tillatt.
import-conflict = Kontakten har allerede en konto med en annen e-postadresse.
import-too-large = { $maximum ->
    [one] Høyst { $maximum } konto kan importeres om gangen.
   *[other] Høyst { $maximum } kontoer kan importeres om gangen.
}
    .plain = Dette er for mange kontoer for én import.

## The request itself

malformed-request = Forespørselen kunne ikke leses.
malformed-json = Forespørselen er ikke gyldig JSON.
unknown-field = Feltet finnes ikke.
missing-field = Feltet må fylles ut.
duplicate-field = Feltet er oppgitt mer enn én gang.
wrong-type = Verdien har ikke riktig form.
body-too-large = Det du sendte, er for stort.
body-too-slow = Sendingen tok for lang tid. Kontroller forbindelsen og prøv igjen.
unsupported-media-type = Denne typen innhold tas ikke imot her.
method-not-allowed = Denne handlingen er ikke mulig her.
csrf-refused = Siden er ikke lenger oppdatert. Last den inn på nytt og prøv igjen.
precondition-required = Hent den nyeste versjonen før du lagrer.
agent-missing = Oppgi hvilken megler nøkkelen gjelder for.

## Features and properties

feature-off = Meglerkontoret bruker ikke denne delen av portalen.
property-unavailable = Denne boligen er ikke lenger tilgjengelig. Notatene dine om den blir værende her.

decision-ambiguous = Oppgi bare én avgjørelse.
deal-rejected = Du har oppgitt at du ikke er interessert i denne boligen. Endre det først, og be deretter om visning.
deal-transition = Dette trinnet er ikke mulig herfra.
reasons-missing = Velg minst én grunn.
reason-unknown = Dette er ikke en av grunnene.
reason-text-missing = Fortell oss hva den andre grunnen er.
reason-text-too-long = { $maximum ->
    [one] Bruk høyst { $maximum } tegn.
   *[other] Bruk høyst { $maximum } tegn.
}
    .plain = Teksten er for lang.
viewing-still-open = Du har en visning av denne boligen. Hvis du sier nei, blir den avlyst. Bekreft det.
rating-invalid = Gi mellom 1 og 5 stjerner.

## Idempotency keys

request-repeated = Forespørselen er allerede utført. Kontroller resultatet før du sender den på nytt.
idempotency-key-taken = Nøkkelen hører allerede til en annen forespørsel. Bruk en ny.
## Kontorets egne opplysninger

text-invalid = Her er 1 til { $limit } tegn tillatt, uten usynlige tegn.
    .plain = Teksten mangler, er for lang eller inneholder usynlige tegn.
position-invalid = Dette er ikke et punkt på kartet. Oppgi breddegrad og lengdegrad sammen, i grader.
price-invalid = En pris er ikke negativ, og valutaen er en kode på tre bokstaver, for eksempel EUR.
features-invalid = Det er for mange egenskaper, eller en av dem har et navn som ikke er tillatt.
record-unknown = Opplysningen finnes ikke hos kontoret.
record-in-use = Noe avhenger fortsatt av denne opplysningen, så den kan ikke fjernes.
contact-has-account = Kontakten har en konto i portalen. Koble den fra eller slett den først.
deal-fixed = Et tilbud beholder kontakten og boligen sin. Legg inn et annet tilbud i stedet.
deal-closed = Tilbudet er avsluttet for godt. Legg inn et nytt.
## Brukervilkår

must-accept-terms = Les og godta brukervilkårene først.
terms-outdated = Brukervilkårene er endret i mellomtiden. Les og godta den nyeste versjonen.
terms-draft-exists = Det finnes allerede et utkast til brukervilkårene. Endre eller publiser det.
terms-published = Denne versjonen av brukervilkårene er publisert og kan ikke lenger endres.
terms-text-missing = Skriv inn teksten til brukervilkårene.
terms-text-too-long = { $maximum ->
    [one] Teksten til brukervilkårene kan ha høyst { $maximum } tegn.
   *[other] Teksten til brukervilkårene kan ha høyst { $maximum } tegn.
}
    .plain = Teksten til brukervilkårene er for lang.
terms-text-invalid = Teksten til brukervilkårene inneholder tegn som ikke kan vises.

## Notater og filer

note-too-short = Et notat må ha minst 3 tegn.
note-too-long = Et notat kan ha høyst 5000 tegn.
photo-unsupported = Velg et bilde i formatet JPEG, PNG eller WebP.
photo-damaged = Bildet er skadet eller ufullstendig. Velg det på nytt.
photo-animated = Bevegelige bilder tas ikke imot. Velg et vanlig bilde.
photo-too-large = Bildet har for mange piksler. Velg en mindre versjon.
voice-note-unsupported = Opptaket kan ikke lagres. Send WebM, Ogg, MP4, MP3 eller WAV, uten video.
voice-note-damaged = Opptaket er skadet eller ufullstendig. Ta opp på nytt.
voice-note-empty = Det er ingen lyd i opptaket.
file-too-large = Filen er for stor.
too-many-photos = Du har allerede lagt til 40 bilder for denne visningen. Slett ett først.
too-many-voice-notes = Du har allerede lagt til 20 talenotater for denne visningen. Slett ett først.
idempotency-key-missing = Opplastingen kunne ikke skilles fra andre. Prøv igjen.
range-not-satisfiable = Den delen av filen finnes ikke.
## Viewings

dates-missing = Velg minst én dag.
too-many-dates = Velg høyst tre dager.
date-past = Denne dagen er allerede over.
date-too-far = Denne dagen er for langt frem i tid. Velg en tidligere dag.
date-duplicate = Du har allerede valgt denne dagen.
remark-too-long = Teksten er for lang. Bruk høyst 1000 tegn.
reason-missing = Oppgi en grunn.
start-in-gap = Klokken stilles denne dagen, og dette tidspunktet finnes ikke. Velg et annet.
start-past = Dette tidspunktet er allerede over.
start-too-far = Dette tidspunktet er for langt frem i tid.
duration-invalid = En visning varer mellom 5 minutter og 12 timer.
too-many-alternatives = Foreslå høyst tre alternativer.
alternative-duplicate = Du har allerede foreslått dette tidspunktet.
alternative-unknown = Dette alternativet finnes ikke lenger.
alternative-past = Dette tidspunktet er allerede over. Velg et annet, eller ta kontakt med megleren.
viewing-open = Det er allerede bedt om en visning av denne boligen.
viewing-transition = Dette er ikke lenger mulig: Visningen er endret i mellomtiden.
not-unlocked = Dette er mulig fra og med visningsdagen, med mindre visningen er avlyst.
## Utseende

colour-invalid = En farge skrives som # fulgt av seks sifre eller bokstaver fra a til f.
colour-contrast = Fargen er for lys for tekst på hvitt: kontrasten er { $ratio }, og 4.5:1 trengs.
    .plain = Fargen er for lys for tekst på hvitt.
login-message-invalid = Meldingen kan ha høyst 500 tegn og ingen kontrolltegn.
## Notater og filer


## Meldinger

message-empty = Skriv en melding.
message-too-long = { $maximum ->
    [one] Meldingen kan ha høyst { $maximum } tegn.
   *[other] Meldingen kan ha høyst { $maximum } tegn.
}
    .plain = Meldingen er for lang.
message-invalid = Meldingen inneholder tegn som ikke kan vises.
no-portal-user = Kontakten har ingen åpen konto i portalen, så ingen ville lest meldingen.

## Invitations by a link, and how an office writes dates

invitation-refused = Denne invitasjonslenken virker ikke lenger: den er brukt, har løpt ut eller er erstattet av en nyere. Be megleren din om en ny invitasjon.
format-invalid = Oppgi et språk og et land der det snakkes, for eksempel nl-BE.
map-tiles-invalid = Oppgi en adresse til kartruter som begynner med https:// og én vert, og som inneholder z, x og y i krøllparenteser, én gang hver.
map-attribution-invalid = Oppgi på én linje med høyst 120 tegn hvem kartet tilhører; en lenke til det begynner med https://.

## An address that the office changes

email-confirmed = Det er ingenting å bekrefte: E-postadressen din er bekreftet.
sign-up-unfinished = Denne registreringen er ikke fullført. Bare den som har registrert seg, kan si hvilken adresse den gjelder.

## Erasure

erasure-not-asked = Ingen har bedt om denne slettingen, eller forespørselen er trukket tilbake.
