### The mail to the agent about what a client thinks of properties, and the mail to a client whose codes are no longer sent
### (R-MAIL-03). Mails are plain text here.

## What a client thinks of properties

mail-acts-subject = Des nouvelles d’un client : espace client { $company }
mail-acts-preview = Un client vous a donné son avis.
mail-acts-title = Un client vous a donné son avis
mail-acts-intro = Votre client vous a donné son avis sur ces biens dans l’espace client { $company }. Vous trouverez tout dans le CRM.
mail-acts-interested = Intéressé
mail-acts-rejected = Pas intéressé
mail-acts-rejected-because = Pas intéressé : { $reasons }
mail-acts-approved = Souhaite ce bien après la visite
mail-acts-stars = { $count ->
    [one] { NUMBER($count) } étoile
   *[other] { NUMBER($count) } étoiles
}
mail-acts-notes = { $count ->
    [one] { NUMBER($count) } nouvelle note
   *[other] { NUMBER($count) } nouvelles notes
}
mail-acts-photos = { $count ->
    [one] { NUMBER($count) } nouvelle photo
   *[other] { NUMBER($count) } nouvelles photos
}
mail-acts-voice-notes = { $count ->
    [one] { NUMBER($count) } nouvelle note vocale
   *[other] { NUMBER($count) } nouvelles notes vocales
}

## Why not; in a list after a colon

mail-reason-price = prix
mail-reason-location = emplacement
mail-reason-size = surface
mail-reason-layout = agencement
mail-reason-condition = état
mail-reason-energy-label = étiquette énergie
mail-reason-outdoor-space = extérieur
mail-reason-parking = stationnement
mail-reason-surroundings = environnement
mail-reason-other = autre chose

## Codes for a new password are no longer sent

mail-recovery-closed-subject = Nouveau mot de passe par code suspendu : { $company }
mail-recovery-closed-preview = Votre mot de passe actuel reste valable.
mail-recovery-closed-title = Nous n’envoyons plus de codes pour un nouveau mot de passe
mail-recovery-closed-intro = Dans l’espace client { $company }, des codes erronés ont été saisis trop souvent pour votre compte. Pour le protéger, nous n’envoyons plus à cette adresse de codes pour choisir un nouveau mot de passe.
mail-recovery-closed-again = Vous pouvez vous connecter comme d’habitude avec votre mot de passe ; des codes pourront ensuite être envoyés à nouveau.
mail-recovery-closed-forgot = Vous avez oublié votre mot de passe ?
mail-recovery-closed-unexpected = Si ce n’est pas vous qui avez saisi ces codes, vous n’avez rien à faire : personne n’a eu accès à votre compte.
