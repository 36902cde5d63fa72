### Messages between the client and the agent, and whom to ask.

place-messages = Messages
messages-title = Your messages
messages-lead = Ask whatever you like to know. Your agent gets an e-mail at once and answers here.
messages-empty = You have not written to each other yet.
messages-earlier = Earlier messages
messages-latest = Back to the latest
messages-thread = The messages, the latest last
messages-you = You
messages-read = Read
messages-unread = New
messages-about = About
message-about = Your message is about { $property }.
message-general = Write about something else
message-label = Your message
message-hint = Up to 5,000 characters.
message-send = Send message
done-message = Your message is on its way to your agent.
agent-write = Write a message
agent-ask = Ask about this property
unread-count = { $count ->
    [one] { $count } unread message
   *[other] { $count } unread messages
}
