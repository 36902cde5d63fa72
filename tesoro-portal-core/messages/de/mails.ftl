### The mails to clients and to the office’s own people: subject, the line that inboxes show beside it, title,
### sentences. Mails are plain text here.

## In every mail

mail-greeting = Guten Tag { $name },
mail-regards = Mit freundlichen Grüßen
mail-login = Ihre E-Mail-Adresse
mail-portal = Adresse des Kundenportals
mail-open-portal = Zum Kundenportal
mail-copy-link = Falls die Schaltfläche nicht funktioniert, kopieren Sie bitte diese Adresse in Ihren Browser:
mail-choose = Sie können selbst wählen, welche E-Mails Sie erhalten möchten:

## How to reach the agent or the office; follows a question

mail-reach-call = Antworten Sie einfach auf diese E-Mail oder rufen Sie uns an.
mail-reach-reply = Antworten Sie einfach auf diese E-Mail.
mail-reach-office = Sie erreichen uns wie gewohnt in unserem Büro.

## The invitation

mail-invitation-subject = Ihr Zugang zum Kundenportal von { $company }
mail-invitation-preview = Alles, was Sie für die erste Anmeldung brauchen.
mail-invitation-title = Willkommen in Ihrem Kundenportal
mail-invitation-intro = wir haben für Sie einen Zugang zum Kundenportal von { $company } eingerichtet, Ihrem persönlichen und geschützten Bereich bei uns. Mit diesen Angaben melden Sie sich zum ersten Mal an.
mail-temporary-password = Ihr vorläufiges Passwort
mail-valid-until = Das vorläufige Passwort gilt bis { DATE($day) }, { TIME($time) } Uhr.
mail-choose-own = Bei der ersten Anmeldung wählen Sie ein eigenes Passwort. Sollte das vorläufige Passwort dann schon abgelaufen sein, laden wir Sie gern erneut ein.
mail-invitation-question = Haben Sie eine Frage oder klappt die Anmeldung nicht?
mail-invitation-why = Sie erhalten diese E-Mail, weil { $company } für die Adresse { $email } einen Zugang zum Kundenportal eingerichtet hat.
mail-invitation-unexpected = Haben Sie diese E-Mail nicht erwartet? Dann sagen Sie uns bitte Bescheid und verwenden Sie das Passwort nicht. Geben Sie Ihr Passwort niemals weiter.

## The password was changed

mail-password-changed-subject = Ihr Passwort für das Kundenportal von { $company } wurde geändert
mail-password-changed-title = Ihr Passwort wurde geändert
mail-password-changed-intro = das Passwort für Ihren Zugang zum Kundenportal von { $company } wurde geändert. Auf allen anderen Geräten sind Sie jetzt abgemeldet.
mail-password-changed-expected = Wenn Sie es selbst geändert haben, brauchen Sie nichts zu tun.
mail-password-changed-unexpected = Waren Sie das nicht? Dann melden Sie sich bitte sofort bei uns, damit wir Ihren Zugang schützen können.
mail-password-changed-why = Sie erhalten diese E-Mail, weil Sie einen Zugang zum Kundenportal von { $company } haben. Zu Ihrer Sicherheit informieren wir Sie über jede Änderung des Passworts.

## The office closed the access

mail-access-disabled-subject = Ihr Zugang zum Kundenportal von { $company } wurde geschlossen
mail-access-disabled-preview = Eine Anmeldung ist nicht mehr möglich. Ihre Fragen beantworten wir gern.
mail-access-disabled-title = Ihr Zugang wurde geschlossen
mail-access-disabled-intro = wir haben Ihren Zugang zum Kundenportal von { $company } geschlossen. Eine Anmeldung mit dieser E-Mail-Adresse ist nicht mehr möglich.
mail-access-disabled-question = Haben Sie Fragen dazu oder halten Sie das für ein Versehen?
mail-access-disabled-why = Sie erhalten diese E-Mail, weil Sie einen Zugang zum Kundenportal von { $company } hatten.

## Before an address is proved: without the name that was typed

mail-greeting-unproved = Guten Tag,

## In the mails with a code

mail-code = Ihr Code
mail-code-minutes = { $minutes ->
    [one] Der Code gilt { $minutes } Minute, bis { TIME($time) } Uhr.
   *[other] Der Code gilt { $minutes } Minuten, bis { TIME($time) } Uhr.
}
mail-code-again = Sollte er abgelaufen sein, fordern Sie einfach einen neuen an. Nur der neueste Code zählt.
mail-code-secret = Geben Sie diesen Code niemals weiter. Wir fragen nie danach, weder am Telefon noch per E-Mail.
mail-question = Haben Sie eine Frage?

## The code that finishes a sign-up

mail-verification-subject = Bestätigen Sie Ihre E-Mail-Adresse für das Kundenportal von { $company }
mail-verification-preview = Mit dem Code in dieser E-Mail schließen Sie die Registrierung ab.
mail-verification-title = Bestätigen Sie Ihre E-Mail-Adresse
mail-verification-intro = mit diesem Code bestätigen Sie Ihre E-Mail-Adresse für das Kundenportal von { $company }. Bitte geben Sie ihn auf der Seite ein, auf der Sie danach gefragt wurden; sie sollte in Ihrem Browser noch geöffnet sein.
mail-verification-why = Sie erhalten diese E-Mail, weil sich jemand mit der Adresse { $email } für das Kundenportal von { $company } registriert hat.
mail-verification-unexpected = Waren Sie das nicht? Dann ignorieren Sie diese E-Mail bitte: Es geschieht nichts.

## The code that chooses a new password

mail-reset-subject = Wählen Sie ein neues Passwort für das Kundenportal von { $company }
mail-reset-preview = Mit dem Code in dieser E-Mail wählen Sie ein neues Passwort.
mail-reset-title = Wählen Sie ein neues Passwort
mail-reset-intro = mit diesem Code wählen Sie ein neues Passwort für das Kundenportal von { $company }. Bitte geben Sie ihn auf der Seite ein, auf der Sie danach gefragt wurden; sie sollte in Ihrem Browser noch geöffnet sein.
mail-reset-why = Sie erhalten diese E-Mail, weil im Kundenportal von { $company } für die Adresse { $email } ein neues Passwort angefordert wurde.
mail-reset-unexpected = Waren Sie das nicht? Dann ignorieren Sie diese E-Mail bitte: Ihr Passwort bleibt, wie es ist.

## Somebody signed up with the address of an account

mail-already-subject = Sie haben bereits Zugang zum Kundenportal von { $company }
mail-already-preview = Sie können sich wie gewohnt anmelden.
mail-already-title = Sie haben bereits Zugang
mail-already-intro = jemand, vielleicht Sie selbst, hat sich gerade mit dieser E-Mail-Adresse für das Kundenportal von { $company } registriert. Das ist nicht nötig: Sie haben bereits Zugang, und daran hat sich nichts geändert. Hier können Sie sich anmelden.
mail-already-forgot = Haben Sie Ihr Passwort vergessen? Dann wählen Sie auf der Anmeldeseite „Passwort vergessen“.
mail-already-why = Sie erhalten diese E-Mail, weil Sie einen Zugang zum Kundenportal von { $company } haben.
mail-already-unexpected = Haben Sie sich nicht selbst registriert? Dann ignorieren Sie diese E-Mail bitte: Niemand hat Zugriff auf Ihr Konto erhalten.

## In every mail to the office’s own people

mail-office-greeting = Hallo { $name },
mail-office-name = Vor- und Nachname
mail-office-email = E-Mail-Adresse
mail-office-contact = Kennung des Kontakts
mail-office-until-then = Bis zur Entscheidung ist eine Anmeldung zwar möglich, zu sehen sind aber nur das eigene Profil und eine Seite mit dem Hinweis, dass sich das Büro darum kümmert.
mail-office-why = Diese E-Mail wurde automatisch geschrieben. Sie geht an die Administration von { $company }.

## A new lead signed up

mail-new-lead-subject = Neuer Lead aus dem Kundenportal von { $company }
mail-new-lead-preview = Jemand hat sich registriert. Der Lead steht vorerst auf „Nicht kontaktieren“.
mail-new-lead-title = Ein neuer Lead hat sich registriert
mail-new-lead-intro = jemand hat sich für das Kundenportal von { $company } registriert und die E-Mail-Adresse bestätigt. Die Person steht jetzt als neuer Lead im CRM, zuständig ist die Administration.
mail-new-lead-reach = Der Lead steht auf „Nicht kontaktieren“, bis jemand aus dem Team den Kontakt als geprüft markiert: Immobilienangebote und Erinnerungen werden nicht verschickt. Antworten auf das, was der Lead im Portal selbst tut, und E-Mails zur Sicherheit gehen trotzdem hinaus.

## A sign-up has to be linked

mail-link-waiting-subject = Eine Registrierung ist zuzuordnen: Kundenportal von { $company }
mail-link-waiting-preview = Jemand aus dem Team muss entscheiden, zu welchem Kontakt sie gehört.
mail-link-waiting-title = Eine Registrierung ist einem Kontakt zuzuordnen
mail-link-waiting-intro = jemand hat sich für das Kundenportal von { $company } registriert, und aus der E-Mail-Adresse geht nicht hervor, um welchen Kontakt es sich handelt: Entweder haben mehrere Kontakte diese Adresse, oder der Kontakt mit dieser Adresse hat bereits einen Zugang.
mail-link-waiting-decide = Jemand aus dem Team muss entscheiden: den Zugang mit einem Kontakt verknüpfen, einen neuen Lead anlegen oder die Registrierung ablehnen.

## A sign-up has to be approved

mail-approval-waiting-subject = Eine Registrierung wartet auf Freigabe: Kundenportal von { $company }
mail-approval-waiting-preview = Jemand möchte Zugang zum Kundenportal.
mail-approval-waiting-title = Eine Registrierung wartet auf Freigabe
mail-approval-waiting-intro = jemand hat sich für das Kundenportal von { $company } registriert und die E-Mail-Adresse bestätigt. Nach den Einstellungen des Büros muss das freigegeben werden.
mail-approval-waiting-decide = Die Registrierung lässt sich freigeben oder ablehnen. Wird sie abgelehnt, wird der Zugang entfernt.

## Neue Nutzungsbedingungen

mail-new-terms-subject = Neue Nutzungsbedingungen für das Kundenportal von { $company }
mail-new-terms-preview = Bei Ihrer nächsten Anmeldung bitten wir Sie, ihnen zuzustimmen.
mail-new-terms-title = Neue Nutzungsbedingungen
mail-new-terms-intro = { $company } hat neue Nutzungsbedingungen für das Kundenportal. Wenn Sie das Portal das nächste Mal öffnen, können Sie sie dort lesen, und wir bitten Sie, ihnen zuzustimmen, bevor Sie fortfahren.

## Eine Nachricht von einem Kunden

mail-message-subject = Neue Nachricht aus dem Kundenportal von { $company }
mail-message-preview = Sie haben eine Nachricht aus dem Kundenportal.
mail-message-title = Neue Nachricht aus dem Kundenportal
mail-message-intro = im Kundenportal von { $company } wurde Ihnen geschrieben. Sie können die Nachricht im CRM lesen und beantworten.
mail-message-why = Diese E-Mail wurde automatisch geschrieben. Sie erhalten sie, weil Sie für diesen Kontakt zuständig sind oder die zuständige Person vertreten.

## Eine Nachricht an den Kunden

mail-reply-subject = Neue Nachricht von { $company }
mail-reply-preview = Im Kundenportal wartet eine neue Nachricht auf Sie.
mail-reply-title = Sie haben eine neue Nachricht
mail-reply-intro = wir haben Ihnen im Kundenportal von { $company } geschrieben. Dort können Sie die Nachricht lesen und beantworten.
## Neue Immobilien

mail-new-properties-subject = Neue Immobilien für Sie von { $company }
mail-new-properties-preview = Wir haben etwas gefunden, das zu Ihnen passen könnte.
mail-new-properties-title = Neue Immobilien für Sie
mail-new-properties-intro = in Ihrem Kundenportal stehen neue Immobilien für Sie bereit. Die neuesten sind:
mail-new-properties-say = Im Portal finden Sie die Fotos und alle Angaben. Sagen Sie uns dort, ob Sie interessiert sind; wir sehen Ihre Antwort sofort.
mail-new-properties-why = Sie erhalten diese E-Mail, weil { $company } für Sie Immobilien sucht und Ihnen Zugang zum Kundenportal gegeben hat.
## Viewings

mail-viewing-property = Immobilie
mail-viewing-when = Datum und Uhrzeit
mail-viewing-place = Ort
mail-viewing-reason = Grund
mail-viewing-remark = Anmerkung
mail-viewing-day = Wunschtag
mail-viewing-alternative = Anderer Termin
mail-viewing-morning = vormittags
mail-viewing-afternoon = nachmittags
mail-viewing-evening = abends
mail-viewing-choose = Im Kundenportal können Sie einen dieser Termine annehmen.
mail-viewing-ask-again = Gern können Sie im Kundenportal andere Tage anfragen.
mail-viewing-invite = Mit der Kalenderdatei in dieser E-Mail übernehmen Sie die Besichtigung in Ihren Kalender.
mail-viewing-until-then = Bis zu Ihrer Antwort gilt der bestätigte Termin.
mail-viewing-entry = Besichtigung: { $property }
mail-viewing-entry-about = Alles zu dieser Besichtigung finden Sie in Ihrem Kundenportal.
mail-viewing-why = Sie erhalten diese E-Mail, weil Sie im Kundenportal von { $company } eine Besichtigung angefragt haben.
mail-viewing-office-why = Diese E-Mail wurde automatisch erstellt. Sie geht an Sie als zuständige Ansprechperson bei { $company }.

mail-viewing-requested-subject = Besichtigung angefragt: { $company }
mail-viewing-requested-title = Eine Besichtigung wurde angefragt
mail-viewing-requested-intro = Ihre Kundin oder Ihr Kunde möchte diese Immobilie besichtigen. Sie können einen Termin bestätigen, andere anbieten oder absagen.

mail-viewing-cancelled-by-client-subject = Besichtigung von der Kundschaft abgesagt: { $company }
mail-viewing-cancelled-by-client-title = Die Besichtigung wurde abgesagt
mail-viewing-cancelled-by-client-intro = Ihre Kundin oder Ihr Kunde hat die Besichtigung dieser Immobilie abgesagt.

mail-viewing-move-asked-subject = Anderer Termin für die Besichtigung gewünscht: { $company }
mail-viewing-move-asked-title = Ein anderer Termin wird gewünscht
mail-viewing-move-asked-intro = Ihre Kundin oder Ihr Kunde möchte die Besichtigung dieser Immobilie auf einen anderen Tag verlegen.

mail-viewing-alternative-taken-subject = Termin für die Besichtigung angenommen: { $company }
mail-viewing-alternative-taken-title = Ein Termin wurde angenommen
mail-viewing-alternative-taken-intro = Ihre Kundin oder Ihr Kunde hat einen der angebotenen Termine angenommen. Die Besichtigung ist bestätigt.

mail-viewing-confirmed-subject = Ihre Besichtigung ist bestätigt: { $company }
mail-viewing-confirmed-title = Ihre Besichtigung ist bestätigt
mail-viewing-confirmed-intro = der Termin Ihrer Besichtigung steht fest. Wir freuen uns auf Sie.

mail-viewing-rejected-subject = Zu Ihrer Besichtigungsanfrage: { $company }
mail-viewing-rejected-title = Das klappt leider nicht
mail-viewing-rejected-intro = leider können wir Ihnen an den gewünschten Tagen keine Besichtigung anbieten.

mail-viewing-moved-subject = Ihre Besichtigung hat einen neuen Termin: { $company }
mail-viewing-moved-title = Ihre Besichtigung hat einen neuen Termin
mail-viewing-moved-intro = wir haben Ihre Besichtigung verlegt. Bitte merken Sie sich den neuen Termin vor.

mail-viewing-cancelled-subject = Ihre Besichtigung wurde abgesagt: { $company }
mail-viewing-cancelled-title = Ihre Besichtigung wurde abgesagt
mail-viewing-cancelled-intro = diese Besichtigung findet nicht statt.

mail-navigation-opened-subject = Der Weg zu Ihrer Besichtigung: { $company }
mail-navigation-opened-title = Der Weg zu Ihrer Besichtigung ist freigegeben
mail-navigation-opened-intro = Ihre Besichtigung steht bevor. Die Route zur Immobilie finden Sie jetzt in Ihrem Kundenportal.

mail-how-was-it-subject = Wie war Ihre Besichtigung? { $company }
mail-how-was-it-title = Wie war Ihre Besichtigung?
mail-how-was-it-intro = Sie haben diese Immobilie heute besichtigt. Sagen Sie uns, wie sie Ihnen gefällt: Im Kundenportal können Sie sie bewerten und Notizen und Fotos hinzufügen.
