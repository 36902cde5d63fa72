## On every page

error-title = Errore: { $page }
problem-title = C’è un problema
sign-out = Esci
refused-advice = Se un link L’ha portata qui, lo apra di nuovo o ne chieda uno nuovo.
refused-number = Riferimento: { $id }

## Without a portal to show

information-title = Le diamo il benvenuto nell’area clienti
information-text = Per accedere Le serve il link che ha ricevuto dalla Sua agenzia.
information-help = Lo trova nell’e-mail di invito. Se non lo ha più, la Sua agenzia sarà lieta di inviarglielo di nuovo.
closed-title = L’area clienti è chiusa
closed-text = Per il momento l’agenzia ha chiuso la sua area clienti. Il Suo account e tutto il suo contenuto restano conservati.
closed-help = Per qualsiasi domanda, la Sua agenzia è a disposizione.

## Signing in

sign-in-title = Accesso
sign-in-lead = La Sua area clienti presso { $company }
sign-in-email = Indirizzo e-mail
sign-in-password = Password
sign-in-first-time = È la Sua prima visita? Usi la password temporanea che trova nell’invito.
sign-in-keep = Mantieni l’accesso su questo dispositivo
sign-in-button = Accedi
sign-in-email-missing = Inserisca il Suo indirizzo e-mail.
sign-in-password-missing = Inserisca la Sua password.
sign-in-needed = Per continuare, effettui l’accesso.
signed-out = La sessione è stata chiusa.
cookies-needed = I dati erano corretti, ma il browser non ha mantenuto l’accesso. Consenta i cookie e controlli che l’indirizzo inizi con https.
sign-in-forgot = Password dimenticata?
sign-in-new = Non ha un invito?
sign-in-signed-up = Ha appena effettuato la registrazione?
sign-in-code = Inserisca il Suo codice.

## The code from the mail

code-title = Confermi il Suo indirizzo e-mail
code-lead = Le abbiamo inviato un’e-mail. Inserisca il codice che contiene per completare la registrazione.
code-lead-to = Abbiamo inviato un’e-mail a { $address }. Inserisca il codice che contiene per completare la registrazione.
code-label = Codice ricevuto per e-mail
code-hint = Sei cifre, valido per 10 minuti. Conta solo il codice più recente.
code-button = Conferma
code-empty = Inserisca il codice ricevuto per e-mail.
code-missing-title = Non è arrivato alcun codice?
code-missing-text = Controlli anche nella posta indesiderata. Se ha già accesso, l’e-mail lo dice e non contiene alcun codice.
code-resend-wait = Può chiedere un nuovo codice dopo un minuto.
code-resend-in = Potrà chiedere un nuovo codice { $when }.
code-resend = Invia un nuovo codice
code-sent-again = Un nuovo codice è in arrivo. Conta solo il più recente.
code-other = L’indirizzo non era corretto?
code-restart = Registrati di nuovo

## The link of an invitation

invitation-title = Scelga la Sua password
invitation-lead = Scelga una password personale per l’area clienti di { $company }. Dopo potrà usarla subito.
invitation-over-title = Questo link non funziona più
invitation-over-known = Se ha già scelto una password, può usarla per accedere.

## Forgetting a password

forgot-title = Ha dimenticato la password?
forgot-lead = Le invieremo un codice con cui può scegliere una nuova password.
forgot-button = Invia un codice
forgot-lost = Prima chieda qui un codice. Se lo ha appena fatto, consenta i cookie e controlli che l’indirizzo inizi con https.
reset-title = Scelga una nuova password
reset-lead = Se esiste un account con questo indirizzo, un’e-mail con un codice è in arrivo.
reset-lead-to = Se esiste un account con l’indirizzo { $address }, un’e-mail con un codice è in arrivo.
reset-missing-text = Controlli anche nella posta indesiderata e verifichi che l’indirizzo fosse corretto.

## Choosing a password

password-first-title = Scelga la Sua password
password-first-text = Prima di continuare, scelga una password che conosce solo Lei.
password-change-title = Cambia la password
password-change-text = Dopo la modifica, la sessione verrà chiusa su tutti gli altri dispositivi.
password-account = Accede con { $email }.
password-current = Password attuale
password-new = Nuova password
password-rules = Che cosa serve alla password
password-rule-length = { $minimum ->
    [one] Almeno { $minimum } carattere
   *[other] Almeno { $minimum } caratteri
}
password-rule-uppercase = Una lettera maiuscola
password-rule-lowercase = Una lettera minuscola
password-rule-digit = Una cifra
password-rule-special = Un carattere speciale, per esempio ! o #
password-rule-personal = Niente del Suo nome o del Suo indirizzo e-mail
password-rule-guessable = Difficile da indovinare
password-rule-unchanged = Diversa dalla password attuale
password-rule-met = Rispettato:
password-save = Salva la password
password-back = Indietro

## Home

home-title = La Sua area clienti
home-welcome = Buongiorno, { $name }
home-properties-title = Immobili
home-properties-text = Appena { $company } Le proporrà degli immobili, li troverà qui.
home-waiting-title = Stiamo esaminando la Sua registrazione
home-waiting-text = Grazie per la registrazione. { $company } sta ora verificando i Suoi dati. Non deve fare nulla: appena terminato, troverà qui i Suoi immobili.
home-account-title = Il Suo account
home-email = Indirizzo e-mail
home-office = Agenzia immobiliare
home-change-password = Cambia la password
home-language-title = Lingua
home-language-label = Lingua delle pagine e delle e-mail
home-language-save = Salva la lingua
home-mails = Scegliere le e-mail
home-sessions-title = Dove ha effettuato l’accesso
home-end-others = Esci da tutti gli altri dispositivi
session-here = Questo dispositivo
session-device = { $browser } su { $system }
session-unknown = Dispositivo sconosciuto
session-recent = Usato nell’ultima ora
session-hours = { $hours ->
    [one] Usato { $hours } ora fa
   *[other] Usato { $hours } ore fa
}
session-days = { $days ->
    [one] Usato { $days } giorno fa
   *[other] Usato { $days } giorni fa
}

## Which e-mails come

mails-title = Le Sue e-mail
mails-lead = Scelga quali e-mail desidera ricevere.
mails-new-properties = Nuovi immobili per Lei
mails-viewing-reminders = Promemoria prima di una visita
mails-feedback-reminders = La domanda sulle Sue impressioni dopo una visita
mails-replies = Risposte del Suo agente ai Suoi messaggi
mails-always = Le e-mail sulla Sua sicurezza e le risposte a ciò che fa qui arrivano sempre.
mails-save = Salva la scelta

## What has just been done

done-sign-up = Il Suo indirizzo e-mail è confermato e l’accesso è stato effettuato.
done-password = La Sua nuova password è stata salvata.
done-language = La Sua lingua è stata salvata.
done-mails = La Sua scelta delle e-mail è stata salvata.
done-others = La sessione è stata chiusa su tutti gli altri dispositivi.

## Around every page

skip-link = Vai al contenuto
places-label = Menu principale
place-home = Home
place-favourites = Preferiti
place-profile = Profilo
sending = Un momento…
send-failed = L’invio non è riuscito. Controlli la connessione. Quello che ha scritto è ancora qui.
send-again = Riprova

## The profile

profile-title = Il Suo profilo
profile-save = Salva il nome
profile-name-hint = Così La vede la Sua agenzia.
profile-email-hint = Per cambiare indirizzo, si rivolga alla Sua agenzia.
session-end = Esci da lì
done-name = Il Suo nome è stato salvato.
done-session = La sessione è stata chiusa su quel dispositivo.

## Properties at home

home-overview-title = A colpo d’occhio
home-new-title = Novità per Lei
home-new-text = Dica alla Sua agenzia che cosa ne pensa.
home-all-title = Tutti i Suoi immobili
status-to-rate = Da valutare
status-interested = Interessanti
status-rejected = Non interessanti
status-visited = Visitati
status-approved = La Sua scelta
home-favourites = Preferiti
card-favourite = Preferito
card-unavailable = Non più disponibile
card-stars = { $stars ->
    [one] { $stars } stella
   *[other] { $stars } stelle
}
favourites-title = I Suoi preferiti
favourites-empty = Non ha ancora preferiti. Contrassegni un immobile con il cuore e lo troverà qui.
favourites-home = Vedi tutti gli immobili

## A property

property-back = Tutti gli immobili
property-no-photo = Ancora nessuna foto
property-reference = Riferimento { $reference }
property-features = Caratteristiche
property-description = Descrizione
property-energy-class = Classe energetica { $class } ({ $scheme })
property-where = Dove si trova
property-map = Apri nell’app delle mappe
property-gone = Questo immobile non è più disponibile. Tutto ciò che ha annotato resta conservato.
agent-title = Il Suo agente
agent-call = Chiama { $phone }
decide-title = Che cosa ne pensa?
decide-seen = La Sua agenzia vede la Sua scelta.
decide-yes = Mi interessa
decide-yes-again = Mi interessa, ripensandoci
decide-no = Non mi interessa
decide-approve = È quello giusto
favourite-add = Aggiungi ai preferiti
favourite-remove = Togli dai preferiti
reject-title = Perché non fa per Lei?
reject-lead = I Suoi motivi aiutano { $company } a trovare ciò che fa per Lei.
reject-reasons = Motivi (almeno uno)
reason-price = Prezzo
reason-location = Posizione
reason-size = Dimensioni
reason-layout = Distribuzione degli spazi
reason-condition = Stato di conservazione
reason-energy-label = Classe energetica
reason-outdoor-space = Spazi esterni
reason-parking = Parcheggio
reason-surroundings = Dintorni
reason-other = Altro
reject-text = Vuole aggiungere qualcosa?
reject-text-hint = Fino a 1000 caratteri. Serve solo per «Altro».
reject-button = Invia alla Sua agenzia
done-interested = La Sua agenzia sa che Le interessa.
done-rejected = Grazie. La Sua agenzia vede i Suoi motivi.
done-approved = La Sua agenzia sa che questa è la Sua scelta.
done-favourite = Ora è tra i Suoi preferiti.
done-unfavourite = Non è più tra i Suoi preferiti.

## What a property has

feature-bedrooms = Camere da letto
feature-bathrooms = Bagni
feature-rooms = Locali
feature-area = Superficie abitabile
feature-plot = Lotto
feature-year = Anno di costruzione
feature-renovated = Anno di ristrutturazione
feature-floor = Piano
feature-garden = Giardino
feature-balcony = Balcone
feature-terrace = Terrazza
feature-roof-terrace = Terrazza sul tetto
feature-patio = Patio
feature-pool = Piscina
feature-parking = Posto auto
feature-garage = Box auto
feature-lift = Ascensore
feature-heating = Riscaldamento
feature-solar = Pannelli solari
feature-storage = Cantina
feature-furnished = Arredato
done-terms = Grazie per aver accettato le condizioni d’uso.

## Condizioni d’uso

terms-title = Condizioni d’uso
terms-lead = Legga le condizioni d’uso di { $company }. Per continuare deve accettarle.
terms-version = Versione { $version }
terms-accept = Accetto le condizioni d’uso
