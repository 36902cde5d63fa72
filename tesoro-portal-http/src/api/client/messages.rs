use tesoro_portal_core::message::{MessageText, NewMessage};
use tesoro_portal_core::{Problem, Refusal as _, code};

use crate::answer::Answer;
use crate::api::shape::{MessageBody, MessageView, ReadView, ThreadView, Wanted};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// The client's messages, the newest first.
pub(in crate::api) fn list(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let query = request.query()?;
    query.only(&["limit", "cursor"])?;
    let wanted = Wanted::read(&query)?;
    let thread = app.portal().messages(&client, wanted.after()?, wanted.limit)?;
    Answer::ok(&ThreadView::of(thread, &wanted))
}

/// Writes to the agent.
pub(in crate::api) fn write(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let new = parsed(&request.json()?)?;
    let message = app.portal().write_message(&client, &new)?;
    app.mail_is_waiting();
    Answer::created(&MessageView::of(&message))
}

/// Marks everything the office wrote as read.
pub(in crate::api) fn mark_read(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let read = app.portal().mark_messages_read(&client)?;
    Answer::ok(&ReadView { read })
}

/// What somebody writes, with everything that is wrong about it.
pub(in crate::api) fn parsed(body: &MessageBody) -> Result<NewMessage, Refused> {
    let mut problems = Vec::new();
    let text = MessageText::parse(&body.text).map_err(|invalid| {
        problems.push(Problem { pointer: "/text".into(), code: invalid.code(), details: invalid.details() });
    });
    let deal = body.deal.as_deref().map(str::parse).transpose().map_err(|_| {
        problems.push(Problem::new("/deal", code::ID_INVALID));
    });
    match (text, deal) {
        (Ok(text), Ok(deal)) => Ok(NewMessage { text, deal }),
        _ => Err(Refused::fields(problems)),
    }
}
