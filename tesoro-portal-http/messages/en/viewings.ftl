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
