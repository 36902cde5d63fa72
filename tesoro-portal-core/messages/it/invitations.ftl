### The mails about invitations: the link with which a client chooses the first password, and what the agent who invited is
### told (R-INV-06, R-INV-07). Mails are plain text here.

## The invitation with a link

mail-invitation-link-preview = Scelga una password e può entrare subito.
mail-invitation-link-intro = abbiamo attivato il Suo accesso all’area clienti di { $company }, il Suo spazio personale e protetto presso la nostra agenzia. Scelga una password personale e potrà usarlo subito.
mail-invitation-link-button = Scegliere una password
mail-invitation-link-label = Scelga qui la Sua password
mail-invitation-link-valid-until = Il link funziona una sola volta, fino alle ore { TIME($time) } di { DATE($day) }. Se nel frattempo fosse scaduto, Le invieremo volentieri un nuovo invito.
mail-invitation-link-unexpected = Se non si aspettava questa e-mail, La preghiamo di avvisarci e di non aprire il link. Non inoltri mai il link a nessuno.

## A client who was invited has signed in

mail-first-sign-in-subject = Invito accettato: area clienti di { $company }
mail-first-sign-in-preview = Un cliente che ha invitato ha effettuato il primo accesso.
mail-first-sign-in-title = Un cliente ha accettato il Suo invito
mail-first-sign-in-intro = un cliente che ha invitato nell’area clienti di { $company } ha effettuato il primo accesso.

## Invitations that nobody has answered

mail-silent-subject = Inviti senza risposta: area clienti di { $company }
mail-silent-preview = Sono stati inviati cinque giorni fa o prima.
mail-silent-title = Inviti senza risposta
mail-silent-intro = { $count ->
    [one] { NUMBER($count) } cliente che ha invitato nell’area clienti di { $company } non ha ancora effettuato l’accesso.
   *[other] { NUMBER($count) } clienti che ha invitato nell’area clienti di { $company } non hanno ancora effettuato l’accesso.
}
mail-silent-invited = invito del { DATE($day, style: "long") }
mail-silent-say = Nel CRM può vedere a che punto è ogni invito e inviarlo di nuovo. Le ricordiamo ogni invito una sola volta.
mail-invited-why = Questa e-mail è stata scritta automaticamente. La riceve perché ha invitato il cliente o sostituisce chi lo ha fatto.
