### The client’s own data.

own-data-title = Os meus dados
own-data-lead = Pode descarregar tudo o que comunicou aqui a { $company } e o que este portal mostra a seu respeito.
own-data-inside = O que inclui
own-data-account = A sua conta: nome, endereço de e-mail, idioma e preferências, condições aceites e onde tem sessão iniciada
own-data-properties = Os imóveis que lhe foram propostos, com as suas decisões, favoritos e estrelas
own-data-viewings = As suas visitas, com datas e observações
own-data-feedback = As suas notas, fotografias e notas de voz, e a sua fotografia de perfil
own-data-messages = As mensagens entre si e o seu agente
own-data-acts = O que fez neste portal, e quando
own-data-format = Recebe um único ficheiro (ZIP): uma lista que pessoas e programas podem ler, com as suas fotografias e gravações. Guarde-o em local seguro.
own-data-download = Descarregar os meus dados
own-data-erase-title = Corrigir ou apagar
own-data-erase = Se quiser corrigir alguma informação, altere-a no seu perfil ou fale com o seu agente em { $company }. Também pode pedir que tudo seja apagado.
own-data-more = Ver e descarregar os seus dados
