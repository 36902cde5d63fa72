### Viewings: asking for one, the appointments, the day itself. Plain text; the pages escape it.

## Days and times

time-moment = { $day }, { $time } Uhr
time-zone = Ortszeit bei der Immobilie ({ $place }).
part-any = Ganz egal
part-morning = Vormittags
part-afternoon = Nachmittags
part-evening = Abends

## The ways there

place-viewings = Termine
home-viewings = Anstehende Besichtigungen
viewing-request = Besichtigung anfragen
viewing-see = Zu Ihrer Besichtigung

## Asking for a viewing

viewing-request-title = Besichtigung anfragen
viewing-request-lead = Wann passt es Ihnen? Ihr Makler bestätigt einen Termin oder schlägt einen anderen vor.
viewing-days-hint = Jeder Tag von { $first } bis { $last }.
viewing-choice-first = Erste Wahl
viewing-choice-second = Zweite Wahl (freiwillig)
viewing-choice-third = Dritte Wahl (freiwillig)
viewing-date = Datum
viewing-part = Tageszeit
viewing-date-unreadable = Bitte geben Sie das vollständige Datum ein: Tag, Monat und Jahr.
viewing-remark-label = Anmerkung (freiwillig)
viewing-remark-hint = Zum Beispiel, wer mitkommt, oder eine Frage zur Immobilie. Höchstens 1.000 Zeichen.
viewing-check = Weiter
viewing-summary-title = Stimmt alles?
viewing-summary-lead = Ihr Makler sieht die Anfrage, sobald Sie sie senden.
viewing-send = Anfrage senden
viewing-edit = Etwas ändern
viewing-change-title = Wunschtage ändern
viewing-change-save = Wunschtage speichern
viewing-move-title = Anderen Termin erbitten
viewing-move-lead = Bis Ihr Makler antwortet, gilt der bestätigte Termin.
viewing-move-send = Anfrage senden

## The appointments

viewings-title = Ihre Besichtigungen
viewings-tabs = Welche Besichtigungen
viewings-upcoming = Anstehend
viewings-recent = Vergangen
viewings-unconfirmed = Angefragt
viewings-upcoming-empty = Es stehen keine bestätigten Besichtigungen an.
viewings-recent-empty = Es gibt noch keine vergangenen Besichtigungen.
viewings-unconfirmed-empty = Keine Anfrage wartet auf Antwort.
viewings-more = Mehr anzeigen
viewings-all = Alle Ihre Besichtigungen
viewing-preferred = Wunschtage
viewing-offered = Termine, die Ihr Makler anbietet
viewing-move-dates = Tage, die Ihnen lieber wären
viewing-property-gone = Eine Immobilie, die nicht mehr angeboten wird

## Where a viewing stands

viewing-pending = Wartet auf Antwort
viewing-pending-text = Ihre Anfrage liegt Ihrem Makler vor. Sobald es eine Antwort gibt, erhalten Sie eine E-Mail.
viewing-countered = Ihre Antwort fehlt noch
viewing-countered-text = Die gewünschten Tage sind nicht möglich. Bitte wählen Sie stattdessen einen dieser Termine.
viewing-confirmed = Bestätigt
viewing-confirmed-text = Der Termin steht fest. Ihr Makler erwartet Sie.
viewing-moving-text = Sie haben um einen anderen Termin gebeten. Bis Ihr Makler antwortet, gilt dieser.
viewing-completed = Besichtigt
viewing-completed-text = Sie haben diese Immobilie besichtigt.
viewing-unattended = Nicht begonnen
viewing-unattended-text = Der Tag ist vorbei, und niemand hat diese Besichtigung begonnen.
viewing-rejected = Nicht möglich
viewing-rejected-text = Ihr Makler kann keine Besichtigung anbieten. Auf der Seite der Immobilie können Sie andere Tage anfragen.
viewing-lapsed = Abgelaufen
viewing-lapsed-text = Der letzte Tag verging ohne Antwort. Auf der Seite der Immobilie können Sie andere Tage anfragen.
viewing-cancelled = Abgesagt
viewing-cancelled-text = Diese Besichtigung findet nicht statt.

## One viewing

viewing-when = Datum und Uhrzeit
viewing-reason = Ihr Makler schreibt
viewing-remark = Ihre Anmerkung
viewing-accept = Termin annehmen
viewing-calendar = In den Kalender
viewing-change = Wunschtage ändern
viewing-move = Anderen Termin erbitten
viewing-cancel = Besichtigung absagen
viewing-property = Zur Immobilie
cancel-title = Diese Besichtigung absagen?
cancel-text = Ihr Makler erfährt es sofort. Danach können Sie eine neue Besichtigung anfragen.
cancel-yes = Besichtigung absagen
cancel-no = Nicht absagen
done-viewing-requested = Ihre Anfrage ist gesendet. Ihr Makler wird sie beantworten.
done-viewing-changed = Die neuen Wunschtage sind bei Ihrem Makler.
done-viewing-move-asked = Ihr Makler weiß, dass Ihnen ein anderer Termin lieber wäre.
done-viewing-accepted = Der Termin steht fest. Sie erhalten eine Bestätigung per E-Mail.
done-viewing-cancelled = Die Besichtigung ist abgesagt, und Ihr Makler weiß Bescheid.
done-viewing-started = Die Besichtigung hat begonnen. Was Sie jetzt hinzufügen, sieht Ihr Makler.
story-title = Was bisher geschah
story-requested = Sie haben diese Besichtigung angefragt
story-confirmed = Die Besichtigung wurde bestätigt
story-move-asked = Sie haben um einen anderen Termin gebeten
story-started = Die Besichtigung hat begonnen
story-cancelled-by-you = Sie haben die Besichtigung abgesagt
story-cancelled-by-office = Das Büro hat die Besichtigung abgesagt

## Getting there

way-title = Der Weg dorthin
way-waiting = Sobald ein Termin bestätigt ist, finden Sie hier den Weg.
way-opens = Der Weg zur Immobilie erscheint hier 48 Stunden vor der Besichtigung: { $moment }.
way-route = Route planen
way-map = In Karten-App öffnen
day-title = Ihr Besichtigungstag
day-link = Ihr Plan für { $day }
day-of-viewing = Alles an diesem Tag
day-empty = An diesem Tag haben Sie keine bestätigten Besichtigungen.

## The day of a viewing

visit-title = Am Tag der Besichtigung
visit-opens = Ab { $day } können Sie die Besichtigung hier beginnen und Fotos, Notizen, Sprachnotizen und Sterne hinzufügen.
visit-start-text = Sind Sie da? Beginnen Sie die Besichtigung. Auch ein Foto, eine Notiz oder Sterne beginnen sie.
visit-start-first = Sind Sie da? Beginnen Sie die Besichtigung. Danach können Sie Fotos, Notizen, Sprachnotizen und Sterne hinzufügen.
visit-start = Besichtigung beginnen
visit-until = Das ist bis { $day } möglich.
visit-seen = Ihr Makler sieht, was Sie hier hinzufügen.
stars-title = Ihre Sterne
stars-legend = Wie gefällt Ihnen diese Immobilie?
star-name = { $stars ->
    [one] { $stars } Stern
   *[other] { $stars } Sterne
}
stars-save = Sterne speichern
stars-reset = Zurücksetzen
stars-missing = Bitte wählen Sie, wie viele Sterne Sie geben.
notes-title = Notizen
note-label = Neue Notiz
note-own-label = Ihre Notiz
note-hint = Was Ihnen aufgefallen ist: 3 bis 5.000 Zeichen.
note-kept = Noch nicht gesendet: Dieser Text ist auf Ihrem Gerät aufgehoben.
note-save = Notiz speichern
note-edit = Bearbeiten
note-edit-title = Notiz bearbeiten
remove = Löschen
remove-named = Löschen: { $name }
photos-title = Fotos
photo-name = Foto { $number }
photo-label = Fotos hinzufügen
photo-hint = JPEG, PNG oder WebP, je höchstens 15 MB und insgesamt 40 Fotos.
photo-send = Fotos hochladen
upload-waiting = Wartet
upload-done = wurde hochgeladen
upload-failed = Das Hochladen ist fehlgeschlagen.
upload-large = Diese Datei ist zu groß.
upload-again = Erneut versuchen
upload-stop = Anhalten
file-missing = Bitte wählen Sie zuerst eine Datei.
voices-title = Sprachnotizen
voice-name = Sprachnotiz { $number }
voice-explain = Nehmen Sie bis zu fünf Minuten auf. Ihr Browser fragt, ob diese Seite das Mikrofon benutzen darf. Gesendet wird erst, wenn Sie die Aufnahme angehört haben und auf Senden drücken.
voice-record = Aufnehmen
voice-stop = Aufnahme beenden
voice-level = Lautstärke
voice-listen = Ihre Aufnahme
voice-send = Senden
voice-again = Neu aufnehmen
voice-recording = Die Aufnahme läuft.
voice-stopped = Die Aufnahme ist beendet. Hören Sie sie an, dann senden Sie sie oder nehmen neu auf.
voice-full = Die fünf Minuten sind um; die Aufnahme ist beendet.
voice-refused = Das Mikrofon ist nicht verfügbar. Erlauben Sie es im Browser, oder wählen Sie unten eine Datei.
voice-label = Audiodatei wählen
voice-hint = WebM, Ogg, MP4, MP3 oder WAV, höchstens 10 MB und insgesamt 20 Sprachnotizen.
voice-file-send = Aufnahme hochladen
remove-photo-title = Dieses Foto löschen?
remove-voice-title = Diese Sprachnotiz löschen?
remove-note-title = Diese Notiz löschen?
remove-text = Auch Ihr Makler sieht es dann nicht mehr. Das lässt sich nicht rückgängig machen.
remove-yes = Löschen
remove-no = Behalten
done-note = Ihre Notiz ist gespeichert.
done-note-changed = Ihre Notiz ist geändert.
done-photo = Ihr Foto ist hochgeladen.
done-voice = Ihre Sprachnotiz ist gesendet.
done-stars = Ihre Sterne sind gespeichert.
done-removed = Es wurde gelöscht.
