//! What clients brought, for the office.

use tesoro_portal_core::feedback::{Feedback, FeedbackId, FeedbackKind, OfWhom};
use tesoro_portal_core::{PhotoId, VoiceNoteId};

use crate::answer::Answer;
use crate::api::file;
use crate::api::shape::{FeedbackView, Wanted};
use crate::app::App;
use crate::refused::Refused;
use crate::routing::Request;

/// What a contact's client brought.
pub(in crate::api) fn of_contact(app: &App, request: &Request) -> Result<Answer, Refused> {
    list(app, request, OfWhom::Contact(&request.id("id")?))
}

/// What was brought about a deal.
pub(in crate::api) fn of_deal(app: &App, request: &Request) -> Result<Answer, Refused> {
    list(app, request, OfWhom::Deal(&request.id("id")?))
}

fn list(app: &App, request: &Request, whom: OfWhom<'_>) -> Result<Answer, Refused> {
    let agent = app.agent(request)?;
    let query = request.query()?;
    let wanted = Wanted::read(query.only(&["limit", "cursor"])?)?;
    let before = wanted.after::<PhotoId>()?.map(FeedbackId::from);
    let rows = app.portal().feedback_for_office(&agent, whom, before, wanted.limit)?;
    let place = |feedback: &Feedback| PhotoId::from_bytes(*feedback.id().as_bytes()).to_string();
    Answer::ok(&wanted.page(rows, place, |feedback| FeedbackView::of(&feedback)))
}

/// A photo in one of its sizes.
pub(in crate::api) fn photo(app: &App, request: &Request) -> Result<Answer, Refused> {
    let agent = app.agent(request)?;
    let what = (FeedbackKind::Photo, request.id::<PhotoId>("id")?.into());
    file::serve(request, &app.portal().file_for_office(&agent, what, file::size(request)?)?)
}

/// A voice note.
pub(in crate::api) fn voice_note(app: &App, request: &Request) -> Result<Answer, Refused> {
    let agent = app.agent(request)?;
    let what = (FeedbackKind::VoiceNote, request.id::<VoiceNoteId>("id")?.into());
    file::serve(request, &app.portal().file_for_office(&agent, what, None)?)
}
