## On every page

error-title = Errore: { $page }
problem-title = C’è un problema
sign-out = Esci
refused-advice = Se un link L’ha portata qui, lo apra di nuovo o ne chieda uno nuovo.
refused-number = Riferimento: { $id }

## Without a portal to show

information-title = Le diamo il benvenuto nell’area clienti
information-text = Per accedere Le serve il link che ha ricevuto dalla Sua agenzia.
information-help = Lo trova nell’e-mail di invito. Se non lo ha più, la Sua agenzia sarà lieta di inviarglielo di nuovo.
closed-title = L’area clienti è chiusa
closed-text = Per il momento l’agenzia ha chiuso la sua area clienti. Il Suo account e tutto il suo contenuto restano conservati.
closed-help = Per qualsiasi domanda, la Sua agenzia è a disposizione.

## Signing in

sign-in-title = Accesso
sign-in-lead = La Sua area clienti presso { $company }
sign-in-email = Indirizzo e-mail
sign-in-password = Password
sign-in-first-time = È la Sua prima visita? Usi la password temporanea che trova nell’invito.
sign-in-keep = Mantieni l’accesso su questo dispositivo
sign-in-button = Accedi
sign-in-email-missing = Inserisca il Suo indirizzo e-mail.
sign-in-password-missing = Inserisca la Sua password.
sign-in-needed = Per continuare, effettui l’accesso.
signed-out = La sessione è stata chiusa.
cookies-needed = I dati erano corretti, ma il browser non ha mantenuto l’accesso. Consenta i cookie e controlli che l’indirizzo inizi con https.

## Choosing a password

password-first-title = Scelga la Sua password
password-first-text = Prima di continuare, scelga una password che conosce solo Lei.
password-change-title = Cambia la password
password-change-text = Dopo la modifica, la sessione verrà chiusa su tutti gli altri dispositivi.
password-account = Accede con { $email }.
password-current = Password attuale
password-new = Nuova password
password-rules = Che cosa serve alla password
password-rule-length = { $minimum ->
    [one] Almeno { $minimum } carattere
   *[other] Almeno { $minimum } caratteri
}
password-rule-uppercase = Una lettera maiuscola
password-rule-lowercase = Una lettera minuscola
password-rule-digit = Una cifra
password-rule-special = Un carattere speciale, per esempio ! o #
password-rule-personal = Niente del Suo nome o del Suo indirizzo e-mail
password-rule-guessable = Difficile da indovinare
password-rule-unchanged = Diversa dalla password attuale
password-rule-met = Rispettato:
password-save = Salva la password
password-back = Indietro

## Home

home-title = La Sua area clienti
home-welcome = Buongiorno, { $name }
home-properties-title = Immobili
home-properties-text = Appena { $company } Le proporrà degli immobili, li troverà qui.
home-account-title = Il Suo account
home-name = Nome
home-email = Indirizzo e-mail
home-office = Agenzia immobiliare
home-change-password = Cambia la password
home-language-title = Lingua
home-language-label = Lingua delle pagine e delle e-mail
home-language-save = Salva la lingua
home-sessions-title = Dove ha effettuato l’accesso
home-end-others = Esci da tutti gli altri dispositivi
session-here = Questo dispositivo
session-device = { $browser } su { $system }
session-unknown = Dispositivo sconosciuto
session-recent = Usato nell’ultima ora
session-hours = { $hours ->
    [one] Usato { $hours } ora fa
   *[other] Usato { $hours } ore fa
}
session-days = { $days ->
    [one] Usato { $days } giorno fa
   *[other] Usato { $days } giorni fa
}

## What has just been done

done-password = La Sua nuova password è stata salvata.
done-language = La Sua lingua è stata salvata.
done-others = La sessione è stata chiusa su tutti gli altri dispositivi.
