### The e-mails about an erasure. Plain text, as in mails.ftl.

## The last e-mail to somebody whose data have been erased

mail-erasure-done-subject = I Suoi dati presso { $company } sono stati cancellati
mail-erasure-done-preview = Questa è la nostra ultima e-mail in merito.
mail-erasure-done-title = I Suoi dati sono stati cancellati
mail-erasure-done-intro = abbiamo cancellato i Suoi dati personali dall’area clienti di { $company } e dal nostro archivio clienti: il Suo nome, i Suoi indirizzi, le Sue preferenze, i Suoi messaggi, appunti, foto e registrazioni, e il Suo accesso. Non è più possibile accedere. Le visite ancora in programma sono state annullate.
mail-erasure-done-kept = Restano soltanto dati senza il Suo nome, come le date delle visite passate, e la prova di quali condizioni d’uso sono state accettate e quando. Il Suo indirizzo e-mail è conservato solo fino all’invio di questa e-mail. La cancellazione è definitiva.
mail-erasure-done-why = Riceve questa e-mail perché è stata chiesta la cancellazione dei Suoi dati presso { $company }, che ora è stata eseguita.

## To the agent: a viewing that does not take place

mail-viewing-cancelled-by-erasure-subject = Visita annullata, dati del cliente cancellati: { $company }
mail-viewing-cancelled-by-erasure-title = Questa visita è stata annullata
mail-viewing-cancelled-by-erasure-intro = i dati di un cliente sono stati cancellati su sua richiesta, perciò questa visita non avrà luogo. Non è più possibile risalire a chi fosse.
