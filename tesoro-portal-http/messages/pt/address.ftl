### An address that the office has changed, and that the client is asked to confirm.

confirm-title = Confirme o seu novo endereço de e-mail
confirm-lead = { $company } alterou o seu endereço de e-mail para { $email }. Confirme-o com o código que enviámos para lá. Até lá, não poderá escolher por si uma nova palavra-passe caso se esqueça da sua.
confirm-banner = { $company } alterou o seu endereço de e-mail. Confirme o novo com o código que enviámos para lá.
confirm-link = Introduzir o código
done-email = Obrigado, o seu endereço de e-mail está confirmado.
