use crate::answer::Answer;
use crate::api::client::messages::parsed;
use crate::api::shape::{MessageView, ReadView, ThreadView, Wanted};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// A contact's messages, the newest first.
pub(in crate::api) fn list(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let query = request.query()?;
    query.only(&["limit", "cursor"])?;
    let wanted = Wanted::read(&query)?;
    let thread = app.portal().contact_messages(&ctx, &request.id("id")?, wanted.after()?, wanted.limit)?;
    Answer::ok(&ThreadView::of(thread, &wanted))
}

/// An agent writes to a contact.
pub(in crate::api) fn answer(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let new = parsed(&request.json()?)?;
    let message = app.portal().answer_message(&ctx, &request.id("id")?, &new)?;
    app.mail_is_waiting();
    Answer::created(&MessageView::of(&message))
}

/// The office has read what the contact wrote.
pub(in crate::api) fn mark_read(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let read = app.portal().mark_contact_messages_read(&ctx, &request.id("id")?)?;
    Answer::ok(&ReadView { read })
}
