### The mails to clients and to the office’s own people: subject, the line that inboxes show beside it, title,
### sentences. Mails are plain text here.

## In every mail

mail-greeting = Beste { $name },
mail-regards = Met vriendelijke groet,
mail-login = Uw e-mailadres
mail-portal = Adres van het klantenportaal
mail-open-portal = Naar het klantenportaal
mail-copy-link = Werkt de knop niet? Kopieer dan dit adres naar uw browser:
mail-choose = U kunt zelf kiezen welke e-mails u wilt ontvangen:

## How to reach the agent or the office; follows a question

mail-reach-call = U kunt deze e-mail beantwoorden of ons bellen.
mail-reach-reply = U kunt deze e-mail gewoon beantwoorden.
mail-reach-office = U bereikt ons zoals altijd op kantoor.

## The invitation

mail-invitation-subject = Uw toegang tot het klantenportaal van { $company }
mail-invitation-preview = Alles wat u nodig hebt om voor het eerst in te loggen.
mail-invitation-title = Welkom in uw klantenportaal
mail-invitation-intro = We hebben u toegang gegeven tot het klantenportaal van { $company }, uw persoonlijke en beveiligde omgeving bij ons kantoor. Met deze gegevens logt u voor het eerst in.
mail-temporary-password = Uw tijdelijke wachtwoord
mail-valid-until = Het tijdelijke wachtwoord is geldig tot { DATE($day) } om { TIME($time) } uur.
mail-choose-own = Bij de eerste keer inloggen kiest u een eigen wachtwoord. Is het tijdelijke wachtwoord intussen verlopen, dan sturen we u graag een nieuwe uitnodiging.
mail-invitation-question = Hebt u een vraag of lukt het inloggen niet?
mail-invitation-why = U ontvangt deze e-mail omdat { $company } u met het adres { $email } toegang heeft gegeven tot het klantenportaal.
mail-invitation-unexpected = Had u deze e-mail niet verwacht? Laat het ons dan weten en gebruik het wachtwoord niet. Geef uw wachtwoord nooit aan iemand anders.

## The password was changed

mail-password-changed-subject = Uw wachtwoord voor het klantenportaal van { $company } is gewijzigd
mail-password-changed-title = Uw wachtwoord is gewijzigd
mail-password-changed-intro = Het wachtwoord van uw account in het klantenportaal van { $company } is gewijzigd. Op alle andere apparaten bent u uitgelogd.
mail-password-changed-expected = Hebt u het zelf gewijzigd, dan hoeft u niets te doen.
mail-password-changed-unexpected = Hebt u het niet zelf gewijzigd? Neem dan meteen contact met ons op, zodat we uw account kunnen beveiligen.
mail-password-changed-why = U ontvangt deze e-mail omdat u een account hebt in het klantenportaal van { $company }. Voor uw veiligheid laten we het u altijd weten als uw wachtwoord is gewijzigd.

## The office closed the access

mail-access-disabled-subject = Uw toegang tot het klantenportaal van { $company } is gesloten
mail-access-disabled-preview = U kunt niet meer inloggen. We beantwoorden uw vragen graag.
mail-access-disabled-title = Uw toegang is gesloten
mail-access-disabled-intro = We hebben uw toegang tot het klantenportaal van { $company } gesloten. Inloggen met dit e-mailadres is niet meer mogelijk.
mail-access-disabled-question = Hebt u hier een vraag over of denkt u dat het een vergissing is?
mail-access-disabled-why = U ontvangt deze e-mail omdat u een account had in het klantenportaal van { $company }.

## Before an address is proved: without the name that was typed

mail-greeting-unproved = Goedendag,

## In the mails with a code

mail-code = Uw code
mail-code-minutes = { $minutes ->
    [one] De code is { $minutes } minuut geldig, tot { TIME($time) } uur.
   *[other] De code is { $minutes } minuten geldig, tot { TIME($time) } uur.
}
mail-code-again = Is de code verlopen? Vraag dan gewoon een nieuwe aan. Alleen de nieuwste code telt.
mail-code-secret = Vertel deze code aan niemand. Wij vragen er nooit naar, niet aan de telefoon en niet per e-mail.
mail-question = Hebt u een vraag?

## The code that finishes a sign-up

mail-verification-subject = Bevestig uw e-mailadres voor het klantenportaal van { $company }
mail-verification-preview = Met de code in deze e-mail rondt u uw aanmelding af.
mail-verification-title = Bevestig uw e-mailadres
mail-verification-intro = Met deze code bevestigt u uw e-mailadres voor het klantenportaal van { $company }. Vul de code in op de pagina waar erom werd gevraagd; die staat waarschijnlijk nog open in uw browser.
mail-verification-why = U ontvangt deze e-mail omdat iemand zich met het adres { $email } heeft aangemeld voor het klantenportaal van { $company }.
mail-verification-unexpected = Was u dat niet? Dan kunt u deze e-mail negeren: er gebeurt niets.

## The code that chooses a new password

mail-reset-subject = Kies een nieuw wachtwoord voor het klantenportaal van { $company }
mail-reset-preview = Met de code in deze e-mail kiest u een nieuw wachtwoord.
mail-reset-title = Kies een nieuw wachtwoord
mail-reset-intro = Met deze code kiest u een nieuw wachtwoord voor het klantenportaal van { $company }. Vul de code in op de pagina waar erom werd gevraagd; die staat waarschijnlijk nog open in uw browser.
mail-reset-why = U ontvangt deze e-mail omdat er in het klantenportaal van { $company } voor het adres { $email } een nieuw wachtwoord is aangevraagd.
mail-reset-unexpected = Was u dat niet? Dan kunt u deze e-mail negeren: uw wachtwoord blijft zoals het is.

## Somebody signed up with the address of an account

mail-already-subject = U hebt al toegang tot het klantenportaal van { $company }
mail-already-preview = U kunt gewoon inloggen.
mail-already-title = U hebt al toegang
mail-already-intro = Iemand, misschien uzelf, heeft zich zojuist met dit e-mailadres aangemeld voor het klantenportaal van { $company }. Dat is niet nodig: u hebt al toegang, en daaraan is niets veranderd. Hier kunt u inloggen.
mail-already-forgot = Bent u uw wachtwoord vergeten? Kies dan op de inlogpagina voor “Wachtwoord vergeten”.
mail-already-why = U ontvangt deze e-mail omdat u een account hebt in het klantenportaal van { $company }.
mail-already-unexpected = Hebt u zich niet zelf aangemeld? Dan kunt u deze e-mail negeren: niemand heeft toegang tot uw account gekregen.

## In every mail to the office’s own people

mail-office-greeting = Dag { $name },
mail-office-name = Naam
mail-office-email = E-mailadres
mail-office-contact = Kenmerk van de relatie
mail-office-until-then = Tot die beslissing kan de klant inloggen, maar ziet die alleen het eigen profiel en een pagina waarop staat dat het kantoor ernaar kijkt.
mail-office-why = Deze e-mail is automatisch geschreven. U ontvangt deze als beheerder van { $company }.

## A new lead signed up

mail-new-lead-subject = Nieuwe lead uit het klantenportaal van { $company }
mail-new-lead-preview = Iemand heeft zich aangemeld. Voorlopig staat de lead op “niet benaderen”.
mail-new-lead-title = Een nieuwe lead heeft zich aangemeld
mail-new-lead-intro = Iemand heeft zich aangemeld voor het klantenportaal van { $company } en het e-mailadres bevestigd. Deze persoon staat nu als nieuwe lead in het CRM, met jou als verantwoordelijke makelaar.
mail-new-lead-reach = De lead staat op “niet benaderen” totdat een makelaar aangeeft dat de relatie is beoordeeld: woningaanbod en herinneringen worden niet verstuurd. Antwoorden op wat de lead zelf in het portaal doet en e-mails over de veiligheid wel.

## A sign-up has to be linked

mail-link-waiting-subject = Een aanmelding moet worden gekoppeld: klantenportaal van { $company }
mail-link-waiting-preview = Een makelaar moet beslissen bij welke relatie deze hoort.
mail-link-waiting-title = Een aanmelding moet aan een relatie worden gekoppeld
mail-link-waiting-intro = Iemand heeft zich aangemeld voor het klantenportaal van { $company }, en uit het e-mailadres blijkt niet welke relatie het is: meerdere relaties hebben het, of de relatie met dit adres heeft al een account.
mail-link-waiting-decide = Een makelaar moet beslissen: het account aan een relatie koppelen, een nieuwe lead aanmaken of de aanmelding afwijzen.

## A sign-up has to be approved

mail-approval-waiting-subject = Een aanmelding wacht op goedkeuring: klantenportaal van { $company }
mail-approval-waiting-preview = Iemand wil graag toegang tot het klantenportaal.
mail-approval-waiting-title = Een aanmelding wacht op goedkeuring
mail-approval-waiting-intro = Iemand heeft zich aangemeld voor het klantenportaal van { $company } en het e-mailadres bevestigd. Volgens de instellingen van het kantoor moet een makelaar dit goedkeuren.
mail-approval-waiting-decide = Een makelaar kan de aanmelding goedkeuren of afwijzen. Bij een afwijzing wordt het account verwijderd.

## Nieuwe voorwaarden

mail-new-terms-subject = Nieuwe gebruiksvoorwaarden voor het klantenportaal van { $company }
mail-new-terms-preview = De volgende keer dat u inlogt, vragen wij u deze te accepteren.
mail-new-terms-title = Nieuwe gebruiksvoorwaarden
mail-new-terms-intro = { $company } heeft nieuwe gebruiksvoorwaarden voor het klantenportaal. De volgende keer dat u het portaal opent, kunt u ze daar lezen en vragen wij u ze te accepteren voordat u verdergaat.

## Een bericht van een klant

mail-message-subject = Nieuw bericht van een klant: klantenportaal van { $company }
mail-message-preview = Een klant heeft u geschreven.
mail-message-title = Een klant heeft u geschreven
mail-message-intro = Een klant heeft u geschreven in het klantenportaal van { $company }. U kunt het bericht in het CRM lezen en beantwoorden.
mail-message-why = Deze e-mail is automatisch geschreven. U ontvangt deze omdat u de makelaar van dit contact bent of diegene vervangt.

## Een bericht voor de klant

mail-reply-subject = Nieuw bericht van { $company }
mail-reply-preview = U hebt een nieuw bericht in het klantenportaal.
mail-reply-title = U hebt een nieuw bericht
mail-reply-intro = Wij hebben u geschreven in het klantenportaal van { $company }. U kunt het bericht daar lezen en beantwoorden.
## Er is nieuw woningaanbod

mail-new-properties-subject = Nieuw woningaanbod voor u van { $company }
mail-new-properties-preview = We hebben iets gevonden dat bij u zou kunnen passen.
mail-new-properties-title = Nieuw woningaanbod voor u
mail-new-properties-intro = Er staan nieuwe woningen voor u in het klantenportaal. De meest recente zijn:
mail-new-properties-say = In het portaal vindt u de foto’s en alle gegevens. Laat ons daar weten of u belangstelling hebt; wij zien uw antwoord meteen.
mail-new-properties-why = U ontvangt deze e-mail omdat { $company } woningen voor u zoekt en u toegang tot het klantenportaal heeft gegeven.
## Viewings

mail-viewing-property = Woning
mail-viewing-when = Datum en tijd
mail-viewing-place = Plaats
mail-viewing-reason = Reden
mail-viewing-remark = Opmerking
mail-viewing-day = Voorkeursdag
mail-viewing-alternative = Ander tijdstip
mail-viewing-morning = ’s ochtends
mail-viewing-afternoon = ’s middags
mail-viewing-evening = ’s avonds
mail-viewing-choose = In het klantenportaal kunt u een van deze tijdstippen kiezen.
mail-viewing-ask-again = U kunt in het klantenportaal gerust andere dagen aanvragen.
mail-viewing-invite = Met het agendabestand bij deze e-mail zet u de bezichtiging in uw agenda.
mail-viewing-until-then = Totdat u antwoordt, blijft het bevestigde tijdstip gelden.
mail-viewing-entry = Bezichtiging: { $property }
mail-viewing-entry-about = Alles over deze bezichtiging vindt u in uw klantenportaal.
mail-viewing-why = U ontvangt deze e-mail omdat u in het klantenportaal van { $company } een bezichtiging hebt aangevraagd.
mail-viewing-office-why = Deze e-mail is automatisch opgesteld. U ontvangt hem als verantwoordelijke makelaar bij { $company }.

mail-viewing-requested-subject = Bezichtiging aangevraagd: { $company }
mail-viewing-requested-title = Er is een bezichtiging aangevraagd
mail-viewing-requested-intro = Uw klant wil deze woning graag bezichtigen. U kunt een tijdstip bevestigen, andere voorstellen of de aanvraag afwijzen.

mail-viewing-cancelled-by-client-subject = Bezichtiging geannuleerd door de klant: { $company }
mail-viewing-cancelled-by-client-title = De klant heeft de bezichtiging geannuleerd
mail-viewing-cancelled-by-client-intro = Uw klant heeft de bezichtiging van deze woning geannuleerd.

mail-viewing-move-asked-subject = Ander tijdstip gewenst voor de bezichtiging: { $company }
mail-viewing-move-asked-title = De klant wil graag een ander tijdstip
mail-viewing-move-asked-intro = Uw klant wil de bezichtiging van deze woning graag naar een andere dag verplaatsen.

mail-viewing-alternative-taken-subject = Tijdstip aanvaard voor de bezichtiging: { $company }
mail-viewing-alternative-taken-title = De klant heeft een tijdstip gekozen
mail-viewing-alternative-taken-intro = Uw klant heeft een van de door u voorgestelde tijdstippen gekozen. De bezichtiging is bevestigd.

mail-viewing-confirmed-subject = Uw bezichtiging is bevestigd: { $company }
mail-viewing-confirmed-title = Uw bezichtiging is bevestigd
mail-viewing-confirmed-intro = Het tijdstip van uw bezichtiging staat vast. We zien u daar graag.

mail-viewing-rejected-subject = Over uw aanvraag voor een bezichtiging: { $company }
mail-viewing-rejected-title = Dit lukt helaas niet
mail-viewing-rejected-intro = Helaas kunnen we u op de gevraagde dagen geen bezichtiging aanbieden.

mail-viewing-moved-subject = Uw bezichtiging heeft een nieuw tijdstip: { $company }
mail-viewing-moved-title = Uw bezichtiging heeft een nieuw tijdstip
mail-viewing-moved-intro = We hebben uw bezichtiging verplaatst. Noteer alstublieft het nieuwe tijdstip.

mail-viewing-cancelled-subject = Uw bezichtiging is geannuleerd: { $company }
mail-viewing-cancelled-title = Uw bezichtiging is geannuleerd
mail-viewing-cancelled-intro = Deze bezichtiging gaat niet door.

mail-navigation-opened-subject = De route naar uw bezichtiging: { $company }
mail-navigation-opened-title = De route naar uw bezichtiging is beschikbaar
mail-navigation-opened-intro = Uw bezichtiging komt eraan. De route naar de woning staat nu in uw klantenportaal.

mail-how-was-it-subject = Hoe was uw bezichtiging? { $company }
mail-how-was-it-title = Hoe was uw bezichtiging?
mail-how-was-it-intro = U hebt deze woning vandaag bezichtigd. Laat ons weten wat u ervan vindt: in het klantenportaal kunt u de woning beoordelen en notities en foto’s toevoegen.
