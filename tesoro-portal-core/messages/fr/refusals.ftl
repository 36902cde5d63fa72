## Anything

not-signed-in = Veuillez d’abord vous connecter.
not-found = Nous ne trouvons pas ce que vous cherchez.
missing-permission = Vous n’avez pas l’autorisation nécessaire.
portal-inactive = L’espace client de cette agence est actuellement fermé.
must-change-password = Veuillez d’abord choisir votre propre mot de passe.
validation-failed = Veuillez vérifier votre saisie.
version-outdated = Ces informations ont été modifiées entre-temps. Veuillez les relire avant d’enregistrer.
busy = L’espace client est très sollicité en ce moment.
unavailable = L’espace client ne peut pas accéder à ses données pour le moment.
internal = Un problème est survenu de notre côté. Veuillez réessayer. S’il persiste, merci de prévenir votre agence.

## How long to wait; added to a text above or below

wait-seconds = { $seconds ->
    [one] Veuillez réessayer dans { $seconds } seconde.
   *[other] Veuillez réessayer dans { $seconds } secondes.
}
wait-minutes = { $minutes ->
    [one] Veuillez réessayer dans { $minutes } minute.
   *[other] Veuillez réessayer dans { $minutes } minutes.
}
wait-hours = { $hours ->
    [one] Veuillez réessayer dans { $hours } heure.
   *[other] Veuillez réessayer dans { $hours } heures.
}
wait-later = Veuillez réessayer dans quelques instants.

## Signing in

sign-in-failed = L’adresse e-mail ou le mot de passe est incorrect.
too-many-attempts = Il y a eu trop de tentatives.
account-disabled = Votre accès à cet espace client a été fermé. Votre agence peut vous renseigner.
temporary-password-expired = Ce mot de passe provisoire a expiré. Veuillez demander une nouvelle invitation à votre agence.

## Signing up, and codes

code-refused = Ce code n’est pas correct ou n’est plus valable. Veuillez consulter notre dernier e-mail ou recommencer.
sign-up-closed = Il n’est pas possible de vous inscrire ici vous-même. Veuillez demander une invitation à l’agence.
wishes-invalid = Veuillez vérifier vos critères : un texte est trop long, il y a trop de lieux, ou le prix minimal dépasse le prix maximal.

## Accounts, for the office

portal-user-exists = Ce contact a déjà un accès à l’espace client.
email-in-use = Un autre compte de l’espace client utilise déjà cette adresse e-mail.
not-ready = Il n’est pas encore possible de donner un accès à ce contact.
contact-email-missing = Ce contact n’a pas d’adresse e-mail valide.
contact-name-missing = Ce contact n’a pas de nom utilisable.
role-not-enabled = Aucun des rôles de ce contact ne donne accès à l’espace client.
contact-erased = Ce contact n’est plus utilisé : il a été fusionné avec un autre, ou ses données ont été effacées.
mail-not-configured = L’envoi d’e-mails n’est pas encore configuré pour votre agence.
mail-not-retryable = Cet e-mail ne peut pas être renvoyé : il est déjà parti, il est en cours d’envoi ou il n’est plus nécessaire.
resend-too-soon = Un e-mail vient d’être envoyé.
invitation-completed = Ce client a déjà choisi un mot de passe et n’a pas besoin d’une nouvelle invitation.
last-link = Un compte de l’espace client doit rester lié à au moins un contact.
contact-not-linked = Ce contact n’est pas lié au compte.
not-waiting = Ce compte n’attend pas de décision.
merge-needs-unlink = Les deux contacts ont un compte dans l’espace client. Veuillez choisir celui qui reste ; l’autre sera fermé.

## Fields

email-invalid = Veuillez saisir une adresse e-mail valide.
email-unsupported = Nous ne pouvons pas utiliser cette adresse e-mail. Avant le @, seuls les lettres sans accent, les chiffres et les signes simples comme le point ou le tiret sont admis.
name-too-short = { $minimum ->
    [one] Un nom doit comporter au moins { $minimum } caractère.
   *[other] Un nom doit comporter au moins { $minimum } caractères.
}
    .plain = Ce nom est trop court.
name-too-long = { $maximum ->
    [one] Un nom peut comporter au plus { $maximum } caractère.
   *[other] Un nom peut comporter au plus { $maximum } caractères.
}
    .plain = Ce nom est trop long.
name-invalid = Ce nom contient des caractères qui ne peuvent pas être affichés.
language-unknown = L’espace client n’est pas disponible dans cette langue.
id-invalid = Cet identifiant n’est pas valide.
time-zone-unknown = Ce fuseau horaire est inconnu.
url-invalid = Veuillez saisir une adresse web complète commençant par http:// ou https://, sans ? ni #.

## Passwords

password-too-short = { $minimum ->
    [one] Le mot de passe doit comporter au moins { $minimum } caractère.
   *[other] Le mot de passe doit comporter au moins { $minimum } caractères.
}
    .plain = Le mot de passe est trop court.
password-too-long = { $maximum ->
    [one] Le mot de passe peut comporter au plus { $maximum } caractère.
   *[other] Le mot de passe peut comporter au plus { $maximum } caractères.
}
    .plain = Le mot de passe est trop long.
password-needs-uppercase = Le mot de passe doit comporter une majuscule.
password-needs-lowercase = Le mot de passe doit comporter une minuscule.
password-needs-digit = Le mot de passe doit comporter un chiffre.
password-needs-special = Le mot de passe doit comporter un caractère spécial, par exemple ! ou #.
password-control-character = Le mot de passe contient un caractère impossible à saisir au clavier.
password-guessable = Ce mot de passe est trop facile à deviner.
password-personal = Le mot de passe ne doit contenir ni votre nom ni votre adresse e-mail.
password-unchanged = Veuillez choisir un mot de passe différent de l’actuel.
current-password-wrong = Le mot de passe actuel est incorrect.
current-password-missing = Veuillez saisir aussi votre mot de passe actuel.

## Bringing in existing accounts

hash-unsupported = Le format de cette empreinte de mot de passe n’est pas pris en charge.
hash-oversized = Cette empreinte de mot de passe demande plus de mémoire ou de temps que la limite autorisée.
import-conflict = Ce contact a déjà un compte avec une autre adresse e-mail.
import-too-large = { $maximum ->
    [one] Il est possible d’importer au plus { $maximum } compte à la fois.
   *[other] Il est possible d’importer au plus { $maximum } comptes à la fois.
}
    .plain = Cela fait trop de comptes pour une seule importation.

## The request itself

malformed-request = La requête n’a pas pu être lue.
malformed-json = La requête n’est pas du JSON valide.
unknown-field = Ce champ n’existe pas.
missing-field = Ce champ est obligatoire.
duplicate-field = Ce champ a été renseigné plusieurs fois.
wrong-type = Cette valeur n’a pas la forme attendue.
body-too-large = Votre envoi est trop volumineux.
body-too-slow = L’envoi a pris trop de temps. Veuillez vérifier votre connexion et réessayer.
unsupported-media-type = Ce type de contenu n’est pas accepté ici.
method-not-allowed = Cette action n’est pas possible ici.
csrf-refused = Cette page n’est plus à jour. Veuillez la recharger et réessayer.
precondition-required = Veuillez charger la dernière version avant d’enregistrer.
agent-missing = Veuillez indiquer pour quel conseiller cette clé agit.

## Features and properties

feature-off = Votre agence n’utilise pas cette partie de l’espace client.
property-unavailable = Ce bien n’est plus disponible. Vos notes à son sujet restent ici.

decision-ambiguous = Veuillez n’indiquer qu’une seule décision.
deal-rejected = Vous avez indiqué que ce bien ne vous intéresse pas. Modifiez d’abord ce choix, puis demandez une visite.
deal-transition = Cette étape n’est pas possible à ce stade.
reasons-missing = Veuillez choisir au moins un motif.
reason-unknown = Ce n’est pas l’un des motifs.
reason-text-missing = Veuillez préciser l’autre motif.
reason-text-too-long = { $maximum ->
    [one] Veuillez utiliser { $maximum } caractère au maximum.
   *[other] Veuillez utiliser { $maximum } caractères au maximum.
}
    .plain = Ce texte est trop long.
viewing-still-open = Une visite de ce bien est prévue. Si vous le refusez, elle est annulée. Merci de le confirmer.
rating-invalid = Veuillez donner de 1 à 5 étoiles.

## Idempotency keys

request-repeated = Cette demande a déjà été exécutée. Veuillez vérifier le résultat avant de l’envoyer à nouveau.
idempotency-key-taken = Cette clé correspond déjà à une autre demande. Veuillez en utiliser une nouvelle.
## Les données propres à l’agence

text-invalid = Sont admis ici de 1 à { $limit } caractères, sans caractères invisibles.
    .plain = Ce texte manque, est trop long ou contient des caractères invisibles.
position-invalid = Ce n’est pas un point de la carte. Veuillez indiquer ensemble la latitude et la longitude, en degrés.
price-invalid = Un prix n’est pas négatif et sa devise est un code de trois lettres, par exemple EUR.
features-invalid = Les caractéristiques sont trop nombreuses, ou l’une d’elles porte un nom qui n’est pas admis.
record-unknown = Cette fiche n’existe pas dans votre agence.
record-in-use = Cette fiche est encore utilisée ailleurs. Elle ne peut donc pas être supprimée.
contact-has-account = Ce contact a un accès à l’espace client. Veuillez d’abord le dissocier ou l’effacer.
deal-fixed = Une proposition garde son contact et son bien. Veuillez plutôt en saisir une autre.
deal-closed = Cette proposition est définitivement close. Veuillez en saisir une nouvelle.
## Conditions d’utilisation

must-accept-terms = Veuillez d’abord lire et accepter les conditions d’utilisation.
terms-outdated = Les conditions d’utilisation ont été modifiées entre-temps. Veuillez lire et accepter la dernière version.
terms-draft-exists = Il existe déjà un brouillon des conditions d’utilisation. Veuillez le modifier ou le publier.
terms-published = Cette version des conditions d’utilisation a été publiée et ne peut plus être modifiée.
terms-text-missing = Veuillez saisir le texte des conditions d’utilisation.
terms-text-too-long = { $maximum ->
    [one] Le texte des conditions d’utilisation peut comporter au plus { $maximum } caractère.
   *[other] Le texte des conditions d’utilisation peut comporter au plus { $maximum } caractères.
}
    .plain = Le texte des conditions d’utilisation est trop long.
terms-text-invalid = Le texte des conditions d’utilisation contient des caractères qui ne peuvent pas être affichés.

## Notes et fichiers

note-too-short = Une note doit comporter au moins 3 caractères.
note-too-long = Une note peut comporter au plus 5000 caractères.
photo-unsupported = Veuillez choisir une photo au format JPEG, PNG ou WebP.
photo-damaged = Cette photo est endommagée ou incomplète. Veuillez la choisir à nouveau.
photo-animated = Les images animées ne sont pas acceptées. Veuillez choisir une photo fixe.
photo-too-large = Cette photo contient trop de pixels. Veuillez choisir une version plus petite.
voice-note-unsupported = Cet enregistrement ne peut pas être conservé. Veuillez envoyer un fichier WebM, Ogg, MP4, MP3 ou WAV, sans vidéo.
voice-note-damaged = Cet enregistrement est endommagé ou incomplet. Veuillez l’enregistrer à nouveau.
voice-note-empty = Cet enregistrement ne contient aucun son.
file-too-large = Ce fichier est trop volumineux.
too-many-photos = Vous avez déjà ajouté 40 photos à cette visite. Veuillez d’abord en supprimer une.
too-many-voice-notes = Vous avez déjà ajouté 20 notes vocales à cette visite. Veuillez d’abord en supprimer une.
idempotency-key-missing = Cet envoi n’a pas pu être distingué des autres. Veuillez réessayer.
range-not-satisfiable = Cette partie du fichier n’existe pas.
## Viewings

dates-missing = Veuillez choisir au moins un jour.
too-many-dates = Veuillez choisir trois jours au maximum.
date-past = Ce jour est déjà passé.
date-too-far = Ce jour est trop éloigné. Veuillez en choisir un plus proche.
date-duplicate = Vous avez déjà choisi ce jour.
remark-too-long = Ce texte est trop long. Veuillez vous limiter à 1 000 caractères.
reason-missing = Veuillez indiquer un motif.
start-in-gap = L’heure change ce jour-là et cet horaire n’existe pas. Veuillez en choisir un autre.
start-past = Cet horaire est déjà passé.
start-too-far = Cet horaire est trop éloigné.
duration-invalid = Une visite dure entre 5 minutes et 12 heures.
too-many-alternatives = Veuillez proposer trois autres créneaux au maximum.
alternative-duplicate = Vous avez déjà proposé ce créneau.
alternative-unknown = Ce créneau n’est plus proposé.
alternative-past = Ce créneau est déjà passé. Veuillez en choisir un autre ou contacter votre conseiller.
viewing-open = Une visite de ce bien a déjà été demandée.
viewing-transition = Ce n’est plus possible : la visite a été modifiée entre-temps.
not-unlocked = C’est possible à partir du jour de la visite, sauf si elle a été annulée.
## Identité visuelle

colour-invalid = Une couleur s’écrit avec # suivi de six chiffres ou lettres de a à f.
colour-contrast = Cette couleur est trop claire pour du texte sur fond blanc : son contraste est de { $ratio }, il faut au moins 4.5:1.
    .plain = Cette couleur est trop claire pour du texte sur fond blanc.
login-message-invalid = Le message peut comporter au plus 500 caractères et aucun caractère de contrôle.
## Notes et fichiers


## Messages

message-empty = Veuillez écrire un message.
message-too-long = { $maximum ->
    [one] Le message peut comporter au plus { $maximum } caractère.
   *[other] Le message peut comporter au plus { $maximum } caractères.
}
    .plain = Le message est trop long.
message-invalid = Le message contient des caractères qui ne peuvent pas être affichés.
no-portal-user = Ce contact n’a pas de compte actif dans l’espace client : personne ne lirait le message.

## Invitations by a link, and how an office writes dates

invitation-refused = Ce lien d’invitation ne fonctionne plus : il a déjà été utilisé, il a expiré ou un lien plus récent l’a remplacé. Demandez une nouvelle invitation à votre agent.
format-invalid = Indiquez une langue et un pays où elle est parlée, par exemple nl-BE.
map-tiles-invalid = Indiquez une adresse de tuiles de carte qui commence par https:// et un seul hôte, et qui contient z, x et y entre accolades, une fois chacun.
map-attribution-invalid = Indiquez en une ligne de 120 caractères au plus à qui est la carte ; un lien à ce sujet commence par https://.

## An address that the office changes

email-confirmed = Il n’y a rien à confirmer : votre adresse e-mail est confirmée.
sign-up-unfinished = Cette inscription n’est pas terminée. Seule la personne qui s’est inscrite peut dire à quelle adresse elle correspond.

## Erasure

erasure-not-asked = Personne n’a demandé cette suppression, ou la demande a été retirée.
