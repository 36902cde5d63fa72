//! The code and the new password, on one page (R-AUTH-06).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::challenge::Purpose;
use tesoro_portal_core::code;
use tesoro_portal_core::password::{PasswordCandidate, PasswordContext, Unmet, check};
use tesoro_portal_core::refused_acts::Caller;

use super::faults::{Faults, correctable};
use super::flow::{self, Flow};
use super::frame::{Frame, Outcome, render};
use super::guard::{self, Visitor};
use super::rules::{Owner, Rule, RuleState, rules};
use super::sent::{self, Countdown, Sent};
use super::session_cookie;
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;
use crate::status::status;

/// The pointers of the operation's problems, and the fields of the page.
const FIELDS: &[(&str, &str)] = &[("/new_password", "new-password")];

#[derive(Template)]
#[template(path = "reset.html")]
struct Page<'a> {
    frame: Frame<'a>,
    root: String,
    lead: String,
    countdown: Option<Countdown>,
    code: &'a str,
    rules: Vec<Rule>,
    faults: Faults,
}

/// The page, for a browser that has a flow under way.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::visitor(app, request, |visitor| match Flow::of(visitor, Purpose::Reset) {
        Some(_) => render(StatusCode::OK, &page(visitor, "", Faults::default())),
        None => Ok(begin_again(visitor)),
    })
}

/// Chooses the password: all sessions end, and this browser is given a new one (R-PW-04).
pub(super) fn submit(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::visitor(app, request, |visitor| {
        let Some(flow) = Flow::of(visitor, Purpose::Reset) else { return Ok(begin_again(visitor)) };
        let form = request.form()?;
        form.only(&["code", "new_password"])?;
        let code = form.one("code")?.unwrap_or_default();
        let new = PasswordCandidate::from_typed(form.one("new_password")?.unwrap_or_default());
        if code.trim().is_empty() {
            return again(visitor, code, without_code(visitor, new), Refused::new(code::VALIDATION_FAILED));
        }
        let asked = flow.with_code(visitor, code);
        match app.portal().reset_password(&asked, new.ok().as_ref()).map_err(Refused::from) {
            Ok(signed_in) => {
                request.is_from(Caller::signed_in(&signed_in));
                app.mail_is_waiting();
                let answer = flow::end(
                    Answer::see_other(&visitor.path("home?done=password")),
                    Purpose::Reset,
                    visitor.company(),
                );
                let answer = sent::forget(answer, visitor, Purpose::Reset);
                let limits = &app.portal().policy().sessions;
                Ok(session_cookie::begin(answer, visitor.company(), &signed_in, limits))
            }
            Err(refused) if refused.code() == code::CODE_REFUSED => {
                again(visitor, code, Faults::whole(&refused, Some("code"), visitor.words()), refused)
            }
            Err(refused) if correctable(&refused) => {
                again(visitor, code, Faults::of(&refused, FIELDS, visitor.words()), refused)
            }
            Err(refused) => Err(refused),
        }
    })
}

/// Nothing typed is no try: it would count against the code. What anybody can tell about the password is told with it.
fn without_code(
    visitor: &Visitor<'_>,
    new: Result<PasswordCandidate, tesoro_portal_core::password::TypedTooLong>,
) -> Faults {
    let mut faults = Faults::default();
    faults.add("code", visitor.words().say("code-empty"));
    let profile = visitor.app.portal().policy().passwords;
    let unmet = match new {
        Ok(new) => check(profile, &new, &PasswordContext::default()).err().unwrap_or_default(),
        Err(too_long) => vec![Unmet::from(too_long)],
    };
    if !unmet.is_empty() {
        let problems = unmet.iter().map(|unmet| unmet.problem("/new_password")).collect();
        faults.extend(&Refused::fields(problems), FIELDS, visitor.words());
    }
    faults
}

/// Without its cookie a reset cannot be finished.
fn begin_again(visitor: &Visitor<'_>) -> Answer {
    Answer::see_other(&visitor.path("forgot?code=lost"))
}

fn again(visitor: &Visitor<'_>, code: &str, faults: Faults, refused: Refused) -> Result<Answer, Refused> {
    let answer = render(status(refused.code()), &page(visitor, code, faults))?;
    Err(refused.shown_as(answer))
}

fn page<'a>(visitor: &'a Visitor<'_>, code: &'a str, faults: Faults) -> Page<'a> {
    let (words, sent) = (visitor.words(), Sent::of(visitor, Purpose::Reset));
    Page {
        frame: visitor.frame(words.say("reset-title"), Outcome::of(&faults)),
        root: visitor.root(),
        lead: sent
            .as_ref()
            .map_or_else(|| words.say("reset-lead"), |sent| words.say_with("reset-lead-to", "address", &sent.to)),
        countdown: sent.and_then(|sent| sent.countdown(visitor)),
        code,
        rules: rules(visitor.app.portal().policy().passwords, Owner::Unproved, &faults, words),
        faults,
    }
}
