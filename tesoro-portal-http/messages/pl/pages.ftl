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
sign-in-forgot = Nie pamiętam hasła
sign-in-new = Brak zaproszenia?
sign-in-signed-up = Rejestracja przed chwilą?
sign-in-code = Proszę wpisać kod.

## The code from the mail

code-title = Proszę potwierdzić adres e-mail
code-lead = Wysłaliśmy wiadomość e-mail. Aby dokończyć rejestrację, proszę wpisać podany w niej kod.
code-lead-to = Wysłaliśmy wiadomość e-mail na adres { $address }. Aby dokończyć rejestrację, proszę wpisać podany w niej kod.
code-label = Kod z wiadomości
code-hint = Sześć cyfr, ważny 10 minut. Liczy się tylko najnowszy kod.
code-button = Potwierdź
code-empty = Proszę wpisać kod z wiadomości.
code-missing-title = Kod nie dotarł?
code-missing-text = Proszę sprawdzić także folder ze spamem. Jeśli ten adres ma już dostęp, wiadomość o tym informuje i nie zawiera kodu.
code-resend-wait = Po minucie można poprosić o nowy kod.
code-resend-in = O nowy kod będzie można poprosić { $when }.
code-resend = Wyślij nowy kod
code-sent-again = Nowy kod jest już w drodze. Liczy się tylko najnowszy.
code-other = Adres był nieprawidłowy?
code-restart = Zarejestruj się ponownie

## The link of an invitation

invitation-title = Ustawienie hasła
invitation-lead = Należy ustawić własne hasło do portalu klienta firmy { $company }. Logowanie nastąpi od razu.
invitation-over-title = Ten link już nie działa
invitation-over-known = Jeśli hasło jest już ustawione, można się nim zalogować.

## Forgetting a password

forgot-title = Zapomniane hasło
forgot-lead = Wyślemy kod, który pozwala ustawić nowe hasło.
forgot-button = Wyślij kod
forgot-lost = Najpierw proszę poprosić tutaj o kod. Jeśli stało się to przed chwilą, proszę zezwolić na pliki cookie i sprawdzić, czy adres zaczyna się od https.
reset-title = Ustawienie nowego hasła
reset-lead = Jeśli z tym adresem jest powiązane konto, wiadomość z kodem jest już w drodze.
reset-lead-to = Jeśli z adresem { $address } jest powiązane konto, wiadomość z kodem jest już w drodze.
reset-missing-text = Proszę sprawdzić także folder ze spamem i upewnić się, że adres był prawidłowy.

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
home-waiting-title = Sprawdzamy rejestrację
home-waiting-text = Dziękujemy za rejestrację. { $company } sprawdza teraz dane. Nie trzeba nic robić: gdy tylko to się zakończy, pojawią się tutaj nieruchomości.
home-account-title = Konto
home-email = Adres e-mail
home-office = Biuro nieruchomości
home-change-password = Zmień hasło
home-language-title = Język
home-language-label = Język stron i wiadomości
home-language-save = Zapisz język
home-mails = Wybór wiadomości
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

## Which e-mails come

mails-title = Wiadomości e-mail
mails-lead = Proszę wybrać, które wiadomości mają przychodzić.
mails-new-properties = Nowe nieruchomości
mails-viewing-reminders = Przypomnienia przed prezentacją nieruchomości
mails-feedback-reminders = Pytanie o wrażenia po prezentacji
mails-replies = Odpowiedzi agenta na wiadomości
mails-always = Wiadomości dotyczące bezpieczeństwa oraz odpowiedzi na działania w portalu przychodzą zawsze.
mails-save = Zapisz wybór

## What has just been done

done-sign-up = Adres e-mail został potwierdzony, logowanie się powiodło.
done-password = Nowe hasło zostało zapisane.
done-language = Język został zapisany.
done-mails = Wybór wiadomości został zapisany.
done-others = Wylogowano na wszystkich innych urządzeniach.

## Around every page

skip-link = Przejdź do treści
places-label = Menu główne
place-home = Start
place-favourites = Ulubione
place-profile = Profil
sending = Chwileczkę…
send-failed = Nie udało się wysłać. Proszę sprawdzić połączenie. Wpisany tekst został zachowany.
send-again = Spróbuj ponownie

## The profile

profile-title = Profil
profile-save = Zapisz imię i nazwisko
profile-name-hint = Tak widzi to biuro nieruchomości.
profile-email-hint = Aby zmienić adres, proszę zwrócić się do biura.
session-end = Wyloguj tam
done-name = Imię i nazwisko zostały zapisane.
done-session = Wylogowano na tym urządzeniu.

## Properties at home

home-overview-title = W skrócie
home-new-title = Nowe propozycje
home-new-text = Biuro chętnie pozna opinię o nich.
home-all-title = Wszystkie nieruchomości
status-to-rate = Do oceny
status-interested = Interesujące
status-rejected = Odrzucone
status-visited = Obejrzane
status-approved = Wybrane
home-favourites = Ulubione
card-favourite = Ulubiona
card-unavailable = Już niedostępna
card-stars = { $stars ->
    [one] { $stars } gwiazdka
    [few] { $stars } gwiazdki
    [many] { $stars } gwiazdek
   *[other] { $stars } gwiazdki
}
favourites-title = Ulubione nieruchomości
favourites-empty = Nie ma jeszcze ulubionych. Nieruchomości oznaczone sercem pojawią się tutaj.
favourites-home = Wszystkie oferty

## A property

property-back = Wszystkie nieruchomości
property-no-photo = Brak zdjęć
property-reference = Numer oferty { $reference }
property-features = Cechy
property-description = Opis
property-energy-class = Klasa energetyczna { $class } ({ $scheme })
property-where = Położenie
property-map = Otwórz w aplikacji z mapami
property-gone = Ta nieruchomość nie jest już dostępna. Wszystkie notatki na jej temat zostają zachowane.
agent-title = Agent nieruchomości
agent-call = Zadzwoń: { $phone }
decide-title = Co Państwo o niej myślą?
decide-seen = Biuro zobaczy ten wybór.
decide-yes = Interesuje mnie
decide-yes-again = Jednak mnie interesuje
decide-no = Nie interesuje mnie
decide-approve = To jest to
favourite-add = Dodaj do ulubionych
favourite-remove = Usuń z ulubionych
reject-title = Dlaczego nie?
reject-lead = Te powody pomogą { $company } znaleźć lepsze propozycje.
reject-reasons = Powody (co najmniej jeden)
reason-price = Cena
reason-location = Lokalizacja
reason-size = Wielkość
reason-layout = Układ pomieszczeń
reason-condition = Stan techniczny
reason-energy-label = Klasa energetyczna
reason-outdoor-space = Ogród lub balkon
reason-parking = Parkowanie
reason-surroundings = Okolica
reason-other = Coś innego
reject-text = Co jeszcze warto dodać?
reject-text-hint = Do 1000 znaków. Wymagane tylko przy „Coś innego”.
reject-button = Wyślij do biura
done-interested = Biuro wie już o zainteresowaniu.
done-rejected = Dziękujemy. Biuro widzi podane powody.
done-approved = Biuro wie już o tym wyborze.
done-favourite = Nieruchomość jest teraz wśród ulubionych.
done-unfavourite = Nieruchomość nie jest już wśród ulubionych.

## What a property has

feature-bedrooms = Sypialnie
feature-bathrooms = Łazienki
feature-rooms = Pokoje
feature-area = Powierzchnia
feature-plot = Działka
feature-year = Rok budowy
feature-renovated = Rok remontu
feature-floor = Piętro
feature-garden = Ogród
feature-balcony = Balkon
feature-terrace = Taras
feature-roof-terrace = Taras na dachu
feature-patio = Dziedziniec
feature-pool = Basen
feature-parking = Miejsce parkingowe
feature-garage = Garaż
feature-lift = Winda
feature-heating = Ogrzewanie
feature-solar = Panele słoneczne
feature-storage = Komórka
feature-furnished = Umeblowane
done-terms = Dziękujemy za zaakceptowanie regulaminu.

## Regulamin

terms-title = Regulamin
terms-lead = Prosimy przeczytać regulamin firmy { $company }. Aby przejść dalej, należy go zaakceptować.
terms-version = Wersja { $version }
terms-accept = Akceptuję regulamin
