//! The published suite of the port for media, over a real folder; what a dead process leaves; who may read it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tempfile::TempDir;
use tesoro_portal_core::conformance::{MediaHarness, media_cases};
use tesoro_portal_core::media::MediaKey;
use tesoro_portal_core::ports::MediaStore;
use tesoro_portal_sqlite::MediaFolder;

struct Folder {
    folder: TempDir,
    media: MediaFolder,
}

impl Folder {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let media = MediaFolder::open(folder.path().join("media")).unwrap();
        Self { folder, media }
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("media")
    }

    /// Another store over the same folder, as a process has it after the one before has ended.
    fn reopened(self) -> Self {
        drop(self.media);
        let media = MediaFolder::open(self.folder.path().join("media")).unwrap();
        Self { folder: self.folder, media }
    }

    fn put(&self, number: u8) -> MediaKey {
        let key = MediaKey::from_bytes([number; 16]);
        let mut writer = self.media.create(&key).unwrap();
        writer.write(b"bytes").unwrap();
        writer.finish().unwrap();
        key
    }
}

/// All files below a folder but the store's own.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let deeper = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] });
    deeper.filter(|path| !path.ends_with(".lock") && !path.ends_with(".clock")).collect()
}

fn set_age(path: &Path, age: Duration) {
    let file = fs::File::options().append(true).open(path).unwrap();
    let written: SystemTime = file.metadata().unwrap().modified().unwrap();
    file.set_modified(written - age).unwrap();
}

impl MediaHarness for Folder {
    fn media(&self) -> Arc<dyn MediaStore> {
        Arc::new(self.media.clone())
    }

    fn settle(&self) {
        for path in files(&self.root()) {
            set_age(&path, Duration::from_secs(3600));
        }
    }
}

#[test]
fn a_folder_keeps_every_promise_of_the_port() {
    for case in media_cases() {
        case.prove(&Folder::new()).unwrap_or_else(|broken| panic!("{broken}"));
    }
}

#[test]
fn threat_57_what_a_dead_process_left_unfinished_is_removed_by_the_next() {
    let folder = Folder::new();
    let mut writer = folder.media.create(&MediaKey::from_bytes([1; 16])).unwrap();
    writer.write(b"half").unwrap();
    // As if the process had died: nothing is dropped, and the lock is gone.
    let left = files(&folder.root());
    assert_eq!(left.len(), 1);
    fs::copy(&left[0], folder.folder.path().join("copy")).unwrap();
    drop(writer);
    fs::rename(folder.folder.path().join("copy"), &left[0]).unwrap();
    let folder = folder.reopened();
    assert_eq!(files(&folder.root()), Vec::<PathBuf>::new());
}

#[test]
fn threat_57_the_uploads_of_a_living_process_are_left_alone() {
    let folder = Folder::new();
    let mut writer = folder.media.create(&MediaKey::from_bytes([1; 16])).unwrap();
    writer.write(b"half").unwrap();
    let other = MediaFolder::open(folder.root()).unwrap();
    assert_eq!(files(&folder.root()).len(), 1);
    let key = folder.put(2);
    assert_eq!(other.settled(None, 9).unwrap(), []);
    set_age(&folder.root().join("02").join(key.to_string()), Duration::from_secs(3599));
    assert_eq!(other.settled(None, 9).unwrap(), []);
    writer.finish().unwrap();
}

#[test]
fn threat_57_what_an_earlier_process_wrote_is_settled_at_once() {
    let folder = Folder::new();
    let key = folder.put(1);
    assert_eq!(folder.media.settled(None, 9).unwrap(), []);
    // The file system's clock ticks in milliseconds: the next process begins in a later one.
    set_age(&folder.root().join("01").join(key.to_string()), Duration::from_millis(20));
    let folder = folder.reopened();
    folder.put(2);
    assert_eq!(folder.media.settled(None, 9).unwrap(), [key]);
}

#[cfg(unix)]
#[test]
fn threat_58_only_the_owner_may_read_media() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = Folder::new();
    folder.put(1);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder.root()), 0o700);
    let files = files(&folder.root());
    assert_eq!(files.len(), 1);
    assert_eq!(mode(&files[0]), 0o600);
    assert_eq!(mode(files[0].parent().unwrap()), 0o700);
}
