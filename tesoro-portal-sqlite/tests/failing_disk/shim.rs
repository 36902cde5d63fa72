//! Puts `disk.c` between a child process and its disk.

use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

const FILE: &str = "TESORO_PORTAL_DISK_FILE";
const TROUBLE: &str = "TESORO_PORTAL_DISK_TROUBLE";
const JOURNAL: &str = "TESORO_PORTAL_DISK_JOURNAL";

/// What the disk does wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trouble {
    None,
    /// `fsync` fails, of the file and of its log.
    Sync,
    /// `fsync` fails of the file only, which happens when the log is written back.
    SyncOfTheFile,
    /// Nothing can be written to the log.
    Write,
    /// Half of what is written to the log arrives, and that is an error.
    HalfWrite,
    /// The log has no room to grow.
    Full,
}

impl Trouble {
    fn letter(self) -> u8 {
        match self {
            Self::None => b'-',
            Self::Sync => b's',
            Self::SyncOfTheFile => b'c',
            Self::Write => b'w',
            Self::HalfWrite => b'h',
            Self::Full => b'n',
        }
    }
}

/// The disk of a child process.
pub(crate) struct Disk {
    folder: TempDir,
}

impl Disk {
    /// Builds the library with the C compiler that SQLite is built with.
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/failing_disk/disk.c");
        let compiler = std::env::var_os("CC").unwrap_or_else(|| "cc".into());
        let built = Command::new(compiler)
            .args(["-O1", "-shared", "-fPIC", "-o"])
            .arg(folder.path().join("disk.so"))
            .arg(source)
            .arg("-ldl")
            .status()
            .expect("a C compiler");
        assert!(built.success(), "disk.c does not compile");
        Self { folder }
    }

    /// This test again, in a process with this disk, which does its part at first, under the file at `path`.
    pub(crate) fn child(&self, test: &str, path: &Path) -> Command {
        fs::write(self.folder.path().join("trouble"), "-").unwrap();
        let mut command = Command::new(std::env::current_exe().unwrap());
        command
            .args(["--exact", "--nocapture", "--test-threads=1", test])
            .env("LD_PRELOAD", self.folder.path().join("disk.so"))
            .env(FILE, path.canonicalize().unwrap())
            .env(TROUBLE, self.folder.path().join("trouble"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        command
    }

    /// The same, with a record of everything that happens to the disk.
    pub(crate) fn recorded_child(&self, test: &str, path: &Path) -> Command {
        let mut command = self.child(test, path);
        command.env(JOURNAL, self.journal());
        command
    }

    pub(crate) fn journal(&self) -> PathBuf {
        self.folder.path().join("journal")
    }
}

/// The disk as the child has it in hand.
pub(crate) struct InChild {
    pub(crate) path: PathBuf,
    trouble: PathBuf,
}

impl InChild {
    /// `None` in the process that starts the children.
    pub(crate) fn here() -> Option<Self> {
        Some(Self { path: std::env::var_os(FILE)?.into(), trouble: std::env::var_os(TROUBLE)?.into() })
    }

    /// From now on the disk does this.
    pub(crate) fn make(&self, trouble: Trouble) {
        let mut control = OpenOptions::new().write(true).open(&self.trouble).unwrap();
        control.write_all(&[trouble.letter()]).unwrap();
    }

    /// Where the child says what it was answered, so that it stands in the journal.
    pub(crate) fn marks(&self) -> File {
        let mut path = self.path.clone().into_os_string();
        path.push("-mark");
        OpenOptions::new().create(true).append(true).open(path).unwrap()
    }
}
