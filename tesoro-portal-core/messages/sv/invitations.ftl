### The mails about invitations: the link with which a client chooses the first password, and what the agent who invited is
### told (R-INV-06, R-INV-07). Mails are plain text here.

## The invitation with a link

mail-invitation-link-preview = Välj ett lösenord, så är du inne.
mail-invitation-link-intro = Vi har gett dig tillgång till kundportalen hos { $company }, din egen skyddade plats hos oss. Välj ett eget lösenord, så kan du börja direkt.
mail-invitation-link-button = Välj lösenord
mail-invitation-link-label = Välj ditt lösenord här
mail-invitation-link-valid-until = Länken fungerar en gång, till den { DATE($day, style: "long") } kl. { TIME($time) }. Om den har hunnit gå ut skickar vi gärna en ny inbjudan.
mail-invitation-link-unexpected = Väntade du dig inte det här mejlet? Hör i så fall av dig till oss och öppna inte länken. Skicka aldrig länken vidare till någon annan.

## A client who was invited has signed in

mail-first-sign-in-subject = Inbjudan besvarad: kundportalen hos { $company }
mail-first-sign-in-preview = En kund som du har bjudit in har loggat in för första gången.
mail-first-sign-in-title = En kund har svarat på din inbjudan
mail-first-sign-in-intro = En kund som du har bjudit in till kundportalen hos { $company } har loggat in för första gången.

## Invitations that nobody has answered

mail-silent-subject = Obesvarade inbjudningar: kundportalen hos { $company }
mail-silent-preview = De skickades för fem dagar sedan eller tidigare.
mail-silent-title = Obesvarade inbjudningar
mail-silent-intro = { $count ->
    [one] { NUMBER($count) } kund som du har bjudit in till kundportalen hos { $company } har inte loggat in än.
   *[other] { NUMBER($count) } kunder som du har bjudit in till kundportalen hos { $company } har inte loggat in än.
}
mail-silent-invited = inbjuden den { DATE($day, style: "long") }
mail-silent-say = I CRM-systemet ser du hur långt varje inbjudan har kommit och kan skicka den igen. Vi påminner dig bara en gång om varje inbjudan.
mail-invited-why = Det här mejlet har skrivits automatiskt. Du får det för att du bjöd in kunden eller ersätter den som gjorde det.
