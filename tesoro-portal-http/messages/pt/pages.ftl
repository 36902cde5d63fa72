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
sign-in-forgot = Esqueci-me da palavra-passe
sign-in-new = Não tem convite?
sign-in-signed-up = Acabou de se registar?
sign-in-code = Introduza o seu código.

## The code from the mail

code-title = Confirme o seu endereço de e-mail
code-lead = Enviámos-lhe um e-mail. Introduza o código que ele contém para concluir o seu registo.
code-lead-to = Enviámos um e-mail para { $address }. Introduza o código que ele contém para concluir o seu registo.
code-label = Código do e-mail
code-hint = Seis algarismos, válido durante 10 minutos. Só conta o código mais recente.
code-button = Confirmar
code-empty = Introduza o código do e-mail.
code-missing-title = Não recebeu nenhum código?
code-missing-text = Veja também na pasta de correio não solicitado. Se já tiver acesso, o e-mail indica-o e não contém nenhum código.
code-resend-wait = Pode pedir um novo código ao fim de um minuto.
code-resend-in = Poderá pedir um novo código { $when }.
code-resend = Enviar um novo código
code-sent-again = Um novo código está a caminho. Só conta o mais recente.
code-other = O endereço não estava correto?
code-restart = Registar-se de novo

## The link of an invitation

invitation-title = Escolha a sua palavra-passe
invitation-lead = Escolha a sua própria palavra-passe para o portal de clientes de { $company }. Depois disso, a sessão fica iniciada.
invitation-over-title = Esta ligação já não funciona
invitation-over-known = Se já escolheu uma palavra-passe, pode iniciar sessão com ela.

## Forgetting a password

forgot-title = Esqueceu-se da palavra-passe?
forgot-lead = Enviamos-lhe um código com o qual pode escolher uma nova palavra-passe.
forgot-button = Enviar um código
forgot-lost = Peça primeiro um código aqui. Se acabou de o fazer, permita cookies e confirme que o endereço começa por https.
reset-title = Escolha uma nova palavra-passe
reset-lead = Se existir uma conta com este endereço, um e-mail com um código está a caminho.
reset-lead-to = Se existir uma conta com o endereço { $address }, um e-mail com um código está a caminho.
reset-missing-text = Veja também na pasta de correio não solicitado e confirme que o endereço estava correto.

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
home-waiting-title = O seu registo está a ser analisado
home-waiting-text = Agradecemos o seu registo. { $company } está agora a verificar os seus dados. Não precisa de fazer nada: assim que terminar, encontra aqui os seus imóveis.
home-account-title = A sua conta
home-email = Endereço de e-mail
home-office = Agência imobiliária
home-change-password = Alterar palavra-passe
home-language-title = Idioma
home-language-label = Idioma das suas páginas e e-mails
home-language-save = Guardar idioma
home-mails = Escolher os e-mails
home-sessions-title = Onde tem sessão iniciada
home-end-others = Terminar sessão nos outros dispositivos
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

## Which e-mails come

mails-title = Os seus e-mails
mails-lead = Escolha os e-mails que deseja receber.
mails-new-properties = Novos imóveis para si
mails-viewing-reminders = Lembretes antes de uma visita
mails-feedback-reminders = A pergunta sobre a sua impressão depois de uma visita
mails-replies = Respostas do seu agente às suas mensagens
mails-always = Os e-mails sobre a sua segurança e as respostas ao que faz aqui são sempre enviados.
mails-save = Guardar a escolha

## What has just been done

done-sign-up = O seu endereço de e-mail está confirmado e tem sessão iniciada.
done-password = A sua nova palavra-passe foi guardada.
done-language = O seu idioma foi guardado.
done-mails = A sua escolha de e-mails foi guardada.
done-others = A sessão terminou em todos os outros dispositivos.

## Around every page

skip-link = Ir para o conteúdo
places-label = Menu principal
place-home = Início
place-favourites = Favoritos
place-profile = Perfil
sending = Um momento…
send-failed = Não foi possível enviar. Verifique a sua ligação. O que escreveu continua aqui.
send-again = Tentar novamente

## The profile

profile-title = O seu perfil
profile-save = Guardar nome
profile-name-hint = É assim que a sua agência o vê.
profile-email-hint = Para alterar o endereço, fale com a sua agência.
session-end = Terminar aí
done-name = O seu nome foi guardado.
done-session = A sessão terminou nesse dispositivo.

## Properties at home

home-overview-title = Num relance
home-new-title = Novo para si
home-new-text = Diga à sua agência o que acha deles.
home-all-title = Todos os seus imóveis
status-to-rate = Por avaliar
status-interested = Com interesse
status-rejected = Sem interesse
status-visited = Visitado
status-approved = A sua escolha
home-favourites = Favoritos
card-favourite = Favorito
card-unavailable = Já não disponível
card-stars = { $stars ->
    [one] { $stars } estrela
   *[other] { $stars } estrelas
}
favourites-title = Os seus favoritos
favourites-empty = Ainda não tem favoritos. Marque um imóvel com o coração e encontra-o aqui.
favourites-home = Ver todos os imóveis

## A property

property-back = Todos os imóveis
property-no-photo = Ainda sem fotografias
property-reference = Referência { $reference }
property-features = Características
property-description = Descrição
property-energy-class = Classe energética { $class } ({ $scheme })
property-where = Localização
property-map = Abrir na sua aplicação de mapas
property-gone = Este imóvel já não está disponível. Tudo o que anotou sobre ele é mantido.
agent-title = O seu agente
agent-call = Ligar { $phone }
decide-title = O que acha?
decide-seen = A sua agência vê a sua escolha.
decide-yes = Tenho interesse
decide-yes-again = Afinal tenho interesse
decide-no = Sem interesse
decide-approve = É este
favourite-add = Adicionar aos favoritos
favourite-remove = Remover dos favoritos
reject-title = Porque não é para si?
reject-lead = Os seus motivos ajudam { $company } a encontrar o que lhe convém.
reject-reasons = Motivos (pelo menos um)
reason-price = Preço
reason-location = Zona
reason-size = Área
reason-layout = Disposição
reason-condition = Estado de conservação
reason-energy-label = Certificado energético
reason-outdoor-space = Espaço exterior
reason-parking = Estacionamento
reason-surroundings = Envolvente
reason-other = Outro motivo
reject-text = Quer acrescentar algo?
reject-text-hint = Até 1000 caracteres. Só é necessário em «Outro motivo».
reject-button = Enviar à sua agência
done-interested = A sua agência sabe que tem interesse.
done-rejected = Obrigado. A sua agência vê os seus motivos.
done-approved = A sua agência sabe que esta é a sua escolha.
done-favourite = É agora um dos seus favoritos.
done-unfavourite = Já não é um dos seus favoritos.

## What a property has

feature-bedrooms = Quartos
feature-bathrooms = Casas de banho
feature-rooms = Divisões
feature-area = Área útil
feature-plot = Terreno
feature-year = Ano de construção
feature-renovated = Ano da renovação
feature-floor = Andar
feature-garden = Jardim
feature-balcony = Varanda
feature-terrace = Terraço
feature-roof-terrace = Terraço na cobertura
feature-patio = Pátio
feature-pool = Piscina
feature-parking = Lugar de estacionamento
feature-garage = Garagem
feature-lift = Elevador
feature-heating = Aquecimento
feature-solar = Painéis solares
feature-storage = Arrecadação
feature-furnished = Mobilado
done-terms = Obrigado por aceitar as condições de utilização.

## Condições de utilização

terms-title = Condições de utilização
terms-lead = Leia as condições de utilização de { $company }. Para continuar, tem de as aceitar.
terms-version = Versão { $version }
terms-accept = Aceito as condições de utilização
