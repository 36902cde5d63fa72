//! A client's viewings (R-VIEW-01 to R-VIEW-11).

use tesoro_portal_core::ports::{ViewingEdge, ViewingTab};
use tesoro_portal_core::viewing::{PartOfDay, PreferredDate, ViewingSeen, ViewingWish};
use tesoro_portal_core::{Problem, code};
use time::UtcDateTime;

use crate::answer::Answer;
use crate::api::shape::{
    AcceptBody, DayPlanView, MoveBody, NavigationView, PreferredDateView, ViewingBody, ViewingView, Wanted,
    calendar_day,
};
use crate::app::App;
use crate::calendar_file;
use crate::refused::Refused;
use crate::routing::Request;

/// Asks for a viewing.
pub(in crate::api) fn ask(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let wish = wish(request.json()?)?;
    let seen = app.portal().request_viewing(&client, &request.id("deal")?, &wish)?;
    app.mail_is_waiting();
    Ok(Answer::created(&ViewingView::seen(&seen))?.with_version(seen.viewing.version))
}

/// A page of one tab.
pub(in crate::api) fn list(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let query = request.query()?;
    let wanted = Wanted::read(query.only(&["tab", "limit", "cursor"])?)?;
    let tab = match query.one("tab")? {
        None => ViewingTab::Upcoming,
        Some(name) => ViewingTab::named(name).ok_or_else(|| Refused::field("/tab", code::WRONG_TYPE))?,
    };
    let past = wanted.after()?.map(|Edge(edge)| edge);
    let rows = app.portal().client_viewings(&client, tab, past, wanted.limit)?;
    let place = |seen: &ViewingSeen| Edge(ViewingEdge::of(&seen.viewing)).to_string();
    Answer::ok(&wanted.page(rows, place, |seen| ViewingView::seen(&seen)))
}

/// One viewing.
pub(in crate::api) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    answer(&app.portal().client_viewing(&client, request.id("id")?)?)
}

/// Other days for one that waits.
pub(in crate::api) fn change(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let wish = wish(request.json()?)?;
    done(app, &app.portal().change_viewing(&client, request.id("id")?, &wish)?)
}

/// Calls it off.
pub(in crate::api) fn cancel(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    done(app, &app.portal().cancel_viewing(&client, request.id("id")?)?)
}

/// Starts it.
pub(in crate::api) fn start(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    done(app, &app.portal().start_viewing(&client, request.id("id")?)?)
}

/// Takes one of the times that were offered.
pub(in crate::api) fn accept(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let body: AcceptBody = request.json()?;
    // Beyond what a machine can count there is none either.
    let alternative = usize::try_from(body.alternative).unwrap_or(usize::MAX);
    done(app, &app.portal().accept_alternative(&client, request.id("id")?, alternative)?)
}

/// Asks for another time.
pub(in crate::api) fn ask_to_move(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let MoveBody { dates } = request.json()?;
    let wish = wish(ViewingBody { dates, remark: None })?;
    done(app, &app.portal().ask_to_move_viewing(&client, request.id("id")?, &wish.dates)?)
}

/// The way there.
pub(in crate::api) fn navigation(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    Answer::ok(&NavigationView::of(&app.portal().directions(&client, request.id("id")?)?))
}

/// The calendar file.
pub(in crate::api) fn calendar_file(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    calendar_file::download(app, &client, request.id("id")?)
}

/// The viewings of a day.
pub(in crate::api) fn day_plan(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let query = request.query()?;
    let text = query.only(&["date"])?.required("date")?;
    let day = calendar_day(text).ok_or_else(|| Refused::field("/date", code::WRONG_TYPE))?;
    Answer::ok(&DayPlanView::of(day, &app.portal().day_plan(&client, day)?))
}

fn answer(seen: &ViewingSeen) -> Result<Answer, Refused> {
    Ok(Answer::ok(&ViewingView::seen(seen))?.with_version(seen.viewing.version))
}

fn done(app: &App, seen: &ViewingSeen) -> Result<Answer, Refused> {
    app.mail_is_waiting();
    answer(seen)
}

/// What is asked for, if all of it can be read.
fn wish(body: ViewingBody) -> Result<ViewingWish, Refused> {
    let mut problems = Vec::new();
    let read = |(index, wanted): (usize, &PreferredDateView)| {
        let mut wrong = |field| problems.push(Problem::new(format!("/dates/{index}/{field}"), code::WRONG_TYPE));
        let date = calendar_day(&wanted.date);
        let part = wanted.part.as_deref().map(PartOfDay::named);
        if date.is_none() {
            wrong("date");
        }
        if part == Some(None) {
            wrong("part");
        }
        Some(PreferredDate { date: date?, part: part.flatten() })
    };
    let dates = body.dates.iter().enumerate().filter_map(read).collect();
    if problems.is_empty() { Ok(ViewingWish { dates, remark: body.remark }) } else { Err(Refused::fields(problems)) }
}

/// A place in a list as a cursor: milliseconds, then the id.
pub(in crate::api) struct Edge(pub(in crate::api) ViewingEdge);

impl std::fmt::Display for Edge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.0.at.unix_timestamp_nanos() / 1_000_000, self.0.id)
    }
}

impl std::str::FromStr for Edge {
    type Err = NotAnEdge;

    fn from_str(text: &str) -> Result<Self, NotAnEdge> {
        let (millis, id) = text.split_once(' ').ok_or(NotAnEdge)?;
        let millis: i64 = millis.parse().map_err(|_| NotAnEdge)?;
        let at = UtcDateTime::from_unix_timestamp_nanos(i128::from(millis) * 1_000_000).map_err(|_| NotAnEdge)?;
        Ok(Self(ViewingEdge { at, id: id.parse().map_err(|_| NotAnEdge)? }))
    }
}

/// The cursor is none that a page has given.
#[derive(Debug, Clone, Copy)]
pub(in crate::api) struct NotAnEdge;
