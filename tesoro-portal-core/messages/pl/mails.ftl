### The mails to clients: subject, the line that inboxes show beside it, title, sentences. Mails are plain text here.

## In every mail

mail-greeting = Dzień dobry, { $name },
mail-regards = Z poważaniem
mail-login = Adres e-mail
mail-portal = Adres portalu klienta
mail-open-portal = Przejdź do portalu klienta
mail-copy-link = Jeśli przycisk nie działa, proszę skopiować ten adres do przeglądarki:

## How to reach the agent or the office; follows a question

mail-reach-call = Można odpowiedzieć na tę wiadomość lub do nas zadzwonić.
mail-reach-reply = Wystarczy odpowiedzieć na tę wiadomość.
mail-reach-office = Zapraszamy do kontaktu z naszym biurem.

## The invitation

mail-invitation-subject = Dostęp do portalu klienta firmy { $company }
mail-invitation-preview = Wszystko, co jest potrzebne do pierwszego logowania.
mail-invitation-title = Witamy w portalu klienta
mail-invitation-intro = zapraszamy do portalu klienta firmy { $company }, osobistej i bezpiecznej przestrzeni dla klientów naszego biura. Poniżej podajemy dane do pierwszego logowania.
mail-temporary-password = Hasło tymczasowe
mail-valid-days = { $days ->
    [one] Hasło tymczasowe jest ważne przez { $days } dzień.
    [few] Hasło tymczasowe jest ważne przez { $days } dni.
    [many] Hasło tymczasowe jest ważne przez { $days } dni.
   *[other] Hasło tymczasowe jest ważne przez { $days } dnia.
}
mail-valid-hours = { $hours ->
    [one] Hasło tymczasowe jest ważne przez { $hours } godzinę.
    [few] Hasło tymczasowe jest ważne przez { $hours } godziny.
    [many] Hasło tymczasowe jest ważne przez { $hours } godzin.
   *[other] Hasło tymczasowe jest ważne przez { $hours } godziny.
}
mail-choose-own = Przy pierwszym logowaniu należy ustawić własne hasło. Jeśli hasło tymczasowe zdąży wygasnąć, chętnie wyślemy nowe zaproszenie.
mail-invitation-question = W razie pytań lub trudności z logowaniem chętnie pomożemy.
mail-invitation-why = Ta wiadomość została wysłana, ponieważ firma { $company } przyznała dostęp do swojego portalu klienta dla adresu { $email }.
mail-invitation-unexpected = Jeśli ta wiadomość jest nieoczekiwana, prosimy nas o tym poinformować i nie używać hasła. Hasła nie należy nikomu przekazywać.

## The password was changed

mail-password-changed-subject = Hasło do portalu klienta firmy { $company } zostało zmienione
mail-password-changed-title = Hasło zostało zmienione
mail-password-changed-intro = hasło do konta w portalu klienta firmy { $company } zostało zmienione. Na wszystkich innych urządzeniach nastąpiło wylogowanie.
mail-password-changed-expected = W przypadku własnej zmiany hasła nie trzeba nic robić.
mail-password-changed-unexpected = Jeśli hasło zmienił ktoś inny, prosimy o natychmiastowy kontakt, abyśmy mogli zabezpieczyć konto.
mail-password-changed-why = Ta wiadomość została wysłana, ponieważ z tym adresem jest powiązane konto w portalu klienta firmy { $company }. Ze względów bezpieczeństwa zawsze informujemy o zmianie hasła.

## The office closed the access

mail-access-disabled-subject = Dostęp do portalu klienta firmy { $company } został zamknięty
mail-access-disabled-preview = Logowanie nie jest już możliwe. Chętnie odpowiemy na pytania.
mail-access-disabled-title = Dostęp został zamknięty
mail-access-disabled-intro = zamknęliśmy dostęp do portalu klienta firmy { $company }. Logowanie za pomocą tego adresu e-mail nie jest już możliwe.
mail-access-disabled-question = W razie pytań lub jeśli zaszła pomyłka, prosimy o kontakt.
mail-access-disabled-why = Ta wiadomość została wysłana, ponieważ z tym adresem było powiązane konto w portalu klienta firmy { $company }.
