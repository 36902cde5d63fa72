### The e-mails about an address that the office has changed. Plain text, as in mails.ftl.

## The office changed the address: in both e-mails

mail-address-until-now = Tot nu toe
mail-address-from-now = Vanaf nu
mail-address-changed = Gewijzigd
mail-address-when = { DATE($day) } om { TIME($time) } uur

## To the old address

mail-address-old-subject = Uw e-mailadres voor het klantenportaal van { $company } is gewijzigd
mail-address-old-preview = Vanaf nu logt u met een ander adres in.
mail-address-title = Uw e-mailadres is gewijzigd
mail-address-old-intro = We hebben het e-mailadres van uw account in het klantenportaal van { $company } gewijzigd. Vanaf nu logt u in met het nieuwe adres en sturen we onze e-mails daarheen. Op alle apparaten bent u uitgelogd.
mail-address-old-expected = Hebt u ons daarom gevraagd, dan hoeft u niets te doen.
mail-address-old-unexpected = Hebt u ons daar niet om gevraagd? Neem dan meteen contact met ons op, zodat we uw account kunnen beveiligen.
mail-address-old-why = U ontvangt deze e-mail omdat { $email } het adres van uw account in het klantenportaal van { $company } was. Voor uw veiligheid sturen we bij een wijziging altijd bericht naar beide adressen.

## To the new address

mail-address-new-subject = Uw nieuwe e-mailadres voor het klantenportaal van { $company }
mail-address-new-preview = Vanaf nu logt u met dit adres in.
mail-address-new-intro = We hebben het e-mailadres van uw account in het klantenportaal van { $company } gewijzigd. Vanaf nu logt u in met dit adres en ontvangt u onze e-mails hier. Op alle apparaten bent u uitgelogd.
mail-address-new-confirm = Uw wachtwoord blijft zoals het is. Bevestig het adres na het inloggen met de code die we u per e-mail sturen. Tot die tijd kunt u niet zelf een nieuw wachtwoord kiezen als u het uwe vergeet.
mail-address-new-invited = We sturen u een nieuwe uitnodiging naar dit adres, met alles wat u nodig hebt om voor het eerst in te loggen. De eerdere uitnodiging is niet meer geldig.
mail-address-new-why = U ontvangt deze e-mail omdat { $company } { $email } heeft ingevoerd als het adres van uw account in het klantenportaal.
mail-address-new-unexpected = Had u deze e-mail niet verwacht? Laat het ons dan weten.

## The code that confirms it

mail-confirmation-preview = Met de code in deze e-mail bevestigt u uw nieuwe adres.
mail-confirmation-intro = Met deze code bevestigt u uw nieuwe e-mailadres voor het klantenportaal van { $company }. Log in en voer de code in bij uw profiel.
mail-confirmation-why = U ontvangt deze e-mail omdat { $company } het adres van uw account in het klantenportaal heeft gewijzigd in { $email }.
mail-confirmation-unexpected = Had u deze e-mail niet verwacht? Laat het ons dan weten en voer de code niet in.
