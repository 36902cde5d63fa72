### The e-mails about an erasure. Plain text, as in mails.ftl.

## The last e-mail to somebody whose data have been erased

mail-erasure-done-subject = Dina uppgifter hos { $company } har raderats
mail-erasure-done-preview = Det här är vårt sista mejl om saken.
mail-erasure-done-title = Dina uppgifter har raderats
mail-erasure-done-intro = Vi har raderat dina personuppgifter i kundportalen hos { $company } och i vårt kundregister: ditt namn, dina adresser, dina önskemål, dina meddelanden, anteckningar, foton och inspelningar samt din åtkomst. Du kan inte längre logga in. Visningar som ännu inte ägt rum har avbokats.
mail-erasure-done-kept = Det som finns kvar är uppgifter utan ditt namn, till exempel datum för tidigare visningar, och beviset för vilka användarvillkor som godkändes och när. Din e-postadress sparas bara tills det här mejlet har skickats. Raderingen kan inte ångras.
mail-erasure-done-why = Du får det här mejlet eftersom någon har begärt att dina uppgifter hos { $company } ska raderas, och det är nu gjort.

## To the agent: a viewing that does not take place

mail-viewing-cancelled-by-erasure-subject = Visning avbokad, kundens uppgifter raderade: { $company }
mail-viewing-cancelled-by-erasure-title = Den här visningen har avbokats
mail-viewing-cancelled-by-erasure-intro = En kunds uppgifter har raderats på kundens begäran, så den här visningen blir inte av. Det går inte längre att se vem kunden var.
