### The mails to clients and to the office’s own people: subject, the line that inboxes show beside it, title,
### sentences. Mails are plain text here.

## In every mail

mail-greeting = Olá, { $name },
mail-regards = Com os melhores cumprimentos,
mail-login = O seu endereço de e-mail
mail-portal = Endereço do portal de clientes
mail-open-portal = Aceder ao portal de clientes
mail-copy-link = Se o botão não funcionar, copie este endereço para o seu navegador:
mail-choose = Pode escolher os e-mails que deseja receber:

## How to reach the agent or the office; follows a question

mail-reach-call = Pode responder a este e-mail ou telefonar-nos.
mail-reach-reply = Basta responder a este e-mail.
mail-reach-office = Estamos à sua disposição na nossa agência.

## The invitation

mail-invitation-subject = O seu acesso ao portal de clientes de { $company }
mail-invitation-preview = Os dados de que precisa para iniciar sessão pela primeira vez.
mail-invitation-title = Boas-vindas ao seu portal de clientes
mail-invitation-intro = Demos-lhe acesso ao portal de clientes de { $company }, o seu espaço pessoal e seguro na nossa agência. Com estes dados pode iniciar sessão pela primeira vez.
mail-temporary-password = A sua palavra-passe temporária
mail-valid-until = A palavra-passe temporária é válida até { DATE($day) }, às { TIME($time) }.
mail-choose-own = Ao iniciar sessão pela primeira vez, escolherá a sua própria palavra-passe. Se a palavra-passe temporária já tiver expirado, teremos todo o gosto em enviar-lhe um novo convite.
mail-invitation-question = Tem alguma dúvida ou não consegue iniciar sessão?
mail-invitation-why = Recebe este e-mail porque { $company } lhe deu acesso ao seu portal de clientes com o endereço { $email }.
mail-invitation-unexpected = Se não esperava este e-mail, avise-nos, por favor, e não utilize a palavra-passe. Nunca revele a sua palavra-passe a ninguém.

## The password was changed

mail-password-changed-subject = A sua palavra-passe do portal de clientes de { $company } foi alterada
mail-password-changed-title = A sua palavra-passe foi alterada
mail-password-changed-intro = A palavra-passe da sua conta no portal de clientes de { $company } foi alterada. A sua sessão foi terminada em todos os outros dispositivos.
mail-password-changed-expected = Se fez esta alteração, não precisa de fazer mais nada.
mail-password-changed-unexpected = Se não fez esta alteração, contacte-nos de imediato, para que possamos proteger a sua conta.
mail-password-changed-why = Recebe este e-mail porque tem uma conta no portal de clientes de { $company }. Para sua segurança, avisamos sempre que a sua palavra-passe é alterada.

## The office closed the access

mail-access-disabled-subject = O seu acesso ao portal de clientes de { $company } foi encerrado
mail-access-disabled-preview = Já não pode iniciar sessão. Teremos todo o gosto em responder às suas perguntas.
mail-access-disabled-title = O seu acesso foi encerrado
mail-access-disabled-intro = Encerrámos o seu acesso ao portal de clientes de { $company }. Já não é possível iniciar sessão com este endereço de e-mail.
mail-access-disabled-question = Tem alguma dúvida sobre isto ou pensa que se trata de um engano?
mail-access-disabled-why = Recebe este e-mail porque tinha uma conta no portal de clientes de { $company }.

## Before an address is proved: without the name that was typed

mail-greeting-unproved = Olá,

## In the mails with a code

mail-code = O seu código
mail-code-minutes = { $minutes ->
    [one] O código é válido durante { $minutes } minuto, até às { TIME($time) }.
   *[other] O código é válido durante { $minutes } minutos, até às { TIME($time) }.
}
mail-code-again = Se já tiver expirado, basta pedir um novo. Só é válido o código mais recente.
mail-code-secret = Nunca revele este código a ninguém. Nós nunca lho pedimos, nem por telefone nem por e-mail.
mail-question = Tem alguma dúvida?

## The code that finishes a sign-up

mail-verification-subject = Confirme o seu endereço de e-mail para o portal de clientes de { $company }
mail-verification-preview = Com o código deste e-mail conclui o seu registo.
mail-verification-title = Confirme o seu endereço de e-mail
mail-verification-intro = Com este código confirma o seu endereço de e-mail para o portal de clientes de { $company }. Introduza-o na página em que lhe foi pedido; deverá continuar aberta no seu navegador.
mail-verification-why = Recebe este e-mail porque alguém se registou no portal de clientes de { $company } com o endereço { $email }.
mail-verification-unexpected = Se não fez este registo, ignore este e-mail: nada acontecerá.

## The code that chooses a new password

mail-reset-subject = Escolha uma nova palavra-passe para o portal de clientes de { $company }
mail-reset-preview = Com o código deste e-mail pode escolher uma nova palavra-passe.
mail-reset-title = Escolha uma nova palavra-passe
mail-reset-intro = Com este código escolhe uma nova palavra-passe para o portal de clientes de { $company }. Introduza-o na página em que lhe foi pedido; deverá continuar aberta no seu navegador.
mail-reset-why = Recebe este e-mail porque foi pedida uma nova palavra-passe no portal de clientes de { $company } para o endereço { $email }.
mail-reset-unexpected = Se não fez este pedido, ignore este e-mail: a sua palavra-passe mantém-se.

## Somebody signed up with the address of an account

mail-already-subject = Já tem acesso ao portal de clientes de { $company }
mail-already-preview = Pode iniciar sessão como habitualmente.
mail-already-title = Já tem acesso
mail-already-intro = Acabou de ser feito um registo no portal de clientes de { $company } com este endereço de e-mail, talvez por si. Não é necessário: já tem acesso, e nada mudou nele. Pode iniciar sessão aqui.
mail-already-forgot = Esqueceu-se da palavra-passe? Escolha «Esqueci-me da palavra-passe» na página de início de sessão.
mail-already-why = Recebe este e-mail porque tem uma conta no portal de clientes de { $company }.
mail-already-unexpected = Se não fez este registo, ignore este e-mail: ninguém obteve acesso à sua conta.

## In every mail to the office’s own people

mail-office-greeting = Olá, { $name },
mail-office-name = Nome
mail-office-email = Endereço de e-mail
mail-office-contact = Identificador do contacto
mail-office-until-then = Até essa decisão, o cliente pode iniciar sessão, mas vê apenas o seu perfil e uma página a indicar que a agência está a tratar do assunto.
mail-office-why = Este e-mail foi escrito automaticamente. Destina-se à administração de { $company }.

## A new lead signed up

mail-new-lead-subject = Novo potencial cliente no portal de clientes de { $company }
mail-new-lead-preview = Alguém se registou. Por enquanto, está marcado como «Não contactar».
mail-new-lead-title = Registou-se um novo potencial cliente
mail-new-lead-intro = Alguém se registou no portal de clientes de { $company } e confirmou o endereço de e-mail. Esta pessoa consta agora do CRM como novo potencial cliente, a cargo da administração da agência.
mail-new-lead-reach = O potencial cliente está marcado como «Não contactar» até um agente indicar que o analisou: não lhe são enviadas propostas de imóveis nem lembretes. As respostas ao que fizer no portal e os e-mails de segurança são enviados na mesma.

## A sign-up has to be linked

mail-link-waiting-subject = Um registo tem de ser associado: portal de clientes de { $company }
mail-link-waiting-preview = Um agente tem de decidir a que contacto pertence.
mail-link-waiting-title = Um registo tem de ser associado a um contacto
mail-link-waiting-intro = Alguém se registou no portal de clientes de { $company }, e o endereço de e-mail não permite saber de que contacto se trata: vários contactos têm este endereço, ou o contacto que o tem já possui uma conta.
mail-link-waiting-decide = Um agente tem de decidir: associar a conta a um contacto, criar um novo potencial cliente ou recusar o registo.

## A sign-up has to be approved

mail-approval-waiting-subject = Um registo aguarda aprovação: portal de clientes de { $company }
mail-approval-waiting-preview = Alguém gostaria de ter acesso ao portal de clientes.
mail-approval-waiting-title = Um registo aguarda aprovação
mail-approval-waiting-intro = Alguém se registou no portal de clientes de { $company } e confirmou o endereço de e-mail. De acordo com as definições da agência, um agente tem de o aprovar.
mail-approval-waiting-decide = Um agente pode aprovar ou recusar o registo. Se for recusado, a conta é eliminada.

## Novas condições

mail-new-terms-subject = Novas condições de utilização do portal de clientes de { $company }
mail-new-terms-preview = Da próxima vez que iniciar sessão, iremos pedir-lhe que as aceite.
mail-new-terms-title = Novas condições de utilização
mail-new-terms-intro = { $company } tem novas condições de utilização para o portal de clientes. Da próxima vez que abrir o portal, poderá lê-las e iremos pedir-lhe que as aceite antes de continuar.

## Uma mensagem de um cliente

mail-message-subject = Nova mensagem de um cliente: portal de clientes de { $company }
mail-message-preview = Um cliente escreveu-lhe.
mail-message-title = Um cliente escreveu-lhe
mail-message-intro = Um cliente escreveu-lhe no portal de clientes de { $company }. Pode ler a mensagem e responder no CRM.
mail-message-why = Este e-mail foi escrito automaticamente. Recebe-o porque é responsável por este contacto ou substitui quem o é.

## Uma mensagem para o cliente

mail-reply-subject = Nova mensagem de { $company }
mail-reply-preview = Tem uma mensagem nova no portal de clientes.
mail-reply-title = Tem uma mensagem nova
mail-reply-intro = Escrevemos-lhe no portal de clientes de { $company }. Pode ler a mensagem e responder lá.
## Novos imóveis

mail-new-properties-subject = Novos imóveis para si de { $company }
mail-new-properties-preview = Encontrámos algo que lhe pode convir.
mail-new-properties-title = Novos imóveis para si
mail-new-properties-intro = Há novos imóveis para si no portal de clientes. Os mais recentes são:
mail-new-properties-say = No portal encontra as fotografias e todos os dados. Diga-nos aí se tem interesse; vemos a sua resposta de imediato.
mail-new-properties-why = Recebe este e-mail porque { $company } procura imóveis para si e lhe deu acesso ao seu portal de clientes.
## Viewings

mail-viewing-property = Imóvel
mail-viewing-when = Data e hora
mail-viewing-place = Local
mail-viewing-reason = Razão
mail-viewing-remark = Observação
mail-viewing-day = Dia preferido pelo cliente
mail-viewing-alternative = Outra hora possível
mail-viewing-morning = de manhã
mail-viewing-afternoon = à tarde
mail-viewing-evening = à noite
mail-viewing-choose = Pode aceitar uma destas horas no portal de clientes.
mail-viewing-ask-again = Pode pedir outros dias no portal de clientes.
mail-viewing-invite = O ficheiro anexo a este e-mail adiciona a visita ao seu calendário.
mail-viewing-until-then = Até responder, mantém-se a hora confirmada.
mail-viewing-entry = Visita ao imóvel: { $property }
mail-viewing-entry-about = Encontra tudo sobre esta visita no seu portal de clientes.
mail-viewing-why = Recebe este e-mail porque pediu uma visita no portal de clientes da { $company }.
mail-viewing-office-why = Este e-mail foi escrito automaticamente. Recebe-o como agente responsável na { $company }.

mail-viewing-requested-subject = Visita pedida: { $company }
mail-viewing-requested-title = Foi pedida uma visita
mail-viewing-requested-intro = O seu cliente gostaria de visitar este imóvel. Pode confirmar uma hora, propor outras ou recusar.

mail-viewing-cancelled-by-client-subject = Visita cancelada pelo cliente: { $company }
mail-viewing-cancelled-by-client-title = O cliente cancelou a visita
mail-viewing-cancelled-by-client-intro = O seu cliente cancelou a visita a este imóvel.

mail-viewing-move-asked-subject = Outra hora desejada para a visita: { $company }
mail-viewing-move-asked-title = O cliente gostaria de outra hora
mail-viewing-move-asked-intro = O seu cliente gostaria de mudar a visita a este imóvel para outro dia.

mail-viewing-alternative-taken-subject = Hora aceite para a visita: { $company }
mail-viewing-alternative-taken-title = O cliente aceitou uma hora
mail-viewing-alternative-taken-intro = O seu cliente escolheu uma das horas que propôs. A visita está confirmada.

mail-viewing-confirmed-subject = A sua visita está confirmada: { $company }
mail-viewing-confirmed-title = A sua visita está confirmada
mail-viewing-confirmed-intro = A hora da sua visita está marcada. Teremos todo o gosto em recebê-lo.

mail-viewing-rejected-subject = O seu pedido de visita: { $company }
mail-viewing-rejected-title = Não vai ser possível
mail-viewing-rejected-intro = Infelizmente, não podemos oferecer-lhe uma visita nos dias pedidos.

mail-viewing-moved-subject = A sua visita tem uma nova hora: { $company }
mail-viewing-moved-title = A sua visita tem uma nova hora
mail-viewing-moved-intro = Mudámos a sua visita. Por favor, tome nota da nova hora.

mail-viewing-cancelled-subject = A sua visita foi cancelada: { $company }
mail-viewing-cancelled-title = A sua visita foi cancelada
mail-viewing-cancelled-intro = Esta visita não se vai realizar.

mail-navigation-opened-subject = O percurso para a sua visita: { $company }
mail-navigation-opened-title = O percurso para a sua visita está disponível
mail-navigation-opened-intro = A sua visita aproxima-se. O percurso até ao imóvel já está disponível no seu portal de clientes.

mail-how-was-it-subject = Como correu a sua visita? { $company }
mail-how-was-it-title = Como correu a sua visita?
mail-how-was-it-intro = Visitou hoje este imóvel. Diga-nos o que achou: no portal de clientes pode avaliá-lo e acrescentar notas e fotografias.
