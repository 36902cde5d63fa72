use tesoro_portal_core::CompanyId;
use tesoro_portal_core::account::{CodeRequest, SignUpRequest};
use tesoro_portal_core::password::PasswordCandidate;
use tesoro_portal_core::refused_acts::Caller;
use tesoro_portal_core::session::{DeviceName, FlowHandle};

use super::sessions::with_device;
use crate::answer::Answer;
use crate::api::shape::{CodeBody, HandleBody, RegistrationBody, RegistrationView, SignedInView};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// Somebody signs up. Whether the address has an account already is not told.
pub(in crate::api) fn begin(app: &App, request: &Request) -> Result<Answer, Refused> {
    let body: RegistrationBody = request.json()?;
    let ticket = app.portal().sign_up(&SignUpRequest {
        company: request.id("company")?,
        first_name: body.first_name,
        last_name: body.last_name,
        email: body.email,
        password: PasswordCandidate::from_typed(&body.password).ok(),
        language: body.language,
        wishes: body.preferences.with_location(body.location),
        source: App::source(request),
    })?;
    app.mail_is_waiting();
    Answer::accepted(&RegistrationView::of(&ticket))
}

/// The code finishes a sign-up.
pub(in crate::api) fn verify(app: &App, request: &Request) -> Result<Answer, Refused> {
    let body: CodeBody = request.json()?;
    let company: CompanyId = request.id("company")?;
    let signed_in = app.portal().verify_sign_up(&CodeRequest {
        company: company.clone(),
        flow: request.id("registration")?,
        handle: FlowHandle::parse(&body.handle),
        code: body.code,
        device_name: DeviceName::shortened(request.user_agent()),
    })?;
    app.mail_is_waiting();
    request.is_from(Caller::signed_in(&signed_in));
    Ok(with_device(Answer::created(&SignedInView::of(&signed_in))?, &company, &signed_in))
}

/// Mails a new code.
pub(in crate::api) fn resend(app: &App, request: &Request) -> Result<Answer, Refused> {
    let body: HandleBody = request.json()?;
    let handle = FlowHandle::parse(&body.handle);
    let flow = request.id("registration")?;
    app.portal().resend_code(&request.id("company")?, flow, handle.as_ref(), App::source(request))?;
    app.mail_is_waiting();
    Ok(Answer::accepted_empty())
}
