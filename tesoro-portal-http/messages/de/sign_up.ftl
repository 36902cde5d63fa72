### Signing up, step by step.

sign-up-title = Registrieren
sign-up-step = Schritt { $step } von { $steps }
sign-up-known = Haben Sie bereits Zugang?
sign-up-lost = In diesem Browser läuft keine Registrierung. Bitte registrieren Sie sich noch einmal. Falls Sie das gerade getan haben, lassen Sie bitte Cookies zu und prüfen Sie, ob die Adresse mit https beginnt.

## Who it is

sign-up-who = Ihre Angaben
sign-up-first-name = Vorname
sign-up-last-name = Nachname
sign-up-email-hint = Wir senden einen Code an diese Adresse.

## The password

sign-up-password-again = Zu Ihrer Sicherheit haben wir Ihr Passwort nicht aufbewahrt. Bitte geben Sie es noch einmal ein.

## What they are looking for

wishes-title = Was suchen Sie? (freiwillig)
wishes-lead = Sie können hier alles frei lassen und sich gleich registrieren.
wishes-location = Ihr jetziger Wohnort
wishes-property-type = Art der Immobilie
wishes-transaction = Kaufen oder mieten
wishes-either = Beides
wishes-buy = Kaufen
wishes-rent = Mieten
wishes-price-from = Preis ab
wishes-price-to = Preis bis
wishes-area-from = Wohnfläche ab (m²)
wishes-bedrooms-from = Schlafzimmer ab
wishes-places = Wo Sie wohnen möchten
wishes-places-hint = Höchstens zehn Orte, durch Kommas getrennt.
sign-up-button = Registrieren
