### Signing up, step by step.

sign-up-title = Sign up
sign-up-step = Step { $step } of { $steps }
sign-up-known = Do you already have access?
sign-up-lost = No sign-up is under way in this browser. Please sign up again. If you have only just done so, allow cookies and check that the address begins with https.

## Who it is

sign-up-who = About you
sign-up-first-name = First name
sign-up-last-name = Last name
sign-up-email-hint = We will send a code to this address.

## The password

sign-up-password-again = For your security we did not keep your password. Please type it once more.

## What they are looking for

wishes-title = What are you looking for? (optional)
wishes-lead = You can leave all of this empty and sign up straight away.
wishes-location = Where you live now
wishes-property-type = Kind of property
wishes-transaction = To buy or to rent
wishes-either = Either
wishes-buy = To buy
wishes-rent = To rent
wishes-price-from = Price from
wishes-price-to = Price up to
wishes-area-from = Living area from (m²)
wishes-bedrooms-from = Bedrooms from
wishes-places = Where you would like to live
wishes-places-hint = Up to ten places, with commas between them.
sign-up-button = Sign up
