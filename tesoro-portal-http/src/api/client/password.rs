use tesoro_portal_core::password::PasswordCandidate;
use tesoro_portal_core::session::SignedInClient as _;
use tesoro_portal_core::{Problem, code};

use super::sessions::with_device;
use crate::answer::Answer;
use crate::api::shape::{PasswordBody, SignedInView};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// Changes the password; every session ends, and the answer holds a new one.
pub(in crate::api) fn change(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.any_client(request)?;
    let body: PasswordBody = request.json()?;
    let current = body.current_password.as_deref().map(App::typed_password);
    let new = PasswordCandidate::from_typed(&body.new_password).map_err(|_| {
        Refused::fields(vec![Problem::new("/new_password", code::PASSWORD_TOO_LONG).with("maximum", 100_i64)])
    })?;
    let signed_in = app.portal().change_password(&client, current.as_ref(), &new)?;
    app.mail_is_waiting();
    Ok(with_device(Answer::ok(&SignedInView::of(&signed_in))?, client.company(), &signed_in))
}
