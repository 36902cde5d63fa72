## On every page

error-title = Fout: { $page }
problem-title = Er is een probleem
sign-out = Uitloggen
refused-advice = Kwam u hier via een link? Open die dan opnieuw of vraag om een nieuwe.
refused-number = Kenmerk: { $id }

## Without a portal to show

information-title = Welkom bij het klantenportaal
information-text = Om in te loggen hebt u de link nodig die u van uw makelaar hebt gekregen.
information-help = U vindt die in de e-mail met uw uitnodiging. Hebt u die niet meer, dan stuurt uw makelaar de link graag opnieuw.
closed-title = Het klantenportaal is gesloten
closed-text = Het kantoor heeft zijn klantenportaal voorlopig gesloten. Uw account en alles wat erin staat, blijven bewaard.
closed-help = Hebt u een vraag? Uw makelaar helpt u graag.

## Signing in

sign-in-title = Inloggen
sign-in-lead = Uw klantenportaal bij { $company }
sign-in-email = E-mailadres
sign-in-password = Wachtwoord
sign-in-first-time = Bent u hier voor het eerst? Gebruik dan het tijdelijke wachtwoord uit uw uitnodiging.
sign-in-keep = Op dit apparaat ingelogd blijven
sign-in-button = Inloggen
sign-in-email-missing = Vul uw e-mailadres in.
sign-in-password-missing = Vul uw wachtwoord in.
sign-in-needed = Log in om verder te gaan.
signed-out = U bent uitgelogd.
cookies-needed = Uw gegevens klopten, maar uw browser heeft niet onthouden dat u bent ingelogd. Sta cookies toe en controleer of het adres met https begint.

## Choosing a password

password-first-title = Kies een eigen wachtwoord
password-first-text = Kies een wachtwoord dat alleen u kent. Daarna kunt u verder.
password-change-title = Wachtwoord wijzigen
password-change-text = Daarna bent u op al uw andere apparaten uitgelogd.
password-account = U logt in met { $email }.
password-current = Huidig wachtwoord
password-new = Nieuw wachtwoord
password-rules = Wat het wachtwoord nodig heeft
password-rule-length = { $minimum ->
    [one] Ten minste { $minimum } teken
   *[other] Ten minste { $minimum } tekens
}
password-rule-uppercase = Een hoofdletter
password-rule-lowercase = Een kleine letter
password-rule-digit = Een cijfer
password-rule-special = Een speciaal teken, zoals ! of #
password-rule-personal = Niets uit uw naam of e-mailadres
password-rule-guessable = Niet makkelijk te raden
password-rule-unchanged = Anders dan uw huidige wachtwoord
password-rule-met = In orde:
password-save = Wachtwoord opslaan
password-back = Terug

## Home

home-title = Uw portaal
home-welcome = Welkom, { $name }
home-properties-title = Woningen
home-properties-text = Zodra { $company } u woningen aanbiedt, vindt u ze hier.
home-account-title = Uw account
home-name = Naam
home-email = E-mailadres
home-office = Makelaarskantoor
home-change-password = Wachtwoord wijzigen
home-language-title = Taal
home-language-label = Taal van uw pagina’s en e-mails
home-language-save = Taal opslaan
home-sessions-title = Waar u bent ingelogd
home-end-others = Op alle andere apparaten uitloggen
session-here = Dit apparaat
session-device = { $browser } op { $system }
session-unknown = Onbekend apparaat
session-recent = Het afgelopen uur nog gebruikt
session-hours = { $hours ->
    [one] { $hours } uur geleden gebruikt
   *[other] { $hours } uur geleden gebruikt
}
session-days = { $days ->
    [one] { $days } dag geleden gebruikt
   *[other] { $days } dagen geleden gebruikt
}

## What has just been done

done-password = Uw nieuwe wachtwoord is opgeslagen.
done-language = Uw taal is opgeslagen.
done-others = U bent op alle andere apparaten uitgelogd.
