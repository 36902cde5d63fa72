### The mails to clients: subject, the line that inboxes show beside it, title, sentences. Mails are plain text here.

## In every mail

mail-greeting = Hej { $name }!
mail-regards = Med vänlig hälsning
mail-login = Din e-postadress
mail-portal = Kundportalens adress
mail-open-portal = Till kundportalen
mail-copy-link = Om knappen inte fungerar kan du kopiera den här adressen till din webbläsare:

## How to reach the agent or the office; follows a question

mail-reach-call = Du kan svara på det här mejlet eller ringa oss.
mail-reach-reply = Svara gärna direkt på det här mejlet.
mail-reach-office = Du når oss på kontoret som vanligt.

## The invitation

mail-invitation-subject = Din inloggning till kundportalen hos { $company }
mail-invitation-preview = Allt du behöver för att logga in första gången.
mail-invitation-title = Välkommen till din kundportal
mail-invitation-intro = Vi har gett dig tillgång till kundportalen hos { $company }, din egen skyddade plats hos oss. Med de här uppgifterna loggar du in första gången.
mail-temporary-password = Ditt tillfälliga lösenord
mail-valid-days = { $days ->
    [one] Det tillfälliga lösenordet gäller i { $days } dag.
   *[other] Det tillfälliga lösenordet gäller i { $days } dagar.
}
mail-valid-hours = { $hours ->
    [one] Det tillfälliga lösenordet gäller i { $hours } timme.
   *[other] Det tillfälliga lösenordet gäller i { $hours } timmar.
}
mail-choose-own = Första gången du loggar in väljer du ett eget lösenord. Om det tillfälliga lösenordet har hunnit gå ut skickar vi gärna en ny inbjudan.
mail-invitation-question = Har du frågor eller fungerar inte inloggningen?
mail-invitation-why = Du får det här mejlet eftersom { $company } har gett adressen { $email } tillgång till sin kundportal.
mail-invitation-unexpected = Väntade du dig inte det här mejlet? Hör i så fall av dig till oss och använd inte lösenordet. Lämna aldrig ut ditt lösenord till någon annan.

## The password was changed

mail-password-changed-subject = Ditt lösenord till kundportalen hos { $company } har ändrats
mail-password-changed-title = Ditt lösenord har ändrats
mail-password-changed-intro = Lösenordet till ditt konto i kundportalen hos { $company } har ändrats. Du har loggats ut på alla andra enheter.
mail-password-changed-expected = Om du ändrade det själv behöver du inte göra något.
mail-password-changed-unexpected = Var det inte du? Kontakta oss i så fall genast, så att vi kan skydda ditt konto.
mail-password-changed-why = Du får det här mejlet eftersom du har ett konto i kundportalen hos { $company }. För din säkerhet meddelar vi dig alltid när ditt lösenord har ändrats.

## The office closed the access

mail-access-disabled-subject = Din åtkomst till kundportalen hos { $company } har stängts
mail-access-disabled-preview = Du kan inte längre logga in. Vi svarar gärna på dina frågor.
mail-access-disabled-title = Din åtkomst har stängts
mail-access-disabled-intro = Vi har stängt din åtkomst till kundportalen hos { $company }. Det går inte längre att logga in med den här e-postadressen.
mail-access-disabled-question = Har du frågor om detta eller tror du att det är ett misstag?
mail-access-disabled-why = Du får det här mejlet eftersom du har haft ett konto i kundportalen hos { $company }.
