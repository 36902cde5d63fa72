//! Media in a folder beside the database file.

mod folder;
mod writer;

pub use folder::MediaFolder;

use std::io;

use tesoro_portal_core::ports::{StoreError, StoreErrorKind};

/// A fault of the file system is nobody's fault but the disk's: asking again later may help.
fn failed(step: &'static str) -> impl Fn(io::Error) -> StoreError {
    move |error| StoreError::new(StoreErrorKind::Unavailable, step).because(error)
}
