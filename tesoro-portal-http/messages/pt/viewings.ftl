### Viewings: asking for one, the appointments, the day itself. Plain text; the pages escape it.

## Days and times

time-moment = { $day }, { $time }
time-zone = Hora local do imóvel ({ $place }).
part-any = Qualquer hora
part-morning = De manhã
part-afternoon = À tarde
part-evening = Ao fim do dia

## The ways there

place-viewings = Visitas
home-viewings = Próximas visitas
viewing-request = Pedir uma visita
viewing-see = Ver a sua visita

## Asking for a viewing

viewing-request-title = Pedir uma visita
viewing-request-lead = Quando lhe dá jeito? O seu agente confirma uma hora ou propõe outra.
viewing-days-hint = Qualquer dia de { $first } a { $last }.
viewing-choice-first = Primeira opção
viewing-choice-second = Segunda opção (opcional)
viewing-choice-third = Terceira opção (opcional)
viewing-date = Data
viewing-part = Altura do dia
viewing-date-unreadable = Indique a data completa: dia, mês e ano.
viewing-remark-label = Observação (opcional)
viewing-remark-hint = Por exemplo, quem vem consigo ou uma pergunta sobre o imóvel. Até 1000 caracteres.
viewing-check = Continuar
viewing-summary-title = Está tudo certo?
viewing-summary-lead = O seu agente vê o pedido assim que o enviar.
viewing-send = Enviar o pedido
viewing-edit = Alterar algo
viewing-change-title = Alterar as datas
viewing-change-save = Guardar as datas
viewing-move-title = Pedir outra hora
viewing-move-lead = A hora confirmada mantém-se até o seu agente responder.
viewing-move-send = Enviar o pedido

## The appointments

viewings-title = As suas visitas
viewings-tabs = Que visitas
viewings-upcoming = Próximas
viewings-recent = Passadas
viewings-unconfirmed = Pendentes
viewings-upcoming-empty = Não há visitas confirmadas pela frente.
viewings-recent-empty = Ainda não há visitas passadas.
viewings-unconfirmed-empty = Nenhum pedido aguarda resposta.
viewings-more = Mostrar mais
viewings-all = Todas as suas visitas
viewing-preferred = Datas preferidas
viewing-offered = Horas que o seu agente propõe
viewing-move-dates = As datas que prefere
viewing-property-gone = Um imóvel que já não está disponível

## Where a viewing stands

viewing-pending = A aguardar resposta
viewing-pending-text = O seu agente recebeu o pedido. Receberá um e-mail assim que houver resposta.
viewing-countered = Falta a sua resposta
viewing-countered-text = As datas pedidas não são possíveis. Escolha uma destas horas.
viewing-confirmed = Confirmada
viewing-confirmed-text = A hora está marcada. O seu agente conta consigo.
viewing-moving-text = Pediu outra hora. Até o seu agente responder, mantém-se esta.
viewing-completed = Realizada
viewing-completed-text = Já visitou este imóvel.
viewing-unattended = Não iniciada
viewing-unattended-text = O dia passou e ninguém iniciou esta visita.
viewing-rejected = Não é possível
viewing-rejected-text = O seu agente não pode oferecer uma visita. Pode pedir outras datas na página do imóvel.
viewing-lapsed = Expirada
viewing-lapsed-text = O último dia passou sem resposta. Pode pedir outras datas na página do imóvel.
viewing-cancelled = Cancelada
viewing-cancelled-text = Esta visita não se realiza.

## One viewing

viewing-when = Data e hora
viewing-reason = O seu agente escreve
viewing-remark = A sua observação
viewing-accept = Escolher esta hora
viewing-calendar = Adicionar ao calendário
viewing-change = Alterar as datas
viewing-move = Pedir outra hora
viewing-cancel = Cancelar a visita
viewing-property = Ver o imóvel
cancel-title = Cancelar esta visita?
cancel-text = O seu agente é avisado de imediato. Depois pode pedir uma nova visita.
cancel-yes = Cancelar a visita
cancel-no = Manter
done-viewing-requested = O pedido foi enviado. O seu agente vai responder.
done-viewing-changed = As novas datas foram enviadas ao seu agente.
done-viewing-move-asked = O seu agente sabe que prefere outra hora.
done-viewing-accepted = A hora está marcada. Receberá uma confirmação por e-mail.
done-viewing-cancelled = A visita foi cancelada e o seu agente já sabe.
done-viewing-started = A visita começou. O seu agente vê o que acrescentar a partir de agora.
story-title = O que aconteceu até agora
story-requested = Pediu esta visita
story-confirmed = A visita foi confirmada
story-move-asked = Pediu outra hora
story-started = A visita começou
story-cancelled-by-you = Cancelou a visita
story-cancelled-by-office = A agência cancelou a visita

## Getting there

way-title = Como chegar
way-waiting = Quando uma hora for confirmada, encontra aqui o caminho.
way-opens = O caminho até ao imóvel aparece aqui 48 horas antes da visita: { $moment }.
way-route = Planear o percurso
way-map = Abrir na app de mapas
day-title = O seu dia de visitas
day-link = O seu plano para { $day }
day-of-viewing = Tudo neste dia
day-empty = Não há visitas confirmadas neste dia.

## The day of a viewing

visit-title = No dia da visita
visit-opens = A partir de { $day } pode iniciar aqui a visita e acrescentar fotografias, notas, notas de voz e estrelas.
visit-start-text = Já está no local? Inicie a visita. Uma fotografia, uma nota ou estrelas também a iniciam.
visit-start-first = Já está no local? Inicie a visita. Depois pode acrescentar fotografias, notas, notas de voz e estrelas.
visit-start = Iniciar a visita
visit-until = É possível até { $day }.
visit-seen = O seu agente vê o que acrescentar aqui.
stars-title = As suas estrelas
stars-legend = O que acha deste imóvel?
star-name = { $stars ->
    [one] { $stars } estrela
   *[other] { $stars } estrelas
}
stars-save = Guardar estrelas
stars-reset = Repor
stars-missing = Escolha quantas estrelas dá.
notes-title = Notas
note-label = Nova nota
note-own-label = A sua nota
note-hint = O que lhe chamou a atenção: de 3 a 5000 caracteres.
note-kept = Ainda por enviar: este texto ficou guardado no seu dispositivo.
note-save = Guardar nota
note-edit = Editar
note-edit-title = Editar a nota
remove = Eliminar
remove-named = Eliminar: { $name }
photos-title = Fotografias
photo-name = Fotografia { $number }
photo-label = Acrescentar fotografias
photo-hint = JPEG, PNG ou WebP, no máximo 15 MB cada e 40 fotografias no total.
photo-send = Carregar fotografias
upload-waiting = Em espera
upload-done = foi carregado
upload-failed = Não foi possível carregar.
upload-large = Este ficheiro é demasiado grande.
upload-again = Tentar de novo
upload-stop = Parar
file-missing = Escolha primeiro um ficheiro.
voices-title = Notas de voz
voice-name = Nota de voz { $number }
voice-explain = Grave até cinco minutos. O navegador pergunta se esta página pode usar o microfone. Nada é enviado antes de a ouvir e premir Enviar.
voice-record = Gravar
voice-stop = Parar a gravação
voice-level = Volume
voice-listen = A sua gravação
voice-send = Enviar
voice-again = Gravar de novo
voice-recording = A gravação começou.
voice-stopped = A gravação parou. Ouça-a e envie-a, ou grave de novo.
voice-full = Passaram os cinco minutos; a gravação parou.
voice-refused = Não é possível usar o microfone. Autorize-o no navegador ou escolha um ficheiro em baixo.
voice-label = Escolher um ficheiro de áudio
voice-hint = WebM, Ogg, MP4, MP3 ou WAV, no máximo 10 MB e 20 notas de voz no total.
voice-file-send = Carregar a gravação
remove-photo-title = Eliminar esta fotografia?
remove-voice-title = Eliminar esta nota de voz?
remove-note-title = Eliminar esta nota?
remove-text = O seu agente também deixa de a ver. Não é possível anular.
remove-yes = Eliminar
remove-no = Manter
done-note = A nota foi guardada.
done-note-changed = A nota foi alterada.
done-photo = A fotografia foi carregada.
done-voice = A nota de voz foi enviada.
done-stars = As estrelas foram guardadas.
done-removed = Foi eliminado.
