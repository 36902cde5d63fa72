### The client’s own data.

own-data-title = My data
own-data-lead = You can download everything that you have told { $company } here, and what this portal shows about you.
own-data-inside = What is inside
own-data-account = Your account: name, e-mail address, language and wishes, the terms you accepted, and where you are signed in
own-data-properties = The properties offered to you, with your decisions, favourites and stars
own-data-viewings = Your viewings, with their dates and remarks
own-data-feedback = Your notes, photos and voice notes, and your picture
own-data-messages = The messages between you and your agent
own-data-acts = What you have done in this portal, and when
own-data-format = You get one file (ZIP): a list that people and programs can read, with your photos and recordings. Keep it in a safe place.
own-data-download = Download my data
own-data-erase-title = Correct or erase
own-data-erase = If something should be corrected, change it in your profile or ask your agent at { $company }. You can also ask for everything to be erased.
own-data-more = See and download your data
