### The mails to clients: subject, the line that inboxes show beside it, title, sentences. Mails are plain text here.

## In every mail

mail-greeting = Beste { $name },
mail-regards = Met vriendelijke groet,
mail-login = Uw e-mailadres
mail-portal = Adres van het klantenportaal
mail-open-portal = Naar het klantenportaal
mail-copy-link = Werkt de knop niet? Kopieer dan dit adres naar uw browser:

## How to reach the agent or the office; follows a question

mail-reach-call = U kunt deze e-mail beantwoorden of ons bellen.
mail-reach-reply = U kunt deze e-mail gewoon beantwoorden.
mail-reach-office = U bereikt ons zoals altijd op kantoor.

## The invitation

mail-invitation-subject = Uw toegang tot het klantenportaal van { $company }
mail-invitation-preview = Alles wat u nodig hebt om voor het eerst in te loggen.
mail-invitation-title = Welkom in uw klantenportaal
mail-invitation-intro = We hebben u toegang gegeven tot het klantenportaal van { $company }, uw persoonlijke en beveiligde omgeving bij ons kantoor. Met deze gegevens logt u voor het eerst in.
mail-temporary-password = Uw tijdelijke wachtwoord
mail-valid-days = { $days ->
    [one] Het tijdelijke wachtwoord is { $days } dag geldig.
   *[other] Het tijdelijke wachtwoord is { $days } dagen geldig.
}
mail-valid-hours = { $hours ->
    [one] Het tijdelijke wachtwoord is { $hours } uur geldig.
   *[other] Het tijdelijke wachtwoord is { $hours } uur geldig.
}
mail-choose-own = Bij de eerste keer inloggen kiest u een eigen wachtwoord. Is het tijdelijke wachtwoord intussen verlopen, dan sturen we u graag een nieuwe uitnodiging.
mail-invitation-question = Hebt u een vraag of lukt het inloggen niet?
mail-invitation-why = U ontvangt deze e-mail omdat { $company } u met het adres { $email } toegang heeft gegeven tot het klantenportaal.
mail-invitation-unexpected = Had u deze e-mail niet verwacht? Laat het ons dan weten en gebruik het wachtwoord niet. Geef uw wachtwoord nooit aan iemand anders.

## The password was changed

mail-password-changed-subject = Uw wachtwoord voor het klantenportaal van { $company } is gewijzigd
mail-password-changed-title = Uw wachtwoord is gewijzigd
mail-password-changed-intro = Het wachtwoord van uw account in het klantenportaal van { $company } is gewijzigd. Op alle andere apparaten bent u uitgelogd.
mail-password-changed-expected = Hebt u het zelf gewijzigd, dan hoeft u niets te doen.
mail-password-changed-unexpected = Hebt u het niet zelf gewijzigd? Neem dan meteen contact met ons op, zodat we uw account kunnen beveiligen.
mail-password-changed-why = U ontvangt deze e-mail omdat u een account hebt in het klantenportaal van { $company }. Voor uw veiligheid laten we het u altijd weten als uw wachtwoord is gewijzigd.

## The office closed the access

mail-access-disabled-subject = Uw toegang tot het klantenportaal van { $company } is gesloten
mail-access-disabled-preview = U kunt niet meer inloggen. We beantwoorden uw vragen graag.
mail-access-disabled-title = Uw toegang is gesloten
mail-access-disabled-intro = We hebben uw toegang tot het klantenportaal van { $company } gesloten. Inloggen met dit e-mailadres is niet meer mogelijk.
mail-access-disabled-question = Hebt u hier een vraag over of denkt u dat het een vergissing is?
mail-access-disabled-why = U ontvangt deze e-mail omdat u een account had in het klantenportaal van { $company }.
