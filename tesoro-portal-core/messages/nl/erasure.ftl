### The e-mails about an erasure. Plain text, as in mails.ftl.

## The last e-mail to somebody whose data have been erased

mail-erasure-done-subject = Uw gegevens bij { $company } zijn verwijderd
mail-erasure-done-preview = Dit is onze laatste e-mail hierover.
mail-erasure-done-title = Uw gegevens zijn verwijderd
mail-erasure-done-intro = We hebben uw persoonsgegevens in het klantenportaal van { $company } en in ons klantenbestand verwijderd: uw naam, uw adressen, uw wensen, uw berichten, notities, foto’s en opnamen, en uw toegang. Inloggen is niet meer mogelijk. Bezichtigingen die nog zouden plaatsvinden, zijn geannuleerd.
mail-erasure-done-kept = Wat blijft, zijn gegevens zonder uw naam, zoals de data van eerdere bezichtigingen, en het bewijs welke gebruiksvoorwaarden wanneer zijn geaccepteerd. Uw e-mailadres wordt alleen bewaard tot deze e-mail is verzonden. Dit kan niet ongedaan worden gemaakt.
mail-erasure-done-why = U ontvangt deze e-mail omdat is verzocht uw gegevens bij { $company } te verwijderen en dat nu is gebeurd.

## To the agent: a viewing that does not take place

mail-viewing-cancelled-by-erasure-subject = Bezichtiging geannuleerd, klantgegevens verwijderd: { $company }
mail-viewing-cancelled-by-erasure-title = Deze bezichtiging is geannuleerd
mail-viewing-cancelled-by-erasure-intro = De gegevens van een klant zijn op verzoek verwijderd; daarom gaat deze bezichtiging niet door. Wie de klant was, is niet meer na te gaan.
