### An address that the office has changed, and that the client is asked to confirm.

confirm-title = Confirmez votre nouvelle adresse e-mail
confirm-lead = { $company } a remplacé votre adresse e-mail par { $email }. Veuillez la confirmer avec le code que nous y avons envoyé. D’ici là, vous ne pourrez pas choisir vous-même un nouveau mot de passe en cas d’oubli.
confirm-banner = { $company } a modifié votre adresse e-mail. Veuillez confirmer la nouvelle avec le code que nous y avons envoyé.
confirm-link = Saisir le code
done-email = Merci, votre adresse e-mail est confirmée.
