### The mails to clients: subject, the line that inboxes show beside it, title, sentences. Mails are plain text here.

## In every mail

mail-greeting = Gentile { $name },
mail-regards = Cordiali saluti
mail-login = Il Suo indirizzo e-mail
mail-portal = Indirizzo dell’area clienti
mail-open-portal = Acceda all’area clienti
mail-copy-link = Se il pulsante non funziona, copi questo indirizzo nel Suo browser:

## How to reach the agent or the office; follows a question

mail-reach-call = Può rispondere a questa e-mail o telefonarci.
mail-reach-reply = Può semplicemente rispondere a questa e-mail.
mail-reach-office = Siamo a Sua disposizione in agenzia.

## The invitation

mail-invitation-subject = Il Suo accesso all’area clienti di { $company }
mail-invitation-preview = Tutto ciò che Le serve per il primo accesso.
mail-invitation-title = Le diamo il benvenuto nella Sua area clienti
mail-invitation-intro = abbiamo attivato il Suo accesso all’area clienti di { $company }, il Suo spazio personale e protetto presso la nostra agenzia. Ecco i dati per accedere la prima volta.
mail-temporary-password = La Sua password temporanea
mail-valid-days = { $days ->
    [one] La password temporanea è valida per { $days } giorno.
   *[other] La password temporanea è valida per { $days } giorni.
}
mail-valid-hours = { $hours ->
    [one] La password temporanea è valida per { $hours } ora.
   *[other] La password temporanea è valida per { $hours } ore.
}
mail-choose-own = Al primo accesso sceglierà una password personale. Se nel frattempo la password temporanea fosse scaduta, Le invieremo volentieri un nuovo invito.
mail-invitation-question = Ha una domanda o non riesce ad accedere?
mail-invitation-why = Riceve questa e-mail perché { $company } Le ha dato accesso alla propria area clienti con l’indirizzo { $email }.
mail-invitation-unexpected = Se non si aspettava questa e-mail, La preghiamo di avvisarci e di non utilizzare la password. Non comunichi mai la Sua password a nessuno.

## The password was changed

mail-password-changed-subject = La Sua password per l’area clienti di { $company } è stata modificata
mail-password-changed-title = La Sua password è stata modificata
mail-password-changed-intro = la password del Suo account nell’area clienti di { $company } è stata modificata. Su tutti gli altri dispositivi la sessione è stata chiusa.
mail-password-changed-expected = Se l’ha modificata Lei, non deve fare nulla.
mail-password-changed-unexpected = In caso contrario, ci contatti subito, così potremo proteggere il Suo account.
mail-password-changed-why = Riceve questa e-mail perché ha un account nell’area clienti di { $company }. Per la Sua sicurezza, La avvisiamo sempre quando la password viene modificata.

## The office closed the access

mail-access-disabled-subject = Il Suo accesso all’area clienti di { $company } è stato chiuso
mail-access-disabled-preview = Non è più possibile accedere. Risponderemo volentieri alle Sue domande.
mail-access-disabled-title = Il Suo accesso è stato chiuso
mail-access-disabled-intro = abbiamo chiuso il Suo accesso all’area clienti di { $company }. Non è più possibile accedere con questo indirizzo e-mail.
mail-access-disabled-question = Ha una domanda in merito o ritiene che si tratti di un errore?
mail-access-disabled-why = Riceve questa e-mail perché aveva un account nell’area clienti di { $company }.
