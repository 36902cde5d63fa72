### Wiadomości między klientem a agentem.

place-messages = Wiadomości
messages-title = Wiadomości
messages-lead = Tu można zapytać o wszystko. Agent od razu otrzyma wiadomość e-mail i odpowie w tym miejscu.
messages-empty = Nie ma jeszcze żadnych wiadomości.
messages-earlier = Wcześniejsze wiadomości
messages-latest = Wróć do najnowszych
messages-thread = Wiadomości, najnowsza na końcu
messages-you = Ja
messages-read = Przeczytana
messages-unread = Nowa
messages-about = Dotyczy
message-about = Wiadomość dotyczy: { $property }.
message-general = Napisz w innej sprawie
message-label = Treść wiadomości
message-hint = Najwyżej 5000 znaków.
message-send = Wyślij wiadomość
done-message = Wiadomość została wysłana do agenta.
agent-write = Napisz wiadomość
agent-ask = Zapytaj o nieruchomość
unread-count = { $count ->
    [one] { $count } nieprzeczytana wiadomość
    [few] { $count } nieprzeczytane wiadomości
    [many] { $count } nieprzeczytanych wiadomości
   *[other] { $count } nieprzeczytanej wiadomości
}
