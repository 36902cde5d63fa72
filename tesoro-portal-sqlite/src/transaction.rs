//! The one way in which the store's statements reach SQLite.

use rusqlite::{CachedStatement, Connection, Params};
use tesoro_portal_core::ports::{StoreError, StoreErrorKind};

use crate::columns::Fields;
use crate::error::failed;

/// A connection within a transaction that somebody else began and will end.
#[derive(Clone, Copy)]
pub(crate) struct InTransaction<'c>(&'c Connection);

impl<'c> InTransaction<'c> {
    pub(crate) fn over(connection: &'c Connection) -> Self {
        Self(connection)
    }

    pub(crate) fn connection(self) -> &'c Connection {
        self.0
    }

    /// Runs a statement without result and answers how many rows it changed.
    pub(crate) fn execute(self, step: &'static str, sql: &str, params: impl Params) -> Result<usize, StoreError> {
        self.prepare(step, sql)?.execute(params).map_err(failed(step))
    }

    /// Runs a statement that must change a row; that it is missing is an error.
    pub(crate) fn execute_one(self, step: &'static str, sql: &str, params: impl Params) -> Result<(), StoreError> {
        match self.execute(step, sql, params)? {
            0 => Err(StoreError::new(StoreErrorKind::Other, step).because("there is no such row")),
            _ => Ok(()),
        }
    }

    /// The first row, if any.
    pub(crate) fn row<T>(
        self,
        step: &'static str,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&mut Fields<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StoreError> {
        let mut statement = self.prepare(step, sql)?;
        let mut rows = statement.query(params).map_err(failed(step))?;
        let row = rows.next().map_err(failed(step))?;
        row.map(|row| read(&mut Fields::of(row))).transpose().map_err(failed(step))
    }

    /// All rows.
    pub(crate) fn rows<T>(
        self,
        step: &'static str,
        sql: &str,
        params: impl Params,
        mut read: impl FnMut(&mut Fields<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.prepare(step, sql)?;
        let rows = statement.query_and_then(params, |row| read(&mut Fields::of(row))).map_err(failed(step))?;
        rows.collect::<rusqlite::Result<_>>().map_err(failed(step))
    }

    /// To ensure correctness, nothing runs once SQLite has ended the transaction by itself (a full disk): it would not
    /// be undone with the rest.
    fn prepare(self, step: &'static str, sql: &str) -> Result<CachedStatement<'c>, StoreError> {
        if self.0.is_autocommit() {
            return Err(StoreError::new(StoreErrorKind::Unavailable, step).because("the transaction has ended already"));
        }
        #[cfg(test)]
        crate::statements::note(sql);
        self.0.prepare_cached(sql).map_err(failed(step))
    }
}
