### The mail to the agent about what a client thinks of properties, and the mail to a client whose codes are no longer sent
### (R-MAIL-03). Mails are plain text here.

## What a client thinks of properties

mail-acts-subject = Novità da un cliente: area clienti di { $company }
mail-acts-preview = Un cliente Le ha dato il suo parere.
mail-acts-title = Un cliente Le ha dato il suo parere
mail-acts-intro = il Suo cliente ha espresso nell’area clienti di { $company } il suo parere su questi immobili. Trova tutto nel CRM.
mail-acts-interested = Interessato
mail-acts-rejected = Non interessato
mail-acts-rejected-because = Non interessato: { $reasons }
mail-acts-approved = Lo desidera dopo la visita
mail-acts-stars = { $count ->
    [one] { NUMBER($count) } stella
   *[other] { NUMBER($count) } stelle
}
mail-acts-notes = { $count ->
    [one] { NUMBER($count) } nuova nota
   *[other] { NUMBER($count) } nuove note
}
mail-acts-photos = { $count ->
    [one] { NUMBER($count) } nuova foto
   *[other] { NUMBER($count) } nuove foto
}
mail-acts-voice-notes = { $count ->
    [one] { NUMBER($count) } nuova nota vocale
   *[other] { NUMBER($count) } nuove note vocali
}

## Why not; in a list after a colon

mail-reason-price = prezzo
mail-reason-location = posizione
mail-reason-size = dimensioni
mail-reason-layout = distribuzione degli spazi
mail-reason-condition = stato di conservazione
mail-reason-energy-label = classe energetica
mail-reason-outdoor-space = spazi esterni
mail-reason-parking = parcheggio
mail-reason-surroundings = dintorni
mail-reason-other = altro

## Codes for a new password are no longer sent

mail-recovery-closed-subject = Invio dei codici per la password sospeso: { $company }
mail-recovery-closed-preview = La Sua password attuale resta valida.
mail-recovery-closed-title = Non inviamo più codici per una nuova password
mail-recovery-closed-intro = nell’area clienti di { $company } sono stati inseriti troppe volte codici errati per il Suo account. Per proteggerlo non inviamo più a questo indirizzo codici per scegliere una nuova password.
mail-recovery-closed-again = Può accedere come sempre con la Sua password; dopo l’accesso i codici verranno inviati di nuovo.
mail-recovery-closed-forgot = Ha dimenticato la password?
mail-recovery-closed-unexpected = Se non è stato Lei a inserire i codici, non deve fare nulla: nessuno ha avuto accesso al Suo account.
