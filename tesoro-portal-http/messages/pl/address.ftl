### An address that the office has changed, and that the client is asked to confirm.

confirm-title = Proszę potwierdzić nowy adres e-mail
confirm-lead = Firma { $company } zmieniła adres e-mail na { $email }. Proszę potwierdzić go wysłanym tam kodem. Do tego czasu nie można samodzielnie ustawić nowego hasła, gdyby zostało zapomniane.
confirm-banner = Firma { $company } zmieniła adres e-mail. Proszę potwierdzić nowy adres wysłanym tam kodem.
confirm-link = Wpisz kod
done-email = Dziękujemy, adres e-mail jest potwierdzony.
