### One text per code of src/code.rs. A text with a variable has a `.plain` form that needs none.

## Anything

not-signed-in = Please sign in first.
not-found = We cannot find what you asked for.
missing-permission = You do not have the permission that this needs.
portal-inactive = This office’s client portal is closed at the moment.
must-change-password = Please choose a password of your own first.
validation-failed = Please check what you entered.
version-outdated = This was changed in the meantime. Please look at it again before you save.
busy = Many people are using the portal right now.
unavailable = The portal cannot reach its data at the moment.
internal = Something went wrong on our side. Please try again. If it keeps happening, let your agent know.

## How long to wait; added to a text above or below

wait-seconds = { $seconds ->
    [one] Please try again in { $seconds } second.
   *[other] Please try again in { $seconds } seconds.
}
wait-minutes = { $minutes ->
    [one] Please try again in { $minutes } minute.
   *[other] Please try again in { $minutes } minutes.
}
wait-hours = { $hours ->
    [one] Please try again in { $hours } hour.
   *[other] Please try again in { $hours } hours.
}
wait-later = Please try again in a little while.

## Signing in

sign-in-failed = The e-mail address or the password is not right.
too-many-attempts = There have been too many attempts.
account-disabled = Your access to this portal has been closed. Your agent can tell you more.
temporary-password-expired = This temporary password has expired. Please ask your agent for a new invitation.

## Signing up, and codes

code-refused = This code is not right, or not valid any more. Please check the newest e-mail from us, or start again.
sign-up-closed = You cannot sign up here by yourself. Please ask the office for an invitation.
wishes-invalid = Please check what you are looking for: a text is too long, there are too many places, or the lowest price is above the highest.

## Accounts, for the office

portal-user-exists = A portal user already exists for this contact.
email-in-use = Another portal account already uses this e-mail address.
not-ready = This contact cannot be given access yet.
contact-email-missing = This contact has no valid e-mail address.
contact-name-missing = This contact has no name that can be used.
role-not-enabled = None of this contact’s roles has access to the portal.
contact-erased = This contact is no longer in use: it was merged into another one, or its data were erased.
mail-not-configured = E-mail has not been set up for your office yet.
mail-not-retryable = This e-mail cannot be tried again: it has been sent, is just being sent, or is no longer needed.
resend-too-soon = An e-mail has only just been sent.
invitation-completed = This client has already chosen a password and needs no new invitation.
last-link = A portal account must stay linked to at least one contact.
contact-not-linked = This contact is not linked to the account.
not-waiting = This account is not waiting for a decision.
merge-needs-unlink = Both contacts have a portal account. Please choose the one that stays; the other one is closed.

## Fields

email-invalid = Please enter a valid e-mail address.
email-unsupported = We cannot use this e-mail address. Before the @ it may only have unaccented letters, digits and simple signs such as a dot or a hyphen.
name-too-short = { $minimum ->
    [one] A name needs at least { $minimum } character.
   *[other] A name needs at least { $minimum } characters.
}
    .plain = This name is too short.
name-too-long = { $maximum ->
    [one] A name can have at most { $maximum } character.
   *[other] A name can have at most { $maximum } characters.
}
    .plain = This name is too long.
name-invalid = This name contains characters that cannot be shown.
language-unknown = The portal is not available in this language.
id-invalid = This id is not valid.
time-zone-unknown = We do not know this time zone.
url-invalid = Please enter a full web address that starts with http:// or https://, without ? or #.

## Passwords

password-too-short = { $minimum ->
    [one] The password needs at least { $minimum } character.
   *[other] The password needs at least { $minimum } characters.
}
    .plain = The password is too short.
password-too-long = { $maximum ->
    [one] The password can have at most { $maximum } character.
   *[other] The password can have at most { $maximum } characters.
}
    .plain = The password is too long.
password-needs-uppercase = The password needs a capital letter.
password-needs-lowercase = The password needs a small letter.
password-needs-digit = The password needs a digit.
password-needs-special = The password needs a special character, such as ! or #.
password-control-character = The password contains a character that cannot be typed.
password-guessable = This password is too easy to guess.
password-personal = The password must not contain your name or your e-mail address.
password-unchanged = Please choose a password that differs from your current one.
current-password-wrong = The current password is not right.
current-password-missing = Please enter your current password as well.

## Bringing in existing accounts

hash-unsupported = The format of this password hash is not supported.
hash-oversized = This password hash needs more memory or time than is allowed.
import-conflict = This contact already has an account with another e-mail address.
import-too-large = { $maximum ->
    [one] At most { $maximum } account can be imported at once.
   *[other] At most { $maximum } accounts can be imported at once.
}
    .plain = These are too many accounts for one import.

## The request itself

malformed-request = The request could not be read.
malformed-json = The request is not valid JSON.
unknown-field = There is no such field.
missing-field = This field is required.
duplicate-field = This field was given more than once.
wrong-type = This value does not have the right form.
body-too-large = What you sent is too large.
body-too-slow = Sending took too long. Please check your connection and try again.
unsupported-media-type = This kind of content is not accepted here.
method-not-allowed = This action is not possible here.
csrf-refused = This page is no longer up to date. Please reload it and try again.
precondition-required = Please load the latest version before you save.
agent-missing = Please say which agent this key acts for.

## Features and properties

feature-off = Your office does not use this part of the portal.
property-unavailable = This property is no longer available. Your notes about it stay here.

decision-ambiguous = Please give one decision only.
deal-rejected = You marked this property as not interesting. Change that first, then ask for a viewing.
deal-transition = This step is not possible from here.
reasons-missing = Please choose at least one reason.
reason-unknown = This is not one of the reasons.
reason-text-missing = Please tell us what the other reason is.
reason-text-too-long = { $maximum ->
    [one] Please use at most { $maximum } character.
   *[other] Please use at most { $maximum } characters.
}
    .plain = That text is too long.
viewing-still-open = You have a viewing of this property. If you say no, it is cancelled. Please confirm that.
rating-invalid = Please give between 1 and 5 stars.

## Idempotency keys

request-repeated = This request has already been carried out. Please check the result before you send it again.
idempotency-key-taken = This key already belongs to another request. Please use a new one.
## The office’s own records

text-invalid = Allowed here: 1 to { $limit } characters, and none that cannot be seen.
    .plain = This text is missing, is too long, or has characters that cannot be seen.
position-invalid = This is not a point on the map. Please give latitude and longitude together, in degrees.
price-invalid = A price is not negative, and its currency is a code of three letters, such as EUR.
features-invalid = These are too many features, or one of them has a name that is not allowed.
record-unknown = There is no such record in your company.
record-in-use = Something still depends on this record, so it cannot be removed.
contact-has-account = This contact has a portal account. Please unlink or erase it first.
deal-fixed = An offer keeps its contact and its property. Please enter another offer instead.
deal-closed = This offer has been closed for good. Please enter a new one.
## Terms of use

must-accept-terms = Please read and accept the terms of use first.
terms-outdated = The terms of use have changed in the meantime. Please read and accept the newest version.
terms-draft-exists = There is already a draft of the terms of use. Please change or publish that one.
terms-published = This version of the terms of use has been published and can no longer be changed.
terms-text-missing = Please enter the text of the terms of use.
terms-text-too-long = { $maximum ->
    [one] The text of the terms of use can have at most { $maximum } character.
   *[other] The text of the terms of use can have at most { $maximum } characters.
}
    .plain = The text of the terms of use is too long.
terms-text-invalid = The text of the terms of use contains characters that cannot be shown.

## Notes and files

note-too-short = A note needs at least 3 characters.
note-too-long = A note can have at most 5000 characters.
photo-unsupported = Please choose a photo in JPEG, PNG or WebP format.
photo-damaged = This photo is damaged or incomplete. Please choose it again.
photo-animated = Moving images are not accepted. Please choose a still photo.
photo-too-large = This photo has too many pixels. Please choose a smaller version.
voice-note-unsupported = This is not a recording that can be kept. Please send WebM, Ogg, MP4, MP3 or WAV, without video.
voice-note-damaged = This recording is damaged or incomplete. Please record it again.
voice-note-empty = There is no sound in this recording.
file-too-large = This file is too large.
too-many-photos = You have already added 40 photos to this viewing. Please delete one first.
too-many-voice-notes = You have already added 20 voice notes to this viewing. Please delete one first.
idempotency-key-missing = This upload could not be told apart from others. Please try again.
range-not-satisfiable = This part of the file does not exist.
## Viewings

dates-missing = Please choose at least one day.
too-many-dates = Please choose no more than three days.
date-past = This day is already over.
date-too-far = This day is too far ahead. Please choose an earlier one.
date-duplicate = You have already chosen this day.
remark-too-long = This text is too long. Please use at most 1,000 characters.
reason-missing = Please give a reason.
start-in-gap = The clocks change on this day and this time does not exist. Please choose another one.
start-past = This time is already over.
start-too-far = This time is too far ahead.
duration-invalid = A viewing takes between 5 minutes and 12 hours.
too-many-alternatives = Please offer no more than three alternatives.
alternative-duplicate = You have already offered this time.
alternative-unknown = There is no such alternative any more.
alternative-past = This time is already over. Please choose another one, or contact your agent.
viewing-open = A viewing of this property has already been requested.
viewing-transition = This is no longer possible: the viewing has changed in the meantime.
not-unlocked = This is possible from the day of the viewing onwards, unless the viewing has been cancelled.
## Branding

colour-invalid = A colour is written as # and six digits or letters from a to f.
colour-contrast = This colour is too light for text on white: its contrast is { $ratio }, and 4.5:1 is needed.
    .plain = This colour is too light for text on white.
login-message-invalid = The message can have at most 500 characters and no control characters.
## Notes and files


## Messages

message-empty = Please write a message.
message-too-long = { $maximum ->
    [one] The message can have at most { $maximum } character.
   *[other] The message can have at most { $maximum } characters.
}
    .plain = The message is too long.
message-invalid = The message contains characters that cannot be shown.
no-portal-user = This contact has no open portal account, so nobody would read the message.

## Invitations by a link, and how an office writes dates

invitation-refused = This invitation link no longer works: it has been used, has expired, or has been replaced by a newer one. Please ask your agent for a new invitation.
format-invalid = Please name a language and a country where it is spoken, for example nl-BE.
map-tiles-invalid = Please enter an address of map tiles that begins with https:// and one host, and has z, x and y in braces, once each.
map-attribution-invalid = Please say in one line of at most 120 characters whose map it is; a link to that begins with https://.

## An address that the office changes

email-confirmed = There is nothing to confirm: your e-mail address is confirmed.
sign-up-unfinished = This is an unfinished sign-up. Only the person who signed up can say which address it is for.

## Erasure

erasure-not-asked = Nobody has asked for this erasure, or the request was withdrawn.
