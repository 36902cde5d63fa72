//! The layout of the folder:
//!
//! ```text
//! media/.lock         held by every process that uses the folder
//! media/.clock        touched to learn what time it is where the files are
//! media/.unfinished/  media that are being written; those of a dead process are removed by the next one that is alone
//! media/3f/3f…        media, by their keys, in 256 folders
//! ```

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tesoro_portal_core::media::MediaKey;
use tesoro_portal_core::ports::{MediaStore, MediaWriter, StoreError, StoreErrorKind};

use super::failed;
use super::writer::Writer;

/// An upload and the transaction behind it take minutes at most.
const SETTLED_AFTER: Duration = Duration::from_secs(3600);

const UNFINISHED: &str = ".unfinished";

/// Media as files that only their owner may read. A clone is another handle to the same folder.
///
/// Several processes may use the same folder.
#[derive(Debug, Clone)]
pub struct MediaFolder {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    root: PathBuf,
    /// Before this instant nobody who lives was using the folder; by its file system's own clock.
    alone_until: Option<SystemTime>,
    /// Keeps the lock.
    _lock: File,
}

impl MediaFolder {
    /// Opens the folder at `path`, which is made if it is not there, and removes what processes that died have left
    /// unfinished.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        let root = path.as_ref().to_path_buf();
        make_folder(&root).map_err(failed("make the folder for media"))?;
        let unfinished = root.join(UNFINISHED);
        make_folder(&unfinished).map_err(failed("make the folder for media"))?;
        let (lock, alone_until) = enter(&root, &unfinished).map_err(failed("open the folder for media"))?;
        Ok(Self { shared: Arc::new(Shared { root, alone_until, _lock: lock }) })
    }

    fn path(&self, key: &MediaKey) -> PathBuf {
        self.shared.root.join(format!("{:02x}", first(key))).join(key.to_string())
    }
}

fn first(key: &MediaKey) -> u8 {
    let [first, ..] = key.as_bytes();
    *first
}

/// Takes the lock, for itself alone if nobody else has it, and then for sharing.
fn enter(root: &Path, unfinished: &Path) -> io::Result<(File, Option<SystemTime>)> {
    let lock = private().create(true).truncate(false).write(true).open(root.join(".lock"))?;
    let alone_until = match lock.try_lock() {
        Ok(()) => {
            for entry in fs::read_dir(unfinished)? {
                fs::remove_file(entry?.path())?;
            }
            Some(now(root)?)
        }
        Err(TryLockError::WouldBlock) => None,
        Err(TryLockError::Error(error)) => return Err(error),
    };
    lock.lock_shared()?;
    Ok((lock, alone_until))
}

/// The present instant by the clock that the files' times come from, which need not be this machine's.
fn now(root: &Path) -> io::Result<SystemTime> {
    let mut file = private().create(true).truncate(true).write(true).open(root.join(".clock"))?;
    file.write_all(b".")?;
    file.metadata()?.modified()
}

/// For files that only their owner may read and write.
pub(super) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

pub(super) fn make_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(path)
}

impl MediaStore for MediaFolder {
    fn create(&self, key: &MediaKey) -> Result<Box<dyn MediaWriter>, StoreError> {
        let path = self.path(key);
        if path.exists() {
            return Err(StoreError::new(StoreErrorKind::Taken, "begin a medium"));
        }
        let unfinished = self.shared.root.join(UNFINISHED).join(key.to_string());
        Ok(Box::new(Writer::begin(unfinished, path)?))
    }

    fn open(&self, key: &MediaKey, offset: u64, length: u64) -> Result<Option<Box<dyn Read + Send>>, StoreError> {
        const STEP: &str = "open a medium";
        let mut file = match File::open(self.path(key)) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            file => file.map_err(failed(STEP))?,
        };
        let has = file.metadata().map_err(failed(STEP))?.len();
        if offset.checked_add(length).is_none_or(|end| end > has) {
            return Err(StoreError::new(StoreErrorKind::Corrupt, "open a medium: it has fewer bytes"));
        }
        file.seek(SeekFrom::Start(offset)).map_err(failed(STEP))?;
        Ok(Some(Box::new(file.take(length))))
    }

    fn remove(&self, key: &MediaKey) -> Result<(), StoreError> {
        match fs::remove_file(self.path(key)) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            removed => removed.map_err(failed("remove a medium")),
        }
    }

    fn settled(&self, after: Option<&MediaKey>, limit: usize) -> Result<Vec<MediaKey>, StoreError> {
        const STEP: &str = "list the media";
        let now = now(&self.shared.root).map_err(failed(STEP))?;
        let mut keys = Vec::new();
        for first in after.map_or(0, first)..=u8::MAX {
            let mut found = self.settled_in(first, now).map_err(failed(STEP))?;
            found.retain(|key| after.is_none_or(|after| key > after));
            found.sort_unstable();
            keys.extend(found);
            if keys.len() >= limit {
                break;
            }
        }
        keys.truncate(limit);
        Ok(keys)
    }
}

impl MediaFolder {
    fn settled_in(&self, first: u8, now: SystemTime) -> io::Result<Vec<MediaKey>> {
        let entries = match fs::read_dir(self.shared.root.join(format!("{first:02x}"))) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let mut keys = Vec::new();
        for entry in entries {
            let entry = entry?;
            // What is not named by a key was put there by somebody else.
            let Some(key) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
            let written = match entry.metadata() {
                Err(error) if error.kind() == ErrorKind::NotFound => continue,
                metadata => metadata?.modified()?,
            };
            let is_old = now.duration_since(written).is_ok_and(|age| age >= SETTLED_AFTER);
            if is_old || self.shared.alone_until.is_some_and(|alone| written < alone) {
                keys.push(key);
            }
        }
        Ok(keys)
    }
}
