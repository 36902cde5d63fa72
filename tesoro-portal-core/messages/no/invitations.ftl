### The mails about invitations: the link with which a client chooses the first password, and what the agent who invited is
### told (R-INV-06, R-INV-07). Mails are plain text here.

## The invitation with a link

mail-invitation-link-preview = Velg et passord, så er du inne.
mail-invitation-link-intro = Vi har gitt deg tilgang til kundeportalen hos { $company }, ditt eget trygge sted hos oss. Velg ditt eget passord, så kan du ta den i bruk med en gang.
mail-invitation-link-button = Velg passord
mail-invitation-link-label = Velg passordet ditt her
mail-invitation-link-valid-until = Lenken virker én gang, frem til { DATE($day) } kl. { TIME($time) }. Hvis den har rukket å løpe ut, sender vi deg gjerne en ny invitasjon.
mail-invitation-link-unexpected = Ventet du ikke denne e-posten? Si i så fall fra til oss, og ikke åpne lenken. Gi aldri lenken videre til andre.

## A client who was invited has signed in

mail-first-sign-in-subject = Invitasjonen er besvart: kundeportalen hos { $company }
mail-first-sign-in-preview = En kunde du har invitert, har logget inn for første gang.
mail-first-sign-in-title = En kunde har svart på invitasjonen din
mail-first-sign-in-intro = En kunde du har invitert til kundeportalen hos { $company }, har logget inn for første gang.

## Invitations that nobody has answered

mail-silent-subject = Ubesvarte invitasjoner: kundeportalen hos { $company }
mail-silent-preview = De ble sendt for fem dager siden eller tidligere.
mail-silent-title = Ubesvarte invitasjoner
mail-silent-intro = { $count ->
    [one] { NUMBER($count) } kunde du har invitert til kundeportalen hos { $company }, har ikke logget inn ennå.
   *[other] { NUMBER($count) } kunder du har invitert til kundeportalen hos { $company }, har ikke logget inn ennå.
}
mail-silent-invited = invitert { DATE($day, style: "long") }
mail-silent-say = I CRM-systemet ser du hvor langt hver invitasjon har kommet, og kan sende den på nytt. Vi minner deg bare én gang på hver invitasjon.
mail-invited-why = Denne e-posten er skrevet automatisk. Du får den fordi du inviterte kunden eller vikarierer for den som gjorde det.
