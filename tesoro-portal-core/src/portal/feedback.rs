//! Notes, photos, voice notes and pictures: what clients do with them, and what the office sees.

use std::io::Read;
use std::sync::Arc;

use time::UtcDateTime;

use super::Portal;
use crate::agent::AgentCtx;
use crate::failure::Failure;
use crate::feedback::{
    self, Feedback, FeedbackId, FeedbackKind, FeedbackRefusal, FileSource, NoteText, OfWhom, UploadKey,
};
use crate::media::{self, ServedFile, StorageKey};
use crate::ports::{MediaStore, StoreError};
use crate::session::{ClientCtx, ClientRefusal};
use crate::{AccountId, NoteId, ViewingId};

type Outcome<T> = Result<T, Failure<FeedbackRefusal>>;

/// A file that may be served to whoever asked.
pub struct OpenFile {
    media: Arc<dyn MediaStore>,
    file: ServedFile,
    offset: u64,
    length: u64,
}

/// What became of an upload.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeptFile {
    /// It was kept.
    New(Feedback),
    /// The same upload was kept before (R-FEED-05).
    Before(Feedback),
}

impl KeptFile {
    /// The feedback, new or not.
    pub fn feedback(&self) -> &Feedback {
        match self {
            Self::New(feedback) | Self::Before(feedback) => feedback,
        }
    }
}

impl OpenFile {
    /// What it is, in our own words.
    pub fn media_type(&self) -> &'static str {
        self.file.media_type
    }

    /// How a browser calls it when it saves it.
    pub fn name(&self) -> &str {
        &self.file.name
    }

    /// Its bytes.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// What changes when its bytes do; nobody can tell from it where they are.
    pub fn tag(&self) -> String {
        let id = u128::from_be_bytes(self.file.id);
        format!("{id:032x}-{:x}", self.offset)
    }

    /// `length` bytes from `offset` on. A file that was deleted meanwhile is `None`.
    pub fn read(&self, offset: u64, length: u64) -> Result<Option<Box<dyn Read + Send>>, StoreError> {
        self.media.open(&self.file.key, self.offset + offset, length)
    }
}

impl std::fmt::Debug for OpenFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenFile").field("file", &self.file).finish_non_exhaustive()
    }
}

impl Portal {
    /// Writes a note about a viewing (R-FEED-01). The first feedback of a viewing starts it (R-VIEW-08).
    pub fn write_note(&self, client: &ClientCtx, viewing: ViewingId, text: &NoteText) -> Outcome<Feedback> {
        let now = self.now();
        let limits = &self.policy().sessions;
        self.write(|uow| feedback::write_note(uow, client, (viewing, text), limits, (now, self.entropy())))
    }

    /// Changes a note of the client's own.
    pub fn change_note(&self, client: &ClientCtx, id: NoteId, text: &NoteText) -> Outcome<Feedback> {
        let now = self.now();
        self.write(|uow| feedback::change_note(uow, client, (id, text), &self.policy().sessions, now))
    }

    /// At most `limit` of the client's own notes, photos or voice notes of a viewing, in the order in which they came.
    pub fn own_feedback(
        &self,
        client: &ClientCtx,
        of: (ViewingId, FeedbackKind),
        after: Option<FeedbackId>,
        limit: usize,
    ) -> Outcome<Vec<Feedback>> {
        let now = self.now();
        self.view(|view| feedback::list(view, client, of, (after, limit), (&self.policy().sessions, now)))
    }

    /// Whether an upload for this viewing would be taken (R-FEED-02, R-FEED-03), so that a host need not receive it in
    /// vain. For a picture there is no viewing.
    pub fn expects(&self, client: &ClientCtx, what: (FeedbackKind, Option<ViewingId>)) -> Outcome<()> {
        let now = self.now();
        self.view(|view| feedback::welcome(view, client, what, None, &self.policy().sessions, now)).map(drop)
    }

    /// Keeps a photo or a voice note, by its kind (R-FEED-02, R-FEED-03). A photo takes up to a second of a core.
    ///
    /// `captured_at` is what the page says of a photo; nobody has checked it.
    pub fn add_file(
        &self,
        client: &ClientCtx,
        (kind, viewing): (FeedbackKind, ViewingId),
        (key, captured_at): (&UploadKey, Option<UtcDateTime>),
        source: &mut dyn FileSource,
    ) -> Outcome<KeptFile> {
        let now = self.now();
        let (upload, limits) = (key.digest(), &self.policy().sessions);
        let what = (kind, Some(viewing));
        if let Some(earlier) = self.view(|view| feedback::welcome(view, client, what, Some(&upload), limits, now))? {
            return Ok(KeptFile::Before(earlier));
        }
        let ready = feedback::judge(source, kind, upload, (self.media(), self.budget()), self.entropy())?;
        let kept = self
            .write(|uow| feedback::keep(uow, client, (&ready, viewing, captured_at), limits, (now, self.entropy())));
        self.settle_upload(ready.file.key, kept)
    }

    /// Keeps the client's picture in the place of the one before (R-PIC-01).
    pub fn set_picture(&self, client: &ClientCtx, key: &UploadKey, source: &mut dyn FileSource) -> Outcome<KeptFile> {
        let now = self.now();
        let (upload, limits) = (key.digest(), &self.policy().sessions);
        let what = (FeedbackKind::Picture, None);
        if let Some(earlier) = self.view(|view| feedback::welcome(view, client, what, Some(&upload), limits, now))? {
            return Ok(KeptFile::Before(earlier));
        }
        let ready = feedback::judge(source, what.0, upload, (self.media(), self.budget()), self.entropy())?;
        let kept = self.write(|uow| feedback::keep_picture(uow, client, &ready, limits, (now, self.entropy())));
        let (kept, before) = match kept {
            Ok((feedback, before)) => (Ok(feedback), before),
            Err(failure) => (Err(failure), None),
        };
        self.discard(before);
        self.settle_upload(ready.file.key, kept)
    }

    /// Removes the file of an upload whose row was not written. Where nobody knows whether it was, the sweep finds out.
    fn settle_upload(&self, key: StorageKey, kept: Outcome<Feedback>) -> Outcome<KeptFile> {
        match kept {
            Ok(feedback) if feedback.file().is_some_and(|file| file.key == key) => Ok(KeptFile::New(feedback)),
            Ok(earlier) => {
                self.discard(Some(key));
                Ok(KeptFile::Before(earlier))
            }
            Err(Failure::Store(error)) => Err(Failure::Store(error)),
            Err(failure) => {
                self.discard(Some(key));
                Err(failure)
            }
        }
    }

    /// Removes a file that no row speaks of any more. One that cannot be removed now is found by the sweep.
    pub(super) fn discard(&self, key: Option<StorageKey>) {
        if let Some(key) = key {
            drop(self.media().remove(&key));
        }
    }

    /// Deletes a note, photo or voice note of the client's own, with its file.
    pub fn delete_feedback(&self, client: &ClientCtx, what: (FeedbackKind, FeedbackId)) -> Outcome<()> {
        let now = self.now();
        let removed = self.write(|uow| feedback::remove(uow, client, what, &self.policy().sessions, now))?;
        self.discard(removed);
        Ok(())
    }

    /// Deletes the client's picture.
    pub fn delete_picture(&self, client: &ClientCtx) -> Outcome<()> {
        let now = self.now();
        let removed = self.write(|uow| feedback::remove_picture(uow, client, &self.policy().sessions, now))?;
        self.discard(removed);
        Ok(())
    }

    /// The file of a photo or voice note of the client's own; of a photo the rendition for this size in pixels.
    pub fn own_file(
        &self,
        client: &ClientCtx,
        what: (FeedbackKind, FeedbackId),
        size: Option<u32>,
    ) -> Outcome<OpenFile> {
        let now = self.now();
        let file = self.view(|view| feedback::file_for_client(view, client, what, &self.policy().sessions, now))?;
        self.open(file, size)?.ok_or(Failure::Refused(ClientRefusal::NotFound.into()))
    }

    /// The client's picture in this size.
    pub fn own_picture(&self, client: &ClientCtx, size: Option<u32>) -> Outcome<OpenFile> {
        let now = self.now();
        let file = self.view(|view| feedback::own_picture(view, client, &self.policy().sessions, now))?;
        self.open(file, size)?.ok_or(Failure::Refused(ClientRefusal::NotFound.into()))
    }

    /// At most `limit` of a contact's or a deal's feedback, the newest first (R-FEED-04).
    pub fn feedback_for_office(
        &self,
        agent: &AgentCtx,
        whom: OfWhom<'_>,
        before: Option<FeedbackId>,
        limit: usize,
    ) -> Outcome<Vec<Feedback>> {
        self.view(|view| feedback::of_office(view, agent, whom, (before, limit)))
    }

    /// The file of a photo or voice note that a client of the company brought.
    pub fn file_for_office(
        &self,
        agent: &AgentCtx,
        what: (FeedbackKind, FeedbackId),
        size: Option<u32>,
    ) -> Outcome<OpenFile> {
        let file = self.view(|view| feedback::file_for_office(view, agent, what))?;
        self.open(file, size)?.ok_or(Failure::Refused(crate::agent::AgentRefusal::NotFound.into()))
    }

    /// The picture of a client of the company in this size, for any of its agents (R-PIC-01).
    pub fn picture_for_office(&self, agent: &AgentCtx, account: AccountId, size: Option<u32>) -> Outcome<OpenFile> {
        let file = self.view(|view| feedback::picture_for_office(view, agent, account))?;
        self.open(file, size)?.ok_or(Failure::Refused(crate::agent::AgentRefusal::NotFound.into()))
    }

    pub(super) fn open(&self, file: ServedFile, size: Option<u32>) -> Result<Option<OpenFile>, StoreError> {
        let (offset, length) = if file.is_image() {
            let Some(rendition) = media::rendition(self.media(), &file.key, size)? else { return Ok(None) };
            (rendition.offset, rendition.length)
        } else {
            (0, file.bytes)
        };
        Ok(Some(OpenFile { media: Arc::clone(&self.media), file, offset, length }))
    }

    /// Removes at most `limit` files that no row speaks of: what uploads left behind whose process died, and what was
    /// erased (threat 57). Answers the last file it looked at, to go on after it; `None` once all were looked at.
    pub fn sweep_media(&self, after: Option<&StorageKey>, limit: usize) -> Result<Option<StorageKey>, StoreError> {
        let keys = self.media().settled(after, limit)?;
        let used = self.view(|view| {
            let mut used = view.files_in_use(&keys)?;
            used.extend(view.office_files_in_use(&keys)?);
            Ok::<_, StoreError>(used)
        })?;
        for key in keys.iter().filter(|key| !used.contains(key)) {
            self.media().remove(key)?;
        }
        Ok(keys.last().copied())
    }
}
