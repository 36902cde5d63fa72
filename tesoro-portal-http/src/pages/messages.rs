//! The client and the agent write to each other, about a property or in general (R-MSG-01).

use std::collections::BTreeMap;

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::message::{Message, MessageText, NewMessage, Side};
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::{DealId, MessageId, Portal, Problem, Refusal as _, code};

use super::faults::{Faults, correctable};
use super::frame::{Frame, Outcome, render};
use super::guard::{self, Client};
use super::once::{self, once};
use super::place::Place;
use super::property;
use crate::answer::Answer;
use crate::api::shape::rfc3339;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;
use crate::status::status;

/// So many messages are on a page: more than most threads ever have.
const PAGE: usize = 30;

/// The pointers of the operation's problems, and the fields of the page.
const FIELDS: &[(&str, &str)] = &[("/text", "text")];

#[derive(Template)]
#[template(path = "messages.html")]
struct Page<'a> {
    frame: Frame<'a>,
    root: String,
    form_token: String,
    once_key: String,
    owner: String,
    done: Option<String>,
    part: Part,
    earlier: Option<String>,
    messages: Vec<Row>,
    about: Option<About>,
    text: String,
    faults: Faults,
}

/// Which part of the thread is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Latest,
    Earlier,
}

/// A message as it is shown.
struct Row {
    id: MessageId,
    from: Writer,
    name: String,
    at: String,
    instant: String,
    about: Option<About>,
    text: String,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Writer {
    Client,
    Office,
}

impl Writer {
    fn name(self) -> &'static str {
        match self {
            Self::Client => "own",
            Self::Office => "theirs",
        }
    }
}

#[derive(PartialEq, Eq)]
enum State {
    /// Of the office, and new to the client.
    Unread,
    /// The other side has read it.
    Read,
    /// Of the client, and not read yet.
    Waiting,
}

/// A property that a message is about.
#[derive(Clone)]
struct About {
    deal: DealId,
    title: String,
    path: String,
}

/// The thread; what the office wrote counts as read from now on.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let query = request.query()?;
        let before = query.all("before").next().and_then(|id| id.parse().ok());
        let deal = query.all("about").next().and_then(|id| id.parse::<DealId>().ok());
        let about = deal.and_then(|deal| about(client, ready, &deal));
        let done = query.all("done").next() == Some("message");
        let page = page(client, ready, before, (about, String::new()), Faults::default())?;
        if before.is_none() {
            app.portal().mark_messages_read(ready)?;
        }
        render(StatusCode::OK, &Page { done: done.then(|| client.words().say("done-message")), ..page })
    })
}

/// Writes to the agent.
pub(super) fn write(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let form = client.form(&["text", "about", once::FIELD])?;
        let typed = form.one("text")?.unwrap_or_default();
        let deal: Option<DealId> = form.one("about")?.map(str::parse).transpose().map_err(|_| Refused::not_found())?;
        let text = MessageText::parse(typed).map_err(|invalid| {
            let problem = Problem { pointer: "/text".into(), code: invalid.code(), details: invalid.details() };
            Refused::fields(vec![problem])
        });
        let sent = || Ok(Answer::see_other(&client.visitor().path("messages?done=message")));
        let written = text.and_then(|text| {
            let new = NewMessage { text, deal: deal.clone() };
            let said = [deal.as_ref().map_or("", DealId::as_str), typed];
            let write = |portal: &Portal| {
                portal.write_message(ready, &new)?;
                app.mail_is_waiting();
                sent()
            };
            once((client, ready), &form, &said, write, sent)
        });
        match written {
            Err(refused) if correctable(&refused) || refused.code() == code::MESSAGE_EMPTY => {
                let faults = Faults::of(&refused, FIELDS, client.words());
                let about = deal.and_then(|deal| about(client, ready, &deal));
                let page = page(client, ready, None, (about, typed.to_owned()), faults)?;
                let answer = render(status(refused.code()), &page)?;
                Err(refused.shown_as(answer))
            }
            written => written,
        }
    })
}

/// The property of a deal; nothing for one that is not there for this client.
fn about(client: &Client<'_>, ready: &ClientCtx, deal: &DealId) -> Option<About> {
    let offered = client.app().portal().offered_property(ready, deal).ok()?;
    Some(About { deal: deal.clone(), title: offered.property.title, path: property::path(client, deal) })
}

fn page<'a>(
    client: &'a Client<'_>,
    ready: &ClientCtx,
    before: Option<MessageId>,
    (about_now, text): (Option<About>, String),
    faults: Faults,
) -> Result<Page<'a>, Refused> {
    let (words, root) = (client.words(), client.visitor().root());
    let mut thread = client.app().portal().messages(ready, before, PAGE + 1)?.messages;
    let earlier = (thread.len() > PAGE).then(|| {
        thread.truncate(PAGE);
        thread.last().map(|oldest| format!("{root}/messages?before={}", oldest.id))
    });
    thread.reverse();
    let mut properties: BTreeMap<DealId, Option<About>> = BTreeMap::new();
    for deal in thread.iter().filter_map(|message| message.deal.as_ref()) {
        if !properties.contains_key(deal) {
            properties.insert(deal.clone(), about(client, ready, deal));
        }
    }
    let messages = thread.iter().map(|message| {
        let known = message.deal.as_ref().and_then(|deal| properties.get(deal).cloned().flatten());
        row(client, message, known)
    });
    Ok(Page {
        messages: messages.collect(),
        frame: client.frame_at(Place::Messages, words.say("messages-title"), Outcome::of(&faults)),
        form_token: client.form_token(),
        once_key: once::key(client),
        owner: client.owner(),
        done: None,
        part: if before.is_some() { Part::Earlier } else { Part::Latest },
        earlier: earlier.flatten(),
        about: about_now,
        text,
        faults,
        root,
    })
}

fn row(client: &Client<'_>, message: &Message, about: Option<About>) -> Row {
    let (words, facts) = (client.words(), &client.visitor().facts);
    let (from, name) = match &message.by {
        Side::Client(_) => (Writer::Client, words.say("messages-you")),
        Side::Office(agent) => {
            let known = client.agent().filter(|own| own.id == *agent);
            (Writer::Office, known.map_or_else(|| facts.name.clone(), |own| own.name.clone()))
        }
    };
    let state = match (from, message.read_at) {
        (Writer::Office, None) => State::Unread,
        (Writer::Client, None) => State::Waiting,
        (_, Some(_)) => State::Read,
    };
    Row {
        id: message.id,
        from,
        name,
        at: words.moment(facts.time_zone.local(message.at)),
        instant: rfc3339(message.at),
        about,
        text: message.text.as_str().to_owned(),
        state,
    }
}
