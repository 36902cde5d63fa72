## On every page

error-title = Erro: { $page }
problem-title = Há um problema
sign-out = Terminar sessão
refused-advice = Se chegou aqui através de uma ligação, abra-a novamente ou peça uma nova.
refused-number = Referência: { $id }

## Without a portal to show

information-title = Boas-vindas ao portal de clientes
information-text = Para iniciar sessão, precisa da ligação que a sua agência lhe enviou.
information-help = Encontra-a no e-mail do seu convite. Se já não a tiver, a sua agência terá todo o gosto em enviá-la de novo.
closed-title = O portal de clientes está encerrado
closed-text = A agência encerrou o seu portal de clientes por enquanto. A sua conta e tudo o que ela contém ficam guardados.
closed-help = Se tiver alguma dúvida, a sua agência terá todo o gosto em ajudar.

## Signing in

sign-in-title = Iniciar sessão
sign-in-lead = O seu portal de clientes: { $company }
sign-in-email = Endereço de e-mail
sign-in-password = Palavra-passe
sign-in-first-time = É a sua primeira visita? Utilize a palavra-passe temporária do seu convite.
sign-in-keep = Manter sessão iniciada neste dispositivo
sign-in-button = Iniciar sessão
sign-in-email-missing = Introduza o seu endereço de e-mail.
sign-in-password-missing = Introduza a sua palavra-passe.
sign-in-needed = Inicie sessão para continuar.
signed-out = Terminou a sessão.
cookies-needed = Os seus dados estavam corretos, mas o navegador não manteve a sessão iniciada. Permita cookies e confirme que o endereço começa por https.

## Choosing a password

password-first-title = Escolha a sua palavra-passe
password-first-text = Antes de continuar, escolha uma palavra-passe que mais ninguém conheça.
password-change-title = Alterar a palavra-passe
password-change-text = Depois disso, a sessão termina em todos os seus outros dispositivos.
password-account = Inicia sessão com { $email }.
password-current = Palavra-passe atual
password-new = Nova palavra-passe
password-rules = O que a palavra-passe precisa de ter
password-rule-length = { $minimum ->
    [one] Pelo menos { $minimum } carácter
   *[other] Pelo menos { $minimum } caracteres
}
password-rule-uppercase = Uma letra maiúscula
password-rule-lowercase = Uma letra minúscula
password-rule-digit = Um algarismo
password-rule-special = Um carácter especial, como ! ou #
password-rule-personal = Nada do seu nome ou endereço de e-mail
password-rule-guessable = Difícil de adivinhar
password-rule-unchanged = Diferente da sua palavra-passe atual
password-rule-met = Cumprido:
password-save = Guardar palavra-passe
password-back = Voltar

## Home

home-title = O seu portal
home-welcome = Olá, { $name }
home-properties-title = Imóveis
home-properties-text = Assim que { $company } lhe propuser imóveis, encontra-os aqui.
home-account-title = A sua conta
home-name = Nome
home-email = Endereço de e-mail
home-office = Agência imobiliária
home-change-password = Alterar palavra-passe
home-language-title = Idioma
home-language-label = Idioma das suas páginas e e-mails
home-language-save = Guardar idioma
home-sessions-title = Onde tem sessão iniciada
home-end-others = Terminar sessão em todos os outros dispositivos
session-here = Este dispositivo
session-device = { $browser } no { $system }
session-unknown = Dispositivo desconhecido
session-recent = Utilizado na última hora
session-hours = { $hours ->
    [one] Utilizado há { $hours } hora
   *[other] Utilizado há { $hours } horas
}
session-days = { $days ->
    [one] Utilizado há { $days } dia
   *[other] Utilizado há { $days } dias
}

## What has just been done

done-password = A sua nova palavra-passe foi guardada.
done-language = O seu idioma foi guardado.
done-others = A sessão terminou em todos os outros dispositivos.
