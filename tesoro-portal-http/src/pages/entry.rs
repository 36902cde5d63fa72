//! The access link of a company, and the page for those who have none (R-COMP-01, R-COMP-02).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::language::{Language, negotiate_header};
use tesoro_portal_core::session::InvitationToken;
use tesoro_portal_core::{AccountId, CompanyId, Place, code};

use super::frame::{Frame, Outcome, render};
use super::invitation::unreferred;
use super::words::Words;
use crate::answer::Answer;
use crate::app::App;
use crate::fields::Fields;
use crate::refused::Refused;
use crate::routing::Request;

#[derive(Template)]
#[template(path = "information.html")]
struct Page<'a> {
    frame: Frame<'a>,
    text: String,
    help: String,
}

/// Where a link from a mail arrives: on to the company's portal, or to what a visitor without one needs to know.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    match linked(request) {
        Linked::Nothing => information(app, request, StatusCode::OK),
        Linked::Malformed => nowhere(app, request),
        Linked::Company(company) => match app.portal().facts(&company).map_err(Refused::from) {
            Ok(facts) => Ok(unreferred(Answer::see_other(&format!("/c/{}{}", facts.company, place(request))))),
            Err(refused) if refused.code() == code::NOT_FOUND => nowhere(app, request),
            Err(refused) => Err(refused),
        },
    }
}

enum Linked {
    Nothing,
    Malformed,
    Company(CompanyId),
}

/// Where in the portal the link leads to; a place that is not known is the first page.
fn place(request: &Request) -> String {
    let Ok(query) = request.query() else { return String::new() };
    match query.all("to").next().and_then(Place::named) {
        Some(Place::Mails) => "/mails".to_owned(),
        Some(Place::Invitation) => invited(&query).unwrap_or_default(),
        _ => String::new(),
    }
}

/// The page of an invitation. Only what can be an id and a secret of ours is put into an address (threat 37).
fn invited(query: &Fields) -> Option<String> {
    let invitation: AccountId = query.all("invitation").next()?.parse().ok()?;
    let token = InvitationToken::parse(query.all("token").next()?)?;
    Some(format!("/invitation/{invitation}?token={}", token.expose()))
}

/// The company that the link names, as `id` or as `company_id`. Mail programs and others add fields of their own, which
/// mean nothing here.
fn linked(request: &Request) -> Linked {
    let Ok(query) = request.query() else { return Linked::Malformed };
    let mut named = query.all("id").chain(query.all("company_id"));
    match (named.next(), named.next()) {
        (None, _) => Linked::Nothing,
        (Some(id), None) => id.parse().map_or(Linked::Malformed, Linked::Company),
        (Some(_), Some(_)) => Linked::Malformed,
    }
}

/// There is no such company.
pub(super) fn nowhere(app: &App, request: &Request) -> Result<Answer, Refused> {
    information(app, request, StatusCode::NOT_FOUND)
}

fn information(app: &App, request: &Request, status: StatusCode) -> Result<Answer, Refused> {
    let words = Words::new(app.texts(), negotiate_header(request.accept_language(), Language::ALL));
    let heading = words.say("information-title");
    render(
        status,
        &Page {
            frame: Frame { words, heading, portal: None, outcome: Outcome::Fine },
            text: words.say("information-text"),
            help: words.say("information-help"),
        },
    )
}

/// The portal is off: that is all there is to say (R-COMP-03).
pub(super) fn closed(words: Words<'_>, status: StatusCode) -> Result<Answer, Refused> {
    render(
        status,
        &Page {
            frame: Frame { words, heading: words.say("closed-title"), portal: None, outcome: Outcome::Fine },
            text: words.say("closed-text"),
            help: words.say("closed-help"),
        },
    )
}
