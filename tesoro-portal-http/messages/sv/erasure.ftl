### The client asks to be erased.

erasure-title = Radera mina uppgifter
erasure-lead = Du kan begära att { $company } raderar allt som sparas om dig i portalen och i kundregistret. Kontoret kontrollerar din begäran och utför den sedan.
erasure-goes = Det här raderas
erasure-goes-account = Din åtkomst, ditt namn, dina e-postadresser och dina önskemål
erasure-goes-words = Dina meddelanden, anteckningar, foton, röstanteckningar, din bild, favoriter, stjärnor och kommentarer
erasure-goes-viewings = Visningar som ännu inte ägt rum: de avbokas
erasure-stays = Det här finns kvar, utan ditt namn
erasure-stays-dates = Vilka bostäder som erbjudits och visats och när, och dina beslut om dem
erasure-stays-terms = Beviset för vilka användarvillkor du godkänt och när
erasure-final = Det går inte att ångra. När det är gjort kan du inte längre logga in, och vi meddelar dig en sista gång med ett mejl.
erasure-copy = Ladda ner dina uppgifter först om du vill behålla en kopia.
erasure-password = Bekräfta genom att ange ditt lösenord.
erasure-ask = Begär att mina uppgifter raderas
erasure-waits = Dina uppgifter ska raderas: begäran gjordes den { $day }. Tills { $company } har utfört den kan du använda portalen som vanligt och ta tillbaka begäran.
erasure-withdraw = Ta tillbaka begäran
erasure-done-asked = Din begäran har skickats till { $company }.
erasure-done-withdrawn = Begäran har tagits tillbaka. Inget har raderats.
