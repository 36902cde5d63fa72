//! Choosing a password: the first one, and another (R-PW-01 to R-PW-05).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::password::{PasswordCandidate, Unmet};
use tesoro_portal_core::session::Authenticated;

use super::faults::{Faults, correctable};
use super::frame::{Frame, Outcome, render};
use super::guard::{self, Client};
use super::place::Place;
use super::rules::{Owner, Rule, RuleState, rules};
use super::session_cookie;
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;
use crate::status::status;

/// The pointers of the operation's problems, and the fields of the page.
const FIELDS: &[(&str, &str)] = &[("/current_password", "current-password"), ("/new_password", "new-password")];

#[derive(Template)]
#[template(path = "password.html")]
struct Page<'a> {
    frame: Frame<'a>,
    action: String,
    form_token: String,
    back: Option<String>,
    intro: String,
    email: &'a str,
    rules: Vec<Rule>,
    faults: Faults,
}

/// The page.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::any_client(app, request, |client| render(StatusCode::OK, &page(client, Faults::default())))
}

/// Changes the password. All sessions end, and this browser is given a new one (R-PW-04).
pub(super) fn submit(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::any_client(app, request, |client| {
        // Password managers fill in the address, too, so that they know whose password it is.
        let form = client.form(&["username", "current_password", "new_password"])?;
        let current = form.one("current_password")?.map(App::typed_password);
        let new = form.one("new_password")?.unwrap_or_default();
        let changed = PasswordCandidate::from_typed(new)
            .map_err(|refusal| Refused::fields(vec![Unmet::from(refusal).problem("/new_password")]))
            .and_then(|new| Ok(app.portal().change_password(&client.proof, current.as_ref(), &new)?));
        match changed {
            Ok(signed_in) => {
                app.mail_is_waiting();
                let answer = Answer::see_other(&client.visitor().path("home?done=password"));
                let limits = &app.portal().policy().sessions;
                Ok(session_cookie::begin(answer, client.visitor().company(), &signed_in, limits))
            }
            Err(refused) if correctable(&refused) => {
                let faults = Faults::of(&refused, FIELDS, client.words());
                let answer = render(status(refused.code()), &page(client, faults))?;
                Err(refused.shown_as(answer))
            }
            Err(refused) => Err(refused),
        }
    })
}

fn page<'a>(client: &'a Client<'_>, faults: Faults) -> Page<'a> {
    let words = client.words();
    let first = matches!(client.proof, Authenticated::MustChangePassword(_));
    let (title, intro) = if first {
        ("password-first-title", "password-first-text")
    } else {
        ("password-change-title", "password-change-text")
    };
    let outcome = Outcome::of(&faults);
    Page {
        frame: client.frame_at(Place::Profile, words.say(title), outcome),
        action: client.visitor().path("password"),
        form_token: client.form_token(),
        back: (!first).then(|| client.visitor().path("home")),
        intro: words.say(intro),
        email: client.profile.account.email.as_typed(),
        rules: rules(client.app().portal().policy().passwords, Owner::Known, &faults, words),
        faults,
    }
}
