### An address that the office has changed, and that the client is asked to confirm.

confirm-title = Bekräfta din nya e-postadress
confirm-lead = { $company } har ändrat din e-postadress till { $email }. Bekräfta den med koden som vi har skickat dit. Fram till dess kan du inte själv välja ett nytt lösenord om du glömmer ditt.
confirm-banner = { $company } har ändrat din e-postadress. Bekräfta den nya med koden som vi har skickat dit.
confirm-link = Ange koden
done-email = Tack, din e-postadress är bekräftad.
