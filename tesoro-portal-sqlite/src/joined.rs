//! A transaction of the host's own, in which operations of the portal take part (ADR 0003).

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use tesoro_portal_core::ports::{Body, HostTransaction, StoreError, StoreErrorKind, Verdict};

use crate::crm::CrmBinding;
use crate::error::failed;
use crate::nesting::{JoinedFile, join_file};
use crate::schema::require_current;
use crate::unit_of_work::SqliteUnitOfWork;

const STEP: &str = "join the host's transaction";

/// Takes the write lock if the transaction does not have it yet, and changes nothing.
const CLAIM: &str = "UPDATE portal_schema SET version = version WHERE part = ''";

/// The host's transaction, for [`Portal::within`](tesoro_portal_core::Portal::within). It neither commits nor rolls
/// back: the host does, after it has let go of this.
///
/// While it lives, a call on this thread that would write through a [`SqliteStore`](crate::SqliteStore) on the same file
/// is refused as misuse: it would wait for the host's own lock.
pub struct SqliteJoined<'c> {
    connection: &'c Connection,
    binding: &'c dyn CrmBinding,
    _file: JoinedFile,
}

impl fmt::Debug for SqliteJoined<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SqliteJoined").finish_non_exhaustive()
    }
}

impl SqliteUnitOfWork<'_> {
    /// Joins the transaction that `connection` is in: a connection of the host's, to a file that a
    /// [`SqliteStore`](crate::SqliteStore) of this version has opened before, with the CRM that `binding` finds there.
    ///
    /// Begin the transaction with `BEGIN IMMEDIATE`
    /// ([`TransactionBehavior::Immediate`](rusqlite::TransactionBehavior)). One that has only read so far is made to
    /// write here, which fails as [`Transient`](StoreErrorKind::Transient) when somebody else has written meanwhile:
    /// roll back and begin anew.
    ///
    /// Refused, because a promise of the store would break, is a connection that
    /// - is in no transaction, has foreign keys or triggers turned off ([`Misuse`](StoreErrorKind::Misuse));
    /// - has no tables of the portal, or older ones ([`Misuse`](StoreErrorKind::Misuse)), or newer ones
    ///   ([`Unavailable`](StoreErrorKind::Unavailable), because of [`NewerSchema`](crate::NewerSchema));
    /// - may only read ([`Unavailable`](StoreErrorKind::Unavailable)).
    ///
    /// Durability is the connection's: `PRAGMA synchronous = FULL` makes an answer mean that the data are on the disk,
    /// `PRAGMA secure_delete = ON` overwrites what is removed.
    pub fn join<'c>(connection: &'c Connection, binding: &'c dyn CrmBinding) -> Result<SqliteJoined<'c>, StoreError> {
        if connection.is_autocommit() {
            return Err(misuse("the connection is in no transaction"));
        }
        for (option, without) in [
            (DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, "the connection has foreign keys turned off"),
            (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, "the connection has triggers turned off"),
        ] {
            if !connection.db_config(option).map_err(failed(STEP))? {
                return Err(misuse(without));
            }
        }
        require_current(connection)?;
        execute(connection, CLAIM).map_err(failed(STEP))?;
        let file = join_file(connection.path().unwrap_or_default());
        Ok(SqliteJoined { connection, binding, _file: file })
    }
}

impl HostTransaction for SqliteJoined<'_> {
    fn nested(&mut self, body: Body<'_>) -> Result<(), StoreError> {
        if self.connection.is_autocommit() {
            return Err(misuse("the host's transaction has ended"));
        }
        execute(self.connection, "SAVEPOINT portal_operation").map_err(failed(STEP))?;
        let mut rows = SqliteUnitOfWork::over(self.connection, self.binding);
        let ended = catch_unwind(AssertUnwindSafe(|| body(&mut rows)));
        drop(rows);
        let closed = self.close(*ended.as_ref().unwrap_or(&Verdict::Rollback));
        match ended {
            Ok(_) => closed,
            Err(panic) => resume_unwind(panic),
        }
    }
}

impl SqliteJoined<'_> {
    fn close(&self, verdict: Verdict) -> Result<(), StoreError> {
        const STEP: &str = "end a joined operation";
        if self.connection.is_autocommit() {
            return Err(StoreError::new(StoreErrorKind::Unavailable, STEP)
                .because("the host's transaction was ended from within; nothing of it is left"));
        }
        if verdict == Verdict::Rollback {
            execute(self.connection, "ROLLBACK TO portal_operation").map_err(failed(STEP))?;
        }
        execute(self.connection, "RELEASE portal_operation").map_err(failed(STEP))
    }
}

fn misuse(why: &'static str) -> StoreError {
    StoreError::new(StoreErrorKind::Misuse, STEP).because(why)
}

fn execute(connection: &Connection, sql: &str) -> rusqlite::Result<()> {
    connection.prepare_cached(sql)?.execute(()).map(|_| ())
}
