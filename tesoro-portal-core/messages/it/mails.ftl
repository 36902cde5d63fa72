### The mails to clients and to the office’s own people: subject, the line that inboxes show beside it, title,
### sentences. Mails are plain text here.

## In every mail

mail-greeting = Gentile { $name },
mail-regards = Cordiali saluti
mail-login = Il Suo indirizzo e-mail
mail-portal = Indirizzo dell’area clienti
mail-open-portal = Acceda all’area clienti
mail-copy-link = Se il pulsante non funziona, copi questo indirizzo nel Suo browser:
mail-choose = Può scegliere quali e-mail desidera ricevere:

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
mail-valid-until = La password temporanea è valida fino alle ore { TIME($time) } di { DATE($day) }.
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

## Before an address is proved: without the name that was typed

mail-greeting-unproved = Buongiorno,

## In the mails with a code

mail-code = Il Suo codice
mail-code-minutes = { $minutes ->
    [one] Il codice è valido per { $minutes } minuto, fino alle ore { TIME($time) }.
   *[other] Il codice è valido per { $minutes } minuti, fino alle ore { TIME($time) }.
}
mail-code-again = Se fosse già scaduto, basta chiederne uno nuovo. Vale solo il codice più recente.
mail-code-secret = Non comunichi mai questo codice a nessuno. Noi non lo chiediamo mai, né per telefono né per e-mail.
mail-question = Ha una domanda?

## The code that finishes a sign-up

mail-verification-subject = Confermi il Suo indirizzo e-mail per l’area clienti di { $company }
mail-verification-preview = Con il codice di questa e-mail completa la registrazione.
mail-verification-title = Confermi il Suo indirizzo e-mail
mail-verification-intro = con questo codice conferma il Suo indirizzo e-mail per l’area clienti di { $company }. Lo inserisca nella pagina in cui Le è stato chiesto; dovrebbe essere ancora aperta nel Suo browser.
mail-verification-why = Riceve questa e-mail perché qualcuno si è registrato nell’area clienti di { $company } con l’indirizzo { $email }.
mail-verification-unexpected = Se la registrazione non è Sua, ignori questa e-mail: non succederà nulla.

## The code that chooses a new password

mail-reset-subject = Scelga una nuova password per l’area clienti di { $company }
mail-reset-preview = Con il codice di questa e-mail può scegliere una nuova password.
mail-reset-title = Scelga una nuova password
mail-reset-intro = con questo codice sceglie una nuova password per l’area clienti di { $company }. Lo inserisca nella pagina in cui Le è stato chiesto; dovrebbe essere ancora aperta nel Suo browser.
mail-reset-why = Riceve questa e-mail perché nell’area clienti di { $company } è stata chiesta una nuova password per l’indirizzo { $email }.
mail-reset-unexpected = Se la richiesta non è Sua, ignori questa e-mail: la Sua password resta invariata.

## Somebody signed up with the address of an account

mail-already-subject = Ha già accesso all’area clienti di { $company }
mail-already-preview = Può accedere come di consueto.
mail-already-title = Ha già accesso
mail-already-intro = qualcuno, forse Lei, si è appena registrato nell’area clienti di { $company } con questo indirizzo e-mail. Non è necessario: Lei ha già accesso, e nulla è cambiato. Può accedere qui.
mail-already-forgot = Ha dimenticato la password? Scelga «Password dimenticata» nella pagina di accesso.
mail-already-why = Riceve questa e-mail perché ha un account nell’area clienti di { $company }.
mail-already-unexpected = Se la registrazione non è Sua, ignori questa e-mail: nessuno ha ottenuto accesso al Suo account.

## In every mail to the office’s own people

mail-office-greeting = Buongiorno { $name },
mail-office-name = Nome e cognome
mail-office-email = Indirizzo e-mail
mail-office-contact = Identificativo del contatto
mail-office-until-then = Fino a questa decisione il cliente può accedere, ma vede solo il proprio profilo e una pagina che spiega che l’agenzia se ne sta occupando.
mail-office-why = Questa e-mail è stata scritta automaticamente. È destinata all’amministrazione di { $company }.

## A new lead signed up

mail-new-lead-subject = Nuovo potenziale cliente nell’area clienti di { $company }
mail-new-lead-preview = Qualcuno si è registrato. Per ora è contrassegnato come «Non contattare».
mail-new-lead-title = Si è registrato un nuovo potenziale cliente
mail-new-lead-intro = qualcuno si è registrato nell’area clienti di { $company } e ha confermato il proprio indirizzo e-mail. Ora questa persona è nel CRM come nuovo potenziale cliente, affidato all’amministrazione dell’agenzia.
mail-new-lead-reach = Il potenziale cliente è contrassegnato come «Non contattare» finché un agente non lo segna come verificato: non riceve proposte di immobili né promemoria. Le risposte a ciò che fa nell’area clienti e le e-mail sulla sicurezza vengono inviate comunque.

## A sign-up has to be linked

mail-link-waiting-subject = Una registrazione è da collegare: area clienti di { $company }
mail-link-waiting-preview = Un agente deve decidere a quale contatto appartiene.
mail-link-waiting-title = Una registrazione è da collegare a un contatto
mail-link-waiting-intro = qualcuno si è registrato nell’area clienti di { $company }, e dall’indirizzo e-mail non si capisce di quale contatto si tratti: lo hanno più contatti, oppure il contatto che lo ha possiede già un account.
mail-link-waiting-decide = Un agente deve decidere: collegare l’account a un contatto, creare un nuovo potenziale cliente o rifiutare la registrazione.

## A sign-up has to be approved

mail-approval-waiting-subject = Una registrazione è in attesa di approvazione: area clienti di { $company }
mail-approval-waiting-preview = Qualcuno desidera accedere all’area clienti.
mail-approval-waiting-title = Una registrazione è in attesa di approvazione
mail-approval-waiting-intro = qualcuno si è registrato nell’area clienti di { $company } e ha confermato il proprio indirizzo e-mail. Le impostazioni dell’agenzia prevedono l’approvazione di un agente.
mail-approval-waiting-decide = Un agente può approvare o rifiutare la registrazione. In caso di rifiuto, l’account viene eliminato.

## Nuove condizioni

mail-new-terms-subject = Nuove condizioni d’uso dell’area clienti di { $company }
mail-new-terms-preview = Al prossimo accesso Le chiederemo di accettarle.
mail-new-terms-title = Nuove condizioni d’uso
mail-new-terms-intro = { $company } ha nuove condizioni d’uso per l’area clienti. La prossima volta che vi accederà potrà leggerle e Le chiederemo di accettarle prima di continuare.

## Un messaggio di un cliente

mail-message-subject = Nuovo messaggio di un cliente: area clienti di { $company }
mail-message-preview = Un cliente Le ha scritto.
mail-message-title = Un cliente Le ha scritto
mail-message-intro = un cliente Le ha scritto nell’area clienti di { $company }. Può leggere il messaggio e rispondere nel CRM.
mail-message-why = Questa e-mail è stata scritta automaticamente. La riceve perché segue questo contatto o sostituisce chi lo segue.

## Un messaggio per il cliente

mail-reply-subject = Nuovo messaggio da { $company }
mail-reply-preview = Ha un nuovo messaggio nell’area clienti.
mail-reply-title = Ha un nuovo messaggio
mail-reply-intro = Le abbiamo scritto nell’area clienti di { $company }. Lì può leggere il messaggio e rispondere.
## Nuovi immobili

mail-new-properties-subject = Nuovi immobili per Lei da { $company }
mail-new-properties-preview = Abbiamo trovato qualcosa che potrebbe fare per Lei.
mail-new-properties-title = Nuovi immobili per Lei
mail-new-properties-intro = nella Sua area clienti ci sono nuovi immobili. I più recenti sono:
mail-new-properties-say = Lì troverà le foto e tutti i dati. Ci dica nell’area clienti se Le interessano; vediamo subito la Sua risposta.
mail-new-properties-why = Riceve questa e-mail perché { $company } cerca immobili per Lei e Le ha dato accesso all’area clienti.
## Viewings

mail-viewing-property = Immobile
mail-viewing-when = Data e ora
mail-viewing-place = Luogo
mail-viewing-reason = Motivazione
mail-viewing-remark = Nota
mail-viewing-day = Giorno preferito
mail-viewing-alternative = Altro orario
mail-viewing-morning = al mattino
mail-viewing-afternoon = al pomeriggio
mail-viewing-evening = alla sera
mail-viewing-choose = Può accettare uno di questi orari nell’area clienti.
mail-viewing-ask-again = Può chiedere altri giorni nell’area clienti.
mail-viewing-invite = Il file allegato a questa e-mail aggiunge la visita al Suo calendario.
mail-viewing-until-then = Fino alla Sua risposta resta valido l’orario confermato.
mail-viewing-entry = Visita dell’immobile: { $property }
mail-viewing-entry-about = Nella Sua area clienti trova tutto su questa visita.
mail-viewing-why = Riceve questa e-mail perché ha richiesto una visita nell’area clienti di { $company }.
mail-viewing-office-why = Questa e-mail è stata scritta automaticamente. La riceve come agente responsabile presso { $company }.

mail-viewing-requested-subject = Visita richiesta: { $company }
mail-viewing-requested-title = È stata richiesta una visita
mail-viewing-requested-intro = il Suo cliente desidera visitare questo immobile. Può confermare un orario, proporne altri o rifiutare.

mail-viewing-cancelled-by-client-subject = Visita annullata dal cliente: { $company }
mail-viewing-cancelled-by-client-title = Il cliente ha annullato la visita
mail-viewing-cancelled-by-client-intro = il Suo cliente ha annullato la visita di questo immobile.

mail-viewing-move-asked-subject = Altro orario desiderato per la visita: { $company }
mail-viewing-move-asked-title = Il cliente desidera un altro orario
mail-viewing-move-asked-intro = il Suo cliente desidera spostare la visita di questo immobile a un altro giorno.

mail-viewing-alternative-taken-subject = Orario accettato per la visita: { $company }
mail-viewing-alternative-taken-title = Il cliente ha accettato un orario
mail-viewing-alternative-taken-intro = il Suo cliente ha scelto uno degli orari che ha proposto. La visita è confermata.

mail-viewing-confirmed-subject = La Sua visita è confermata: { $company }
mail-viewing-confirmed-title = La Sua visita è confermata
mail-viewing-confirmed-intro = l’orario della Sua visita è fissato. Saremo lieti di accoglierLa.

mail-viewing-rejected-subject = La Sua richiesta di visita: { $company }
mail-viewing-rejected-title = Purtroppo non è possibile
mail-viewing-rejected-intro = purtroppo non possiamo offrirLe una visita nei giorni richiesti.

mail-viewing-moved-subject = La Sua visita ha un nuovo orario: { $company }
mail-viewing-moved-title = La Sua visita ha un nuovo orario
mail-viewing-moved-intro = abbiamo spostato la Sua visita. Prenda nota del nuovo orario.

mail-viewing-cancelled-subject = La Sua visita è stata annullata: { $company }
mail-viewing-cancelled-title = La Sua visita è stata annullata
mail-viewing-cancelled-intro = questa visita non avrà luogo.

mail-navigation-opened-subject = Il percorso per la Sua visita: { $company }
mail-navigation-opened-title = Il percorso per la Sua visita è disponibile
mail-navigation-opened-intro = la Sua visita si avvicina. Il percorso per raggiungere l’immobile è ora disponibile nella Sua area clienti.

mail-how-was-it-subject = Com’è andata la Sua visita? { $company }
mail-how-was-it-title = Com’è andata la Sua visita?
mail-how-was-it-intro = oggi ha visitato questo immobile. Ci dica che cosa ne pensa: nell’area clienti può valutarlo e aggiungere note e foto.
