### Viewings: asking for one, the appointments, the day itself. Plain text; the pages escape it.

## Days and times

time-moment = { $day }, ore { $time }
time-zone = Ora locale dell’immobile ({ $place }).
part-any = È indifferente
part-morning = Mattina
part-afternoon = Pomeriggio
part-evening = Sera

## The ways there

place-viewings = Visite
home-viewings = Prossime visite
viewing-request = Richiedere una visita
viewing-see = Vedere la Sua visita

## Asking for a viewing

viewing-request-title = Richiedere una visita
viewing-request-lead = Quando Le farebbe comodo? Il Suo agente conferma un orario o ne propone un altro.
viewing-days-hint = Qualsiasi giorno da { $first } a { $last }.
viewing-choice-first = Prima scelta
viewing-choice-second = Seconda scelta (facoltativa)
viewing-choice-third = Terza scelta (facoltativa)
viewing-date = Data
viewing-part = Momento della giornata
viewing-date-unreadable = Inserisca la data completa: giorno, mese e anno.
viewing-remark-label = Nota per l’agente (facoltativa)
viewing-remark-hint = Per esempio chi La accompagna, o una domanda sull’immobile. Al massimo 1.000 caratteri.
viewing-check = Continua
viewing-summary-title = È tutto corretto?
viewing-summary-lead = Il Suo agente vede la richiesta appena la invia.
viewing-send = Invia la richiesta
viewing-edit = Modifica
viewing-change-title = Modificare le date
viewing-change-save = Salva le date
viewing-move-title = Chiedere un altro orario
viewing-move-lead = L’orario confermato resta valido finché il Suo agente non risponde.
viewing-move-send = Invia la richiesta

## The appointments

viewings-title = Le Sue visite
viewings-tabs = Quali visite
viewings-upcoming = Prossime
viewings-recent = Passate
viewings-unconfirmed = In attesa
viewings-upcoming-empty = Non ci sono visite confermate in programma.
viewings-recent-empty = Non ci sono ancora visite passate.
viewings-unconfirmed-empty = Nessuna richiesta è in attesa di risposta.
viewings-more = Mostra altre
viewings-all = Tutte le Sue visite
viewing-preferred = Date preferite
viewing-offered = Orari proposti dal Suo agente
viewing-move-dates = Le date che preferisce
viewing-property-gone = Un immobile non più disponibile

## Where a viewing stands

viewing-pending = In attesa di risposta
viewing-pending-text = Il Suo agente ha ricevuto la richiesta. Riceverà un’e-mail appena ci sarà una risposta.
viewing-countered = Manca la Sua risposta
viewing-countered-text = Le date richieste non sono possibili. Scelga uno di questi orari.
viewing-confirmed = Confermata
viewing-confirmed-text = L’orario è fissato. Il Suo agente La aspetta.
viewing-moving-text = Ha chiesto un altro orario. Finché il Suo agente non risponde, resta valido questo.
viewing-completed = Effettuata
viewing-completed-text = Ha visitato questo immobile.
viewing-unattended = Non iniziata
viewing-unattended-text = Il giorno è passato e nessuno ha iniziato questa visita.
viewing-rejected = Non possibile
viewing-rejected-text = Il Suo agente non può offrire una visita. Può chiedere altre date nella pagina dell’immobile.
viewing-lapsed = Scaduta
viewing-lapsed-text = L’ultimo giorno è passato senza risposta. Può chiedere altre date nella pagina dell’immobile.
viewing-cancelled = Annullata
viewing-cancelled-text = Questa visita non avrà luogo.

## One viewing

viewing-when = Data e ora
viewing-reason = Il Suo agente scrive
viewing-remark = La Sua nota
viewing-accept = Scegli questo orario
viewing-calendar = Aggiungi al calendario
viewing-change = Modifica le date
viewing-move = Chiedi un altro orario
viewing-cancel = Annulla la visita
viewing-property = Vedi l’immobile
cancel-title = Annullare questa visita?
cancel-text = Il Suo agente viene avvisato subito. Potrà poi richiedere una nuova visita.
cancel-yes = Annulla la visita
cancel-no = Mantieni la visita
done-viewing-requested = La richiesta è stata inviata. Il Suo agente risponderà.
done-viewing-changed = Le nuove date sono state inviate al Suo agente.
done-viewing-move-asked = Il Suo agente sa che preferisce un altro orario.
done-viewing-accepted = L’orario è fissato. Riceverà una conferma per e-mail.
done-viewing-cancelled = La visita è annullata e il Suo agente lo sa.
done-viewing-started = La visita è iniziata. Il Suo agente vede ciò che aggiunge da ora.
story-title = Che cosa è successo finora
story-requested = Ha richiesto questa visita
story-move-asked = Ha chiesto un altro orario
story-started = La visita è iniziata
story-cancelled-by-you = Ha annullato la visita
story-cancelled-by-office = L’agenzia ha annullato la visita

## Getting there

way-title = Come arrivare
way-waiting = Appena sarà confermato un orario, troverà qui il percorso.
way-opens = Il percorso verso l’immobile appare qui 48 ore prima della visita: { $moment }.
way-route = Calcola il percorso
way-map = Apri nell’app di mappe
day-title = La Sua giornata di visite
day-link = Il Suo programma per { $day }
day-of-viewing = Tutto in questo giorno
day-empty = Non ha visite confermate in questo giorno.
