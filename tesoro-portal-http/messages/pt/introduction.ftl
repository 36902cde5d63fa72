### The introduction: slides, the tour of the home page, and the page that says both.

how-title = Como funciona
how-lead = Três coisas a saber, e onde encontrar o quê.
slide-look-title = Ver e avaliar
slide-look-text = O seu agente envia-lhe imóveis por aqui. Diga o que acha de cada um, peça uma visita e avalie-a depois.
slide-together-title = Em conjunto com o seu agente
slide-together-text = Tudo o que anota aqui ajuda o seu agente a encontrar o que lhe convém. Pode escrever-lhe a qualquer momento.
slide-seen-title = Visível de imediato
slide-seen-text = O seu agente vê de imediato as suas escolhas e avaliações. Pode mudar de opinião quando quiser.
slides-label = Damos-lhe as boas-vindas
slide-place = { $number } de { $count }
slides-next = Seguinte
slides-back = Voltar
slides-skip = Saltar
slides-done = Começar
how-banner = É a sua primeira vez aqui?
how-understood = Entendido
tour-label = Uma volta por esta página
tour-done = Concluído
tour-overview = Num relance: quantos imóveis esperam a sua opinião e de quantos gosta. Cada número leva à sua lista.
tour-new = Os imóveis novos ficam aqui até dizer o que acha deles.
tour-all = Todos os seus imóveis, ordenados pela sua opinião. Nada se perde, nem mesmo um não.
tour-viewings = As suas visitas: as pedidas, as confirmadas e as passadas.
tour-messages = Escreva aqui ao seu agente. Um número indica que há resposta.
tour-agent = Este é o seu agente. Basta um toque para ligar.
profile-tour = Ver de novo a introdução
how-tour-title = Onde encontrar o quê
