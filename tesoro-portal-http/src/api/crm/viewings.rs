//! The company's viewings, for agents who manage them (R-VIEW-04).

use tesoro_portal_core::ports::ViewingEdge;
use tesoro_portal_core::viewing::{Minutes, OfficeViewing, ViewingStatus, WrittenSlot, WrittenStart};
use tesoro_portal_core::{Problem, code};

use crate::answer::Answer;
use crate::api::client::viewings::Edge;
use crate::api::shape::{RejectBody, SlotBody, ViewingView, Wanted};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// A page of them, the latest first.
pub(in crate::api) fn list(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let query = request.query()?;
    let wanted = Wanted::read(query.only(&["status", "limit", "cursor"])?)?;
    let status = match query.one("status")? {
        None => None,
        Some(name) => Some(ViewingStatus::named(name).ok_or_else(|| Refused::field("/status", code::WRONG_TYPE))?),
    };
    let before = wanted.after()?.map(|Edge(edge)| edge);
    let rows = app.portal().viewings(&ctx, status, before, wanted.limit)?;
    let place = |seen: &OfficeViewing| Edge(ViewingEdge::of(&seen.viewing)).to_string();
    Answer::ok(&wanted.page(rows, place, |seen| ViewingView::for_office(&seen)))
}

/// Fixes the time.
pub(in crate::api) fn confirm(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let slot = slot(&request.json()?)?;
    done(app, &app.portal().confirm_viewing(&ctx, request.id("id")?, &slot)?)
}

/// Fixes another time.
pub(in crate::api) fn reschedule(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let slot = slot(&request.json()?)?;
    done(app, &app.portal().move_viewing(&ctx, request.id("id")?, &slot)?)
}

/// Says no, with other times or without.
pub(in crate::api) fn reject(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let body: RejectBody = request.json()?;
    let mut problems = Vec::new();
    let read = |(index, written)| read(written, &format!("/alternatives/{index}"), &mut problems);
    let alternatives: Vec<_> = body.alternatives.iter().enumerate().filter_map(read).collect();
    if !problems.is_empty() {
        return Err(Refused::fields(problems));
    }
    done(app, &app.portal().reject_viewing(&ctx, request.id("id")?, &body.reason, &alternatives)?)
}

/// It took place.
pub(in crate::api) fn complete(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    done(app, &app.portal().complete_viewing(&ctx, request.id("id")?)?)
}

/// Calls it off.
pub(in crate::api) fn cancel(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    done(app, &app.portal().cancel_viewing_by_office(&ctx, request.id("id")?)?)
}

fn done(app: &App, seen: &OfficeViewing) -> Result<Answer, Refused> {
    app.mail_is_waiting();
    Ok(Answer::ok(&ViewingView::for_office(seen))?.with_version(seen.viewing.version))
}

fn slot(body: &SlotBody) -> Result<WrittenSlot, Refused> {
    let mut problems = Vec::new();
    read(body, "", &mut problems).ok_or_else(|| Refused::fields(problems))
}

/// The time that is written at this place, if it can be read.
fn read(body: &SlotBody, at: &str, problems: &mut Vec<Problem>) -> Option<WrittenSlot> {
    let start = body.start.parse::<WrittenStart>();
    if start.is_err() {
        problems.push(Problem::new(format!("{at}/start"), code::WRONG_TYPE));
    }
    let duration = match body.duration_minutes {
        None => Ok(Minutes::default()),
        Some(minutes) => u16::try_from(minutes).map_err(|_| ()).and_then(|minutes| minutes.try_into().map_err(|_| ())),
    };
    if duration.is_err() {
        problems.push(Problem::new(format!("{at}/duration_minutes"), code::DURATION_INVALID));
    }
    Some(WrittenSlot { start: start.ok()?, duration: duration.ok()? })
}
