//! The first page after signing in: who one is here, and what one can do about it.

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::account::{AccountState, LinkState};
use tesoro_portal_core::language::Language;
use tesoro_portal_core::session::Session;
use tesoro_portal_core::terms::TermsVersion;
use time::{Duration, UtcDateTime};

use super::device::Device;
use super::frame::{Frame, Outcome, render};
use super::guard;
use super::words::{Words, own_name};
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

#[derive(Template)]
#[template(path = "home.html")]
struct Page<'a> {
    frame: Frame<'a>,
    company: &'a str,
    root: String,
    form_token: String,
    done: Option<String>,
    standing: LinkState,
    name: String,
    email: &'a str,
    has_terms: Option<TermsVersion>,
    languages: Vec<LanguageChoice>,
    sessions: Vec<SessionRow>,
}

struct LanguageChoice {
    tag: &'static str,
    name: &'static str,
    chosen: Chosen,
}

#[derive(PartialEq, Eq)]
enum Chosen {
    Yes,
    No,
}

/// One of the client's signed-in browsers.
struct SessionRow {
    device: String,
    used: String,
}

/// The home page.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let (words, account) = (client.words(), &client.profile.account);
        let (mut sessions, now) = (app.portal().sessions(ready)?, app.portal().now());
        let own = client.profile.session.id;
        sessions.sort_by_key(|session| session.id != own);
        let page = Page {
            frame: client.frame(words.say("home-title"), Outcome::Fine),
            company: &client.visitor().facts.name,
            root: client.visitor().root(),
            form_token: client.form_token(),
            done: done(request, words)?,
            standing: standing(&account.state),
            name: format!("{} {}", account.first_name, account.last_name),
            email: account.email.as_typed(),
            has_terms: client.visitor().facts.terms,
            languages: choices(&client.visitor().facts.languages, client.profile.language),
            sessions: sessions
                .iter()
                .map(|session| SessionRow {
                    device: device(session, words),
                    used: if session.id == own { words.say("session-here") } else { used(session, now, words) },
                })
                .collect(),
        };
        render(StatusCode::OK, &page)
    })
}

/// Whether the office still has to say who the client is (R-ACC-01). A Draft has no session; it would wait, too.
fn standing(state: &AccountState) -> LinkState {
    match state {
        AccountState::Active { link } => *link,
        AccountState::Draft { .. } => LinkState::PendingApproval,
    }
}

/// What has just been done, said once more on the page that it leads to.
fn done(request: &Request, words: Words<'_>) -> Result<Option<String>, Refused> {
    let query = request.query()?;
    let id = match query.all("done").next() {
        Some("sign-up") => "done-sign-up",
        Some("password") => "done-password",
        Some("language") => "done-language",
        Some("others") => "done-others",
        Some("terms") => "done-terms",
        _ => return Ok(None),
    };
    Ok(Some(words.say(id)))
}

fn choices(offered: &[Language], chosen: Language) -> Vec<LanguageChoice> {
    let choice = |language: &Language| LanguageChoice {
        tag: language.tag(),
        name: own_name(*language),
        chosen: if *language == chosen { Chosen::Yes } else { Chosen::No },
    };
    offered.iter().map(choice).collect()
}

fn device(session: &Session, words: Words<'_>) -> String {
    match Device::of(session.device.as_str()) {
        Device::Both { browser, system } => {
            words.fill("session-device", &[("browser", browser.into()), ("system", system.into())])
        }
        Device::One(name) => name.to_owned(),
        Device::Unknown => words.say("session-unknown"),
    }
}

/// When a session was last used, as exactly as it helps to recognise it.
fn used(session: &Session, now: UtcDateTime, words: Words<'_>) -> String {
    let ago = now - session.last_used_at;
    if ago < Duration::HOUR {
        words.say("session-recent")
    } else if ago < Duration::DAY {
        words.count("session-hours", "hours", ago.whole_hours())
    } else {
        words.count("session-days", "days", ago.whole_days())
    }
}
