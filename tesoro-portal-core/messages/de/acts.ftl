### The mail to the agent about what a client thinks of properties, and the mail to a client whose codes are no longer sent
### (R-MAIL-03). Mails are plain text here.

## What a client thinks of properties

mail-acts-subject = Neues aus dem Kundenportal von { $company }
mail-acts-preview = Es gibt Rückmeldungen zu Immobilien.
mail-acts-title = Neue Rückmeldungen zu Immobilien
mail-acts-intro = im Kundenportal von { $company } gibt es Rückmeldungen zu diesen Immobilien. Alles Weitere finden Sie im CRM.
mail-acts-interested = Interessiert
mail-acts-rejected = Nicht interessiert
mail-acts-rejected-because = Nicht interessiert: { $reasons }
mail-acts-approved = Nach der Besichtigung gewünscht
mail-acts-stars = { $count ->
    [one] { NUMBER($count) } Stern
   *[other] { NUMBER($count) } Sterne
}
mail-acts-notes = { $count ->
    [one] { NUMBER($count) } neue Notiz
   *[other] { NUMBER($count) } neue Notizen
}
mail-acts-photos = { $count ->
    [one] { NUMBER($count) } neues Foto
   *[other] { NUMBER($count) } neue Fotos
}
mail-acts-voice-notes = { $count ->
    [one] { NUMBER($count) } neue Sprachnotiz
   *[other] { NUMBER($count) } neue Sprachnotizen
}

## Why not; in a list after a colon

mail-reason-price = Preis
mail-reason-location = Standort
mail-reason-size = Größe
mail-reason-layout = Grundriss
mail-reason-condition = Zustand
mail-reason-energy-label = Energieausweis
mail-reason-outdoor-space = Außenbereich
mail-reason-parking = Parken
mail-reason-surroundings = Umgebung
mail-reason-other = etwas anderes

## Codes for a new password are no longer sent

mail-recovery-closed-subject = Keine Codes mehr für ein neues Passwort: { $company }
mail-recovery-closed-preview = Ihr bisheriges Passwort gilt weiterhin.
mail-recovery-closed-title = Wir verschicken keine Codes mehr für ein neues Passwort
mail-recovery-closed-intro = im Kundenportal von { $company } wurden für Ihren Zugang zu oft falsche Codes eingegeben. Zu Ihrem Schutz schicken wir an diese Adresse keine Codes für ein neues Passwort mehr.
mail-recovery-closed-again = Mit Ihrem Passwort können Sie sich wie gewohnt anmelden; danach werden wieder Codes verschickt.
mail-recovery-closed-forgot = Haben Sie Ihr Passwort vergessen?
mail-recovery-closed-unexpected = Haben Sie die Codes nicht selbst eingegeben, müssen Sie nichts tun: Niemand hat Zugang zu Ihrem Konto erhalten.
