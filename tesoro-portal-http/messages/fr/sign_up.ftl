### Signing up, step by step.

sign-up-title = Inscription
sign-up-step = Étape { $step } sur { $steps }
sign-up-known = Vous avez déjà un accès ?
sign-up-lost = Aucune inscription n’est en cours dans ce navigateur. Veuillez vous inscrire à nouveau. Si vous venez de le faire, autorisez les cookies et vérifiez que l’adresse commence par https.

## Who it is

sign-up-who = Vos coordonnées
sign-up-first-name = Prénom
sign-up-last-name = Nom de famille
sign-up-email-hint = Nous enverrons un code à cette adresse.

## The password

sign-up-password-again = Pour votre sécurité, nous n’avons pas conservé votre mot de passe. Veuillez le saisir à nouveau.

## What they are looking for

wishes-title = Que recherchez-vous ? (facultatif)
wishes-lead = Vous pouvez tout laisser vide et vous inscrire tout de suite.
wishes-location = Votre lieu de résidence actuel
wishes-property-type = Type de bien
wishes-transaction = Achat ou location
wishes-either = Les deux
wishes-buy = Achat
wishes-rent = Location
wishes-price-from = Prix à partir de
wishes-price-to = Prix jusqu’à
wishes-area-from = Surface habitable à partir de (m²)
wishes-bedrooms-from = Chambres à partir de
wishes-places = Où vous aimeriez habiter
wishes-places-hint = Dix lieux au plus, séparés par des virgules.
sign-up-button = S’inscrire
