### The client’s own data.

own-data-title = Mijn gegevens
own-data-lead = U kunt alles downloaden wat u hier aan { $company } hebt verteld, en wat dit portaal over u toont.
own-data-inside = Wat erin staat
own-data-account = Uw account: naam, e-mailadres, taal en wensen, de voorwaarden die u hebt geaccepteerd en waar u bent ingelogd
own-data-properties = De woningen die u zijn aangeboden, met uw keuzes, favorieten en sterren
own-data-viewings = Uw bezichtigingen, met data en opmerkingen
own-data-feedback = Uw notities, foto’s en spraaknotities, en uw eigen foto
own-data-messages = De berichten tussen u en uw makelaar
own-data-acts = Wat u in dit portaal hebt gedaan, en wanneer
own-data-format = U krijgt één bestand (ZIP): een overzicht dat mensen en programma’s kunnen lezen, met uw foto’s en opnamen. Bewaar het op een veilige plek.
own-data-download = Mijn gegevens downloaden
own-data-erase-title = Verbeteren of wissen
own-data-erase = Moet er iets worden verbeterd, wijzig het dan in uw profiel of vraag het uw makelaar bij { $company }. U kunt ook verzoeken om alles te wissen.
own-data-more = Uw gegevens bekijken en downloaden
