//! Signing out.

use super::{guard, session_cookie};
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// Whoever comes back to the address of the form.
pub(super) fn lead_home(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::visitor(app, request, |visitor| Ok(Answer::see_other(&visitor.path("home"))))
}

/// Signs out here.
pub(super) fn submit(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::any_client(app, request, |client| {
        client.form(&[])?;
        app.portal().sign_out(&client.proof)?;
        let visitor = client.visitor();
        Ok(session_cookie::end(Answer::see_other(&format!("{}?done=sign-out", visitor.root())), visitor.company()))
    })
}
