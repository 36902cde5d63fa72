### An address that the office has changed, and that the client is asked to confirm.

confirm-title = Bevestig uw nieuwe e-mailadres
confirm-lead = { $company } heeft uw e-mailadres gewijzigd in { $email }. Bevestig het met de code die we daarheen hebben gestuurd. Tot die tijd kunt u niet zelf een nieuw wachtwoord kiezen als u het uwe vergeet.
confirm-banner = { $company } heeft uw e-mailadres gewijzigd. Bevestig het nieuwe met de code die we daarheen hebben gestuurd.
confirm-link = Code invoeren
done-email = Dank u wel, uw e-mailadres is bevestigd.
