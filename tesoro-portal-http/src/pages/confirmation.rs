//! The code that confirms an address which the office has changed, in the profile (R-ADM-02, R-CODE-02).

use tesoro_portal_core::code;
use tesoro_portal_core::session::ClientCtx;

use super::faults::{Faults, correctable};
use super::guard::{self, Client};
use super::profile;
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// Whoever comes back to the address of one of the forms.
pub(super) fn lead_back(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::visitor(app, request, |visitor| Ok(Answer::see_other(&visitor.path("profile"))))
}

/// Confirms the address.
pub(super) fn submit(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let form = client.form(&["code"])?;
        let code = form.one("code")?.unwrap_or_default();
        if code.trim().is_empty() {
            // Nothing typed is no try: it would count against the code.
            let mut faults = Faults::default();
            faults.add("code", client.words().say("code-empty"));
            return profile::confirming(client, ready, (code, faults), Refused::new(code::VALIDATION_FAILED));
        }
        let confirmed = app.portal().confirm_email(ready, code, App::source(request));
        settled(client, ready, code, confirmed.map(drop).map_err(Refused::from), "profile?done=email")
    })
}

/// Mails a new code; the wait between two is told.
pub(super) fn resend(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        client.form(&[])?;
        let asked = app.portal().resend_confirmation(ready, App::source(request));
        app.mail_is_waiting();
        settled(client, ready, "", asked.map_err(Refused::from), "profile?done=code")
    })
}

/// On to the profile, which says what was done; or the profile as it was, with what is wrong. Who pressed a button twice has
/// nothing to confirm any more.
fn settled(
    client: &Client<'_>,
    ready: &ClientCtx,
    code: &str,
    outcome: Result<(), Refused>,
    done: &str,
) -> Result<Answer, Refused> {
    match outcome {
        Ok(()) => Ok(Answer::see_other(&client.visitor().path(done))),
        Err(refused) if refused.code() == code::EMAIL_CONFIRMED => {
            Ok(Answer::see_other(&client.visitor().path("profile?done=email")))
        }
        Err(refused) if correctable(&refused) => {
            let field = (refused.code() == code::CODE_REFUSED).then_some("code");
            let faults = Faults::whole(&refused, field, client.words());
            profile::confirming(client, ready, (code, faults), refused)
        }
        Err(refused) => Err(refused),
    }
}
