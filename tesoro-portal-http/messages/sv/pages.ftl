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
home-account-title = Ditt konto
home-name = Namn
home-email = E-postadress
home-office = Mäklarkontor
home-change-password = Byt lösenord
home-language-title = Språk
home-language-label = Språk på dina sidor och mejl
home-language-save = Spara språket
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

## What has just been done

done-password = Ditt nya lösenord är sparat.
done-language = Ditt språk är sparat.
done-others = Du är utloggad på alla andra enheter.
