use tesoro_portal_core::CompanyId;
use tesoro_portal_core::account::InvitationRequest;
use tesoro_portal_core::password::PasswordCandidate;
use tesoro_portal_core::refused_acts::Caller;
use tesoro_portal_core::session::{DeviceName, InvitationToken};

use super::sessions::with_device;
use crate::answer::Answer;
use crate::api::shape::{InvitationBody, SignedInView};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// The link of an invitation chooses the first password (R-INV-07).
pub(in crate::api) fn accept(app: &App, request: &Request) -> Result<Answer, Refused> {
    let body: InvitationBody = request.json()?;
    let company: CompanyId = request.id("company")?;
    let new = PasswordCandidate::from_typed(&body.new_password).ok();
    let shown = InvitationRequest {
        company: company.clone(),
        account: request.id("invitation")?,
        token: InvitationToken::parse(&body.token),
        device_name: DeviceName::shortened(request.user_agent()),
    };
    let signed_in = app.portal().accept_invitation(&shown, new.as_ref())?;
    app.mail_is_waiting();
    request.is_from(Caller::signed_in(&signed_in));
    Ok(with_device(Answer::created(&SignedInView::of(&signed_in))?, &company, &signed_in))
}
