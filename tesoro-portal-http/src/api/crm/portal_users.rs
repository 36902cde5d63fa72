use tesoro_portal_core::account::{AccessChange, AccountChange, AccountStatus, EmailAddress, PasswordRequirement};
use tesoro_portal_core::ports::{Access, AccountFilter};
use tesoro_portal_core::{Problem, Refusal as _, code};

use crate::answer::Answer;
use crate::api::client::me::name;
use crate::api::file;
use crate::api::shape::{AccountChangeBody, AccountView, Wanted};
use crate::app::App;
use crate::fields::Fields;
use crate::refused::Refused;
use crate::routing::Request;

/// A page of the company's portal users.
pub(in crate::api) fn list(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let query = request.query()?;
    query.only(&["query", "status", "disabled", "limit", "cursor"])?;
    let wanted = Wanted::read(&query)?;
    let accounts = app.portal().accounts(&ctx, &filter(&query)?, wanted.after()?, wanted.limit)?;
    Answer::ok(&wanted.page(accounts, |account| account.id.to_string(), |account| AccountView::row(&account)))
}

fn filter(query: &Fields) -> Result<AccountFilter, Refused> {
    let wrong = |pointer| Refused::field(pointer, code::WRONG_TYPE);
    Ok(AccountFilter {
        status: match query.one("status")? {
            None => None,
            Some("draft") => Some(AccountStatus::Draft),
            Some("active") => Some(AccountStatus::Active),
            Some(_) => return Err(wrong("/status")),
        },
        access: match query.one("disabled")? {
            None => None,
            Some("true") => Some(Access::Disabled),
            Some("false") => Some(Access::Open),
            Some(_) => return Err(wrong("/disabled")),
        },
        query: query.one("query")?.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned),
    })
}

/// One portal user.
pub(in crate::api) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let seen = app.portal().account(&ctx, request.id("id")?)?;
    Ok(Answer::ok(&AccountView::whole(&seen))?.with_version(seen.account.version))
}

/// A client's picture.
pub(in crate::api) fn picture(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let picture = app.portal().picture_for_office(&ctx, request.id("id")?, file::size(request)?)?;
    file::serve(request, &picture)
}

/// Changes a portal user, all or nothing.
pub(in crate::api) fn change(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let id = request.id("id")?;
    let change = parsed(request.json()?)?;
    app.portal().change_account(&ctx, id, request.expected_version()?, &change)?;
    app.mail_is_waiting();
    let seen = app.portal().account(&ctx, id)?;
    Ok(Answer::ok(&AccountView::whole(&seen))?.with_version(seen.account.version))
}

fn parsed(body: AccountChangeBody) -> Result<AccountChange, Refused> {
    let mut problems = Vec::new();
    let change = AccountChange {
        first_name: name(body.first_name.as_deref(), "/first_name", &mut problems),
        last_name: name(body.last_name.as_deref(), "/last_name", &mut problems),
        email: body.email.as_deref().and_then(|text| {
            EmailAddress::parse(text).map_err(|refusal| problems.push(Problem::new("/email", refusal.code()))).ok()
        }),
        access: match body.disabled {
            None => None,
            Some(true) => Some(AccessChange::Disable { reason: body.disabled_reason }),
            Some(false) => Some(AccessChange::Enable),
        },
        password: body
            .must_change_password
            .map(|required| if required { PasswordRequirement::Required } else { PasswordRequirement::NotRequired }),
    };
    if problems.is_empty() { Ok(change) } else { Err(Refused::fields(problems)) }
}

/// Sends the invitation again.
pub(in crate::api) fn resend(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let account = app.portal().resend_invitation(&ctx, request.id("id")?)?;
    app.mail_is_waiting();
    let seen = app.portal().account(&ctx, account.id)?;
    Ok(Answer::accepted(&AccountView::whole(&seen))?.with_version(seen.account.version))
}

/// Links a portal user to a further contact.
pub(in crate::api) fn link(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    let account = app.portal().link_contact(&ctx, request.id("id")?, &request.id("contact")?)?;
    let seen = app.portal().account(&ctx, account.id)?;
    Ok(Answer::created(&AccountView::whole(&seen))?.with_version(seen.account.version))
}

/// Undoes a link; the last one stays.
pub(in crate::api) fn unlink(app: &App, request: &Request) -> Result<Answer, Refused> {
    let ctx = app.agent(request)?;
    app.portal().unlink_contact(&ctx, request.id("id")?, &request.id("contact")?)?;
    Ok(Answer::no_content())
}
