//! The client asks to be erased, and may take it back until it is done (R-PRIV-02).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::text::DateStyle;

use super::faults::{Faults, correctable};
use super::frame::{Frame, Outcome, render};
use super::guard::{self, Client};
use super::place::Place;
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;
use crate::status::status;

/// The pointer of the operation's problem, and the field of the page.
const FIELDS: &[(&str, &str)] = &[("/current_password", "current-password")];

#[derive(Template)]
#[template(path = "erasure.html")]
struct Page<'a> {
    frame: Frame<'a>,
    company: &'a str,
    root: String,
    form_token: String,
    email: &'a str,
    done: Option<String>,
    /// Since when a request waits, in words.
    waits: Option<String>,
    faults: Faults,
}

/// Whoever comes back to the address of a form that has no page of its own.
pub(super) fn lead_back(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::visitor(app, request, |visitor| Ok(Answer::see_other(&visitor.path("erasure"))))
}

/// The page.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let done = match request.query()?.all("done").next() {
            Some("asked") => Some("erasure-done-asked"),
            Some("withdrawn") => Some("erasure-done-withdrawn"),
            _ => None,
        };
        let done = done.map(|id| client.words().say_with(id, "company", &client.visitor().facts.name));
        render(StatusCode::OK, &Page { done, ..page(client, ready, Faults::default())? })
    })
}

/// Asks for it, with the password.
pub(super) fn ask(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        // Password managers fill in the address, too, so that they know whose password it is.
        let form = client.form(&["username", "current_password"])?;
        let current = form.one("current_password")?.filter(|typed| !typed.is_empty()).map(App::typed_password);
        match app.portal().request_erasure(ready, current.as_ref()).map_err(Refused::from) {
            Ok(_) => Ok(Answer::see_other(&client.visitor().path("erasure?done=asked"))),
            Err(refused) if correctable(&refused) => {
                let faults = Faults::of(&refused, FIELDS, client.words());
                let answer = render(status(refused.code()), &page(client, ready, faults)?)?;
                Err(refused.shown_as(answer))
            }
            Err(refused) => Err(refused),
        }
    })
}

/// Takes it back.
pub(super) fn withdraw(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        client.form(&[])?;
        app.portal().withdraw_erasure_request(ready)?;
        Ok(Answer::see_other(&client.visitor().path("erasure?done=withdrawn")))
    })
}

fn page<'a>(client: &'a Client<'_>, ready: &ClientCtx, faults: Faults) -> Result<Page<'a>, Refused> {
    let (words, facts) = (client.words(), &client.visitor().facts);
    let request = client.app().portal().own_erasure_request(ready)?;
    let waits = request.map(|request| {
        let day = words.date(facts.time_zone.local(request.at).date(), DateStyle::Long);
        words.fill("erasure-waits", &[("day", day.as_str().into()), ("company", facts.name.as_str().into())])
    });
    Ok(Page {
        frame: client.frame_at(Place::Profile, words.say("erasure-title"), Outcome::of(&faults)),
        company: &facts.name,
        root: client.visitor().root(),
        form_token: client.form_token(),
        email: client.profile.account.email.as_typed(),
        done: None,
        waits,
        faults,
    })
}
