//! What a failure of SQLite means to the caller of a store.

use rusqlite::ffi;
use rusqlite::{Error, ErrorCode};
use tesoro_portal_core::ports::{StoreError, StoreErrorKind};

/// Makes a store's error of an SQLite error; `step` is what failed (“read an account”). A vendor's [`Crm`] uses it too,
/// so that the portal knows what to try again and what not.
///
/// [`Crm`]: tesoro_portal_core::ports::Crm
pub fn failed(step: &'static str) -> impl Fn(Error) -> StoreError {
    move |error| StoreError::new(kind(&error), step).because(error)
}

/// The same for the shared commit. An I/O error there may come after the point of no return: whether the commit is
/// found again after a crash is not known.
pub(crate) fn commit_failed(error: &Error) -> StoreErrorKind {
    match error.sqlite_error_code() {
        Some(ErrorCode::SystemIoFailure) => StoreErrorKind::OutcomeUnknown,
        _ => kind(error),
    }
}

pub(crate) fn kind(error: &Error) -> StoreErrorKind {
    match error {
        Error::SqliteFailure(failure, _) | Error::SqlInputError { error: failure, .. } => kind_of(*failure),
        Error::FromSqlConversionFailure(..)
        | Error::IntegralValueOutOfRange(..)
        | Error::InvalidColumnType(..)
        | Error::Utf8Error(..) => StoreErrorKind::Corrupt,
        _ => StoreErrorKind::Other,
    }
}

fn kind_of(failure: ffi::Error) -> StoreErrorKind {
    match failure.code {
        ErrorCode::DatabaseBusy
        | ErrorCode::DatabaseLocked
        | ErrorCode::FileLockingProtocolFailed
        | ErrorCode::OperationInterrupted
        | ErrorCode::SchemaChanged => StoreErrorKind::Transient,
        ErrorCode::DiskFull
        | ErrorCode::SystemIoFailure
        | ErrorCode::ReadOnly
        | ErrorCode::CannotOpen
        | ErrorCode::PermissionDenied
        | ErrorCode::OutOfMemory => StoreErrorKind::Unavailable,
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => StoreErrorKind::Corrupt,
        ErrorCode::ConstraintViolation => match failure.extended_code {
            ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_ROWID => {
                StoreErrorKind::Taken
            }
            ffi::SQLITE_CONSTRAINT_COMMITHOOK => StoreErrorKind::Misuse,
            _ => StoreErrorKind::Other,
        },
        _ => StoreErrorKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sqlite(extended: i32) -> Error {
        Error::SqliteFailure(ffi::Error::new(extended), None)
    }

    #[test]
    fn threat_65_a_failure_says_what_a_caller_can_do() {
        use StoreErrorKind::{Corrupt, Misuse, Other, OutcomeUnknown, Taken, Transient, Unavailable};
        for (code, body, commit) in [
            (ffi::SQLITE_BUSY, Transient, Transient),
            (ffi::SQLITE_BUSY_SNAPSHOT, Transient, Transient),
            (ffi::SQLITE_LOCKED, Transient, Transient),
            (ffi::SQLITE_INTERRUPT, Transient, Transient),
            (ffi::SQLITE_FULL, Unavailable, Unavailable),
            (ffi::SQLITE_READONLY, Unavailable, Unavailable),
            (ffi::SQLITE_CANTOPEN, Unavailable, Unavailable),
            (ffi::SQLITE_IOERR, Unavailable, OutcomeUnknown),
            (ffi::SQLITE_IOERR_FSYNC, Unavailable, OutcomeUnknown),
            (ffi::SQLITE_IOERR_WRITE, Unavailable, OutcomeUnknown),
            (ffi::SQLITE_CORRUPT, Corrupt, Corrupt),
            (ffi::SQLITE_NOTADB, Corrupt, Corrupt),
            (ffi::SQLITE_CONSTRAINT_UNIQUE, Taken, Taken),
            (ffi::SQLITE_CONSTRAINT_PRIMARYKEY, Taken, Taken),
            (ffi::SQLITE_CONSTRAINT_FOREIGNKEY, Other, Other),
            (ffi::SQLITE_CONSTRAINT_CHECK, Other, Other),
            (ffi::SQLITE_CONSTRAINT_COMMITHOOK, Misuse, Misuse),
            (ffi::SQLITE_MISUSE, Other, Other),
        ] {
            assert_eq!(kind(&sqlite(code)), body, "{code}");
            assert_eq!(commit_failed(&sqlite(code)), commit, "{code}");
        }
    }
}
