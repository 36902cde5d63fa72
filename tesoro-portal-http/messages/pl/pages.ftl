## On every page

error-title = Błąd: { $page }
problem-title = Wystąpił problem
sign-out = Wyloguj się
refused-advice = Jeśli prowadził tu link, proszę otworzyć go ponownie albo poprosić o nowy.
refused-number = Numer: { $id }

## Without a portal to show

information-title = Witamy w portalu klienta
information-text = Do zalogowania potrzebny jest link otrzymany od biura nieruchomości.
information-help = Link znajduje się w wiadomości z zaproszeniem. Jeśli jej już nie ma, biuro chętnie wyśle go ponownie.
closed-title = Portal klienta jest zamknięty
closed-text = Biuro na razie zamknęło swój portal klienta. Konto i cała jego zawartość pozostają zachowane.
closed-help = W razie pytań biuro chętnie udzieli pomocy.

## Signing in

sign-in-title = Logowanie
sign-in-lead = Portal klienta: { $company }
sign-in-email = Adres e-mail
sign-in-password = Hasło
sign-in-first-time = To pierwsza wizyta? Proszę użyć hasła tymczasowego z zaproszenia.
sign-in-keep = Nie wylogowuj mnie na tym urządzeniu
sign-in-button = Zaloguj się
sign-in-email-missing = Proszę podać adres e-mail.
sign-in-password-missing = Proszę podać hasło.
sign-in-needed = Aby kontynuować, proszę się zalogować.
signed-out = Wylogowano.
cookies-needed = Dane były prawidłowe, ale przeglądarka nie zapamiętała logowania. Proszę zezwolić na pliki cookie i sprawdzić, czy adres zaczyna się od https.

## Choosing a password

password-first-title = Własne hasło
password-first-text = Zanim przejdziemy dalej, proszę ustawić hasło, którego nie zna nikt inny.
password-change-title = Zmiana hasła
password-change-text = Po zmianie nastąpi wylogowanie na wszystkich innych urządzeniach.
password-account = Adres do logowania: { $email }
password-current = Obecne hasło
password-new = Nowe hasło
password-rules = Czego wymaga hasło
password-rule-length = { $minimum ->
    [one] Co najmniej { $minimum } znak
    [few] Co najmniej { $minimum } znaki
    [many] Co najmniej { $minimum } znaków
   *[other] Co najmniej { $minimum } znaku
}
password-rule-uppercase = Wielka litera
password-rule-lowercase = Mała litera
password-rule-digit = Cyfra
password-rule-special = Znak specjalny, na przykład ! lub #
password-rule-personal = Nic z imienia, nazwiska ani adresu e-mail
password-rule-guessable = Trudne do odgadnięcia
password-rule-unchanged = Inne niż obecne hasło
password-rule-met = Spełnione:
password-save = Zapisz hasło
password-back = Wróć

## Home

home-title = Mój portal
home-welcome = Dzień dobry, { $name }
home-properties-title = Nieruchomości
home-properties-text = Gdy tylko { $company } zaproponuje nieruchomości, pojawią się one tutaj.
home-account-title = Konto
home-name = Imię i nazwisko
home-email = Adres e-mail
home-office = Biuro nieruchomości
home-change-password = Zmień hasło
home-language-title = Język
home-language-label = Język stron i wiadomości
home-language-save = Zapisz język
home-sessions-title = Zalogowane urządzenia
home-end-others = Wyloguj na wszystkich innych urządzeniach
session-here = To urządzenie
session-device = { $browser } ({ $system })
session-unknown = Nieznane urządzenie
session-recent = Używane w ciągu ostatniej godziny
session-hours = { $hours ->
    [one] Używane { $hours } godzinę temu
    [few] Używane { $hours } godziny temu
    [many] Używane { $hours } godzin temu
   *[other] Używane { $hours } godziny temu
}
session-days = { $days ->
    [one] Używane { $days } dzień temu
    [few] Używane { $days } dni temu
    [many] Używane { $days } dni temu
   *[other] Używane { $days } dnia temu
}

## What has just been done

done-password = Nowe hasło zostało zapisane.
done-language = Język został zapisany.
done-others = Wylogowano na wszystkich innych urządzeniach.
