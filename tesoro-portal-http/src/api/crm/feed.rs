use tesoro_portal_core::code;

use crate::answer::Answer;
use crate::api::shape::{EventView, Page, RefusedActView, Wanted};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// What was refused after `?after=`.
pub(in crate::api) fn refused_acts(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let (after, limit) = position(request)?;
    let acts = app.portal().refused_acts(&ctx, after, limit)?;
    let items = acts.iter().map(RefusedActView::of).collect::<Result<Vec<_>, _>>()?;
    Answer::ok(&Page { items, next_cursor: None })
}

/// What happened after `?after=`, for a host that follows along.
pub(in crate::api) fn events(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let (after, limit) = position(request)?;
    let events = app.portal().events(&ctx, after, limit)?;
    let items = events.iter().map(EventView::of).collect::<Result<Vec<_>, _>>()?;
    Answer::ok(&Page { items, next_cursor: None })
}

/// After which sequence, and how many.
fn position(request: &Request) -> Result<(u64, usize), Refused> {
    let query = request.query()?;
    query.only(&["after", "limit"])?;
    let after = match query.one("after")? {
        None => 0,
        Some(text) => text.parse().map_err(|_| Refused::field("/after", code::WRONG_TYPE))?,
    };
    Ok((after, Wanted::read(&query)?.limit))
}
