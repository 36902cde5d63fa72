### The mails to clients: subject, the line that inboxes show beside it, title, sentences. Mails are plain text here.

## In every mail

mail-greeting = Olá, { $name },
mail-regards = Com os melhores cumprimentos,
mail-login = O seu endereço de e-mail
mail-portal = Endereço do portal de clientes
mail-open-portal = Aceder ao portal de clientes
mail-copy-link = Se o botão não funcionar, copie este endereço para o seu navegador:

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
mail-valid-days = { $days ->
    [one] A palavra-passe temporária é válida durante { $days } dia.
   *[other] A palavra-passe temporária é válida durante { $days } dias.
}
mail-valid-hours = { $hours ->
    [one] A palavra-passe temporária é válida durante { $hours } hora.
   *[other] A palavra-passe temporária é válida durante { $hours } horas.
}
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
