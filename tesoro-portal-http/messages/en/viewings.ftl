### Viewings: asking for one, the appointments, the day itself. Plain text; the pages escape it.

## Days and times

time-moment = { $day } at { $time }
time-zone = Local time at the property ({ $place }).
part-any = Any time
part-morning = Morning
part-afternoon = Afternoon
part-evening = Evening

## The ways there

place-viewings = Viewings
home-viewings = Upcoming viewings
viewing-request = Request a viewing
viewing-see = See your viewing

## Asking for a viewing

viewing-request-title = Request a viewing
viewing-request-lead = When would suit you? Your agent confirms a time or suggests another one.
viewing-days-hint = Any day from { $first } to { $last }.
viewing-choice-first = First choice
viewing-choice-second = Second choice (optional)
viewing-choice-third = Third choice (optional)
viewing-date = Date
viewing-part = Part of the day
viewing-date-unreadable = Please enter the whole date: day, month and year.
viewing-remark-label = Remark (optional)
viewing-remark-hint = For example who is coming with you, or a question about the property. Up to 1,000 characters.
viewing-check = Continue
viewing-summary-title = Is everything right?
viewing-summary-lead = Your agent sees the request as soon as you send it.
viewing-send = Send request
viewing-edit = Change something
viewing-change-title = Change the dates
viewing-change-save = Save the dates
viewing-move-title = Ask for another time
viewing-move-lead = Until your agent answers, the confirmed time stays as it is.
viewing-move-send = Send request

## The appointments

viewings-title = Your viewings
viewings-tabs = Which viewings
viewings-upcoming = Upcoming
viewings-recent = Recent
viewings-unconfirmed = Unconfirmed
viewings-upcoming-empty = You have no confirmed viewings ahead.
viewings-recent-empty = There are no past viewings yet.
viewings-unconfirmed-empty = No request is waiting for an answer.
viewings-more = Show more
viewings-all = All your viewings
viewing-preferred = Preferred dates
viewing-offered = Times your agent offers
viewing-move-dates = The dates you would prefer
viewing-property-gone = A property that is no longer listed

## Where a viewing stands

viewing-pending = Waiting for an answer
viewing-pending-text = Your agent has your request. You will get an e-mail as soon as there is an answer.
viewing-countered = Your answer is needed
viewing-countered-text = The dates you asked for are not possible. Please choose one of these times instead.
viewing-confirmed = Confirmed
viewing-confirmed-text = The time is fixed. Your agent expects you.
viewing-moving-text = You have asked for another time. Until your agent answers, this one stays as it is.
viewing-completed = Visited
viewing-completed-text = You have seen this property.
viewing-unattended = Not started
viewing-unattended-text = The day has passed, and nobody started this viewing.
viewing-rejected = Not possible
viewing-rejected-text = Your agent cannot offer a viewing. You can ask for other dates on the property’s page.
viewing-lapsed = Expired
viewing-lapsed-text = The last day passed without an answer. You can ask for other dates on the property’s page.
viewing-cancelled = Cancelled
viewing-cancelled-text = This viewing does not take place.

## One viewing

viewing-when = Date and time
viewing-reason = Your agent writes
viewing-remark = Your remark
viewing-accept = Take this time
viewing-calendar = Add to calendar
viewing-change = Change the dates
viewing-move = Ask for another time
viewing-cancel = Cancel the viewing
viewing-property = See the property
cancel-title = Cancel this viewing?
cancel-text = Your agent is told at once. You can ask for a new viewing afterwards.
cancel-yes = Cancel the viewing
cancel-no = Keep it
done-viewing-requested = Your request has been sent. Your agent will answer it.
done-viewing-changed = The new dates have been sent to your agent.
done-viewing-move-asked = Your agent knows that you would like another time.
done-viewing-accepted = The time is fixed. We have sent you a confirmation.
done-viewing-cancelled = The viewing has been cancelled, and your agent knows.
done-viewing-started = The viewing has begun. What you add from now on is seen by your agent.
story-title = What has happened so far
story-requested = You asked for this viewing
story-confirmed = The viewing was confirmed
story-move-asked = You asked for another time
story-started = The viewing began
story-cancelled-by-you = You cancelled the viewing
story-cancelled-by-office = The office cancelled the viewing

## Getting there

way-title = Getting there
way-waiting = Once a time is confirmed, you will find the way here.
way-opens = The way to the property opens here 48 hours before the viewing: { $moment }.
way-route = Plan the route
way-map = Open in a map app
day-title = Your viewing day
day-link = Your plan for { $day }
day-of-viewing = Everything on this day
day-empty = You have no confirmed viewings on this day.

## The day of a viewing

visit-title = On the day
visit-opens = From { $day } you can start the viewing here and add photos, notes, voice notes and stars.
visit-start-text = You are there? Start the viewing. Adding a photo, a note or stars starts it, too.
visit-start-first = You are there? Start the viewing. Then you can add photos, notes, voice notes and stars.
visit-start = Start viewing
visit-until = This is possible until { $day }.
visit-seen = Your agent sees what you add here.
stars-title = Your stars
stars-legend = How do you like this property?
star-name = { $stars ->
    [one] { $stars } star
   *[other] { $stars } stars
}
stars-save = Save stars
stars-reset = Undo
stars-missing = Please choose how many stars.
notes-title = Notes
note-label = New note
note-own-label = Your note
note-hint = What you noticed: 3 to 5,000 characters.
note-kept = Not sent yet: this text was kept on your device.
note-save = Save note
note-edit = Edit
note-edit-title = Edit note
remove = Delete
remove-named = Delete: { $name }
photos-title = Photos
photo-name = Photo { $number }
photo-label = Add photos
photo-hint = JPEG, PNG or WebP, at most 15 MB each and 40 photos in all.
photo-send = Upload photos
upload-waiting = Waiting
upload-done = has been uploaded
upload-failed = Could not be uploaded.
upload-large = This file is too large.
upload-again = Try again
upload-stop = Stop
file-missing = Please choose a file first.
voices-title = Voice notes
voice-name = Voice note { $number }
voice-explain = Record up to five minutes. Your browser asks whether this page may use the microphone. Nothing is sent until you have listened to it and press Send.
voice-record = Record
voice-stop = Stop recording
voice-level = Loudness
voice-listen = Your recording
voice-send = Send
voice-again = Record again
voice-recording = Recording has begun.
voice-stopped = Recording has stopped. Listen to it, then send it or record it again.
voice-full = Five minutes are over; recording has stopped.
voice-refused = The microphone cannot be used. Allow it in your browser’s settings, or choose a file below.
voice-label = Choose an audio file
voice-hint = WebM, Ogg, MP4, MP3 or WAV, at most 10 MB and 20 voice notes in all.
voice-file-send = Upload recording
remove-photo-title = Delete this photo?
remove-voice-title = Delete this voice note?
remove-note-title = Delete this note?
remove-text = It disappears for your agent, too. This cannot be undone.
remove-yes = Delete
remove-no = Keep it
done-note = Your note has been saved.
done-note-changed = Your note has been changed.
done-photo = Your photo has been uploaded.
done-voice = Your voice note has been sent.
done-stars = Your stars have been saved.
done-removed = It has been deleted.
