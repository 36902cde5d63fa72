### The e-mails about an address that the office has changed. Plain text, as in mails.ftl.

## The office changed the address: in both e-mails

mail-address-until-now = Hittills
mail-address-from-now = Från och med nu
mail-address-changed = Ändrad
mail-address-when = { DATE($day, style: "long") } kl. { TIME($time) }

## To the old address

mail-address-old-subject = Din e-postadress till kundportalen hos { $company } har ändrats
mail-address-old-preview = Från och med nu loggar du in med en annan adress.
mail-address-title = Din e-postadress har ändrats
mail-address-old-intro = Vi har ändrat e-postadressen till ditt konto i kundportalen hos { $company }. Från och med nu loggar du in med den nya adressen, och våra mejl skickas dit. Du har loggats ut på alla enheter.
mail-address-old-expected = Om du har bett oss om det behöver du inte göra något.
mail-address-old-unexpected = Har du inte bett oss om det? Kontakta oss i så fall genast, så att vi kan skydda ditt konto.
mail-address-old-why = Du får det här mejlet eftersom { $email } var adressen till ditt konto i kundportalen hos { $company }. För din säkerhet meddelar vi alltid båda adresserna vid en ändring.

## To the new address

mail-address-new-subject = Din nya e-postadress till kundportalen hos { $company }
mail-address-new-preview = Från och med nu loggar du in med den här adressen.
mail-address-new-intro = Vi har ändrat e-postadressen till ditt konto i kundportalen hos { $company }. Från och med nu loggar du in med den här adressen, och våra mejl kommer hit. Du har loggats ut på alla enheter.
mail-address-new-confirm = Ditt lösenord är detsamma som förut. Bekräfta adressen när du har loggat in, med koden som vi mejlar till dig. Fram till dess kan du inte själv välja ett nytt lösenord om du glömmer ditt.
mail-address-new-invited = Vi skickar en ny inbjudan till den här adressen med allt du behöver för att logga in första gången. Den tidigare gäller inte längre.
mail-address-new-why = Du får det här mejlet eftersom { $company } har angett { $email } som adress till ditt konto i sin kundportal.
mail-address-new-unexpected = Hör av dig till oss om du inte väntade dig det här mejlet.

## The code that confirms it

mail-confirmation-preview = Koden i det här mejlet bekräftar din nya adress.
mail-confirmation-intro = Med den här koden bekräftar du din nya e-postadress till kundportalen hos { $company }. Logga in och ange den i din profil.
mail-confirmation-why = Du får det här mejlet eftersom { $company } har ändrat adressen till ditt konto i sin kundportal till { $email }.
mail-confirmation-unexpected = Hör av dig till oss om du inte väntade dig det här mejlet, och ange inte koden.
