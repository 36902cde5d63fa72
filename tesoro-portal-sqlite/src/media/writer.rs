use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use tesoro_portal_core::ports::{MediaWriter, StoreError};

use super::failed;
use super::folder::private;

/// A file under a temporary name, which is removed if it never gets its own.
pub(super) struct Writer {
    file: File,
    unfinished: PathBuf,
    path: PathBuf,
    is_finished: bool,
}

impl Writer {
    pub(super) fn begin(unfinished: PathBuf, path: PathBuf) -> Result<Self, StoreError> {
        let file = private().create_new(true).write(true).open(&unfinished).map_err(failed("begin a medium"))?;
        Ok(Self { file, unfinished, path, is_finished: false })
    }
}

impl MediaWriter for Writer {
    fn write(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.file.write_all(bytes).map_err(failed("write a medium"))
    }

    /// The bytes are on the disk before the name is, and the name before anybody hears of it.
    fn finish(mut self: Box<Self>) -> Result<(), StoreError> {
        const STEP: &str = "finish a medium";
        self.file.sync_data().map_err(failed(STEP))?;
        let folder = self.path.parent().unwrap_or(Path::new("."));
        if !folder.exists() {
            super::folder::make_folder(folder).map_err(failed(STEP))?;
            sync_folder(folder.parent().unwrap_or(Path::new("."))).map_err(failed(STEP))?;
        }
        fs::rename(&self.unfinished, &self.path).map_err(failed(STEP))?;
        self.is_finished = true;
        sync_folder(folder).map_err(failed(STEP))
    }
}

/// Where folders cannot be opened as files, the file system keeps names by itself.
fn sync_folder(path: &Path) -> std::io::Result<()> {
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}

impl Drop for Writer {
    fn drop(&mut self) {
        if !self.is_finished {
            // What cannot be removed now is removed when the folder is opened again.
            drop(fs::remove_file(&self.unfinished));
        }
    }
}
