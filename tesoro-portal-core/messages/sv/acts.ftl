### The mail to the agent about what a client thinks of properties, and the mail to a client whose codes are no longer sent
### (R-MAIL-03). Mails are plain text here.

## What a client thinks of properties

mail-acts-subject = Nytt från en kund: kundportalen hos { $company }
mail-acts-preview = En kund har sagt vad den tycker.
mail-acts-title = En kund har sagt vad den tycker
mail-acts-intro = Din kund har i kundportalen hos { $company } sagt vad den tycker om de här bostäderna. Du hittar allt i CRM-systemet.
mail-acts-interested = Intresserad
mail-acts-rejected = Inte intresserad
mail-acts-rejected-because = Inte intresserad: { $reasons }
mail-acts-approved = Vill ha bostaden efter visningen
mail-acts-stars = { $count ->
    [one] { NUMBER($count) } stjärna
   *[other] { NUMBER($count) } stjärnor
}
mail-acts-notes = { $count ->
    [one] { NUMBER($count) } ny anteckning
   *[other] { NUMBER($count) } nya anteckningar
}
mail-acts-photos = { $count ->
    [one] { NUMBER($count) } ny bild
   *[other] { NUMBER($count) } nya bilder
}
mail-acts-voice-notes = { $count ->
    [one] { NUMBER($count) } ny röstanteckning
   *[other] { NUMBER($count) } nya röstanteckningar
}

## Why not; in a list after a colon

mail-reason-price = priset
mail-reason-location = läget
mail-reason-size = storleken
mail-reason-layout = planlösningen
mail-reason-condition = skicket
mail-reason-energy-label = energiklassen
mail-reason-outdoor-space = uteplatsen
mail-reason-parking = parkeringen
mail-reason-surroundings = omgivningen
mail-reason-other = något annat

## Codes for a new password are no longer sent

mail-recovery-closed-subject = Koder för nytt lösenord skickas inte längre: { $company }
mail-recovery-closed-preview = Ditt nuvarande lösenord gäller som vanligt.
mail-recovery-closed-title = Vi skickar inte längre koder för ett nytt lösenord
mail-recovery-closed-intro = I kundportalen hos { $company } har fel koder angetts för många gånger för ditt konto. För att skydda kontot skickar vi inte längre koder för ett nytt lösenord till den här adressen.
mail-recovery-closed-again = Du kan logga in med ditt lösenord som vanligt; därefter skickas koder igen.
mail-recovery-closed-forgot = Har du glömt ditt lösenord?
mail-recovery-closed-unexpected = Om det inte var du som angav koderna behöver du inte göra något: ingen har fått tillgång till ditt konto.
