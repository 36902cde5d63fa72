### The e-mails about an erasure. Plain text, as in mails.ftl.

## The last e-mail to somebody whose data have been erased

mail-erasure-done-subject = Opplysningene dine hos { $company } er slettet
mail-erasure-done-preview = Dette er den siste e-posten vår om saken.
mail-erasure-done-title = Opplysningene dine er slettet
mail-erasure-done-intro = Vi har slettet personopplysningene dine i kundeportalen hos { $company } og i kunderegisteret vårt: navnet ditt, adressene dine, ønskene dine, meldingene, notatene, bildene og opptakene dine og tilgangen din. Du kan ikke lenger logge inn. Visninger som ennå ikke hadde funnet sted, er avlyst.
mail-erasure-done-kept = Det som blir igjen, er opplysninger uten navnet ditt, for eksempel datoene for tidligere visninger, og beviset for hvilke brukervilkår som ble godtatt og når. E-postadressen din oppbevares bare til denne e-posten er sendt. Slettingen kan ikke angres.
mail-erasure-done-why = Du får denne e-posten fordi det ble bedt om at opplysningene dine hos { $company } skulle slettes, og det er nå gjort.

## To the agent: a viewing that does not take place

mail-viewing-cancelled-by-erasure-subject = Visning avlyst, kundens opplysninger slettet: { $company }
mail-viewing-cancelled-by-erasure-title = Denne visningen er avlyst
mail-viewing-cancelled-by-erasure-intro = Opplysningene til en kunde er slettet på kundens forespørsel, og derfor blir det ikke noe av denne visningen. Det går ikke lenger an å se hvem kunden var.
