### The client asks to be erased.

erasure-title = Slett opplysningene mine
erasure-lead = Du kan be { $company } om å slette alt som er lagret om deg i portalen og i kunderegisteret. Kontoret kontrollerer forespørselen din og utfører den deretter.
erasure-goes = Dette blir slettet
erasure-goes-account = Tilgangen din, navnet ditt, e-postadressene dine og ønskene dine
erasure-goes-words = Meldingene, notatene, bildene, talenotatene, profilbildet, favorittene, stjernene og merknadene dine
erasure-goes-viewings = Visninger som ennå ikke har funnet sted: De blir avlyst
erasure-stays = Dette blir igjen, uten navnet ditt
erasure-stays-dates = Hvilke boliger som ble tilbudt og vist og når, og valgene dine
erasure-stays-terms = Beviset for hvilke brukervilkår du godtok, og når
erasure-final = Dette kan ikke angres. Når det er gjort, kan du ikke lenger logge inn, og vi gir deg beskjed en siste gang på e-post.
erasure-copy = Vil du beholde en kopi, må du laste ned opplysningene dine først.
erasure-password = Skriv inn passordet ditt for å bekrefte.
erasure-ask = Be om at opplysningene mine slettes
erasure-waits = Opplysningene dine skal slettes: Forespørselen ble sendt { $day }. Inntil { $company } har utført den, kan du bruke portalen som vanlig og trekke forespørselen tilbake.
erasure-withdraw = Trekk forespørselen tilbake
erasure-done-asked = Forespørselen din er sendt til { $company }.
erasure-done-withdrawn = Forespørselen er trukket tilbake. Ingenting er slettet.
