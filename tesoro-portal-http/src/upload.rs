//! What a client uploaded: complete, in memory if it is small, in a file without a name if it is not.

use std::fmt;
use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::PathBuf;

use bytes::Bytes;
use tempfile::SpooledTempFile;

/// So many bytes are kept in memory before they are written away.
pub(crate) const HELD_MAX: usize = 256 * 1024;

/// Where uploads wait until a handler has time for them.
#[derive(Debug, Clone)]
pub struct Spool {
    folder: PathBuf,
}

impl Spool {
    /// In this folder, as files that have no name and are gone with the process.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// Room for something that is being made: in memory as long as it is small.
    pub(crate) fn held(&self) -> SpooledTempFile {
        tempfile::spooled_tempfile_in(HELD_MAX, &self.folder)
    }

    pub(crate) fn file(&self) -> io::Result<File> {
        tempfile::tempfile_in(&self.folder)
    }
}

impl Default for Spool {
    /// In the system's folder for such files.
    fn default() -> Self {
        Self::in_folder(std::env::temp_dir())
    }
}

/// Bytes that can be read in any order.
pub trait ReadSeek: Read + Seek {}

impl<T: Read + Seek> ReadSeek for T {}

/// An upload, and the fields of the form that it came with.
pub struct Upload {
    content: Content,
    length: u64,
    fields: Vec<(String, String)>,
}

/// Where the bytes are.
pub(crate) enum Content {
    Held(Bytes),
    Spooled(File),
}

impl Upload {
    pub(crate) fn new(content: Content, length: u64, fields: Vec<(String, String)>) -> Self {
        Self { content, length, fields }
    }

    /// Its bytes, from the first one on. One reader at a time.
    pub fn reader(&self) -> io::Result<Box<dyn ReadSeek + '_>> {
        match &self.content {
            Content::Held(bytes) => Ok(Box::new(Cursor::new(bytes))),
            Content::Spooled(file) => {
                let mut file = file;
                file.seek(SeekFrom::Start(0))?;
                Ok(Box::new(file))
            }
        }
    }

    /// How many bytes it has.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// A field of its form, if it came in one: a form without scripts carries its idempotency key so (R-FEED-05). Names of files are no fields: nothing is ever called by them (THREATS 56).
    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload").field("length", &self.length).finish_non_exhaustive()
    }
}
