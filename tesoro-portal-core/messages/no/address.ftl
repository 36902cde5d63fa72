### The e-mails about an address that the office has changed. Plain text, as in mails.ftl.

## The office changed the address: in both e-mails

mail-address-until-now = Hittil
mail-address-from-now = Fra nå av
mail-address-changed = Endret
mail-address-when = { DATE($day) } klokken { TIME($time) }

## To the old address

mail-address-old-subject = E-postadressen din til kundeportalen hos { $company } er endret
mail-address-old-preview = Fra nå av logger du inn med en annen adresse.
mail-address-title = E-postadressen din er endret
mail-address-old-intro = Vi har endret e-postadressen til kontoen din i kundeportalen hos { $company }. Fra nå av logger du inn med den nye adressen, og e-postene våre sendes dit. Du er logget ut på alle enheter.
mail-address-old-expected = Hvis du har bedt oss om det, trenger du ikke å gjøre noe.
mail-address-old-unexpected = Har du ikke bedt oss om det? Ta i så fall kontakt med oss med en gang, slik at vi kan sikre kontoen din.
mail-address-old-why = Du får denne e-posten fordi { $email } var adressen til kontoen din i kundeportalen hos { $company }. Av hensyn til sikkerheten sier vi alltid fra til begge adressene når en adresse endres.

## To the new address

mail-address-new-subject = Den nye e-postadressen din til kundeportalen hos { $company }
mail-address-new-preview = Fra nå av logger du inn med denne adressen.
mail-address-new-intro = Vi har endret e-postadressen til kontoen din i kundeportalen hos { $company }. Fra nå av logger du inn med denne adressen, og e-postene våre kommer hit. Du er logget ut på alle enheter.
mail-address-new-confirm = Passordet ditt er det samme som før. Bekreft adressen når du har logget inn, med koden vi sender deg på e-post. Fram til da kan du ikke selv velge et nytt passord hvis du glemmer ditt.
mail-address-new-invited = Vi sender en ny invitasjon til denne adressen med alt du trenger for å logge inn første gang. Den forrige gjelder ikke lenger.
mail-address-new-why = Du får denne e-posten fordi { $company } har lagt inn { $email } som adressen til kontoen din i kundeportalen sin.
mail-address-new-unexpected = Si fra til oss hvis du ikke ventet denne e-posten.

## The code that confirms it

mail-confirmation-preview = Koden i denne e-posten bekrefter den nye adressen din.
mail-confirmation-intro = Med denne koden bekrefter du den nye e-postadressen din til kundeportalen hos { $company }. Logg inn og skriv den inn i profilen din.
mail-confirmation-why = Du får denne e-posten fordi { $company } har endret adressen til kontoen din i kundeportalen sin til { $email }.
mail-confirmation-unexpected = Si fra til oss hvis du ikke ventet denne e-posten, og ikke skriv inn koden.
