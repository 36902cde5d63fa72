//! Deleting feedback. The row goes first; its file is removed by the caller once that is committed.

use time::UtcDateTime;

use super::notes::{log, own};
use super::refusal::{Outcome, client, refused};
use super::{Content, FeedbackId, FeedbackKind};
use crate::activity::Happening;
use crate::media::StorageKey;
use crate::ports::UnitOfWork;
use crate::session::{ClientCtx, ClientRefusal, SessionLimits, reprove_ready};

/// The file that a removed row spoke of.
pub(crate) type Removed = Option<StorageKey>;

/// Deletes a note, photo or voice note of the client's own. What a company has switched off meanwhile can still be
/// deleted: it is the client's.
pub(crate) fn remove(
    uow: &mut dyn UnitOfWork,
    ctx: &ClientCtx,
    (kind, id): (FeedbackKind, FeedbackId),
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Outcome<Removed> {
    let standing = reprove_ready(uow, ctx, limits, now).map_err(client)?;
    let company = standing.account.company.clone();
    let found = uow.feedback(&company, id)?.filter(|feedback| feedback.kind() == kind);
    let Some(feedback) = own(uow, &standing, found)? else { return refused(ClientRefusal::NotFound) };
    let Some(place) = feedback.place.clone() else { return refused(ClientRefusal::NotFound) };
    uow.remove_feedback(&company, id)?;
    let (viewing, deal) = (place.viewing, place.deal);
    let what = match &feedback.content {
        Content::Note(note) => Happening::NoteDeleted { viewing, deal, note: note.id },
        Content::Photo(photo) | Content::Picture(photo) => Happening::PhotoDeleted { viewing, deal, photo: photo.id },
        Content::VoiceNote(voice) => Happening::VoiceNoteDeleted { viewing, deal, voice_note: voice.id },
    };
    log(uow, ctx, &feedback, what, now)?;
    Ok(feedback.file().map(|file| file.key))
}

/// Deletes the client's picture; that there is none is `not-found`.
pub(crate) fn remove_picture(
    uow: &mut dyn UnitOfWork,
    ctx: &ClientCtx,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Outcome<Removed> {
    let standing = reprove_ready(uow, ctx, limits, now).map_err(client)?;
    let Some(feedback) = uow.picture(&standing.account.company, standing.account.id)? else {
        return refused(ClientRefusal::NotFound);
    };
    uow.remove_feedback(&feedback.company, feedback.id())?;
    log(uow, ctx, &feedback, Happening::PictureRemoved, now)?;
    Ok(feedback.file().map(|file| file.key))
}
