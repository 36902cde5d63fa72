## Anything

not-signed-in = Log eerst in.
not-found = We kunnen niet vinden wat u zoekt.
missing-permission = U hebt hiervoor niet de juiste rechten.
portal-inactive = Het klantenportaal van dit kantoor is op dit moment gesloten.
must-change-password = Kies eerst een eigen wachtwoord.
validation-failed = Controleer uw gegevens.
version-outdated = Dit is intussen gewijzigd. Bekijk het opnieuw voordat u opslaat.
busy = Het is op dit moment erg druk op het portaal.
unavailable = Het portaal kan op dit moment niet bij de gegevens.
internal = Er ging bij ons iets mis. Probeer het opnieuw. Blijft het gebeuren, laat het dan uw makelaar weten.

## How long to wait; added to a text above or below

wait-seconds = { $seconds ->
    [one] Probeer het over { $seconds } seconde opnieuw.
   *[other] Probeer het over { $seconds } seconden opnieuw.
}
wait-minutes = { $minutes ->
    [one] Probeer het over { $minutes } minuut opnieuw.
   *[other] Probeer het over { $minutes } minuten opnieuw.
}
wait-hours = { $hours ->
    [one] Probeer het over { $hours } uur opnieuw.
   *[other] Probeer het over { $hours } uur opnieuw.
}
wait-later = Probeer het over een poosje opnieuw.

## Signing in

sign-in-failed = Het e-mailadres of het wachtwoord klopt niet.
too-many-attempts = Er zijn te veel pogingen gedaan.
account-disabled = Uw toegang tot dit portaal is gesloten. Uw makelaar kan u er meer over vertellen.
temporary-password-expired = Dit tijdelijke wachtwoord is verlopen. Vraag uw makelaar om een nieuwe uitnodiging.

## Signing up, and codes

code-refused = Deze code klopt niet of is niet meer geldig. Kijk in de nieuwste e-mail van ons of begin opnieuw.
sign-up-closed = U kunt zich hier niet zelf aanmelden. Vraag het kantoor om een uitnodiging.
wishes-invalid = Controleer wat u zoekt: een tekst is te lang, er zijn te veel plaatsen of de laagste prijs is hoger dan de hoogste.

## Accounts, for the office

portal-user-exists = Deze relatie heeft al een account voor het portaal.
email-in-use = Een ander portaalaccount gebruikt dit e-mailadres al.
not-ready = Deze relatie kan nog geen toegang krijgen.
contact-email-missing = Deze relatie heeft geen geldig e-mailadres.
contact-name-missing = Deze relatie heeft geen bruikbare naam.
role-not-enabled = Geen van de rollen van deze relatie geeft toegang tot het portaal.
contact-erased = Deze relatie is niet meer in gebruik: ze is samengevoegd met een andere, of de gegevens zijn gewist.
mail-not-configured = E-mail is voor uw kantoor nog niet ingesteld.
mail-not-retryable = Deze e-mail kan niet opnieuw worden geprobeerd: hij is al verstuurd, wordt nu verstuurd of is niet meer nodig.
resend-too-soon = Er is zojuist al een e-mail verstuurd.
invitation-completed = Deze klant heeft al een wachtwoord gekozen en heeft geen nieuwe uitnodiging nodig.
last-link = Een portaalaccount moet aan ten minste één relatie gekoppeld blijven.
contact-not-linked = Deze relatie is niet aan het account gekoppeld.
not-waiting = Dit account wacht niet op een beslissing.
merge-needs-unlink = Beide relaties hebben een account voor het portaal. Kies welk account blijft; het andere wordt gesloten.

## Fields

email-invalid = Vul een geldig e-mailadres in.
email-unsupported = Dit e-mailadres kunnen we niet gebruiken. Voor de @ mogen alleen letters zonder accent, cijfers en eenvoudige tekens zoals een punt of een streepje staan.
name-too-short = { $minimum ->
    [one] Een naam heeft ten minste { $minimum } teken nodig.
   *[other] Een naam heeft ten minste { $minimum } tekens nodig.
}
    .plain = Deze naam is te kort.
name-too-long = { $maximum ->
    [one] Een naam mag hoogstens { $maximum } teken lang zijn.
   *[other] Een naam mag hoogstens { $maximum } tekens lang zijn.
}
    .plain = Deze naam is te lang.
name-invalid = Deze naam bevat tekens die niet getoond kunnen worden.
language-unknown = Het portaal is niet beschikbaar in deze taal.
id-invalid = Dit kenmerk is niet geldig.
time-zone-unknown = Deze tijdzone is niet bekend.
url-invalid = Vul een volledig webadres in dat begint met http:// of https://, zonder ? of #.

## Passwords

password-too-short = { $minimum ->
    [one] Het wachtwoord heeft ten minste { $minimum } teken nodig.
   *[other] Het wachtwoord heeft ten minste { $minimum } tekens nodig.
}
    .plain = Het wachtwoord is te kort.
password-too-long = { $maximum ->
    [one] Het wachtwoord mag hoogstens { $maximum } teken lang zijn.
   *[other] Het wachtwoord mag hoogstens { $maximum } tekens lang zijn.
}
    .plain = Het wachtwoord is te lang.
password-needs-uppercase = Het wachtwoord heeft een hoofdletter nodig.
password-needs-lowercase = Het wachtwoord heeft een kleine letter nodig.
password-needs-digit = Het wachtwoord heeft een cijfer nodig.
password-needs-special = Het wachtwoord heeft een speciaal teken nodig, zoals ! of #.
password-control-character = Het wachtwoord bevat een teken dat niet te typen is.
password-guessable = Dit wachtwoord is te makkelijk te raden.
password-personal = Het wachtwoord mag niet uw naam of e-mailadres bevatten.
password-unchanged = Kies een ander wachtwoord dan uw huidige.
current-password-wrong = Het huidige wachtwoord klopt niet.
current-password-missing = Vul ook uw huidige wachtwoord in.

## Bringing in existing accounts

hash-unsupported = Deze vorm van wachtwoordhash wordt niet ondersteund.
hash-oversized = Deze wachtwoordhash vraagt meer geheugen of tijd dan is toegestaan.
import-conflict = Deze relatie heeft al een account met een ander e-mailadres.
import-too-large = { $maximum ->
    [one] Er kan hoogstens { $maximum } account tegelijk worden geïmporteerd.
   *[other] Er kunnen hoogstens { $maximum } accounts tegelijk worden geïmporteerd.
}
    .plain = Dit zijn te veel accounts voor één import.

## The request itself

malformed-request = De aanvraag kon niet worden gelezen.
malformed-json = De aanvraag is geen geldige JSON.
unknown-field = Dit veld bestaat niet.
missing-field = Dit veld is verplicht.
duplicate-field = Dit veld is meer dan eens ingevuld.
wrong-type = Deze waarde heeft niet de juiste vorm.
body-too-large = Wat u hebt verstuurd, is te groot.
body-too-slow = Het versturen duurde te lang. Controleer uw verbinding en probeer het opnieuw.
unsupported-media-type = Dit soort inhoud kan hier niet worden verstuurd.
method-not-allowed = Deze handeling is hier niet mogelijk.
csrf-refused = Deze pagina is niet meer actueel. Laad de pagina opnieuw en probeer het nog eens.
precondition-required = Haal eerst de nieuwste versie op voordat u opslaat.
agent-missing = Geef aan namens welke makelaar deze sleutel handelt.

## Features and properties

feature-off = Uw makelaar gebruikt dit onderdeel van het portaal niet.
property-unavailable = Deze woning is niet meer beschikbaar. Uw notities blijven hier staan.

decision-ambiguous = Geef één beslissing op, niet meer.
deal-rejected = U hebt aangegeven dat u niet geïnteresseerd bent in deze woning. Pas dat eerst aan en vraag dan een bezichtiging aan.
deal-transition = Deze stap is vanaf hier niet mogelijk.
reasons-missing = Kies minstens één reden.
reason-unknown = Dit is geen van de redenen.
reason-text-missing = Laat ons weten wat de andere reden is.
reason-text-too-long = { $maximum ->
    [one] Gebruik hoogstens { $maximum } teken.
   *[other] Gebruik hoogstens { $maximum } tekens.
}
    .plain = Die tekst is te lang.
viewing-still-open = U hebt een bezichtiging van deze woning. Als u nee zegt, wordt die geannuleerd. Bevestig dat alstublieft.
rating-invalid = Geef 1 tot 5 sterren.

## Idempotency keys

request-repeated = Deze aanvraag is al uitgevoerd. Controleer het resultaat voordat u haar opnieuw verstuurt.
idempotency-key-taken = Deze sleutel hoort al bij een andere aanvraag. Gebruik een nieuwe.
## De eigen gegevens van het kantoor

text-invalid = Toegestaan zijn hier 1 tot { $limit } tekens, zonder onzichtbare tekens.
    .plain = Deze tekst ontbreekt, is te lang of bevat onzichtbare tekens.
position-invalid = Dit is geen punt op de kaart. Geef de breedte- en lengtegraad samen op, in graden.
price-invalid = Een prijs is niet negatief en de valuta is een code van drie letters, zoals EUR.
features-invalid = Dit zijn te veel kenmerken, of een ervan heeft een naam die niet is toegestaan.
record-unknown = Dit gegeven bestaat niet in uw kantoor.
record-in-use = Er hangt nog iets van dit gegeven af. Daarom kan het niet worden verwijderd.
contact-has-account = Deze relatie heeft een portaalaccount. Ontkoppel of wis dat eerst.
deal-fixed = Een aanbod houdt zijn relatie en zijn woning. Voer in plaats daarvan een ander aanbod in.
deal-closed = Dit aanbod is definitief afgesloten. Voer een nieuw aanbod in.
## Gebruiksvoorwaarden

must-accept-terms = Lees en accepteer eerst de gebruiksvoorwaarden.
terms-outdated = De gebruiksvoorwaarden zijn intussen gewijzigd. Lees en accepteer de nieuwste versie.
terms-draft-exists = Er is al een concept van de gebruiksvoorwaarden. Wijzig of publiceer dat concept.
terms-published = Deze versie van de gebruiksvoorwaarden is gepubliceerd en kan niet meer worden gewijzigd.
terms-text-missing = Vul de tekst van de gebruiksvoorwaarden in.
terms-text-too-long = { $maximum ->
    [one] De tekst van de gebruiksvoorwaarden mag uit hoogstens { $maximum } teken bestaan.
   *[other] De tekst van de gebruiksvoorwaarden mag uit hoogstens { $maximum } tekens bestaan.
}
    .plain = De tekst van de gebruiksvoorwaarden is te lang.
terms-text-invalid = De tekst van de gebruiksvoorwaarden bevat tekens die niet kunnen worden weergegeven.

## Notities en bestanden

note-too-short = Een notitie heeft minstens 3 tekens nodig.
note-too-long = Een notitie mag hoogstens 5000 tekens bevatten.
photo-unsupported = Kies een foto in JPEG-, PNG- of WebP-formaat.
photo-damaged = Deze foto is beschadigd of onvolledig. Kies de foto opnieuw.
photo-animated = Bewegende beelden worden niet geaccepteerd. Kies een gewone foto.
photo-too-large = Deze foto heeft te veel pixels. Kies een kleinere versie.
voice-note-unsupported = Deze opname kan niet worden bewaard. Stuur WebM, Ogg, MP4, MP3 of WAV, zonder video.
voice-note-damaged = Deze opname is beschadigd of onvolledig. Neem opnieuw op.
voice-note-empty = Er staat geen geluid in deze opname.
file-too-large = Dit bestand is te groot.
too-many-photos = U hebt al 40 foto’s bij deze bezichtiging geplaatst. Verwijder er eerst een.
too-many-voice-notes = U hebt al 20 spraaknotities bij deze bezichtiging geplaatst. Verwijder er eerst een.
idempotency-key-missing = Deze upload was niet van andere te onderscheiden. Probeer het opnieuw.
range-not-satisfiable = Dit deel van het bestand bestaat niet.
## Viewings

dates-missing = Kies ten minste één dag.
too-many-dates = Kies niet meer dan drie dagen.
date-past = Deze dag is al voorbij.
date-too-far = Deze dag ligt te ver in de toekomst. Kies een eerdere dag.
date-duplicate = U hebt deze dag al gekozen.
remark-too-long = Deze tekst is te lang. Gebruik maximaal 1000 tekens.
reason-missing = Geef een reden op.
start-in-gap = Op deze dag wordt de klok verzet en bestaat dit tijdstip niet. Kies een ander tijdstip.
start-past = Dit tijdstip is al voorbij.
start-too-far = Dit tijdstip ligt te ver in de toekomst.
duration-invalid = Een bezichtiging duurt tussen de 5 minuten en 12 uur.
too-many-alternatives = Stel niet meer dan drie alternatieven voor.
alternative-duplicate = U hebt dit tijdstip al voorgesteld.
alternative-unknown = Dit alternatief bestaat niet meer.
alternative-past = Dit tijdstip is al voorbij. Kies een ander tijdstip of neem contact op met uw makelaar.
viewing-open = Voor deze woning is al een bezichtiging aangevraagd.
viewing-transition = Dit kan niet meer: de bezichtiging is intussen gewijzigd.
not-unlocked = Dit kan vanaf de dag van de bezichtiging, tenzij de bezichtiging is geannuleerd.
## Huisstijl

colour-invalid = Schrijf een kleur als # met zes cijfers of letters van a tot f.
colour-contrast = Deze kleur is te licht voor tekst op wit: het contrast is { $ratio }, en 4.5:1 is nodig.
    .plain = Deze kleur is te licht voor tekst op wit.
login-message-invalid = Het bericht mag hoogstens 500 tekens hebben en geen stuurtekens bevatten.
## Notities en bestanden


## Berichten

message-empty = Schrijf een bericht.
message-too-long = { $maximum ->
    [one] Het bericht mag uit hoogstens { $maximum } teken bestaan.
   *[other] Het bericht mag uit hoogstens { $maximum } tekens bestaan.
}
    .plain = Het bericht is te lang.
message-invalid = Het bericht bevat tekens die niet kunnen worden weergegeven.
no-portal-user = Dit contact heeft geen actief account in het portaal, dus niemand zou het bericht lezen.

## Invitations by a link, and how an office writes dates

invitation-refused = Deze uitnodigingslink werkt niet meer: hij is al gebruikt, is verlopen of is vervangen door een nieuwere. Vraag uw makelaar om een nieuwe uitnodiging.
format-invalid = Geef een taal op met een land waar die wordt gesproken, bijvoorbeeld nl-BE.
map-tiles-invalid = Geef een adres van kaarttegels op dat begint met https:// en één host, en waarin z, x en y elk één keer tussen accolades staan.
map-attribution-invalid = Zeg in één regel van hoogstens 120 tekens van wie de kaart is; een link daarnaartoe begint met https://.

## An address that the office changes

email-confirmed = Er valt niets te bevestigen: uw e-mailadres is bevestigd.
sign-up-unfinished = Dit is een aanmelding die nog niet is afgerond. Alleen wie zich heeft aangemeld, kan zeggen voor welk adres ze is.

## Erasure

erasure-not-asked = Niemand heeft om deze verwijdering gevraagd, of het verzoek is ingetrokken.
