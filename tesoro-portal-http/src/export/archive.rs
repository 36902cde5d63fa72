//! A ZIP that is made while it is read, a piece at a time.

use std::collections::VecDeque;
use std::io::{self, Read, Write};
use std::sync::{Arc, Mutex, PoisonError};

use tempfile::SpooledTempFile;
use tesoro_portal_core::Portal;
use tesoro_portal_core::privacy::ExportedFile;
use time::UtcDateTime;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, DateTime, ZipWriter};

/// So many bytes of an entry are in memory at once.
const PIECE: usize = 64 * 1024;

/// The archive of `data.json` and of these files.
pub(super) struct Archive {
    portal: Portal,
    data: Option<SpooledTempFile>,
    files: std::vec::IntoIter<ExportedFile>,
    /// Gone once the archive is complete.
    zip: Option<ZipWriter<StreamWriter<Pipe>>>,
    /// What was made and not read yet.
    made: Pipe,
    /// The entry that is being packed.
    entry: Option<Box<dyn Read + Send>>,
    piece: Vec<u8>,
    packed_at: DateTime,
}

impl Archive {
    /// An archive of which nothing is made yet.
    pub(super) fn new(
        portal: Portal,
        (data, files): (SpooledTempFile, Vec<ExportedFile>),
        made_at: UtcDateTime,
    ) -> Self {
        let made = Pipe::default();
        Self {
            portal,
            data: Some(data),
            files: files.into_iter(),
            zip: Some(ZipWriter::new_stream(made.clone())),
            made,
            entry: None,
            piece: vec![0; PIECE],
            packed_at: dated(made_at),
        }
    }

    /// Makes a little more of it.
    fn step(&mut self) -> io::Result<()> {
        let Some(zip) = &mut self.zip else { return Ok(()) };
        if let Some(entry) = &mut self.entry {
            let count = entry.read(&mut self.piece)?;
            match self.piece.get(..count) {
                Some(bytes) if count > 0 => return zip.write_all(bytes),
                _ => self.entry = None,
            }
        }
        // Photos and sound are packed already.
        let stored = SimpleFileOptions::default().last_modified_time(self.packed_at);
        let stored = stored.compression_method(CompressionMethod::Stored);
        if let Some(data) = self.data.take() {
            zip.start_file("data.json", stored.compression_method(CompressionMethod::Deflated))?;
            self.entry = Some(Box::new(data));
        } else if let Some(file) = self.files.next() {
            let open = self.portal.exported_file(&file).map_err(io::Error::other)?;
            let bytes = open.map(|open| open.read(0, open.length())).transpose().map_err(io::Error::other)?;
            if let Some(bytes) = bytes.flatten() {
                zip.start_file(file.name(), stored)?;
                self.entry = Some(bytes);
            }
        } else if let Some(zip) = self.zip.take() {
            zip.finish()?;
        }
        Ok(())
    }
}

impl Read for Archive {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        while self.made.is_empty() && self.zip.is_some() {
            self.step()?;
        }
        self.made.take(bytes)
    }
}

/// When an entry was packed, in UTC; a ZIP knows no zones.
fn dated(at: UtcDateTime) -> DateTime {
    let year = u16::try_from(at.year()).unwrap_or_default();
    let date = (year, u8::from(at.month()), at.day());
    DateTime::from_date_and_time(date.0, date.1, date.2, at.hour(), at.minute(), at.second()).unwrap_or_default()
}

/// Bytes between whoever makes them and whoever reads them.
#[derive(Clone, Default)]
struct Pipe(Arc<Mutex<VecDeque<u8>>>);

impl Pipe {
    fn is_empty(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
    }

    fn take(&self, bytes: &mut [u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).read(bytes)
    }
}

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
