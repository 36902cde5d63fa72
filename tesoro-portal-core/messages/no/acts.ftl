### The mail to the agent about what a client thinks of properties, and the mail to a client whose codes are no longer sent
### (R-MAIL-03). Mails are plain text here.

## What a client thinks of properties

mail-acts-subject = Nytt fra en kunde: kundeportalen hos { $company }
mail-acts-preview = En kunde har sagt hva vedkommende synes.
mail-acts-title = En kunde har sagt hva vedkommende synes
mail-acts-intro = Kunden din har i kundeportalen hos { $company } sagt hva vedkommende synes om disse boligene. Du finner alt i CRM-systemet.
mail-acts-interested = Interessert
mail-acts-rejected = Ikke interessert
mail-acts-rejected-because = Ikke interessert: { $reasons }
mail-acts-approved = Ønsker boligen etter visningen
mail-acts-stars = { $count ->
    [one] { NUMBER($count) } stjerne
   *[other] { NUMBER($count) } stjerner
}
mail-acts-notes = { $count ->
    [one] { NUMBER($count) } nytt notat
   *[other] { NUMBER($count) } nye notater
}
mail-acts-photos = { $count ->
    [one] { NUMBER($count) } nytt bilde
   *[other] { NUMBER($count) } nye bilder
}
mail-acts-voice-notes = { $count ->
    [one] { NUMBER($count) } nytt talenotat
   *[other] { NUMBER($count) } nye talenotater
}

## Why not; in a list after a colon

mail-reason-price = prisen
mail-reason-location = beliggenheten
mail-reason-size = størrelsen
mail-reason-layout = planløsningen
mail-reason-condition = standarden
mail-reason-energy-label = energimerket
mail-reason-outdoor-space = uteplassen
mail-reason-parking = parkering
mail-reason-surroundings = omgivelsene
mail-reason-other = noe annet

## Codes for a new password are no longer sent

mail-recovery-closed-subject = Koder for nytt passord sendes ikke lenger: { $company }
mail-recovery-closed-preview = Det nåværende passordet ditt virker som før.
mail-recovery-closed-title = Vi sender ikke lenger koder for et nytt passord
mail-recovery-closed-intro = I kundeportalen hos { $company } er det tastet inn feil koder for kontoen din for mange ganger. For å beskytte kontoen sender vi ikke lenger koder for et nytt passord til denne adressen.
mail-recovery-closed-again = Du kan logge inn med passordet ditt som vanlig; deretter sendes det koder igjen.
mail-recovery-closed-forgot = Har du glemt passordet ditt?
mail-recovery-closed-unexpected = Hvis det ikke var du som tastet inn kodene, trenger du ikke gjøre noe: ingen har fått tilgang til kontoen din.
