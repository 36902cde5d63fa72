### The mails about invitations: the link with which a client chooses the first password, and what the agent who invited is
### told (R-INV-06, R-INV-07). Mails are plain text here.

## The invitation with a link

mail-invitation-link-preview = Kies een wachtwoord en u bent binnen.
mail-invitation-link-intro = We hebben u toegang gegeven tot het klantenportaal van { $company }, uw persoonlijke en beveiligde omgeving bij ons kantoor. Kies een eigen wachtwoord en u kunt meteen aan de slag.
mail-invitation-link-button = Wachtwoord kiezen
mail-invitation-link-label = Kies hier uw wachtwoord
mail-invitation-link-valid-until = De link werkt één keer, tot { DATE($day) } om { TIME($time) } uur. Is hij intussen verlopen, dan sturen we u graag een nieuwe uitnodiging.
mail-invitation-link-unexpected = Had u deze e-mail niet verwacht? Laat het ons dan weten en open de link niet. Geef de link nooit aan iemand anders door.

## A client who was invited has signed in

mail-first-sign-in-subject = Uitnodiging aangenomen: klantenportaal van { $company }
mail-first-sign-in-preview = Een klant die u hebt uitgenodigd, heeft voor het eerst ingelogd.
mail-first-sign-in-title = Een klant heeft uw uitnodiging aangenomen
mail-first-sign-in-intro = Een klant die u hebt uitgenodigd voor het klantenportaal van { $company }, heeft voor het eerst ingelogd.

## Invitations that nobody has answered

mail-silent-subject = Onbeantwoorde uitnodigingen: klantenportaal van { $company }
mail-silent-preview = Ze zijn vijf dagen geleden of eerder verstuurd.
mail-silent-title = Onbeantwoorde uitnodigingen
mail-silent-intro = { $count ->
    [one] { NUMBER($count) } klant die u hebt uitgenodigd voor het klantenportaal van { $company }, heeft nog niet ingelogd.
   *[other] { NUMBER($count) } klanten die u hebt uitgenodigd voor het klantenportaal van { $company }, hebben nog niet ingelogd.
}
mail-silent-invited = uitgenodigd op { DATE($day, style: "long") }
mail-silent-say = In het CRM ziet u hoever elke uitnodiging is en kunt u haar opnieuw versturen. We herinneren u maar één keer aan elke uitnodiging.
mail-invited-why = Deze e-mail is automatisch geschreven. U ontvangt deze omdat u de klant hebt uitgenodigd of de makelaar vervangt die dat heeft gedaan.
