### The client’s own data.

own-data-title = Moje dane
own-data-lead = Można pobrać wszystko, co zostało tu przekazane biuru { $company }, oraz to, co pokazuje ten portal.
own-data-inside = Co zawiera plik
own-data-account = Konto: imię i nazwisko, adres e-mail, język i oczekiwania, zaakceptowane warunki oraz zalogowane urządzenia
own-data-properties = Zaproponowane nieruchomości wraz z decyzjami, ulubionymi i gwiazdkami
own-data-viewings = Prezentacje nieruchomości z terminami i uwagami
own-data-feedback = Notatki, zdjęcia i notatki głosowe oraz zdjęcie profilowe
own-data-messages = Wiadomości wymienione z agentem
own-data-acts = Działania w tym portalu wraz z datami
own-data-format = To jeden plik (ZIP): zestawienie czytelne dla ludzi i programów, ze zdjęciami i nagraniami. Prosimy przechowywać go w bezpiecznym miejscu.
own-data-download = Pobierz moje dane
own-data-erase-title = Poprawianie i usuwanie danych
own-data-erase = Jeśli coś należy poprawić, można to zmienić w profilu lub zwrócić się do agenta w biurze { $company }. Można też zażądać usunięcia wszystkich danych.
own-data-more = Przegląd i pobieranie danych
