//! Asking for a code to choose a new password with (R-AUTH-06). The answer is the same for every address.

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::challenge::Purpose;

use super::faults::{Faults, correctable};
use super::flow;
use super::frame::{Frame, Outcome, render};
use super::guard::{self, Visitor};
use super::sent::Sent;
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;
use crate::status::status;

#[derive(Template)]
#[template(path = "forgot.html")]
struct Page<'a> {
    frame: Frame<'a>,
    root: String,
    notice: Option<String>,
    email: &'a str,
    faults: Faults,
}

/// The page.
pub(super) fn show(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::visitor(app, request, |visitor| {
        let lost = request.query()?.all("code").next() == Some("lost");
        let notice = lost.then(|| visitor.words().say("forgot-lost"));
        render(StatusCode::OK, &Page { notice, ..page(visitor, "", Faults::default()) })
    })
}

/// Begins a reset, whoever's the address is, and leads to where its code is asked for.
pub(super) fn submit(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::visitor(app, request, |visitor| {
        let form = request.form()?;
        let email = form.only(&["email"])?.one("email")?.unwrap_or_default();
        let asked = app.portal().request_reset(visitor.company(), email, App::source(request));
        match asked.map_err(Refused::from) {
            Ok(ticket) => {
                app.mail_is_waiting();
                let answer = Answer::see_other(&visitor.path("reset"));
                let answer = flow::begin(answer, visitor, Purpose::Reset, &ticket);
                Ok(match Sent::to(email, ticket.resend_after) {
                    Some(sent) => sent.note(answer, visitor, Purpose::Reset),
                    None => answer,
                })
            }
            Err(refused) if correctable(&refused) => {
                let faults = Faults::of(&refused, &[("/email", "email")], visitor.words());
                let answer = render(status(refused.code()), &page(visitor, email, faults))?;
                Err(refused.shown_as(answer))
            }
            Err(refused) => Err(refused),
        }
    })
}

fn page<'a>(visitor: &'a Visitor<'_>, email: &'a str, faults: Faults) -> Page<'a> {
    Page {
        frame: visitor.frame(visitor.words().say("forgot-title"), Outcome::of(&faults)),
        root: visitor.root(),
        notice: None,
        email,
        faults,
    }
}
