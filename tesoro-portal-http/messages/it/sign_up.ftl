### Signing up, step by step.

sign-up-title = Registrazione
sign-up-step = Passaggio { $step } di { $steps }
sign-up-known = Ha già accesso?
sign-up-lost = In questo browser non è in corso alcuna registrazione. Si registri di nuovo. Se lo ha appena fatto, consenta i cookie e controlli che l’indirizzo inizi con https.

## Who it is

sign-up-who = I Suoi dati
sign-up-first-name = Nome
sign-up-last-name = Cognome
sign-up-email-hint = Invieremo un codice a questo indirizzo.

## The password

sign-up-password-again = Per la Sua sicurezza non abbiamo conservato la password. La inserisca di nuovo.

## What they are looking for

wishes-title = Che cosa cerca? (facoltativo)
wishes-lead = Può lasciare tutto vuoto e registrarsi subito.
wishes-location = Dove vive ora
wishes-property-type = Tipo di immobile
wishes-transaction = Acquisto o affitto
wishes-either = Entrambi
wishes-buy = Acquisto
wishes-rent = Affitto
wishes-price-from = Prezzo da
wishes-price-to = Prezzo fino a
wishes-area-from = Superficie abitabile da (m²)
wishes-bedrooms-from = Camere da letto da
wishes-places = Dove vorrebbe abitare
wishes-places-hint = Al massimo dieci località, separate da virgole.
sign-up-button = Registrati
