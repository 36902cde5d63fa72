### The mail to the agent about what a client thinks of properties, and the mail to a client whose codes are no longer sent
### (R-MAIL-03). Mails are plain text here.

## What a client thinks of properties

mail-acts-subject = News from a client: client portal of { $company }
mail-acts-preview = A client has told you what they think.
mail-acts-title = A client has told you what they think
mail-acts-intro = Your client has told you in the client portal of { $company } what they think of these properties. You will find everything in the CRM.
mail-acts-interested = Interested
mail-acts-rejected = Not interested
mail-acts-rejected-because = Not interested: { $reasons }
mail-acts-approved = Would like to have it after the viewing
mail-acts-stars = { $count ->
    [one] { NUMBER($count) } star
   *[other] { NUMBER($count) } stars
}
mail-acts-notes = { $count ->
    [one] { NUMBER($count) } new note
   *[other] { NUMBER($count) } new notes
}
mail-acts-photos = { $count ->
    [one] { NUMBER($count) } new photo
   *[other] { NUMBER($count) } new photos
}
mail-acts-voice-notes = { $count ->
    [one] { NUMBER($count) } new voice note
   *[other] { NUMBER($count) } new voice notes
}

## Why not; in a list after a colon

mail-reason-price = price
mail-reason-location = location
mail-reason-size = size
mail-reason-layout = layout
mail-reason-condition = condition
mail-reason-energy-label = energy label
mail-reason-outdoor-space = outdoor space
mail-reason-parking = parking
mail-reason-surroundings = surroundings
mail-reason-other = something else

## Codes for a new password are no longer sent

mail-recovery-closed-subject = Codes for a new password are no longer sent: { $company }
mail-recovery-closed-preview = Your present password works as before.
mail-recovery-closed-title = Codes for a new password are no longer sent
mail-recovery-closed-intro = In the client portal of { $company }, wrong codes were entered for your account too many times. To protect it, we no longer send codes for a new password to this address.
mail-recovery-closed-again = You can sign in with your password as usual, and after that codes are sent again.
mail-recovery-closed-forgot = Have you forgotten your password?
mail-recovery-closed-unexpected = If it was not you who entered the codes, there is nothing you need to do: nobody has gained access to your account.
