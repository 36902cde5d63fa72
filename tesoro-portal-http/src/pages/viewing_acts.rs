//! What a client does with a viewing: take a time that was offered, call it off, start it, put it into a calendar
//! (R-VIEW-04, R-VIEW-05, R-VIEW-08, R-VIEW-09).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::viewing::{Action, Party, after};
use tesoro_portal_core::{ViewingId, code};

use super::frame::{Frame, Outcome, render};
use super::place::Place;
use super::{guard, local_time, viewing};
use crate::answer::Answer;
use crate::app::App;
use crate::calendar_file;
use crate::refused::Refused;
use crate::routing::Request;

#[derive(Template)]
#[template(path = "viewing_cancel.html")]
struct Page<'a> {
    frame: Frame<'a>,
    path: String,
    form_token: String,
    title: String,
    when: Option<String>,
}

/// Whoever comes back to the address of one of the page's forms.
pub(super) fn lead_back(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, _| Ok(Answer::see_other(&viewing::path(client, request.id("viewing")?))))
}

/// Takes one of the times that the agent offers.
pub(super) fn accept(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let id: ViewingId = request.id("viewing")?;
        let form = client.form(&["alternative"])?;
        let nth = form.required("alternative")?.parse();
        let nth = nth.map_err(|_| Refused::field("/alternative", code::ALTERNATIVE_UNKNOWN))?;
        let taken = app.portal().accept_alternative(ready, id, nth);
        app.mail_is_waiting();
        viewing::answered(client, ready, id, "accepted", taken.map_err(Refused::from))
    })
}

/// Asks whether it is to be called off.
pub(super) fn ask_to_cancel(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let id: ViewingId = request.id("viewing")?;
        let (words, seen) = (client.words(), app.portal().client_viewing(ready, id)?);
        if after(seen.viewing.status(), Action::Cancel, Party::Client).is_none() {
            return Ok(Answer::see_other(&viewing::path(client, id)));
        }
        let slot = seen.viewing.state.slot();
        let page = Page {
            frame: client.frame_at(Place::Viewings, words.say("cancel-title"), Outcome::Fine),
            path: viewing::path(client, id),
            form_token: client.form_token(),
            title: viewing::title(&seen, words),
            when: slot.map(|slot| local_time::slot(&seen.viewing.clock(), &slot, words)),
        };
        render(StatusCode::OK, &page)
    })
}

/// Calls it off.
pub(super) fn cancel(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let id: ViewingId = request.id("viewing")?;
        client.form(&[])?;
        let cancelled = app.portal().cancel_viewing(ready, id);
        app.mail_is_waiting();
        viewing::answered(client, ready, id, "cancelled", cancelled.map_err(Refused::from))
    })
}

/// Starts it.
pub(super) fn start(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let id: ViewingId = request.id("viewing")?;
        client.form(&[])?;
        let started = app.portal().start_viewing(ready, id);
        app.mail_is_waiting();
        viewing::answered(client, ready, id, "started", started.map_err(Refused::from))
    })
}

/// The calendar file.
pub(super) fn calendar_file(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |_, ready| calendar_file::download(app, ready, request.id("viewing")?))
}
