### The introduction: slides, the tour of the home page, and the page that says both.

how-title = Así funciona
how-lead = Tres cosas que conviene saber, y dónde está cada cosa.
slide-look-title = Ver y valorar
slide-look-text = Su agente le envía aquí inmuebles. Diga qué le parece cada uno, solicite una visita y valórela después.
slide-together-title = Junto a su agente
slide-together-text = Todo lo que anota aquí ayuda a su agente a encontrar lo que le conviene. Puede escribirle cuando quiera.
slide-seen-title = Visible al instante
slide-seen-text = Su agente ve al instante sus decisiones y valoraciones. Puede cambiar de opinión cuando quiera.
slides-label = Le damos la bienvenida
slide-place = { $number } de { $count }
slides-next = Siguiente
slides-back = Atrás
slides-skip = Omitir
slides-done = Empezar
how-banner = ¿Es su primera vez?
how-understood = Entendido
tour-label = Un recorrido por esta página
tour-done = Listo
tour-overview = De un vistazo: cuántos inmuebles esperan su opinión y cuántos le gustan. Cada número lleva a su lista.
tour-new = Los inmuebles nuevos están aquí hasta que diga qué le parecen.
tour-all = Todos sus inmuebles, ordenados según su opinión. Nada se pierde, tampoco un no.
tour-viewings = Sus visitas: las solicitadas, las confirmadas y las pasadas.
tour-messages = Escriba aquí a su agente. Un número indica que hay respuesta.
tour-agent = Este es su agente. Puede llamar con un solo toque.
profile-tour = Ver de nuevo la introducción
how-tour-title = Dónde está cada cosa
