### The e-mails about an erasure. Plain text, as in mails.ftl.

## The last e-mail to somebody whose data have been erased

mail-erasure-done-subject = Vos données chez { $company } ont été supprimées
mail-erasure-done-preview = Ceci est notre dernier e-mail à ce sujet.
mail-erasure-done-title = Vos données ont été supprimées
mail-erasure-done-intro = Nous avons supprimé vos données personnelles dans l’espace client { $company } et dans notre fichier clients : votre nom, vos adresses, vos souhaits, vos messages, notes, photos et enregistrements, ainsi que votre accès. Vous ne pouvez plus vous connecter. Les visites à venir ont été annulées.
mail-erasure-done-kept = Seuls subsistent des éléments sans votre nom, comme les dates des visites passées, et la preuve des conditions d’utilisation acceptées et de la date de leur acceptation. Votre adresse e-mail n’est conservée que jusqu’à l’envoi de cet e-mail. Cette suppression est définitive.
mail-erasure-done-why = Vous recevez cet e-mail parce que la suppression de vos données chez { $company } a été demandée et qu’elle vient d’être effectuée.

## To the agent: a viewing that does not take place

mail-viewing-cancelled-by-erasure-subject = Visite annulée, données du client supprimées : { $company }
mail-viewing-cancelled-by-erasure-title = Cette visite a été annulée
mail-viewing-cancelled-by-erasure-intro = Les données d’un client ont été supprimées à sa demande : cette visite n’aura donc pas lieu. Il n’est plus possible de savoir de qui il s’agissait.
