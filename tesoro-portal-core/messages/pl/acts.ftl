### The mail to the agent about what a client thinks of properties, and the mail to a client whose codes are no longer sent
### (R-MAIL-03). Mails are plain text here.

## What a client thinks of properties

mail-acts-subject = Nowości od klienta: portal klienta firmy { $company }
mail-acts-preview = Klient ocenił nieruchomości.
mail-acts-title = Klient ocenił nieruchomości
mail-acts-intro = w portalu klienta firmy { $company } pojawiły się opinie klienta o tych nieruchomościach. Wszystko jest w CRM.
mail-acts-interested = Zainteresowanie
mail-acts-rejected = Brak zainteresowania
mail-acts-rejected-because = Brak zainteresowania: { $reasons }
mail-acts-approved = Decyzja na tak po prezentacji
mail-acts-stars = { $count ->
    [one] { NUMBER($count) } gwiazdka
    [few] { NUMBER($count) } gwiazdki
    [many] { NUMBER($count) } gwiazdek
   *[other] { NUMBER($count) } gwiazdki
}
mail-acts-notes = { $count ->
    [one] { NUMBER($count) } nowa notatka
    [few] { NUMBER($count) } nowe notatki
    [many] { NUMBER($count) } nowych notatek
   *[other] { NUMBER($count) } nowej notatki
}
mail-acts-photos = { $count ->
    [one] { NUMBER($count) } nowe zdjęcie
    [few] { NUMBER($count) } nowe zdjęcia
    [many] { NUMBER($count) } nowych zdjęć
   *[other] { NUMBER($count) } nowego zdjęcia
}
mail-acts-voice-notes = { $count ->
    [one] { NUMBER($count) } nowa notatka głosowa
    [few] { NUMBER($count) } nowe notatki głosowe
    [many] { NUMBER($count) } nowych notatek głosowych
   *[other] { NUMBER($count) } nowej notatki głosowej
}

## Why not; in a list after a colon

mail-reason-price = cena
mail-reason-location = lokalizacja
mail-reason-size = wielkość
mail-reason-layout = układ pomieszczeń
mail-reason-condition = stan techniczny
mail-reason-energy-label = klasa energetyczna
mail-reason-outdoor-space = ogród lub balkon
mail-reason-parking = parkowanie
mail-reason-surroundings = okolica
mail-reason-other = coś innego

## Codes for a new password are no longer sent

mail-recovery-closed-subject = Wysyłanie kodów do zmiany hasła wstrzymane: { $company }
mail-recovery-closed-preview = Obecne hasło działa jak dotąd.
mail-recovery-closed-title = Nie wysyłamy już kodów do zmiany hasła
mail-recovery-closed-intro = w portalu klienta firmy { $company } zbyt wiele razy wpisano błędne kody do konta powiązanego z tym adresem. Aby chronić konto, nie wysyłamy już na ten adres kodów do zmiany hasła.
mail-recovery-closed-again = Można zalogować się jak zwykle za pomocą hasła; po zalogowaniu kody będą znów wysyłane.
mail-recovery-closed-forgot = Hasło zostało zapomniane?
mail-recovery-closed-unexpected = Jeśli kody wpisał ktoś inny, nie trzeba nic robić: nikt nie uzyskał dostępu do konta.
