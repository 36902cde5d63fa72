//! Opens and sets up a connection: everything that durability and safety depend on, in one place.

use std::fs::OpenOptions;
use std::io::{self, ErrorKind};
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use tesoro_portal_core::ports::{StoreError, StoreErrorKind};

use crate::config::SqliteConfig;
use crate::error::failed;
use crate::stopwatch::Stopwatch;

/// Every statement of the store stays prepared, with room for those of a vendor's CRM.
const STATEMENTS_KEPT: usize = 256;

/// A write-ahead log that once grew larger, under a long reading, is cut back to this.
const LOG_KEPT_BYTES: i64 = 64 << 20;

/// The one connection that writes. Makes the file if there is none.
pub(crate) fn open_writer(path: &Path, config: &SqliteConfig) -> Result<Connection, StoreError> {
    create(path)?;
    let connection = open(path, config)?;
    let mode = write_ahead(&connection, config).map_err(failed("turn on write-ahead logging"))?;
    if mode != "wal" {
        return Err(StoreError::new(
            StoreErrorKind::Unavailable,
            "turn on write-ahead logging: the file system does not allow it",
        ));
    }
    Ok(connection)
}

/// Turns write-ahead logging on, and answers the mode that the file then has.
///
/// Where several open a new file at once, SQLite calls this one busy without waiting: waiting while holding the lock it
/// already has could be for ever. Taking the write lock does wait, so that is how the next try waits its turn.
fn write_ahead(connection: &Connection, config: &SqliteConfig) -> rusqlite::Result<String> {
    let began = Stopwatch::start();
    loop {
        let mode = connection.query_row("PRAGMA journal_mode = WAL", (), |row| row.get(0));
        let busy = mode.as_ref().err().and_then(rusqlite::Error::sqlite_error_code) == Some(ErrorCode::DatabaseBusy);
        if !busy || began.left_of(config.busy_timeout).is_zero() {
            return mode;
        }
        if connection.execute_batch("BEGIN IMMEDIATE").is_ok() {
            connection.execute_batch("ROLLBACK")?;
        }
    }
}

/// One of the connections that read.
pub(crate) fn open_reader(path: &Path, config: &SqliteConfig) -> Result<Connection, StoreError> {
    let connection = open(path, config)?;
    connection.pragma_update(None, "query_only", true).map_err(failed("make a connection read-only"))?;
    Ok(connection)
}

/// The file holds addresses and hashes: whoever makes it, nobody else may read it. The log and its index get the same
/// permissions from SQLite.
fn create(path: &Path) -> Result<(), StoreError> {
    match make(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        made => made.map_err(not_made),
    }
}

/// The same for a file that must not be there yet.
pub(crate) fn create_anew(path: &Path) -> Result<(), StoreError> {
    make(path).map_err(not_made)
}

fn make(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(|_| ())
}

fn not_made(error: io::Error) -> StoreError {
    StoreError::new(StoreErrorKind::Unavailable, "make the database file").because(error)
}

/// A file that nobody else uses.
pub(crate) fn open_single(path: &Path) -> Result<Connection, StoreError> {
    open(path, &SqliteConfig::default())
}

fn open(path: &Path, config: &SqliteConfig) -> Result<Connection, StoreError> {
    // Each connection is used by one thread at a time, so SQLite needs no lock of its own. A path is a path, not a URI.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(failed("open the database file"))?;
    configure(&connection, config).map_err(failed("set up a connection"))?;
    Ok(connection)
}

fn configure(connection: &Connection, config: &SqliteConfig) -> rusqlite::Result<()> {
    connection.busy_timeout(config.busy_timeout)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    for (option, value) in [
        // The bundled build has STAT4: without this, each new value after ANALYZE recompiles the statement.
        (DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true),
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
    ] {
        connection.set_db_config(option, value)?;
    }
    // An answer means that the data are on the disk, also where fsync alone does not say so (macOS).
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "checkpoint_fullfsync", true)?;
    // What is deleted is overwritten (R-PRIV-04).
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "journal_size_limit", LOG_KEPT_BYTES)?;
    connection.pragma_update(None, "mmap_size", i64::try_from(config.mmap_bytes).unwrap_or(i64::MAX))
}
