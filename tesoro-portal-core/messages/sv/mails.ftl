### The mails to clients and to the office’s own people: subject, the line that inboxes show beside it, title,
### sentences. Mails are plain text here.

## In every mail

mail-greeting = Hej { $name }!
mail-regards = Med vänlig hälsning
mail-login = Din e-postadress
mail-portal = Kundportalens adress
mail-open-portal = Till kundportalen
mail-copy-link = Om knappen inte fungerar kan du kopiera den här adressen till din webbläsare:
mail-choose = Du kan välja vilka mejl du vill få:

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
mail-valid-until = Det tillfälliga lösenordet gäller till den { DATE($day, style: "long") } kl. { TIME($time) }.
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

## Before an address is proved: without the name that was typed

mail-greeting-unproved = Hej!

## In the mails with a code

mail-code = Din kod
mail-code-minutes = { $minutes ->
    [one] Koden gäller i { $minutes } minut, till kl. { TIME($time) }.
   *[other] Koden gäller i { $minutes } minuter, till kl. { TIME($time) }.
}
mail-code-again = Om den har hunnit gå ut är det bara att be om en ny. Endast den senaste koden gäller.
mail-code-secret = Lämna aldrig ut den här koden till någon. Vi frågar aldrig efter den, varken på telefon eller via e-post.
mail-question = Har du frågor?

## The code that finishes a sign-up

mail-verification-subject = Bekräfta din e-postadress till kundportalen hos { $company }
mail-verification-preview = Med koden i det här mejlet slutför du din registrering.
mail-verification-title = Bekräfta din e-postadress
mail-verification-intro = Med den här koden bekräftar du din e-postadress till kundportalen hos { $company }. Ange den på sidan som frågar efter den; sidan bör fortfarande vara öppen i din webbläsare.
mail-verification-why = Du får det här mejlet eftersom någon har registrerat sig i kundportalen hos { $company } med adressen { $email }.
mail-verification-unexpected = Var det inte du? Då kan du bortse från det här mejlet: inget händer.

## The code that chooses a new password

mail-reset-subject = Välj ett nytt lösenord till kundportalen hos { $company }
mail-reset-preview = Med koden i det här mejlet väljer du ett nytt lösenord.
mail-reset-title = Välj ett nytt lösenord
mail-reset-intro = Med den här koden väljer du ett nytt lösenord till kundportalen hos { $company }. Ange den på sidan som frågar efter den; sidan bör fortfarande vara öppen i din webbläsare.
mail-reset-why = Du får det här mejlet eftersom någon har bett om ett nytt lösenord till kundportalen hos { $company } för adressen { $email }.
mail-reset-unexpected = Var det inte du? Då kan du bortse från det här mejlet: ditt lösenord ändras inte.

## Somebody signed up with the address of an account

mail-already-subject = Du har redan tillgång till kundportalen hos { $company }
mail-already-preview = Du kan logga in som vanligt.
mail-already-title = Du har redan tillgång
mail-already-intro = Någon, kanske du själv, har just registrerat sig i kundportalen hos { $company } med den här e-postadressen. Det behövs inte: du har redan tillgång, och inget har ändrats. Här kan du logga in.
mail-already-forgot = Har du glömt lösenordet? Välj ”Glömt lösenordet” på inloggningssidan.
mail-already-why = Du får det här mejlet eftersom du har ett konto i kundportalen hos { $company }.
mail-already-unexpected = Var det inte du som registrerade dig? Då kan du bortse från det här mejlet: ingen har fått tillgång till ditt konto.

## In every mail to the office’s own people

mail-office-greeting = Hej { $name }!
mail-office-name = Namn
mail-office-email = E-postadress
mail-office-contact = Kontaktens id
mail-office-until-then = Fram till beslutet kan kunden logga in, men ser bara sin profil och en sida som säger att kontoret tittar på saken.
mail-office-why = Det här mejlet har skrivits automatiskt. Du får det som administratör hos { $company }.

## A new lead signed up

mail-new-lead-subject = Ny intressent från kundportalen hos { $company }
mail-new-lead-preview = Någon har registrerat sig. Tills vidare gäller ”Kontakta inte”.
mail-new-lead-title = En ny intressent har registrerat sig
mail-new-lead-intro = Någon har registrerat sig i kundportalen hos { $company } och bekräftat sin e-postadress. Personen finns nu i CRM-systemet som ny intressent, med dig som ansvarig mäklare.
mail-new-lead-reach = Intressenten är markerad ”Kontakta inte” tills en mäklare har markerat kontakten som granskad: inga bostadsförslag och inga påminnelser skickas. Svar på det som intressenten själv gör i portalen och mejl om säkerhet skickas ändå.

## A sign-up has to be linked

mail-link-waiting-subject = En registrering ska kopplas: kundportalen hos { $company }
mail-link-waiting-preview = En mäklare behöver avgöra vilken kontakt den hör till.
mail-link-waiting-title = En registrering ska kopplas till en kontakt
mail-link-waiting-intro = Någon har registrerat sig i kundportalen hos { $company }, och e-postadressen räcker inte för att avgöra vilken kontakt det är: antingen har flera kontakter den, eller så har kontakten med adressen redan ett konto.
mail-link-waiting-decide = En mäklare behöver avgöra saken: koppla kontot till en kontakt, skapa en ny intressent eller avslå registreringen.

## A sign-up has to be approved

mail-approval-waiting-subject = En registrering väntar på godkännande: kundportalen hos { $company }
mail-approval-waiting-preview = Någon vill ha tillgång till kundportalen.
mail-approval-waiting-title = En registrering väntar på godkännande
mail-approval-waiting-intro = Någon har registrerat sig i kundportalen hos { $company } och bekräftat sin e-postadress. Enligt kontorets inställningar behöver en mäklare godkänna det.
mail-approval-waiting-decide = En mäklare kan godkänna eller avslå registreringen. Om den avslås tas kontot bort.

## Nya villkor

mail-new-terms-subject = Nya användarvillkor för kundportalen hos { $company }
mail-new-terms-preview = Nästa gång du loggar in ber vi dig godkänna dem.
mail-new-terms-title = Nya användarvillkor
mail-new-terms-intro = { $company } har nya användarvillkor för sin kundportal. Nästa gång du öppnar portalen kan du läsa dem där, och vi ber dig godkänna dem innan du går vidare.

## Ett meddelande från en kund

mail-message-subject = Nytt meddelande från en kund: kundportalen hos { $company }
mail-message-preview = En kund har skrivit till dig.
mail-message-title = En kund har skrivit till dig
mail-message-intro = En kund har skrivit till dig i kundportalen hos { $company }. Du kan läsa och besvara meddelandet i CRM-systemet.
mail-message-why = Det här mejlet har skrivits automatiskt. Du får det för att du ansvarar för kontakten eller ersätter den som gör det.

## Ett meddelande till kunden

mail-reply-subject = Nytt meddelande från { $company }
mail-reply-preview = Du har ett nytt meddelande i kundportalen.
mail-reply-title = Du har ett nytt meddelande
mail-reply-intro = Vi har skrivit till dig i kundportalen hos { $company }. Där kan du läsa och besvara meddelandet.
## Nya bostäder

mail-new-properties-subject = Nya bostäder för dig från { $company }
mail-new-properties-preview = Vi har hittat något som kan passa dig.
mail-new-properties-title = Nya bostäder för dig
mail-new-properties-intro = Det finns nya bostäder för dig i kundportalen. De senaste är:
mail-new-properties-say = I portalen finns bilderna och alla uppgifter. Säg till där om du är intresserad; vi ser ditt svar direkt.
mail-new-properties-why = Du får det här mejlet eftersom { $company } söker bostäder åt dig och har gett dig tillgång till sin kundportal.
## Viewings

mail-viewing-property = Bostad
mail-viewing-when = Datum och tid
mail-viewing-place = Plats
mail-viewing-reason = Anledning
mail-viewing-remark = Kommentar
mail-viewing-day = Önskad dag
mail-viewing-alternative = Annan tid
mail-viewing-morning = på förmiddagen
mail-viewing-afternoon = på eftermiddagen
mail-viewing-evening = på kvällen
mail-viewing-choose = I kundportalen kan du ta en av de här tiderna.
mail-viewing-ask-again = Du får gärna fråga efter andra dagar i kundportalen.
mail-viewing-invite = Kalenderfilen i det här mejlet lägger in visningen i din kalender.
mail-viewing-until-then = Tills du svarar gäller den bekräftade tiden.
mail-viewing-entry = Bostadsvisning: { $property }
mail-viewing-entry-about = Allt om visningen finns i din kundportal.
mail-viewing-why = Du får det här mejlet eftersom du har bett om en visning i kundportalen hos { $company }.
mail-viewing-office-why = Det här mejlet har skrivits automatiskt. Det går till dig som ansvarig mäklare hos { $company }.

mail-viewing-requested-subject = Visning önskas: { $company }
mail-viewing-requested-title = En visning önskas
mail-viewing-requested-intro = Din kund vill gärna se den här bostaden. Du kan bekräfta en tid, föreslå andra eller tacka nej.

mail-viewing-cancelled-by-client-subject = Visningen avbokad av kunden: { $company }
mail-viewing-cancelled-by-client-title = Kunden har avbokat visningen
mail-viewing-cancelled-by-client-intro = Din kund har avbokat visningen av den här bostaden.

mail-viewing-move-asked-subject = Annan tid önskas för visningen: { $company }
mail-viewing-move-asked-title = Kunden önskar en annan tid
mail-viewing-move-asked-intro = Din kund vill gärna flytta visningen av den här bostaden till en annan dag.

mail-viewing-alternative-taken-subject = Tid vald för visningen: { $company }
mail-viewing-alternative-taken-title = Kunden har valt en tid
mail-viewing-alternative-taken-intro = Din kund har valt en av tiderna som du föreslog. Visningen är bekräftad.

mail-viewing-confirmed-subject = Din visning är bekräftad: { $company }
mail-viewing-confirmed-title = Din visning är bekräftad
mail-viewing-confirmed-intro = Tiden för din visning är bestämd. Vi ses där.

mail-viewing-rejected-subject = Om din förfrågan om visning: { $company }
mail-viewing-rejected-title = Det går tyvärr inte
mail-viewing-rejected-intro = Tyvärr kan vi inte erbjuda en visning de dagar som du önskade.

mail-viewing-moved-subject = Din visning har fått en ny tid: { $company }
mail-viewing-moved-title = Din visning har fått en ny tid
mail-viewing-moved-intro = Vi har flyttat din visning. Notera gärna den nya tiden.

mail-viewing-cancelled-subject = Din visning är inställd: { $company }
mail-viewing-cancelled-title = Din visning är inställd
mail-viewing-cancelled-intro = Den här visningen blir inte av.

mail-navigation-opened-subject = Vägen till din visning: { $company }
mail-navigation-opened-title = Vägen till din visning finns nu i portalen
mail-navigation-opened-intro = Din visning närmar sig. Vägen till bostaden finns nu i din kundportal.

mail-how-was-it-subject = Hur var visningen? { $company }
mail-how-was-it-title = Hur var visningen?
mail-how-was-it-intro = Du har sett den här bostaden i dag. Berätta vad du tycker: i kundportalen kan du sätta betyg och lägga till anteckningar och bilder.
