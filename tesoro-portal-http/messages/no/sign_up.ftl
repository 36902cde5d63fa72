### Signing up, step by step.

sign-up-title = Registrer deg
sign-up-step = Trinn { $step } av { $steps }
sign-up-known = Har du allerede tilgang?
sign-up-lost = Ingen registrering pågår i denne nettleseren. Registrer deg på nytt. Hvis du nettopp har gjort det, må du tillate informasjonskapsler og kontrollere at adressen begynner med https.

## Who it is

sign-up-who = Om deg
sign-up-first-name = Fornavn
sign-up-last-name = Etternavn
sign-up-email-hint = Vi sender en kode til denne adressen.

## The password

sign-up-password-again = Av hensyn til sikkerheten har vi ikke tatt vare på passordet. Skriv det en gang til.

## What they are looking for

wishes-title = Hva ser du etter? (valgfritt)
wishes-lead = Du kan la alt stå tomt og registrere deg med en gang.
wishes-location = Hvor du bor nå
wishes-property-type = Type bolig
wishes-transaction = Kjøpe eller leie
wishes-either = Begge deler
wishes-buy = Kjøpe
wishes-rent = Leie
wishes-price-from = Pris fra
wishes-price-to = Pris til
wishes-area-from = Boareal fra (m²)
wishes-bedrooms-from = Soverom fra
wishes-places = Hvor du ønsker å bo
wishes-places-hint = Høyst ti steder, med komma imellom.
sign-up-button = Registrer deg
