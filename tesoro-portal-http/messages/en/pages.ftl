### The client web app: titles, labels, sentences. Plain text; the pages escape it.

## On every page

error-title = Error: { $page }
problem-title = There is a problem
sign-out = Sign out
refused-advice = If a link brought you here, please open it again or ask for a new one.
refused-number = Reference: { $id }

## Without a portal to show

information-title = Welcome to the client portal
information-text = To sign in, you need the link that your estate agent sent you.
information-help = You will find it in your invitation e-mail. If you no longer have it, your agent will gladly send it again.
closed-title = The client portal is closed
closed-text = The office has closed its client portal for the time being. Your account and everything in it are kept.
closed-help = If you have a question, your agent will gladly help you.

## Signing in

sign-in-title = Sign in
sign-in-lead = Your client portal at { $company }
sign-in-email = E-mail address
sign-in-password = Password
sign-in-first-time = Is this your first visit? Then use the temporary password from your invitation.
sign-in-keep = Keep me signed in on this device
sign-in-button = Sign in
sign-in-email-missing = Please enter your e-mail address.
sign-in-password-missing = Please enter your password.
sign-in-needed = Please sign in to continue.
signed-out = You have signed out.
cookies-needed = Your details were right, but your browser did not keep you signed in. Please allow cookies, and check that the address begins with https.
sign-in-forgot = Forgot password?
sign-in-new = No invitation?
sign-in-signed-up = Just signed up?
sign-in-code = Enter your code.

## The code from the mail

code-title = Confirm your e-mail address
code-lead = We have sent you an e-mail. Please enter the code in it to finish signing up.
code-lead-to = We have sent an e-mail to { $address }. Please enter the code in it to finish signing up.
code-label = Code from the e-mail
code-hint = Six digits, valid for 10 minutes. Only the newest code counts.
code-button = Confirm
code-empty = Please enter the code from the e-mail.
code-missing-title = Has no code arrived?
code-missing-text = Please look in your spam folder as well. If you already have access, the e-mail says so and contains no code.
code-resend-wait = You can ask for a new code after one minute.
code-resend-in = You can ask for a new code { $when }.
code-resend = Send a new code
code-sent-again = A new code is on its way. Only the newest one counts.
code-other = Was something wrong with the address?
code-restart = Sign up again

## The link of an invitation

invitation-title = Choose your password
invitation-lead = Choose a password of your own for the client portal of { $company }. After that you are signed in.
invitation-over-title = This link no longer works
invitation-over-known = If you have already chosen a password, you can sign in with it.

## Forgetting a password

forgot-title = Forgot your password?
forgot-lead = We will send you a code with which you can choose a new password.
forgot-button = Send a code
forgot-lost = Please ask for a code here first. If you have only just done so, allow cookies and check that the address begins with https.
reset-title = Choose a new password
reset-lead = If there is an account with this address, an e-mail with a code is on its way to it.
reset-lead-to = If there is an account with the address { $address }, an e-mail with a code is on its way to it.
reset-missing-text = Please look in your spam folder as well, and check that the address was right.

## Choosing a password

password-first-title = Choose your own password
password-first-text = Before you continue, please choose a password that only you know.
password-change-title = Change your password
password-change-text = You will then be signed out on all your other devices.
password-account = You sign in with { $email }.
password-current = Current password
password-new = New password
password-rules = What the password needs
password-rule-length = { $minimum ->
    [one] At least { $minimum } character
   *[other] At least { $minimum } characters
}
password-rule-uppercase = A capital letter
password-rule-lowercase = A small letter
password-rule-digit = A digit
password-rule-special = A special character, such as ! or #
password-rule-personal = Nothing of your name or e-mail address
password-rule-guessable = Not easy to guess
password-rule-unchanged = Different from your present password
password-rule-met = Done:
password-save = Save password
password-back = Back

## Home

home-title = Your portal
home-welcome = Welcome, { $name }
home-properties-title = Properties
home-properties-text = Properties will appear here as soon as { $company } offers them to you.
home-waiting-title = Your sign-up is being looked at
home-waiting-text = Thank you for signing up. { $company } is now checking your details. There is nothing you need to do: as soon as that is done, you will find your properties here.
home-account-title = Your account
home-email = E-mail address
home-office = Estate agent’s office
home-change-password = Change password
home-language-title = Language
home-language-label = Language of your pages and e-mails
home-language-save = Save language
home-mails = Choose your e-mails
home-sessions-title = Where you are signed in
home-end-others = Sign out on all other devices
session-here = This device
session-device = { $browser } on { $system }
session-unknown = Unknown device
session-recent = Last used within the past hour
session-hours = { $hours ->
    [one] Last used { $hours } hour ago
   *[other] Last used { $hours } hours ago
}
session-days = { $days ->
    [one] Last used { $days } day ago
   *[other] Last used { $days } days ago
}

## Which e-mails come

mails-title = Your e-mails
mails-lead = Choose which e-mails you would like to receive.
mails-new-properties = New properties for you
mails-viewing-reminders = Reminders before a viewing
mails-feedback-reminders = A question about your impression after a viewing
mails-replies = Your agent’s replies to your messages
mails-always = E-mails about your security, and answers to what you do here, always come.
mails-save = Save your choice

## What has just been done

done-sign-up = Your e-mail address is confirmed, and you are signed in.
done-password = Your new password is saved.
done-language = Your language is saved.
done-mails = Your choice of e-mails is saved.
done-others = You are signed out on all other devices.

## Around every page

skip-link = Skip to the content
places-label = Main menu
place-home = Home
place-favourites = Favourites
place-profile = Profile
sending = Just a moment …
send-failed = That did not get through. Please check your connection. What you typed is still here.
send-again = Try again

## The profile

profile-title = Your profile
profile-save = Save name
profile-name-hint = This is how your agent sees you.
profile-email-hint = To change your address, please ask your agent.
session-end = Sign out there
done-name = Your name is saved.
done-session = You are signed out on that device.

## Properties at home

home-overview-title = At a glance
home-new-title = New for you
home-new-text = Tell your agent what you think of them.
home-all-title = All your properties
status-to-rate = To rate
status-interested = Interested
status-rejected = Not interested
status-visited = Visited
status-approved = Your choice
home-favourites = Favourites
card-favourite = Favourite
card-unavailable = No longer available
card-stars = { $stars ->
    [one] { $stars } star
   *[other] { $stars } stars
}
favourites-title = Your favourites
favourites-empty = You have no favourites yet. Mark a property with the heart, and you will find it here.
favourites-home = See all properties

## A property

property-back = All properties
property-no-photo = No photos yet
property-reference = Reference { $reference }
property-features = Features
property-description = Description
property-energy-class = Energy label { $class } ({ $scheme })
property-where = Where it is
property-map = Open in your map app
property-gone = This property is no longer available. Everything you noted about it is kept.
agent-title = Your agent
agent-call = Call { $phone }
decide-title = What do you think?
decide-seen = Your agent sees what you choose.
decide-yes = I am interested
decide-yes-again = Interested after all
decide-no = Not interested
decide-approve = This is the one
favourite-add = Add to favourites
favourite-remove = Remove from favourites
reject-title = Why is it not for you?
reject-lead = Your reasons help { $company } to find what suits you better.
reject-reasons = Reasons (at least one)
reason-price = Price
reason-location = Location
reason-size = Size
reason-layout = Layout
reason-condition = Condition
reason-energy-label = Energy label
reason-outdoor-space = Outdoor space
reason-parking = Parking
reason-surroundings = Surroundings
reason-other = Something else
reject-text = What else would you like to say?
reject-text-hint = Up to 1,000 characters. Needed only for “Something else”.
reject-button = Send to your agent
done-interested = Your agent knows that you are interested.
done-rejected = Thank you. Your agent sees your reasons.
done-approved = Your agent knows that this is your choice.
done-favourite = It is now one of your favourites.
done-unfavourite = It is no longer one of your favourites.

## What a property has

feature-bedrooms = Bedrooms
feature-bathrooms = Bathrooms
feature-rooms = Rooms
feature-area = Living area
feature-plot = Plot
feature-year = Year built
feature-renovated = Year renovated
feature-floor = Floor
feature-garden = Garden
feature-balcony = Balcony
feature-terrace = Terrace
feature-roof-terrace = Roof terrace
feature-patio = Patio
feature-pool = Swimming pool
feature-parking = Parking space
feature-garage = Garage
feature-lift = Lift
feature-heating = Heating
feature-solar = Solar panels
feature-storage = Storage room
feature-furnished = Furnished
done-terms = Thank you for accepting the terms of use.

## Terms of use

terms-title = Terms of use
terms-lead = Please read the terms of use of { $company }. To continue, you need to accept them.
terms-version = Version { $version }
terms-accept = I accept the terms of use
