### The e-mails about an address that the office has changed. Plain text, as in mails.ftl.

## The office changed the address: in both e-mails

mail-address-until-now = Dotychczas
mail-address-from-now = Od teraz
mail-address-changed = Data zmiany
mail-address-when = { DATE($day, style: "long") } r., godz. { TIME($time) }

## To the old address

mail-address-old-subject = Adres e-mail w portalu klienta firmy { $company } został zmieniony
mail-address-old-preview = Od teraz logowanie odbywa się za pomocą innego adresu.
mail-address-title = Adres e-mail został zmieniony
mail-address-old-intro = zmieniliśmy adres e-mail konta w portalu klienta firmy { $company }. Od teraz do logowania służy nowy adres i tam wysyłamy wiadomości. Na wszystkich urządzeniach nastąpiło wylogowanie.
mail-address-old-expected = Jeśli zmiana nastąpiła na prośbę właściciela konta, nie trzeba nic robić.
mail-address-old-unexpected = Jeśli nie było takiej prośby, prosimy o natychmiastowy kontakt, abyśmy mogli zabezpieczyć konto.
mail-address-old-why = Ta wiadomość została wysłana, ponieważ { $email } to dotychczasowy adres konta w portalu klienta firmy { $company }. Ze względów bezpieczeństwa o zmianie zawsze informujemy oba adresy.

## To the new address

mail-address-new-subject = Nowy adres e-mail w portalu klienta firmy { $company }
mail-address-new-preview = Od teraz do logowania służy ten adres.
mail-address-new-intro = zmieniliśmy adres e-mail konta w portalu klienta firmy { $company }. Od teraz do logowania służy ten adres i tutaj wysyłamy wiadomości. Na wszystkich urządzeniach nastąpiło wylogowanie.
mail-address-new-confirm = Hasło pozostaje bez zmian. Po zalogowaniu prosimy potwierdzić adres kodem, który wyślemy e-mailem. Do tego czasu nie można samodzielnie ustawić nowego hasła, gdyby zostało zapomniane.
mail-address-new-invited = Na ten adres wysyłamy nowe zaproszenie ze wszystkim, co jest potrzebne do pierwszego logowania. Poprzednie nie jest już ważne.
mail-address-new-why = Ta wiadomość została wysłana, ponieważ firma { $company } podała { $email } jako adres konta w swoim portalu klienta.
mail-address-new-unexpected = Jeśli ta wiadomość jest nieoczekiwana, prosimy nas o tym poinformować.

## The code that confirms it

mail-confirmation-preview = Kod w tej wiadomości potwierdza nowy adres.
mail-confirmation-intro = tym kodem można potwierdzić nowy adres e-mail w portalu klienta firmy { $company }. Prosimy się zalogować i wpisać go w profilu.
mail-confirmation-why = Ta wiadomość została wysłana, ponieważ firma { $company } zmieniła adres konta w swoim portalu klienta na { $email }.
mail-confirmation-unexpected = Jeśli ta wiadomość jest nieoczekiwana, prosimy nas o tym poinformować i nie wpisywać kodu.
