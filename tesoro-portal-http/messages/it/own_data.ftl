### The client’s own data.

own-data-title = I miei dati
own-data-lead = Può scaricare tutto ciò che ha comunicato qui a { $company } e ciò che questo portale mostra su di Lei.
own-data-inside = Che cosa contiene
own-data-account = Il Suo account: nome, indirizzo e-mail, lingua e desideri, condizioni accettate e dispositivi con accesso attivo
own-data-properties = Gli immobili che Le sono stati proposti, con le Sue decisioni, i preferiti e le stelle
own-data-viewings = Le Sue visite, con date e osservazioni
own-data-feedback = Le Sue note, foto e note vocali, e la Sua foto
own-data-messages = I messaggi tra Lei e il Suo agente
own-data-acts = Che cosa ha fatto in questo portale, e quando
own-data-format = Riceve un solo file (ZIP): un elenco leggibile da persone e programmi, con le Sue foto e registrazioni. Lo conservi in un luogo sicuro.
own-data-download = Scarica i miei dati
own-data-erase-title = Correggere o cancellare
own-data-erase = Se qualcosa va corretto, lo modifichi nel Suo profilo o si rivolga al Suo agente presso { $company }. Può anche chiedere che tutto venga cancellato.
own-data-more = Vedere e scaricare i Suoi dati
