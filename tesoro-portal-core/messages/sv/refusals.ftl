## Anything

not-signed-in = Logga in först.
not-found = Vi hittar inte det du söker.
missing-permission = Du saknar behörighet för det här.
portal-inactive = Mäklarkontorets kundportal är stängd just nu.
must-change-password = Välj först ett eget lösenord.
validation-failed = Kontrollera dina uppgifter.
version-outdated = Det här har ändrats under tiden. Titta på det igen innan du sparar.
busy = Det är många som använder portalen just nu.
unavailable = Portalen kommer inte åt sina uppgifter just nu.
internal = Något gick fel hos oss. Försök igen. Om det fortsätter, hör av dig till din mäklare.

## How long to wait; added to a text above or below

wait-seconds = { $seconds ->
    [one] Försök igen om { $seconds } sekund.
   *[other] Försök igen om { $seconds } sekunder.
}
wait-minutes = { $minutes ->
    [one] Försök igen om { $minutes } minut.
   *[other] Försök igen om { $minutes } minuter.
}
wait-hours = { $hours ->
    [one] Försök igen om { $hours } timme.
   *[other] Försök igen om { $hours } timmar.
}
wait-later = Försök igen om en liten stund.

## Signing in

sign-in-failed = E-postadressen eller lösenordet stämmer inte.
too-many-attempts = Det har gjorts för många försök.
account-disabled = Din åtkomst till portalen har stängts. Din mäklare kan berätta mer.
temporary-password-expired = Det tillfälliga lösenordet har gått ut. Be din mäklare om en ny inbjudan.

## Signing up, and codes

code-refused = Koden stämmer inte eller gäller inte längre. Titta i vårt senaste mejl eller börja om.
sign-up-closed = Det går inte att registrera sig själv här. Be kontoret om en inbjudan.
wishes-invalid = Kontrollera vad du söker: en text är för lång, det är för många platser eller så är lägsta priset högre än det högsta.

## Accounts, for the office

portal-user-exists = Kontakten har redan ett konto i portalen.
email-in-use = Ett annat konto i portalen använder redan den här e-postadressen.
not-ready = Kontakten kan inte få åtkomst ännu.
contact-email-missing = Kontakten saknar en giltig e-postadress.
contact-name-missing = Kontakten saknar ett användbart namn.
role-not-enabled = Ingen av kontaktens roller ger åtkomst till portalen.
contact-erased = Kontakten används inte längre: den har slagits ihop med en annan, eller så har uppgifterna raderats.
mail-not-configured = E-post är inte inställd för ditt kontor ännu.
mail-not-retryable = Det går inte att försöka skicka det här mejlet igen: det har skickats, skickas just nu eller behövs inte längre.
resend-too-soon = Ett mejl har precis skickats.
invitation-completed = Kunden har redan valt ett lösenord och behöver ingen ny inbjudan.
last-link = Ett konto i portalen måste vara kopplat till minst en kontakt.
contact-not-linked = Kontakten är inte kopplad till kontot.
not-waiting = Kontot väntar inte på något beslut.
merge-needs-unlink = Båda kontakterna har ett konto i portalen. Välj vilket som ska vara kvar; det andra stängs.

## Fields

email-invalid = Ange en giltig e-postadress.
email-unsupported = Vi kan inte använda den här e-postadressen. Före @ får det bara finnas bokstäver utan prickar, ringar och accenter, siffror och enkla tecken som punkt eller bindestreck.
name-too-short = { $minimum ->
    [one] Ett namn behöver minst { $minimum } tecken.
   *[other] Ett namn behöver minst { $minimum } tecken.
}
    .plain = Namnet är för kort.
name-too-long = { $maximum ->
    [one] Ett namn får ha högst { $maximum } tecken.
   *[other] Ett namn får ha högst { $maximum } tecken.
}
    .plain = Namnet är för långt.
name-invalid = Namnet innehåller tecken som inte kan visas.
language-unknown = Portalen finns inte på det här språket.
id-invalid = Det här id:t är ogiltigt.
time-zone-unknown = Vi känner inte till den här tidszonen.
url-invalid = Ange en fullständig webbadress som börjar med http:// eller https://, utan ? och #.

## Passwords

password-too-short = { $minimum ->
    [one] Lösenordet behöver minst { $minimum } tecken.
   *[other] Lösenordet behöver minst { $minimum } tecken.
}
    .plain = Lösenordet är för kort.
password-too-long = { $maximum ->
    [one] Lösenordet får ha högst { $maximum } tecken.
   *[other] Lösenordet får ha högst { $maximum } tecken.
}
    .plain = Lösenordet är för långt.
password-needs-uppercase = Lösenordet behöver en stor bokstav.
password-needs-lowercase = Lösenordet behöver en liten bokstav.
password-needs-digit = Lösenordet behöver en siffra.
password-needs-special = Lösenordet behöver ett specialtecken, till exempel ! eller #.
password-control-character = Lösenordet innehåller ett tecken som inte går att skriva.
password-guessable = Lösenordet är för lätt att gissa.
password-personal = Lösenordet får inte innehålla ditt namn eller din e-postadress.
password-unchanged = Välj ett annat lösenord än ditt nuvarande.
current-password-wrong = Det nuvarande lösenordet stämmer inte.
current-password-missing = Ange även ditt nuvarande lösenord.

## Bringing in existing accounts

hash-unsupported = Formatet på lösenordshashen stöds inte.
hash-oversized = Lösenordshashen kräver mer minne eller tid än vad som är tillåtet.
import-conflict = Kontakten har redan ett konto med en annan e-postadress.
import-too-large = { $maximum ->
    [one] Högst { $maximum } konto kan importeras åt gången.
   *[other] Högst { $maximum } konton kan importeras åt gången.
}
    .plain = Det är för många konton för en enda import.

## The request itself

malformed-request = Förfrågan gick inte att läsa.
malformed-json = Förfrågan är inte giltig JSON.
unknown-field = Fältet finns inte.
missing-field = Fältet är obligatoriskt.
duplicate-field = Fältet har angetts mer än en gång.
wrong-type = Värdet har inte rätt form.
body-too-large = Det du skickade är för stort.
body-too-slow = Det tog för lång tid att skicka. Kontrollera din anslutning och försök igen.
unsupported-media-type = Den här typen av innehåll tas inte emot här.
method-not-allowed = Åtgärden är inte möjlig här.
csrf-refused = Sidan är inte längre aktuell. Ladda om den och försök igen.
precondition-required = Hämta den senaste versionen innan du sparar.
agent-missing = Ange vilken mäklare nyckeln gäller för.

## Features and properties

feature-off = Din mäklare använder inte den här delen av portalen.
property-unavailable = Den här bostaden är inte längre tillgänglig. Dina anteckningar om den finns kvar här.

decision-ambiguous = Ange bara ett beslut.
deal-rejected = Du har angett att du inte är intresserad av bostaden. Ändra det först och be sedan om en visning.
deal-transition = Det här steget går inte att ta härifrån.
reasons-missing = Välj minst ett skäl.
reason-unknown = Det här är inte ett av skälen.
reason-text-missing = Berätta vad det andra skälet är.
reason-text-too-long = { $maximum ->
    [one] Använd högst { $maximum } tecken.
   *[other] Använd högst { $maximum } tecken.
}
    .plain = Texten är för lång.
viewing-still-open = Du har en visning av den här bostaden. Om du säger nej avbokas den. Bekräfta det.
rating-invalid = Ge mellan 1 och 5 stjärnor.

## Idempotency keys

request-repeated = Förfrågan har redan utförts. Kontrollera resultatet innan du skickar den igen.
idempotency-key-taken = Nyckeln hör redan till en annan förfrågan. Använd en ny.
## Kontorets egna uppgifter

text-invalid = Här tillåts 1 till { $limit } tecken, utan osynliga tecken.
    .plain = Texten saknas, är för lång eller innehåller osynliga tecken.
position-invalid = Det här är ingen punkt på kartan. Ange latitud och longitud tillsammans, i grader.
price-invalid = Ett pris är inte negativt, och valutan är en kod med tre bokstäver, till exempel EUR.
features-invalid = Det är för många egenskaper, eller så har någon av dem ett namn som inte är tillåtet.
record-unknown = Den uppgiften finns inte hos ert kontor.
record-in-use = Något är fortfarande beroende av den här uppgiften, så den kan inte tas bort.
contact-has-account = Kontakten har ett konto i portalen. Koppla bort eller radera det först.
deal-fixed = Ett erbjudande behåller sin kontakt och sin bostad. Lägg in ett annat erbjudande i stället.
deal-closed = Erbjudandet är stängt för gott. Lägg in ett nytt.
## Användarvillkor

must-accept-terms = Läs och godkänn användarvillkoren först.
terms-outdated = Användarvillkoren har ändrats under tiden. Läs och godkänn den senaste versionen.
terms-draft-exists = Det finns redan ett utkast till användarvillkoren. Ändra eller publicera det.
terms-published = Den här versionen av användarvillkoren har publicerats och kan inte längre ändras.
terms-text-missing = Ange texten till användarvillkoren.
terms-text-too-long = { $maximum ->
    [one] Texten till användarvillkoren får ha högst { $maximum } tecken.
   *[other] Texten till användarvillkoren får ha högst { $maximum } tecken.
}
    .plain = Texten till användarvillkoren är för lång.
terms-text-invalid = Texten till användarvillkoren innehåller tecken som inte kan visas.

## Anteckningar och filer

note-too-short = En anteckning måste ha minst 3 tecken.
note-too-long = En anteckning får ha högst 5000 tecken.
photo-unsupported = Välj ett foto i formatet JPEG, PNG eller WebP.
photo-damaged = Fotot är skadat eller ofullständigt. Välj det igen.
photo-animated = Rörliga bilder tas inte emot. Välj ett vanligt foto.
photo-too-large = Fotot har för många pixlar. Välj en mindre version.
voice-note-unsupported = Inspelningen kan inte sparas. Skicka WebM, Ogg, MP4, MP3 eller WAV, utan video.
voice-note-damaged = Inspelningen är skadad eller ofullständig. Spela in den igen.
voice-note-empty = Det finns inget ljud i inspelningen.
file-too-large = Filen är för stor.
too-many-photos = Du har redan lagt till 40 foton för den här visningen. Ta bort ett först.
too-many-voice-notes = Du har redan lagt till 20 röstanteckningar för den här visningen. Ta bort en först.
idempotency-key-missing = Uppladdningen kunde inte skiljas från andra. Försök igen.
range-not-satisfiable = Den delen av filen finns inte.
## Viewings

dates-missing = Välj minst en dag.
too-many-dates = Välj högst tre dagar.
date-past = Den här dagen har redan passerat.
date-too-far = Den här dagen ligger för långt fram. Välj en tidigare dag.
date-duplicate = Den här dagen är redan vald.
remark-too-long = Texten är för lång. Använd högst 1 000 tecken.
reason-missing = Ange en anledning.
start-in-gap = Den här dagen ställs klockan om och tiden finns inte. Välj en annan tid.
start-past = Den här tiden har redan passerat.
start-too-far = Den här tiden ligger för långt fram.
duration-invalid = En visning tar mellan 5 minuter och 12 timmar.
too-many-alternatives = Föreslå högst tre andra tider.
alternative-duplicate = Den här tiden är redan föreslagen.
alternative-unknown = Den föreslagna tiden finns inte längre.
alternative-past = Den här tiden har redan passerat. Välj en annan eller kontakta er mäklare.
viewing-open = En visning av bostaden är redan begärd.
viewing-transition = Det går inte längre: visningen har ändrats under tiden.
not-unlocked = Det går från och med visningsdagen, om visningen inte har ställts in.
## Utseende

colour-invalid = En färg skrivs som # följt av sex siffror eller bokstäver från a till f.
colour-contrast = Färgen är för ljus för text på vitt: kontrasten är { $ratio } och 4.5:1 behövs.
    .plain = Färgen är för ljus för text på vitt.
login-message-invalid = Meddelandet får ha högst 500 tecken och inga styrtecken.
## Anteckningar och filer


## Meddelanden

message-empty = Skriv ett meddelande.
message-too-long = { $maximum ->
    [one] Meddelandet får ha högst { $maximum } tecken.
   *[other] Meddelandet får ha högst { $maximum } tecken.
}
    .plain = Meddelandet är för långt.
message-invalid = Meddelandet innehåller tecken som inte kan visas.
no-portal-user = Kontakten har inget öppet konto i portalen, så ingen skulle läsa meddelandet.

## Invitations by a link, and how an office writes dates

invitation-refused = Den här inbjudningslänken fungerar inte längre: den har använts, har gått ut eller har ersatts av en nyare. Be din mäklare om en ny inbjudan.
format-invalid = Ange ett språk och ett land där det talas, till exempel nl-BE.
map-tiles-invalid = Ange en adress till kartrutor som börjar med https:// och en enda värd, och som innehåller z, x och y inom klammerparenteser, en gång var.
map-attribution-invalid = Ange på en rad med högst 120 tecken vems kartan är; en länk till det börjar med https://.

## An address that the office changes

email-confirmed = Det finns inget att bekräfta: din e-postadress är bekräftad.
sign-up-unfinished = Den här registreringen är inte slutförd. Bara den som har registrerat sig kan säga vilken adress den gäller.

## Erasure

erasure-not-asked = Ingen har begärt den här raderingen, eller så har begäran tagits tillbaka.
