### The e-mails about an erasure. Plain text, as in mails.ftl.

## The last e-mail to somebody whose data have been erased

mail-erasure-done-subject = Ihre Daten bei { $company } wurden gelöscht
mail-erasure-done-preview = Dies ist unsere letzte E-Mail dazu.
mail-erasure-done-title = Ihre Daten wurden gelöscht
mail-erasure-done-intro = wir haben Ihre personenbezogenen Daten im Kundenportal von { $company } und in unserer Kundenverwaltung gelöscht: Ihren Namen, Ihre Adressen, Ihre Wünsche, Ihre Nachrichten, Notizen, Fotos und Aufnahmen sowie Ihren Zugang. Eine Anmeldung ist nicht mehr möglich. Noch ausstehende Besichtigungen wurden abgesagt.
mail-erasure-done-kept = Erhalten bleiben Einträge ohne Ihren Namen, etwa die Termine früherer Besichtigungen, und der Nachweis, welchen Nutzungsbedingungen wann zugestimmt wurde. Ihre E-Mail-Adresse wird nur so lange aufbewahrt, bis diese E-Mail versendet ist. Die Löschung lässt sich nicht rückgängig machen.
mail-erasure-done-why = Sie erhalten diese E-Mail, weil die Löschung Ihrer Daten bei { $company } verlangt und nun ausgeführt wurde.

## To the agent: a viewing that does not take place

mail-viewing-cancelled-by-erasure-subject = Besichtigung abgesagt, Kundendaten gelöscht: { $company }
mail-viewing-cancelled-by-erasure-title = Diese Besichtigung wurde abgesagt
mail-viewing-cancelled-by-erasure-intro = Die Daten einer Kundin oder eines Kunden wurden auf Verlangen gelöscht; deshalb findet diese Besichtigung nicht statt. Um wen es ging, lässt sich nicht mehr feststellen.
