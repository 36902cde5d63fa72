use serde::Serialize;
use tesoro_portal_core::account::Check;

use crate::answer::Answer;
use crate::api::shape::{ContactView, DealBody, DealRecordView, PropertyRecordView};
use crate::app::App;
use crate::records::{ContactRecord, DealRecord, PropertyRecord, Put};
use crate::refused::Refused;
use crate::routing::Request;

/// Puts a contact under the CRM's own id.
pub(in crate::api) fn put_contact(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let id = request.id("id")?;
    let put = app.records().put_contact(&ctx, &id, ContactRecord::read(request.json()?)?)?;
    let (seen, readiness) = app.portal().contact(&ctx, &id)?;
    let word = |check: &Check| app.word(request, check.code, &check.details);
    let view = ContactView::whole(&seen, &readiness, word);
    answer(put, |()| view)
}

/// Removes a contact.
pub(in crate::api) fn remove_contact(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    app.records().remove_contact(&ctx, &request.id("id")?)?;
    Ok(Answer::no_content())
}

/// Puts a property under the CRM's own id.
pub(in crate::api) fn put_property(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let id = request.id("id")?;
    let put = app.records().put_property(&ctx, &id, PropertyRecord::read(request.json()?)?)?;
    answer(put, PropertyRecordView::of)
}

/// Removes a property.
pub(in crate::api) fn remove_property(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    app.records().remove_property(&ctx, &request.id("id")?)?;
    Ok(Answer::no_content())
}

/// Offers a property to a contact, under the CRM's own id.
pub(in crate::api) fn put_deal(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let id = request.id("id")?;
    let put = app.records().put_deal(&ctx, &id, &DealRecord::read(&request.json::<DealBody>()?)?)?;
    app.mail_is_waiting();
    answer(put, |deal| DealRecordView::of(&deal))
}

/// Takes an offer back.
pub(in crate::api) fn withdraw_deal(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let deal = app.portal().withdraw_deal(&ctx, &request.id("id")?)?;
    app.mail_is_waiting();
    Answer::ok(&DealRecordView::of(&deal))
}

/// Ends an offer.
pub(in crate::api) fn close_deal(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let deal = app.portal().close_deal(&ctx, &request.id("id")?)?;
    app.mail_is_waiting();
    Answer::ok(&DealRecordView::of(&deal))
}

/// Removes an offer.
pub(in crate::api) fn remove_deal(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    app.records().remove_deal(&ctx, &request.id("id")?)?;
    Ok(Answer::no_content())
}

fn answer<T, V: Serialize>(put: Put<T>, view: impl FnOnce(T) -> V) -> Result<Answer, Refused> {
    match put {
        Put::New(record) => Answer::created(&view(record)),
        Put::Replaced(record) => Answer::ok(&view(record)),
    }
}
