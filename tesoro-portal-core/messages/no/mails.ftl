### The mails to clients: subject, the line that inboxes show beside it, title, sentences. Mails are plain text here.

## In every mail

mail-greeting = Hei, { $name }!
mail-regards = Vennlig hilsen
mail-login = E-postadressen din
mail-portal = Adressen til kundeportalen
mail-open-portal = Gå til kundeportalen
mail-copy-link = Hvis knappen ikke virker, kan du kopiere denne adressen til nettleseren:

## How to reach the agent or the office; follows a question

mail-reach-call = Du kan svare på denne e-posten eller ringe oss.
mail-reach-reply = Svar gjerne direkte på denne e-posten.
mail-reach-office = Du når oss på kontoret som vanlig.

## The invitation

mail-invitation-subject = Din tilgang til kundeportalen hos { $company }
mail-invitation-preview = Alt du trenger for å logge inn første gang.
mail-invitation-title = Velkommen til kundeportalen din
mail-invitation-intro = Vi har gitt deg tilgang til kundeportalen hos { $company }, ditt eget trygge sted hos oss. Med disse opplysningene logger du inn første gang.
mail-temporary-password = Det midlertidige passordet ditt
mail-valid-days = { $days ->
    [one] Det midlertidige passordet er gyldig i { $days } dag.
   *[other] Det midlertidige passordet er gyldig i { $days } dager.
}
mail-valid-hours = { $hours ->
    [one] Det midlertidige passordet er gyldig i { $hours } time.
   *[other] Det midlertidige passordet er gyldig i { $hours } timer.
}
mail-choose-own = Første gang du logger inn, velger du ditt eget passord. Hvis det midlertidige passordet har rukket å løpe ut, sender vi deg gjerne en ny invitasjon.
mail-invitation-question = Har du spørsmål, eller får du ikke logget inn?
mail-invitation-why = Du får denne e-posten fordi { $company } har gitt adressen { $email } tilgang til kundeportalen sin.
mail-invitation-unexpected = Ventet du ikke denne e-posten? Si i så fall fra til oss, og ikke bruk passordet. Gi aldri passordet ditt til andre.

## The password was changed

mail-password-changed-subject = Passordet ditt til kundeportalen hos { $company } er endret
mail-password-changed-title = Passordet ditt er endret
mail-password-changed-intro = Passordet til kontoen din i kundeportalen hos { $company } er endret. Du er logget ut på alle andre enheter.
mail-password-changed-expected = Hvis du endret det selv, trenger du ikke å gjøre noe.
mail-password-changed-unexpected = Var det ikke deg? Ta i så fall kontakt med oss med en gang, slik at vi kan sikre kontoen din.
mail-password-changed-why = Du får denne e-posten fordi du har en konto i kundeportalen hos { $company }. Av hensyn til sikkerheten sier vi alltid fra når passordet ditt er endret.

## The office closed the access

mail-access-disabled-subject = Tilgangen din til kundeportalen hos { $company } er stengt
mail-access-disabled-preview = Du kan ikke lenger logge inn. Vi svarer gjerne på spørsmålene dine.
mail-access-disabled-title = Tilgangen din er stengt
mail-access-disabled-intro = Vi har stengt tilgangen din til kundeportalen hos { $company }. Det er ikke lenger mulig å logge inn med denne e-postadressen.
mail-access-disabled-question = Har du spørsmål om dette, eller tror du at det er en feil?
mail-access-disabled-why = Du får denne e-posten fordi du har hatt en konto i kundeportalen hos { $company }.
