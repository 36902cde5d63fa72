### The mails about invitations: the link with which a client chooses the first password, and what the agent who invited is
### told (R-INV-06, R-INV-07). Mails are plain text here.

## The invitation with a link

mail-invitation-link-preview = Wystarczy ustawić hasło.
mail-invitation-link-intro = zapraszamy do portalu klienta firmy { $company }, osobistej i bezpiecznej przestrzeni dla klientów naszego biura. Wystarczy ustawić własne hasło, aby od razu z niej korzystać.
mail-invitation-link-button = Ustaw hasło
mail-invitation-link-label = Hasło można ustawić tutaj
mail-invitation-link-valid-until = Link działa jeden raz, do { DATE($day, style: "long") } r., godz. { TIME($time) }. Jeśli zdąży wygasnąć, chętnie wyślemy nowe zaproszenie.
mail-invitation-link-unexpected = Jeśli ta wiadomość jest nieoczekiwana, prosimy nas o tym poinformować i nie otwierać linku. Linku nie należy nikomu przekazywać.

## A client who was invited has signed in

mail-first-sign-in-subject = Zaproszenie przyjęte: portal klienta firmy { $company }
mail-first-sign-in-preview = Zaproszony klient zalogował się po raz pierwszy.
mail-first-sign-in-title = Klient przyjął zaproszenie
mail-first-sign-in-intro = klient zaproszony do portalu klienta firmy { $company } zalogował się po raz pierwszy.

## Invitations that nobody has answered

mail-silent-subject = Zaproszenia bez odpowiedzi: portal klienta firmy { $company }
mail-silent-preview = Wysłano je pięć dni temu lub wcześniej.
mail-silent-title = Zaproszenia bez odpowiedzi
mail-silent-intro = { $count ->
    [one] { NUMBER($count) } osoba zaproszona do portalu klienta firmy { $company } jeszcze się nie zalogowała.
    [few] { NUMBER($count) } osoby zaproszone do portalu klienta firmy { $company } jeszcze się nie zalogowały.
    [many] { NUMBER($count) } osób zaproszonych do portalu klienta firmy { $company } jeszcze się nie zalogowało.
   *[other] { NUMBER($count) } osoby zaproszonej do portalu klienta firmy { $company } jeszcze się nie zalogowało.
}
mail-silent-invited = zaproszenie z { DATE($day, style: "long") } r.
mail-silent-say = W CRM widać, na jakim etapie jest każde zaproszenie, i można je wysłać ponownie. O każdym zaproszeniu przypominamy tylko raz.
mail-invited-why = Ta wiadomość została napisana automatycznie. Trafia do osoby, która wysłała zaproszenie, lub do osoby, która ją zastępuje.
