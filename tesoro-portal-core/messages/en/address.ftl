### The e-mails about an address that the office has changed. Plain text, as in mails.ftl.

## The office changed the address: in both e-mails

mail-address-until-now = Until now
mail-address-from-now = From now on
mail-address-changed = Changed
mail-address-when = { DATE($day) } at { TIME($time) }

## To the old address

mail-address-old-subject = Your e-mail address for the client portal of { $company } has been changed
mail-address-old-preview = From now on you sign in with another address.
mail-address-title = Your e-mail address has been changed
mail-address-old-intro = We have changed the e-mail address of your account in the client portal of { $company }. From now on you sign in with the new address, and our e-mails go there. You have been signed out on all devices.
mail-address-old-expected = If you asked us for this, there is nothing you need to do.
mail-address-old-unexpected = If you did not ask us for this, please contact us at once, so that we can protect your account.
mail-address-old-why = You are receiving this e-mail because { $email } was the address of your account in the client portal of { $company }. For your security, we always tell both addresses when one is changed.

## To the new address

mail-address-new-subject = Your new e-mail address for the client portal of { $company }
mail-address-new-preview = From now on you sign in with this address.
mail-address-new-intro = We have changed the e-mail address of your account in the client portal of { $company }. From now on you sign in with this address, and our e-mails come here. You have been signed out on all devices.
mail-address-new-confirm = Your password stays as it is. After you have signed in, please confirm the address with the code that we send you by e-mail. Until then, you cannot choose a new password by yourself should you forget yours.
mail-address-new-invited = We are sending you a new invitation to this address, with everything you need to sign in for the first time. The earlier one is no longer valid.
mail-address-new-why = You are receiving this e-mail because { $company } has entered { $email } as the address of your account in its client portal.
mail-address-new-unexpected = If you did not expect this e-mail, please let us know.

## The code that confirms it

mail-confirmation-preview = The code in this e-mail confirms your new address.
mail-confirmation-intro = With this code you confirm your new e-mail address for the client portal of { $company }. Please sign in and enter it in your profile.
mail-confirmation-why = You are receiving this e-mail because { $company } has changed the address of your account in its client portal to { $email }.
mail-confirmation-unexpected = If you did not expect this e-mail, please let us know and do not enter the code.
