### The client asks to be erased.

erasure-title = Apagar os meus dados
erasure-lead = Pode pedir a { $company } que apague tudo o que guarda sobre si neste portal e no seu ficheiro de clientes. A agência verifica o seu pedido e depois executa-o.
erasure-goes = O que é apagado
erasure-goes-account = O seu acesso, o seu nome, os seus endereços de e-mail e as suas preferências
erasure-goes-words = As suas mensagens, notas, fotografias, notas de voz, a sua fotografia de perfil, favoritos, estrelas e observações
erasure-goes-viewings = As visitas que ainda estão por realizar: são canceladas
erasure-stays = O que permanece, sem o seu nome
erasure-stays-dates = Que imóveis foram propostos e visitados e quando, e as suas decisões sobre eles
erasure-stays-terms = A prova de que condições de utilização aceitou e quando
erasure-final = Esta ação não pode ser anulada. Depois de concluída, já não pode iniciar sessão e receberá um último e-mail.
erasure-copy = Se quiser guardar uma cópia, descarregue primeiro os seus dados.
erasure-password = Para confirmar, introduza a sua palavra-passe.
erasure-ask = Pedir que os meus dados sejam apagados
erasure-waits = Os seus dados vão ser apagados: o pedido foi feito em { $day }. Até { $company } o executar, pode usar o portal como habitualmente e retirar o pedido.
erasure-withdraw = Retirar o pedido
erasure-done-asked = O seu pedido foi enviado a { $company }.
erasure-done-withdrawn = O pedido foi retirado. Nada foi apagado.
