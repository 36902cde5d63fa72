### The e-mails about an address that the office has changed. Plain text, as in mails.ftl.

## The office changed the address: in both e-mails

mail-address-until-now = Bisher
mail-address-from-now = Ab sofort
mail-address-changed = Geändert
mail-address-when = { DATE($day) }, { TIME($time) } Uhr

## To the old address

mail-address-old-subject = Ihre E-Mail-Adresse für das Kundenportal von { $company } wurde geändert
mail-address-old-preview = Ab sofort melden Sie sich mit einer anderen Adresse an.
mail-address-title = Ihre E-Mail-Adresse wurde geändert
mail-address-old-intro = wir haben die E-Mail-Adresse Ihres Zugangs zum Kundenportal von { $company } geändert. Ab sofort melden Sie sich mit der neuen Adresse an, und unsere E-Mails gehen dorthin. Auf allen Geräten sind Sie jetzt abgemeldet.
mail-address-old-expected = Wenn Sie uns darum gebeten haben, brauchen Sie nichts zu tun.
mail-address-old-unexpected = Haben Sie uns nicht darum gebeten? Dann melden Sie sich bitte sofort bei uns, damit wir Ihren Zugang schützen können.
mail-address-old-why = Sie erhalten diese E-Mail, weil { $email } die Adresse Ihres Zugangs zum Kundenportal von { $company } war. Zu Ihrer Sicherheit informieren wir bei einer Änderung immer beide Adressen.

## To the new address

mail-address-new-subject = Ihre neue E-Mail-Adresse für das Kundenportal von { $company }
mail-address-new-preview = Ab sofort melden Sie sich mit dieser Adresse an.
mail-address-new-intro = wir haben die E-Mail-Adresse Ihres Zugangs zum Kundenportal von { $company } geändert. Ab sofort melden Sie sich mit dieser Adresse an, und unsere E-Mails kommen hierher. Auf allen Geräten sind Sie jetzt abgemeldet.
mail-address-new-confirm = Ihr Passwort bleibt, wie es ist. Bitte bestätigen Sie die Adresse nach der Anmeldung mit dem Code, den wir Ihnen per E-Mail schicken. Bis dahin können Sie nicht selbst ein neues Passwort wählen, falls Sie Ihres vergessen.
mail-address-new-invited = Wir schicken Ihnen eine neue Einladung an diese Adresse, mit allem, was Sie für die erste Anmeldung brauchen. Die frühere Einladung gilt nicht mehr.
mail-address-new-why = Sie erhalten diese E-Mail, weil { $company } { $email } als Adresse Ihres Zugangs zum Kundenportal eingetragen hat.
mail-address-new-unexpected = Wenn Sie diese E-Mail nicht erwartet haben, geben Sie uns bitte Bescheid.

## The code that confirms it

mail-confirmation-preview = Der Code in dieser E-Mail bestätigt Ihre neue Adresse.
mail-confirmation-intro = mit diesem Code bestätigen Sie Ihre neue E-Mail-Adresse für das Kundenportal von { $company }. Bitte melden Sie sich an und geben Sie ihn in Ihrem Profil ein.
mail-confirmation-why = Sie erhalten diese E-Mail, weil { $company } die Adresse Ihres Zugangs zum Kundenportal in { $email } geändert hat.
mail-confirmation-unexpected = Wenn Sie diese E-Mail nicht erwartet haben, geben Sie uns bitte Bescheid und geben Sie den Code nicht ein.
