## Anything

not-signed-in = Inicie primeiro a sessão.
not-found = Não encontramos o que procura.
missing-permission = Não tem a permissão necessária para esta ação.
portal-inactive = O portal de clientes desta agência está encerrado de momento.
must-change-password = Escolha primeiro a sua própria palavra-passe.
validation-failed = Verifique os dados que introduziu.
version-outdated = Estes dados foram alterados entretanto. Veja-os de novo antes de guardar.
busy = Há muita atividade no portal neste momento.
unavailable = O portal não consegue aceder aos seus dados neste momento.
internal = Ocorreu um problema do nosso lado. Tente novamente. Se continuar a acontecer, avise a sua agência.

## How long to wait; added to a text above or below

wait-seconds = { $seconds ->
    [one] Tente novamente dentro de { $seconds } segundo.
   *[other] Tente novamente dentro de { $seconds } segundos.
}
wait-minutes = { $minutes ->
    [one] Tente novamente dentro de { $minutes } minuto.
   *[other] Tente novamente dentro de { $minutes } minutos.
}
wait-hours = { $hours ->
    [one] Tente novamente dentro de { $hours } hora.
   *[other] Tente novamente dentro de { $hours } horas.
}
wait-later = Tente novamente dentro de momentos.

## Signing in

sign-in-failed = O endereço de e-mail ou a palavra-passe não estão corretos.
too-many-attempts = Houve demasiadas tentativas.
account-disabled = O seu acesso a este portal foi encerrado. A sua agência pode dar-lhe mais informações.
temporary-password-expired = Esta palavra-passe temporária expirou. Peça um novo convite à sua agência.

## Signing up, and codes

code-refused = Este código não está correto ou já não é válido. Consulte o nosso e-mail mais recente ou comece de novo.
sign-up-closed = Aqui não é possível registar-se por iniciativa própria. Peça um convite à agência.
wishes-invalid = Verifique o que procura: um texto é demasiado longo, há demasiados locais ou o preço mínimo é superior ao máximo.

## Accounts, for the office

portal-user-exists = Este contacto já tem um utilizador do portal.
email-in-use = Outra conta do portal já utiliza este endereço de e-mail.
not-ready = Ainda não é possível dar acesso a este contacto.
contact-email-missing = Este contacto não tem um endereço de e-mail válido.
contact-name-missing = Este contacto não tem um nome que possa ser utilizado.
role-not-enabled = Nenhuma das funções deste contacto dá acesso ao portal.
contact-erased = Este contacto já não está em uso: foi fundido com outro, ou os seus dados foram apagados.
mail-not-configured = O envio de e-mails ainda não está configurado para a sua agência.
mail-not-retryable = Não é possível tentar enviar de novo este e-mail: já foi enviado, está a ser enviado ou já não é necessário.
resend-too-soon = Acabou de ser enviado um e-mail.
invitation-completed = Este cliente já escolheu uma palavra-passe e não precisa de um novo convite.
last-link = Uma conta do portal tem de continuar associada a pelo menos um contacto.
contact-not-linked = Este contacto não está associado à conta.
not-waiting = Esta conta não aguarda nenhuma decisão.
merge-needs-unlink = Ambos os contactos têm uma conta do portal. Escolha a que se mantém; a outra será encerrada.

## Fields

email-invalid = Introduza um endereço de e-mail válido.
email-unsupported = Não podemos utilizar este endereço de e-mail. Antes do @ só pode haver letras sem acento, algarismos e sinais simples como o ponto ou o hífen.
name-too-short = { $minimum ->
    [one] Um nome precisa de pelo menos { $minimum } carácter.
   *[other] Um nome precisa de pelo menos { $minimum } caracteres.
}
    .plain = Este nome é demasiado curto.
name-too-long = { $maximum ->
    [one] Um nome pode ter no máximo { $maximum } carácter.
   *[other] Um nome pode ter no máximo { $maximum } caracteres.
}
    .plain = Este nome é demasiado longo.
name-invalid = Este nome contém caracteres que não podem ser apresentados.
language-unknown = O portal não está disponível neste idioma.
id-invalid = Este identificador não é válido.
time-zone-unknown = Não conhecemos este fuso horário.
url-invalid = Introduza um endereço web completo que comece por http:// ou https://, sem ? nem #.

## Passwords

password-too-short = { $minimum ->
    [one] A palavra-passe precisa de pelo menos { $minimum } carácter.
   *[other] A palavra-passe precisa de pelo menos { $minimum } caracteres.
}
    .plain = A palavra-passe é demasiado curta.
password-too-long = { $maximum ->
    [one] A palavra-passe pode ter no máximo { $maximum } carácter.
   *[other] A palavra-passe pode ter no máximo { $maximum } caracteres.
}
    .plain = A palavra-passe é demasiado longa.
password-needs-uppercase = A palavra-passe precisa de uma letra maiúscula.
password-needs-lowercase = A palavra-passe precisa de uma letra minúscula.
password-needs-digit = A palavra-passe precisa de um algarismo.
password-needs-special = A palavra-passe precisa de um carácter especial, como ! ou #.
password-control-character = A palavra-passe contém um carácter que não pode ser escrito no teclado.
password-guessable = Esta palavra-passe é demasiado fácil de adivinhar.
password-personal = A palavra-passe não pode conter o seu nome nem o seu endereço de e-mail.
password-unchanged = Escolha uma palavra-passe diferente da atual.
current-password-wrong = A palavra-passe atual não está correta.
current-password-missing = Introduza também a sua palavra-passe atual.

## Bringing in existing accounts

hash-unsupported = O formato deste hash de palavra-passe não é suportado.
hash-oversized = Este hash de palavra-passe exige mais memória ou tempo do que o permitido.
import-conflict = Este contacto já tem uma conta com outro endereço de e-mail.
import-too-large = { $maximum ->
    [one] Pode ser importada no máximo { $maximum } conta de cada vez.
   *[other] Podem ser importadas no máximo { $maximum } contas de cada vez.
}
    .plain = São demasiadas contas para uma só importação.

## The request itself

malformed-request = Não foi possível ler o pedido.
malformed-json = O pedido não é JSON válido.
unknown-field = Este campo não existe.
missing-field = Este campo é obrigatório.
duplicate-field = Este campo foi indicado mais do que uma vez.
wrong-type = Este valor não tem a forma correta.
body-too-large = O que enviou é demasiado grande.
body-too-slow = O envio demorou demasiado tempo. Verifique a sua ligação e tente novamente.
unsupported-media-type = Este tipo de conteúdo não é aceite aqui.
method-not-allowed = Esta ação não é possível aqui.
csrf-refused = Esta página já não está atualizada. Recarregue-a e tente novamente.
precondition-required = Carregue a versão mais recente antes de guardar.
agent-missing = Indique em nome de que agente esta chave atua.

## Features and properties

feature-off = A sua agência não utiliza esta parte do portal.
property-unavailable = Este imóvel já não está disponível. As suas notas sobre ele continuam aqui.

decision-ambiguous = Indique apenas uma decisão.
deal-rejected = Indicou que este imóvel não lhe interessa. Altere primeiro essa escolha e depois peça uma visita.
deal-transition = Este passo não é possível a partir daqui.
reasons-missing = Escolha pelo menos um motivo.
reason-unknown = Este não é um dos motivos.
reason-text-missing = Indique-nos qual é o outro motivo.
reason-text-too-long = { $maximum ->
    [one] Utilize no máximo { $maximum } carácter.
   *[other] Utilize no máximo { $maximum } caracteres.
}
    .plain = Esse texto é demasiado longo.
viewing-still-open = Tem uma visita a este imóvel. Se disser que não, a visita é cancelada. Confirme, por favor.
rating-invalid = Dê entre 1 e 5 estrelas.

## Idempotency keys

request-repeated = Este pedido já foi executado. Verifique o resultado antes de o enviar novamente.
idempotency-key-taken = Esta chave já pertence a outro pedido. Utilize uma nova.
## Os dados próprios da agência

text-invalid = São permitidos aqui de 1 a { $limit } caracteres, sem caracteres invisíveis.
    .plain = Este texto falta, é demasiado longo ou contém caracteres invisíveis.
position-invalid = Isto não é um ponto no mapa. Indique em conjunto a latitude e a longitude, em graus.
price-invalid = Um preço não é negativo e a sua moeda é um código de três letras, por exemplo EUR.
features-invalid = Há demasiadas características, ou uma delas tem um nome que não é permitido.
record-unknown = Este registo não existe na sua agência.
record-in-use = Ainda há algo que depende deste registo, pelo que não pode ser removido.
contact-has-account = Este contacto tem uma conta do portal. Desassocie-a ou apague-a primeiro.
deal-fixed = Uma proposta mantém o seu contacto e o seu imóvel. Introduza antes outra proposta.
deal-closed = Esta proposta foi encerrada definitivamente. Introduza uma nova.
## Condições de utilização

must-accept-terms = Antes de continuar, leia e aceite as condições de utilização.
terms-outdated = As condições de utilização foram entretanto alteradas. Leia e aceite a versão mais recente.
terms-draft-exists = Já existe um rascunho das condições de utilização. Altere-o ou publique-o.
terms-published = Esta versão das condições de utilização foi publicada e já não pode ser alterada.
terms-text-missing = Introduza o texto das condições de utilização.
terms-text-too-long = { $maximum ->
    [one] O texto das condições de utilização pode ter no máximo { $maximum } carácter.
   *[other] O texto das condições de utilização pode ter no máximo { $maximum } caracteres.
}
    .plain = O texto das condições de utilização é demasiado longo.
terms-text-invalid = O texto das condições de utilização contém caracteres que não podem ser apresentados.

## Notas e ficheiros

note-too-short = Uma nota precisa de pelo menos 3 caracteres.
note-too-long = Uma nota pode ter no máximo 5000 caracteres.
photo-unsupported = Escolha uma fotografia em formato JPEG, PNG ou WebP.
photo-damaged = Esta fotografia está danificada ou incompleta. Escolha-a novamente.
photo-animated = Não são aceites imagens animadas. Escolha uma fotografia fixa.
photo-too-large = Esta fotografia tem demasiados píxeis. Escolha uma versão mais pequena.
voice-note-unsupported = Esta gravação não pode ser guardada. Envie WebM, Ogg, MP4, MP3 ou WAV, sem vídeo.
voice-note-damaged = Esta gravação está danificada ou incompleta. Grave-a novamente.
voice-note-empty = Não há som nesta gravação.
file-too-large = Este ficheiro é demasiado grande.
too-many-photos = Já adicionou 40 fotografias a esta visita. Elimine primeiro uma delas.
too-many-voice-notes = Já adicionou 20 notas de voz a esta visita. Elimine primeiro uma delas.
idempotency-key-missing = Não foi possível distinguir este envio de outros. Tente novamente.
range-not-satisfiable = Esta parte do ficheiro não existe.
## Viewings

dates-missing = Escolha pelo menos um dia.
too-many-dates = Escolha no máximo três dias.
date-past = Este dia já passou.
date-too-far = Este dia está demasiado longe. Escolha um mais próximo.
date-duplicate = Já escolheu este dia.
remark-too-long = O texto é demasiado longo. Utilize no máximo 1000 caracteres.
reason-missing = Indique um motivo.
start-in-gap = Neste dia muda a hora e esta hora não existe. Escolha outra.
start-past = Esta hora já passou.
start-too-far = Esta hora está demasiado longe.
duration-invalid = Uma visita dura entre 5 minutos e 12 horas.
too-many-alternatives = Proponha no máximo três alternativas.
alternative-duplicate = Já propôs esta hora.
alternative-unknown = Esta alternativa já não existe.
alternative-past = Esta hora já passou. Escolha outra ou contacte o seu agente.
viewing-open = Já foi pedida uma visita a este imóvel.
viewing-transition = Já não é possível: a visita foi entretanto alterada.
not-unlocked = É possível a partir do dia da visita, exceto se esta tiver sido cancelada.
## Imagem

colour-invalid = Uma cor escreve-se com # e seis algarismos ou letras de a a f.
colour-contrast = Esta cor é demasiado clara para texto sobre branco: o contraste é { $ratio } e é necessário 4.5:1.
    .plain = Esta cor é demasiado clara para texto sobre branco.
login-message-invalid = A mensagem pode ter no máximo 500 caracteres e nenhum carácter de controlo.
## Notas e ficheiros


## Mensagens

message-empty = Escreva uma mensagem.
message-too-long = { $maximum ->
    [one] A mensagem pode ter no máximo { $maximum } carácter.
   *[other] A mensagem pode ter no máximo { $maximum } caracteres.
}
    .plain = A mensagem é demasiado longa.
message-invalid = A mensagem contém caracteres que não podem ser apresentados.
no-portal-user = Este contacto não tem uma conta ativa no portal, pelo que ninguém leria a mensagem.

## Invitations by a link, and how an office writes dates

invitation-refused = Esta ligação de convite já não funciona: foi utilizada, expirou ou foi substituída por uma mais recente. Peça um novo convite ao seu agente.
format-invalid = Indique uma língua e um país onde ela se fale, por exemplo nl-BE.
map-tiles-invalid = Indique um endereço de mosaicos de mapa que comece por https:// e um único servidor, e que contenha z, x e y entre chavetas, uma vez cada.
map-attribution-invalid = Indique numa linha de 120 carateres, no máximo, de quem é o mapa; uma ligação para isso começa por https://.

## An address that the office changes

email-confirmed = Não há nada para confirmar: o seu endereço de e-mail está confirmado.
sign-up-unfinished = Este registo não está concluído. Só quem se registou pode dizer a que endereço corresponde.

## Erasure

erasure-not-asked = Ninguém pediu esta eliminação ou o pedido foi retirado.
