### The mails about invitations: the link with which a client chooses the first password, and what the agent who invited is
### told (R-INV-06, R-INV-07). Mails are plain text here.

## The invitation with a link

mail-invitation-link-preview = Escolha uma palavra-passe e já pode entrar.
mail-invitation-link-intro = Demos-lhe acesso ao portal de clientes de { $company }, o seu espaço pessoal e seguro na nossa agência. Escolha a sua própria palavra-passe e pode utilizá-lo de imediato.
mail-invitation-link-button = Escolher palavra-passe
mail-invitation-link-label = Escolha aqui a sua palavra-passe
mail-invitation-link-valid-until = A ligação funciona uma só vez, até { DATE($day) }, às { TIME($time) }. Se já tiver expirado, teremos todo o gosto em enviar-lhe um novo convite.
mail-invitation-link-unexpected = Se não esperava este e-mail, avise-nos, por favor, e não abra a ligação. Nunca passe a ligação a ninguém.

## A client who was invited has signed in

mail-first-sign-in-subject = Convite aceite: portal de clientes de { $company }
mail-first-sign-in-preview = Um cliente que convidou iniciou sessão pela primeira vez.
mail-first-sign-in-title = Um cliente aceitou o seu convite
mail-first-sign-in-intro = Um cliente que convidou para o portal de clientes de { $company } iniciou sessão pela primeira vez.

## Invitations that nobody has answered

mail-silent-subject = Convites sem resposta: portal de clientes de { $company }
mail-silent-preview = Foram enviados há cinco dias ou mais.
mail-silent-title = Convites sem resposta
mail-silent-intro = { $count ->
    [one] { NUMBER($count) } cliente que convidou para o portal de clientes de { $company } ainda não iniciou sessão.
   *[other] { NUMBER($count) } clientes que convidou para o portal de clientes de { $company } ainda não iniciaram sessão.
}
mail-silent-invited = convite de { DATE($day, style: "long") }
mail-silent-say = No CRM pode ver em que ponto está cada convite e enviá-lo de novo. Lembramos-lhe cada convite uma única vez.
mail-invited-why = Este e-mail foi escrito automaticamente. Recebe-o porque convidou o cliente ou substitui quem o fez.
