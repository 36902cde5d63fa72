### The e-mails about an address that the office has changed. Plain text, as in mails.ftl.

## The office changed the address: in both e-mails

mail-address-until-now = Finora
mail-address-from-now = Da ora in poi
mail-address-changed = Data della modifica
mail-address-when = { DATE($day) }, ore { TIME($time) }

## To the old address

mail-address-old-subject = Il Suo indirizzo e-mail è cambiato: area clienti di { $company }
mail-address-old-preview = Da ora in poi accede con un altro indirizzo.
mail-address-title = Il Suo indirizzo e-mail è stato modificato
mail-address-old-intro = abbiamo modificato l’indirizzo e-mail del Suo account nell’area clienti di { $company }. Da ora in poi accede con il nuovo indirizzo e riceve lì le nostre e-mail. La sessione è stata chiusa su tutti i dispositivi.
mail-address-old-expected = Se ce l’ha chiesto Lei, non deve fare nulla.
mail-address-old-unexpected = Se non ce l’ha chiesto Lei, ci contatti subito, così potremo proteggere il Suo account.
mail-address-old-why = Riceve questa e-mail perché { $email } era l’indirizzo del Suo account nell’area clienti di { $company }. Per la Sua sicurezza, in caso di modifica avvisiamo sempre entrambi gli indirizzi.

## To the new address

mail-address-new-subject = Il Suo nuovo indirizzo e-mail per l’area clienti di { $company }
mail-address-new-preview = Da ora in poi accede con questo indirizzo.
mail-address-new-intro = abbiamo modificato l’indirizzo e-mail del Suo account nell’area clienti di { $company }. Da ora in poi accede con questo indirizzo e riceve qui le nostre e-mail. La sessione è stata chiusa su tutti i dispositivi.
mail-address-new-confirm = La Sua password resta invariata. Dopo l’accesso, confermi l’indirizzo con il codice che Le inviamo per e-mail. Fino ad allora, in caso di password dimenticata, non sarà possibile sceglierne una nuova in autonomia.
mail-address-new-invited = Le inviamo a questo indirizzo un nuovo invito con tutto il necessario per il primo accesso. Quello precedente non è più valido.
mail-address-new-why = Riceve questa e-mail perché { $company } ha registrato { $email } come indirizzo del Suo account nella propria area clienti.
mail-address-new-unexpected = Se non si aspettava questa e-mail, ce lo faccia sapere.

## The code that confirms it

mail-confirmation-preview = Il codice in questa e-mail conferma il Suo nuovo indirizzo.
mail-confirmation-intro = con questo codice conferma il Suo nuovo indirizzo e-mail per l’area clienti di { $company }. Acceda e lo inserisca nel Suo profilo.
mail-confirmation-why = Riceve questa e-mail perché { $company } ha sostituito l’indirizzo del Suo account nella propria area clienti con { $email }.
mail-confirmation-unexpected = Se non si aspettava questa e-mail, ce lo faccia sapere e non inserisca il codice.
