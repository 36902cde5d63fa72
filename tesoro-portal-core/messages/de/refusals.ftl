## Anything

not-signed-in = Bitte melden Sie sich zuerst an.
not-found = Wir können das Gesuchte nicht finden.
missing-permission = Dafür fehlt Ihnen die nötige Berechtigung.
portal-inactive = Das Kundenportal dieses Büros ist derzeit geschlossen.
must-change-password = Bitte wählen Sie zuerst ein eigenes Passwort.
validation-failed = Bitte prüfen Sie Ihre Angaben.
version-outdated = Hier wurde inzwischen etwas geändert. Bitte sehen Sie es sich noch einmal an, bevor Sie speichern.
busy = Das Portal ist im Moment stark ausgelastet.
unavailable = Das Portal kann im Moment nicht auf seine Daten zugreifen.
internal = Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal. Wenn es wieder geschieht, sagen Sie bitte Ihrem Maklerbüro Bescheid.

## How long to wait; added to a text above or below

wait-seconds = { $seconds ->
    [one] Bitte versuchen Sie es in { $seconds } Sekunde wieder.
   *[other] Bitte versuchen Sie es in { $seconds } Sekunden wieder.
}
wait-minutes = { $minutes ->
    [one] Bitte versuchen Sie es in { $minutes } Minute wieder.
   *[other] Bitte versuchen Sie es in { $minutes } Minuten wieder.
}
wait-hours = { $hours ->
    [one] Bitte versuchen Sie es in { $hours } Stunde wieder.
   *[other] Bitte versuchen Sie es in { $hours } Stunden wieder.
}
wait-later = Bitte versuchen Sie es in Kürze wieder.

## Signing in

sign-in-failed = Die E-Mail-Adresse oder das Passwort stimmt nicht.
too-many-attempts = Es gab zu viele Versuche.
account-disabled = Ihr Zugang zu diesem Portal wurde geschlossen. Ihr Maklerbüro gibt Ihnen gern Auskunft.
temporary-password-expired = Dieses vorläufige Passwort ist abgelaufen. Bitte lassen Sie sich von Ihrem Maklerbüro neu einladen.

## Signing up, and codes

code-refused = Dieser Code stimmt nicht oder gilt nicht mehr. Bitte sehen Sie in unserer neuesten E-Mail nach oder beginnen Sie noch einmal.
sign-up-closed = Hier können Sie sich nicht selbst registrieren. Bitte lassen Sie sich vom Büro einladen.
wishes-invalid = Bitte prüfen Sie Ihre Suchwünsche: Ein Text ist zu lang, es sind zu viele Orte, oder der niedrigste Preis liegt über dem höchsten.

## Accounts, for the office

portal-user-exists = Für diesen Kontakt besteht bereits ein Portalzugang.
email-in-use = Ein anderer Portalzugang nutzt diese E-Mail-Adresse bereits.
not-ready = Dieser Kontakt kann noch keinen Zugang erhalten.
contact-email-missing = Bei diesem Kontakt fehlt eine gültige E-Mail-Adresse.
contact-name-missing = Bei diesem Kontakt fehlt ein verwendbarer Name.
role-not-enabled = Keine der Rollen dieses Kontakts ist für das Portal freigeschaltet.
contact-erased = Dieser Kontakt wird nicht mehr geführt: Er wurde mit einem anderen zusammengeführt, oder seine Daten wurden gelöscht.
mail-not-configured = Für Ihr Büro ist der E-Mail-Versand noch nicht eingerichtet.
mail-not-retryable = Diese E-Mail lässt sich nicht erneut senden: Sie wurde bereits gesendet, wird gerade gesendet oder wird nicht mehr gebraucht.
resend-too-soon = Eine E-Mail wurde gerade erst verschickt.
invitation-completed = Diese Person hat bereits ein Passwort gewählt und braucht keine neue Einladung.
last-link = Ein Portalzugang muss mit mindestens einem Kontakt verknüpft bleiben.
contact-not-linked = Dieser Kontakt ist mit dem Zugang nicht verknüpft.
not-waiting = Dieser Zugang wartet nicht auf eine Entscheidung.
merge-needs-unlink = Beide Kontakte haben einen Portalzugang. Bitte wählen Sie, welcher bestehen bleibt; der andere wird gesperrt.

## Fields

email-invalid = Bitte geben Sie eine gültige E-Mail-Adresse ein.
email-unsupported = Diese E-Mail-Adresse können wir nicht verwenden. Vor dem @ dürfen nur Buchstaben ohne Umlaute und Akzente, Ziffern und einfache Zeichen wie Punkt oder Bindestrich stehen.
name-too-short = { $minimum ->
    [one] Ein Name braucht mindestens { $minimum } Zeichen.
   *[other] Ein Name braucht mindestens { $minimum } Zeichen.
}
    .plain = Dieser Name ist zu kurz.
name-too-long = { $maximum ->
    [one] Ein Name darf höchstens { $maximum } Zeichen lang sein.
   *[other] Ein Name darf höchstens { $maximum } Zeichen lang sein.
}
    .plain = Dieser Name ist zu lang.
name-invalid = Dieser Name enthält Zeichen, die sich nicht darstellen lassen.
language-unknown = Das Portal gibt es in dieser Sprache nicht.
id-invalid = Diese Kennung ist ungültig.
time-zone-unknown = Diese Zeitzone ist nicht bekannt.
url-invalid = Bitte geben Sie eine vollständige Webadresse ein, die mit http:// oder https:// beginnt und weder ? noch # enthält.

## Passwords

password-too-short = { $minimum ->
    [one] Das Passwort braucht mindestens { $minimum } Zeichen.
   *[other] Das Passwort braucht mindestens { $minimum } Zeichen.
}
    .plain = Das Passwort ist zu kurz.
password-too-long = { $maximum ->
    [one] Das Passwort darf höchstens { $maximum } Zeichen lang sein.
   *[other] Das Passwort darf höchstens { $maximum } Zeichen lang sein.
}
    .plain = Das Passwort ist zu lang.
password-needs-uppercase = Das Passwort braucht einen Großbuchstaben.
password-needs-lowercase = Das Passwort braucht einen Kleinbuchstaben.
password-needs-digit = Das Passwort braucht eine Ziffer.
password-needs-special = Das Passwort braucht ein Sonderzeichen, zum Beispiel ! oder #.
password-control-character = Das Passwort enthält ein Zeichen, das sich nicht eintippen lässt.
password-guessable = Dieses Passwort ist zu leicht zu erraten.
password-personal = Das Passwort darf weder Ihren Namen noch Ihre E-Mail-Adresse enthalten.
password-unchanged = Bitte wählen Sie ein anderes Passwort als Ihr jetziges.
current-password-wrong = Das aktuelle Passwort stimmt nicht.
current-password-missing = Bitte geben Sie auch Ihr aktuelles Passwort ein.

## Bringing in existing accounts

hash-unsupported = Das Format dieses Passwort-Hashes wird nicht unterstützt.
hash-oversized = Dieser Passwort-Hash braucht mehr Speicher oder Zeit als erlaubt.
import-conflict = Für diesen Kontakt besteht bereits ein Zugang mit einer anderen E-Mail-Adresse.
import-too-large = { $maximum ->
    [one] Es kann höchstens { $maximum } Zugang auf einmal übernommen werden.
   *[other] Es können höchstens { $maximum } Zugänge auf einmal übernommen werden.
}
    .plain = Das sind zu viele Zugänge auf einmal.

## The request itself

malformed-request = Die Anfrage konnte nicht gelesen werden.
malformed-json = Die Anfrage ist kein gültiges JSON.
unknown-field = Dieses Feld gibt es nicht.
missing-field = Dieses Feld ist ein Pflichtfeld.
duplicate-field = Dieses Feld wurde mehrfach angegeben.
wrong-type = Dieser Wert hat nicht die richtige Form.
body-too-large = Die übertragenen Daten sind zu groß.
body-too-slow = Die Übertragung hat zu lange gedauert. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
unsupported-media-type = Diese Art von Inhalt wird hier nicht angenommen.
method-not-allowed = Diese Aktion ist hier nicht möglich.
csrf-refused = Diese Seite ist nicht mehr aktuell. Bitte laden Sie sie neu und versuchen Sie es noch einmal.
precondition-required = Bitte laden Sie die neueste Fassung, bevor Sie speichern.
agent-missing = Bitte geben Sie an, für welche Maklerin oder welchen Makler dieser Schlüssel handelt.

## Features and properties

feature-off = Ihr Maklerbüro nutzt diesen Teil des Portals nicht.
property-unavailable = Diese Immobilie ist nicht mehr verfügbar. Ihre Notizen dazu bleiben hier erhalten.

decision-ambiguous = Bitte treffen Sie nur eine Entscheidung.
deal-rejected = Sie haben angegeven, dass Sie an dieser Immobilie nicht interessiert sind. Ändern Sie das zuerst und fragen Sie dann eine Besichtigung an.
deal-transition = Dieser Schritt ist von hier aus nicht möglich.
reasons-missing = Bitte wählen Sie mindestens einen Grund.
reason-unknown = Das ist keiner der Gründe.
reason-text-missing = Bitte nennen Sie uns den anderen Grund.
reason-text-too-long = { $maximum ->
    [one] Bitte verwenden Sie höchstens { $maximum } Zeichen.
   *[other] Bitte verwenden Sie höchstens { $maximum } Zeichen.
}
    .plain = Dieser Text ist zu lang.
viewing-still-open = Sie haben eine Besichtigung dieser Immobilie. Wenn Sie absagen, wird sie storniert. Bitte bestätigen Sie das.
rating-invalid = Bitte vergeben Sie 1 bis 5 Sterne.

## Idempotency keys

request-repeated = Diese Anfrage wurde bereits ausgeführt. Bitte prüfen Sie das Ergebnis, bevor Sie sie noch einmal senden.
idempotency-key-taken = Dieser Schlüssel gehört bereits zu einer anderen Anfrage. Bitte verwenden Sie einen neuen.
## Die eigenen Daten des Büros

text-invalid = Erlaubt sind hier 1 bis { $limit } Zeichen, ohne unsichtbare Zeichen.
    .plain = Dieser Text fehlt, ist zu lang oder enthält unsichtbare Zeichen.
position-invalid = Das ist kein Punkt auf der Karte. Bitte geben Sie Breite und Länge zusammen an, in Grad.
price-invalid = Ein Preis ist nicht negativ, und die Währung ist ein Code aus drei Buchstaben, zum Beispiel EUR.
features-invalid = Das sind zu viele Merkmale, oder eines davon hat einen unzulässigen Namen.
record-unknown = Diesen Datensatz gibt es in Ihrem Büro nicht.
record-in-use = Von diesem Datensatz hängt noch etwas ab. Deshalb kann er nicht entfernt werden.
contact-has-account = Dieser Kontakt hat einen Portalzugang. Bitte lösen oder löschen Sie ihn zuerst.
deal-fixed = Ein Angebot behält seinen Kontakt und seine Immobilie. Bitte legen Sie stattdessen ein anderes Angebot an.
deal-closed = Dieses Angebot ist endgültig abgeschlossen. Bitte legen Sie ein neues an.
## Nutzungsbedingungen

must-accept-terms = Bitte lesen und akzeptieren Sie zuerst die Nutzungsbedingungen.
terms-outdated = Die Nutzungsbedingungen wurden inzwischen geändert. Bitte lesen und akzeptieren Sie die neueste Fassung.
terms-draft-exists = Es gibt bereits einen Entwurf der Nutzungsbedingungen. Bitte ändern oder veröffentlichen Sie diesen.
terms-published = Diese Fassung der Nutzungsbedingungen wurde veröffentlicht und kann nicht mehr geändert werden.
terms-text-missing = Bitte geben Sie den Text der Nutzungsbedingungen ein.
terms-text-too-long = { $maximum ->
    [one] Der Text der Nutzungsbedingungen darf höchstens { $maximum } Zeichen haben.
   *[other] Der Text der Nutzungsbedingungen darf höchstens { $maximum } Zeichen haben.
}
    .plain = Der Text der Nutzungsbedingungen ist zu lang.
terms-text-invalid = Der Text der Nutzungsbedingungen enthält Zeichen, die nicht dargestellt werden können.

## Notizen und Dateien

note-too-short = Eine Notiz braucht mindestens 3 Zeichen.
note-too-long = Eine Notiz darf höchstens 5000 Zeichen haben.
photo-unsupported = Bitte wählen Sie ein Foto im Format JPEG, PNG oder WebP.
photo-damaged = Dieses Foto ist beschädigt oder unvollständig. Bitte wählen Sie es noch einmal aus.
photo-animated = Bewegte Bilder werden nicht angenommen. Bitte wählen Sie ein Standbild.
photo-too-large = Dieses Foto hat zu viele Pixel. Bitte wählen Sie eine kleinere Fassung.
voice-note-unsupported = Diese Aufnahme kann nicht gespeichert werden. Bitte senden Sie WebM, Ogg, MP4, MP3 oder WAV, ohne Video.
voice-note-damaged = Diese Aufnahme ist beschädigt oder unvollständig. Bitte nehmen Sie sie noch einmal auf.
voice-note-empty = Auf dieser Aufnahme ist nichts zu hören.
file-too-large = Diese Datei ist zu groß.
too-many-photos = Sie haben zu dieser Besichtigung bereits 40 Fotos hinzugefügt. Bitte löschen Sie zuerst eines.
too-many-voice-notes = Sie haben zu dieser Besichtigung bereits 20 Sprachnotizen hinzugefügt. Bitte löschen Sie zuerst eine.
idempotency-key-missing = Dieser Upload ließ sich nicht von anderen unterscheiden. Bitte versuchen Sie es noch einmal.
range-not-satisfiable = Diesen Teil der Datei gibt es nicht.
## Viewings

dates-missing = Bitte wählen Sie mindestens einen Tag.
too-many-dates = Bitte wählen Sie höchstens drei Tage.
date-past = Dieser Tag ist bereits vorbei.
date-too-far = Dieser Tag liegt zu weit in der Zukunft. Bitte wählen Sie einen früheren.
date-duplicate = Diesen Tag haben Sie bereits gewählt.
remark-too-long = Dieser Text ist zu lang. Bitte verwenden Sie höchstens 1.000 Zeichen.
reason-missing = Bitte geben Sie einen Grund an.
start-in-gap = An diesem Tag werden die Uhren umgestellt, und diese Uhrzeit gibt es nicht. Bitte wählen Sie eine andere.
start-past = Dieser Zeitpunkt ist bereits vorbei.
start-too-far = Dieser Zeitpunkt liegt zu weit in der Zukunft.
duration-invalid = Eine Besichtigung dauert zwischen 5 Minuten und 12 Stunden.
too-many-alternatives = Bitte bieten Sie höchstens drei Alternativen an.
alternative-duplicate = Diesen Termin haben Sie bereits angeboten.
alternative-unknown = Diese Alternative gibt es nicht mehr.
alternative-past = Dieser Termin ist bereits vorbei. Bitte wählen Sie einen anderen oder wenden Sie sich an Ihr Maklerbüro.
viewing-open = Für diese Immobilie ist bereits eine Besichtigung angefragt.
viewing-transition = Das ist nicht mehr möglich: Die Besichtigung hat sich inzwischen geändert.
not-unlocked = Das ist ab dem Tag der Besichtigung möglich, sofern sie nicht abgesagt wurde.
## Erscheinungsbild

colour-invalid = Eine Farbe wird als # mit sechs Ziffern oder Buchstaben von a bis f geschrieben.
colour-contrast = Diese Farbe ist zu hell für Text auf Weiß: Ihr Kontrast beträgt { $ratio }, nötig sind 4.5:1.
    .plain = Diese Farbe ist zu hell für Text auf Weiß.
login-message-invalid = Die Nachricht darf höchstens 500 Zeichen und keine Steuerzeichen haben.
## Notizen und Dateien


## Nachrichten

message-empty = Bitte schreiben Sie eine Nachricht.
message-too-long = { $maximum ->
    [one] Die Nachricht darf höchstens { $maximum } Zeichen haben.
   *[other] Die Nachricht darf höchstens { $maximum } Zeichen haben.
}
    .plain = Die Nachricht ist zu lang.
message-invalid = Die Nachricht enthält Zeichen, die nicht dargestellt werden können.
no-portal-user = Dieser Kontakt hat keinen offenen Zugang zum Portal, die Nachricht würde also niemand lesen.

## Invitations by a link, and how an office writes dates

invitation-refused = Dieser Einladungslink funktioniert nicht mehr: Er wurde bereits verwendet, ist abgelaufen oder wurde durch einen neueren ersetzt. Bitten Sie Ihr Maklerbüro um eine neue Einladung.
format-invalid = Bitte geben Sie eine Sprache und ein Land an, in dem sie gesprochen wird, zum Beispiel nl-BE.
map-tiles-invalid = Bitte geben Sie eine Adresse von Kartenkacheln an, die mit https:// und einem einzigen Host beginnt und z, x und y je einmal in geschweiften Klammern enthält.
map-attribution-invalid = Bitte sagen Sie in einer Zeile von höchstens 120 Zeichen, von wem die Karte stammt; ein Link dazu beginnt mit https://.

## An address that the office changes

email-confirmed = Es gibt nichts zu bestätigen: Ihre E-Mail-Adresse ist bestätigt.
sign-up-unfinished = Diese Registrierung ist nicht abgeschlossen. Nur wer sich registriert hat, kann sagen, für welche Adresse sie gilt.

## Erasure

erasure-not-asked = Niemand hat diese Löschung verlangt, oder der Antrag wurde zurückgezogen.
