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
