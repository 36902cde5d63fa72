//! What a client says about a property: yes, no with why, this is the one (R-PROP-02 to R-PROP-04).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::crm::Availability;
use tesoro_portal_core::deal::{Reason, Rejection, Word};
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::{DealId, Refusal as _};

use super::faults::{Faults, correctable};
use super::frame::{Frame, Outcome, render};
use super::guard::{self, Client};
use super::place::Place;
use super::property;
use super::words::Words;
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;
use crate::status::status;

/// The pointers of the problems, and the fields of the page.
const FIELDS: &[(&str, &str)] = &[("/reasons", "reason-price"), ("/text", "text")];

#[derive(Template)]
#[template(path = "reject.html")]
struct Page<'a> {
    frame: Frame<'a>,
    company: &'a str,
    path: String,
    form_token: String,
    title: String,
    choices: Vec<Choice>,
    text: String,
    faults: Faults,
}

/// A reason to choose.
struct Choice {
    name: &'static str,
    text: String,
    chosen: Chosen,
}

#[derive(PartialEq, Eq)]
enum Chosen {
    Yes,
    No,
}

/// Interested.
pub(super) fn say_yes(app: &App, request: &Request) -> Result<Answer, Refused> {
    say(app, request, &Word::Yes, "interested")
}

/// Seen, and wanted.
pub(super) fn approve(app: &App, request: &Request) -> Result<Answer, Refused> {
    say(app, request, &Word::Approved, "approved")
}

fn say(app: &App, request: &Request, word: &Word, done: &str) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let deal: DealId = request.id("deal")?;
        client.form(&[])?;
        let said = app.portal().decide(ready, &deal, word);
        app.mail_is_waiting();
        property::answered(client, ready, &deal, done, said.map_err(Refused::from))
    })
}

/// The page that asks why not; what was said before is still ticked.
pub(super) fn ask_why(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let deal: DealId = request.id("deal")?;
        let offered = app.portal().offered_property(ready, &deal)?;
        if offered.deal.availability != Availability::Offered {
            return Ok(Answer::see_other(&property::path(client, &deal)));
        }
        let before = offered.state.rejection.as_ref();
        let ticked: Vec<&str> =
            before.map(|before| before.reasons().iter().map(|reason| reason.name()).collect()).unwrap_or_default();
        let text = before.and_then(Rejection::text).unwrap_or_default();
        let page = page(client, ready, &deal, (&ticked, text), Faults::default())?;
        render(StatusCode::OK, &page)
    })
}

/// Not interested, and why.
pub(super) fn say_no(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let deal: DealId = request.id("deal")?;
        let form = client.form(&["reasons", "text"])?;
        let (reasons, text): (Vec<&str>, _) = (form.all("reasons").collect(), form.one("text")?.unwrap_or_default());
        let rejection = Rejection::parse(reasons.iter().copied(), Some(text))
            .map_err(|refusal| Refused::fields(refusal.problems()));
        let said = rejection.and_then(|rejection| Ok(app.portal().decide(ready, &deal, &Word::No(rejection))?));
        match said {
            Err(refused) if correctable(&refused) => {
                let faults = Faults::of(&refused, FIELDS, client.words());
                let page = page(client, ready, &deal, (&reasons, text), faults)?;
                let answer = render(status(refused.code()), &page)?;
                Err(refused.shown_as(answer))
            }
            said => {
                app.mail_is_waiting();
                property::answered(client, ready, &deal, "rejected", said)
            }
        }
    })
}

fn page<'a>(
    client: &'a Client<'_>,
    ready: &ClientCtx,
    deal: &DealId,
    (ticked, text): (&[&str], &str),
    faults: Faults,
) -> Result<Page<'a>, Refused> {
    let words = client.words();
    let offered = client.app().portal().offered_property(ready, deal)?;
    let choice = |reason: Reason| Choice {
        name: reason.name(),
        text: words.say(label(reason)),
        chosen: if ticked.contains(&reason.name()) { Chosen::Yes } else { Chosen::No },
    };
    Ok(Page {
        frame: client.frame_at(Place::Home, words.say("reject-title"), Outcome::of(&faults)),
        company: &client.visitor().facts.name,
        path: property::path(client, deal),
        form_token: client.form_token(),
        title: offered.property.title,
        choices: Reason::ALL.into_iter().map(choice).collect(),
        text: text.to_owned(),
        faults,
    })
}

/// The message with the name of a reason.
fn label(reason: Reason) -> &'static str {
    match reason {
        Reason::Price => "reason-price",
        Reason::Location => "reason-location",
        Reason::Size => "reason-size",
        Reason::Layout => "reason-layout",
        Reason::Condition => "reason-condition",
        Reason::EnergyLabel => "reason-energy-label",
        Reason::OutdoorSpace => "reason-outdoor-space",
        Reason::Parking => "reason-parking",
        Reason::Surroundings => "reason-surroundings",
        Reason::Other => "reason-other",
    }
}

/// The reasons that a client gave, in words.
pub(super) fn reasons(rejection: &Rejection, words: Words<'_>) -> Vec<String> {
    rejection.reasons().iter().map(|reason| words.say(label(*reason))).collect()
}
