### The e-mails about an address that the office has changed. Plain text, as in mails.ftl.

## The office changed the address: in both e-mails

mail-address-until-now = Até agora
mail-address-from-now = A partir de agora
mail-address-changed = Data da alteração
mail-address-when = { DATE($day) }, às { TIME($time) }

## To the old address

mail-address-old-subject = O seu endereço de e-mail do portal de clientes de { $company } foi alterado
mail-address-old-preview = A partir de agora, inicia sessão com outro endereço.
mail-address-title = O seu endereço de e-mail foi alterado
mail-address-old-intro = Alterámos o endereço de e-mail da sua conta no portal de clientes de { $company }. A partir de agora, inicia sessão com o novo endereço e é para lá que enviamos os nossos e-mails. A sua sessão foi terminada em todos os dispositivos.
mail-address-old-expected = Se nos pediu esta alteração, não precisa de fazer mais nada.
mail-address-old-unexpected = Se não nos pediu esta alteração, contacte-nos de imediato, para que possamos proteger a sua conta.
mail-address-old-why = Recebe este e-mail porque { $email } era o endereço da sua conta no portal de clientes de { $company }. Para sua segurança, avisamos sempre os dois endereços quando há uma alteração.

## To the new address

mail-address-new-subject = O seu novo endereço de e-mail para o portal de clientes de { $company }
mail-address-new-preview = A partir de agora, inicia sessão com este endereço.
mail-address-new-intro = Alterámos o endereço de e-mail da sua conta no portal de clientes de { $company }. A partir de agora, inicia sessão com este endereço e é aqui que recebe os nossos e-mails. A sua sessão foi terminada em todos os dispositivos.
mail-address-new-confirm = A sua palavra-passe mantém-se. Depois de iniciar sessão, confirme o endereço com o código que lhe enviamos por e-mail. Até lá, não poderá escolher por si uma nova palavra-passe caso se esqueça da sua.
mail-address-new-invited = Enviamos-lhe um novo convite para este endereço, com tudo o que precisa para iniciar sessão pela primeira vez. O anterior já não é válido.
mail-address-new-why = Recebe este e-mail porque { $company } registou { $email } como endereço da sua conta no seu portal de clientes.
mail-address-new-unexpected = Se não esperava este e-mail, informe-nos, por favor.

## The code that confirms it

mail-confirmation-preview = O código deste e-mail confirma o seu novo endereço.
mail-confirmation-intro = Com este código confirma o seu novo endereço de e-mail para o portal de clientes de { $company }. Inicie sessão e introduza-o no seu perfil.
mail-confirmation-why = Recebe este e-mail porque { $company } alterou o endereço da sua conta no seu portal de clientes para { $email }.
mail-confirmation-unexpected = Se não esperava este e-mail, informe-nos, por favor, e não introduza o código.
