### The e-mails about an erasure. Plain text, as in mails.ftl.

## The last e-mail to somebody whose data have been erased

mail-erasure-done-subject = Your data at { $company } have been deleted
mail-erasure-done-preview = This is our last e-mail about it.
mail-erasure-done-title = Your data have been deleted
mail-erasure-done-intro = We have deleted your personal data in the client portal of { $company } and in our client records: your name, your addresses, your wishes, your messages, notes, photos and recordings, and your access. You can no longer sign in. Viewings that were still to come have been cancelled.
mail-erasure-done-kept = What remains are records without your name, such as the dates of past viewings, and the proof of which terms of use were accepted and when. Your e-mail address is kept only until this e-mail has been sent. This cannot be undone.
mail-erasure-done-why = You are receiving this e-mail because the deletion of your data at { $company } was requested and has been carried out.

## To the agent: a viewing that does not take place

mail-viewing-cancelled-by-erasure-subject = Viewing cancelled, client data deleted: { $company }
mail-viewing-cancelled-by-erasure-title = This viewing has been cancelled
mail-viewing-cancelled-by-erasure-intro = A client’s data have been deleted at their request, so this viewing will not take place. Who the client was can no longer be looked up.
