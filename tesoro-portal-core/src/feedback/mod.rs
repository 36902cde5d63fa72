//! What clients bring back from a viewing: notes, photos, voice notes (R-FEED-01 to R-FEED-05); and their own picture
//! (R-PIC-01).
//!
//! Everything is the client's own: an item belongs to one account, and somebody else's equals one that is not there
//! (threat 58). It can be given once a viewing is unlocked (R-VIEW-08), and is seen by the office at once (R-FEED-04).
//!
//! A file is judged and kept before the transaction, and its row is written in it, together with the check of the quota:
//! two uploads at once never exceed it (threat 57).

mod item;
mod keep;
mod look;
mod note;
mod notes;
mod refusal;
mod remove;
mod upload;

pub use item::{Content, Feedback, FeedbackId, FeedbackKind, Note, Photo, Place, StoredFile, VoiceFormat, VoiceNote};
pub(crate) use keep::{judge, keep, keep_picture, welcome};
pub use look::OfWhom;
pub(crate) use look::served;
pub(crate) use look::{file_for_client, file_for_office, list, of_office, own_picture, picture_for_office};
pub use note::{NOTE_MAX, NOTE_MIN, NotANote, NoteText};
pub(crate) use notes::{change_note, write_note};
pub use refusal::FeedbackRefusal;
pub(crate) use remove::{remove, remove_picture};
pub use upload::{FileSource, InvalidUploadKey, UploadDigest, UploadKey};

/// So many photos a viewing has at most (R-FEED-02).
pub const PHOTOS_MAX: u64 = 40;
/// So many voice notes a viewing has at most (R-FEED-03).
pub const VOICE_NOTES_MAX: u64 = 20;
