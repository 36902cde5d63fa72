### What is shown without a connection.

offline-title = Está sem ligação
offline-text = De momento não há ligação ao portal. As páginas vistas recentemente talvez ainda se abram.
offline-again = Tentar novamente
offline-copy = Está sem ligação. Esta página estava assim em { $at }.
