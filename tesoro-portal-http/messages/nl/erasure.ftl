### The client asks to be erased.

erasure-title = Mijn gegevens wissen
erasure-lead = U kunt { $company } verzoeken alles te wissen wat in dit portaal en in het klantenbestand over u wordt bewaard. Het kantoor controleert uw verzoek en voert het daarna uit.
erasure-goes = Wat wordt gewist
erasure-goes-account = Uw toegang, uw naam, uw e-mailadressen en uw wensen
erasure-goes-words = Uw berichten, notities, foto’s, spraaknotities, uw eigen foto, favorieten, sterren en opmerkingen
erasure-goes-viewings = Bezichtigingen die nog moeten plaatsvinden: die worden geannuleerd
erasure-stays = Wat blijft, zonder uw naam
erasure-stays-dates = Welke woningen wanneer zijn aangeboden en bezichtigd, en uw keuzes daarbij
erasure-stays-terms = Het bewijs welke gebruiksvoorwaarden u wanneer hebt geaccepteerd
erasure-final = Dit kan niet ongedaan worden gemaakt. Zodra het is gebeurd, kunt u niet meer inloggen en laten we u dat nog één keer per e-mail weten.
erasure-copy = Wilt u een kopie bewaren, download uw gegevens dan eerst.
erasure-password = Vul ter bevestiging uw wachtwoord in.
erasure-ask = Verzoeken mijn gegevens te wissen
erasure-waits = Uw gegevens worden gewist: het verzoek is gedaan op { $day }. Tot { $company } het heeft uitgevoerd, kunt u het portaal gewoon gebruiken en het verzoek intrekken.
erasure-withdraw = Verzoek intrekken
erasure-done-asked = Uw verzoek is verstuurd aan { $company }.
erasure-done-withdrawn = Het verzoek is ingetrokken. Er is niets gewist.
