### An address that the office has changed, and that the client is asked to confirm.

confirm-title = Bekreft den nye e-postadressen din
confirm-lead = { $company } har endret e-postadressen din til { $email }. Bekreft den med koden vi har sendt dit. Fram til da kan du ikke selv velge et nytt passord hvis du glemmer ditt.
confirm-banner = { $company } har endret e-postadressen din. Bekreft den nye med koden vi har sendt dit.
confirm-link = Skriv inn koden
done-email = Takk, e-postadressen din er bekreftet.
