//! Signing up (R-REG-01, R-REG-02). Whether the address has an account is told by no page (R-REG-04).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::account::{FlowTicket, SignUpRequest};
use tesoro_portal_core::challenge::Purpose;
use tesoro_portal_core::code;
use tesoro_portal_core::password::PasswordCandidate;
use tesoro_portal_core::settings::SignUpDoor;

use super::faults::{Faults, correctable};
use super::flow;
use super::frame::{Frame, Outcome, render};
use super::guard::{self, Visitor};
use super::rules::{Owner, Rule, RuleState, rules};
use super::sent::Sent;
use super::wishes::{self, TypedWishes};
use crate::answer::Answer;
use crate::app::App;
use crate::fields::Fields;
use crate::refused::Refused;
use crate::routing::Request;
use crate::status::status;

/// The pointers of the operation's problems, and the fields of the page.
const FIELDS: &[(&str, &str)] = &[
    ("/first_name", "first-name"),
    ("/last_name", "last-name"),
    ("/email", "email"),
    ("/password", "new-password"),
    ("/preferences", "wishes"),
];

#[derive(Template)]
#[template(path = "sign_up.html")]
struct Page<'a> {
    frame: Frame<'a>,
    company: &'a str,
    root: String,
    notice: Option<String>,
    typed: Typed<'a>,
    rules: Vec<Rule>,
    faults: Faults,
}

/// What was typed, and may be shown again.
#[derive(Clone, Copy, Default)]
struct Typed<'f> {
    first_name: &'f str,
    last_name: &'f str,
    email: &'f str,
    wishes: TypedWishes<'f>,
}

impl<'f> Typed<'f> {
    fn of(form: &'f Fields) -> Result<Self, Refused> {
        form.only(&[&["first_name", "last_name", "email", "password"], wishes::FIELDS].concat())?;
        Ok(Self {
            first_name: form.one("first_name")?.unwrap_or_default(),
            last_name: form.one("last_name")?.unwrap_or_default(),
            email: form.one("email")?.unwrap_or_default(),
            wishes: TypedWishes::of(form)?,
        })
    }
}

/// The page, while sign-up is open.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::newcomer(app, request, |visitor| {
        if visitor.facts.sign_up == SignUpDoor::Closed {
            return Err(Refused::new(code::SIGN_UP_CLOSED).in_language(visitor.language.tag()));
        }
        let lost = request.query()?.all("code").next() == Some("lost");
        let notice = lost.then(|| visitor.words().say("sign-up-lost"));
        render(StatusCode::OK, &Page { notice, ..page(visitor, Typed::default(), Faults::default()) })
    })
}

/// Signs up, and leads to where the code is asked for; or says everything that is wrong, and keeps what was typed but the
/// password.
pub(super) fn submit(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::newcomer(app, request, |visitor| {
        let form = request.form()?;
        let typed = Typed::of(&form)?;
        match sign_up(visitor, typed, form.one("password")?.unwrap_or_default()) {
            Ok(ticket) => {
                app.mail_is_waiting();
                let answer = Answer::see_other(&visitor.path("code"));
                let answer = flow::begin(answer, visitor, Purpose::Registration, &ticket);
                Ok(match Sent::to(typed.email, ticket.resend_after) {
                    Some(sent) => sent.note(answer, visitor, Purpose::Registration),
                    None => answer,
                })
            }
            Err(refused) if correctable(&refused) => {
                let faults = Faults::of(&refused, FIELDS, visitor.words());
                let answer = render(status(refused.code()), &page(visitor, typed, faults))?;
                Err(refused.shown_as(answer))
            }
            Err(refused) => Err(refused.in_language(visitor.language.tag())),
        }
    })
}

/// The language is that of the page, which is what its reader reads; they can choose another one at home (R-LANG-02).
fn sign_up(visitor: &Visitor<'_>, typed: Typed<'_>, password: &str) -> Result<FlowTicket, Refused> {
    Ok(visitor.app.portal().sign_up(&SignUpRequest {
        company: visitor.company().clone(),
        first_name: typed.first_name.to_owned(),
        last_name: typed.last_name.to_owned(),
        email: typed.email.to_owned(),
        password: PasswordCandidate::from_typed(password).ok(),
        language: Some(visitor.language.tag().to_owned()),
        wishes: typed.wishes.parsed(),
        source: App::source(visitor.request),
    })?)
}

fn page<'a>(visitor: &'a Visitor<'_>, typed: Typed<'a>, faults: Faults) -> Page<'a> {
    let words = visitor.words();
    Page {
        frame: visitor.frame(words.say("sign-up-title"), Outcome::of(&faults)),
        company: &visitor.facts.name,
        root: visitor.root(),
        notice: None,
        typed,
        rules: rules(visitor.app.portal().policy().passwords, Owner::New, &faults, words),
        faults,
    }
}
