//! The link of an invitation: a page that changes nothing until its form is sent, because programs that look for bad links
//! open every one (R-INV-07).
//!
//! Neither answer tells anybody where the visitor comes from, since the address of the page holds the link's secret; a form
//! of such a page comes with `Origin: null`, which its route accepts where the browser says that it is our own.

use askama::Template;
use hyper::StatusCode;
use hyper::header::{HeaderValue, REFERRER_POLICY};
use tesoro_portal_core::account::InvitationRequest;
use tesoro_portal_core::code;
use tesoro_portal_core::password::PasswordCandidate;
use tesoro_portal_core::refused_acts::Caller;
use tesoro_portal_core::session::{DeviceName, InvitationToken};

use super::entry;
use super::faults::{Faults, correctable};
use super::frame::{Frame, Outcome, render};
use super::guard::{self, Visitor};
use super::rules::{Owner, Rule, RuleState, rules};
use super::session_cookie;
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;
use crate::status::status;

/// The pointers of the operation's problems, and the fields of the page.
const FIELDS: &[(&str, &str)] = &[("/new_password", "new-password")];

#[derive(Template)]
#[template(path = "invitation.html")]
struct Page<'a> {
    frame: Frame<'a>,
    action: String,
    token: &'a str,
    lead: String,
    rules: Vec<Rule>,
    faults: Faults,
}

#[derive(Template)]
#[template(path = "invitation_over.html")]
struct Over<'a> {
    frame: Frame<'a>,
    root: String,
    text: String,
}

/// The page, if the link works.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::visitor(app, request, |visitor| {
        let query = request.query()?;
        let token = query.all("token").next().unwrap_or_default();
        let Some(shown) = shown(visitor, token) else { return entry::nowhere(app, request) };
        match app.portal().invitation_works(&shown).map_err(Refused::from) {
            Ok(()) => render(StatusCode::OK, &page(visitor, token, Faults::default())).map(unreferred),
            Err(refused) if refused.code() == code::INVITATION_REFUSED => over(visitor, refused),
            Err(refused) => Err(refused),
        }
    })
}

/// Chooses the password and lets the client in.
pub(super) fn submit(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::visitor(app, request, |visitor| {
        let form = request.form()?;
        form.only(&["token", "new_password"])?;
        let token = form.one("token")?.unwrap_or_default();
        let Some(shown) = shown(visitor, token) else { return entry::nowhere(app, request) };
        let new = PasswordCandidate::from_typed(form.one("new_password")?.unwrap_or_default()).ok();
        match app.portal().accept_invitation(&shown, new.as_ref()).map_err(Refused::from) {
            Ok(signed_in) => {
                request.is_from(Caller::signed_in(&signed_in));
                app.mail_is_waiting();
                let answer = Answer::see_other(&visitor.path("home?done=password"));
                let limits = &app.portal().policy().sessions;
                Ok(unreferred(session_cookie::begin(answer, visitor.company(), &signed_in, limits)))
            }
            Err(refused) if refused.code() == code::INVITATION_REFUSED => over(visitor, refused),
            Err(refused) if correctable(&refused) => {
                let faults = Faults::of(&refused, FIELDS, visitor.words());
                let answer = render(status(refused.code()), &page(visitor, token, faults))?;
                Err(refused.shown_as(unreferred(answer)))
            }
            Err(refused) => Err(refused),
        }
    })
}

/// What the link says; none if it is no link of ours.
fn shown(visitor: &Visitor<'_>, token: &str) -> Option<InvitationRequest> {
    Some(InvitationRequest {
        company: visitor.company().clone(),
        account: visitor.request.param("invitation").parse().ok()?,
        token: InvitationToken::parse(token),
        device_name: DeviceName::shortened(visitor.request.user_agent()),
    })
}

/// The link is no use any more: what to do instead.
fn over(visitor: &Visitor<'_>, refused: Refused) -> Result<Answer, Refused> {
    let words = visitor.words();
    let page = Over {
        frame: visitor.frame(words.say("invitation-over-title"), Outcome::Fine),
        root: visitor.root(),
        text: words.refusal(&refused),
    };
    let answer = render(status(refused.code()), &page)?;
    Err(refused.shown_as(unreferred(answer)))
}

fn page<'a>(visitor: &'a Visitor<'_>, token: &'a str, faults: Faults) -> Page<'a> {
    let words = visitor.words();
    Page {
        frame: visitor.frame(words.say("invitation-title"), Outcome::of(&faults)),
        action: visitor.path(&format!("invitation/{}", visitor.request.param("invitation"))),
        token,
        lead: words.say_with("invitation-lead", "company", &visitor.facts.name),
        rules: rules(visitor.app.portal().policy().passwords, Owner::New, &faults, words),
        faults,
    }
}

/// The address of the page stays with the visitor.
pub(super) fn unreferred(answer: Answer) -> Answer {
    answer.with(REFERRER_POLICY, HeaderValue::from_static("no-referrer"))
}
