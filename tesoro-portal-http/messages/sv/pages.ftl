## On every page

error-title = Fel: { $page }
problem-title = Något stämmer inte
sign-out = Logga ut
refused-advice = Om en länk ledde dig hit kan du öppna den igen eller be om en ny.
refused-number = Referensnummer: { $id }

## Without a portal to show

information-title = Välkommen till kundportalen
information-text = För att logga in behöver du länken som du har fått av din mäklare.
information-help = Du hittar den i mejlet med din inbjudan. Om du inte har kvar det skickar din mäklare gärna länken igen.
closed-title = Kundportalen är stängd
closed-text = Mäklarkontoret har stängt sin kundportal tills vidare. Ditt konto och allt i det finns kvar.
closed-help = Har du en fråga hjälper din mäklare dig gärna.

## Signing in

sign-in-title = Logga in
sign-in-lead = Din kundportal hos { $company }
sign-in-email = E-postadress
sign-in-password = Lösenord
sign-in-first-time = Är du här för första gången? Använd då det tillfälliga lösenordet från din inbjudan.
sign-in-keep = Håll mig inloggad på den här enheten
sign-in-button = Logga in
sign-in-email-missing = Ange din e-postadress.
sign-in-password-missing = Ange ditt lösenord.
sign-in-needed = Logga in för att fortsätta.
signed-out = Du har loggat ut.
cookies-needed = Dina uppgifter stämde, men webbläsaren behöll inte inloggningen. Tillåt kakor och kontrollera att adressen börjar med https.
sign-in-forgot = Glömt lösenordet?
sign-in-new = Har du ingen inbjudan?
sign-in-signed-up = Har du just registrerat dig?
sign-in-code = Ange din kod.

## The code from the mail

code-title = Bekräfta din e-postadress
code-lead = Vi har skickat ett mejl till dig. Ange koden i det för att slutföra din registrering.
code-lead-to = Vi har skickat ett mejl till { $address }. Ange koden i det för att slutföra din registrering.
code-label = Koden från mejlet
code-hint = Sex siffror, gäller i 10 minuter. Endast den senaste koden gäller.
code-button = Bekräfta
code-empty = Ange koden från mejlet.
code-missing-title = Har ingen kod kommit?
code-missing-text = Titta även i skräpposten. Om du redan har tillgång står det i mejlet, och då finns ingen kod i det.
code-resend-wait = Efter en minut kan du be om en ny kod.
code-resend-in = Du kan be om en ny kod { $when }.
code-resend = Skicka en ny kod
code-sent-again = En ny kod är på väg. Endast den senaste gäller.
code-other = Var adressen fel?
code-restart = Registrera dig igen

## The link of an invitation

invitation-title = Välj ditt lösenord
invitation-lead = Välj ett eget lösenord till kundportalen hos { $company }. Därefter är du inloggad.
invitation-over-title = Den här länken fungerar inte längre
invitation-over-known = Om du redan har valt ett lösenord kan du logga in med det.

## Forgetting a password

forgot-title = Har du glömt lösenordet?
forgot-lead = Vi skickar en kod som du kan välja ett nytt lösenord med.
forgot-button = Skicka en kod
forgot-lost = Be först om en kod här. Om du just har gjort det, tillåt kakor och kontrollera att adressen börjar med https.
reset-title = Välj ett nytt lösenord
reset-lead = Om det finns ett konto med den här adressen är ett mejl med en kod på väg dit.
reset-lead-to = Om det finns ett konto med adressen { $address } är ett mejl med en kod på väg dit.
reset-missing-text = Titta även i skräpposten och kontrollera att adressen stämde.

## Choosing a password

password-first-title = Välj ett eget lösenord
password-first-text = Innan du går vidare väljer du ett lösenord som bara du känner till.
password-change-title = Byt lösenord
password-change-text = Därefter är du utloggad på alla dina andra enheter.
password-account = Du loggar in med { $email }.
password-current = Nuvarande lösenord
password-new = Nytt lösenord
password-rules = Det här behöver lösenordet
password-rule-length = { $minimum ->
    [one] Minst { $minimum } tecken
   *[other] Minst { $minimum } tecken
}
password-rule-uppercase = En stor bokstav
password-rule-lowercase = En liten bokstav
password-rule-digit = En siffra
password-rule-special = Ett specialtecken, till exempel ! eller #
password-rule-personal = Inget ur ditt namn eller din e-postadress
password-rule-guessable = Inte lätt att gissa
password-rule-unchanged = Ett annat än ditt nuvarande lösenord
password-rule-met = Klart:
password-save = Spara lösenordet
password-back = Tillbaka

## Home

home-title = Din portal
home-welcome = Välkommen, { $name }
home-properties-title = Bostäder
home-properties-text = Så snart { $company } erbjuder dig bostäder hittar du dem här.
home-waiting-title = Din registrering ses över
home-waiting-text = Tack för att du har registrerat dig. { $company } går nu igenom dina uppgifter. Du behöver inte göra något: så snart det är klart hittar du dina bostäder här.
home-account-title = Ditt konto
home-email = E-postadress
home-office = Mäklarkontor
home-change-password = Byt lösenord
home-language-title = Språk
home-language-label = Språk på dina sidor och mejl
home-language-save = Spara språket
home-mails = Välj mejl
home-sessions-title = Här är du inloggad
home-end-others = Logga ut på alla andra enheter
session-here = Den här enheten
session-device = { $browser } på { $system }
session-unknown = Okänd enhet
session-recent = Användes den senaste timmen
session-hours = { $hours ->
    [one] Användes för { $hours } timme sedan
   *[other] Användes för { $hours } timmar sedan
}
session-days = { $days ->
    [one] Användes för { $days } dag sedan
   *[other] Användes för { $days } dagar sedan
}

## Which e-mails come

mails-title = Dina mejl
mails-lead = Välj vilka mejl du vill få.
mails-new-properties = Nya bostäder för dig
mails-viewing-reminders = Påminnelser före en visning
mails-feedback-reminders = Frågan om ditt intryck efter en visning
mails-replies = Mäklarens svar på dina meddelanden
mails-always = Mejl om din säkerhet och svar på det du gör här kommer alltid.
mails-save = Spara valet

## What has just been done

done-sign-up = Din e-postadress är bekräftad och du är inloggad.
done-password = Ditt nya lösenord är sparat.
done-language = Ditt språk är sparat.
done-mails = Ditt val av mejl är sparat.
done-others = Du är utloggad på alla andra enheter.

## Around every page

skip-link = Till innehållet
places-label = Huvudmeny
place-home = Hem
place-favourites = Favoriter
place-profile = Profil
sending = Ett ögonblick …
send-failed = Det gick inte fram. Kontrollera din anslutning. Det du skrev finns kvar.
send-again = Försök igen

## The profile

profile-title = Din profil
profile-save = Spara namnet
profile-name-hint = Så ser din mäklare dig.
profile-email-hint = Kontakta din mäklare om du vill byta adress.
session-end = Logga ut där
done-name = Ditt namn är sparat.
done-session = Du är utloggad på den enheten.

## Properties at home

home-overview-title = Översikt
home-new-title = Nytt för dig
home-new-text = Berätta för din mäklare vad du tycker.
home-all-title = Alla dina bostäder
status-to-rate = Att bedöma
status-interested = Intresserad
status-rejected = Inte intresserad
status-visited = Besökt
status-approved = Ditt val
home-favourites = Favoriter
card-favourite = Favorit
card-unavailable = Inte längre tillgänglig
card-stars = { $stars ->
    [one] { $stars } stjärna
   *[other] { $stars } stjärnor
}
favourites-title = Dina favoriter
favourites-empty = Du har inga favoriter än. Markera en bostad med hjärtat så hittar du den här.
favourites-home = Se alla bostäder

## A property

property-back = Alla bostäder
property-no-photo = Inga foton än
property-reference = Referens { $reference }
property-features = Egenskaper
property-description = Beskrivning
property-energy-class = Energiklass { $class } ({ $scheme })
property-where = Läge
property-map = Öppna i din kartapp
property-gone = Den här bostaden är inte längre tillgänglig. Allt du har antecknat om den finns kvar.
agent-title = Din mäklare
agent-call = Ring { $phone }
decide-title = Vad tycker du?
decide-seen = Din mäklare ser vad du väljer.
decide-yes = Jag är intresserad
decide-yes-again = Ändå intresserad
decide-no = Inte intresserad
decide-approve = Den här vill jag ha
favourite-add = Lägg till i favoriter
favourite-remove = Ta bort från favoriter
reject-title = Varför passar den inte?
reject-lead = Dina skäl hjälper { $company } att hitta något som passar bättre.
reject-reasons = Skäl (minst ett)
reason-price = Pris
reason-location = Läget
reason-size = Storleken
reason-layout = Planlösningen
reason-condition = Skicket
reason-energy-label = Energiklassen
reason-outdoor-space = Uteplats
reason-parking = Parkering
reason-surroundings = Omgivningen
reason-other = Något annat
reject-text = Vill du tillägga något?
reject-text-hint = Högst 1000 tecken. Behövs bara för ”Något annat”.
reject-button = Skicka till din mäklare
done-interested = Din mäklare vet att du är intresserad.
done-rejected = Tack. Din mäklare ser dina skäl.
done-approved = Din mäklare vet att det här är ditt val.
done-favourite = Den finns nu bland dina favoriter.
done-unfavourite = Den finns inte längre bland dina favoriter.

## What a property has

feature-bedrooms = Sovrum
feature-bathrooms = Badrum
feature-rooms = Rum
feature-area = Boarea
feature-plot = Tomt
feature-year = Byggår
feature-renovated = Renoveringsår
feature-floor = Våning
feature-garden = Trädgård
feature-balcony = Balkong
feature-terrace = Terrass
feature-roof-terrace = Takterrass
feature-patio = Innergård
feature-pool = Pool
feature-parking = Parkeringsplats
feature-garage = Garageplats
feature-lift = Hiss
feature-heating = Uppvärmning
feature-solar = Solpaneler
feature-storage = Förråd
feature-furnished = Möblerad
done-terms = Tack, du har godkänt användarvillkoren.

## Användarvillkor

terms-title = Användarvillkor
terms-lead = Läs användarvillkoren för { $company }. För att fortsätta behöver du godkänna dem.
terms-version = Version { $version }
terms-accept = Jag godkänner användarvillkoren
