use tesoro_portal_core::account::Check;

use crate::answer::Answer;
use crate::api::shape::{AccountView, ActivityView, ContactView, Page, ReasonsView, Wanted};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// A page of the company's contacts.
pub(in crate::api) fn list(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let query = request.query()?;
    query.only(&["query", "limit", "cursor"])?;
    let wanted = Wanted::read(&query)?;
    let contacts = app.portal().contacts(&ctx, query.one("query")?, wanted.after()?.as_ref(), wanted.limit)?;
    Answer::ok(&wanted.page(contacts, |seen| seen.contact.id.to_string(), |seen| ContactView::row(&seen)))
}

/// One contact, with the preconditions of giving access.
pub(in crate::api) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let (seen, readiness) = app.portal().contact(&ctx, &request.id("id")?)?;
    let word = |check: &Check| app.word(request, check.code, &check.details);
    Answer::ok(&ContactView::whole(&seen, &readiness, word))
}

/// Gives a contact access.
pub(in crate::api) fn open(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let account = app.portal().open_account(&ctx, &request.id("id")?)?;
    app.mail_is_waiting();
    let seen = app.portal().account(&ctx, account.id)?;
    Ok(Answer::created(&AccountView::whole(&seen))?.with_version(seen.account.version))
}

/// Why a contact says no, summed up.
pub(in crate::api) fn reasons(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    Answer::ok(&ReasonsView::of(&app.portal().rejection_reasons(&ctx, &request.id("id")?)?))
}

/// A page of a contact's history, the newest first.
pub(in crate::api) fn activity(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let query = request.query()?;
    query.only(&["limit", "cursor"])?;
    let wanted = Wanted::read(&query)?;
    let logged = app.portal().activities(&ctx, &request.id("id")?, wanted.after()?, wanted.limit)?;
    let page = wanted.page(logged, |entry| entry.sequence.to_string(), |entry| ActivityView::of(&entry));
    let items = page.items.into_iter().collect::<Result<Vec<_>, _>>()?;
    Answer::ok(&Page { items, next_cursor: page.next_cursor })
}
