### The client asks to be erased.

erasure-title = Cancellare i miei dati
erasure-lead = Può chiedere a { $company } di cancellare tutto ciò che conserva su di Lei in quest’area e nel suo archivio clienti. L’agenzia verifica la Sua richiesta e poi la esegue.
erasure-goes = Che cosa viene cancellato
erasure-goes-account = Il Suo accesso, il Suo nome, i Suoi indirizzi e-mail e le Sue preferenze
erasure-goes-words = I Suoi messaggi, note, foto, note vocali, la Sua foto, preferiti, stelle e osservazioni
erasure-goes-viewings = Le visite ancora in programma: vengono annullate
erasure-stays = Che cosa resta, senza il Suo nome
erasure-stays-dates = Quali immobili sono stati proposti e visitati e quando, e le Sue decisioni
erasure-stays-terms = La prova di quali condizioni d’uso ha accettato e quando
erasure-final = L’operazione è definitiva. Quando sarà stata eseguita non potrà più accedere, e La informeremo un’ultima volta per e-mail.
erasure-copy = Se desidera conservarne una copia, scarichi prima i Suoi dati.
erasure-password = Per confermare, inserisca la Sua password.
erasure-ask = Chiedere la cancellazione dei miei dati
erasure-waits = I Suoi dati saranno cancellati: la richiesta è del { $day }. Finché { $company } non l’ha eseguita, può usare l’area clienti come di consueto e ritirare la richiesta.
erasure-withdraw = Ritirare la richiesta
erasure-done-asked = La Sua richiesta è stata inviata a { $company }.
erasure-done-withdrawn = La richiesta è stata ritirata. Non è stato cancellato nulla.
