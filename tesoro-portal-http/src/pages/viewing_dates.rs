//! Other dates: in place of those that the agent has not answered, or instead of a time that was fixed (R-VIEW-02,
//! R-VIEW-04).

use hyper::StatusCode;
use tesoro_portal_core::ViewingId;
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::viewing::{Remark, Viewing, ViewingSeen, ViewingState};

use super::date_fields::{Days, NAMES, Typed};
use super::faults::Faults;
use super::frame::{Outcome, render};
use super::guard::{self, Client};
use super::place::Place;
use super::viewing;
use super::viewing_request::{DatesPage, refuse};
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// Which dates are changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    /// Those asked for, which wait for an answer.
    Wish,
    /// The one that was fixed.
    Fixed,
}

/// The form for other dates of a request.
pub(super) fn ask(app: &App, request: &Request) -> Result<Answer, Refused> {
    show(app, request, Change::Wish)
}

/// The form for another time than the one that was fixed.
pub(super) fn ask_to_move(app: &App, request: &Request) -> Result<Answer, Refused> {
    show(app, request, Change::Fixed)
}

/// Replaces the dates of a request.
pub(super) fn submit(app: &App, request: &Request) -> Result<Answer, Refused> {
    change(app, request, Change::Wish)
}

/// Asks for another time.
pub(super) fn submit_move(app: &App, request: &Request) -> Result<Answer, Refused> {
    change(app, request, Change::Fixed)
}

impl Change {
    /// The last part of the address.
    fn path(self) -> &'static str {
        match self {
            Self::Wish => "dates",
            Self::Fixed => "move",
        }
    }

    fn fits(self, viewing: &Viewing) -> bool {
        match self {
            Self::Wish => matches!(viewing.state, ViewingState::Pending),
            Self::Fixed => matches!(viewing.state, ViewingState::Confirmed { .. }),
        }
    }
}

fn show(app: &App, request: &Request, change: Change) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let id: ViewingId = request.id("viewing")?;
        let seen = app.portal().client_viewing(ready, id)?;
        if !change.fits(&seen.viewing) {
            return Ok(Answer::see_other(&viewing::path(client, id)));
        }
        let typed = match change {
            Change::Wish => {
                let remark = seen.viewing.remark.as_ref().map_or("", Remark::as_str);
                Typed::of(seen.viewing.dates.iter(), remark)
            }
            Change::Fixed => Typed::default(),
        };
        let page = page(client, ready, &seen, change, &typed, Faults::default())?;
        render(StatusCode::OK, &page)
    })
}

fn change(app: &App, request: &Request, change: Change) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let id: ViewingId = request.id("viewing")?;
        let typed = Typed::read(&client.form(&NAMES)?)?;
        let wish = typed.wish(client.words());
        let readable = wish.faults(Ok(()), client.words())?;
        let (portal, dates) = (app.portal(), &wish.wish.dates);
        // What cannot be read is told together with what is wrong with the rest, and nothing is changed.
        let said = match change {
            _ if !readable.is_empty() => {
                let deal = portal.client_viewing(ready, id)?.viewing.deal;
                portal.consider_dates(ready, &deal, &wish.wish).map(drop).map_err(Refused::from)
            }
            Change::Wish => portal.change_viewing(ready, id, &wish.wish).map(drop).map_err(Refused::from),
            Change::Fixed => portal.ask_to_move_viewing(ready, id, dates).map(drop).map_err(Refused::from),
        };
        let faults = match wish.faults(said, client.words()) {
            Ok(faults) => faults,
            Err(refused) => return viewing::faulty(client, ready, id, refused),
        };
        if faults.is_empty() {
            app.mail_is_waiting();
            let done = if change == Change::Wish { "changed" } else { "move-asked" };
            return Ok(Answer::see_other(&format!("{}?done={done}", viewing::path(client, id))));
        }
        let seen = portal.client_viewing(ready, id)?;
        refuse(&page(client, ready, &seen, change, &typed, faults)?)
    })
}

fn page<'a>(
    client: &'a Client<'_>,
    ready: &ClientCtx,
    seen: &ViewingSeen,
    change: Change,
    typed: &Typed,
    faults: Faults,
) -> Result<DatesPage<'a>, Refused> {
    let words = client.words();
    let prospect = client.app().portal().viewing_prospect(ready, &seen.viewing.deal)?;
    let own = viewing::path(client, seen.viewing.id);
    let (heading, lead, button) = match change {
        Change::Wish => ("viewing-change-title", "viewing-request-lead", "viewing-change-save"),
        Change::Fixed => ("viewing-move-title", "viewing-move-lead", "viewing-move-send"),
    };
    Ok(DatesPage {
        frame: client.frame_at(Place::Viewings, words.say(heading), Outcome::of(&faults)),
        action: format!("{own}/{}", change.path()),
        back: (own, viewing::title(seen, words)),
        form_token: client.form_token(),
        lead: words.say(lead),
        button: words.say(button),
        days: Days::of(&prospect, words),
        dates: typed.shown(words),
        remark: (change == Change::Wish).then(|| typed.remark.clone()),
        faults,
    })
}
