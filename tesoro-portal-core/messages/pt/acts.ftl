### The mail to the agent about what a client thinks of properties, and the mail to a client whose codes are no longer sent
### (R-MAIL-03). Mails are plain text here.

## What a client thinks of properties

mail-acts-subject = Novidades de um cliente: portal de clientes de { $company }
mail-acts-preview = Um cliente deu-lhe a sua opinião.
mail-acts-title = Um cliente deu-lhe a sua opinião
mail-acts-intro = O seu cliente deu a sua opinião sobre estes imóveis no portal de clientes de { $company }. Encontra tudo no CRM.
mail-acts-interested = Com interesse
mail-acts-rejected = Sem interesse
mail-acts-rejected-because = Sem interesse: { $reasons }
mail-acts-approved = Quer o imóvel depois da visita
mail-acts-stars = { $count ->
    [one] { NUMBER($count) } estrela
   *[other] { NUMBER($count) } estrelas
}
mail-acts-notes = { $count ->
    [one] { NUMBER($count) } nota nova
   *[other] { NUMBER($count) } notas novas
}
mail-acts-photos = { $count ->
    [one] { NUMBER($count) } fotografia nova
   *[other] { NUMBER($count) } fotografias novas
}
mail-acts-voice-notes = { $count ->
    [one] { NUMBER($count) } nota de voz nova
   *[other] { NUMBER($count) } notas de voz novas
}

## Why not; in a list after a colon

mail-reason-price = preço
mail-reason-location = zona
mail-reason-size = área
mail-reason-layout = disposição
mail-reason-condition = estado de conservação
mail-reason-energy-label = certificado energético
mail-reason-outdoor-space = espaço exterior
mail-reason-parking = estacionamento
mail-reason-surroundings = envolvente
mail-reason-other = outro motivo

## Codes for a new password are no longer sent

mail-recovery-closed-subject = Já não enviamos códigos de palavra-passe: { $company }
mail-recovery-closed-preview = A sua palavra-passe atual continua válida.
mail-recovery-closed-title = Já não enviamos códigos para uma nova palavra-passe
mail-recovery-closed-intro = No portal de clientes de { $company } foram introduzidos demasiadas vezes códigos errados para a sua conta. Para a proteger, já não enviamos para este endereço códigos para escolher uma nova palavra-passe.
mail-recovery-closed-again = Pode iniciar sessão como habitualmente com a sua palavra-passe; depois disso, os códigos voltam a ser enviados.
mail-recovery-closed-forgot = Esqueceu-se da palavra-passe?
mail-recovery-closed-unexpected = Se não foi a própria pessoa a introduzir os códigos, não precisa de fazer nada: ninguém obteve acesso à sua conta.
