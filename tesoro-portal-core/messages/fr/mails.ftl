### The mails to clients: subject, the line that inboxes show beside it, title, sentences. Mails are plain text here.

## In every mail

mail-greeting = Bonjour { $name },
mail-regards = Cordialement,
mail-login = Votre adresse e-mail
mail-portal = Adresse de l’espace client
mail-open-portal = Accéder à l’espace client
mail-copy-link = Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :

## How to reach the agent or the office; follows a question

mail-reach-call = Vous pouvez répondre à cet e-mail ou nous appeler.
mail-reach-reply = Vous pouvez simplement répondre à cet e-mail.
mail-reach-office = Notre agence reste à votre disposition.

## The invitation

mail-invitation-subject = Votre accès à l’espace client { $company }
mail-invitation-preview = Tout ce qu’il vous faut pour votre première connexion.
mail-invitation-title = Bienvenue dans votre espace client
mail-invitation-intro = Nous vous avons ouvert un accès à l’espace client { $company }, votre espace personnel et sécurisé au sein de notre agence. Voici de quoi vous connecter pour la première fois.
mail-temporary-password = Votre mot de passe provisoire
mail-valid-days = { $days ->
    [one] Le mot de passe provisoire est valable { $days } jour.
   *[other] Le mot de passe provisoire est valable { $days } jours.
}
mail-valid-hours = { $hours ->
    [one] Le mot de passe provisoire est valable { $hours } heure.
   *[other] Le mot de passe provisoire est valable { $hours } heures.
}
mail-choose-own = Lors de votre première connexion, vous choisirez votre propre mot de passe. Si le mot de passe provisoire a expiré entre-temps, nous vous enverrons volontiers une nouvelle invitation.
mail-invitation-question = Vous avez une question ou n’arrivez pas à vous connecter ?
mail-invitation-why = Vous recevez cet e-mail parce que { $company } vous a ouvert un accès à son espace client avec l’adresse { $email }.
mail-invitation-unexpected = Si vous n’attendiez pas cet e-mail, merci de nous prévenir et de ne pas utiliser ce mot de passe. Ne communiquez jamais votre mot de passe à un tiers.

## The password was changed

mail-password-changed-subject = Votre mot de passe pour l’espace client { $company } a été modifié
mail-password-changed-title = Votre mot de passe a été modifié
mail-password-changed-intro = Le mot de passe de votre compte dans l’espace client { $company } a été modifié. Vos sessions sur tous vos autres appareils ont été fermées.
mail-password-changed-expected = Si vous êtes à l’origine de ce changement, vous n’avez rien à faire.
mail-password-changed-unexpected = Si ce n’est pas le cas, contactez-nous sans attendre afin que nous puissions protéger votre compte.
mail-password-changed-why = Vous recevez cet e-mail parce que vous avez un compte dans l’espace client { $company }. Pour votre sécurité, nous vous signalons tout changement de mot de passe.

## The office closed the access

mail-access-disabled-subject = Votre accès à l’espace client { $company } a été fermé
mail-access-disabled-preview = Vous ne pouvez plus vous connecter. Nous répondrons volontiers à vos questions.
mail-access-disabled-title = Votre accès a été fermé
mail-access-disabled-intro = Nous avons fermé votre accès à l’espace client { $company }. Il n’est plus possible de se connecter avec cette adresse e-mail.
mail-access-disabled-question = Vous avez une question à ce sujet ou pensez qu’il s’agit d’une erreur ?
mail-access-disabled-why = Vous recevez cet e-mail parce que vous aviez un compte dans l’espace client { $company }.
