//! The client's own account: name, language, password, where they are signed in (R-PIC-01, R-LANG-02, R-AUTH-05).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::account::{EmailProof, PersonName};
use tesoro_portal_core::code::Class;
use tesoro_portal_core::language::Language;
use tesoro_portal_core::profile::ProfileChange;
use tesoro_portal_core::session::{ClientCtx, Session};
use tesoro_portal_core::terms::TermsVersion;
use tesoro_portal_core::{Problem, Refusal as _, SessionId, code};
use time::{Duration, UtcDateTime};

use super::device::Device;
use super::faults::{Faults, correctable};
use super::frame::{Frame, Outcome, render};
use super::guard::{self, Client};
use super::language_choice::{Chosen, LanguageChoice, choices};
use super::place::Place;
use super::words::Words;
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;
use crate::status::status;

/// The pointers of the operation's problems, and the fields of the page.
const FIELDS: &[(&str, &str)] = &[("/first_name", "first-name"), ("/last_name", "last-name")];

/// The labels of the fields, by which the summary names them.
const LABELS: &[(&str, &str)] = &[("first-name", "sign-up-first-name"), ("last-name", "sign-up-last-name")];

#[derive(Template)]
#[template(path = "profile.html")]
struct Page<'a> {
    frame: Frame<'a>,
    company: &'a str,
    root: String,
    form_token: String,
    done: Option<String>,
    /// Set while the client has an address to confirm: what there is to say about it.
    confirmation: Option<String>,
    /// The code as it was typed.
    code: String,
    first_name: String,
    last_name: String,
    email: &'a str,
    has_terms: Option<TermsVersion>,
    picture: HasPicture,
    upload: String,
    languages: Vec<LanguageChoice>,
    sessions: Vec<SessionRow>,
    faults: Faults,
}

#[derive(PartialEq, Eq)]
enum HasPicture {
    Yes,
    No,
}

/// One of the client's signed-in browsers.
struct SessionRow {
    device: String,
    used: String,
    /// Which one to end; none for the one that asks.
    end: Option<SessionId>,
}

/// The page.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let account = &client.profile.account;
        let names = (account.first_name.to_string(), account.last_name.to_string());
        let done = done(request, client.words())?;
        render(StatusCode::OK, &Page { done, ..page(client, ready, names, Faults::default())? })
    })
}

/// Whoever comes back to the address of one of the page's forms.
pub(super) fn lead_back(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::visitor(app, request, |visitor| Ok(Answer::see_other(&visitor.path("profile"))))
}

/// Changes the name; the contact in the CRM keeps its own (R-ADM-06).
pub(super) fn rename(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let form = client.form(&["first_name", "last_name"])?;
        let typed = (form.one("first_name")?.unwrap_or_default(), form.one("last_name")?.unwrap_or_default());
        let renamed = change(typed).and_then(|change| Ok(app.portal().change_profile(ready, &change)?));
        match renamed {
            Ok(_) => Ok(Answer::see_other(&client.visitor().path("profile?done=name"))),
            Err(refused) if correctable(&refused) => {
                let faults = Faults::of(&refused, FIELDS, client.words()).named(LABELS, client.words());
                let names = (typed.0.to_owned(), typed.1.to_owned());
                let answer = render(status(refused.code()), &page(client, ready, names, faults)?)?;
                Err(refused.shown_as(answer))
            }
            Err(refused) => Err(refused),
        }
    })
}

fn change((first, last): (&str, &str)) -> Result<ProfileChange, Refused> {
    let mut problems = Vec::new();
    let mut name = |text: &str, pointer: &'static str| {
        let told = |refusal: tesoro_portal_core::account::NameRefusal| {
            problems.push(Problem { pointer: pointer.into(), code: refusal.code(), details: refusal.details() });
        };
        PersonName::parse(text).map_err(told).ok()
    };
    let (first_name, last_name) = (name(first, "/first_name"), name(last, "/last_name"));
    if problems.is_empty() {
        Ok(ProfileChange { first_name, last_name, ..ProfileChange::default() })
    } else {
        Err(Refused::fields(problems))
    }
}

/// The page, which says why a picture was not taken; what the client cannot put right has a page of its own.
pub(super) fn again(client: &Client<'_>, ready: &ClientCtx, refused: Refused) -> Result<Answer, Refused> {
    let wrong_file = matches!(refused.code().class(), Class::Invalid | Class::TooLarge | Class::Unsupported);
    if !wrong_file && !correctable(&refused) {
        return Err(refused);
    }
    let account = &client.profile.account;
    let names = (account.first_name.to_string(), account.last_name.to_string());
    let faults = Faults::whole(&refused, Some("file"), client.words());
    let answer = render(status(refused.code()), &page(client, ready, names, faults)?)?;
    Err(refused.shown_as(answer))
}

/// The page, which says why an address was not confirmed.
pub(super) fn confirming(
    client: &Client<'_>,
    ready: &ClientCtx,
    (code, faults): (&str, Faults),
    refused: Refused,
) -> Result<Answer, Refused> {
    let account = &client.profile.account;
    let names = (account.first_name.to_string(), account.last_name.to_string());
    let page = Page { code: code.to_owned(), ..page(client, ready, names, faults)? };
    let answer = render(status(refused.code()), &page)?;
    Err(refused.shown_as(answer))
}

fn confirmation(client: &Client<'_>) -> Option<String> {
    let account = &client.profile.account;
    let about = [("company", client.visitor().facts.name.as_str().into()), ("email", account.email.as_typed().into())];
    (account.email_proof == EmailProof::Unconfirmed).then(|| client.words().fill("confirm-lead", &about))
}

/// Chooses the language of all pages and mails among those that the company offers (R-LANG-02).
pub(super) fn choose_language(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let form = client.form(&["language"])?;
        let offered = &client.visitor().facts.languages;
        let unknown = || Refused::field("/language", code::LANGUAGE_UNKNOWN);
        let wanted: Language = form.required("language")?.parse().map_err(|_| unknown())?;
        if !offered.contains(&wanted) {
            return Err(unknown());
        }
        app.portal().change_profile(ready, &ProfileChange { language: Some(wanted), ..ProfileChange::default() })?;
        Ok(Answer::see_other(&client.visitor().path("profile?done=language")))
    })
}

/// Signs out on one other device (R-AUTH-05).
pub(super) fn end_session(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let form = client.form(&["session"])?;
        let session = form.required("session")?.parse().map_err(|_| Refused::not_found())?;
        app.portal().end_session(ready, session)?;
        Ok(Answer::see_other(&client.visitor().path("profile?done=session")))
    })
}

/// Signs out on all other devices.
pub(super) fn end_other_sessions(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        client.form(&[])?;
        app.portal().end_other_sessions(ready)?;
        Ok(Answer::see_other(&client.visitor().path("profile?done=others")))
    })
}

/// What has just been done, said once more on the page that it leads to.
fn done(request: &Request, words: Words<'_>) -> Result<Option<String>, Refused> {
    let query = request.query()?;
    let id = match query.all("done").next() {
        Some("name") => "done-name",
        Some("language") => "done-language",
        Some("session") => "done-session",
        Some("others") => "done-others",
        Some("email") => "done-email",
        Some("code") => "code-sent-again",
        Some("picture") => "done-picture",
        Some("picture-removed") => "done-picture-removed",
        _ => return Ok(None),
    };
    Ok(Some(words.say(id)))
}

fn page<'a>(
    client: &'a Client<'_>,
    ready: &ClientCtx,
    (first_name, last_name): (String, String),
    faults: Faults,
) -> Result<Page<'a>, Refused> {
    let (words, portal) = (client.words(), client.app().portal());
    let (mut sessions, now) = (portal.sessions(ready)?, portal.now());
    let own = client.profile.session.id;
    sessions.sort_by_key(|session| session.id != own);
    let row = |session: &Session| SessionRow {
        device: device(session, words),
        used: if session.id == own { words.say("session-here") } else { used(session, now, words) },
        end: (session.id != own).then_some(session.id),
    };
    Ok(Page {
        frame: client.frame_at(Place::Profile, words.say("profile-title"), Outcome::of(&faults)),
        company: &client.visitor().facts.name,
        root: client.visitor().root(),
        form_token: client.form_token(),
        done: None,
        confirmation: confirmation(client),
        code: String::new(),
        first_name,
        last_name,
        email: client.profile.account.email.as_typed(),
        picture: if portal.own_picture(ready, None).is_ok() { HasPicture::Yes } else { HasPicture::No },
        upload: super::once::key(client),
        has_terms: client.visitor().facts.terms,
        languages: choices(&client.visitor().facts.languages, client.profile.language),
        sessions: sessions.iter().map(row).collect(),
        faults,
    })
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
