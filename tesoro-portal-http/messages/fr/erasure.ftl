### The client asks to be erased.

erasure-title = Effacer mes données
erasure-lead = Vous pouvez demander à { $company } d’effacer tout ce qui est conservé à votre sujet dans cet espace et dans son fichier clients. L’agence vérifie votre demande, puis l’exécute.
erasure-goes = Ce qui est effacé
erasure-goes-account = Votre accès, votre nom, vos adresses e-mail et vos souhaits
erasure-goes-words = Vos messages, notes, photos, notes vocales, votre photo de profil, favoris, étoiles et remarques
erasure-goes-viewings = Les visites à venir : elles sont annulées
erasure-stays = Ce qui reste, sans votre nom
erasure-stays-dates = Quels biens ont été proposés et visités, à quelle date, et vos décisions
erasure-stays-terms = La preuve des conditions d’utilisation que vous avez acceptées, et de la date
erasure-final = Cette opération est définitive. Une fois qu’elle est effectuée, vous ne pouvez plus vous connecter ; nous vous en informons une dernière fois par e-mail.
erasure-copy = Pour en garder une copie, téléchargez d’abord vos données.
erasure-password = Pour confirmer, veuillez saisir votre mot de passe.
erasure-ask = Demander l’effacement de mes données
erasure-waits = Vos données doivent être effacées : la demande a été faite le { $day }. Tant que { $company } ne l’a pas exécutée, vous pouvez utiliser l’espace comme d’habitude et retirer la demande.
erasure-withdraw = Retirer la demande
erasure-done-asked = Votre demande a été envoyée à { $company }.
erasure-done-withdrawn = La demande a été retirée. Rien n’a été effacé.
