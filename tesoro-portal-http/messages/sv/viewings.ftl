### Viewings: asking for one, the appointments, the day itself. Plain text; the pages escape it.

## Days and times

time-moment = { $day } kl. { $time }
time-zone = Lokal tid vid bostaden ({ $place }).
part-any = När som helst
part-morning = Förmiddag
part-afternoon = Eftermiddag
part-evening = Kväll

## The ways there

place-viewings = Visningar
home-viewings = Kommande visningar
viewing-request = Boka visning
viewing-see = Se din visning

## Asking for a viewing

viewing-request-title = Boka visning
viewing-request-lead = När passar det dig? Din mäklare bekräftar en tid eller föreslår en annan.
viewing-days-hint = Vilken dag som helst från { $first } till { $last }.
viewing-choice-first = Förstahandsval
viewing-choice-second = Andrahandsval (valfritt)
viewing-choice-third = Tredjehandsval (valfritt)
viewing-date = Datum
viewing-part = Tid på dagen
viewing-date-unreadable = Ange hela datumet: dag, månad och år.
viewing-remark-label = Kommentar (valfritt)
viewing-remark-hint = Till exempel vem som följer med, eller en fråga om bostaden. Högst 1 000 tecken.
viewing-check = Fortsätt
viewing-summary-title = Stämmer allt?
viewing-summary-lead = Din mäklare ser förfrågan så snart du skickar den.
viewing-send = Skicka förfrågan
viewing-edit = Ändra något
viewing-change-title = Ändra datumen
viewing-change-save = Spara datumen
viewing-move-title = Be om en annan tid
viewing-move-lead = Den bekräftade tiden gäller tills din mäklare svarar.
viewing-move-send = Skicka förfrågan

## The appointments

viewings-title = Dina visningar
viewings-tabs = Vilka visningar
viewings-upcoming = Kommande
viewings-recent = Tidigare
viewings-unconfirmed = Väntande
viewings-upcoming-empty = Du har inga bekräftade visningar framför dig.
viewings-recent-empty = Det finns inga tidigare visningar än.
viewings-unconfirmed-empty = Ingen förfrågan väntar på svar.
viewings-more = Visa fler
viewings-all = Alla dina visningar
viewing-preferred = Önskade datum
viewing-offered = Tider som din mäklare föreslår
viewing-move-dates = Datum som passar dig bättre
viewing-property-gone = En bostad som inte längre är till salu

## Where a viewing stands

viewing-pending = Väntar på svar
viewing-pending-text = Din mäklare har fått din förfrågan. Du får ett mejl så snart det finns ett svar.
viewing-countered = Ditt svar behövs
viewing-countered-text = Datumen du önskade går inte. Välj en av de här tiderna i stället.
viewing-confirmed = Bekräftad
viewing-confirmed-text = Tiden är bestämd. Din mäklare väntar på dig.
viewing-moving-text = Du har bett om en annan tid. Den här gäller tills din mäklare svarar.
viewing-completed = Genomförd
viewing-completed-text = Du har sett den här bostaden.
viewing-unattended = Inte påbörjad
viewing-unattended-text = Dagen har gått och ingen påbörjade visningen.
viewing-rejected = Inte möjlig
viewing-rejected-text = Din mäklare kan inte erbjuda någon visning. Du kan be om andra datum på bostadens sida.
viewing-lapsed = Utgången
viewing-lapsed-text = Den sista dagen gick utan svar. Du kan be om andra datum på bostadens sida.
viewing-cancelled = Avbokad
viewing-cancelled-text = Den här visningen blir inte av.

## One viewing

viewing-when = Datum och tid
viewing-reason = Din mäklare skriver
viewing-remark = Din kommentar
viewing-accept = Välj den här tiden
viewing-calendar = Lägg till i kalendern
viewing-change = Ändra datumen
viewing-move = Be om en annan tid
viewing-cancel = Avboka visningen
viewing-property = Se bostaden
cancel-title = Avboka den här visningen?
cancel-text = Din mäklare får veta det direkt. Du kan boka en ny visning efteråt.
cancel-yes = Avboka visningen
cancel-no = Behåll den
done-viewing-requested = Din förfrågan är skickad. Din mäklare svarar på den.
done-viewing-changed = De nya datumen är skickade till din mäklare.
done-viewing-move-asked = Din mäklare vet att du vill ha en annan tid.
done-viewing-accepted = Tiden är bestämd. Du får en bekräftelse via mejl.
done-viewing-cancelled = Visningen är avbokad och din mäklare vet om det.
done-viewing-started = Visningen har börjat. Din mäklare ser det du lägger till från och med nu.
story-title = Vad som har hänt hittills
story-requested = Du bad om visningen
story-confirmed = Visningen bekräftades
story-move-asked = Du bad om en annan tid
story-started = Visningen började
story-cancelled-by-you = Du avbokade visningen
story-cancelled-by-office = Kontoret avbokade visningen

## Getting there

way-title = Hitta dit
way-waiting = När en tid är bekräftad hittar du vägen här.
way-opens = Vägen till bostaden visas här 48 timmar före visningen: { $moment }.
way-route = Planera vägen
way-map = Öppna i kartappen
day-title = Din visningsdag
day-link = Din plan för { $day }
day-of-viewing = Allt den här dagen
day-empty = Du har inga bekräftade visningar den här dagen.

## The day of a viewing

visit-title = På visningsdagen
visit-opens = Från { $day } kan du starta visningen här och lägga till foton, anteckningar, röstanteckningar och stjärnor.
visit-start-text = Är du på plats? Starta visningen. Ett foto, en anteckning eller stjärnor startar den också.
visit-start-first = Är du på plats? Starta visningen. Sedan kan du lägga till foton, anteckningar, röstanteckningar och stjärnor.
visit-start = Starta visningen
visit-until = Det går till och med { $day }.
visit-seen = Din mäklare ser det du lägger till här.
stars-title = Dina stjärnor
stars-legend = Vad tycker du om bostaden?
star-name = { $stars ->
    [one] { $stars } stjärna
   *[other] { $stars } stjärnor
}
stars-save = Spara stjärnor
stars-reset = Återställ
stars-missing = Välj hur många stjärnor du ger.
notes-title = Anteckningar
note-label = Ny anteckning
note-own-label = Din anteckning
note-hint = Vad du lade märke till: 3 till 5 000 tecken.
note-kept = Inte skickat än: texten finns kvar på din enhet.
note-save = Spara anteckning
note-edit = Redigera
note-edit-title = Redigera anteckning
remove = Ta bort
remove-named = Ta bort: { $name }
photos-title = Foton
photo-name = Foto { $number }
photo-label = Lägg till foton
photo-hint = JPEG, PNG eller WebP, högst 15 MB per foto och 40 foton totalt.
photo-send = Ladda upp foton
upload-waiting = Väntar
upload-done = har laddats upp
upload-failed = Det gick inte att ladda upp.
upload-large = Filen är för stor.
upload-again = Försök igen
upload-stop = Avbryt
file-missing = Välj en fil först.
voices-title = Röstanteckningar
voice-name = Röstanteckning { $number }
voice-explain = Spela in upp till fem minuter. Webbläsaren frågar om sidan får använda mikrofonen. Inget skickas förrän du har lyssnat och trycker på Skicka.
voice-record = Spela in
voice-stop = Stoppa inspelningen
voice-level = Ljudnivå
voice-listen = Din inspelning
voice-send = Skicka
voice-again = Spela in igen
voice-recording = Inspelningen har börjat.
voice-stopped = Inspelningen har stoppats. Lyssna på den och skicka den, eller spela in igen.
voice-full = Fem minuter har gått; inspelningen har stoppats.
voice-refused = Mikrofonen kan inte användas. Tillåt den i webbläsaren eller välj en fil nedan.
voice-label = Välj en ljudfil
voice-hint = WebM, Ogg, MP4, MP3 eller WAV, högst 10 MB och 20 röstanteckningar totalt.
voice-file-send = Ladda upp inspelning
remove-photo-title = Ta bort det här fotot?
remove-voice-title = Ta bort den här röstanteckningen?
remove-note-title = Ta bort den här anteckningen?
remove-text = Din mäklare ser det inte heller längre. Det går inte att ångra.
remove-yes = Ta bort
remove-no = Behåll
done-note = Din anteckning är sparad.
done-note-changed = Din anteckning är ändrad.
done-photo = Ditt foto är uppladdat.
done-voice = Din röstanteckning är skickad.
done-stars = Dina stjärnor är sparade.
done-removed = Det är borttaget.
