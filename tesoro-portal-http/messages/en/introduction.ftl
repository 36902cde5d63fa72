### The introduction: slides, the tour of the home page, and the page that says both.

how-title = How it works
how-lead = Three things to know, and where to find what.
slide-look-title = Look and rate
slide-look-text = Your agent sends you properties here. Say what you think of each one, ask for a viewing, and rate it afterwards.
slide-together-title = Together with your agent
slide-together-text = Whatever you note here helps your agent to find what suits you. You can write a message at any time.
slide-seen-title = Seen at once
slide-seen-text = Your agent sees your choices and ratings at once. You may change your mind whenever you like.
slides-label = Welcome
slide-place = { $number } of { $count }
slides-next = Next
slides-back = Back
slides-skip = Skip
slides-done = Let us begin
how-banner = Are you new here?
how-understood = Understood
tour-label = A tour of this page
tour-done = Done
tour-overview = At a glance: how many properties wait for your word, and how many you like. Each number leads to its list.
tour-new = New properties stand here until you have said what you think of them.
tour-all = All your properties, sorted by what you have said about them. Nothing gets lost, not even a no.
tour-viewings = Your viewings: those you asked for, those that are confirmed, and those that have been.
tour-messages = Write to your agent here. A number shows that there is an answer.
tour-agent = This is your agent. A call is only a tap away.
profile-tour = Show the introduction again
how-tour-title = Where to find what
