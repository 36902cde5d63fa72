### Signing up, step by step.

sign-up-title = Registrera dig
sign-up-step = Steg { $step } av { $steps }
sign-up-known = Har du redan tillgång?
sign-up-lost = Ingen registrering pågår i den här webbläsaren. Registrera dig igen. Om du just har gjort det, tillåt kakor och kontrollera att adressen börjar med https.

## Who it is

sign-up-who = Om dig
sign-up-first-name = Förnamn
sign-up-last-name = Efternamn
sign-up-email-hint = Vi skickar en kod till den här adressen.

## The password

sign-up-password-again = För din säkerhet har vi inte sparat lösenordet. Skriv det en gång till.

## What they are looking for

wishes-title = Vad söker du? (frivilligt)
wishes-lead = Du kan lämna allt tomt och registrera dig direkt.
wishes-location = Var du bor nu
wishes-property-type = Typ av bostad
wishes-transaction = Köpa eller hyra
wishes-either = Båda
wishes-buy = Köpa
wishes-rent = Hyra
wishes-price-from = Pris från
wishes-price-to = Pris till
wishes-area-from = Boarea från (m²)
wishes-bedrooms-from = Sovrum från
wishes-places = Var du vill bo
wishes-places-hint = Högst tio orter, med kommatecken emellan.
sign-up-button = Registrera dig
