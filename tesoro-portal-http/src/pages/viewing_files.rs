//! Photos and voice notes of a viewing: bringing them, seeing and hearing them, and taking anything away again
//! (R-FEED-02, R-FEED-03, R-FEED-05).

use askama::Template;
use hyper::StatusCode;
use tesoro_portal_core::feedback::{FeedbackId, FeedbackKind, UploadKey};
use tesoro_portal_core::{NoteId, PhotoId, ViewingId, VoiceNoteId, code};
use time::format_description::well_known::Rfc3339;
use time::{OffsetDateTime, UtcDateTime};

use super::frame::{Frame, Outcome, render};
use super::guard;
use super::place::Place;
use super::viewing::{self, Draft};
use crate::answer::Answer;
use crate::api::file;
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

#[derive(Template)]
#[template(path = "remove.html")]
struct Removal<'a> {
    frame: Frame<'a>,
    path: String,
    action: String,
    title: String,
    form_token: String,
}

/// Whether a photo would be taken: asked before it is received.
pub(super) fn expects_photo(app: &App, request: &Request) -> Result<(), Refused> {
    expects(app, request, FeedbackKind::Photo)
}

/// Whether a voice note would be taken.
pub(super) fn expects_voice_note(app: &App, request: &Request) -> Result<(), Refused> {
    expects(app, request, FeedbackKind::VoiceNote)
}

/// An upload that is repeated has to come through although the viewing is full, so the quota is left to the portal.
fn expects(app: &App, request: &Request, kind: FeedbackKind) -> Result<(), Refused> {
    let answer = guard::client(app, request, |client, ready| {
        let id: ViewingId = request.id("viewing")?;
        match app.portal().expects(ready, (kind, Some(id))).map_err(Refused::from) {
            Ok(()) => Ok(Answer::no_content()),
            Err(refused) if [code::TOO_MANY_PHOTOS, code::TOO_MANY_VOICE_NOTES].contains(&refused.code()) => {
                Ok(Answer::no_content())
            }
            Err(refused) => viewing::at_fault(client, ready, id, refused, Draft::at(field(kind))),
        }
    })?;
    // Whoever is led elsewhere sends nothing.
    if answer.status() == StatusCode::NO_CONTENT {
        Ok(())
    } else {
        Err(Refused::new(code::NOT_SIGNED_IN).shown_as(answer))
    }
}

/// Keeps a photo.
pub(super) fn add_photo(app: &App, request: &Request) -> Result<Answer, Refused> {
    add(app, request, FeedbackKind::Photo)
}

/// Keeps a voice note.
pub(super) fn add_voice_note(app: &App, request: &Request) -> Result<Answer, Refused> {
    add(app, request, FeedbackKind::VoiceNote)
}

fn field(kind: FeedbackKind) -> &'static str {
    if kind == FeedbackKind::Photo { "photo" } else { "voice" }
}

fn add(app: &App, request: &Request, kind: FeedbackKind) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let id: ViewingId = request.id("viewing")?;
        let upload = request.upload()?;
        client.check_token(upload.field("form_token"))?;
        if upload.length() == 0 {
            let (missing, text) = (Refused::field("/file", code::MISSING_FIELD), client.words().say("file-missing"));
            return viewing::said(client, ready, id, missing, (field(kind), text));
        }
        let key = UploadKey::parse(upload.field("idempotency_key").unwrap_or_default())
            .map_err(|_| Refused::new(code::IDEMPOTENCY_KEY_MISSING))?;
        let captured_at = upload.field("captured_at").and_then(instant);
        let mut source = upload.reader().map_err(|error| Refused::internal(&error))?;
        match app.portal().add_file(ready, (kind, id), (&key, captured_at), &mut source).map_err(Refused::from) {
            Ok(_) => {
                app.mail_is_waiting();
                Ok(Answer::see_other(&format!("{}?done={}", viewing::path(client, id), field(kind))))
            }
            Err(refused) => viewing::at_fault(client, ready, id, refused, Draft::at(field(kind))),
        }
    })
}

/// When a photo was taken, as the page says; what is no instant is nothing.
fn instant(text: &str) -> Option<UtcDateTime> {
    OffsetDateTime::parse(text, &Rfc3339).ok()?.checked_to_utc()
}

/// A photo of the client's own, in one of its sizes.
pub(super) fn photo(app: &App, request: &Request) -> Result<Answer, Refused> {
    let size = file::size(request)?;
    serve(app, request, (FeedbackKind::Photo, request.id::<PhotoId>("photo")?.into()), size)
}

/// A voice note of the client's own.
pub(super) fn voice_note(app: &App, request: &Request) -> Result<Answer, Refused> {
    serve(app, request, (FeedbackKind::VoiceNote, request.id::<VoiceNoteId>("voice")?.into()), None)
}

fn serve(app: &App, request: &Request, what: (FeedbackKind, FeedbackId), size: Option<u32>) -> Result<Answer, Refused> {
    guard::client(app, request, |_, ready| file::serve(request, &app.portal().own_file(ready, what, size)?))
}

/// Asks whether something is to be deleted.
pub(super) fn ask_to_remove(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let id: ViewingId = request.id("viewing")?;
        let (kind, _) = item(request)?;
        let (words, seen) = (client.words(), app.portal().client_viewing(ready, id)?);
        let heading = match kind {
            FeedbackKind::Photo => "remove-photo-title",
            FeedbackKind::VoiceNote => "remove-voice-title",
            FeedbackKind::Note | FeedbackKind::Picture => "remove-note-title",
        };
        let path = viewing::path(client, id);
        let page = Removal {
            frame: client.frame_at(Place::Viewings, words.say(heading), Outcome::Fine),
            action: format!("{path}/remove/{}/{}", request.param("kind"), request.param("item")),
            path,
            title: viewing::title(&seen, words),
            form_token: client.form_token(),
        };
        render(StatusCode::OK, &page)
    })
}

/// Deletes a note, a photo or a voice note.
pub(super) fn remove(app: &App, request: &Request) -> Result<Answer, Refused> {
    guard::client(app, request, |client, ready| {
        let id: ViewingId = request.id("viewing")?;
        client.form(&[])?;
        let (kind, item) = item(request)?;
        app.portal().client_viewing(ready, id)?;
        match app.portal().delete_feedback(ready, (kind, item)).map_err(Refused::from) {
            Ok(()) => Ok(Answer::see_other(&format!("{}?done=removed", viewing::path(client, id)))),
            Err(refused) => viewing::faulty(client, ready, id, refused),
        }
    })
}

/// What the path names.
fn item(request: &Request) -> Result<(FeedbackKind, FeedbackId), Refused> {
    let kind = FeedbackKind::named(request.param("kind"));
    Ok(match kind {
        Some(FeedbackKind::Note) => (FeedbackKind::Note, request.id::<NoteId>("item")?.into()),
        Some(FeedbackKind::Photo) => (FeedbackKind::Photo, request.id::<PhotoId>("item")?.into()),
        Some(FeedbackKind::VoiceNote) => (FeedbackKind::VoiceNote, request.id::<VoiceNoteId>("item")?.into()),
        _ => return Err(Refused::not_found()),
    })
}
