### Signing up, step by step.

sign-up-title = Aanmelden
sign-up-step = Stap { $step } van { $steps }
sign-up-known = Hebt u al toegang?
sign-up-lost = In deze browser loopt geen aanmelding. Meld u opnieuw aan. Hebt u dat net gedaan, sta dan cookies toe en controleer of het adres met https begint.

## Who it is

sign-up-who = Uw gegevens
sign-up-first-name = Voornaam
sign-up-last-name = Achternaam
sign-up-email-hint = We sturen een code naar dit adres.

## The password

sign-up-password-again = Voor uw veiligheid hebben we uw wachtwoord niet bewaard. Typ het nog een keer.

## What they are looking for

wishes-title = Wat zoekt u? (niet verplicht)
wishes-lead = U kunt dit allemaal leeg laten en u meteen aanmelden.
wishes-location = Waar u nu woont
wishes-property-type = Soort woning
wishes-transaction = Kopen of huren
wishes-either = Beide
wishes-buy = Kopen
wishes-rent = Huren
wishes-price-from = Prijs vanaf
wishes-price-to = Prijs tot
wishes-area-from = Woonoppervlakte vanaf (m²)
wishes-bedrooms-from = Slaapkamers vanaf
wishes-places = Waar u wilt wonen
wishes-places-hint = Hoogstens tien plaatsen, met komma’s ertussen.
sign-up-button = Aanmelden
