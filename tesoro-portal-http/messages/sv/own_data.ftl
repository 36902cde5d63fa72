### The client’s own data.

own-data-title = Mina uppgifter
own-data-lead = Du kan ladda ner allt som du har berättat för { $company } här, och det som portalen visar om dig.
own-data-inside = Vad som ingår
own-data-account = Ditt konto: namn, e-postadress, språk och önskemål, villkor som du har godkänt och var du är inloggad
own-data-properties = Bostäderna som du har erbjudits, med dina beslut, favoriter och stjärnor
own-data-viewings = Dina visningar, med datum och kommentarer
own-data-feedback = Dina anteckningar, foton och röstanteckningar, och din bild
own-data-messages = Meddelandena mellan dig och din mäklare
own-data-acts = Vad du har gjort i portalen, och när
own-data-format = Du får en fil (ZIP): en förteckning som både människor och program kan läsa, med dina foton och inspelningar. Förvara den på ett säkert ställe.
own-data-download = Ladda ner mina uppgifter
own-data-erase-title = Rätta eller radera
own-data-erase = Om något ska rättas kan du ändra det i din profil eller kontakta din mäklare på { $company }. Du kan också begära att allt raderas.
own-data-more = Se och ladda ner dina uppgifter
