### Signing up, step by step.

sign-up-title = Registar-se
sign-up-step = Passo { $step } de { $steps }
sign-up-known = Já tem acesso?
sign-up-lost = Não há nenhum registo em curso neste navegador. Registe-se de novo. Se acabou de o fazer, permita cookies e confirme que o endereço começa por https.

## Who it is

sign-up-who = Os seus dados
sign-up-first-name = Nome próprio
sign-up-last-name = Apelido
sign-up-email-hint = Enviaremos um código para este endereço.

## The password

sign-up-password-again = Para sua segurança, não guardámos a palavra-passe. Escreva-a de novo, por favor.

## What they are looking for

wishes-title = O que procura? (opcional)
wishes-lead = Pode deixar tudo em branco e registar-se já.
wishes-location = Onde vive atualmente
wishes-property-type = Tipo de imóvel
wishes-transaction = Compra ou arrendamento
wishes-either = Ambos
wishes-buy = Compra
wishes-rent = Arrendamento
wishes-price-from = Preço a partir de
wishes-price-to = Preço até
wishes-area-from = Área útil a partir de (m²)
wishes-bedrooms-from = Quartos a partir de
wishes-places = Onde gostaria de viver
wishes-places-hint = No máximo dez locais, separados por vírgulas.
sign-up-button = Registar-se
