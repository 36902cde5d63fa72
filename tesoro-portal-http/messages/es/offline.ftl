### What is shown without a connection.

offline-title = Está sin conexión
offline-text = En este momento no hay conexión con el portal. Es posible que aún se abran las páginas vistas hace poco.
offline-again = Intentar de nuevo
offline-copy = Está sin conexión. Así estaba esta página el { $at }.
