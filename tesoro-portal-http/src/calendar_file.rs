//! The calendar file of a viewing as a download (R-VIEW-09), for the API and the pages.

use hyper::StatusCode;
use hyper::header::CONTENT_DISPOSITION;
use tesoro_portal_core::ViewingId;
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::viewing::calendar::{Method, calendar};
use tesoro_portal_core::viewing::{EntryFacts, entry};

use crate::answer::Answer;
use crate::app::App;
use crate::ranges::{Disposition, disposition};
use crate::refused::Refused;

/// What it is called where it is saved, as in the mails.
const FILE_NAME: &str = "viewing.ics";
/// What it is (RFC 5545, 8.1).
const CALENDAR: &str = "text/calendar; charset=utf-8; method=PUBLISH";

/// The file; not found before a time was fixed.
pub(crate) fn download(app: &App, client: &ClientCtx, viewing: ViewingId) -> Result<Answer, Refused> {
    let facts = app.portal().calendar_facts(client, viewing)?;
    let words = EntryFacts {
        viewing: &facts.viewing,
        title: &facts.title,
        place: &facts.place,
        link: &facts.link,
        agent: facts.agent.as_ref(),
        client: None,
    };
    let entry = entry(app.texts(), facts.language, words);
    let file = calendar(&facts.viewing, &entry, Method::Publish, app.portal().now()).ok_or_else(Refused::not_found)?;
    let answer = Answer::of(StatusCode::OK, CALENDAR, file);
    Ok(answer.with_text(CONTENT_DISPOSITION, &disposition(Disposition::Attachment, FILE_NAME)))
}
