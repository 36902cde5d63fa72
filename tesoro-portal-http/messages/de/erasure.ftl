### The client asks to be erased.

erasure-title = Meine Daten löschen
erasure-lead = Sie können von { $company } verlangen, alles zu löschen, was in diesem Portal und in der Kundenverwaltung über Sie gespeichert ist. Das Büro prüft Ihren Antrag und führt ihn dann aus.
erasure-goes = Was gelöscht wird
erasure-goes-account = Ihr Zugang, Ihr Name, Ihre E-Mail-Adressen und Ihre Wünsche
erasure-goes-words = Ihre Nachrichten, Notizen, Fotos, Sprachnotizen, Ihr Bild, Favoriten, Sterne und Bemerkungen
erasure-goes-viewings = Noch ausstehende Besichtigungen: Sie werden abgesagt
erasure-stays = Was ohne Ihren Namen bleibt
erasure-stays-dates = Welche Immobilien wann angeboten und besichtigt wurden und wie Sie entschieden haben
erasure-stays-terms = Der Nachweis, welchen Nutzungsbedingungen Sie wann zugestimmt haben
erasure-final = Das lässt sich nicht rückgängig machen. Danach können Sie sich nicht mehr anmelden; wir teilen es Ihnen noch einmal per E-Mail mit.
erasure-copy = Wenn Sie eine Kopie behalten möchten, laden Sie Ihre Daten vorher herunter.
erasure-password = Bitte geben Sie zur Bestätigung Ihr Passwort ein.
erasure-ask = Löschung meiner Daten verlangen
erasure-waits = Ihre Daten sollen gelöscht werden: Der Antrag wurde am { $day } gestellt. Bis { $company } ihn ausgeführt hat, können Sie das Portal wie gewohnt nutzen und den Antrag zurückziehen.
erasure-withdraw = Antrag zurückziehen
erasure-done-asked = Ihr Antrag wurde an { $company } gesendet.
erasure-done-withdrawn = Der Antrag wurde zurückgezogen. Es wurde nichts gelöscht.
