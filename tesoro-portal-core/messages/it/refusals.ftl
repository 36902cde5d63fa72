## Anything

not-signed-in = Effettui prima l’accesso.
not-found = Non troviamo quello che cerca.
missing-permission = Non ha l’autorizzazione necessaria per questa operazione.
portal-inactive = L’area clienti di questa agenzia al momento è chiusa.
must-change-password = Scelga prima una password personale.
validation-failed = Controlli i dati inseriti.
version-outdated = Nel frattempo questi dati sono stati modificati. Li ricontrolli prima di salvare.
busy = In questo momento l’area clienti è molto utilizzata.
unavailable = In questo momento l’area clienti non riesce ad accedere ai dati.
internal = Si è verificato un problema da parte nostra. Riprovi, per favore. Se si ripete, avvisi la Sua agenzia.

## How long to wait; added to a text above or below

wait-seconds = { $seconds ->
    [one] Riprovi tra { $seconds } secondo.
   *[other] Riprovi tra { $seconds } secondi.
}
wait-minutes = { $minutes ->
    [one] Riprovi tra { $minutes } minuto.
   *[other] Riprovi tra { $minutes } minuti.
}
wait-hours = { $hours ->
    [one] Riprovi tra { $hours } ora.
   *[other] Riprovi tra { $hours } ore.
}
wait-later = Riprovi tra poco.

## Signing in

sign-in-failed = L’indirizzo e-mail o la password non sono corretti.
too-many-attempts = Ci sono stati troppi tentativi.
account-disabled = Il Suo accesso a quest’area clienti è stato chiuso. La Sua agenzia può darLe maggiori informazioni.
temporary-password-expired = Questa password temporanea è scaduta. Chieda un nuovo invito alla Sua agenzia.

## Signing up, and codes

code-refused = Questo codice non è corretto o non è più valido. Controlli la nostra e-mail più recente o ricominci da capo.
sign-up-closed = Qui non è possibile registrarsi autonomamente. Chieda un invito all’agenzia.
wishes-invalid = Controlli che cosa cerca: un testo è troppo lungo, le località sono troppe oppure il prezzo minimo supera quello massimo.

## Accounts, for the office

portal-user-exists = Questo contatto ha già un accesso all’area clienti.
email-in-use = Un altro account dell’area clienti usa già questo indirizzo e-mail.
not-ready = Non è ancora possibile dare l’accesso a questo contatto.
contact-email-missing = Questo contatto non ha un indirizzo e-mail valido.
contact-name-missing = Questo contatto non ha un nome utilizzabile.
role-not-enabled = Nessuno dei ruoli di questo contatto è abilitato all’area clienti.
contact-erased = Questo contatto non è più in uso: è stato unito a un altro, oppure i suoi dati sono stati cancellati.
mail-not-configured = L’invio di e-mail non è ancora configurato per la Sua agenzia.
mail-not-retryable = Non è possibile ritentare l’invio di questa e-mail: è già stata inviata, è in corso di invio o non serve più.
resend-too-soon = Un’e-mail è appena stata inviata.
invitation-completed = Questo cliente ha già scelto una password e non ha bisogno di un nuovo invito.
last-link = Un account dell’area clienti deve restare collegato ad almeno un contatto.
contact-not-linked = Questo contatto non è collegato all’account.
not-waiting = Questo account non è in attesa di una decisione.
merge-needs-unlink = Entrambi i contatti hanno un account dell’area clienti. Scelga quello da mantenere; l’altro verrà chiuso.

## Fields

email-invalid = Inserisca un indirizzo e-mail valido.
email-unsupported = Non possiamo usare questo indirizzo e-mail. Prima della @ sono ammessi solo lettere senza accento, cifre e segni semplici come il punto o il trattino.
name-too-short = { $minimum ->
    [one] Un nome deve avere almeno { $minimum } carattere.
   *[other] Un nome deve avere almeno { $minimum } caratteri.
}
    .plain = Questo nome è troppo corto.
name-too-long = { $maximum ->
    [one] Un nome può avere al massimo { $maximum } carattere.
   *[other] Un nome può avere al massimo { $maximum } caratteri.
}
    .plain = Questo nome è troppo lungo.
name-invalid = Questo nome contiene caratteri che non possono essere visualizzati.
language-unknown = L’area clienti non è disponibile in questa lingua.
id-invalid = Questo identificativo non è valido.
time-zone-unknown = Questo fuso orario non è noto.
url-invalid = Inserisca un indirizzo web completo che inizi con http:// o https://, senza ? né #.

## Passwords

password-too-short = { $minimum ->
    [one] La password deve avere almeno { $minimum } carattere.
   *[other] La password deve avere almeno { $minimum } caratteri.
}
    .plain = La password è troppo corta.
password-too-long = { $maximum ->
    [one] La password può avere al massimo { $maximum } carattere.
   *[other] La password può avere al massimo { $maximum } caratteri.
}
    .plain = La password è troppo lunga.
password-needs-uppercase = La password deve contenere una lettera maiuscola.
password-needs-lowercase = La password deve contenere una lettera minuscola.
password-needs-digit = La password deve contenere una cifra.
password-needs-special = La password deve contenere un carattere speciale, per esempio ! o #.
password-control-character = La password contiene un carattere che non si può digitare.
password-guessable = Questa password è troppo facile da indovinare.
password-personal = La password non deve contenere il Suo nome né il Suo indirizzo e-mail.
password-unchanged = Scelga una password diversa da quella attuale.
current-password-wrong = La password attuale non è corretta.
current-password-missing = Inserisca anche la password attuale.

## Bringing in existing accounts

hash-unsupported = Il formato di questo hash della password non è supportato.
hash-oversized = Questo hash della password richiede più memoria o tempo di quanto consentito.
import-conflict = Questo contatto ha già un account con un altro indirizzo e-mail.
import-too-large = { $maximum ->
    [one] Si può importare al massimo { $maximum } account alla volta.
   *[other] Si possono importare al massimo { $maximum } account alla volta.
}
    .plain = Gli account sono troppi per una sola importazione.

## The request itself

malformed-request = Non è stato possibile leggere la richiesta.
malformed-json = La richiesta non è JSON valido.
unknown-field = Questo campo non esiste.
missing-field = Questo campo è obbligatorio.
duplicate-field = Questo campo è stato indicato più di una volta.
wrong-type = Questo valore non ha la forma corretta.
body-too-large = I dati inviati sono troppo grandi.
body-too-slow = L’invio ha richiesto troppo tempo. Controlli la connessione e riprovi.
unsupported-media-type = Questo tipo di contenuto qui non è accettato.
method-not-allowed = Questa operazione qui non è possibile.
csrf-refused = Questa pagina non è più aggiornata. La ricarichi e riprovi.
precondition-required = Carichi la versione più recente prima di salvare.
agent-missing = Indichi per conto di quale agente opera questa chiave.

## Features and properties

feature-off = La Sua agenzia non utilizza questa parte del portale.
property-unavailable = Questo immobile non è più disponibile. Le Sue note restano qui.

decision-ambiguous = Indichi una sola decisione.
deal-rejected = Ha indicato che questo immobile non Le interessa. Modifichi prima questa scelta, poi richieda una visita.
deal-transition = Questo passaggio non è possibile da qui.
reasons-missing = Scelga almeno un motivo.
reason-unknown = Questo non è uno dei motivi.
reason-text-missing = Ci indichi qual è l’altro motivo.
reason-text-too-long = { $maximum ->
    [one] Utilizzi al massimo { $maximum } carattere.
   *[other] Utilizzi al massimo { $maximum } caratteri.
}
    .plain = Questo testo è troppo lungo.
viewing-still-open = Ha una visita a questo immobile. Se dice di no, viene annullata. Lo confermi, per favore.
rating-invalid = Assegni da 1 a 5 stelle.

## Idempotency keys

request-repeated = Questa richiesta è già stata eseguita. Verifichi il risultato prima di inviarla di nuovo.
idempotency-key-taken = Questa chiave appartiene già a un’altra richiesta. Ne utilizzi una nuova.
## I dati propri dell’agenzia

text-invalid = Qui sono ammessi da 1 a { $limit } caratteri, senza caratteri invisibili.
    .plain = Questo testo manca, è troppo lungo o contiene caratteri invisibili.
position-invalid = Questo non è un punto sulla mappa. Indichi insieme latitudine e longitudine, in gradi.
price-invalid = Un prezzo non è negativo e la sua valuta è un codice di tre lettere, ad esempio EUR.
features-invalid = Le caratteristiche sono troppe, oppure una di esse ha un nome non ammesso.
record-unknown = Questa scheda non esiste nella Sua agenzia.
record-in-use = Qualcosa dipende ancora da questa scheda, che quindi non può essere eliminata.
contact-has-account = Questo contatto ha un account dell’area clienti. Prima lo scolleghi o lo cancelli.
deal-fixed = Una proposta conserva il suo contatto e il suo immobile. Ne inserisca piuttosto un’altra.
deal-closed = Questa proposta è chiusa definitivamente. Ne inserisca una nuova.
## Condizioni d’uso

must-accept-terms = Prima di continuare, legga e accetti le condizioni d’uso.
terms-outdated = Nel frattempo le condizioni d’uso sono cambiate. Legga e accetti la versione più recente.
terms-draft-exists = Esiste già una bozza delle condizioni d’uso. La modifichi o la pubblichi.
terms-published = Questa versione delle condizioni d’uso è stata pubblicata e non può più essere modificata.
terms-text-missing = Inserisca il testo delle condizioni d’uso.
terms-text-too-long = { $maximum ->
    [one] Il testo delle condizioni d’uso può avere al massimo { $maximum } carattere.
   *[other] Il testo delle condizioni d’uso può avere al massimo { $maximum } caratteri.
}
    .plain = Il testo delle condizioni d’uso è troppo lungo.
terms-text-invalid = Il testo delle condizioni d’uso contiene caratteri che non possono essere visualizzati.

## Note e file

note-too-short = Una nota deve avere almeno 3 caratteri.
note-too-long = Una nota può avere al massimo 5000 caratteri.
photo-unsupported = Scelga una foto in formato JPEG, PNG o WebP.
photo-damaged = Questa foto è danneggiata o incompleta. La scelga di nuovo.
photo-animated = Le immagini animate non sono accettate. Scelga una foto fissa.
photo-too-large = Questa foto ha troppi pixel. Scelga una versione più piccola.
voice-note-unsupported = Questa registrazione non può essere conservata. Invii WebM, Ogg, MP4, MP3 o WAV, senza video.
voice-note-damaged = Questa registrazione è danneggiata o incompleta. La registri di nuovo.
voice-note-empty = In questa registrazione non c’è alcun suono.
file-too-large = Questo file è troppo grande.
too-many-photos = Ha già aggiunto 40 foto a questa visita. Ne elimini prima una.
too-many-voice-notes = Ha già aggiunto 20 note vocali a questa visita. Ne elimini prima una.
idempotency-key-missing = Non è stato possibile distinguere questo invio da altri. Riprovi.
range-not-satisfiable = Questa parte del file non esiste.
## Viewings

dates-missing = Scelga almeno un giorno.
too-many-dates = Scelga al massimo tre giorni.
date-past = Questo giorno è già passato.
date-too-far = Questo giorno è troppo lontano. Ne scelga uno più vicino.
date-duplicate = Ha già scelto questo giorno.
remark-too-long = Il testo è troppo lungo. Usi al massimo 1.000 caratteri.
reason-missing = Indichi un motivo.
start-in-gap = In questo giorno cambia l’ora e questo orario non esiste. Ne scelga un altro.
start-past = Questo orario è già passato.
start-too-far = Questo orario è troppo lontano.
duration-invalid = Una visita dura da 5 minuti a 12 ore.
too-many-alternatives = Proponga al massimo tre alternative.
alternative-duplicate = Ha già proposto questo orario.
alternative-unknown = Questa alternativa non c’è più.
alternative-past = Questo orario è già passato. Ne scelga un altro o contatti il Suo agente.
viewing-open = Per questo immobile è già stata richiesta una visita.
viewing-transition = Non è più possibile: nel frattempo la visita è cambiata.
not-unlocked = È possibile a partire dal giorno della visita, a meno che sia stata annullata.
## Immagine

colour-invalid = Un colore si scrive con # e sei cifre o lettere dalla a alla f.
colour-contrast = Questo colore è troppo chiaro per un testo su sfondo bianco: il contrasto è { $ratio } e serve almeno 4.5:1.
    .plain = Questo colore è troppo chiaro per un testo su sfondo bianco.
login-message-invalid = Il messaggio può avere al massimo 500 caratteri e nessun carattere di controllo.
## Note e file


## Messaggi

message-empty = Scriva un messaggio.
message-too-long = { $maximum ->
    [one] Il messaggio può avere al massimo { $maximum } carattere.
   *[other] Il messaggio può avere al massimo { $maximum } caratteri.
}
    .plain = Il messaggio è troppo lungo.
message-invalid = Il messaggio contiene caratteri che non possono essere visualizzati.
no-portal-user = Questo contatto non ha un account attivo nell’area clienti: nessuno leggerebbe il messaggio.

## Invitations by a link, and how an office writes dates

invitation-refused = Questo link di invito non funziona più: è stato utilizzato, è scaduto o è stato sostituito da uno più recente. Chieda un nuovo invito al Suo agente.
format-invalid = Indichi una lingua e un Paese in cui è parlata, per esempio nl-BE.
map-tiles-invalid = Indichi un indirizzo di tasselli della mappa che inizi con https:// e un solo host, e che contenga z, x e y tra parentesi graffe, una volta ciascuno.
map-attribution-invalid = Indichi in una riga di al massimo 120 caratteri di chi è la mappa; un link in proposito inizia con https://.

## An address that the office changes

email-confirmed = Non c’è nulla da confermare: il Suo indirizzo e-mail è confermato.
sign-up-unfinished = Questa registrazione non è completata. Solo chi si è registrato può dire per quale indirizzo vale.

## Erasure

erasure-not-asked = Nessuno ha chiesto questa cancellazione oppure la richiesta è stata ritirata.
