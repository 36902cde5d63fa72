## On every page

error-title = Erreur : { $page }
problem-title = Il y a un problème
sign-out = Se déconnecter
refused-advice = Si un lien vous a conduit ici, veuillez l’ouvrir à nouveau ou en demander un autre.
refused-number = Référence : { $id }

## Without a portal to show

information-title = Bienvenue dans l’espace client
information-text = Pour vous connecter, il vous faut le lien envoyé par votre agence.
information-help = Il se trouve dans votre e-mail d’invitation. Si vous ne l’avez plus, votre agence vous le renverra volontiers.
closed-title = L’espace client est fermé
closed-text = L’agence a fermé son espace client pour le moment. Votre compte et tout son contenu sont conservés.
closed-help = Pour toute question, votre agence reste à votre disposition.

## Signing in

sign-in-title = Connexion
sign-in-lead = Votre espace client chez { $company }
sign-in-email = Adresse e-mail
sign-in-password = Mot de passe
sign-in-first-time = C’est votre première visite ? Utilisez le mot de passe provisoire indiqué dans votre invitation.
sign-in-keep = Garder ma session ouverte sur cet appareil
sign-in-button = Se connecter
sign-in-email-missing = Veuillez saisir votre adresse e-mail.
sign-in-password-missing = Veuillez saisir votre mot de passe.
sign-in-needed = Veuillez vous connecter pour continuer.
signed-out = Votre session est fermée.
cookies-needed = Vos identifiants sont corrects, mais votre navigateur n’a pas conservé la connexion. Veuillez autoriser les cookies et vérifier que l’adresse commence par https.
sign-in-forgot = Mot de passe oublié ?
sign-in-new = Pas d’invitation ?
sign-in-signed-up = Vous venez de vous inscrire ?
sign-in-code = Saisissez votre code.

## The code from the mail

code-title = Confirmez votre adresse e-mail
code-lead = Nous vous avons envoyé un e-mail. Saisissez le code qu’il contient pour terminer votre inscription.
code-lead-to = Nous avons envoyé un e-mail à { $address }. Saisissez le code qu’il contient pour terminer votre inscription.
code-label = Code reçu par e-mail
code-hint = Six chiffres, valables 10 minutes. Seul le code le plus récent est accepté.
code-button = Confirmer
code-empty = Veuillez saisir le code reçu par e-mail.
code-missing-title = Aucun code reçu ?
code-missing-text = Regardez aussi dans vos courriers indésirables. Si vous avez déjà un accès, l’e-mail vous l’indique et ne contient pas de code.
code-resend-wait = Vous pouvez demander un nouveau code au bout d’une minute.
code-resend-in = Vous pourrez demander un nouveau code { $when }.
code-resend = Envoyer un nouveau code
code-sent-again = Un nouveau code est en route. Seul le plus récent est accepté.
code-other = L’adresse n’était pas la bonne ?
code-restart = Recommencer l’inscription

## The link of an invitation

invitation-title = Choisissez votre mot de passe
invitation-lead = Choisissez votre mot de passe pour l’espace client { $company }. Vous serez ensuite connecté.
invitation-over-title = Ce lien ne fonctionne plus
invitation-over-known = Si vous avez déjà choisi un mot de passe, vous pouvez vous connecter.

## Forgetting a password

forgot-title = Mot de passe oublié ?
forgot-lead = Nous vous enverrons un code qui vous permettra de choisir un nouveau mot de passe.
forgot-button = Envoyer un code
forgot-lost = Veuillez d’abord demander un code ici. Si vous venez de le faire, autorisez les cookies et vérifiez que l’adresse commence par https.
reset-title = Choisissez un nouveau mot de passe
reset-lead = Si un compte existe avec cette adresse, un e-mail contenant un code lui a été envoyé.
reset-lead-to = Si un compte existe avec l’adresse { $address }, un e-mail contenant un code lui a été envoyé.
reset-missing-text = Regardez aussi dans vos courriers indésirables et vérifiez que l’adresse était la bonne.

## Choosing a password

password-first-title = Choisissez votre mot de passe
password-first-text = Avant de continuer, veuillez choisir un mot de passe que personne d’autre ne connaît.
password-change-title = Modifier votre mot de passe
password-change-text = Votre session sera ensuite fermée sur tous vos autres appareils.
password-account = Vous vous connectez avec { $email }.
password-current = Mot de passe actuel
password-new = Nouveau mot de passe
password-rules = Ce qu’il faut au mot de passe
password-rule-length = { $minimum ->
    [one] Au moins { $minimum } caractère
   *[other] Au moins { $minimum } caractères
}
password-rule-uppercase = Une majuscule
password-rule-lowercase = Une minuscule
password-rule-digit = Un chiffre
password-rule-special = Un caractère spécial, comme ! ou #
password-rule-personal = Rien de votre nom ni de votre adresse e-mail
password-rule-guessable = Difficile à deviner
password-rule-unchanged = Différent de votre mot de passe actuel
password-rule-met = Respecté :
password-save = Enregistrer le mot de passe
password-back = Retour

## Home

home-title = Votre espace client
home-welcome = Bienvenue, { $name }
home-properties-title = Biens
home-properties-text = Dès que { $company } vous proposera des biens, vous les trouverez ici.
home-waiting-title = Votre inscription est en cours d’examen
home-waiting-text = Merci de votre inscription. { $company } vérifie maintenant vos informations. Vous n’avez rien à faire : dès que ce sera terminé, vous trouverez vos biens ici.
home-account-title = Votre compte
home-email = Adresse e-mail
home-office = Agence immobilière
home-change-password = Modifier le mot de passe
home-language-title = Langue
home-language-label = Langue de vos pages et de vos e-mails
home-language-save = Enregistrer la langue
home-mails = Choisir mes e-mails
home-sessions-title = Vos appareils connectés
home-end-others = Déconnecter tous les autres appareils
session-here = Cet appareil
session-device = { $browser } sur { $system }
session-unknown = Appareil inconnu
session-recent = Utilisé au cours de la dernière heure
session-hours = { $hours ->
    [one] Utilisé il y a { $hours } heure
   *[other] Utilisé il y a { $hours } heures
}
session-days = { $days ->
    [one] Utilisé il y a { $days } jour
   *[other] Utilisé il y a { $days } jours
}

## Which e-mails come

mails-title = Vos e-mails
mails-lead = Choisissez les e-mails que vous souhaitez recevoir.
mails-new-properties = De nouveaux biens pour vous
mails-viewing-reminders = Les rappels avant une visite
mails-feedback-reminders = La question sur vos impressions après une visite
mails-replies = Les réponses de votre conseiller à vos messages
mails-always = Les e-mails concernant votre sécurité et les réponses à vos démarches vous sont toujours envoyés.
mails-save = Enregistrer mon choix

## What has just been done

done-sign-up = Votre adresse e-mail est confirmée et votre session est ouverte.
done-password = Votre nouveau mot de passe est enregistré.
done-language = Votre langue est enregistrée.
done-mails = Votre choix d’e-mails est enregistré.
done-others = Tous vos autres appareils sont déconnectés.

## Around every page

skip-link = Aller au contenu
places-label = Menu principal
place-home = Accueil
place-favourites = Favoris
place-profile = Profil
sending = Un instant…
send-failed = L’envoi n’a pas abouti. Vérifiez votre connexion. Ce que vous avez saisi est toujours là.
send-again = Réessayer

## The profile

profile-title = Votre profil
profile-save = Enregistrer le nom
profile-name-hint = C’est ainsi que votre agence vous voit.
profile-email-hint = Pour changer d’adresse, adressez-vous à votre agence.
session-end = Déconnecter
done-name = Votre nom est enregistré.
done-session = Cet appareil est déconnecté.

## Properties at home

home-overview-title = En un coup d’œil
home-new-title = Nouveau pour vous
home-new-text = Dites à votre agence ce que vous en pensez.
home-all-title = Tous vos biens
status-to-rate = À évaluer
status-interested = Intéressant
status-rejected = Pas intéressant
status-visited = Visité
status-approved = Votre choix
home-favourites = Favoris
card-favourite = Favori
card-unavailable = Plus disponible
card-stars = { $stars ->
    [one] { $stars } étoile
   *[other] { $stars } étoiles
}
favourites-title = Vos favoris
favourites-empty = Vous n’avez pas encore de favoris. Marquez un bien d’un cœur et vous le retrouverez ici.
favourites-home = Voir tous les biens

## A property

property-back = Tous les biens
property-no-photo = Pas encore de photos
property-reference = Référence { $reference }
property-features = Caractéristiques
property-description = Descriptif
property-energy-class = Étiquette énergie { $class } ({ $scheme })
property-where = Situation
property-map = Ouvrir dans l’app de cartes
property-gone = Ce bien n’est plus disponible. Tout ce que vous avez noté à son sujet est conservé.
agent-title = Votre conseiller
agent-call = Appeler le { $phone }
decide-title = Qu’en pensez-vous ?
decide-seen = Votre agence voit votre choix.
decide-yes = Je suis intéressé(e)
decide-yes-again = Finalement intéressé(e)
decide-no = Pas intéressé(e)
decide-approve = C’est le bon
favourite-add = Ajouter aux favoris
favourite-remove = Retirer des favoris
reject-title = Pourquoi ce bien ne vous convient-il pas ?
reject-lead = Vos raisons aident { $company } à mieux cibler ses propositions.
reject-reasons = Raisons (au moins une)
reason-price = Prix
reason-location = Emplacement
reason-size = Surface
reason-layout = Agencement
reason-condition = État
reason-energy-label = Étiquette énergie
reason-outdoor-space = Extérieur
reason-parking = Stationnement
reason-surroundings = Environnement
reason-other = Autre chose
reject-text = Que souhaitez-vous ajouter ?
reject-text-hint = 1 000 caractères au plus. Nécessaire seulement pour « Autre chose ».
reject-button = Envoyer à votre agence
done-interested = Votre agence sait que ce bien vous intéresse.
done-rejected = Merci. Votre agence voit vos raisons.
done-approved = Votre agence sait que c’est votre choix.
done-favourite = Ce bien fait maintenant partie de vos favoris.
done-unfavourite = Ce bien ne fait plus partie de vos favoris.

## What a property has

feature-bedrooms = Chambres
feature-bathrooms = Salles de bains
feature-rooms = Pièces
feature-area = Surface habitable
feature-plot = Terrain
feature-year = Année de construction
feature-renovated = Année de rénovation
feature-floor = Étage
feature-garden = Jardin
feature-balcony = Balcon
feature-terrace = Terrasse
feature-roof-terrace = Toit-terrasse
feature-patio = Patio
feature-pool = Piscine
feature-parking = Place de parking
feature-garage = Garage fermé
feature-lift = Ascenseur
feature-heating = Chauffage
feature-solar = Panneaux solaires
feature-storage = Cave
feature-furnished = Meublé
done-terms = Merci d’avoir accepté les conditions d’utilisation.

## Conditions d’utilisation

terms-title = Conditions d’utilisation
terms-lead = Veuillez lire les conditions d’utilisation de { $company }. Pour continuer, vous devez les accepter.
terms-version = Version { $version }
terms-accept = J’accepte les conditions d’utilisation
