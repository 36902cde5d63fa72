### Les messages entre le client et le conseiller.

place-messages = Messages
messages-title = Vos messages
messages-lead = Posez toutes vos questions. Votre conseiller reçoit aussitôt un e-mail et vous répond ici.
messages-empty = Vous ne vous êtes pas encore écrit.
messages-earlier = Messages précédents
messages-latest = Revenir aux plus récents
messages-thread = Les messages, le plus récent en dernier
messages-you = Vous
messages-read = Lu
messages-unread = Nouveau
messages-about = Au sujet de
message-about = Votre message concerne { $property }.
message-general = Écrire à un autre sujet
message-label = Votre message
message-hint = 5 000 caractères au plus.
message-send = Envoyer le message
done-message = Votre message est en route vers votre conseiller.
agent-write = Écrire un message
agent-ask = Poser une question
unread-count = { $count ->
    [one] { $count } message non lu
   *[other] { $count } messages non lus
}
