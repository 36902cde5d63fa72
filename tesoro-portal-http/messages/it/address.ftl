### An address that the office has changed, and that the client is asked to confirm.

confirm-title = Confermi il Suo nuovo indirizzo e-mail
confirm-lead = { $company } ha sostituito il Suo indirizzo e-mail con { $email }. Lo confermi con il codice che vi abbiamo inviato. Fino ad allora, in caso di password dimenticata, non sarà possibile sceglierne una nuova in autonomia.
confirm-banner = { $company } ha modificato il Suo indirizzo e-mail. Confermi il nuovo con il codice che vi abbiamo inviato.
confirm-link = Inserisci il codice
done-email = Grazie, il Suo indirizzo e-mail è confermato.
