//! Signing up (R-REG-01, R-REG-02). Whether the address has an account is told by no page (R-REG-04).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::account::{FlowTicket, NameRefusal, SignUpRequest};
use tesoro_portal_core::challenge::Purpose;
use tesoro_portal_core::password::PasswordCandidate;
use tesoro_portal_core::settings::SignUpDoor;
use tesoro_portal_core::{Problem, Refusal as _, code};

use super::faults::{Faults, correctable};
use super::flow;
use super::frame::{Frame, Outcome, render};
use super::guard::{self, Visitor};
use super::language_choice::{Chosen, LanguageChoice, choices};
use super::rules::{Owner, Rule, RuleState, rules};
use super::sent::Sent;
use super::sign_up_step::Step;
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
    ("/language", "language"),
    ("/preferences", "wishes"),
];

/// The labels of the fields, by which the summary names them.
const LABELS: &[(&str, &str)] = &[
    ("first-name", "sign-up-first-name"),
    ("last-name", "sign-up-last-name"),
    ("email", "sign-in-email"),
    ("new-password", "sign-in-password"),
    ("language", "home-language-label"),
];

#[derive(Template)]
#[template(path = "sign_up.html")]
struct Page<'a> {
    frame: Frame<'a>,
    company: &'a str,
    root: String,
    notice: Option<String>,
    typed: Typed<'a>,
    /// What the page says of a name that is too short, and of an address that is none, before anything is sent.
    name_minimum: u8,
    wrong_name: String,
    wrong_email: String,
    rules: Vec<Rule>,
    /// A password is never put into a page: it has to be typed once more.
    password_again: Again,
    languages: Vec<LanguageChoice>,
    step: Step,
    faults: Faults,
}

#[derive(PartialEq, Eq)]
enum Again {
    Yes,
    No,
}

/// What was typed, and may be shown again.
#[derive(Clone, Copy, Default)]
struct Typed<'f> {
    first_name: &'f str,
    last_name: &'f str,
    email: &'f str,
    language: &'f str,
    wishes: TypedWishes<'f>,
}

impl<'f> Typed<'f> {
    fn of(form: &'f Fields) -> Result<Self, Refused> {
        form.only(&[&["first_name", "last_name", "email", "password", "language"], wishes::FIELDS].concat())?;
        Ok(Self {
            first_name: form.one("first_name")?.unwrap_or_default(),
            last_name: form.one("last_name")?.unwrap_or_default(),
            email: form.one("email")?.unwrap_or_default(),
            language: form.one("language")?.unwrap_or_default(),
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
                let faults = Faults::of(&refused, FIELDS, visitor.words()).named(LABELS, visitor.words());
                let answer = render(status(refused.code()), &page(visitor, typed, faults))?;
                Err(refused.shown_as(answer))
            }
            Err(refused) => Err(refused.in_language(visitor.language.tag())),
        }
    })
}

/// Without a language of their own choice it is that of the page, which is what its reader reads (R-LANG-02).
fn sign_up(visitor: &Visitor<'_>, typed: Typed<'_>, password: &str) -> Result<FlowTicket, Refused> {
    Ok(visitor.app.portal().sign_up(&SignUpRequest {
        company: visitor.company().clone(),
        first_name: typed.first_name.to_owned(),
        last_name: typed.last_name.to_owned(),
        email: typed.email.to_owned(),
        password: PasswordCandidate::from_typed(password).ok(),
        language: Some(if typed.language.is_empty() { visitor.language.tag() } else { typed.language }.to_owned()),
        wishes: typed.wishes.parsed(),
        source: App::source(visitor.request),
    })?)
}

fn page<'a>(visitor: &'a Visitor<'_>, typed: Typed<'a>, faults: Faults) -> Page<'a> {
    let words = visitor.words();
    let minimum = visitor.facts.name_minimum;
    let too_short = NameRefusal::TooShort { minimum };
    let too_short = Problem { pointer: "".into(), code: too_short.code(), details: too_short.details() };
    let typed_again = !faults.is_empty() && faults.at("new-password").is_empty();
    Page {
        frame: visitor.frame(words.say("sign-up-title"), Outcome::of(&faults)),
        company: &visitor.facts.name,
        root: visitor.root(),
        notice: None,
        typed,
        name_minimum: minimum.value(),
        wrong_name: words.problem(&too_short),
        wrong_email: words.problem(&Problem::new("", code::EMAIL_INVALID)),
        rules: rules(visitor.app.portal().policy().passwords, Owner::New, &faults, words),
        password_again: if typed_again { Again::Yes } else { Again::No },
        languages: choices(&visitor.facts.languages, typed.language.parse().unwrap_or(visitor.language)),
        step: Step::first(&faults),
        faults,
    }
}
