//! A copy of the file while it is in use, and the proof that a copy can be used.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use tesoro_portal_core::ports::{StoreError, StoreErrorKind};

use crate::config::SqliteConfig;
use crate::connection::{create_anew, open_reader, open_single};
use crate::error::failed;
use crate::schema::versions;
use crate::store::SqliteStore;

/// All pages in one step: one snapshot, whatever is written meanwhile.
const ALL_PAGES: i32 = -1;

/// So many faults are told; one is enough to know.
const FAULTS_TOLD: usize = 5;

/// What was found in a file that is in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct FileReport {
    /// The version of the `portal_*` tables.
    pub portal_version: u32,
    /// The version of the default CRM's tables; `None` in a vendor's file.
    pub crm_version: Option<u32>,
    /// How many accounts there are, of all companies.
    pub accounts: u64,
    /// How many mails are on their way.
    pub waiting_mails: u64,
    /// How many events there are.
    pub events: u64,
}

impl SqliteStore {
    /// Copies the file to `to` while it is in use: one consistent state, with everything in it that was answered before
    /// the call. Writers and readers go on meanwhile. The copy is checked like [`SqliteStore::verify`] does, is on the
    /// disk, is readable by its owner only, and needs no other file beside it.
    ///
    /// Nothing is overwritten: a file that is there is refused. Until the copy is whole it has the name `to` with
    /// `.part` behind it; one that a crash left behind is replaced. The key file is not in the copy.
    pub fn backup(&self, to: impl AsRef<Path>) -> Result<FileReport, StoreError> {
        self.outside(|path| copy(path, to.as_ref()))
    }

    /// The same for a file that another process has open: it is read only, and not upgraded.
    pub fn backup_file(from: impl AsRef<Path>, to: impl AsRef<Path>) -> Result<FileReport, StoreError> {
        copy(from.as_ref(), to.as_ref())
    }

    /// Checks that a file, for example a backup, is whole: its structure, its indexes, its rows' types and references,
    /// and that this version of the program can open it. It reads all of the file and writes nothing.
    ///
    /// What is damaged or no portal's file is [`Corrupt`](StoreErrorKind::Corrupt), what a newer version has written
    /// [`Unavailable`](StoreErrorKind::Unavailable) because of [`NewerSchema`](crate::NewerSchema).
    pub fn verify(path: impl AsRef<Path>) -> Result<FileReport, StoreError> {
        // As a reader and not with SQLITE_OPEN_READ_ONLY: a connection that cannot write never loads the CHECK
        // constraints, and would find every row in order.
        check(&open_reader(path.as_ref(), &SqliteConfig::default())?)
    }
}

fn copy(from: &Path, to: &Path) -> Result<FileReport, StoreError> {
    const STEP: &str = "copy the database file";
    if to.exists() {
        return Err(StoreError::new(
            StoreErrorKind::Unavailable,
            "make a backup: there is a file of this name already",
        ));
    }
    let source = open_reader(from, &SqliteConfig::default())?;
    let part = part(to);
    match fs::remove_file(&part) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(unwritable(error)),
        _ => {}
    }
    create_anew(&part)?;
    let copied = (|| {
        let mut target = open_single(&part)?;
        let done = Backup::new(&source, &mut target).and_then(|backup| backup.step(ALL_PAGES)).map_err(failed(STEP))?;
        if done != StepResult::Done {
            return Err(StoreError::new(StoreErrorKind::Transient, STEP).because("the file is locked"));
        }
        // One file, without a log beside it: a copy is moved about.
        target.query_row("PRAGMA journal_mode = DELETE", (), |_| Ok(())).map_err(failed(STEP))?;
        target.close().map_err(|(_, error)| failed(STEP)(error))?;
        let report = SqliteStore::verify(&part)?;
        File::open(&part).and_then(|file| file.sync_all()).map_err(unwritable)?;
        fs::rename(&part, to).map_err(unwritable)?;
        sync_folder(to).map_err(unwritable)?;
        Ok(report)
    })();
    if copied.is_err() {
        // What is in the way of this is in the way of the next backup, too, which then says so.
        let _ = fs::remove_file(&part);
    }
    copied
}

fn part(to: &Path) -> PathBuf {
    let mut name = OsString::from(to);
    name.push(".part");
    name.into()
}

/// That the file has its name is on the disk only when its folder is.
fn sync_folder(file: &Path) -> io::Result<()> {
    #[cfg(unix)]
    if let Some(folder) = file.parent() {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

fn unwritable(error: io::Error) -> StoreError {
    StoreError::new(StoreErrorKind::Unavailable, "write the backup").because(error)
}

fn check(connection: &Connection) -> Result<FileReport, StoreError> {
    const STEP: &str = "check a file";
    let damaged = |what: String| StoreError::new(StoreErrorKind::Corrupt, STEP).because(what);
    let texts = |sql: &str| -> rusqlite::Result<Vec<String>> {
        connection.prepare(sql)?.query_map((), |row| row.get(0))?.take(FAULTS_TOLD).collect()
    };
    let faults = texts("PRAGMA integrity_check").map_err(failed(STEP))?;
    if faults != ["ok"] {
        return Err(damaged(faults.join("; ")));
    }
    let orphans = texts("PRAGMA foreign_key_check").map_err(failed(STEP))?;
    if !orphans.is_empty() {
        return Err(damaged(format!("rows without the row they belong to in {}", orphans.join(", "))));
    }
    let (portal, crm) = versions(connection)?;
    let portal_version = portal.ok_or_else(|| damaged("the file has no tables of the portal".to_owned()))?;
    let count = |sql: &str| {
        let number = connection.query_row(sql, (), |row| row.get::<_, i64>(0)).map_err(failed(STEP))?;
        Ok::<_, StoreError>(number.unsigned_abs())
    };
    Ok(FileReport {
        portal_version,
        crm_version: crm,
        accounts: count("SELECT count(*) FROM portal_accounts")?,
        waiting_mails: count("SELECT count(*) FROM portal_outbox WHERE due_at IS NOT NULL")?,
        events: count("SELECT count(*) FROM portal_events")?,
    })
}
