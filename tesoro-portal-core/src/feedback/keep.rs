//! Keeping photos and voice notes (R-FEED-02, R-FEED-03, R-FEED-05, R-PIC-01).

use std::io::{Read as _, SeekFrom};

use tesoro_portal_media::Budget;
use tesoro_portal_media::photo::{Cut, develop};
use tesoro_portal_media::voice::{self, VOICE_BYTES_MAX};
use time::UtcDateTime;

use super::notes::{available, log, tell_agent, unlock};
use super::refusal::{self, Outcome, client, refused};
use super::{
    Content, Feedback, FeedbackKind, FeedbackRefusal, FileSource, PHOTOS_MAX, Photo, StoredFile, UploadDigest,
    VOICE_NOTES_MAX, VoiceFormat, VoiceNote,
};
use crate::activity::Happening;
use crate::failure::Failure;
use crate::media::{self, StorageKey};
use crate::ports::{Entropy, MediaStore, UnitOfWork, View};
use crate::session::{ClientCtx, SessionLimits, Standing, reprove_entitled, reprove_ready};
use crate::settings::Feature;
use crate::viewing::{content_access, of_client, unless_open};
use crate::{PhotoId, ViewingId, VoiceNoteId};

/// A file that was judged and is in the media store, without a row yet.
#[derive(Debug, Clone)]
pub(crate) struct Ready {
    pub(crate) file: StoredFile,
    what: What,
}

#[derive(Debug, Clone, Copy)]
enum What {
    Photo { width: u32, height: u32 },
    Voice { format: VoiceFormat, claimed_millis: Option<u64> },
}

/// Whether a file for this viewing would be taken, before anybody works on it; and what the key has brought already.
pub(crate) fn welcome(
    view: &mut dyn View,
    ctx: &ClientCtx,
    (kind, viewing): (FeedbackKind, Option<ViewingId>),
    upload: Option<&UploadDigest>,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Outcome<Option<Feedback>> {
    let standing = entitled(view, ctx, kind, limits, now)?;
    let company = standing.account.company.clone();
    if let Some(upload) = upload
        && let Some(earlier) = view.feedback_by_upload(&company, standing.account.id, upload)?
    {
        return same(earlier, kind, viewing).map(Some);
    }
    let Some(viewing) = viewing else { return Ok(None) };
    let viewing = of_client(view, &standing, viewing, now).map_err(refusal::viewing)?;
    let access = content_access(&viewing, standing.settings.viewings.unlocking, now);
    unless_open(access).map_err(|locked| Failure::Refused(FeedbackRefusal::Viewing(locked)))?;
    available(view, &viewing)?;
    within_quota(view, &standing, kind, viewing.id)?;
    Ok(None)
}

/// The client, if the company has this kind of feedback.
fn entitled(
    view: &mut dyn View,
    ctx: &ClientCtx,
    kind: FeedbackKind,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Outcome<Standing> {
    let feature = match kind {
        FeedbackKind::Note => Feature::Notes,
        FeedbackKind::Photo => Feature::Photos,
        FeedbackKind::VoiceNote => Feature::VoiceNotes,
        FeedbackKind::Picture => return reprove_ready(view, ctx, limits, now).map_err(client),
    };
    reprove_entitled(view, ctx, feature, limits, now).map_err(client)
}

/// The same key brings the same file; another use of it is refused.
fn same(earlier: Feedback, kind: FeedbackKind, viewing: Option<ViewingId>) -> Outcome<Feedback> {
    let is_same = earlier.kind() == kind && earlier.place.as_ref().map(|place| place.viewing) == viewing;
    if is_same { Ok(earlier) } else { refused(FeedbackRefusal::KeyReused) }
}

fn within_quota(view: &mut dyn View, standing: &Standing, kind: FeedbackKind, viewing: ViewingId) -> Outcome<()> {
    let most = match kind {
        FeedbackKind::Photo => PHOTOS_MAX,
        FeedbackKind::VoiceNote => VOICE_NOTES_MAX,
        FeedbackKind::Note | FeedbackKind::Picture => return Ok(()),
    };
    let count = view.count_feedback(&standing.account.company, viewing, kind)?;
    if count < most { Ok(()) } else { refused(FeedbackRefusal::TooMany(kind)) }
}

/// Judges an upload and writes what is kept of it into the media store. It decodes, so it takes up to a second of a core,
/// and runs outside of any transaction.
pub(crate) fn judge(
    source: &mut dyn FileSource,
    kind: FeedbackKind,
    upload: UploadDigest,
    (media, budget): (&dyn MediaStore, &Budget),
    entropy: &dyn Entropy,
) -> Outcome<Ready> {
    let (bytes, what) = match kind {
        FeedbackKind::VoiceNote => listen(source, budget)?,
        _ => look(source, kind, budget)?,
    };
    let key = StorageKey::mint(entropy);
    let mut writer = media.create(&key)?;
    writer.write(&bytes)?;
    writer.finish()?;
    Ok(Ready { file: StoredFile { key, bytes: bytes.len() as u64, upload }, what })
}

fn look(mut source: &mut dyn FileSource, kind: FeedbackKind, budget: &Budget) -> Outcome<(Vec<u8>, What)> {
    let cut = if kind == FeedbackKind::Picture { Cut::Square } else { Cut::Whole };
    let developed = develop(&mut source, cut, budget).map_err(refusal::photo)?;
    let first = developed.renditions.first();
    let (width, height) = first.map_or((0, 0), |rendition| (rendition.width, rendition.height));
    Ok((media::bound(&developed), What::Photo { width, height }))
}

fn listen(source: &mut dyn FileSource, budget: &Budget) -> Outcome<(Vec<u8>, What)> {
    let length = source.seek(SeekFrom::End(0)).map_err(refusal::unreadable)?;
    if length > VOICE_BYTES_MAX {
        return Err(refusal::voice(voice::VoiceFault::TooManyBytes));
    }
    let _share = budget.take(usize::try_from(length).unwrap_or(usize::MAX)).map_err(|_| Failure::Busy)?;
    source.seek(SeekFrom::Start(0)).map_err(refusal::unreadable)?;
    let mut bytes = Vec::new();
    source.take(length).read_to_end(&mut bytes).map_err(refusal::unreadable)?;
    let cleaned = voice::clean(bytes).map_err(refusal::voice)?;
    let format = match cleaned.format {
        voice::VoiceFormat::WebM => VoiceFormat::WebM,
        voice::VoiceFormat::Ogg => VoiceFormat::Ogg,
        voice::VoiceFormat::Mp4 => VoiceFormat::Mp4,
        voice::VoiceFormat::Mp3 => VoiceFormat::Mp3,
        voice::VoiceFormat::Wav => VoiceFormat::Wav,
    };
    Ok((cleaned.bytes, What::Voice { format, claimed_millis: cleaned.claimed_millis }))
}

/// Writes the row of a file that is ready. The answer is what the key has brought: this file, or an earlier one.
pub(crate) fn keep(
    uow: &mut dyn UnitOfWork,
    ctx: &ClientCtx,
    (ready, viewing, captured_at): (&Ready, ViewingId, Option<UtcDateTime>),
    limits: &SessionLimits,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Outcome<Feedback> {
    let kind = match ready.what {
        What::Photo { .. } => FeedbackKind::Photo,
        What::Voice { .. } => FeedbackKind::VoiceNote,
    };
    let standing = entitled(uow, ctx, kind, limits, now)?;
    let (company, account) = (standing.account.company.clone(), standing.account.id);
    if let Some(earlier) = uow.feedback_by_upload(&company, account, &ready.file.upload)? {
        return same(earlier, kind, Some(viewing));
    }
    let place = unlock(uow, &standing, viewing, now)?;
    within_quota(uow, &standing, kind, viewing)?;
    let file = ready.file.clone();
    let (deal, id) = (place.deal.clone(), place.viewing);
    let (content, what) = match ready.what {
        What::Photo { width, height } => {
            let photo = Photo { id: PhotoId::mint(now, entropy), file, width, height, captured_at };
            let what = Happening::PhotoAdded { viewing: id, deal, photo: photo.id };
            (Content::Photo(photo), what)
        }
        What::Voice { format, claimed_millis } => {
            let voice = VoiceNote { id: VoiceNoteId::mint(now, entropy), file, format, claimed_millis };
            let what = Happening::VoiceNoteAdded { viewing: id, deal, voice_note: voice.id };
            (Content::VoiceNote(voice), what)
        }
    };
    let feedback = Feedback { company, account, place: Some(place), received_at: now, content };
    uow.insert_feedback(&feedback)?;
    log(uow, ctx, &feedback, what, now)?;
    tell_agent(uow, &feedback, (now, entropy))?;
    Ok(feedback)
}

/// Writes the row of a client's picture in the place of the one before, whose file the caller removes.
pub(crate) fn keep_picture(
    uow: &mut dyn UnitOfWork,
    ctx: &ClientCtx,
    ready: &Ready,
    limits: &SessionLimits,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Outcome<(Feedback, Option<StorageKey>)> {
    let standing = entitled(uow, ctx, FeedbackKind::Picture, limits, now)?;
    let (company, account) = (standing.account.company.clone(), standing.account.id);
    if let Some(earlier) = uow.feedback_by_upload(&company, account, &ready.file.upload)? {
        return same(earlier, FeedbackKind::Picture, None).map(|earlier| (earlier, None));
    }
    let before = uow.picture(&company, account)?;
    if let Some(before) = &before {
        uow.remove_feedback(&company, before.id())?;
    }
    let (width, height) = match ready.what {
        What::Photo { width, height } => (width, height),
        What::Voice { .. } => (0, 0),
    };
    let photo = Photo { id: PhotoId::mint(now, entropy), file: ready.file.clone(), width, height, captured_at: None };
    let content = Content::Picture(photo);
    let feedback = Feedback { company, account, place: None, received_at: now, content };
    uow.insert_feedback(&feedback)?;
    log(uow, ctx, &feedback, Happening::PictureChanged, now)?;
    Ok((feedback, before.and_then(|before| before.file().map(|file| file.key))))
}
