### The e-mails about an erasure. Plain text, as in mails.ftl.

## The last e-mail to somebody whose data have been erased

mail-erasure-done-subject = Dane w firmie { $company } zostały usunięte
mail-erasure-done-preview = To nasza ostatnia wiadomość w tej sprawie.
mail-erasure-done-title = Dane zostały usunięte
mail-erasure-done-intro = usunęliśmy dane osobowe z portalu klienta firmy { $company } i z naszej bazy klientów: imię i nazwisko, adresy, preferencje, wiadomości, notatki, zdjęcia i nagrania oraz dostęp do portalu. Logowanie nie jest już możliwe. Prezentacje, które miały się dopiero odbyć, zostały odwołane.
mail-erasure-done-kept = Pozostają jedynie zapisy bez nazwiska, na przykład daty wcześniejszych prezentacji, oraz dowód, jaki regulamin i kiedy został zaakceptowany. Adres e-mail przechowujemy tylko do chwili wysłania tej wiadomości. Usunięcia danych nie można cofnąć.
mail-erasure-done-why = Ta wiadomość została wysłana, ponieważ zażądano usunięcia danych w firmie { $company } i zostało ono wykonane.

## To the agent: a viewing that does not take place

mail-viewing-cancelled-by-erasure-subject = Prezentacja odwołana, dane klienta usunięte: { $company }
mail-viewing-cancelled-by-erasure-title = Ta prezentacja została odwołana
mail-viewing-cancelled-by-erasure-intro = dane klienta zostały usunięte na jego żądanie, dlatego ta prezentacja się nie odbędzie. Nie można już ustalić, o kogo chodziło.
