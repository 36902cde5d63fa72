//! One viewing: where it stands, what can be done with it, the way there, and what has happened (R-VIEW-04 to R-VIEW-08).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::ViewingId;
use tesoro_portal_core::code::{self, Class};
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::viewing::{Action, Party, Remark, ViewingSeen, ViewingState, after};

use super::faults::Faults;
use super::frame::{Frame, Outcome, render};
use super::guard::{self, Client};
use super::once;
use super::place::Place;
pub(super) use super::viewing_card::title;
use super::viewing_card::{ViewingMark, line, offered};
use super::viewing_story::{Entry, lead, story};
use super::viewing_visit::{Adding, Chosen, Start, Visit};
use super::viewing_way::Navigation;
use super::words::Words;
use super::{day_plan, local_time, property};
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;
use crate::status::status;

#[derive(Template)]
#[template(path = "viewing.html")]
struct Page<'a> {
    frame: Frame<'a>,
    root: String,
    path: String,
    property: String,
    form_token: String,
    done: Option<&'static str>,
    line: String,
    price: Option<String>,
    status: ViewingMark,
    lead: String,
    fixed: Option<Fixed>,
    /// Times that the agent offers.
    alternatives: Vec<String>,
    /// What the dates are that the client asked for last.
    dates_are: String,
    dates: Vec<String>,
    remark: Option<String>,
    reason: Option<String>,
    can: Can,
    navigation: Navigation,
    visit: Visit,
    /// What was typed as a note and not taken.
    note: String,
    /// The key of the next upload that a form without scripts makes (R-FEED-05).
    once_key: String,
    owner: String,
    story: Vec<Entry>,
    faults: Faults,
}

/// The time that was fixed.
struct Fixed {
    text: String,
    zone: String,
    zone_name: String,
    day: String,
}

/// What the client can do now; the domain has the last word.
struct Can {
    change: Allowed,
    ask_to_move: Allowed,
    cancel: Allowed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Allowed {
    Yes,
    No,
}

impl Can {
    fn of(seen: &ViewingSeen) -> Self {
        let may = |action| match after(seen.viewing.status(), action, Party::Client) {
            Some(_) => Allowed::Yes,
            None => Allowed::No,
        };
        Self { change: may(Action::ChangeDates), ask_to_move: may(Action::AskToMove), cancel: may(Action::Cancel) }
    }
}

/// The path of a viewing's page.
pub(super) fn path(client: &Client<'_>, id: ViewingId) -> String {
    client.visitor().path(&format!("viewing/{id}"))
}

/// The page.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let seen = app.portal().client_viewing(ready, request.id("viewing")?)?;
        let page = page(client, ready, &seen, Faults::default())?;
        render(StatusCode::OK, &Page { done: done(request)?, ..page })
    })
}

/// Leads back to the page, which says what was done, or why it was not.
pub(super) fn answered(
    client: &Client<'_>,
    ready: &ClientCtx,
    id: ViewingId,
    done: &str,
    outcome: Result<ViewingSeen, Refused>,
) -> Result<Answer, Refused> {
    match outcome {
        Ok(_) => Ok(Answer::see_other(&format!("{}?done={done}", path(client, id)))),
        Err(refused) => faulty(client, ready, id, refused),
    }
}

/// The page of the viewing, which says why something was not done; what is no conflict has a page of its own.
pub(super) fn faulty(
    client: &Client<'_>,
    ready: &ClientCtx,
    id: ViewingId,
    refused: Refused,
) -> Result<Answer, Refused> {
    let tellable = refused.code().class() == Class::Conflict || refused.code() == code::NOT_UNLOCKED;
    if !tellable && refused.problems().is_empty() {
        return Err(refused);
    }
    let seen = client.app().portal().client_viewing(ready, id)?;
    let faults = Faults::of(&refused, &[], client.words());
    let answer = render(status(refused.code()), &page(client, ready, &seen, faults)?)?;
    Err(refused.shown_as(answer))
}

/// What was typed into a field that a page says no to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Draft<'t> {
    /// The id of the field.
    pub(super) field: &'static str,
    /// What was typed.
    pub(super) text: &'t str,
}

impl Draft<'static> {
    /// A field that cannot be filled in again: a file's.
    pub(super) fn at(field: &'static str) -> Self {
        Self { field, text: "" }
    }
}

/// The page, which says at a field why what was brought was not taken.
pub(super) fn at_fault(
    client: &Client<'_>,
    ready: &ClientCtx,
    id: ViewingId,
    refused: Refused,
    draft: Draft<'_>,
) -> Result<Answer, Refused> {
    let code = refused.code();
    let wrong = matches!(code.class(), Class::Invalid | Class::Unsupported | Class::TooLarge);
    let tellable = wrong || matches!(code.class(), Class::Conflict | Class::Busy) || code == code::NOT_UNLOCKED;
    if !tellable {
        return Err(refused);
    }
    let seen = client.app().portal().client_viewing(ready, id)?;
    let faults = Faults::whole(&refused, Some(draft.field), client.words());
    let page = Page { note: draft.text.to_owned(), ..page(client, ready, &seen, faults)? };
    let answer = render(status(code), &page)?;
    Err(refused.shown_as(answer))
}

/// The page, which says in its own words what is missing.
pub(super) fn said(
    client: &Client<'_>,
    ready: &ClientCtx,
    id: ViewingId,
    refused: Refused,
    (field, text): (&'static str, String),
) -> Result<Answer, Refused> {
    let seen = client.app().portal().client_viewing(ready, id)?;
    let mut faults = Faults::default();
    faults.add(field, text);
    let answer = render(status(refused.code()), &page(client, ready, &seen, faults)?)?;
    Err(refused.shown_as(answer))
}

/// The message that says what has just been done.
fn done(request: &Request) -> Result<Option<&'static str>, Refused> {
    let query = request.query()?;
    Ok(match query.all("done").next() {
        Some("requested") => Some("done-viewing-requested"),
        Some("changed") => Some("done-viewing-changed"),
        Some("move-asked") => Some("done-viewing-move-asked"),
        Some("accepted") => Some("done-viewing-accepted"),
        Some("cancelled") => Some("done-viewing-cancelled"),
        Some("started") => Some("done-viewing-started"),
        Some("note") => Some("done-note"),
        Some("note-changed") => Some("done-note-changed"),
        Some("photo") => Some("done-photo"),
        Some("voice") => Some("done-voice"),
        Some("stars") => Some("done-stars"),
        Some("removed") => Some("done-removed"),
        _ => None,
    })
}

fn page<'a>(
    client: &'a Client<'_>,
    ready: &ClientCtx,
    seen: &ViewingSeen,
    faults: Faults,
) -> Result<Page<'a>, Refused> {
    let (words, viewing) = (client.words(), &seen.viewing);
    let (clock, root) = (viewing.clock(), client.visitor().root());
    let (dates_are, dates) = match &viewing.state {
        ViewingState::Confirmed { move_request: Some(asked), .. } => ("viewing-move-dates", asked.dates.clone()),
        _ => ("viewing-preferred", viewing.dates.clone()),
    };
    let (alternatives, reason) = match &viewing.state {
        ViewingState::Countered { alternatives, reason } => (offered(seen, alternatives, words), Some(reason)),
        ViewingState::Rejected { reason } => (Vec::new(), Some(reason)),
        _ => (Vec::new(), None),
    };
    let price = seen.property.as_ref().and_then(|property| property.price.as_ref());
    let text = |remark: &Remark| remark.as_str().to_owned();
    Ok(Page {
        frame: client.frame_at(Place::Viewings, title(seen, words), Outcome::of(&faults)),
        path: path(client, viewing.id),
        property: property::path(client, &viewing.deal),
        form_token: client.form_token(),
        done: None,
        line: line(seen),
        price: price.map(|price| words.price(price)),
        status: ViewingMark::of(viewing.status(), words),
        lead: lead(seen, words),
        fixed: viewing.state.slot().map(|slot| Fixed {
            text: local_time::slot(&clock, &slot, words),
            zone: zone(seen, words),
            zone_name: viewing.zone.as_str().to_owned(),
            day: day_plan::path(&root, clock.day(slot.start)),
        }),
        alternatives,
        dates_are: words.say(dates_are),
        dates: dates.iter().map(|date| local_time::preferred(date, words)).collect(),
        remark: viewing.remark.as_ref().map(text),
        reason: reason.map(text),
        can: Can::of(seen),
        navigation: Navigation::of(client, ready, seen)?,
        visit: Visit::of(client, ready, seen)?,
        note: String::new(),
        once_key: once::key(client),
        owner: client.owner(),
        story: story(seen, words),
        root,
        faults,
    })
}

fn zone(seen: &ViewingSeen, words: Words<'_>) -> String {
    words.say_with("time-zone", "place", &local_time::place(&seen.viewing.zone))
}
