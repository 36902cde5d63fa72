### The client’s own data.

own-data-title = Mine opplysninger
own-data-lead = Du kan laste ned alt du har fortalt { $company } her, og det portalen viser om deg.
own-data-inside = Dette er med
own-data-account = Kontoen din: navn, e-postadresse, språk og ønsker, vilkår du har godtatt, og hvor du er logget inn
own-data-properties = Boligene du har fått tilbud om, med valgene, favorittene og stjernene dine
own-data-viewings = Visningene dine, med datoer og merknader
own-data-feedback = Notatene, bildene og talenotatene dine, og profilbildet ditt
own-data-messages = Meldingene mellom deg og megleren din
own-data-acts = Hva du har gjort i portalen, og når
own-data-format = Du får én fil (ZIP): en oversikt som både mennesker og programmer kan lese, med bildene og opptakene dine. Oppbevar den på et trygt sted.
own-data-download = Last ned opplysningene mine
own-data-erase-title = Rette eller slette
own-data-erase = Hvis noe skal rettes, kan du endre det i profilen din eller ta kontakt med megleren din hos { $company }. Du kan også be om at alt slettes.
own-data-more = Se og last ned opplysningene dine
