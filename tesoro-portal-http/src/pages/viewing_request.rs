//! Asking for a viewing: up to three dates, a summary, and then the request (R-VIEW-01).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::crm::Availability;
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::viewing::Prospect;
use tesoro_portal_core::{DealId, Portal, code};

use super::date_fields::{Chosen, DateField, Days, Elsewhere, NAMES, Typed};
use super::faults::Faults;
use super::frame::{Frame, Outcome, render};
use super::guard::{self, Client};
use super::once::{self, once};
use super::place::Place;
use super::{local_time, property, viewing};
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// A form with three dates.
#[derive(Template)]
#[template(path = "viewing_form.html")]
pub(super) struct DatesPage<'a> {
    pub(super) frame: Frame<'a>,
    /// Where it goes back to, and what that is called.
    pub(super) back: (String, String),
    pub(super) action: String,
    pub(super) form_token: String,
    pub(super) lead: String,
    pub(super) button: String,
    pub(super) days: Days,
    pub(super) dates: Vec<DateField>,
    /// The remark, where one can be made.
    pub(super) remark: Option<String>,
    pub(super) faults: Faults,
}

#[derive(Template)]
#[template(path = "viewing_summary.html")]
struct Summary<'a> {
    frame: Frame<'a>,
    title: String,
    action: String,
    form_token: String,
    once_key: String,
    hidden: Vec<(&'static str, String)>,
    dates: Vec<String>,
    remark: Option<String>,
}

/// The form. Where a viewing is open already, that one.
pub(super) fn ask(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let deal: DealId = request.id("deal")?;
        let offered = app.portal().offered_property(ready, &deal)?;
        let prospect = app.portal().viewing_prospect(ready, &deal)?;
        if let Some(open) = prospect.open {
            return Ok(Answer::see_other(&viewing::path(client, open)));
        }
        if offered.deal.availability != Availability::Offered {
            return Ok(Answer::see_other(&property::path(client, &deal)));
        }
        let title = offered.property.title;
        render(StatusCode::OK, &form(client, (&deal, title), &prospect, &Typed::default(), Faults::default()))
    })
}

/// What was filled in: shown once more, corrected, or sent.
pub(super) fn submit(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let deal: DealId = request.id("deal")?;
        let form = client.form(&[&NAMES[..], &[once::FIELD]].concat())?;
        let (typed, step) = (Typed::read(&form)?, form.one("step")?.unwrap_or_default());
        let attempt = |portal: &Portal| answer((client, ready), portal, &deal, (&typed, step));
        if step != "send" {
            return attempt(app.portal());
        }
        let hidden = typed.hidden();
        let said: Vec<&str> =
            std::iter::once(deal.as_str()).chain(hidden.iter().map(|(_, value)| value.as_str())).collect();
        let requested = || {
            let open = app.portal().viewing_prospect(ready, &deal)?.open;
            let viewing = open.map(|open| format!("{}?done=requested", viewing::path(client, open)));
            Ok(Answer::see_other(&viewing.unwrap_or_else(|| property::path(client, &deal))))
        };
        once((client, ready), &form, &said, attempt, requested)
    })
}

/// Whatever comes next: the form once more, the summary, or the viewing that was requested.
fn answer(
    (client, ready): (&Client<'_>, &ClientCtx),
    portal: &Portal,
    deal: &DealId,
    (typed, step): (&Typed, &str),
) -> Result<Answer, Refused> {
    let words = client.words();
    let wish = typed.wish(words);
    let considered = portal.consider_viewing(ready, deal, &wish.wish).map_err(Refused::from);
    if let Err(refused) = &considered
        && refused.code() == code::VIEWING_OPEN
        && let Some(open) = portal.viewing_prospect(ready, deal)?.open
    {
        return viewing::faulty(client, ready, open, refused.clone());
    }
    let faults = match wish.faults(considered.map(drop), words) {
        Ok(faults) => faults,
        Err(refused) => return property::told(client, ready, deal, refused),
    };
    if !faults.is_empty() || step == "edit" {
        let (prospect, title) =
            (portal.viewing_prospect(ready, deal)?, portal.offered_property(ready, deal)?.property.title);
        let (is_fine, page) = (faults.is_empty(), form(client, (deal, title), &prospect, typed, faults));
        return if is_fine { render(StatusCode::OK, &page) } else { refuse(&page) };
    }
    if step != "send" {
        let title = portal.offered_property(ready, deal)?.property.title;
        return render(StatusCode::OK, &summary(client, (deal, title), typed));
    }
    match portal.request_viewing(ready, deal, &wish.wish).map_err(Refused::from) {
        Ok(seen) => {
            client.app().mail_is_waiting();
            Ok(Answer::see_other(&format!("{}?done=requested", viewing::path(client, seen.viewing.id))))
        }
        Err(refused) => property::told(client, ready, deal, refused),
    }
}

/// A page that says what is wrong with what was typed.
pub(super) fn refuse(page: &impl Template) -> Result<Answer, Refused> {
    let answer = render(StatusCode::UNPROCESSABLE_ENTITY, page)?;
    Err(Refused::new(code::VALIDATION_FAILED).shown_as(answer))
}

fn action(client: &Client<'_>, deal: &DealId) -> String {
    format!("{}/viewing", property::path(client, deal))
}

fn form<'a>(
    client: &'a Client<'_>,
    (deal, title): (&DealId, String),
    prospect: &Prospect,
    typed: &Typed,
    faults: Faults,
) -> DatesPage<'a> {
    let words = client.words();
    DatesPage {
        frame: client.frame_at(Place::Viewings, words.say("viewing-request-title"), Outcome::of(&faults)),
        back: (property::path(client, deal), title),
        action: action(client, deal),
        form_token: client.form_token(),
        lead: words.say("viewing-request-lead"),
        button: words.say("viewing-check"),
        days: Days::of(prospect, words),
        dates: typed.shown(words),
        remark: Some(typed.remark.clone()),
        faults,
    }
}

fn summary<'a>(client: &'a Client<'_>, (deal, title): (&DealId, String), typed: &Typed) -> Summary<'a> {
    let words = client.words();
    let dates = typed.wish(words).wish.dates;
    Summary {
        frame: client.frame_at(Place::Viewings, words.say("viewing-summary-title"), Outcome::Fine),
        title,
        action: action(client, deal),
        form_token: client.form_token(),
        once_key: once::key(client),
        hidden: typed.hidden(),
        dates: dates.into_iter().map(|date| local_time::preferred(date, words)).collect(),
        remark: Some(typed.remark.trim().to_owned()).filter(|remark| !remark.is_empty()),
    }
}
