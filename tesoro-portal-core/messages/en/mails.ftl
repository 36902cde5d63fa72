### The mails to clients and to the office’s own people: subject, the line that inboxes show beside it, title,
### sentences. Mails are plain text here.

## In every mail

mail-greeting = Dear { $name },
mail-regards = Kind regards,
mail-login = Your e-mail address
mail-portal = Address of the client portal
mail-open-portal = Open the client portal
mail-copy-link = If the button does not work, copy this address into your browser:
mail-choose = You can choose which e-mails you would like to receive:

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
mail-valid-until = The temporary password is valid until { TIME($time) } on { DATE($day) }.
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

## Before an address is proved: without the name that was typed

mail-greeting-unproved = Hello,

## In the mails with a code

mail-code = Your code
mail-code-minutes = { $minutes ->
    [one] The code is valid for { $minutes } minute, until { TIME($time) }.
   *[other] The code is valid for { $minutes } minutes, until { TIME($time) }.
}
mail-code-again = Should it have expired, simply ask for a new one. Only the newest code counts.
mail-code-secret = Never tell anybody this code. We never ask for it, neither on the phone nor by e-mail.
mail-question = Do you have a question?

## The code that finishes a sign-up

mail-verification-subject = Confirm your e-mail address for the client portal of { $company }
mail-verification-preview = The code in this e-mail finishes your sign-up.
mail-verification-title = Confirm your e-mail address
mail-verification-intro = With this code you confirm your e-mail address for the client portal of { $company }. Please enter it on the page where you were asked for it; that page should still be open in your browser.
mail-verification-why = You are receiving this e-mail because somebody signed up to the client portal of { $company } with the address { $email }.
mail-verification-unexpected = If it was not you, please ignore this e-mail: nothing will happen.

## The code that chooses a new password

mail-reset-subject = Choose a new password for the client portal of { $company }
mail-reset-preview = The code in this e-mail lets you choose a new password.
mail-reset-title = Choose a new password
mail-reset-intro = With this code you choose a new password for the client portal of { $company }. Please enter it on the page where you were asked for it; that page should still be open in your browser.
mail-reset-why = You are receiving this e-mail because a new password was requested in the client portal of { $company } for the address { $email }.
mail-reset-unexpected = If it was not you, please ignore this e-mail: your password stays as it is.

## Somebody signed up with the address of an account

mail-already-subject = You already have access to the client portal of { $company }
mail-already-preview = You can sign in as usual.
mail-already-title = You already have access
mail-already-intro = Somebody, perhaps you, has just signed up to the client portal of { $company } with this e-mail address. There is no need to: you already have access, and nothing about it has changed. You can sign in here.
mail-already-forgot = Have you forgotten your password? Choose “Forgot password” on the sign-in page.
mail-already-why = You are receiving this e-mail because you have an account in the client portal of { $company }.
mail-already-unexpected = If it was not you who signed up, please ignore this e-mail: nobody has gained access to your account.

## In every mail to the office’s own people

mail-office-greeting = Hello { $name },
mail-office-name = Name
mail-office-email = E-mail address
mail-office-contact = Contact ID
mail-office-until-then = Until that decision, the client can sign in, but sees only their profile and a page that says that the office is looking into it.
mail-office-why = This e-mail was written automatically. It goes to you as the administrator of { $company }.

## A new lead signed up

mail-new-lead-subject = New lead from the client portal of { $company }
mail-new-lead-preview = Somebody has signed up. For now, the lead is set to “do not contact”.
mail-new-lead-title = A new lead has signed up
mail-new-lead-intro = Somebody has signed up to the client portal of { $company } and confirmed their e-mail address. They are now in the CRM as a new lead, and you are the responsible agent.
mail-new-lead-reach = The lead is set to “do not contact” until an agent marks it as reviewed: it gets no offers of properties and no reminders. Answers to what the lead does in the portal, and e-mails about security, are sent all the same.

## A sign-up has to be linked

mail-link-waiting-subject = A sign-up has to be linked: client portal of { $company }
mail-link-waiting-preview = An agent has to decide which contact it belongs to.
mail-link-waiting-title = A sign-up has to be linked to a contact
mail-link-waiting-intro = Somebody has signed up to the client portal of { $company }, and the e-mail address does not tell which contact it is: either several contacts have it, or the contact that has it already has an account.
mail-link-waiting-decide = An agent has to decide: link the account to a contact, create a new lead, or refuse the sign-up.

## A sign-up has to be approved

mail-approval-waiting-subject = A sign-up is waiting for approval: client portal of { $company }
mail-approval-waiting-preview = Somebody would like to have access to the client portal.
mail-approval-waiting-title = A sign-up is waiting for approval
mail-approval-waiting-intro = Somebody has signed up to the client portal of { $company } and confirmed their e-mail address. The office’s settings ask for the approval of an agent.
mail-approval-waiting-decide = An agent can approve or refuse the sign-up. If it is refused, the account is removed.

## New terms

mail-new-terms-subject = New terms of use for the client portal of { $company }
mail-new-terms-preview = We will ask you to accept them the next time you sign in.
mail-new-terms-title = New terms of use
mail-new-terms-intro = { $company } has new terms of use for its client portal. The next time you open the portal, you can read them there, and we will ask you to accept them before you continue.

## A message from a client

mail-message-subject = New message from a client: client portal of { $company }
mail-message-preview = A client has written to you.
mail-message-title = A client has written to you
mail-message-intro = A client has written to you in the client portal of { $company }. You can read and answer the message in the CRM.
mail-message-why = This e-mail was written automatically. It goes to you because you are the contact’s agent, or stand in for them.

## A message for the client

mail-reply-subject = New message from { $company }
mail-reply-preview = You have a new message in the client portal.
mail-reply-title = You have a new message
mail-reply-intro = We have written to you in the client portal of { $company }. You can read the message there and answer it.
## New properties were offered

mail-new-properties-subject = New properties for you from { $company }
mail-new-properties-preview = We have found something that could suit you.
mail-new-properties-title = New properties for you
mail-new-properties-intro = We have put new properties into your client portal. The most recent ones are:
mail-new-properties-say = In the portal you will find the photos and all details. Tell us there whether you are interested; we see your answer at once.
mail-new-properties-why = You are receiving this e-mail because { $company } looks for properties for you and has given you access to its client portal.
## Viewings

mail-viewing-property = Property
mail-viewing-when = Date and time
mail-viewing-place = Place
mail-viewing-reason = Reason
mail-viewing-remark = Remark
mail-viewing-day = Preferred day
mail-viewing-alternative = Another time
mail-viewing-morning = in the morning
mail-viewing-afternoon = in the afternoon
mail-viewing-evening = in the evening
mail-viewing-choose = You can take one of these times in the client portal.
mail-viewing-ask-again = You are welcome to ask for other days in the client portal.
mail-viewing-invite = The calendar file that comes with this e-mail puts the viewing into your calendar.
mail-viewing-until-then = Until you answer, the confirmed time holds.
mail-viewing-entry = Viewing: { $property }
mail-viewing-entry-about = You will find everything about this viewing in your client portal.
mail-viewing-why = You are receiving this e-mail because you asked for a viewing in the client portal of { $company }.
mail-viewing-office-why = This e-mail was written automatically. It goes to you as the responsible agent at { $company }.

mail-viewing-requested-subject = Viewing requested: { $company }
mail-viewing-requested-title = A viewing has been requested
mail-viewing-requested-intro = Your client would like to see this property. You can confirm a time, offer others or decline.

mail-viewing-cancelled-by-client-subject = Viewing cancelled by the client: { $company }
mail-viewing-cancelled-by-client-title = The client has cancelled the viewing
mail-viewing-cancelled-by-client-intro = Your client has cancelled the viewing of this property.

mail-viewing-move-asked-subject = Another time wanted for the viewing: { $company }
mail-viewing-move-asked-title = The client would like another time
mail-viewing-move-asked-intro = Your client would like to move the viewing of this property to another day.

mail-viewing-alternative-taken-subject = Time accepted for the viewing: { $company }
mail-viewing-alternative-taken-title = The client has accepted a time
mail-viewing-alternative-taken-intro = Your client has taken one of the times you offered. The viewing is confirmed.

mail-viewing-confirmed-subject = Your viewing is confirmed: { $company }
mail-viewing-confirmed-title = Your viewing is confirmed
mail-viewing-confirmed-intro = The time of your viewing has been fixed. We look forward to seeing you there.

mail-viewing-rejected-subject = About your viewing request: { $company }
mail-viewing-rejected-title = This does not work out
mail-viewing-rejected-intro = Unfortunately, we cannot offer you a viewing on the days you asked for.

mail-viewing-moved-subject = Your viewing has a new time: { $company }
mail-viewing-moved-title = Your viewing has a new time
mail-viewing-moved-intro = We have moved your viewing. Please note the new time.

mail-viewing-cancelled-subject = Your viewing has been cancelled: { $company }
mail-viewing-cancelled-title = Your viewing has been cancelled
mail-viewing-cancelled-intro = This viewing will not take place.

mail-navigation-opened-subject = The route to your viewing: { $company }
mail-navigation-opened-title = The route to your viewing is open
mail-navigation-opened-intro = Your viewing is coming up. The route to the property is now open in your client portal.

mail-how-was-it-subject = How was your viewing? { $company }
mail-how-was-it-title = How was your viewing?
mail-how-was-it-intro = You saw this property today. Tell us what you think of it: in the client portal you can rate it and add notes and photos.
