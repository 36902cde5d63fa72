### The mails about invitations: the link with which a client chooses the first password, and what the agent who invited is
### told (R-INV-06, R-INV-07). Mails are plain text here.

## The invitation with a link

mail-invitation-link-preview = Choisissez un mot de passe, et vous y êtes.
mail-invitation-link-intro = Nous vous avons ouvert un accès à l’espace client { $company }, votre espace personnel et sécurisé au sein de notre agence. Choisissez votre mot de passe pour l’utiliser dès maintenant.
mail-invitation-link-button = Choisir un mot de passe
mail-invitation-link-label = Choisissez votre mot de passe ici
mail-invitation-link-valid-until = Le lien ne fonctionne qu’une fois, jusqu’au { DATE($day) } à { TIME($time) }. S’il a expiré entre-temps, nous vous enverrons volontiers une nouvelle invitation.
mail-invitation-link-unexpected = Si vous n’attendiez pas cet e-mail, merci de nous prévenir et de ne pas ouvrir le lien. Ne transmettez jamais ce lien à un tiers.

## A client who was invited has signed in

mail-first-sign-in-subject = Invitation acceptée : espace client { $company }
mail-first-sign-in-preview = Un client que vous avez invité s’est connecté pour la première fois.
mail-first-sign-in-title = Un client a accepté votre invitation
mail-first-sign-in-intro = Un client que vous avez invité dans l’espace client { $company } s’est connecté pour la première fois.

## Invitations that nobody has answered

mail-silent-subject = Invitations sans réponse : espace client { $company }
mail-silent-preview = Elles ont été envoyées il y a cinq jours ou plus.
mail-silent-title = Invitations sans réponse
mail-silent-intro = { $count ->
    [one] { NUMBER($count) } client que vous avez invité dans l’espace client { $company } ne s’est pas encore connecté.
   *[other] { NUMBER($count) } clients que vous avez invités dans l’espace client { $company } ne se sont pas encore connectés.
}
mail-silent-invited = invitation du { DATE($day, style: "long") }
mail-silent-say = Dans le CRM, vous voyez où en est chaque invitation et vous pouvez la renvoyer. Nous ne vous rappelons chaque invitation qu’une seule fois.
mail-invited-why = Cet e-mail a été écrit automatiquement. Vous le recevez parce que vous avez invité ce client ou que vous remplacez la personne qui l’a fait.
