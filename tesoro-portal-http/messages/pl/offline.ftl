### What is shown without a connection.

offline-title = Brak połączenia
offline-text = W tej chwili nie ma połączenia z portalem. Ostatnio oglądane strony mogą się jeszcze otworzyć.
offline-again = Spróbuj ponownie
offline-copy = Brak połączenia. Tak wyglądała ta strona: { $at }.
