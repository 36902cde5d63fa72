//! Reading the terms, and accepting them (R-TERM-01).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::code;
use tesoro_portal_core::session::NextStep;
use tesoro_portal_core::terms::{AcceptanceChannel, TermsDuty, TermsShown, TermsVersion};

use super::faults::Faults;
use super::frame::{Frame, Outcome, render};
use super::guard::{self, Client};
use super::markdown;
use super::place::Place;
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;
use crate::status::status;

#[derive(Template)]
#[template(path = "terms.html")]
struct Page<'a> {
    frame: Frame<'a>,
    faults: Faults,
    intro: Option<String>,
    version: u32,
    version_line: String,
    language: &'static str,
    html: String,
    next: Next,
}

/// What there is to do with the terms.
enum Next {
    /// Accept them.
    Accept { action: String, form_token: String },
    /// Nothing: they were read.
    Back { path: String },
}

/// The page.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::any_client(app, request, |client| {
        let shown = app.portal().terms(&client.proof)?;
        render(StatusCode::OK, &page(client, &shown, Faults::default()))
    })
}

/// Accepts the version that was read. If the office has published another one meanwhile, that one is shown.
pub(super) fn submit(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::any_client(app, request, |client| {
        let form = client.form(&["version"])?;
        let version: u32 =
            form.required("version")?.parse().map_err(|_| Refused::field("/version", code::WRONG_TYPE))?;
        let accepted = app.portal().accept_terms(&client.proof, TermsVersion::new(version), AcceptanceChannel::Page);
        match accepted.map_err(Refused::from) {
            Ok(_) => Ok(Answer::see_other(&client.visitor().path("home?done=terms"))),
            Err(refused) if refused.code() == code::TERMS_OUTDATED => {
                let shown = app.portal().terms(&client.proof)?;
                let faults = Faults::whole(&refused, None, client.words());
                let answer = render(status(refused.code()), &page(client, &shown, faults))?;
                Err(refused.shown_as(answer))
            }
            Err(refused) => Err(refused),
        }
    })
}

fn page<'a>(client: &Client<'a>, shown: &TermsShown, faults: Faults) -> Page<'a> {
    let words = client.words();
    let visitor = client.visitor();
    let (intro, next) = match (client.profile.next, shown.duty) {
        // The password comes first (R-PW-05).
        (NextStep::ChangePassword, _) => (None, Next::Back { path: visitor.path("password") }),
        (_, TermsDuty::Due) => {
            let accept = Next::Accept { action: visitor.path("terms"), form_token: client.form_token() };
            (Some(words.say_with("terms-lead", "company", &visitor.facts.name)), accept)
        }
        (_, TermsDuty::None) => (None, Next::Back { path: visitor.path("home") }),
    };
    Page {
        frame: client.frame_at(Place::Profile, words.say("terms-title"), Outcome::of(&faults)),
        faults,
        intro,
        version: shown.version.value(),
        version_line: words.count("terms-version", "version", i64::from(shown.version.value())),
        language: shown.language.tag(),
        html: markdown::html_of(shown.text.as_str()),
        next,
    }
}
