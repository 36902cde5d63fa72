//! Choosing a password: the first one, and another (R-PW-01 to R-PW-05).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::code::{self, Class};
use tesoro_portal_core::password::{PasswordCandidate, PasswordProfile, Unmet};
use tesoro_portal_core::session::Authenticated;

use super::faults::Faults;
use super::frame::{Frame, Outcome, render};
use super::guard::{self, Client};
use super::session_cookie;
use super::words::Words;
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

/// A rule in the list: as it is asked for, or ticked off, or in the words in which it is broken.
struct Rule {
    state: RuleState,
    text: String,
}

#[derive(PartialEq, Eq)]
enum RuleState {
    Asked,
    Met,
    Unmet,
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
            .map_err(too_long)
            .and_then(|new| Ok(app.portal().change_password(&client.proof, current.as_ref(), &new)?));
        match changed {
            Ok(signed_in) => {
                app.mail_is_waiting();
                let answer = Answer::see_other(&client.visitor().path("home?done=password"));
                let limits = &app.portal().policy().sessions;
                Ok(session_cookie::begin(answer, client.visitor().company(), &signed_in, limits))
            }
            Err(refused) if stays(&refused) => {
                let faults = Faults::of(&refused, FIELDS, client.words());
                let answer = render(status(refused.code()), &page(client, faults))?;
                Err(refused.shown_as(answer))
            }
            Err(refused) => Err(refused),
        }
    })
}

fn too_long(refusal: tesoro_portal_core::password::TypedTooLong) -> Refused {
    Refused::fields(vec![Unmet::from(refusal).problem("/new_password")])
}

fn stays(refused: &Refused) -> bool {
    refused.code() == code::VALIDATION_FAILED || matches!(refused.code().class(), Class::TooMany | Class::Busy)
}

fn page<'a>(client: &'a Client<'_>, faults: Faults) -> Page<'a> {
    let words = client.words();
    let first = matches!(client.proof, Authenticated::MustChangePassword(_));
    let (title, intro) = if first {
        ("password-first-title", "password-first-text")
    } else {
        ("password-change-title", "password-change-text")
    };
    let outcome = if faults.is_empty() { Outcome::Fine } else { Outcome::Faulty };
    Page {
        frame: client.frame(words.say(title), outcome),
        action: client.visitor().path("password"),
        form_token: client.form_token(),
        back: (!first).then(|| client.visitor().path("home")),
        intro: words.say(intro),
        email: client.profile.account.email.as_typed(),
        rules: rules(client.app().portal().policy().passwords, &faults, words),
        faults,
    }
}

/// Every rule of the profile, and those that are only worth mentioning when they are broken.
fn rules(profile: PasswordProfile, faults: &Faults, words: Words<'_>) -> Vec<Rule> {
    let minimum = i64::try_from(profile.minimum()).unwrap_or(i64::MAX);
    let length = (code::PASSWORD_TOO_SHORT, words.count("password-rule-length", "minimum", minimum));
    let composition: &[_] = match profile {
        PasswordProfile::Product => &[
            (code::PASSWORD_NEEDS_UPPERCASE, "password-rule-uppercase"),
            (code::PASSWORD_NEEDS_LOWERCASE, "password-rule-lowercase"),
            (code::PASSWORD_NEEDS_DIGIT, "password-rule-digit"),
            (code::PASSWORD_NEEDS_SPECIAL, "password-rule-special"),
        ],
        PasswordProfile::Standards => &[],
    };
    let personal = [
        (code::PASSWORD_PERSONAL, "password-rule-personal"),
        (code::PASSWORD_GUESSABLE, "password-rule-guessable"),
        (code::PASSWORD_UNCHANGED, "password-rule-unchanged"),
    ];
    let named = composition.iter().chain(&personal).map(|(code, id)| (*code, words.say(id)));
    let judged = !faults.at("new-password").is_empty();
    let asked = std::iter::once(length).chain(named).map(|(code, text)| match faults.text_of(code.name()) {
        Some(broken) => Rule { state: RuleState::Unmet, text: broken.to_owned() },
        None if judged => Rule { state: RuleState::Met, text },
        None => Rule { state: RuleState::Asked, text },
    });
    let rare = [code::PASSWORD_TOO_LONG, code::PASSWORD_CONTROL_CHARACTER];
    let broken = rare.iter().filter_map(|code| faults.text_of(code.name()));
    asked.chain(broken.map(|text| Rule { state: RuleState::Unmet, text: text.to_owned() })).collect()
}
