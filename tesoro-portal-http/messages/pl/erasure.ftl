### The client asks to be erased.

erasure-title = Usunięcie moich danych
erasure-lead = Można zażądać od firmy { $company } usunięcia wszystkiego, co przechowuje w tym portalu i w swojej bazie klientów. Biuro sprawdza żądanie, a następnie je wykonuje.
erasure-goes = Co zostanie usunięte
erasure-goes-account = Dostęp, imię i nazwisko, adresy e-mail i preferencje
erasure-goes-words = Wiadomości, notatki, zdjęcia, notatki głosowe, zdjęcie profilowe, ulubione, gwiazdki i uwagi
erasure-goes-viewings = Prezentacje, które mają się dopiero odbyć: zostaną odwołane
erasure-stays = Co pozostanie, bez nazwiska
erasure-stays-dates = Jakie nieruchomości i kiedy zaproponowano i zaprezentowano oraz podjęte decyzje
erasure-stays-terms = Dowód, jaki regulamin i kiedy został zaakceptowany
erasure-final = Tego nie można cofnąć. Po usunięciu danych logowanie nie będzie już możliwe, o czym poinformujemy jeszcze raz e-mailem.
erasure-copy = Aby zachować kopię, należy najpierw pobrać swoje dane.
erasure-password = Aby potwierdzić, należy podać hasło.
erasure-ask = Zażądaj usunięcia moich danych
erasure-waits = Dane mają zostać usunięte: żądanie złożono { $day }. Dopóki firma { $company } go nie wykona, można korzystać z portalu jak dotychczas i wycofać żądanie.
erasure-withdraw = Wycofaj żądanie
erasure-done-asked = Żądanie zostało wysłane do firmy { $company }.
erasure-done-withdrawn = Żądanie zostało wycofane. Nic nie zostało usunięte.
