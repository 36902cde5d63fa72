### Viewings: asking for one, the appointments, the day itself. Plain text; the pages escape it.

## Days and times

time-moment = { $day }, { $time }
time-zone = Heure locale du bien ({ $place }).
part-any = Peu importe
part-morning = Le matin
part-afternoon = L’après-midi
part-evening = Le soir

## The ways there

place-viewings = Visites
home-viewings = Visites à venir
viewing-request = Demander une visite
viewing-see = Voir votre visite

## Asking for a viewing

viewing-request-title = Demander une visite
viewing-request-lead = Quand êtes-vous disponible ? Votre agent confirme un horaire ou en propose un autre.
viewing-days-hint = Tous les jours, du { $first } au { $last }.
viewing-choice-first = Premier choix
viewing-choice-second = Deuxième choix (facultatif)
viewing-choice-third = Troisième choix (facultatif)
viewing-date = Jour
viewing-part = Moment de la journée
viewing-date-unreadable = Veuillez saisir la date complète : jour, mois et année.
viewing-remark-label = Remarque (facultatif)
viewing-remark-hint = Par exemple, qui vous accompagne, ou une question sur le bien. 1 000 caractères au maximum.
viewing-check = Continuer
viewing-summary-title = Tout est correct ?
viewing-summary-lead = Votre agent voit la demande dès que vous l’envoyez.
viewing-send = Envoyer la demande
viewing-edit = Modifier
viewing-change-title = Modifier les dates
viewing-change-save = Enregistrer les dates
viewing-move-title = Demander un autre horaire
viewing-move-lead = L’horaire confirmé reste valable jusqu’à la réponse de votre agent.
viewing-move-send = Envoyer la demande

## The appointments

viewings-title = Vos visites
viewings-tabs = Quelles visites
viewings-upcoming = À venir
viewings-recent = Passées
viewings-unconfirmed = En attente
viewings-upcoming-empty = Vous n’avez aucune visite confirmée à venir.
viewings-recent-empty = Il n’y a pas encore de visites passées.
viewings-unconfirmed-empty = Aucune demande n’attend de réponse.
viewings-more = Afficher plus
viewings-all = Toutes vos visites
viewing-preferred = Dates souhaitées
viewing-offered = Horaires proposés par votre agent
viewing-move-dates = Les dates que vous préférez
viewing-property-gone = Un bien qui n’est plus proposé

## Where a viewing stands

viewing-pending = En attente de réponse
viewing-pending-text = Votre agent a reçu votre demande. Vous recevrez un e-mail dès qu’il y aura une réponse.
viewing-countered = Votre réponse est attendue
viewing-countered-text = Les dates demandées ne sont pas possibles. Choisissez plutôt l’un de ces horaires.
viewing-confirmed = Confirmée
viewing-confirmed-text = L’horaire est fixé. Votre agent vous attend.
viewing-moving-text = Vous avez demandé un autre horaire. Celui-ci reste valable jusqu’à la réponse de votre agent.
viewing-completed = Effectuée
viewing-completed-text = Vous avez visité ce bien.
viewing-unattended = Non commencée
viewing-unattended-text = Le jour est passé et personne n’a commencé cette visite.
viewing-rejected = Impossible
viewing-rejected-text = Votre agent ne peut pas proposer de visite. Vous pouvez demander d’autres dates sur la page du bien.
viewing-lapsed = Expirée
viewing-lapsed-text = Le dernier jour est passé sans réponse. Vous pouvez demander d’autres dates sur la page du bien.
viewing-cancelled = Annulée
viewing-cancelled-text = Cette visite n’aura pas lieu.

## One viewing

viewing-when = Date et heure
viewing-reason = Votre agent écrit
viewing-remark = Votre remarque
viewing-accept = Choisir cet horaire
viewing-calendar = Ajouter à l’agenda
viewing-change = Modifier les dates
viewing-move = Demander un autre horaire
viewing-cancel = Annuler la visite
viewing-property = Voir le bien
cancel-title = Annuler cette visite ?
cancel-text = Votre agent en est aussitôt informé. Vous pourrez ensuite demander une nouvelle visite.
cancel-yes = Annuler la visite
cancel-no = La conserver
done-viewing-requested = Votre demande est envoyée. Votre agent y répondra.
done-viewing-changed = Les nouvelles dates ont été envoyées à votre agent.
done-viewing-move-asked = Votre agent sait que vous préférez un autre horaire.
done-viewing-accepted = L’horaire est fixé. Vous recevrez une confirmation par e-mail.
done-viewing-cancelled = La visite est annulée et votre agent en est informé.
done-viewing-started = La visite a commencé. Votre agent voit ce que vous ajoutez maintenant.
story-title = Ce qui s’est passé jusqu’ici
story-requested = Vous avez demandé cette visite
story-confirmed = La visite a été confirmée
story-move-asked = Vous avez demandé un autre horaire
story-started = La visite a commencé
story-cancelled-by-you = Vous avez annulé la visite
story-cancelled-by-office = L’agence a annulé la visite

## Getting there

way-title = S’y rendre
way-waiting = Vous trouverez ici l’itinéraire dès qu’un horaire sera confirmé.
way-opens = L’itinéraire vers le bien s’affichera ici 48 heures avant la visite : { $moment }.
way-route = Itinéraire
way-map = Ouvrir dans une appli
day-title = Votre journée de visites
day-link = Votre programme du { $day }
day-of-viewing = Tout ce jour-là
day-empty = Vous n’avez aucune visite confirmée ce jour-là.

## The day of a viewing

visit-title = Le jour de la visite
visit-opens = À partir du { $day }, vous pourrez commencer la visite ici et ajouter photos, notes, notes vocales et étoiles.
visit-start-text = Vous êtes sur place ? Commencez la visite. Une photo, une note ou des étoiles la commencent aussi.
visit-start-first = Vous êtes sur place ? Commencez la visite. Vous pourrez ensuite ajouter photos, notes, notes vocales et étoiles.
visit-start = Commencer la visite
visit-until = C’est possible jusqu’au { $day }.
visit-seen = Votre agent voit ce que vous ajoutez ici.
stars-title = Vos étoiles
stars-legend = Que pensez-vous de ce bien ?
star-name = { $stars ->
    [one] { $stars } étoile
   *[other] { $stars } étoiles
}
stars-save = Enregistrer les étoiles
stars-reset = Rétablir
stars-missing = Choisissez le nombre d’étoiles.
notes-title = Vos notes
note-label = Nouvelle note
note-own-label = Votre note
note-hint = Ce que vous avez remarqué : de 3 à 5 000 caractères.
note-kept = Pas encore envoyé : ce texte est conservé sur votre appareil.
note-save = Enregistrer la note
note-edit = Modifier
note-edit-title = Modifier la note
remove = Supprimer
remove-named = Supprimer : { $name }
photos-title = Vos photos
photo-name = Photo nº { $number }
photo-label = Ajouter des photos
photo-hint = JPEG, PNG ou WebP, 15 Mo au maximum chacune et 40 photos en tout.
photo-send = Envoyer les photos
upload-waiting = En attente
upload-done = a été envoyé
upload-failed = L’envoi a échoué.
upload-large = Ce fichier est trop volumineux.
upload-again = Réessayer
upload-stop = Arrêter
file-missing = Choisissez d’abord un fichier.
voices-title = Notes vocales
voice-name = Note vocale { $number }
voice-explain = Enregistrez jusqu’à cinq minutes. Votre navigateur demande si cette page peut utiliser le micro. Rien n’est envoyé avant que vous ayez écouté et appuyé sur Envoyer.
voice-record = Enregistrer
voice-stop = Arrêter l’enregistrement
voice-level = Niveau sonore
voice-listen = Votre enregistrement
voice-send = Envoyer
voice-again = Recommencer
voice-recording = L’enregistrement a commencé.
voice-stopped = L’enregistrement est arrêté. Écoutez-le, puis envoyez-le ou recommencez.
voice-full = Les cinq minutes sont écoulées ; l’enregistrement est arrêté.
voice-refused = Le micro est inutilisable. Autorisez-le dans le navigateur ou choisissez un fichier ci-dessous.
voice-label = Choisir un fichier audio
voice-hint = WebM, Ogg, MP4, MP3 ou WAV, 10 Mo au maximum et 20 notes vocales en tout.
voice-file-send = Envoyer l’enregistrement
remove-photo-title = Supprimer cette photo ?
remove-voice-title = Supprimer cette note vocale ?
remove-note-title = Supprimer cette note ?
remove-text = Votre agent ne la verra plus non plus. Cette action est définitive.
remove-yes = Supprimer
remove-no = La conserver
done-note = Votre note est enregistrée.
done-note-changed = Votre note est modifiée.
done-photo = Votre photo est envoyée.
done-voice = Votre note vocale est envoyée.
done-stars = Vos étoiles sont enregistrées.
done-removed = La suppression est faite.
