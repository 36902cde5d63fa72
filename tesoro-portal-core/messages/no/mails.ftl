### The mails to clients and to the office’s own people: subject, the line that inboxes show beside it, title,
### sentences. Mails are plain text here.

## In every mail

mail-greeting = Hei, { $name }!
mail-regards = Vennlig hilsen
mail-login = E-postadressen din
mail-portal = Adressen til kundeportalen
mail-open-portal = Gå til kundeportalen
mail-copy-link = Hvis knappen ikke virker, kan du kopiere denne adressen til nettleseren:
mail-choose = Du kan velge hvilke e-poster du vil få:

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
mail-valid-until = Det midlertidige passordet er gyldig til { DATE($day) } kl. { TIME($time) }.
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

## Before an address is proved: without the name that was typed

mail-greeting-unproved = Hei!

## In the mails with a code

mail-code = Koden din
mail-code-minutes = { $minutes ->
    [one] Koden er gyldig i { $minutes } minutt, til kl. { TIME($time) }.
   *[other] Koden er gyldig i { $minutes } minutter, til kl. { TIME($time) }.
}
mail-code-again = Hvis den har rukket å løpe ut, er det bare å be om en ny. Bare den nyeste koden gjelder.
mail-code-secret = Gi aldri denne koden til noen. Vi spør aldri etter den, verken på telefon eller i e-post.
mail-question = Har du spørsmål?

## The code that finishes a sign-up

mail-verification-subject = Bekreft e-postadressen din til kundeportalen hos { $company }
mail-verification-preview = Med koden i denne e-posten fullfører du registreringen.
mail-verification-title = Bekreft e-postadressen din
mail-verification-intro = Med denne koden bekrefter du e-postadressen din til kundeportalen hos { $company }. Skriv den inn på siden som spør etter den; siden er trolig fortsatt åpen i nettleseren.
mail-verification-why = Du får denne e-posten fordi noen har registrert seg i kundeportalen hos { $company } med adressen { $email }.
mail-verification-unexpected = Var det ikke deg? Da kan du se bort fra denne e-posten: Ingenting skjer.

## The code that chooses a new password

mail-reset-subject = Velg et nytt passord til kundeportalen hos { $company }
mail-reset-preview = Med koden i denne e-posten velger du et nytt passord.
mail-reset-title = Velg et nytt passord
mail-reset-intro = Med denne koden velger du et nytt passord til kundeportalen hos { $company }. Skriv den inn på siden som spør etter den; siden er trolig fortsatt åpen i nettleseren.
mail-reset-why = Du får denne e-posten fordi noen har bedt om et nytt passord til kundeportalen hos { $company } for adressen { $email }.
mail-reset-unexpected = Var det ikke deg? Da kan du se bort fra denne e-posten: Passordet ditt forblir som det er.

## Somebody signed up with the address of an account

mail-already-subject = Du har allerede tilgang til kundeportalen hos { $company }
mail-already-preview = Du kan logge inn som vanlig.
mail-already-title = Du har allerede tilgang
mail-already-intro = Noen, kanskje du selv, har nettopp registrert seg i kundeportalen hos { $company } med denne e-postadressen. Det er ikke nødvendig: Du har allerede tilgang, og ingenting er endret. Her kan du logge inn.
mail-already-forgot = Har du glemt passordet? Velg «Glemt passord» på innloggingssiden.
mail-already-why = Du får denne e-posten fordi du har en konto i kundeportalen hos { $company }.
mail-already-unexpected = Var det ikke du som registrerte deg? Da kan du se bort fra denne e-posten: Ingen har fått tilgang til kontoen din.

## In every mail to the office’s own people

mail-office-greeting = Hei { $name }!
mail-office-name = Navn
mail-office-email = E-postadresse
mail-office-contact = Kontakt-ID
mail-office-until-then = Frem til avgjørelsen kan kunden logge inn, men ser bare profilen sin og en side som sier at kontoret ser på saken.
mail-office-why = Denne e-posten er skrevet automatisk. Du får den som administrator hos { $company }.

## A new lead signed up

mail-new-lead-subject = Ny interessent fra kundeportalen hos { $company }
mail-new-lead-preview = Noen har registrert seg. Foreløpig gjelder «Ikke kontakt».
mail-new-lead-title = En ny interessent har registrert seg
mail-new-lead-intro = Noen har registrert seg i kundeportalen hos { $company } og bekreftet e-postadressen sin. Personen ligger nå i CRM-systemet som ny interessent, med deg som ansvarlig megler.
mail-new-lead-reach = Interessenten er merket «Ikke kontakt» til en megler har markert kontakten som gjennomgått: Ingen boligforslag og ingen påminnelser sendes. Svar på det interessenten selv gjør i portalen, og e-poster om sikkerhet sendes likevel.

## A sign-up has to be linked

mail-link-waiting-subject = En registrering må kobles: kundeportalen hos { $company }
mail-link-waiting-preview = En megler må avgjøre hvilken kontakt den hører til.
mail-link-waiting-title = En registrering må kobles til en kontakt
mail-link-waiting-intro = Noen har registrert seg i kundeportalen hos { $company }, og e-postadressen viser ikke hvilken kontakt det er: Enten har flere kontakter den, eller så har kontakten med adressen allerede en konto.
mail-link-waiting-decide = En megler må avgjøre saken: koble kontoen til en kontakt, opprette en ny interessent eller avslå registreringen.

## A sign-up has to be approved

mail-approval-waiting-subject = En registrering venter på godkjenning: kundeportalen hos { $company }
mail-approval-waiting-preview = Noen ønsker tilgang til kundeportalen.
mail-approval-waiting-title = En registrering venter på godkjenning
mail-approval-waiting-intro = Noen har registrert seg i kundeportalen hos { $company } og bekreftet e-postadressen sin. Ifølge kontorets innstillinger må en megler godkjenne det.
mail-approval-waiting-decide = En megler kan godkjenne eller avslå registreringen. Hvis den avslås, fjernes kontoen.

## Nye vilkår

mail-new-terms-subject = Nye brukervilkår for kundeportalen hos { $company }
mail-new-terms-preview = Neste gang du logger inn, ber vi deg godta dem.
mail-new-terms-title = Nye brukervilkår
mail-new-terms-intro = { $company } har nye brukervilkår for kundeportalen sin. Neste gang du åpner portalen, kan du lese dem der, og vi ber deg godta dem før du går videre.

## En melding fra en kunde

mail-message-subject = Ny melding fra en kunde: kundeportalen hos { $company }
mail-message-preview = En kunde har skrevet til deg.
mail-message-title = En kunde har skrevet til deg
mail-message-intro = En kunde har skrevet til deg i kundeportalen hos { $company }. Du kan lese og besvare meldingen i CRM-systemet.
mail-message-why = Denne e-posten er skrevet automatisk. Du får den fordi du har ansvar for kontakten eller vikarierer for den som har det.

## En melding til kunden

mail-reply-subject = Ny melding fra { $company }
mail-reply-preview = Du har en ny melding i kundeportalen.
mail-reply-title = Du har en ny melding
mail-reply-intro = Vi har skrevet til deg i kundeportalen hos { $company }. Der kan du lese og besvare meldingen.
## Nye boliger

mail-new-properties-subject = Nye boliger til deg fra { $company }
mail-new-properties-preview = Vi har funnet noe som kan passe for deg.
mail-new-properties-title = Nye boliger til deg
mail-new-properties-intro = Det ligger nye boliger til deg i kundeportalen. De nyeste er:
mail-new-properties-say = I portalen finner du bildene og alle opplysninger. Si fra der om du er interessert; vi ser svaret ditt med en gang.
mail-new-properties-why = Du får denne e-posten fordi { $company } leter etter boliger for deg og har gitt deg tilgang til kundeportalen sin.
## Viewings

mail-viewing-property = Bolig
mail-viewing-when = Dato og tid
mail-viewing-place = Sted
mail-viewing-reason = Begrunnelse
mail-viewing-remark = Merknad
mail-viewing-day = Ønsket dag
mail-viewing-alternative = Annet tidspunkt
mail-viewing-morning = om formiddagen
mail-viewing-afternoon = om ettermiddagen
mail-viewing-evening = om kvelden
mail-viewing-choose = I kundeportalen kan du velge et av disse tidspunktene.
mail-viewing-ask-again = Du kan gjerne be om andre dager i kundeportalen.
mail-viewing-invite = Kalenderfilen i denne e-posten legger visningen inn i kalenderen din.
mail-viewing-until-then = Inntil du svarer, gjelder det bekreftede tidspunktet.
mail-viewing-entry = Boligvisning: { $property }
mail-viewing-entry-about = Alt om visningen finner du i kundeportalen din.
mail-viewing-why = Du får denne e-posten fordi du har bedt om en visning i kundeportalen til { $company }.
mail-viewing-office-why = Denne e-posten er skrevet automatisk. Den går til deg som ansvarlig megler hos { $company }.

mail-viewing-requested-subject = Visning ønskes: { $company }
mail-viewing-requested-title = Det er bedt om en visning
mail-viewing-requested-intro = Kunden din vil gjerne se denne boligen. Du kan bekrefte et tidspunkt, foreslå andre eller takke nei.

mail-viewing-cancelled-by-client-subject = Visningen er avlyst av kunden: { $company }
mail-viewing-cancelled-by-client-title = Kunden har avlyst visningen
mail-viewing-cancelled-by-client-intro = Kunden din har avlyst visningen av denne boligen.

mail-viewing-move-asked-subject = Annet tidspunkt ønskes for visningen: { $company }
mail-viewing-move-asked-title = Kunden ønsker et annet tidspunkt
mail-viewing-move-asked-intro = Kunden din vil gjerne flytte visningen av denne boligen til en annen dag.

mail-viewing-alternative-taken-subject = Tidspunkt valgt for visningen: { $company }
mail-viewing-alternative-taken-title = Kunden har valgt et tidspunkt
mail-viewing-alternative-taken-intro = Kunden din har valgt et av tidspunktene du foreslo. Visningen er bekreftet.

mail-viewing-confirmed-subject = Visningen din er bekreftet: { $company }
mail-viewing-confirmed-title = Visningen din er bekreftet
mail-viewing-confirmed-intro = Tidspunktet for visningen er fastsatt. Vi gleder oss til å se deg der.

mail-viewing-rejected-subject = Om forespørselen din om visning: { $company }
mail-viewing-rejected-title = Det lar seg dessverre ikke gjøre
mail-viewing-rejected-intro = Dessverre kan vi ikke tilby deg en visning på de dagene du ba om.

mail-viewing-moved-subject = Visningen din har fått nytt tidspunkt: { $company }
mail-viewing-moved-title = Visningen din har fått nytt tidspunkt
mail-viewing-moved-intro = Vi har flyttet visningen din. Noter deg gjerne det nye tidspunktet.

mail-viewing-cancelled-subject = Visningen din er avlyst: { $company }
mail-viewing-cancelled-title = Visningen din er avlyst
mail-viewing-cancelled-intro = Denne visningen blir ikke noe av.

mail-navigation-opened-subject = Veien til visningen din: { $company }
mail-navigation-opened-title = Veien til visningen din er åpen
mail-navigation-opened-intro = Visningen din nærmer seg. Veien til boligen ligger nå i kundeportalen din.

mail-how-was-it-subject = Hvordan var visningen? { $company }
mail-how-was-it-title = Hvordan var visningen?
mail-how-was-it-intro = Du har sett denne boligen i dag. Fortell oss hva du synes: I kundeportalen kan du gi stjerner og legge til notater og bilder.
