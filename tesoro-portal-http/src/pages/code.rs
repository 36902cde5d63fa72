//! The code that finishes a sign-up (R-REG-02, R-REG-03, R-CODE-02).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::challenge::Purpose;
use tesoro_portal_core::code;
use tesoro_portal_core::refused_acts::Caller;
use tesoro_portal_core::settings::SignUpDoor;

use super::faults::{Faults, correctable};
use super::flow::{self, Flow};
use super::frame::{Frame, Outcome, render};
use super::guard::{self, Visitor};
use super::sent::{self, Countdown, Sent};
use super::session_cookie;
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;
use crate::status::status;

#[derive(Template)]
#[template(path = "code.html")]
struct Page<'a> {
    frame: Frame<'a>,
    root: String,
    notice: Option<String>,
    lead: String,
    countdown: Option<Countdown>,
    code: &'a str,
    sign_up: SignUpDoor,
    faults: Faults,
}

/// The page, for a browser that has a flow under way. Which one it is, and whether it is still good, the code shows.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::newcomer(app, request, |visitor| {
        if Flow::of(visitor, Purpose::Registration).is_none() {
            return Ok(begin_again(visitor));
        }
        let sent = request.query()?.all("code").next() == Some("sent");
        let notice = sent.then(|| visitor.words().say("code-sent-again"));
        render(StatusCode::OK, &Page { notice, ..page(visitor, "", Faults::default()) })
    })
}

/// Whoever comes back to the address of the button.
pub(super) fn lead_back(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::newcomer(app, request, |visitor| Ok(Answer::see_other(&visitor.path("code"))))
}

/// Finishes the sign-up, and signs in.
pub(super) fn submit(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::newcomer(app, request, |visitor| {
        let Some(flow) = Flow::of(visitor, Purpose::Registration) else { return Ok(begin_again(visitor)) };
        let form = request.form()?;
        let code = form.only(&["code"])?.one("code")?.unwrap_or_default();
        if code.trim().is_empty() {
            // Nothing typed is no try: it would count against the code.
            let mut faults = Faults::default();
            faults.add("code", visitor.words().say("code-empty"));
            return again(visitor, code, faults, Refused::new(code::VALIDATION_FAILED));
        }
        match app.portal().verify_sign_up(&flow.with_code(visitor, code)).map_err(Refused::from) {
            Ok(signed_in) => {
                request.is_from(Caller::signed_in(&signed_in));
                app.mail_is_waiting();
                let answer = flow::end(
                    Answer::see_other(&visitor.path("home?done=sign-up")),
                    Purpose::Registration,
                    visitor.company(),
                );
                let answer = sent::forget(answer, visitor, Purpose::Registration);
                let limits = &app.portal().policy().sessions;
                Ok(session_cookie::begin(answer, visitor.company(), &signed_in, limits))
            }
            Err(refused) if correctable(&refused) => {
                let field = (refused.code() == code::CODE_REFUSED).then_some("code");
                again(visitor, code, Faults::whole(&refused, field, visitor.words()), refused)
            }
            Err(refused) => Err(refused),
        }
    })
}

/// Mails a new code; the wait between two is told.
pub(super) fn resend(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::newcomer(app, request, |visitor| {
        let Some(flow) = Flow::of(visitor, Purpose::Registration) else { return Ok(begin_again(visitor)) };
        request.form()?.only(&[])?;
        let asked = app.portal().resend_code(visitor.company(), flow.id, Some(&flow.handle), App::source(request));
        match asked.map_err(Refused::from) {
            Ok(()) => {
                app.mail_is_waiting();
                let answer = Answer::see_other(&visitor.path("code?code=sent"));
                Ok(match Sent::of(visitor, Purpose::Registration) {
                    Some(sent) => sent.again(app.portal().now()).note(answer, visitor, Purpose::Registration),
                    None => answer,
                })
            }
            Err(refused) if correctable(&refused) => {
                again(visitor, "", Faults::whole(&refused, None, visitor.words()), refused)
            }
            Err(refused) => Err(refused),
        }
    })
}

/// Without its cookie a sign-up cannot be finished: nobody but its browser can (THREATS 10).
fn begin_again(visitor: &Visitor<'_>) -> Answer {
    Answer::see_other(&visitor.path("sign-up?code=lost"))
}

fn again(visitor: &Visitor<'_>, code: &str, faults: Faults, refused: Refused) -> Result<Answer, Refused> {
    let answer = render(status(refused.code()), &page(visitor, code, faults))?;
    Err(refused.shown_as(answer))
}

fn page<'a>(visitor: &'a Visitor<'_>, code: &'a str, faults: Faults) -> Page<'a> {
    let (words, sent) = (visitor.words(), Sent::of(visitor, Purpose::Registration));
    Page {
        frame: visitor.frame(words.say("code-title"), Outcome::of(&faults)),
        root: visitor.root(),
        notice: None,
        lead: sent
            .as_ref()
            .map_or_else(|| words.say("code-lead"), |sent| words.say_with("code-lead-to", "address", &sent.to)),
        countdown: sent.and_then(|sent| sent.countdown(visitor)),
        code,
        sign_up: visitor.facts.sign_up,
        faults,
    }
}
