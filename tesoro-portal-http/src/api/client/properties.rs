use tesoro_portal_core::crm::DealEdge;
use tesoro_portal_core::deal::{Favourite, Rejection, Word};
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::{DealId, Failure, Problem, code};
use time::UtcDateTime;

use crate::answer::Answer;
use crate::api::shape::{ApprovalBody, HomeView, InterestBody, Page, PropertyRow, PropertyView, Wanted};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// The client's home.
pub(in crate::api) fn home(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    Answer::ok(&HomeView::of(&app.portal().home(&client)?))
}

/// A page of everything offered.
pub(in crate::api) fn list(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let query = request.query()?;
    query.only(&["limit", "cursor"])?;
    let wanted = Wanted::read(&query)?;
    let before: Option<Edge> = wanted.after()?;
    let rows = app.portal().offered_properties(&client, before.as_ref().map(|Edge(edge)| edge), wanted.limit)?;
    Answer::ok(&wanted.page(rows, |row| Edge(row.deal.edge()).to_string(), |row| PropertyRow::of(&row)))
}

/// The favourites.
pub(in crate::api) fn favourites(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let items = app.portal().favourites(&client)?.iter().map(PropertyRow::of).collect();
    Answer::ok(&Page { items, next_cursor: None })
}

/// One property.
pub(in crate::api) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    answer(app, &client, &request.id("deal")?)
}

/// The client says yes or no.
pub(in crate::api) fn interest(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let body: InterestBody = request.json()?;
    let word = if body.interested {
        without_reasons(&body.reasons, body.text.as_deref())?;
        Word::Yes
    } else {
        let names = body.reasons.iter().map(String::as_str);
        Word::No(Rejection::parse(names, body.text.as_deref()).map_err(Failure::Refused)?)
    };
    decide(app, request, &client, &word)
}

/// After a visit: whether it is the one.
pub(in crate::api) fn approval(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let body: ApprovalBody = request.json()?;
    let word = match (body.approved, body.reasons.is_empty() && body.text.is_none()) {
        (true, _) => {
            without_reasons(&body.reasons, body.text.as_deref())?;
            Word::Approved
        }
        (false, true) => Word::No(Rejection::after_visit()),
        (false, false) => {
            let names = body.reasons.iter().map(String::as_str);
            Word::No(Rejection::parse(names, body.text.as_deref()).map_err(Failure::Refused)?)
        }
    };
    decide(app, request, &client, &word)
}

/// A yes has no reasons: whoever sends some means something else.
fn without_reasons(reasons: &[String], text: Option<&str>) -> Result<(), Refused> {
    let mut problems = Vec::new();
    if !reasons.is_empty() {
        problems.push(Problem::new("/reasons", code::UNKNOWN_FIELD));
    }
    if text.is_some() {
        problems.push(Problem::new("/text", code::UNKNOWN_FIELD));
    }
    if problems.is_empty() { Ok(()) } else { Err(Refused::fields(problems)) }
}

fn decide(app: &App, request: &Request, client: &ClientCtx, word: &Word) -> Result<Answer, Refused> {
    let deal = request.id("deal")?;
    app.portal().decide(client, &deal, word)?;
    app.mail_is_waiting();
    answer(app, client, &deal)
}

/// Marks a favourite.
pub(in crate::api) fn mark(app: &App, request: &Request) -> Result<Answer, Refused> {
    favourite(app, request, Favourite::Yes)
}

/// Takes the mark away.
pub(in crate::api) fn unmark(app: &App, request: &Request) -> Result<Answer, Refused> {
    favourite(app, request, Favourite::No)
}

fn favourite(app: &App, request: &Request, favourite: Favourite) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let deal = request.id("deal")?;
    app.portal().mark_favourite(&client, &deal, favourite)?;
    answer(app, &client, &deal)
}

fn answer(app: &App, client: &ClientCtx, deal: &DealId) -> Result<Answer, Refused> {
    let seen = app.portal().offered_property(client, deal)?;
    Answer::ok(&PropertyView::of(&seen))
}

/// A place in the list as a cursor: milliseconds, then the id.
struct Edge(DealEdge);

impl std::fmt::Display for Edge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.0.offered_at.unix_timestamp_nanos() / 1_000_000, self.0.id)
    }
}

impl std::str::FromStr for Edge {
    type Err = NotAnEdge;

    fn from_str(text: &str) -> Result<Self, NotAnEdge> {
        let (millis, id) = text.split_once(' ').ok_or(NotAnEdge)?;
        let millis: i64 = millis.parse().map_err(|_| NotAnEdge)?;
        let at = UtcDateTime::from_unix_timestamp_nanos(i128::from(millis) * 1_000_000).map_err(|_| NotAnEdge)?;
        Ok(Self(DealEdge { offered_at: at, id: id.parse().map_err(|_| NotAnEdge)? }))
    }
}

/// The cursor is none that a page has given.
#[derive(Debug, Clone, Copy)]
struct NotAnEdge;
