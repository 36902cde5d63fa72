### The introduction: slides, the tour of the home page, and the page that says both.

how-title = Jak to działa
how-lead = Trzy rzeczy, które warto wiedzieć, i gdzie co znaleźć.
slide-look-title = Oglądanie i ocenianie
slide-look-text = Agent przesyła tu nieruchomości. Każdą można ocenić, poprosić o prezentację, a potem podzielić się wrażeniami.
slide-together-title = Razem z agentem
slide-together-text = Wszystko, co zostanie tu zanotowane, pomaga agentowi znaleźć odpowiednią nieruchomość. Wiadomość można napisać w każdej chwili.
slide-seen-title = Widoczne od razu
slide-seen-text = Agent od razu widzi wybory i oceny. Zdanie można zmienić w każdej chwili.
slides-label = Witamy
slide-place = { $number } z { $count }
slides-next = Dalej
slides-back = Wstecz
slides-skip = Pomiń
slides-done = Zaczynamy
how-banner = Pierwszy raz tutaj?
how-understood = Rozumiem
tour-label = Przewodnik po tej stronie
tour-done = Gotowe
tour-overview = Na pierwszy rzut oka: ile nieruchomości czeka na ocenę, a ile się podoba. Każda liczba prowadzi do swojej listy.
tour-new = Nowe nieruchomości czekają tu na ocenę.
tour-all = Wszystkie nieruchomości, ułożone według oceny. Nic nie ginie, nawet odmowa.
tour-viewings = Prezentacje: zamówione, potwierdzone i te, które już się odbyły.
tour-messages = Tu można napisać do agenta. Liczba oznacza, że jest odpowiedź.
tour-agent = To jest agent. Wystarczy jedno dotknięcie, aby zadzwonić.
profile-tour = Pokaż wprowadzenie ponownie
how-tour-title = Gdzie co znaleźć
