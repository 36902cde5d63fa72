use tesoro_portal_core::CompanyId;
use tesoro_portal_core::account::CodeRequest;
use tesoro_portal_core::password::PasswordCandidate;
use tesoro_portal_core::refused_acts::Caller;
use tesoro_portal_core::session::{DeviceName, FlowHandle};

use super::sessions::with_device;
use crate::answer::Answer;
use crate::api::shape::{ResetBody, ResetRequestBody, ResetView, SignedInView};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// Asks for a code to choose a new password with: always 202, whoever's address it is.
pub(in crate::api) fn begin(app: &App, request: &Request) -> Result<Answer, Refused> {
    let body: ResetRequestBody = request.json()?;
    let ticket = app.portal().request_reset(&request.id("company")?, &body.email, App::source(request))?;
    app.mail_is_waiting();
    Answer::accepted(&ResetView::of(&ticket))
}

/// The code chooses a new password.
pub(in crate::api) fn finish(app: &App, request: &Request) -> Result<Answer, Refused> {
    let body: ResetBody = request.json()?;
    let company: CompanyId = request.id("company")?;
    let new = PasswordCandidate::from_typed(&body.new_password).ok();
    let shown = CodeRequest {
        company: company.clone(),
        flow: request.id("reset")?,
        handle: FlowHandle::parse(&body.handle),
        code: body.code,
        device_name: DeviceName::shortened(request.user_agent()),
    };
    let signed_in = app.portal().reset_password(&shown, new.as_ref())?;
    app.mail_is_waiting();
    request.is_from(Caller::signed_in(&signed_in));
    Ok(with_device(Answer::created(&SignedInView::of(&signed_in))?, &company, &signed_in))
}
