//! Files that clients and the office bring: photos, voice notes, pictures (R-FEED-02, R-FEED-03, R-PIC-01).
//!
//! A medium's bytes are in a [`MediaStore`](crate::ports::MediaStore) under a name that nobody outside knows; the row that
//! speaks of it is in the store. The bytes are written first and the row second, so that no row ever points to nothing;
//! bytes whose row never came are found and removed (ADR 0008).

mod fault;
mod key;
mod none;
mod photo_file;
mod served;

pub(crate) use fault::{ImageFault, unreadable};
pub use key::{InvalidStorageKey, StorageKey};
pub(crate) use none::NoMedia;
pub use photo_file::{NotAPhoto, photo_file};
pub(crate) use photo_file::{bound, rendition};
pub use served::ServedFile;
