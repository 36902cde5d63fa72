use tesoro_portal_core::code;
use tesoro_portal_core::ports::IntentFilter;

use crate::answer::Answer;
use crate::api::shape::{MailView, Wanted};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// A page of the company's mails, the newest first.
pub(in crate::api) fn list(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let query = request.query()?;
    query.only(&["account", "limit", "cursor"])?;
    let account = query.one("account")?.map(|id| id.parse().map_err(|_| Refused::field("/account", code::ID_INVALID)));
    let filter = IntentFilter { account: account.transpose()? };
    let wanted = Wanted::read(&query)?;
    let mails = app.portal().outbox(&ctx, filter, wanted.after()?, wanted.limit)?;
    Answer::ok(&wanted.page(mails, |mail| mail.id.to_string(), |mail| MailView::of(&mail)))
}

/// Has a mail tried again.
pub(in crate::api) fn retry(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let mail = app.portal().retry_mail(&ctx, request.id("id")?)?;
    app.mail_is_waiting();
    Answer::accepted(&MailView::of(&mail))
}
