### What is shown without a connection.

offline-title = You are offline
offline-text = There is no connection to the portal at the moment. Pages that you have seen lately may still open.
offline-again = Try again
offline-copy = You are offline. This is how the page was on { $at }.
