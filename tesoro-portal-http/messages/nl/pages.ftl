## On every page

error-title = Fout: { $page }
problem-title = Er is een probleem
sign-out = Uitloggen
refused-advice = Kwam u hier via een link? Open die dan opnieuw of vraag om een nieuwe.
refused-number = Kenmerk: { $id }

## Without a portal to show

information-title = Welkom bij het klantenportaal
information-text = Om in te loggen hebt u de link nodig die u van uw makelaar hebt gekregen.
information-help = U vindt die in de e-mail met uw uitnodiging. Hebt u die niet meer, dan stuurt uw makelaar de link graag opnieuw.
closed-title = Het klantenportaal is gesloten
closed-text = Het kantoor heeft zijn klantenportaal voorlopig gesloten. Uw account en alles wat erin staat, blijven bewaard.
closed-help = Hebt u een vraag? Uw makelaar helpt u graag.

## Signing in

sign-in-title = Inloggen
sign-in-lead = Uw klantenportaal bij { $company }
sign-in-email = E-mailadres
sign-in-password = Wachtwoord
sign-in-first-time = Bent u hier voor het eerst? Gebruik dan het tijdelijke wachtwoord uit uw uitnodiging.
sign-in-keep = Op dit apparaat ingelogd blijven
sign-in-button = Inloggen
sign-in-email-missing = Vul uw e-mailadres in.
sign-in-password-missing = Vul uw wachtwoord in.
sign-in-needed = Log in om verder te gaan.
signed-out = U bent uitgelogd.
cookies-needed = Uw gegevens klopten, maar uw browser heeft niet onthouden dat u bent ingelogd. Sta cookies toe en controleer of het adres met https begint.
sign-in-forgot = Wachtwoord vergeten?
sign-in-new = Geen uitnodiging?
sign-in-signed-up = Net aangemeld?
sign-in-code = Vul uw code in.

## The code from the mail

code-title = Bevestig uw e-mailadres
code-lead = We hebben u een e-mail gestuurd. Vul de code daaruit in om uw aanmelding af te ronden.
code-lead-to = We hebben een e-mail gestuurd naar { $address }. Vul de code daaruit in om uw aanmelding af te ronden.
code-label = Code uit de e-mail
code-hint = Zes cijfers, 10 minuten geldig. Alleen de nieuwste code telt.
code-button = Bevestigen
code-empty = Vul de code uit de e-mail in.
code-missing-title = Geen code ontvangen?
code-missing-text = Kijk ook in uw spammap. Hebt u al toegang, dan staat dat in de e-mail en zit er geen code in.
code-resend-wait = Na een minuut kunt u een nieuwe code aanvragen.
code-resend-in = U kunt { $when } een nieuwe code aanvragen.
code-resend = Nieuwe code sturen
code-sent-again = Er is een nieuwe code onderweg. Alleen de nieuwste telt.
code-other = Klopte het adres niet?
code-restart = Opnieuw aanmelden

## The link of an invitation

invitation-title = Kies uw wachtwoord
invitation-lead = Kies een eigen wachtwoord voor het klantenportaal van { $company }. Daarna bent u meteen ingelogd.
invitation-over-title = Deze link werkt niet meer
invitation-over-known = Hebt u al een wachtwoord gekozen? Dan kunt u daarmee inloggen.

## Forgetting a password

forgot-title = Wachtwoord vergeten?
forgot-lead = We sturen u een code waarmee u een nieuw wachtwoord kiest.
forgot-button = Code sturen
forgot-lost = Vraag hier eerst een code aan. Hebt u dat net gedaan, sta dan cookies toe en controleer of het adres met https begint.
reset-title = Kies een nieuw wachtwoord
reset-lead = Als er een account met dit adres bestaat, is er een e-mail met een code onderweg.
reset-lead-to = Als er een account met het adres { $address } bestaat, is er een e-mail met een code onderweg.
reset-missing-text = Kijk ook in uw spammap en ga na of het adres klopte.

## Choosing a password

password-first-title = Kies een eigen wachtwoord
password-first-text = Kies een wachtwoord dat alleen u kent. Daarna kunt u verder.
password-change-title = Wachtwoord wijzigen
password-change-text = Daarna bent u op al uw andere apparaten uitgelogd.
password-account = U logt in met { $email }.
password-current = Huidig wachtwoord
password-new = Nieuw wachtwoord
password-rules = Wat het wachtwoord nodig heeft
password-rule-length = { $minimum ->
    [one] Ten minste { $minimum } teken
   *[other] Ten minste { $minimum } tekens
}
password-rule-uppercase = Een hoofdletter
password-rule-lowercase = Een kleine letter
password-rule-digit = Een cijfer
password-rule-special = Een speciaal teken, zoals ! of #
password-rule-personal = Niets uit uw naam of e-mailadres
password-rule-guessable = Niet makkelijk te raden
password-rule-unchanged = Anders dan uw huidige wachtwoord
password-rule-met = In orde:
password-save = Wachtwoord opslaan
password-back = Terug

## Home

home-title = Uw portaal
home-welcome = Welkom, { $name }
home-properties-title = Woningen
home-properties-text = Zodra { $company } u woningen aanbiedt, vindt u ze hier.
home-waiting-title = We bekijken uw aanmelding
home-waiting-text = Bedankt voor uw aanmelding. { $company } controleert nu uw gegevens. U hoeft niets te doen: zodra dat klaar is, vindt u hier uw woningen.
home-account-title = Uw account
home-email = E-mailadres
home-office = Makelaarskantoor
home-change-password = Wachtwoord wijzigen
home-language-title = Taal
home-language-label = Taal van uw pagina’s en e-mails
home-language-save = Taal opslaan
home-mails = E-mails kiezen
home-sessions-title = Waar u bent ingelogd
home-end-others = Op alle andere apparaten uitloggen
session-here = Dit apparaat
session-device = { $browser } op { $system }
session-unknown = Onbekend apparaat
session-recent = Het afgelopen uur nog gebruikt
session-hours = { $hours ->
    [one] { $hours } uur geleden gebruikt
   *[other] { $hours } uur geleden gebruikt
}
session-days = { $days ->
    [one] { $days } dag geleden gebruikt
   *[other] { $days } dagen geleden gebruikt
}

## Which e-mails come

mails-title = Uw e-mails
mails-lead = Kies welke e-mails u wilt ontvangen.
mails-new-properties = Nieuw aanbod voor u
mails-viewing-reminders = Herinneringen voor een bezichtiging
mails-feedback-reminders = De vraag naar uw indruk na een bezichtiging
mails-replies = Antwoorden van uw makelaar op uw berichten
mails-always = E-mails over uw veiligheid en antwoorden op wat u hier doet, ontvangt u altijd.
mails-save = Keuze opslaan

## What has just been done

done-sign-up = Uw e-mailadres is bevestigd en u bent ingelogd.
done-password = Uw nieuwe wachtwoord is opgeslagen.
done-language = Uw taal is opgeslagen.
done-mails = Uw keuze van e-mails is opgeslagen.
done-others = U bent op alle andere apparaten uitgelogd.

## Around every page

skip-link = Naar de inhoud
places-label = Hoofdmenu
place-home = Start
place-favourites = Favorieten
place-profile = Profiel
sending = Een ogenblik …
send-failed = Dat is niet aangekomen. Controleer uw verbinding. Wat u hebt ingevuld, staat er nog.
send-again = Opnieuw proberen

## The profile

profile-title = Uw profiel
profile-save = Naam opslaan
profile-name-hint = Zo ziet uw makelaar u.
profile-email-hint = Wilt u een ander adres? Vraag het uw makelaar.
session-end = Daar uitloggen
done-name = Uw naam is opgeslagen.
done-session = U bent op dat apparaat uitgelogd.

## Properties at home

home-overview-title = In één oogopslag
home-new-title = Nieuw voor u
home-new-text = Laat uw makelaar weten wat u ervan vindt.
home-all-title = Al uw woningen
status-to-rate = Te beoordelen
status-interested = Interesse
status-rejected = Geen interesse
status-visited = Bezichtigd
status-approved = Uw keuze
home-favourites = Favorieten
card-favourite = Favoriet
card-unavailable = Niet meer beschikbaar
card-stars = { $stars ->
    [one] { $stars } ster
   *[other] { $stars } sterren
}
favourites-title = Uw favorieten
favourites-empty = U hebt nog geen favorieten. Markeer een woning met het hartje, dan vindt u die hier.
favourites-home = Alle woningen bekijken

## A property

property-back = Alle woningen
property-no-photo = Nog geen foto’s
property-reference = Kenmerk { $reference }
property-features = Kenmerken
property-description = Omschrijving
property-energy-class = Energielabel { $class } ({ $scheme })
property-where = Waar het is
property-map = Openen in uw kaarten-app
property-gone = Deze woning is niet meer beschikbaar. Alles wat u erover hebt genoteerd, blijft bewaard.
agent-title = Uw makelaar
agent-call = Bel { $phone }
decide-title = Wat vindt u ervan?
decide-seen = Uw makelaar ziet wat u kiest.
decide-yes = Ik heb interesse
decide-yes-again = Toch interesse
decide-no = Geen interesse
decide-approve = Deze wil ik
favourite-add = Aan favorieten toevoegen
favourite-remove = Uit favorieten verwijderen
reject-title = Waarom is dit niets voor u?
reject-lead = Met uw redenen kan { $company } beter zoeken wat bij u past.
reject-reasons = Redenen (minstens één)
reason-price = Prijs
reason-location = Ligging
reason-size = Grootte
reason-layout = Indeling
reason-condition = Staat van onderhoud
reason-energy-label = Energielabel
reason-outdoor-space = Buitenruimte
reason-parking = Parkeren
reason-surroundings = Omgeving
reason-other = Iets anders
reject-text = Wat wilt u nog kwijt?
reject-text-hint = Hoogstens 1000 tekens. Alleen nodig bij ‘Iets anders’.
reject-button = Naar uw makelaar sturen
done-interested = Uw makelaar weet dat u interesse hebt.
done-rejected = Dank u. Uw makelaar ziet uw redenen.
done-approved = Uw makelaar weet dat dit uw keuze is.
done-favourite = Het is nu een van uw favorieten.
done-unfavourite = Het is niet langer een van uw favorieten.

## What a property has

feature-bedrooms = Slaapkamers
feature-bathrooms = Badkamers
feature-rooms = Kamers
feature-area = Woonoppervlakte
feature-plot = Perceel
feature-year = Bouwjaar
feature-renovated = Renovatiejaar
feature-floor = Verdieping
feature-garden = Tuin
feature-balcony = Balkon
feature-terrace = Terras
feature-roof-terrace = Dakterras
feature-patio = Patio
feature-pool = Zwembad
feature-parking = Parkeerplaats
feature-garage = Garage bij de woning
feature-lift = Personenlift
feature-heating = Verwarming
feature-solar = Zonnepanelen
feature-storage = Berging
feature-furnished = Gemeubileerd
done-terms = Dank u wel, u hebt de gebruiksvoorwaarden geaccepteerd.

## Gebruiksvoorwaarden

terms-title = Gebruiksvoorwaarden
terms-lead = Lees de gebruiksvoorwaarden van { $company }. Om verder te gaan, moet u ze accepteren.
terms-version = Versie { $version }
terms-accept = Ik accepteer de gebruiksvoorwaarden
