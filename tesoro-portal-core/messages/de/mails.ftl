### The mails to clients: subject, the line that inboxes show beside it, title, sentences. Mails are plain text here.

## In every mail

mail-greeting = Guten Tag { $name },
mail-regards = Mit freundlichen Grüßen
mail-login = Ihre E-Mail-Adresse
mail-portal = Adresse des Kundenportals
mail-open-portal = Zum Kundenportal
mail-copy-link = Falls die Schaltfläche nicht funktioniert, kopieren Sie bitte diese Adresse in Ihren Browser:

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
mail-valid-days = { $days ->
    [one] Das vorläufige Passwort gilt { $days } Tag.
   *[other] Das vorläufige Passwort gilt { $days } Tage.
}
mail-valid-hours = { $hours ->
    [one] Das vorläufige Passwort gilt { $hours } Stunde.
   *[other] Das vorläufige Passwort gilt { $hours } Stunden.
}
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
