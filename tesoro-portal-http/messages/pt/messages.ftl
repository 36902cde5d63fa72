### Mensagens entre o cliente e o agente.

place-messages = Mensagens
messages-title = As suas mensagens
messages-lead = Pergunte o que quiser saber. O seu agente recebe logo um e-mail e responde aqui.
messages-empty = Ainda não trocaram mensagens.
messages-earlier = Mensagens anteriores
messages-latest = Voltar às mais recentes
messages-thread = As mensagens, a mais recente no fim
messages-you = Eu
messages-read = Lida
messages-unread = Nova
messages-about = Sobre
message-about = A sua mensagem é sobre { $property }.
message-general = Escrever sobre outro assunto
message-label = A sua mensagem
message-hint = Até 5000 caracteres.
message-send = Enviar mensagem
done-message = A sua mensagem vai a caminho do seu agente.
agent-write = Escrever mensagem
agent-ask = Perguntar por este imóvel
unread-count = { $count ->
    [one] { $count } mensagem por ler
   *[other] { $count } mensagens por ler
}
