use crate::answer::Answer;
use crate::api::shape::{ErasureView, Page, Wanted};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// A page of the erasures that wait for an agent with `erase-clients`.
pub(in crate::api) fn list(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let query = request.query()?;
    let wanted = Wanted::read(query.only(&["limit", "cursor"])?)?;
    let waiting = app.portal().waiting_erasures(&ctx, wanted.after()?.as_ref(), wanted.limit)?;
    let page =
        wanted.page(waiting, |waiting| waiting.request.person.to_string(), |waiting| ErasureView::waiting(&waiting));
    let items = page.items.into_iter().collect::<Result<Vec<_>, _>>()?;
    Answer::ok(&Page { items, next_cursor: page.next_cursor })
}

/// How far the erasure of a contact has come.
pub(in crate::api) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    Answer::ok(&ErasureView::standing(&app.portal().erasure_standing(&ctx, &request.id("id")?)?)?)
}

/// Asks for it on the contact's behalf.
pub(in crate::api) fn ask(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let contact = request.id("id")?;
    app.portal().ask_for_erasure(&ctx, &contact)?;
    Answer::accepted(&ErasureView::standing(&app.portal().erasure_standing(&ctx, &contact)?)?)
}

/// Erases what somebody has asked for.
pub(in crate::api) fn approve(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let tombstone = app.portal().approve_erasure(&ctx, &request.id("id")?)?;
    app.mail_is_waiting();
    Answer::ok(&ErasureView::erased(tombstone.erased_at))
}
