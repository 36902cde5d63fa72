### The mails to clients: subject, the line that inboxes show beside it, title, sentences. Mails are plain text here.

## In every mail

mail-greeting = Dear { $name },
mail-regards = Kind regards,
mail-login = Your e-mail address
mail-portal = Address of the client portal
mail-open-portal = Open the client portal
mail-copy-link = If the button does not work, copy this address into your browser:

## How to reach the agent or the office; follows a question

mail-reach-call = You can reply to this e-mail or give us a call.
mail-reach-reply = You can simply reply to this e-mail.
mail-reach-office = You can reach us at our office as usual.

## The invitation

mail-invitation-subject = Your access to the client portal of { $company }
mail-invitation-preview = Everything you need to sign in for the first time.
mail-invitation-title = Welcome to your client portal
mail-invitation-intro = We have given you access to the client portal of { $company }, your personal and secure place with us online. Use these details to sign in for the first time.
mail-temporary-password = Your temporary password
mail-valid-days = { $days ->
    [one] The temporary password is valid for { $days } day.
   *[other] The temporary password is valid for { $days } days.
}
mail-valid-hours = { $hours ->
    [one] The temporary password is valid for { $hours } hour.
   *[other] The temporary password is valid for { $hours } hours.
}
mail-choose-own = When you first sign in, you choose a password of your own. Should the temporary password have expired by then, we will gladly send you a new invitation.
mail-invitation-question = Do you have a question, or is signing in not working?
mail-invitation-why = You are receiving this e-mail because { $company } has given you access to its client portal with the address { $email }.
mail-invitation-unexpected = If you did not expect this e-mail, please let us know and do not use the password. Never give your password to anyone else.

## The password was changed

mail-password-changed-subject = Your password for the client portal of { $company } has been changed
mail-password-changed-title = Your password has been changed
mail-password-changed-intro = The password of your account in the client portal of { $company } has been changed. You have been signed out on all other devices.
mail-password-changed-expected = If you changed it yourself, there is nothing you need to do.
mail-password-changed-unexpected = If it was not you, please contact us at once, so that we can protect your account.
mail-password-changed-why = You are receiving this e-mail because you have an account in the client portal of { $company }. For your security, we always tell you when your password is changed.

## The office closed the access

mail-access-disabled-subject = Your access to the client portal of { $company } has been closed
mail-access-disabled-preview = You can no longer sign in. We are happy to answer your questions.
mail-access-disabled-title = Your access has been closed
mail-access-disabled-intro = We have closed your access to the client portal of { $company }. It is no longer possible to sign in with this e-mail address.
mail-access-disabled-question = Do you have a question about this, or do you think it is a mistake?
mail-access-disabled-why = You are receiving this e-mail because you had an account in the client portal of { $company }.
