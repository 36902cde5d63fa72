//! The connections that read: a fixed number, each lent to one caller at a time.

use std::path::Path;
use std::sync::{Condvar, Mutex, PoisonError};

use rusqlite::Connection;
use tesoro_portal_core::ports::{StoreError, StoreErrorKind};

use crate::config::SqliteConfig;
use crate::connection::open_reader;
use crate::error::failed;

/// The free readers, and those who wait for one.
pub(crate) struct Readers {
    free: Mutex<Vec<Connection>>,
    returned: Condvar,
}

impl Readers {
    pub(crate) fn open(path: &Path, config: &SqliteConfig) -> Result<Self, StoreError> {
        let free =
            (0..config.readers.get()).map(|_| open_reader(path, config)).collect::<Result<Vec<_>, StoreError>>()?;
        Ok(Self { free: Mutex::new(free), returned: Condvar::new() })
    }

    /// Runs `body` in a read transaction: one snapshot from its first read to its end. A panic of the body goes through
    /// and leaves the reader usable.
    pub(crate) fn run(&self, body: impl FnOnce(&Connection)) -> Result<(), StoreError> {
        let lease = self.lease();
        let connection = lease.connection()?;
        let snapshot = Snapshot::begin(connection)?;
        body(connection);
        drop(snapshot);
        Ok(())
    }

    /// Writes the log back into the database file and empties it.
    pub(crate) fn checkpoint(&self) -> Result<bool, StoreError> {
        let lease = self.lease();
        let busy: i64 = lease
            .connection()?
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |row| row.get(0))
            .map_err(failed("write the log back"))?;
        Ok(busy == 0)
    }

    fn lease(&self) -> Lease<'_> {
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let mut free = self.returned.wait_while(free, |free| free.is_empty()).unwrap_or_else(PoisonError::into_inner);
        Lease { readers: self, connection: free.pop() }
    }
}

/// A reader that comes back when this is dropped; present until then.
struct Lease<'r> {
    readers: &'r Readers,
    connection: Option<Connection>,
}

impl Lease<'_> {
    fn connection(&self) -> Result<&Connection, StoreError> {
        self.connection.as_ref().ok_or_else(|| StoreError::new(StoreErrorKind::Other, "borrow a reader"))
    }
}

impl Drop for Lease<'_> {
    fn drop(&mut self) {
        self.readers.free.lock().unwrap_or_else(PoisonError::into_inner).extend(self.connection.take());
        self.readers.returned.notify_one();
    }
}

/// An open read transaction, which ends when this is dropped.
struct Snapshot<'c>(&'c Connection);

impl<'c> Snapshot<'c> {
    fn begin(connection: &'c Connection) -> Result<Self, StoreError> {
        if !connection.is_autocommit() {
            execute(connection, "ROLLBACK").map_err(failed("end an earlier reading"))?;
        }
        execute(connection, "BEGIN DEFERRED").map_err(failed("begin a reading"))?;
        Ok(Self(connection))
    }
}

impl Drop for Snapshot<'_> {
    fn drop(&mut self) {
        // If it fails, the next caller tries again before it begins.
        let _ = execute(self.0, "ROLLBACK");
    }
}

fn execute(connection: &Connection, sql: &str) -> rusqlite::Result<()> {
    connection.prepare_cached(sql)?.execute(()).map(|_| ())
}
