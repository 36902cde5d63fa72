//! Seeing feedback: the client their own, the office all of a contact's or a deal's (R-FEED-04).

use time::UtcDateTime;

use super::notes::own;
use super::refusal::{self, Outcome, agent, client, refused};
use super::{Content, Feedback, FeedbackId, FeedbackKind};
use crate::agent::{AgentCtx, AgentRefusal, authorise, standing};
use crate::crm::Permission;
use crate::media::ServedFile;
use crate::ports::View;
use crate::session::{ClientCtx, ClientRefusal, SessionLimits, reprove_entitled, reprove_ready};
use crate::settings::Feature;
use crate::viewing::of_client;
use crate::{AccountId, ContactId, DealId, ViewingId};

/// Whose feedback the office looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfWhom<'a> {
    /// What this contact's client brought.
    Contact(&'a ContactId),
    /// What was brought about this deal.
    Deal(&'a DealId),
}

/// A piece of feedback as it is served.
pub(crate) fn served(feedback: &Feedback) -> Option<ServedFile> {
    let file = feedback.file()?;
    let (media_type, name) = match &feedback.content {
        Content::VoiceNote(voice) => (voice.format.media_type(), format!("voice-note.{}", voice.format.name())),
        _ => ("image/jpeg", format!("{}.jpg", feedback.kind().name())),
    };
    Some(ServedFile { key: file.key, bytes: file.bytes, id: *feedback.id().as_bytes(), media_type, name })
}

/// What the company switches off with this kind; a client's picture is none of them, and is asked for by itself.
fn feature(kind: FeedbackKind) -> Feature {
    match kind {
        FeedbackKind::Note => Feature::Notes,
        FeedbackKind::VoiceNote => Feature::VoiceNotes,
        FeedbackKind::Photo | FeedbackKind::Picture => Feature::Photos,
    }
}

/// At most `limit` of the client's own notes, photos or voice notes of a viewing, in the order in which they came, from
/// the first one after `after`.
pub(crate) fn list(
    view: &mut dyn View,
    ctx: &ClientCtx,
    (viewing, kind): (ViewingId, FeedbackKind),
    (after, limit): (Option<FeedbackId>, usize),
    (limits, now): (&SessionLimits, UtcDateTime),
) -> Outcome<Vec<Feedback>> {
    let standing = reprove_entitled(view, ctx, feature(kind), limits, now).map_err(client)?;
    let viewing = of_client(view, &standing, viewing, now).map_err(refusal::viewing)?;
    Ok(view.feedback_of_viewing(&viewing.company, (viewing.id, kind), standing.account.id, after, limit)?)
}

/// The file of a photo or voice note of the client's own.
pub(crate) fn file_for_client(
    view: &mut dyn View,
    ctx: &ClientCtx,
    (kind, id): (FeedbackKind, FeedbackId),
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Outcome<ServedFile> {
    let standing = reprove_entitled(view, ctx, feature(kind), limits, now).map_err(client)?;
    let found = view.feedback(&standing.account.company, id)?.filter(|feedback| feedback.kind() == kind);
    let feedback = own(view, &standing, found)?;
    feedback.as_ref().and_then(served).map_or_else(|| refused(ClientRefusal::NotFound), Ok)
}

/// The client's picture.
pub(crate) fn own_picture(
    view: &mut dyn View,
    ctx: &ClientCtx,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Outcome<ServedFile> {
    let standing = reprove_ready(view, ctx, limits, now).map_err(client)?;
    let picture = view.picture(&standing.account.company, standing.account.id)?;
    picture.as_ref().and_then(served).map_or_else(|| refused(ClientRefusal::NotFound), Ok)
}

/// At most `limit` of a contact's or a deal's feedback, the newest first, from the first one before `before`.
pub(crate) fn of_office(
    view: &mut dyn View,
    ctx: &AgentCtx,
    whom: OfWhom<'_>,
    (before, limit): (Option<FeedbackId>, usize),
) -> Outcome<Vec<Feedback>> {
    authorise(view, ctx, Permission::ViewFeedback).map_err(agent)?;
    let is_there = match whom {
        OfWhom::Contact(contact) => view.crm_view().contact(ctx.company(), contact)?.is_some(),
        OfWhom::Deal(deal) => view.crm_view().deal(ctx.company(), deal)?.is_some(),
    };
    if !is_there {
        return refused(AgentRefusal::NotFound);
    }
    Ok(match whom {
        OfWhom::Contact(contact) => view.feedback_of_contact(ctx.company(), contact, before, limit)?,
        OfWhom::Deal(deal) => view.feedback_of_deal(ctx.company(), deal, before, limit)?,
    })
}

/// The picture of a client of the company, for any of its agents (R-PIC-01).
pub(crate) fn picture_for_office(view: &mut dyn View, ctx: &AgentCtx, account: AccountId) -> Outcome<ServedFile> {
    standing(view, ctx).map_err(agent)?;
    let picture = view.picture(ctx.company(), account)?;
    picture.as_ref().and_then(served).map_or_else(|| refused(AgentRefusal::NotFound), Ok)
}

/// The file of a photo or voice note that a client of the company brought.
pub(crate) fn file_for_office(
    view: &mut dyn View,
    ctx: &AgentCtx,
    (kind, id): (FeedbackKind, FeedbackId),
) -> Outcome<ServedFile> {
    authorise(view, ctx, Permission::ViewFeedback).map_err(agent)?;
    let found = view.feedback(ctx.company(), id)?.filter(|feedback| feedback.kind() == kind);
    found.as_ref().and_then(served).map_or_else(|| refused(AgentRefusal::NotFound), Ok)
}
