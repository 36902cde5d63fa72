use crate::answer::Answer;
use crate::api::shape::{ConfirmationBody, OwnAccountView};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// Confirms an address that the office has changed.
pub(in crate::api) fn confirm(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let body: ConfirmationBody = request.json()?;
    app.portal().confirm_email(&client, &body.code, App::source(request))?;
    Answer::ok(&OwnAccountView::of(&app.portal().own_profile(&client)?))
}

/// Mails a new code; the old one is void.
pub(in crate::api) fn resend(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    app.portal().resend_confirmation(&client, App::source(request))?;
    app.mail_is_waiting();
    Ok(Answer::accepted_empty())
}
