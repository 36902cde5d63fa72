### The e-mails about an erasure. Plain text, as in mails.ftl.

## The last e-mail to somebody whose data have been erased

mail-erasure-done-subject = Os seus dados na { $company } foram eliminados
mail-erasure-done-preview = Este é o nosso último e-mail sobre o assunto.
mail-erasure-done-title = Os seus dados foram eliminados
mail-erasure-done-intro = Eliminámos os seus dados pessoais do portal de clientes de { $company } e do nosso ficheiro de clientes: o seu nome, os seus endereços, as suas preferências, as suas mensagens, notas, fotografias e gravações, e o seu acesso. Já não pode iniciar sessão. As visitas que ainda estavam por realizar foram canceladas.
mail-erasure-done-kept = Permanecem apenas registos sem o seu nome, como as datas de visitas anteriores, e a prova de que condições de utilização foram aceites e quando. O seu endereço de e-mail é conservado apenas até este e-mail ser enviado. Esta eliminação não pode ser anulada.
mail-erasure-done-why = Recebe este e-mail porque foi pedida a eliminação dos seus dados na { $company } e essa eliminação já foi feita.

## To the agent: a viewing that does not take place

mail-viewing-cancelled-by-erasure-subject = Visita cancelada, dados do cliente eliminados: { $company }
mail-viewing-cancelled-by-erasure-title = Esta visita foi cancelada
mail-viewing-cancelled-by-erasure-intro = Os dados de um cliente foram eliminados a seu pedido, pelo que esta visita não se vai realizar. Já não é possível saber de quem se tratava.
