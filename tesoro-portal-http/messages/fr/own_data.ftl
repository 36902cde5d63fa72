### The client’s own data.

own-data-title = Mes données
own-data-lead = Vous pouvez télécharger tout ce que vous avez communiqué ici à { $company }, ainsi que ce que ce portail affiche à votre sujet.
own-data-inside = Ce que contient le fichier
own-data-account = Votre compte : nom, adresse e-mail, langue et souhaits, conditions acceptées et appareils connectés
own-data-properties = Les biens qui vous ont été proposés, avec vos décisions, vos favoris et vos étoiles
own-data-viewings = Vos visites, avec leurs dates et vos remarques
own-data-feedback = Vos notes, photos et notes vocales, ainsi que votre photo de profil
own-data-messages = Les messages échangés avec votre conseiller
own-data-acts = Ce que vous avez fait sur ce portail, et quand
own-data-format = Vous recevez un seul fichier (ZIP) : un relevé lisible par tous, y compris par un logiciel, avec vos photos et vos enregistrements. Conservez-le en lieu sûr.
own-data-download = Télécharger mes données
own-data-erase-title = Rectifier ou effacer
own-data-erase = Pour rectifier une information, modifiez-la dans votre profil ou adressez-vous à votre conseiller chez { $company }. Vous pouvez aussi demander que tout soit effacé.
own-data-more = Consulter et télécharger vos données
