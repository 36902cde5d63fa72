### Signing up, step by step.

sign-up-title = Rejestracja
sign-up-step = Krok { $step } z { $steps }
sign-up-known = Dostęp już istnieje?
sign-up-lost = W tej przeglądarce nie trwa żadna rejestracja. Proszę zarejestrować się ponownie. Jeśli rejestracja odbyła się przed chwilą, proszę zezwolić na pliki cookie i sprawdzić, czy adres zaczyna się od https.

## Who it is

sign-up-who = Dane kontaktowe
sign-up-first-name = Imię
sign-up-last-name = Nazwisko
sign-up-email-hint = Na ten adres wyślemy kod.

## The password

sign-up-password-again = Ze względów bezpieczeństwa hasło nie zostało zachowane. Proszę wpisać je jeszcze raz.

## What they are looking for

wishes-title = Poszukiwana nieruchomość (nieobowiązkowe)
wishes-lead = Wszystkie pola można pozostawić puste i zarejestrować się od razu.
wishes-location = Obecne miejsce zamieszkania
wishes-property-type = Rodzaj nieruchomości
wishes-transaction = Kupno czy najem
wishes-either = Jedno i drugie
wishes-buy = Kupno
wishes-rent = Najem
wishes-price-from = Cena od
wishes-price-to = Cena do
wishes-area-from = Powierzchnia mieszkalna od (m²)
wishes-bedrooms-from = Liczba sypialni od
wishes-places = Preferowane miejsca
wishes-places-hint = Najwyżej dziesięć miejsc, oddzielonych przecinkami.
sign-up-button = Zarejestruj się
