### The mails to clients and to the office’s own people: subject, the line that inboxes show beside it, title,
### sentences. Mails are plain text here.

## In every mail

mail-greeting = Bonjour { $name },
mail-regards = Cordialement,
mail-login = Votre adresse e-mail
mail-portal = Adresse de l’espace client
mail-open-portal = Accéder à l’espace client
mail-copy-link = Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :
mail-choose = Vous pouvez choisir les e-mails que vous souhaitez recevoir :

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
mail-valid-until = Le mot de passe provisoire est valable jusqu’au { DATE($day) } à { TIME($time) }.
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

## Before an address is proved: without the name that was typed

mail-greeting-unproved = Bonjour,

## In the mails with a code

mail-code = Votre code
mail-code-minutes = { $minutes ->
    [one] Le code est valable { $minutes } minute, jusqu’à { TIME($time) }.
   *[other] Le code est valable { $minutes } minutes, jusqu’à { TIME($time) }.
}
mail-code-again = S’il a expiré, il vous suffit d’en demander un nouveau. Seul le code le plus récent est accepté.
mail-code-secret = Ne communiquez jamais ce code à personne. Nous ne vous le demanderons jamais, ni par téléphone ni par e-mail.
mail-question = Vous avez une question ?

## The code that finishes a sign-up

mail-verification-subject = Confirmez votre adresse e-mail pour l’espace client { $company }
mail-verification-preview = Le code contenu dans cet e-mail vous permet de terminer votre inscription.
mail-verification-title = Confirmez votre adresse e-mail
mail-verification-intro = Ce code vous permet de confirmer votre adresse e-mail pour l’espace client { $company }. Veuillez le saisir sur la page où il vous a été demandé ; elle devrait encore être ouverte dans votre navigateur.
mail-verification-why = Vous recevez cet e-mail parce que quelqu’un s’est inscrit à l’espace client { $company } avec l’adresse { $email }.
mail-verification-unexpected = Si vous n’êtes pas à l’origine de cette inscription, ignorez simplement cet e-mail : il ne se passera rien.

## The code that chooses a new password

mail-reset-subject = Choisissez un nouveau mot de passe pour l’espace client { $company }
mail-reset-preview = Le code contenu dans cet e-mail vous permet de choisir un nouveau mot de passe.
mail-reset-title = Choisissez un nouveau mot de passe
mail-reset-intro = Ce code vous permet de choisir un nouveau mot de passe pour l’espace client { $company }. Veuillez le saisir sur la page où il vous a été demandé ; elle devrait encore être ouverte dans votre navigateur.
mail-reset-why = Vous recevez cet e-mail parce qu’un nouveau mot de passe a été demandé dans l’espace client { $company } pour l’adresse { $email }.
mail-reset-unexpected = Si vous n’êtes pas à l’origine de cette demande, ignorez simplement cet e-mail : votre mot de passe reste inchangé.

## Somebody signed up with the address of an account

mail-already-subject = Vous avez déjà accès à l’espace client { $company }
mail-already-preview = Vous pouvez vous connecter comme d’habitude.
mail-already-title = Vous avez déjà un accès
mail-already-intro = Quelqu’un, peut-être vous, vient de s’inscrire à l’espace client { $company } avec cette adresse e-mail. Ce n’est pas nécessaire : vous avez déjà un accès, et rien n’y a changé. Vous pouvez vous connecter ici.
mail-already-forgot = Vous avez oublié votre mot de passe ? Choisissez « Mot de passe oublié » sur la page de connexion.
mail-already-why = Vous recevez cet e-mail parce que vous avez un compte dans l’espace client { $company }.
mail-already-unexpected = Si vous n’êtes pas à l’origine de cette inscription, ignorez simplement cet e-mail : personne n’a eu accès à votre compte.

## In every mail to the office’s own people

mail-office-greeting = Bonjour { $name },
mail-office-name = Nom
mail-office-email = Adresse e-mail
mail-office-contact = Identifiant du contact
mail-office-until-then = Jusqu’à cette décision, le client peut se connecter, mais ne voit que son profil et une page indiquant que l’agence examine son inscription.
mail-office-why = Cet e-mail a été rédigé automatiquement. Il est adressé à l’administration de { $company }.

## A new lead signed up

mail-new-lead-subject = Nouveau prospect dans l’espace client { $company }
mail-new-lead-preview = Quelqu’un s’est inscrit. Pour l’instant, le prospect est marqué « Ne pas contacter ».
mail-new-lead-title = Un nouveau prospect s’est inscrit
mail-new-lead-intro = Quelqu’un s’est inscrit à l’espace client { $company } et a confirmé son adresse e-mail. Cette personne figure désormais dans le CRM comme nouveau prospect, confié à l’administration de l’agence.
mail-new-lead-reach = Le prospect est marqué « Ne pas contacter » jusqu’à ce qu’un agent indique l’avoir examiné : aucune proposition de bien et aucun rappel ne lui sont envoyés. Les réponses à ses propres actions dans l’espace client et les e-mails de sécurité partent malgré tout.

## A sign-up has to be linked

mail-link-waiting-subject = Une inscription est à rattacher : espace client { $company }
mail-link-waiting-preview = Un agent doit décider à quel contact elle correspond.
mail-link-waiting-title = Une inscription est à rattacher à un contact
mail-link-waiting-intro = Quelqu’un s’est inscrit à l’espace client { $company }, et l’adresse e-mail ne permet pas de savoir de quel contact il s’agit : plusieurs contacts ont cette adresse, ou celui qui l’a possède déjà un compte.
mail-link-waiting-decide = Un agent doit décider : rattacher le compte à un contact, créer un nouveau prospect ou refuser l’inscription.

## A sign-up has to be approved

mail-approval-waiting-subject = Une inscription est à approuver : espace client { $company }
mail-approval-waiting-preview = Quelqu’un souhaite avoir accès à l’espace client.
mail-approval-waiting-title = Une inscription est à approuver
mail-approval-waiting-intro = Quelqu’un s’est inscrit à l’espace client { $company } et a confirmé son adresse e-mail. D’après les paramètres de l’agence, l’accord d’un agent est nécessaire.
mail-approval-waiting-decide = Un agent peut approuver ou refuser l’inscription. En cas de refus, le compte est supprimé.

## Nouvelles conditions

mail-new-terms-subject = Nouvelles conditions d’utilisation de l’espace client { $company }
mail-new-terms-preview = Nous vous demanderons de les accepter lors de votre prochaine connexion.
mail-new-terms-title = Nouvelles conditions d’utilisation
mail-new-terms-intro = { $company } a de nouvelles conditions d’utilisation pour son espace client. La prochaine fois que vous ouvrirez votre espace, vous pourrez les y lire et nous vous demanderons de les accepter avant de continuer.

## Un message d’un client

mail-message-subject = Nouveau message d’un client : espace client { $company }
mail-message-preview = Un client vous a écrit.
mail-message-title = Un client vous a écrit
mail-message-intro = Un client vous a écrit dans l’espace client { $company }. Vous pouvez lire le message et y répondre dans le CRM.
mail-message-why = Cet e-mail a été écrit automatiquement. Vous le recevez parce que vous êtes responsable de ce contact ou que vous remplacez la personne responsable.

## Un message pour le client

mail-reply-subject = Nouveau message de { $company }
mail-reply-preview = Vous avez un nouveau message dans l’espace client.
mail-reply-title = Vous avez un nouveau message
mail-reply-intro = Nous vous avons écrit dans l’espace client { $company }. Vous pouvez y lire le message et y répondre.
## De nouveaux biens

mail-new-properties-subject = De nouveaux biens pour vous chez { $company }
mail-new-properties-preview = Nous avons trouvé quelque chose qui pourrait vous convenir.
mail-new-properties-title = De nouveaux biens pour vous
mail-new-properties-intro = De nouveaux biens vous attendent dans votre espace client. Voici les plus récents :
mail-new-properties-say = Vous y trouverez les photos et toutes les informations. Dites-nous là-bas si un bien vous intéresse ; nous voyons votre réponse aussitôt.
mail-new-properties-why = Vous recevez cet e-mail parce que { $company } cherche des biens pour vous et vous a donné accès à son espace client.
## Viewings

mail-viewing-property = Bien
mail-viewing-when = Date et heure
mail-viewing-place = Lieu
mail-viewing-reason = Motif
mail-viewing-remark = Remarque
mail-viewing-day = Jour souhaité
mail-viewing-alternative = Autre créneau
mail-viewing-morning = le matin
mail-viewing-afternoon = l’après-midi
mail-viewing-evening = le soir
mail-viewing-choose = Vous pouvez accepter l’un de ces créneaux dans l’espace client.
mail-viewing-ask-again = Vous pouvez demander d’autres jours dans l’espace client.
mail-viewing-invite = Le fichier joint à cet e-mail ajoute la visite à votre agenda.
mail-viewing-until-then = Jusqu’à votre réponse, l’horaire confirmé reste valable.
mail-viewing-entry = Visite : { $property }
mail-viewing-entry-about = Vous trouverez tout ce qui concerne cette visite dans votre espace client.
mail-viewing-why = Vous recevez cet e-mail car vous avez demandé une visite dans l’espace client de { $company }.
mail-viewing-office-why = Cet e-mail a été rédigé automatiquement. Il vous est adressé en tant que conseiller responsable chez { $company }.

mail-viewing-requested-subject = Visite demandée : { $company }
mail-viewing-requested-title = Une visite a été demandée
mail-viewing-requested-intro = Votre client souhaite visiter ce bien. Vous pouvez confirmer un horaire, en proposer d’autres ou refuser.

mail-viewing-cancelled-by-client-subject = Visite annulée par le client : { $company }
mail-viewing-cancelled-by-client-title = Le client a annulé la visite
mail-viewing-cancelled-by-client-intro = Votre client a annulé la visite de ce bien.

mail-viewing-move-asked-subject = Autre horaire souhaité pour la visite : { $company }
mail-viewing-move-asked-title = Le client souhaite un autre horaire
mail-viewing-move-asked-intro = Votre client souhaite reporter la visite de ce bien à un autre jour.

mail-viewing-alternative-taken-subject = Créneau accepté pour la visite : { $company }
mail-viewing-alternative-taken-title = Le client a accepté un créneau
mail-viewing-alternative-taken-intro = Votre client a choisi l’un des créneaux que vous avez proposés. La visite est confirmée.

mail-viewing-confirmed-subject = Votre visite est confirmée : { $company }
mail-viewing-confirmed-title = Votre visite est confirmée
mail-viewing-confirmed-intro = L’horaire de votre visite est fixé. Nous nous réjouissons de vous accueillir.

mail-viewing-rejected-subject = Votre demande de visite : { $company }
mail-viewing-rejected-title = Ce ne sera pas possible
mail-viewing-rejected-intro = Nous ne pouvons malheureusement pas vous proposer de visite aux jours demandés.

mail-viewing-moved-subject = Votre visite a un nouvel horaire : { $company }
mail-viewing-moved-title = Votre visite a un nouvel horaire
mail-viewing-moved-intro = Nous avons déplacé votre visite. Veuillez noter le nouvel horaire.

mail-viewing-cancelled-subject = Votre visite est annulée : { $company }
mail-viewing-cancelled-title = Votre visite est annulée
mail-viewing-cancelled-intro = Cette visite n’aura pas lieu.

mail-navigation-opened-subject = L’itinéraire de votre visite : { $company }
mail-navigation-opened-title = L’itinéraire de votre visite est disponible
mail-navigation-opened-intro = Votre visite approche. L’itinéraire jusqu’au bien est désormais disponible dans votre espace client.

mail-how-was-it-subject = Votre avis sur la visite : { $company }
mail-how-was-it-title = Comment s’est passée votre visite ?
mail-how-was-it-intro = Vous avez visité ce bien aujourd’hui. Dites-nous ce que vous en pensez : dans l’espace client, vous pouvez lui donner une note et ajouter des remarques et des photos.
