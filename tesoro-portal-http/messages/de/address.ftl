### An address that the office has changed, and that the client is asked to confirm.

confirm-title = Bestätigen Sie Ihre neue E-Mail-Adresse
confirm-lead = { $company } hat Ihre E-Mail-Adresse in { $email } geändert. Bitte bestätigen Sie sie mit dem Code, den wir dorthin geschickt haben. Bis dahin können Sie nicht selbst ein neues Passwort wählen, falls Sie Ihres vergessen.
confirm-banner = { $company } hat Ihre E-Mail-Adresse geändert. Bitte bestätigen Sie die neue mit dem Code, den wir dorthin geschickt haben.
confirm-link = Code eingeben
done-email = Vielen Dank, Ihre E-Mail-Adresse ist bestätigt.
