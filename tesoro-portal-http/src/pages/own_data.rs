//! What the office keeps about the client, and all of it in one file (R-PRIV-01).
//!
//! The file is asked for with a form and not by a link: it is counted and told, so it has to be the client who asks
//! (THREATS 34).

use askama::Template;
use hyper::StatusCode;

use super::faults::{Faults, correctable};
use super::frame::{Frame, Outcome, render};
use super::guard::{self, Client};
use super::place::Place;
use crate::answer::Answer;
use crate::app::App;
use crate::export;
use crate::refused::Refused;
use crate::routing::Request;
use crate::status::status;

#[derive(Template)]
#[template(path = "own_data.html")]
struct Page<'a> {
    frame: Frame<'a>,
    company: &'a str,
    root: String,
    form_token: String,
    faults: Faults,
}

/// The page.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, _| render(StatusCode::OK, &page(client, Faults::default())))
}

/// The file; whoever had too many is told on the page when there is the next one.
pub(super) fn download(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        client.form(&[])?;
        match export::answer(app, ready) {
            Err(refused) if correctable(&refused) => {
                let faults = Faults::whole(&refused, None, client.words());
                let answer = render(status(refused.code()), &page(client, faults))?;
                Err(refused.shown_as(answer))
            }
            outcome => outcome,
        }
    })
}

fn page<'a>(client: &'a Client<'_>, faults: Faults) -> Page<'a> {
    Page {
        frame: client.frame_at(Place::Profile, client.words().say("own-data-title"), Outcome::of(&faults)),
        company: &client.visitor().facts.name,
        root: client.visitor().root(),
        form_token: client.form_token(),
        faults,
    }
}
