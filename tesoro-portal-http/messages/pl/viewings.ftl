### Viewings: asking for one, the appointments, the day itself. Plain text; the pages escape it.

## Days and times

time-moment = { $day }, godz. { $time }
time-zone = Czas lokalny w miejscu nieruchomości ({ $place }).
part-any = Dowolna pora
part-morning = Rano
part-afternoon = Po południu
part-evening = Wieczorem

## The ways there

place-viewings = Prezentacje
home-viewings = Nadchodzące prezentacje
viewing-request = Umów prezentację
viewing-see = Zobacz swoją prezentację

## Asking for a viewing

viewing-request-title = Umów prezentację
viewing-request-lead = Kiedy termin byłby dogodny? Agent potwierdzi godzinę albo zaproponuje inną.
viewing-days-hint = Dowolny dzień w okresie: { $first } – { $last }.
viewing-choice-first = Pierwszy wybór
viewing-choice-second = Drugi wybór (opcjonalnie)
viewing-choice-third = Trzeci wybór (opcjonalnie)
viewing-date = Data
viewing-part = Pora dnia
viewing-date-unreadable = Proszę podać pełną datę: dzień, miesiąc i rok.
viewing-remark-label = Uwagi (opcjonalnie)
viewing-remark-hint = Na przykład kto jeszcze przyjdzie albo pytanie o nieruchomość. Do 1000 znaków.
viewing-check = Dalej
viewing-summary-title = Czy wszystko się zgadza?
viewing-summary-lead = Agent zobaczy prośbę zaraz po wysłaniu.
viewing-send = Wyślij prośbę
viewing-edit = Zmień
viewing-change-title = Zmiana terminów
viewing-change-save = Zapisz terminy
viewing-move-title = Prośba o inny termin
viewing-move-lead = Do odpowiedzi agenta obowiązuje potwierdzony termin.
viewing-move-send = Wyślij prośbę

## The appointments

viewings-title = Prezentacje
viewings-tabs = Które prezentacje
viewings-upcoming = Umówione
viewings-recent = Minione
viewings-unconfirmed = Oczekujące
viewings-upcoming-empty = Nie ma żadnych potwierdzonych prezentacji.
viewings-recent-empty = Nie ma jeszcze minionych prezentacji.
viewings-unconfirmed-empty = Żadna prośba nie czeka na odpowiedź.
viewings-more = Pokaż więcej
viewings-all = Wszystkie prezentacje
viewing-preferred = Preferowane terminy
viewing-offered = Terminy zaproponowane przez agenta
viewing-move-dates = Dogodniejsze terminy
viewing-property-gone = Nieruchomość poza ofertą

## Where a viewing stands

viewing-pending = Czeka na odpowiedź
viewing-pending-text = Agent otrzymał prośbę. Gdy odpowie, przyjdzie wiadomość e-mail.
viewing-countered = Potrzebna odpowiedź
viewing-countered-text = Wskazane terminy nie są możliwe. Proszę wybrać jeden z tych terminów.
viewing-confirmed = Potwierdzona
viewing-confirmed-text = Termin jest ustalony. Agent czeka na miejscu.
viewing-moving-text = Prośba o inny termin została wysłana. Do odpowiedzi agenta obowiązuje ten.
viewing-completed = Odbyta
viewing-completed-text = Prezentacja tej nieruchomości już się odbyła.
viewing-unattended = Nierozpoczęta
viewing-unattended-text = Dzień minął i nikt nie rozpoczął tej prezentacji.
viewing-rejected = Niemożliwa
viewing-rejected-text = Agent nie może zaproponować prezentacji. Na stronie nieruchomości można poprosić o inne terminy.
viewing-lapsed = Wygasła
viewing-lapsed-text = Ostatni dzień minął bez odpowiedzi. Na stronie nieruchomości można poprosić o inne terminy.
viewing-cancelled = Odwołana
viewing-cancelled-text = Ta prezentacja się nie odbędzie.

## One viewing

viewing-when = Data i godzina
viewing-reason = Wiadomość od agenta
viewing-remark = Uwagi do prośby
viewing-accept = Wybierz ten termin
viewing-calendar = Dodaj do kalendarza
viewing-change = Zmień terminy
viewing-move = Poproś o inny termin
viewing-cancel = Odwołaj prezentację
viewing-property = Zobacz nieruchomość
cancel-title = Odwołać tę prezentację?
cancel-text = Agent od razu dostanie wiadomość. Potem można umówić nową prezentację.
cancel-yes = Odwołaj prezentację
cancel-no = Nie odwołuj
done-viewing-requested = Prośba została wysłana. Agent na nią odpowie.
done-viewing-changed = Nowe terminy zostały wysłane do agenta.
done-viewing-move-asked = Agent wie, że potrzebny jest inny termin.
done-viewing-accepted = Termin jest ustalony. Przyjdzie potwierdzenie e-mailem.
done-viewing-cancelled = Prezentacja została odwołana, a agent o tym wie.
done-viewing-started = Prezentacja się rozpoczęła. Agent widzi to, co zostanie teraz dodane.
story-title = Co się dotąd wydarzyło
story-requested = Prośba o prezentację
story-confirmed = Potwierdzenie prezentacji
story-move-asked = Prośba o inny termin
story-started = Początek prezentacji
story-cancelled-by-you = Prezentacja odwołana w portalu
story-cancelled-by-office = Prezentacja odwołana przez biuro

## Getting there

way-title = Dojazd
way-waiting = Po potwierdzeniu terminu pojawi się tu trasa.
way-opens = Trasa do nieruchomości pojawi się tu 48 godzin przed prezentacją: { $moment }.
way-route = Zaplanuj trasę
way-map = Otwórz w aplikacji map
day-title = Dzień prezentacji
day-link = Plan dnia: { $day }
day-of-viewing = Wszystko tego dnia
day-empty = Tego dnia nie ma potwierdzonych prezentacji.

## The day of a viewing

visit-title = W dniu prezentacji
visit-opens = Dzień prezentacji: { $day }. Od tego dnia można ją tu rozpocząć oraz dodać zdjęcia, notatki, notatki głosowe i gwiazdki.
visit-start-text = Już na miejscu? Można rozpocząć prezentację. Zdjęcie, notatka lub gwiazdki też ją rozpoczną.
visit-start-first = Już na miejscu? Po rozpoczęciu prezentacji można dodać zdjęcia, notatki, notatki głosowe i gwiazdki.
visit-start = Rozpocznij prezentację
visit-until = Ostatni możliwy dzień: { $day }.
visit-seen = Agent widzi to, co zostanie tu dodane.
stars-title = Gwiazdki
stars-legend = Jak podoba się ta nieruchomość?
star-name = { $stars ->
    [one] { $stars } gwiazdka
    [few] { $stars } gwiazdki
    [many] { $stars } gwiazdek
   *[other] { $stars } gwiazdki
}
stars-save = Zapisz gwiazdki
stars-reset = Przywróć
stars-missing = Proszę wybrać liczbę gwiazdek.
notes-title = Notatki
note-label = Nowa notatka
note-own-label = Treść notatki
note-hint = Spostrzeżenia: od 3 do 5000 znaków.
note-kept = Jeszcze niewysłane: ten tekst został zachowany na urządzeniu.
note-save = Zapisz notatkę
note-edit = Edytuj
note-edit-title = Edycja notatki
remove = Usuń
remove-named = Usuń: { $name }
photos-title = Zdjęcia
photo-name = Zdjęcie { $number }
photo-label = Dodaj zdjęcia
photo-hint = JPEG, PNG lub WebP, do 15 MB każde i razem do 40 zdjęć.
photo-send = Prześlij zdjęcia
upload-waiting = Czeka
upload-done = przesłano
upload-failed = Nie udało się przesłać.
upload-large = Ten plik jest za duży.
upload-again = Spróbuj ponownie
upload-stop = Zatrzymaj
file-missing = Proszę najpierw wybrać plik.
voices-title = Notatki głosowe
voice-name = Notatka głosowa { $number }
voice-explain = Nagranie może trwać do pięciu minut. Przeglądarka zapyta, czy strona może użyć mikrofonu. Nic nie zostanie wysłane przed odsłuchaniem i naciśnięciem Wyślij.
voice-record = Nagraj
voice-stop = Zakończ nagranie
voice-level = Głośność
voice-listen = Nagranie
voice-send = Wyślij
voice-again = Nagraj ponownie
voice-recording = Nagrywanie trwa.
voice-stopped = Nagranie zakończone. Można je odsłuchać, a potem wysłać albo nagrać ponownie.
voice-full = Minęło pięć minut; nagranie zostało zakończone.
voice-refused = Nie można użyć mikrofonu. Proszę zezwolić na to w przeglądarce albo wybrać plik poniżej.
voice-label = Wybierz plik dźwiękowy
voice-hint = WebM, Ogg, MP4, MP3 lub WAV, do 10 MB i razem do 20 notatek głosowych.
voice-file-send = Prześlij nagranie
remove-photo-title = Usunąć to zdjęcie?
remove-voice-title = Usunąć tę notatkę głosową?
remove-note-title = Usunąć tę notatkę?
remove-text = Zniknie także u agenta. Nie można tego cofnąć.
remove-yes = Usuń
remove-no = Zachowaj
done-note = Notatka została zapisana.
done-note-changed = Notatka została zmieniona.
done-photo = Zdjęcie zostało przesłane.
done-voice = Notatka głosowa została wysłana.
done-stars = Gwiazdki zostały zapisane.
done-removed = Usunięto.
