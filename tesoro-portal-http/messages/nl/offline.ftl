### What is shown without a connection.

offline-title = U bent offline
offline-text = Er is nu geen verbinding met het portaal. Pagina’s die u kortgeleden hebt bekeken, gaan misschien nog open.
offline-again = Opnieuw proberen
offline-copy = U bent offline. Zo zag deze pagina er op { $at } uit.
