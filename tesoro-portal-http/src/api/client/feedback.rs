//! Notes, photos, voice notes and the client's own picture.

use tesoro_portal_core::feedback::{Feedback, FeedbackId, FeedbackKind, NotANote, NoteText};
use tesoro_portal_core::{KeptFile, NoteId, PhotoId, Problem, ViewingId, VoiceNoteId, code};
use time::UtcDateTime;
use time::format_description::well_known::Rfc3339;

use crate::answer::Answer;
use crate::api::file;
use crate::api::shape::{ClientPhotoView, NoteBody, NoteView, VoiceNoteView, Wanted};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// Writes a note about a viewing.
pub(in crate::api) fn write_note(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let text = note(&request.json()?)?;
    Answer::created(&NoteView::of(&app.portal().write_note(&client, request.id("id")?, &text)?))
}

/// Changes a note.
pub(in crate::api) fn change_note(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let text = note(&request.json()?)?;
    Answer::ok(&NoteView::of(&app.portal().change_note(&client, request.id("id")?, &text)?))
}

fn note(body: &NoteBody) -> Result<NoteText, Refused> {
    NoteText::parse(&body.text).map_err(|fault| {
        let code = match fault {
            NotANote::TooShort => code::NOTE_TOO_SHORT,
            NotANote::TooLong => code::NOTE_TOO_LONG,
        };
        Refused::fields(vec![Problem::new("/text", code)])
    })
}

/// Deletes a note.
pub(in crate::api) fn delete_note(app: &App, request: &Request) -> Result<Answer, Refused> {
    delete(app, request, FeedbackKind::Note, request.id::<NoteId>("id")?.into())
}

/// Deletes a photo.
pub(in crate::api) fn delete_photo(app: &App, request: &Request) -> Result<Answer, Refused> {
    delete(app, request, FeedbackKind::Photo, request.id::<PhotoId>("id")?.into())
}

/// Deletes a voice note.
pub(in crate::api) fn delete_voice_note(app: &App, request: &Request) -> Result<Answer, Refused> {
    delete(app, request, FeedbackKind::VoiceNote, request.id::<VoiceNoteId>("id")?.into())
}

fn delete(app: &App, request: &Request, kind: FeedbackKind, id: FeedbackId) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    app.portal().delete_feedback(&client, (kind, id))?;
    Ok(Answer::no_content())
}

/// The client's notes about a viewing.
pub(in crate::api) fn notes(app: &App, request: &Request) -> Result<Answer, Refused> {
    list(app, request, FeedbackKind::Note, NoteView::of)
}

/// The client's photos of a viewing.
pub(in crate::api) fn photos(app: &App, request: &Request) -> Result<Answer, Refused> {
    list(app, request, FeedbackKind::Photo, ClientPhotoView::of)
}

/// The client's voice notes about a viewing.
pub(in crate::api) fn voice_notes(app: &App, request: &Request) -> Result<Answer, Refused> {
    list(app, request, FeedbackKind::VoiceNote, VoiceNoteView::of)
}

fn list<T: serde::Serialize>(
    app: &App,
    request: &Request,
    kind: FeedbackKind,
    view: impl Fn(&Feedback) -> Option<T>,
) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let query = request.query()?;
    let wanted = Wanted::read(query.only(&["limit", "cursor"])?)?;
    let after = wanted.after::<PhotoId>()?.map(FeedbackId::from);
    let of = (request.id("id")?, kind);
    let rows = app.portal().own_feedback(&client, of, after, wanted.limit)?;
    let place = |feedback: &Feedback| PhotoId::from_bytes(*feedback.id().as_bytes()).to_string();
    let page = wanted.page(rows, place, |feedback| view(&feedback));
    Answer::ok(&page)
}

/// Whether a photo for this viewing would be taken.
pub(in crate::api) fn expects_photo(app: &App, request: &Request) -> Result<(), Refused> {
    expects(app, request, FeedbackKind::Photo)
}

/// Whether a voice note for this viewing would be taken.
pub(in crate::api) fn expects_voice_note(app: &App, request: &Request) -> Result<(), Refused> {
    expects(app, request, FeedbackKind::VoiceNote)
}

/// An upload that is repeated has to come through although the viewing is full, so the quota is left to the portal.
fn expects(app: &App, request: &Request, kind: FeedbackKind) -> Result<(), Refused> {
    let client = app.client(request)?;
    let viewing: ViewingId = request.id("id")?;
    match app.portal().expects(&client, (kind, Some(viewing))).map_err(Refused::from) {
        Err(refused) if [code::TOO_MANY_PHOTOS, code::TOO_MANY_VOICE_NOTES].contains(&refused.code()) => Ok(()),
        expected => expected,
    }
}

/// Whether a picture would be taken.
pub(in crate::api) fn expects_picture(app: &App, request: &Request) -> Result<(), Refused> {
    let client = app.client(request)?;
    Ok(app.portal().expects(&client, (FeedbackKind::Picture, None))?)
}

/// Keeps a photo.
pub(in crate::api) fn add_photo(app: &App, request: &Request) -> Result<Answer, Refused> {
    let kept = add(app, request, FeedbackKind::Photo)?;
    told(&kept, ClientPhotoView::of)
}

/// Keeps a voice note.
pub(in crate::api) fn add_voice_note(app: &App, request: &Request) -> Result<Answer, Refused> {
    let kept = add(app, request, FeedbackKind::VoiceNote)?;
    told(&kept, VoiceNoteView::of)
}

fn add(app: &App, request: &Request, kind: FeedbackKind) -> Result<KeptFile, Refused> {
    let client = app.client(request)?;
    let key = file::upload_key(request)?;
    let captured_at = captured_at(request)?;
    let mut source = request.upload()?.reader().map_err(|error| Refused::internal(&error))?;
    let viewing = request.id("id")?;
    Ok(app.portal().add_file(&client, (kind, viewing), (&key, captured_at), &mut source)?)
}

/// Keeps the client's picture.
pub(in crate::api) fn set_picture(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let key = file::upload_key(request)?;
    let mut source = request.upload()?.reader().map_err(|error| Refused::internal(&error))?;
    let kept = app.portal().set_picture(&client, &key, &mut source)?;
    Answer::ok(&ClientPhotoView::of(kept.feedback()))
}

/// 201 whether it was kept now or by an earlier try: a retry gets the answer that was lost.
fn told<T: serde::Serialize>(kept: &KeptFile, view: impl Fn(&Feedback) -> Option<T>) -> Result<Answer, Refused> {
    Answer::created(&view(kept.feedback()))
}

/// When a photo was taken, as the page says.
fn captured_at(request: &Request) -> Result<Option<UtcDateTime>, Refused> {
    let query = request.query()?;
    let text = request.upload()?.field("captured_at").or(query.one("captured_at")?).filter(|text| !text.is_empty());
    let parse = |text: &str| time::OffsetDateTime::parse(text, &Rfc3339).ok()?.checked_to_utc();
    text.map(|text| parse(text).ok_or_else(|| Refused::field("/captured_at", code::WRONG_TYPE))).transpose()
}

/// A photo in one of its sizes.
pub(in crate::api) fn photo(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let what = (FeedbackKind::Photo, request.id::<PhotoId>("id")?.into());
    file::serve(request, &app.portal().own_file(&client, what, file::size(request)?)?)
}

/// A voice note.
pub(in crate::api) fn voice_note(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    let what = (FeedbackKind::VoiceNote, request.id::<VoiceNoteId>("id")?.into());
    file::serve(request, &app.portal().own_file(&client, what, None)?)
}

/// The client's picture.
pub(in crate::api) fn picture(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    file::serve(request, &app.portal().own_picture(&client, file::size(request)?)?)
}

/// Deletes the client's picture.
pub(in crate::api) fn delete_picture(app: &App, request: &Request) -> Result<Answer, Refused> {
    let client = app.client(request)?;
    app.portal().delete_picture(&client)?;
    Ok(Answer::no_content())
}
