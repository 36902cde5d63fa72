### The mails to clients and to the office’s own people: subject, the line that inboxes show beside it, title,
### sentences. Mails are plain text here.

## In every mail

mail-greeting = Dzień dobry, { $name },
mail-regards = Z poważaniem
mail-login = Adres e-mail
mail-portal = Adres portalu klienta
mail-open-portal = Przejdź do portalu klienta
mail-copy-link = Jeśli przycisk nie działa, proszę skopiować ten adres do przeglądarki:
mail-choose = Można wybrać, które wiadomości mają przychodzić:

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
mail-valid-until = Hasło tymczasowe jest ważne do { DATE($day, style: "long") } r., godz. { TIME($time) }.
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

## Before an address is proved: without the name that was typed

mail-greeting-unproved = Dzień dobry,

## In the mails with a code

mail-code = Kod
mail-code-minutes = { $minutes ->
    [one] Kod jest ważny przez { $minutes } minutę, do godz. { TIME($time) }.
    [few] Kod jest ważny przez { $minutes } minuty, do godz. { TIME($time) }.
    [many] Kod jest ważny przez { $minutes } minut, do godz. { TIME($time) }.
   *[other] Kod jest ważny przez { $minutes } minuty, do godz. { TIME($time) }.
}
mail-code-again = Jeśli kod zdąży wygasnąć, wystarczy poprosić o nowy. Ważny jest tylko najnowszy kod.
mail-code-secret = Tego kodu nie należy nikomu podawać. Nigdy o niego nie pytamy, ani przez telefon, ani w wiadomościach e-mail.
mail-question = W razie pytań chętnie pomożemy.

## The code that finishes a sign-up

mail-verification-subject = Proszę potwierdzić adres e-mail w portalu klienta firmy { $company }
mail-verification-preview = Kod z tej wiadomości kończy rejestrację.
mail-verification-title = Proszę potwierdzić adres e-mail
mail-verification-intro = ten kod potwierdza adres e-mail w portalu klienta firmy { $company }. Należy go wpisać na stronie, która o niego prosi; powinna być nadal otwarta w przeglądarce.
mail-verification-why = Ta wiadomość została wysłana, ponieważ ktoś zarejestrował się w portalu klienta firmy { $company }, podając adres { $email }.
mail-verification-unexpected = Jeśli zrobił to ktoś inny, prosimy zignorować tę wiadomość: nic się nie stanie.

## The code that chooses a new password

mail-reset-subject = Nowe hasło do portalu klienta firmy { $company }
mail-reset-preview = Kod z tej wiadomości pozwala ustawić nowe hasło.
mail-reset-title = Ustawienie nowego hasła
mail-reset-intro = ten kod pozwala ustawić nowe hasło do portalu klienta firmy { $company }. Należy go wpisać na stronie, która o niego prosi; powinna być nadal otwarta w przeglądarce.
mail-reset-why = Ta wiadomość została wysłana, ponieważ w portalu klienta firmy { $company } poproszono o nowe hasło dla adresu { $email }.
mail-reset-unexpected = Jeśli zrobił to ktoś inny, prosimy zignorować tę wiadomość: hasło pozostanie bez zmian.

## Somebody signed up with the address of an account

mail-already-subject = Ten adres ma już dostęp do portalu klienta firmy { $company }
mail-already-preview = Można zalogować się jak zwykle.
mail-already-title = Dostęp już istnieje
mail-already-intro = ktoś, być może właściciel tego adresu, właśnie zarejestrował się z nim w portalu klienta firmy { $company }. Nie ma takiej potrzeby: dostęp już istnieje i nic się w nim nie zmieniło. Tutaj można się zalogować.
mail-already-forgot = W razie zapomnienia hasła wystarczy wybrać „Nie pamiętam hasła” na stronie logowania.
mail-already-why = Ta wiadomość została wysłana, ponieważ z tym adresem jest powiązane konto w portalu klienta firmy { $company }.
mail-already-unexpected = Jeśli zrobił to ktoś inny, prosimy zignorować tę wiadomość: nikt nie uzyskał dostępu do konta.

## In every mail to the office’s own people

mail-office-greeting = Dzień dobry, { $name },
mail-office-name = Imię i nazwisko
mail-office-email = Adres e-mail
mail-office-contact = Identyfikator kontaktu
mail-office-until-then = Do czasu tej decyzji klient może się logować, ale widzi tylko swój profil i stronę z informacją, że biuro się tym zajmuje.
mail-office-why = Ta wiadomość została napisana automatycznie. Otrzymuje ją administrator firmy { $company }.

## A new lead signed up

mail-new-lead-subject = Nowy potencjalny klient z portalu firmy { $company }
mail-new-lead-preview = Ktoś się zarejestrował. Na razie ma oznaczenie „Nie kontaktować się”.
mail-new-lead-title = Zarejestrował się nowy potencjalny klient
mail-new-lead-intro = ktoś zarejestrował się w portalu klienta firmy { $company } i potwierdził adres e-mail. Ta osoba jest teraz w systemie CRM jako nowy potencjalny klient, a odpowiada za nią administrator firmy.
mail-new-lead-reach = Potencjalny klient ma oznaczenie „Nie kontaktować się”, dopóki agent nie potwierdzi, że go sprawdził: oferty nieruchomości i przypomnienia nie są wysyłane. Odpowiedzi na jego własne działania w portalu oraz wiadomości dotyczące bezpieczeństwa są wysyłane mimo to.

## A sign-up has to be linked

mail-link-waiting-subject = Rejestracja wymaga powiązania: portal klienta firmy { $company }
mail-link-waiting-preview = Agent musi zdecydować, do którego kontaktu należy.
mail-link-waiting-title = Rejestracja wymaga powiązania z kontaktem
mail-link-waiting-intro = ktoś zarejestrował się w portalu klienta firmy { $company }, a z adresu e-mail nie wynika, o który kontakt chodzi: ma go kilka kontaktów albo kontakt, który go ma, posiada już konto.
mail-link-waiting-decide = Agent musi zdecydować: powiązać konto z kontaktem, utworzyć nowego potencjalnego klienta albo odrzucić rejestrację.

## A sign-up has to be approved

mail-approval-waiting-subject = Rejestracja czeka na zatwierdzenie: portal klienta firmy { $company }
mail-approval-waiting-preview = Ktoś chce uzyskać dostęp do portalu klienta.
mail-approval-waiting-title = Rejestracja czeka na zatwierdzenie
mail-approval-waiting-intro = ktoś zarejestrował się w portalu klienta firmy { $company } i potwierdził adres e-mail. Zgodnie z ustawieniami biura musi to zatwierdzić agent.
mail-approval-waiting-decide = Agent może zatwierdzić lub odrzucić rejestrację. Po odrzuceniu konto zostanie usunięte.

## Nowy regulamin

mail-new-terms-subject = Nowy regulamin portalu klienta firmy { $company }
mail-new-terms-preview = Przy następnym logowaniu poprosimy o jego akceptację.
mail-new-terms-title = Nowy regulamin
mail-new-terms-intro = firma { $company } wprowadza nowy regulamin portalu klienta. Przy następnym otwarciu portalu będzie można go tam przeczytać, a przed przejściem dalej poprosimy o jego akceptację.

## Wiadomość od klienta

mail-message-subject = Nowa wiadomość od klienta: portal klienta firmy { $company }
mail-message-preview = W portalu klienta czeka nowa wiadomość.
mail-message-title = Nowa wiadomość od klienta
mail-message-intro = w portalu klienta firmy { $company } pojawiła się nowa wiadomość od klienta. Można ją przeczytać i odpowiedzieć na nią w CRM.
mail-message-why = Ta wiadomość została napisana automatycznie. Trafia do opiekuna tego kontaktu lub do osoby, która go zastępuje.

## Wiadomość do klienta

mail-reply-subject = Nowa wiadomość od firmy { $company }
mail-reply-preview = W portalu klienta czeka nowa wiadomość.
mail-reply-title = Nowa wiadomość w portalu
mail-reply-intro = w portalu klienta firmy { $company } czeka nowa wiadomość. Można ją tam przeczytać i na nią odpowiedzieć.
## Nowe nieruchomości

mail-new-properties-subject = Nowe nieruchomości od firmy { $company }
mail-new-properties-preview = Mamy coś, co może odpowiadać Państwa oczekiwaniom.
mail-new-properties-title = Nowe nieruchomości
mail-new-properties-intro = w portalu klienta czekają nowe nieruchomości. Najnowsze z nich to:
mail-new-properties-say = W portalu są zdjęcia i wszystkie informacje. Prosimy dać nam tam znać, czy oferta jest interesująca; odpowiedź widzimy od razu.
mail-new-properties-why = Ta wiadomość została wysłana, ponieważ firma { $company } szuka dla Państwa nieruchomości i udostępniła portal klienta.
## Viewings

mail-viewing-property = Nieruchomość
mail-viewing-when = Data i godzina
mail-viewing-place = Miejsce
mail-viewing-reason = Powód
mail-viewing-remark = Uwaga
mail-viewing-day = Preferowany dzień
mail-viewing-alternative = Inny termin
mail-viewing-morning = przed południem
mail-viewing-afternoon = po południu
mail-viewing-evening = wieczorem
mail-viewing-choose = W portalu klienta można przyjąć jeden z tych terminów.
mail-viewing-ask-again = W portalu klienta można poprosić o inne dni.
mail-viewing-invite = Plik załączony do tej wiadomości dodaje prezentację do kalendarza.
mail-viewing-until-then = Do czasu odpowiedzi obowiązuje potwierdzony termin.
mail-viewing-entry = Prezentacja: { $property }
mail-viewing-entry-about = Wszystko o tej prezentacji znajduje się w portalu klienta.
mail-viewing-why = Tę wiadomość wysłaliśmy, ponieważ w portalu klienta firmy { $company } poproszono o prezentację nieruchomości.
mail-viewing-office-why = Ta wiadomość powstała automatycznie. Otrzymuje ją agent odpowiedzialny w firmie { $company }.

mail-viewing-requested-subject = Prośba o prezentację: { $company }
mail-viewing-requested-title = Klient prosi o prezentację
mail-viewing-requested-intro = klient chciałby obejrzeć tę nieruchomość. Można potwierdzić termin, zaproponować inne lub odmówić.

mail-viewing-cancelled-by-client-subject = Klient odwołał prezentację: { $company }
mail-viewing-cancelled-by-client-title = Klient odwołał prezentację
mail-viewing-cancelled-by-client-intro = klient odwołał prezentację tej nieruchomości.

mail-viewing-move-asked-subject = Klient prosi o inny termin prezentacji: { $company }
mail-viewing-move-asked-title = Klient prosi o inny termin
mail-viewing-move-asked-intro = klient chciałby przenieść prezentację tej nieruchomości na inny dzień.

mail-viewing-alternative-taken-subject = Klient przyjął termin prezentacji: { $company }
mail-viewing-alternative-taken-title = Klient przyjął termin
mail-viewing-alternative-taken-intro = klient wybrał jeden z zaproponowanych terminów. Prezentacja jest potwierdzona.

mail-viewing-confirmed-subject = Prezentacja jest potwierdzona: { $company }
mail-viewing-confirmed-title = Prezentacja jest potwierdzona
mail-viewing-confirmed-intro = termin prezentacji został ustalony. Do zobaczenia na miejscu.

mail-viewing-rejected-subject = Prośba o prezentację nieruchomości: { $company }
mail-viewing-rejected-title = Niestety to się nie uda
mail-viewing-rejected-intro = niestety nie możemy zaproponować prezentacji w wybranych dniach.

mail-viewing-moved-subject = Prezentacja ma nowy termin: { $company }
mail-viewing-moved-title = Prezentacja ma nowy termin
mail-viewing-moved-intro = przenieśliśmy prezentację. Prosimy o zapisanie nowego terminu.

mail-viewing-cancelled-subject = Prezentacja została odwołana: { $company }
mail-viewing-cancelled-title = Prezentacja została odwołana
mail-viewing-cancelled-intro = ta prezentacja się nie odbędzie.

mail-navigation-opened-subject = Trasa na prezentację: { $company }
mail-navigation-opened-title = Trasa na prezentację jest już dostępna
mail-navigation-opened-intro = zbliża się prezentacja. Trasa do nieruchomości jest już dostępna w portalu klienta.

mail-how-was-it-subject = Jak wypadła prezentacja? { $company }
mail-how-was-it-title = Jak wypadła prezentacja?
mail-how-was-it-intro = dziś odbyła się prezentacja tej nieruchomości. Chętnie poznamy wrażenia: w portalu klienta można wystawić ocenę oraz dodać notatki i zdjęcia.
