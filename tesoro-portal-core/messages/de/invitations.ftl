### The mails about invitations: the link with which a client chooses the first password, and what the agent who invited is
### told (R-INV-06, R-INV-07). Mails are plain text here.

## The invitation with a link

mail-invitation-link-preview = Wählen Sie ein Passwort, und schon sind Sie drin.
mail-invitation-link-intro = wir haben für Sie einen Zugang zum Kundenportal von { $company } eingerichtet, Ihrem persönlichen und geschützten Bereich bei uns. Wählen Sie ein eigenes Passwort, dann können Sie ihn sofort nutzen.
mail-invitation-link-button = Passwort wählen
mail-invitation-link-label = Hier wählen Sie Ihr Passwort
mail-invitation-link-valid-until = Der Link funktioniert einmal, und zwar bis { DATE($day) }, { TIME($time) } Uhr. Sollte er dann schon abgelaufen sein, laden wir Sie gern erneut ein.
mail-invitation-link-unexpected = Haben Sie diese E-Mail nicht erwartet? Dann sagen Sie uns bitte Bescheid und öffnen Sie den Link nicht. Geben Sie den Link niemals weiter.

## A client who was invited has signed in

mail-first-sign-in-subject = Einladung angenommen: Kundenportal von { $company }
mail-first-sign-in-preview = Eine von Ihnen eingeladene Person hat sich zum ersten Mal angemeldet.
mail-first-sign-in-title = Ihre Einladung wurde angenommen
mail-first-sign-in-intro = eine Person, die Sie zum Kundenportal von { $company } eingeladen haben, hat sich zum ersten Mal angemeldet.

## Invitations that nobody has answered

mail-silent-subject = Offene Einladungen: Kundenportal von { $company }
mail-silent-preview = Sie wurden vor fünf Tagen oder früher verschickt.
mail-silent-title = Offene Einladungen
mail-silent-intro = { $count ->
    [one] { NUMBER($count) } Person, die Sie zum Kundenportal von { $company } eingeladen haben, hat sich noch nicht angemeldet.
   *[other] { NUMBER($count) } Personen, die Sie zum Kundenportal von { $company } eingeladen haben, haben sich noch nicht angemeldet.
}
mail-silent-invited = eingeladen am { DATE($day, style: "long") }
mail-silent-say = Im CRM sehen Sie, wie weit jede Einladung ist, und können sie erneut verschicken. Wir erinnern Sie an jede Einladung nur einmal.
mail-invited-why = Diese E-Mail wurde automatisch geschrieben. Sie erhalten sie, weil Sie die Einladung ausgesprochen haben oder die Person vertreten, die das getan hat.
