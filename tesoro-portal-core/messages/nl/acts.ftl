### The mail to the agent about what a client thinks of properties, and the mail to a client whose codes are no longer sent
### (R-MAIL-03). Mails are plain text here.

## What a client thinks of properties

mail-acts-subject = Nieuws van een klant: klantenportaal van { $company }
mail-acts-preview = Een klant heeft laten weten wat hij of zij ervan vindt.
mail-acts-title = Een klant heeft zijn mening gegeven
mail-acts-intro = Uw klant heeft in het klantenportaal van { $company } laten weten wat hij of zij van deze woningen vindt. In het CRM vindt u alles terug.
mail-acts-interested = Belangstelling
mail-acts-rejected = Geen belangstelling
mail-acts-rejected-because = Geen belangstelling: { $reasons }
mail-acts-approved = Wil de woning graag na de bezichtiging
mail-acts-stars = { $count ->
    [one] { NUMBER($count) } ster
   *[other] { NUMBER($count) } sterren
}
mail-acts-notes = { $count ->
    [one] { NUMBER($count) } nieuwe notitie
   *[other] { NUMBER($count) } nieuwe notities
}
mail-acts-photos = { $count ->
    [one] { NUMBER($count) } nieuwe foto
   *[other] { NUMBER($count) } nieuwe foto’s
}
mail-acts-voice-notes = { $count ->
    [one] { NUMBER($count) } nieuwe spraaknotitie
   *[other] { NUMBER($count) } nieuwe spraaknotities
}

## Why not; in a list after a colon

mail-reason-price = prijs
mail-reason-location = ligging
mail-reason-size = grootte
mail-reason-layout = indeling
mail-reason-condition = staat van onderhoud
mail-reason-energy-label = energielabel
mail-reason-outdoor-space = buitenruimte
mail-reason-parking = parkeergelegenheid
mail-reason-surroundings = omgeving
mail-reason-other = iets anders

## Codes for a new password are no longer sent

mail-recovery-closed-subject = Codes voor een nieuw wachtwoord gestopt: { $company }
mail-recovery-closed-preview = Uw huidige wachtwoord werkt gewoon nog.
mail-recovery-closed-title = We sturen geen codes meer voor een nieuw wachtwoord
mail-recovery-closed-intro = In het klantenportaal van { $company } zijn voor uw account te vaak verkeerde codes ingevuld. Om uw account te beschermen sturen we geen codes voor een nieuw wachtwoord meer naar dit adres.
mail-recovery-closed-again = U kunt zoals altijd inloggen met uw wachtwoord; daarna worden er weer codes verstuurd.
mail-recovery-closed-forgot = Bent u uw wachtwoord vergeten?
mail-recovery-closed-unexpected = Hebt u de codes niet zelf ingevuld, dan hoeft u niets te doen: niemand heeft toegang tot uw account gekregen.
