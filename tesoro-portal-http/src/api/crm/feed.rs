use tesoro_portal_core::code;

use crate::answer::Answer;
use crate::api::shape::{EventView, Page, Wanted};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// What happened after `?after=`, for a host that follows along.
pub(in crate::api) fn events(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let query = request.query()?;
    query.only(&["after", "limit"])?;
    let after = match query.one("after")? {
        None => 0,
        Some(text) => text.parse().map_err(|_| Refused::field("/after", code::WRONG_TYPE))?,
    };
    let events = app.portal().events(&ctx, after, Wanted::read(&query)?.limit)?;
    let items = events.iter().map(EventView::of).collect::<Result<Vec<_>, _>>()?;
    Answer::ok(&Page { items, next_cursor: None })
}
