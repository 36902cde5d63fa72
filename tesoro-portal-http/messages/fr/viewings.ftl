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
