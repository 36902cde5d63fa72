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
story-confirmed = La visita è stata confermata
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

## The day of a viewing

visit-title = Il giorno della visita
visit-opens = Da { $day } potrà iniziare qui la visita e aggiungere foto, note, note vocali e stelle.
visit-start-text = È sul posto? Inizi la visita. Anche una foto, una nota o le stelle la iniziano.
visit-start-first = È sul posto? Inizi la visita. Poi potrà aggiungere foto, note, note vocali e stelle.
visit-start = Inizia la visita
visit-until = È possibile fino a { $day }.
visit-seen = Il Suo agente vede ciò che aggiunge qui.
stars-title = Le Sue stelle
stars-legend = Che cosa pensa di questo immobile?
star-name = { $stars ->
    [one] { $stars } stella
   *[other] { $stars } stelle
}
stars-save = Salva le stelle
stars-reset = Ripristina
stars-missing = Scelga quante stelle dare.
notes-title = Note
note-label = Nuova nota
note-own-label = La sua nota
note-hint = Che cosa ha notato: da 3 a 5.000 caratteri.
note-kept = Non ancora inviato: questo testo è rimasto sul Suo dispositivo.
note-save = Salva la nota
note-edit = Modifica
note-edit-title = Modificare la nota
remove = Elimina
remove-named = Elimina: { $name }
photos-title = Foto
photo-name = Foto { $number }
photo-label = Aggiungere foto
photo-hint = JPEG, PNG o WebP, al massimo 15 MB ciascuna e 40 foto in tutto.
photo-send = Carica le foto
upload-waiting = In attesa
upload-done = è stato caricato
upload-failed = Caricamento non riuscito.
upload-large = Questo file è troppo grande.
upload-again = Riprova
upload-stop = Ferma
file-missing = Scelga prima un file.
voices-title = Note vocali
voice-name = Nota vocale { $number }
voice-explain = Registri fino a cinque minuti. Il browser chiede se questa pagina può usare il microfono. Non si invia nulla finché non l’ha ascoltata e non preme Invia.
voice-record = Registra
voice-stop = Ferma la registrazione
voice-level = Volume
voice-listen = La Sua registrazione
voice-send = Invia
voice-again = Registra di nuovo
voice-recording = La registrazione è iniziata.
voice-stopped = La registrazione è terminata. La ascolti, poi la invii o registri di nuovo.
voice-full = I cinque minuti sono passati; la registrazione è terminata.
voice-refused = Non è possibile usare il microfono. Lo consenta nel browser o scelga un file qui sotto.
voice-label = Scegliere un file audio
voice-hint = WebM, Ogg, MP4, MP3 o WAV, al massimo 10 MB e 20 note vocali in tutto.
voice-file-send = Carica la registrazione
remove-photo-title = Eliminare questa foto?
remove-voice-title = Eliminare questa nota vocale?
remove-note-title = Eliminare questa nota?
remove-text = Non la vedrà più nemmeno il Suo agente. Non si può annullare.
remove-yes = Elimina
remove-no = Conserva
done-note = La nota è stata salvata.
done-note-changed = La nota è stata modificata.
done-photo = La foto è stata caricata.
done-voice = La nota vocale è stata inviata.
done-stars = Le stelle sono state salvate.
done-removed = È stato eliminato.
