### The mails about invitations: the link with which a client chooses the first password, and what the agent who invited is
### told (R-INV-06, R-INV-07). Mails are plain text here.

## The invitation with a link

mail-invitation-link-preview = Choose a password, and you are in.
mail-invitation-link-intro = We have given you access to the client portal of { $company }, your personal and secure place with us online. Choose a password of your own, and you can use it at once.
mail-invitation-link-button = Choose a password
mail-invitation-link-label = Choose your password here
mail-invitation-link-valid-until = The link works once, until { TIME($time) } on { DATE($day) }. Should it have expired by then, we will gladly send you a new invitation.
mail-invitation-link-unexpected = If you did not expect this e-mail, please let us know and do not open the link. Never pass the link on to anyone else.

## A client who was invited has signed in

mail-first-sign-in-subject = Invitation accepted: client portal of { $company }
mail-first-sign-in-preview = A client you invited has signed in for the first time.
mail-first-sign-in-title = A client has accepted your invitation
mail-first-sign-in-intro = A client you invited to the client portal of { $company } has signed in for the first time.

## Invitations that nobody has answered

mail-silent-subject = Unanswered invitations: client portal of { $company }
mail-silent-preview = They were sent five days ago or earlier.
mail-silent-title = Unanswered invitations
mail-silent-intro = { $count ->
    [one] { NUMBER($count) } client you invited to the client portal of { $company } has not signed in yet.
   *[other] { NUMBER($count) } clients you invited to the client portal of { $company } have not signed in yet.
}
mail-silent-invited = invited on { DATE($day, style: "long") }
mail-silent-say = In the CRM you see how far each invitation has come, and can send it again. We remind you of each invitation only once.
mail-invited-why = This e-mail was written automatically. It goes to you because you invited the client, or stand in for the agent who did.
