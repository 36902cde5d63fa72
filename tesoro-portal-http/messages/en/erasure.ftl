### The client asks to be erased.

erasure-title = Erase my data
erasure-lead = You can ask { $company } to erase everything that it keeps about you in this portal and in its client records. The office checks your request and then carries it out.
erasure-goes = What is erased
erasure-goes-account = Your access, your name, your e-mail addresses and your wishes
erasure-goes-words = Your messages, notes, photos, voice notes, your picture, favourites, stars and remarks
erasure-goes-viewings = Viewings that are still to come: they are cancelled
erasure-stays = What remains, without your name
erasure-stays-dates = Which properties were offered and viewed and when, and your decisions about them
erasure-stays-terms = The proof of which terms of use you accepted, and when
erasure-final = This cannot be undone. When it is done, you can no longer sign in, and we tell you once more by e-mail.
erasure-copy = If you want to keep a copy, download your data first.
erasure-password = To confirm, please enter your password.
erasure-ask = Ask for my data to be erased
erasure-waits = Your data are to be erased: the request was made on { $day }. Until { $company } has carried it out, you can use the portal as usual and withdraw the request.
erasure-withdraw = Withdraw the request
erasure-done-asked = Your request has been sent to { $company }.
erasure-done-withdrawn = The request has been withdrawn. Nothing has been erased.
