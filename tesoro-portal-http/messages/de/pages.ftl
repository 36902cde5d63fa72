## On every page

error-title = Fehler: { $page }
problem-title = Es gibt ein Problem
sign-out = Abmelden
refused-advice = Wenn Sie über einen Link hierher gekommen sind, öffnen Sie ihn bitte noch einmal oder bitten Sie um einen neuen.
refused-number = Kennung: { $id }

## Without a portal to show

information-title = Willkommen beim Kundenportal
information-text = Zum Anmelden brauchen Sie den Link, den Sie von Ihrem Maklerbüro bekommen haben.
information-help = Sie finden ihn in der E-Mail mit Ihrer Einladung. Wenn Sie diese nicht mehr haben, schickt Ihr Maklerbüro Ihnen den Link gern noch einmal.
closed-title = Das Kundenportal ist geschlossen
closed-text = Das Maklerbüro hat sein Kundenportal vorübergehend geschlossen. Ihr Zugang und alle Ihre Daten bleiben erhalten.
closed-help = Wenn Sie Fragen haben, hilft Ihr Maklerbüro Ihnen gern weiter.

## Signing in

sign-in-title = Anmelden
sign-in-lead = Ihr Kundenportal bei { $company }
sign-in-email = E-Mail-Adresse
sign-in-password = Passwort
sign-in-first-time = Sind Sie zum ersten Mal hier? Dann verwenden Sie bitte das vorläufige Passwort aus Ihrer Einladung.
sign-in-keep = Auf diesem Gerät angemeldet bleiben
sign-in-button = Anmelden
sign-in-email-missing = Bitte geben Sie Ihre E-Mail-Adresse ein.
sign-in-password-missing = Bitte geben Sie Ihr Passwort ein.
sign-in-needed = Bitte melden Sie sich an, um fortzufahren.
signed-out = Sie haben sich abgemeldet.
cookies-needed = Ihre Angaben waren richtig, aber Ihr Browser hat die Anmeldung nicht behalten. Bitte lassen Sie Cookies zu und prüfen Sie, ob die Adresse mit https beginnt.
sign-in-forgot = Passwort vergessen?
sign-in-new = Keine Einladung?
sign-in-signed-up = Gerade registriert?
sign-in-code = Geben Sie Ihren Code ein.

## The code from the mail

code-title = Bestätigen Sie Ihre E-Mail-Adresse
code-lead = Wir haben Ihnen eine E-Mail geschickt. Bitte geben Sie den Code daraus ein, um die Registrierung abzuschließen.
code-lead-to = Wir haben eine E-Mail an { $address } geschickt. Bitte geben Sie den Code daraus ein, um die Registrierung abzuschließen.
code-label = Code aus der E-Mail
code-hint = Sechs Ziffern, 10 Minuten gültig. Nur der neueste Code zählt.
code-button = Bestätigen
code-empty = Bitte geben Sie den Code aus der E-Mail ein.
code-missing-title = Ist kein Code angekommen?
code-missing-text = Bitte sehen Sie auch im Spam-Ordner nach. Wenn Sie bereits Zugang haben, steht das in der E-Mail, und sie enthält keinen Code.
code-resend-wait = Nach einer Minute können Sie einen neuen Code anfordern.
code-resend-in = Sie können { $when } einen neuen Code anfordern.
code-resend = Neuen Code senden
code-sent-again = Ein neuer Code ist unterwegs. Nur der neueste zählt.
code-other = War die Adresse nicht richtig?
code-restart = Noch einmal registrieren

## The link of an invitation

invitation-title = Wählen Sie Ihr Passwort
invitation-lead = Wählen Sie ein eigenes Passwort für das Kundenportal von { $company }. Danach sind Sie sofort angemeldet.
invitation-over-title = Dieser Link funktioniert nicht mehr
invitation-over-known = Haben Sie schon ein Passwort gewählt? Dann können Sie sich damit anmelden.

## Forgetting a password

forgot-title = Passwort vergessen?
forgot-lead = Wir senden Ihnen einen Code, mit dem Sie ein neues Passwort wählen.
forgot-button = Code senden
forgot-lost = Bitte fordern Sie hier zuerst einen Code an. Falls Sie das gerade getan haben, lassen Sie bitte Cookies zu und prüfen Sie, ob die Adresse mit https beginnt.
reset-title = Wählen Sie ein neues Passwort
reset-lead = Falls es zu dieser Adresse einen Zugang gibt, ist eine E-Mail mit einem Code dorthin unterwegs.
reset-lead-to = Falls es zur Adresse { $address } einen Zugang gibt, ist eine E-Mail mit einem Code dorthin unterwegs.
reset-missing-text = Bitte sehen Sie auch im Spam-Ordner nach und prüfen Sie, ob die Adresse richtig war.

## Choosing a password

password-first-title = Wählen Sie ein eigenes Passwort
password-first-text = Bevor es weitergeht, wählen Sie bitte ein Passwort, das nur Sie kennen.
password-change-title = Passwort ändern
password-change-text = Danach sind Sie auf allen anderen Geräten abgemeldet.
password-account = Sie melden sich mit { $email } an.
password-current = Bisheriges Passwort
password-new = Neues Passwort
password-rules = Was das Passwort braucht
password-rule-length = { $minimum ->
    [one] Mindestens { $minimum } Zeichen
   *[other] Mindestens { $minimum } Zeichen
}
password-rule-uppercase = Einen Großbuchstaben
password-rule-lowercase = Einen Kleinbuchstaben
password-rule-digit = Eine Ziffer
password-rule-special = Ein Sonderzeichen, zum Beispiel ! oder #
password-rule-personal = Nichts aus Ihrem Namen oder Ihrer E-Mail-Adresse
password-rule-guessable = Nicht leicht zu erraten
password-rule-unchanged = Anders als Ihr bisheriges Passwort
password-rule-met = Erfüllt:
password-save = Passwort speichern
password-back = Zurück

## Home

home-title = Ihr Portal
home-welcome = Willkommen, { $name }
home-properties-title = Immobilien
home-properties-text = Sobald { $company } Ihnen Immobilien anbietet, finden Sie sie hier.
home-waiting-title = Wir prüfen Ihre Registrierung
home-waiting-text = Vielen Dank für Ihre Registrierung. { $company } prüft jetzt Ihre Angaben. Sie brauchen nichts zu tun: Sobald das erledigt ist, finden Sie hier Ihre Immobilien.
home-account-title = Ihr Zugang
home-email = E-Mail-Adresse
home-office = Maklerbüro
home-change-password = Passwort ändern
home-language-title = Sprache
home-language-label = Sprache Ihrer Seiten und E-Mails
home-language-save = Sprache speichern
home-mails = E-Mails auswählen
home-sessions-title = Wo Sie angemeldet sind
home-end-others = Auf allen anderen Geräten abmelden
session-here = Dieses Gerät
session-device = { $browser } unter { $system }
session-unknown = Unbekanntes Gerät
session-recent = Innerhalb der letzten Stunde verwendet
session-hours = { $hours ->
    [one] Vor { $hours } Stunde verwendet
   *[other] Vor { $hours } Stunden verwendet
}
session-days = { $days ->
    [one] Vor { $days } Tag verwendet
   *[other] Vor { $days } Tagen verwendet
}

## Which e-mails come

mails-title = Ihre E-Mails
mails-lead = Wählen Sie, welche E-Mails Sie erhalten möchten.
mails-new-properties = Neue Immobilien für Sie
mails-viewing-reminders = Erinnerungen vor einer Besichtigung
mails-feedback-reminders = Die Frage nach Ihrem Eindruck nach einer Besichtigung
mails-replies = Antworten Ihres Maklers auf Ihre Nachrichten
mails-always = E-Mails zu Ihrer Sicherheit und Antworten auf das, was Sie hier tun, kommen immer.
mails-save = Auswahl speichern

## What has just been done

done-sign-up = Ihre E-Mail-Adresse ist bestätigt, und Sie sind angemeldet.
done-password = Ihr neues Passwort ist gespeichert.
done-language = Ihre Sprache ist gespeichert.
done-mails = Ihre Auswahl der E-Mails ist gespeichert.
done-others = Sie sind auf allen anderen Geräten abgemeldet.

## Around every page

skip-link = Zum Inhalt
places-label = Hauptmenü
place-home = Start
place-favourites = Favoriten
place-profile = Profil
sending = Einen Augenblick …
send-failed = Das ist nicht angekommen. Bitte prüfen Sie Ihre Verbindung. Ihre Eingaben sind noch da.
send-again = Noch einmal versuchen

## The profile

profile-title = Ihr Profil
profile-save = Namen speichern
profile-name-hint = So sieht Ihr Maklerbüro Sie.
profile-email-hint = Um die Adresse zu ändern, wenden Sie sich bitte an Ihr Maklerbüro.
session-end = Dort abmelden
done-name = Ihr Name ist gespeichert.
done-session = Sie sind auf diesem Gerät abgemeldet.

## Properties at home

home-overview-title = Auf einen Blick
home-new-title = Neu für Sie
home-new-text = Sagen Sie Ihrem Maklerbüro, was Sie davon halten.
home-all-title = Alle Ihre Immobilien
status-to-rate = Zu bewerten
status-interested = Interessant
status-rejected = Nicht interessant
status-visited = Besichtigt
status-approved = Ihre Wahl
home-favourites = Favoriten
card-favourite = Favorit
card-unavailable = Nicht mehr verfügbar
card-stars = { $stars ->
    [one] { $stars } Stern
   *[other] { $stars } Sterne
}
favourites-title = Ihre Favoriten
favourites-empty = Sie haben noch keine Favoriten. Markieren Sie eine Immobilie mit dem Herz, dann finden Sie sie hier.
favourites-home = Alle Immobilien ansehen

## A property

property-back = Alle Immobilien
property-no-photo = Noch keine Fotos
property-reference = Objektnummer { $reference }
property-features = Ausstattung
property-description = Beschreibung
property-energy-class = Energieklasse { $class } ({ $scheme })
property-where = Lage
property-map = In Ihrer Karten-App öffnen
property-gone = Diese Immobilie ist nicht mehr verfügbar. Alles, was Sie dazu festgehalten haben, bleibt erhalten.
agent-title = Ihr Ansprechpartner
agent-call = { $phone } anrufen
decide-title = Was halten Sie davon?
decide-seen = Ihr Maklerbüro sieht, was Sie wählen.
decide-yes = Ich habe Interesse
decide-yes-again = Doch interessiert
decide-no = Kein Interesse
decide-approve = Das ist die richtige
favourite-add = Zu Favoriten hinzufügen
favourite-remove = Aus Favoriten entfernen
reject-title = Warum passt sie nicht?
reject-lead = Mit Ihren Gründen findet { $company } eher, was zu Ihnen passt.
reject-reasons = Gründe (mindestens einer)
reason-price = Preis
reason-location = Standort
reason-size = Größe
reason-layout = Grundriss
reason-condition = Zustand
reason-energy-label = Energieausweis
reason-outdoor-space = Außenbereich
reason-parking = Parken
reason-surroundings = Umgebung
reason-other = Etwas anderes
reject-text = Was möchten Sie noch sagen?
reject-text-hint = Höchstens 1000 Zeichen. Nur bei „Etwas anderes“ nötig.
reject-button = An Ihr Maklerbüro senden
done-interested = Ihr Maklerbüro weiß, dass Sie Interesse haben.
done-rejected = Vielen Dank. Ihr Maklerbüro sieht Ihre Gründe.
done-approved = Ihr Maklerbüro weiß, dass dies Ihre Wahl ist.
done-favourite = Sie gehört jetzt zu Ihren Favoriten.
done-unfavourite = Sie gehört nicht mehr zu Ihren Favoriten.

## What a property has

feature-bedrooms = Schlafzimmer
feature-bathrooms = Badezimmer
feature-rooms = Zimmer
feature-area = Wohnfläche
feature-plot = Grundstück
feature-year = Baujahr
feature-renovated = Jahr der Renovierung
feature-floor = Etage
feature-garden = Garten
feature-balcony = Balkon
feature-terrace = Terrasse
feature-roof-terrace = Dachterrasse
feature-patio = Innenhof
feature-pool = Schwimmbad
feature-parking = Stellplatz
feature-garage = Garage am Haus
feature-lift = Aufzug
feature-heating = Heizung
feature-solar = Solarmodule
feature-storage = Abstellraum
feature-furnished = Möbliert
done-terms = Vielen Dank, Sie haben den Nutzungsbedingungen zugestimmt.

## Nutzungsbedingungen

terms-title = Nutzungsbedingungen
terms-lead = Bitte lesen Sie die Nutzungsbedingungen von { $company }. Um fortzufahren, müssen Sie ihnen zustimmen.
terms-version = Fassung { $version }
terms-accept = Ich stimme den Nutzungsbedingungen zu
