//! Notes about a viewing, and its stars (R-FEED-01, R-PROP-06).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::deal::StarRating;
use tesoro_portal_core::feedback::{Content, FeedbackId, FeedbackKind, NotANote, NoteText};
use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::{NoteId, Portal, ViewingId, code};

use super::faults::Faults;
use super::frame::{Frame, Outcome, render};
use super::guard::{self, Client};
use super::once::{self, once};
use super::place::Place;
use super::viewing::{self, Draft};
use crate::answer::Answer;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

#[derive(Template)]
#[template(path = "note_edit.html")]
struct Page<'a> {
    frame: Frame<'a>,
    path: String,
    title: String,
    id: String,
    form_token: String,
    text: String,
    faults: Faults,
}

/// Writes a note.
pub(super) fn write(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let id: ViewingId = request.id("viewing")?;
        let form = client.form(&["text", once::FIELD])?;
        let text = form.one("text")?.unwrap_or_default();
        let kept = || Ok(Answer::see_other(&format!("{}?done=note", viewing::path(client, id))));
        let written = note(text).and_then(|note| {
            let write = |portal: &Portal| {
                portal.write_note(ready, id, &note)?;
                app.mail_is_waiting();
                kept()
            };
            once((client, ready), &form, &[&id.to_string(), text], write, kept)
        });
        match written {
            Err(refused) => viewing::at_fault(client, ready, id, refused, Draft { field: "note", text }),
            written => written,
        }
    })
}

fn note(text: &str) -> Result<NoteText, Refused> {
    // Browsers end lines with two characters, people with one.
    NoteText::parse(&text.replace("\r\n", "\n")).map_err(|fault| {
        Refused::new(match fault {
            NotANote::TooShort => code::NOTE_TOO_SHORT,
            NotANote::TooLong => code::NOTE_TOO_LONG,
        })
    })
}

/// The page of one note.
pub(super) fn edit(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let (id, own): (ViewingId, NoteId) = (request.id("viewing")?, request.id("note")?);
        let text = found(client, ready, id, own)?;
        render(StatusCode::OK, &page(client, ready, (id, own), text, Faults::default())?)
    })
}

/// Changes a note.
pub(super) fn change(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let (id, own): (ViewingId, NoteId) = (request.id("viewing")?, request.id("note")?);
        let form = client.form(&["text"])?;
        let text = form.one("text")?.unwrap_or_default();
        match note(text) {
            Ok(note) => {
                app.portal().change_note(ready, own, &note)?;
                Ok(Answer::see_other(&format!("{}?done=note-changed", viewing::path(client, id))))
            }
            Err(refused) => {
                let faults = Faults::whole(&refused, Some("note"), client.words());
                let page = page(client, ready, (id, own), text.to_owned(), faults)?;
                let answer = render(crate::status::status(refused.code()), &page)?;
                Err(refused.shown_as(answer))
            }
        }
    })
}

/// The text of a note of this viewing.
fn found(client: &Client<'_>, ready: &ClientCtx, id: ViewingId, own: NoteId) -> Result<String, Refused> {
    let before = FeedbackId::from_bytes(preceding(*FeedbackId::from(own).as_bytes()));
    let list = client.app().portal().own_feedback(ready, (id, FeedbackKind::Note), Some(before), 1)?;
    let text = list.into_iter().find_map(|feedback| match feedback.content {
        Content::Note(note) if note.id == own => Some(note.text.as_str().to_owned()),
        _ => None,
    });
    text.ok_or_else(Refused::not_found)
}

/// The id before this one: what comes after it in a list is the one that is meant.
fn preceding(bytes: [u8; 16]) -> [u8; 16] {
    u128::from_be_bytes(bytes).saturating_sub(1).to_be_bytes()
}

fn page<'a>(
    client: &'a Client<'_>,
    ready: &ClientCtx,
    (id, own): (ViewingId, NoteId),
    text: String,
    faults: Faults,
) -> Result<Page<'a>, Refused> {
    let words = client.words();
    let seen = client.app().portal().client_viewing(ready, id)?;
    Ok(Page {
        frame: client.frame_at(Place::Viewings, words.say("note-edit-title"), Outcome::of(&faults)),
        path: viewing::path(client, id),
        title: viewing::title(&seen, words),
        id: own.to_string(),
        form_token: client.form_token(),
        text,
        faults,
    })
}

/// Gives stars.
pub(super) fn rate(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let id: ViewingId = request.id("viewing")?;
        let form = client.form(&["stars"])?;
        let Some(stars) = form.one("stars")? else {
            let missing = Refused::field("/stars", code::MISSING_FIELD);
            let text = client.words().say("stars-missing");
            return viewing::said(client, ready, id, missing, ("star-1", text));
        };
        let stars = stars.parse::<u8>().ok().and_then(|stars| StarRating::try_from(stars).ok());
        let stars = stars.ok_or_else(|| Refused::field("/stars", code::WRONG_TYPE))?;
        let deal = app.portal().client_viewing(ready, id)?.viewing.deal;
        match app.portal().rate(ready, &deal, stars).map_err(Refused::from) {
            Ok(_) => {
                app.mail_is_waiting();
                Ok(Answer::see_other(&format!("{}?done=stars", viewing::path(client, id))))
            }
            Err(refused) => viewing::faulty(client, ready, id, refused),
        }
    })
}
