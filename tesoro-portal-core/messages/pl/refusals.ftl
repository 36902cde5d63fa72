## Anything

not-signed-in = Proszę się najpierw zalogować.
not-found = Nie możemy tego znaleźć.
missing-permission = Brak uprawnień do tej czynności.
portal-inactive = Portal klienta tego biura jest obecnie zamknięty.
must-change-password = Proszę najpierw ustawić własne hasło.
validation-failed = Proszę sprawdzić wprowadzone dane.
version-outdated = Te dane zostały w międzyczasie zmienione. Proszę przejrzeć je ponownie przed zapisaniem.
busy = Z portalu korzysta teraz bardzo wiele osób.
unavailable = Portal nie ma w tej chwili dostępu do danych.
internal = Wystąpił problem po naszej stronie. Proszę spróbować ponownie. Jeśli problem się powtórzy, prosimy o informację dla biura nieruchomości.

## How long to wait; added to a text above or below

wait-seconds = { $seconds ->
    [one] Proszę spróbować ponownie za { $seconds } sekundę.
    [few] Proszę spróbować ponownie za { $seconds } sekundy.
    [many] Proszę spróbować ponownie za { $seconds } sekund.
   *[other] Proszę spróbować ponownie za { $seconds } sekundy.
}
wait-minutes = { $minutes ->
    [one] Proszę spróbować ponownie za { $minutes } minutę.
    [few] Proszę spróbować ponownie za { $minutes } minuty.
    [many] Proszę spróbować ponownie za { $minutes } minut.
   *[other] Proszę spróbować ponownie za { $minutes } minuty.
}
wait-hours = { $hours ->
    [one] Proszę spróbować ponownie za { $hours } godzinę.
    [few] Proszę spróbować ponownie za { $hours } godziny.
    [many] Proszę spróbować ponownie za { $hours } godzin.
   *[other] Proszę spróbować ponownie za { $hours } godziny.
}
wait-later = Proszę spróbować ponownie za chwilę.

## Signing in

sign-in-failed = Adres e-mail lub hasło są nieprawidłowe.
too-many-attempts = Było zbyt wiele prób.
account-disabled = Dostęp do tego portalu został zamknięty. Więcej informacji udzieli biuro nieruchomości.
temporary-password-expired = To hasło tymczasowe wygasło. O nowe zaproszenie można poprosić biuro nieruchomości.

## Signing up, and codes

code-refused = Ten kod jest nieprawidłowy lub nie jest już ważny. Proszę sprawdzić naszą najnowszą wiadomość albo zacząć od nowa.
sign-up-closed = Samodzielna rejestracja nie jest tu możliwa. O zaproszenie można poprosić biuro.
wishes-invalid = Proszę sprawdzić kryteria: któryś tekst jest za długi, miejsc jest zbyt wiele albo najniższa cena przewyższa najwyższą.

## Accounts, for the office

portal-user-exists = Ten kontakt ma już konto w portalu.
email-in-use = Inne konto w portalu używa już tego adresu e-mail.
not-ready = Temu kontaktowi nie można jeszcze przyznać dostępu.
contact-email-missing = Ten kontakt nie ma prawidłowego adresu e-mail.
contact-name-missing = Ten kontakt nie ma imienia ani nazwiska, których można użyć.
role-not-enabled = Żadna z ról tego kontaktu nie daje dostępu do portalu.
contact-erased = Ten kontakt nie jest już używany: został połączony z innym albo jego dane usunięto.
mail-not-configured = Wysyłanie e-maili nie zostało jeszcze skonfigurowane dla tego biura.
mail-not-retryable = Tego e-maila nie można wysłać ponownie: został już wysłany, jest właśnie wysyłany albo nie jest już potrzebny.
resend-too-soon = Wiadomość została właśnie wysłana.
invitation-completed = Ten klient ustawił już hasło i nie potrzebuje nowego zaproszenia.
last-link = Konto w portalu musi pozostać powiązane z co najmniej jednym kontaktem.
contact-not-linked = Ten kontakt nie jest powiązany z kontem.
not-waiting = To konto nie czeka na decyzję.
merge-needs-unlink = Oba kontakty mają konto w portalu. Proszę wybrać konto, które pozostanie; drugie zostanie zamknięte.

## Fields

email-invalid = Proszę podać prawidłowy adres e-mail.
email-unsupported = Nie możemy użyć tego adresu e-mail. Przed znakiem @ mogą stać tylko litery bez znaków diakrytycznych, cyfry i proste znaki, takie jak kropka lub łącznik.
name-too-short = { $minimum ->
    [one] Imię lub nazwisko musi mieć co najmniej { $minimum } znak.
    [few] Imię lub nazwisko musi mieć co najmniej { $minimum } znaki.
    [many] Imię lub nazwisko musi mieć co najmniej { $minimum } znaków.
   *[other] Imię lub nazwisko musi mieć co najmniej { $minimum } znaku.
}
    .plain = Imię lub nazwisko jest za krótkie.
name-too-long = { $maximum ->
    [one] Imię lub nazwisko może mieć najwyżej { $maximum } znak.
    [few] Imię lub nazwisko może mieć najwyżej { $maximum } znaki.
    [many] Imię lub nazwisko może mieć najwyżej { $maximum } znaków.
   *[other] Imię lub nazwisko może mieć najwyżej { $maximum } znaku.
}
    .plain = Imię lub nazwisko jest za długie.
name-invalid = Imię lub nazwisko zawiera znaki, których nie można wyświetlić.
language-unknown = Portal nie jest dostępny w tym języku.
id-invalid = Ten identyfikator jest nieprawidłowy.
time-zone-unknown = Nie znamy tej strefy czasowej.
url-invalid = Proszę podać pełny adres internetowy zaczynający się od http:// lub https://, bez znaków ? i #.

## Passwords

password-too-short = { $minimum ->
    [one] Hasło musi mieć co najmniej { $minimum } znak.
    [few] Hasło musi mieć co najmniej { $minimum } znaki.
    [many] Hasło musi mieć co najmniej { $minimum } znaków.
   *[other] Hasło musi mieć co najmniej { $minimum } znaku.
}
    .plain = Hasło jest za krótkie.
password-too-long = { $maximum ->
    [one] Hasło może mieć najwyżej { $maximum } znak.
    [few] Hasło może mieć najwyżej { $maximum } znaki.
    [many] Hasło może mieć najwyżej { $maximum } znaków.
   *[other] Hasło może mieć najwyżej { $maximum } znaku.
}
    .plain = Hasło jest za długie.
password-needs-uppercase = Hasło musi zawierać wielką literę.
password-needs-lowercase = Hasło musi zawierać małą literę.
password-needs-digit = Hasło musi zawierać cyfrę.
password-needs-special = Hasło musi zawierać znak specjalny, na przykład ! lub #.
password-control-character = Hasło zawiera znak, którego nie można wpisać z klawiatury.
password-guessable = To hasło zbyt łatwo odgadnąć.
password-personal = Hasło nie może zawierać imienia, nazwiska ani adresu e-mail.
password-unchanged = Proszę wybrać hasło inne niż obecne.
current-password-wrong = Obecne hasło jest nieprawidłowe.
current-password-missing = Proszę podać także obecne hasło.

## Bringing in existing accounts

hash-unsupported = Format tego skrótu hasła nie jest obsługiwany.
hash-oversized = Ten skrót hasła wymaga więcej pamięci lub czasu, niż jest to dozwolone.
import-conflict = Ten kontakt ma już konto z innym adresem e-mail.
import-too-large = { $maximum ->
    [one] Jednorazowo można zaimportować najwyżej { $maximum } konto.
    [few] Jednorazowo można zaimportować najwyżej { $maximum } konta.
    [many] Jednorazowo można zaimportować najwyżej { $maximum } kont.
   *[other] Jednorazowo można zaimportować najwyżej { $maximum } konta.
}
    .plain = To zbyt wiele kont na jeden import.

## The request itself

malformed-request = Nie udało się odczytać żądania.
malformed-json = Żądanie nie jest prawidłowym dokumentem JSON.
unknown-field = Nie ma takiego pola.
missing-field = To pole jest wymagane.
duplicate-field = To pole podano więcej niż raz.
wrong-type = Ta wartość ma niewłaściwą postać.
body-too-large = Przesłane dane są zbyt duże.
body-too-slow = Przesyłanie trwało zbyt długo. Proszę sprawdzić połączenie i spróbować ponownie.
unsupported-media-type = Ten rodzaj treści nie jest tu przyjmowany.
method-not-allowed = Ta czynność nie jest tu możliwa.
csrf-refused = Ta strona nie jest już aktualna. Proszę ją odświeżyć i spróbować ponownie.
precondition-required = Proszę wczytać najnowszą wersję przed zapisaniem.
agent-missing = Proszę wskazać, w imieniu którego agenta działa ten klucz.

## Features and properties

feature-off = Biuro nie korzysta z tej części portalu.
property-unavailable = Ta nieruchomość nie jest już dostępna. Notatki na jej temat pozostają tutaj.

decision-ambiguous = Proszę podać tylko jedną decyzję.
deal-rejected = Ta nieruchomość jest oznaczona jako nieinteresująca. Najpierw należy to zmienić, a potem poprosić o prezentację.
deal-transition = Ten krok nie jest stąd możliwy.
reasons-missing = Proszę wybrać co najmniej jeden powód.
reason-unknown = To nie jest żaden z powodów.
reason-text-missing = Proszę podać inny powód.
reason-text-too-long = { $maximum ->
    [one] Tekst może mieć najwyżej { $maximum } znak.
    [few] Tekst może mieć najwyżej { $maximum } znaki.
    [many] Tekst może mieć najwyżej { $maximum } znaków.
   *[other] Tekst może mieć najwyżej { $maximum } znaku.
}
    .plain = Ten tekst jest za długi.
viewing-still-open = Dla tej nieruchomości jest umówiona prezentacja. Odmowa ją odwoła. Proszę to potwierdzić.
rating-invalid = Proszę przyznać od 1 do 5 gwiazdek.

## Idempotency keys

request-repeated = To żądanie zostało już wykonane. Proszę sprawdzić wynik przed ponownym wysłaniem.
idempotency-key-taken = Ten klucz należy już do innego żądania. Proszę użyć nowego.
## Własne dane biura

text-invalid = Dozwolone jest tu od 1 do { $limit } znaków, bez znaków niewidocznych.
    .plain = Brakuje tego tekstu, jest on za długi lub zawiera niewidoczne znaki.
position-invalid = To nie jest punkt na mapie. Proszę podać razem szerokość i długość geograficzną, w stopniach.
price-invalid = Cena nie może być ujemna, a waluta to kod złożony z trzech liter, na przykład EUR.
features-invalid = Cech jest za dużo albo jedna z nich ma niedozwoloną nazwę.
record-unknown = Takiego wpisu nie ma w tym biurze.
record-in-use = Z tego wpisu jeszcze coś korzysta, dlatego nie można go usunąć.
contact-has-account = Ten kontakt ma konto w portalu. Proszę najpierw je odłączyć lub usunąć.
deal-fixed = Oferta zachowuje swój kontakt i swoją nieruchomość. Proszę wprowadzić inną ofertę.
deal-closed = Ta oferta została ostatecznie zamknięta. Proszę wprowadzić nową.
## Regulamin

must-accept-terms = Najpierw należy przeczytać i zaakceptować regulamin.
terms-outdated = Regulamin został w międzyczasie zmieniony. Prosimy przeczytać i zaakceptować najnowszą wersję.
terms-draft-exists = Istnieje już wersja robocza regulaminu. Należy ją zmienić lub opublikować.
terms-published = Ta wersja regulaminu została opublikowana i nie można jej już zmienić.
terms-text-missing = Prosimy wpisać tekst regulaminu.
terms-text-too-long = { $maximum ->
    [one] Tekst regulaminu może mieć najwyżej { $maximum } znak.
    [few] Tekst regulaminu może mieć najwyżej { $maximum } znaki.
    [many] Tekst regulaminu może mieć najwyżej { $maximum } znaków.
   *[other] Tekst regulaminu może mieć najwyżej { $maximum } znaku.
}
    .plain = Tekst regulaminu jest za długi.
terms-text-invalid = Tekst regulaminu zawiera znaki, których nie można wyświetlić.

## Notatki i pliki

note-too-short = Notatka musi mieć co najmniej 3 znaki.
note-too-long = Notatka może mieć najwyżej 5000 znaków.
photo-unsupported = Proszę wybrać zdjęcie w formacie JPEG, PNG lub WebP.
photo-damaged = To zdjęcie jest uszkodzone lub niekompletne. Proszę wybrać je ponownie.
photo-animated = Ruchome obrazy nie są przyjmowane. Proszę wybrać zwykłe zdjęcie.
photo-too-large = To zdjęcie ma zbyt wiele pikseli. Proszę wybrać mniejszą wersję.
voice-note-unsupported = Tego nagrania nie można zachować. Proszę przesłać plik WebM, Ogg, MP4, MP3 lub WAV, bez obrazu.
voice-note-damaged = To nagranie jest uszkodzone lub niekompletne. Proszę nagrać je ponownie.
voice-note-empty = W tym nagraniu nie ma dźwięku.
file-too-large = Ten plik jest zbyt duży.
too-many-photos = Do tej prezentacji dodano już 40 zdjęć. Proszę najpierw usunąć jedno z nich.
too-many-voice-notes = Do tej prezentacji dodano już 20 notatek głosowych. Proszę najpierw usunąć jedną z nich.
idempotency-key-missing = Tego przesłania nie udało się odróżnić od innych. Proszę spróbować ponownie.
range-not-satisfiable = Ta część pliku nie istnieje.
## Viewings

dates-missing = Proszę wybrać co najmniej jeden dzień.
too-many-dates = Proszę wybrać najwyżej trzy dni.
date-past = Ten dzień już minął.
date-too-far = Ten dzień jest zbyt odległy. Proszę wybrać wcześniejszy.
date-duplicate = Ten dzień został już wybrany.
remark-too-long = Ten tekst jest za długi. Proszę użyć najwyżej 1000 znaków.
reason-missing = Proszę podać powód.
start-in-gap = W tym dniu następuje zmiana czasu i ta godzina nie istnieje. Proszę wybrać inną.
start-past = Ten termin już minął.
start-too-far = Ten termin jest zbyt odległy.
duration-invalid = Prezentacja trwa od 5 minut do 12 godzin.
too-many-alternatives = Proszę zaproponować najwyżej trzy inne terminy.
alternative-duplicate = Ten termin został już zaproponowany.
alternative-unknown = Tego terminu nie ma już wśród propozycji.
alternative-past = Ten termin już minął. Proszę wybrać inny lub skontaktować się z agentem.
viewing-open = Prezentacja tej nieruchomości jest już zamówiona.
viewing-transition = To już nie jest możliwe: w międzyczasie prezentacja uległa zmianie.
not-unlocked = To jest możliwe od dnia prezentacji, o ile nie została odwołana.
## Wygląd

colour-invalid = Kolor zapisuje się jako # i sześć cyfr lub liter od a do f.
colour-contrast = Ten kolor jest za jasny dla tekstu na białym tle: kontrast wynosi { $ratio }, a potrzeba 4.5:1.
    .plain = Ten kolor jest za jasny dla tekstu na białym tle.
login-message-invalid = Wiadomość może mieć najwyżej 500 znaków i nie może zawierać znaków sterujących.
## Notatki i pliki


## Wiadomości

message-empty = Prosimy napisać wiadomość.
message-too-long = { $maximum ->
    [one] Wiadomość może mieć najwyżej { $maximum } znak.
    [few] Wiadomość może mieć najwyżej { $maximum } znaki.
    [many] Wiadomość może mieć najwyżej { $maximum } znaków.
   *[other] Wiadomość może mieć najwyżej { $maximum } znaku.
}
    .plain = Wiadomość jest za długa.
message-invalid = Wiadomość zawiera znaki, których nie można wyświetlić.
no-portal-user = Ten kontakt nie ma aktywnego konta w portalu, więc nikt nie przeczytałby wiadomości.

## Invitations by a link, and how an office writes dates

invitation-refused = Ten link z zaproszeniem już nie działa: został użyty, wygasł albo zastąpił go nowszy. Prosimy zwrócić się do agenta o nowe zaproszenie.
format-invalid = Należy podać język i kraj, w którym się nim mówi, na przykład nl-BE.
map-tiles-invalid = Należy podać adres kafelków mapy, który zaczyna się od https:// i jednego hosta oraz zawiera z, x i y w nawiasach klamrowych, po jednym razie.
map-attribution-invalid = Należy podać w jednym wierszu, najwyżej 120 znaków, czyja jest mapa; link do tej informacji zaczyna się od https://.

## An address that the office changes

email-confirmed = Nie ma nic do potwierdzenia: adres e-mail jest potwierdzony.
sign-up-unfinished = Ta rejestracja nie została dokończona. Tylko osoba, która się zarejestrowała, może powiedzieć, jakiego adresu dotyczy.

## Erasure

erasure-not-asked = Nikt nie zażądał tego usunięcia danych albo żądanie zostało wycofane.
