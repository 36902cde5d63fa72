//! What clients brought. One table for all kinds: a contact's or a deal's feedback is one walk over one index.

use rusqlite::named_params;
use tesoro_portal_core::feedback::{
    Content, Feedback, FeedbackId, FeedbackKind, Note, NoteText, Photo, Place, StoredFile, UploadDigest, VoiceFormat,
    VoiceNote,
};
use tesoro_portal_core::media::StorageKey;
use tesoro_portal_core::ports::{FeedbackStore, FeedbackView, StoreError};
use tesoro_portal_core::{AccountId, CompanyId, ContactId, DealId, NoteId, PhotoId, ViewingId, VoiceNoteId};

use crate::columns::{Fields, integer, json_list, millis};
use crate::sessions::count;
use crate::unit_of_work::{SqliteRows, SqliteUnitOfWork};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT company, id, kind, account, viewing, deal, contact, received_at, text, changed_at, file, bytes, \
             upload, width, height, captured_at, format, claimed_millis FROM portal_feedback ",
            $rest
        )
    };
}

const BY_ID: &str = select!("WHERE company = ?1 AND id = ?2");

const OF_VIEWING: &str = select!(
    "INDEXED BY portal_feedback_viewing WHERE company = ?1 AND viewing = ?2 AND kind = ?3 AND account = ?4 AND id > ?5 \
     ORDER BY id LIMIT ?6"
);

const OF_ACCOUNT: &str =
    select!("INDEXED BY portal_feedback_account WHERE company = ?1 AND account = ?2 AND id > ?3 ORDER BY id LIMIT ?4");

const COUNT: &str = "SELECT count(*) FROM portal_feedback INDEXED BY portal_feedback_viewing \
     WHERE company = ?1 AND viewing = ?2 AND kind = ?3";

const OF_CONTACT: &str = select!(
    "INDEXED BY portal_feedback_contact WHERE company = ?1 AND contact = ?2 AND (?3 IS NULL OR id < ?3) \
     ORDER BY id DESC LIMIT ?4"
);

const OF_DEAL: &str = select!(
    "INDEXED BY portal_feedback_deal WHERE company = ?1 AND deal = ?2 AND (?3 IS NULL OR id < ?3) \
     ORDER BY id DESC LIMIT ?4"
);

const BY_UPLOAD: &str =
    select!("INDEXED BY portal_feedback_upload WHERE company = ?1 AND account = ?2 AND upload = ?3");

const PICTURE: &str =
    select!("INDEXED BY portal_feedback_picture WHERE company = ?1 AND account = ?2 AND kind = 'picture'");

const IN_USE: &str = "SELECT file FROM json_each(?1) CROSS JOIN portal_feedback INDEXED BY portal_feedback_file \
     ON file = unhex(value) AND file IS NOT NULL";

const INSERT: &str = "INSERT INTO portal_feedback (company, id, kind, account, viewing, deal, contact, received_at, text, \
     changed_at, file, bytes, upload, width, height, captured_at, format, claimed_millis) VALUES (:company, :id, :kind, \
     :account, :viewing, :deal, :contact, :received_at, :text, :changed_at, :file, :bytes, :upload, :width, :height, \
     :captured_at, :format, :claimed_millis)";

const UPDATE: &str = "UPDATE portal_feedback SET kind = :kind, account = :account, viewing = :viewing, deal = :deal, \
     contact = :contact, received_at = :received_at, text = :text, changed_at = :changed_at, file = :file, \
     bytes = :bytes, upload = :upload, width = :width, height = :height, captured_at = :captured_at, format = :format, \
     claimed_millis = :claimed_millis WHERE company = :company AND id = :id";

const REMOVE: &str = "DELETE FROM portal_feedback WHERE company = ?1 AND id = ?2";

const REMOVE_OF_CONTACT: &str = "DELETE FROM portal_feedback INDEXED BY portal_feedback_contact \
     WHERE company = ?1 AND contact = ?2";

const REASSIGN: &str = "UPDATE portal_feedback SET contact = ?3 WHERE company = ?1 AND contact = ?2";

impl<M> FeedbackView for SqliteRows<'_, M> {
    fn feedback(&mut self, company: &CompanyId, id: FeedbackId) -> Result<Option<Feedback>, StoreError> {
        self.tx.row("read feedback", BY_ID, (company.as_str(), id.as_bytes()), read)
    }

    fn feedback_of_viewing(
        &mut self,
        company: &CompanyId,
        (viewing, kind): (ViewingId, FeedbackKind),
        account: AccountId,
        after: Option<FeedbackId>,
        limit: usize,
    ) -> Result<Vec<Feedback>, StoreError> {
        let after = after.unwrap_or(FeedbackId::from_bytes([0; 16]));
        let of = (company.as_str(), viewing.as_bytes(), kind.name(), account.as_bytes());
        let params = (of.0, of.1, of.2, of.3, after.as_bytes(), integer(limit));
        self.tx.rows("list a viewing's feedback", OF_VIEWING, params, read)
    }

    fn feedback_of_account(
        &mut self,
        company: &CompanyId,
        account: AccountId,
        after: Option<FeedbackId>,
        limit: usize,
    ) -> Result<Vec<Feedback>, StoreError> {
        let after = after.unwrap_or(FeedbackId::from_bytes([0; 16]));
        let params = (company.as_str(), account.as_bytes(), after.as_bytes(), integer(limit));
        self.tx.rows("list an account's feedback", OF_ACCOUNT, params, read)
    }

    fn count_feedback(
        &mut self,
        company: &CompanyId,
        viewing: ViewingId,
        kind: FeedbackKind,
    ) -> Result<u64, StoreError> {
        let params = (company.as_str(), viewing.as_bytes(), kind.name());
        let number = self.tx.row("count a viewing's feedback", COUNT, params, total)?;
        Ok(number.unwrap_or(0))
    }

    fn feedback_of_contact(
        &mut self,
        company: &CompanyId,
        contact: &ContactId,
        before: Option<FeedbackId>,
        limit: usize,
    ) -> Result<Vec<Feedback>, StoreError> {
        let params = (company.as_str(), contact.as_str(), before.map(|id| *id.as_bytes()), integer(limit));
        self.tx.rows("list a contact's feedback", OF_CONTACT, params, read)
    }

    fn feedback_of_deal(
        &mut self,
        company: &CompanyId,
        deal: &DealId,
        before: Option<FeedbackId>,
        limit: usize,
    ) -> Result<Vec<Feedback>, StoreError> {
        let params = (company.as_str(), deal.as_str(), before.map(|id| *id.as_bytes()), integer(limit));
        self.tx.rows("list a deal's feedback", OF_DEAL, params, read)
    }

    fn feedback_by_upload(
        &mut self,
        company: &CompanyId,
        account: AccountId,
        upload: &UploadDigest,
    ) -> Result<Option<Feedback>, StoreError> {
        let params = (company.as_str(), account.as_bytes(), upload.as_bytes());
        self.tx.row("look an upload up", BY_UPLOAD, params, read)
    }

    fn picture(&mut self, company: &CompanyId, account: AccountId) -> Result<Option<Feedback>, StoreError> {
        self.tx.row("read a picture", PICTURE, (company.as_str(), account.as_bytes()), read)
    }

    fn files_in_use(&mut self, keys: &[StorageKey]) -> Result<Vec<StorageKey>, StoreError> {
        self.tx.rows("look files up", IN_USE, [json_list(keys)], |fields| Ok(StorageKey::from_bytes(fields.bytes()?)))
    }
}

impl FeedbackStore for SqliteUnitOfWork<'_> {
    fn insert_feedback(&mut self, feedback: &Feedback) -> Result<(), StoreError> {
        write(self, "add feedback", INSERT, feedback)
    }

    fn update_feedback(&mut self, feedback: &Feedback) -> Result<(), StoreError> {
        write(self, "change feedback", UPDATE, feedback)
    }

    fn remove_feedback(&mut self, company: &CompanyId, id: FeedbackId) -> Result<(), StoreError> {
        self.tx.execute("remove feedback", REMOVE, (company.as_str(), id.as_bytes())).map(drop)
    }

    fn remove_feedback_of_contact(&mut self, company: &CompanyId, contact: &ContactId) -> Result<u64, StoreError> {
        let params = (company.as_str(), contact.as_str());
        self.tx.execute("remove a contact's feedback", REMOVE_OF_CONTACT, params).map(count)
    }

    fn reassign_feedback(
        &mut self,
        company: &CompanyId,
        from: &ContactId,
        into: &ContactId,
    ) -> Result<u64, StoreError> {
        let params = (company.as_str(), from.as_str(), into.as_str());
        self.tx.execute("reassign feedback", REASSIGN, params).map(count)
    }
}

fn write(uow: &mut SqliteUnitOfWork<'_>, step: &'static str, sql: &str, feedback: &Feedback) -> Result<(), StoreError> {
    let place = feedback.place.as_ref();
    let (note, photo, voice) = match &feedback.content {
        Content::Note(note) => (Some(note), None, None),
        Content::Photo(photo) | Content::Picture(photo) => (None, Some(photo), None),
        Content::VoiceNote(voice) => (None, None, Some(voice)),
    };
    let file = feedback.file();
    uow.tx.execute_one(
        step,
        sql,
        named_params! {
            ":company": feedback.company.as_str(),
            ":id": feedback.id().as_bytes(),
            ":kind": feedback.kind().name(),
            ":account": feedback.account.as_bytes(),
            ":viewing": place.map(|place| *place.viewing.as_bytes()),
            ":deal": place.map(|place| place.deal.as_str()),
            ":contact": place.map(|place| place.contact.as_str()),
            ":received_at": millis(feedback.received_at),
            ":text": note.map(|note| note.text.as_str()),
            ":changed_at": note.and_then(|note| note.changed_at).map(millis),
            ":file": file.map(|file| *file.key.as_bytes()),
            ":bytes": file.map(|file| integer(file.bytes)),
            ":upload": file.map(|file| *file.upload.as_bytes()),
            ":width": photo.map(|photo| photo.width),
            ":height": photo.map(|photo| photo.height),
            ":captured_at": photo.and_then(|photo| photo.captured_at).map(millis),
            ":format": voice.map(|voice| voice.format.name()),
            ":claimed_millis": voice.and_then(|voice| voice.claimed_millis).map(integer),
        },
    )
}

fn read(fields: &mut Fields<'_>) -> rusqlite::Result<Feedback> {
    let company = fields.parsed(str::parse)?;
    let id: [u8; 16] = fields.bytes()?;
    let kind = fields.named(FeedbackKind::named)?;
    let account = AccountId::from_bytes(fields.bytes()?);
    let place = read_place(fields)?;
    let received_at = fields.time()?;
    let text = fields.optional_parsed(NoteText::parse)?;
    let changed_at = fields.optional_time()?;
    let file = read_file(fields)?;
    let size = (fields.optional_small_number()?, fields.optional_small_number()?);
    let captured_at = fields.optional_time()?;
    let format = fields.optional_named(VoiceFormat::named)?;
    let claimed_millis = fields.optional_integer()?.and_then(|millis| u64::try_from(millis).ok());
    let content = match (kind, text, file, size, format) {
        (FeedbackKind::Note, Some(text), None, ..) => {
            Content::Note(Note { id: NoteId::from_bytes(id), text, changed_at })
        }
        (FeedbackKind::VoiceNote, None, Some(file), _, Some(format)) => {
            Content::VoiceNote(VoiceNote { id: VoiceNoteId::from_bytes(id), file, format, claimed_millis })
        }
        (FeedbackKind::Photo | FeedbackKind::Picture, None, Some(file), (Some(width), Some(height)), None) => {
            let photo = Photo { id: PhotoId::from_bytes(id), file, width, height, captured_at };
            if kind == FeedbackKind::Photo { Content::Photo(photo) } else { Content::Picture(photo) }
        }
        _ => return fields.contradiction(),
    };
    Ok(Feedback { company, account, place, received_at, content })
}

fn read_place(fields: &mut Fields<'_>) -> rusqlite::Result<Option<Place>> {
    let viewing = fields.optional_bytes()?.map(ViewingId::from_bytes);
    let (deal, contact) = (fields.optional_parsed(str::parse)?, fields.optional_parsed(str::parse)?);
    match (viewing, deal, contact) {
        (Some(viewing), Some(deal), Some(contact)) => Ok(Some(Place { viewing, deal, contact })),
        (None, None, None) => Ok(None),
        _ => fields.contradiction(),
    }
}

fn read_file(fields: &mut Fields<'_>) -> rusqlite::Result<Option<StoredFile>> {
    let key = fields.optional_bytes()?.map(StorageKey::from_bytes);
    let bytes = fields.optional_integer()?.and_then(|bytes| u64::try_from(bytes).ok());
    let upload = fields.optional_bytes()?.map(UploadDigest::from_bytes);
    match (key, bytes, upload) {
        (Some(key), Some(bytes), Some(upload)) => Ok(Some(StoredFile { key, bytes, upload })),
        (None, None, None) => Ok(None),
        _ => fields.contradiction(),
    }
}

fn total(fields: &mut Fields<'_>) -> rusqlite::Result<u64> {
    fields.number()
}
