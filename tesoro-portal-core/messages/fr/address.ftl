### The e-mails about an address that the office has changed. Plain text, as in mails.ftl.

## The office changed the address: in both e-mails

mail-address-until-now = Jusqu’à présent
mail-address-from-now = Désormais
mail-address-changed = Date du changement
mail-address-when = { DATE($day) } à { TIME($time) }

## To the old address

mail-address-old-subject = Votre adresse e-mail pour l’espace client { $company } a été modifiée
mail-address-old-preview = Vous vous connectez désormais avec une autre adresse.
mail-address-title = Votre adresse e-mail a été modifiée
mail-address-old-intro = Nous avons modifié l’adresse e-mail de votre compte dans l’espace client { $company }. Vous vous connectez désormais avec la nouvelle adresse, et c’est là que nous envoyons nos e-mails. Vos sessions sur tous vos appareils ont été fermées.
mail-address-old-expected = Si vous nous l’avez demandé, vous n’avez rien à faire.
mail-address-old-unexpected = Si vous ne nous l’avez pas demandé, contactez-nous sans attendre afin que nous puissions protéger votre compte.
mail-address-old-why = Vous recevez cet e-mail parce que { $email } était l’adresse de votre compte dans l’espace client { $company }. Pour votre sécurité, nous signalons toujours un tel changement aux deux adresses.

## To the new address

mail-address-new-subject = Votre nouvelle adresse e-mail pour l’espace client { $company }
mail-address-new-preview = Vous vous connectez désormais avec cette adresse.
mail-address-new-intro = Nous avons modifié l’adresse e-mail de votre compte dans l’espace client { $company }. Vous vous connectez désormais avec cette adresse, et c’est ici que vous recevez nos e-mails. Vos sessions sur tous vos appareils ont été fermées.
mail-address-new-confirm = Votre mot de passe reste inchangé. Une fois connecté, veuillez confirmer l’adresse avec le code que nous vous envoyons par e-mail. D’ici là, vous ne pourrez pas choisir vous-même un nouveau mot de passe en cas d’oubli.
mail-address-new-invited = Nous vous envoyons à cette adresse une nouvelle invitation, avec tout ce qu’il faut pour vous connecter la première fois. La précédente n’est plus valable.
mail-address-new-why = Vous recevez cet e-mail parce que { $company } a enregistré { $email } comme adresse de votre compte dans son espace client.
mail-address-new-unexpected = Si vous n’attendiez pas cet e-mail, veuillez nous le signaler.

## The code that confirms it

mail-confirmation-preview = Le code de cet e-mail confirme votre nouvelle adresse.
mail-confirmation-intro = Avec ce code, vous confirmez votre nouvelle adresse e-mail pour l’espace client { $company }. Veuillez vous connecter et le saisir dans votre profil.
mail-confirmation-why = Vous recevez cet e-mail parce que { $company } a remplacé l’adresse de votre compte dans son espace client par { $email }.
mail-confirmation-unexpected = Si vous n’attendiez pas cet e-mail, veuillez nous le signaler et ne pas saisir le code.
