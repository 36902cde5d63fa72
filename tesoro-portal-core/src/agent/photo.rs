//! The photo of an agent, for the clients whom they look after (R-PROP-01).

use time::UtcDateTime;

use super::{AgentCtx, AgentRefusal};
use crate::crm::{Agent, Photo};
use crate::failure::Failure;
use crate::feedback::UploadDigest;
use crate::office_file::{self, Keeping, OfficeFile, OfficeFileRefusal, Outcome, PreparedFile, Shows, Unkept};
use crate::ports::{Entropy, StoreError, StoreErrorKind, UnitOfWork, View};
use crate::{AgentId, FileId};

/// Whether a photo of this agent would be taken, before anybody works on it; the photo, if this upload has brought it
/// already.
pub(crate) fn expects_photo(
    view: &mut dyn View,
    ctx: &AgentCtx,
    id: &AgentId,
    upload: Option<&UploadDigest>,
) -> Outcome<Option<Photo>> {
    let shown = shown(view, ctx, id)?.photo;
    let Some(upload) = upload else { return Ok(None) };
    let earlier = view.office_file_by_upload(ctx.company(), upload)?.and_then(|file| file.media_key());
    Ok(shown.filter(|photo| Some(&photo.key) == earlier.as_ref()))
}

/// Puts a photo in the place of the one before.
pub(crate) fn set_photo(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    (id, prepared): (&AgentId, &PreparedFile),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Outcome<(Photo, Option<Unkept>, Keeping)> {
    let already = expects_photo(uow, ctx, id, Some(&prepared.stored.upload))?;
    let keeping = office_file::keep(uow, ctx, (prepared, &Shows::Agent(id.clone())), (now, entropy))?;
    if let Some(photo) = already {
        return Ok((photo, None, keeping));
    }
    let (Keeping::New(file) | Keeping::Before(file)) = &keeping;
    let photo = photo(file)?;
    let unkept = replace(uow, ctx, id, Some(&photo))?;
    Ok((photo, unkept, keeping))
}

/// Takes the photo away; that there is none is `not-found`.
pub(crate) fn take_photo_away(uow: &mut dyn UnitOfWork, ctx: &AgentCtx, id: &AgentId) -> Outcome<Option<Unkept>> {
    if shown(uow, ctx, id)?.photo.is_none() {
        return Err(not_found());
    }
    replace(uow, ctx, id, None)
}

/// The agent, for whoever may say what they look like.
fn shown(view: &mut dyn View, ctx: &AgentCtx, id: &AgentId) -> Outcome<Agent> {
    office_file::may_give(view, ctx, &Shows::Agent(id.clone()))?;
    view.crm_view().agent(ctx.company(), id)?.ok_or_else(not_found)
}

fn replace(uow: &mut dyn UnitOfWork, ctx: &AgentCtx, id: &AgentId, photo: Option<&Photo>) -> Outcome<Option<Unkept>> {
    let before = shown(uow, ctx, id)?.photo;
    uow.crm().set_agent_photo(ctx.company(), id, photo)?;
    // What is no file of the portal's was put there by the CRM itself.
    let Some(file) = before.and_then(|before| before.key.as_str().parse::<FileId>().ok()) else { return Ok(None) };
    office_file::remove(uow, ctx, file)
}

fn photo(file: &OfficeFile) -> Result<Photo, StoreError> {
    let key = file.media_key().ok_or_else(|| StoreError::new(StoreErrorKind::Other, "name an agent's photo"))?;
    Ok(Photo { key, width: file.width, height: file.height })
}

fn not_found() -> Failure<OfficeFileRefusal> {
    office_file::agent_refusal(Failure::Refused(AgentRefusal::NotFound))
}
