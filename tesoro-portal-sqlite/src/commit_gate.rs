//! Lets through the commits that the store itself wants, and no other.
//!
//! When SQLite ends a transaction by itself (disk full, `OR ROLLBACK`), what the body writes afterwards would commit
//! statement by statement: durable, and yet reported as failed. The same goes for a host's stray `COMMIT`, which would
//! make half a batch durable.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::Connection;

/// The gate of one connection; closed but for the moment of [`CommitGate::commit`].
pub(crate) struct CommitGate {
    open: Arc<AtomicBool>,
    knocked: Arc<AtomicBool>,
}

impl CommitGate {
    /// Takes `&mut`, because the hook needs it at one end of the range of rusqlite versions (ADR 0006).
    pub(crate) fn install(connection: &mut Connection) -> rusqlite::Result<Self> {
        let gate = Self { open: Arc::default(), knocked: Arc::default() };
        let (open, knocked) = (Arc::clone(&gate.open), Arc::clone(&gate.knocked));
        connection.commit_hook(Some(move || {
            let veto = !open.load(Ordering::Relaxed);
            knocked.fetch_or(veto, Ordering::Relaxed);
            veto
        }))?;
        Ok(gate)
    }

    pub(crate) fn commit(&self, connection: &Connection) -> rusqlite::Result<()> {
        self.open.store(true, Ordering::Relaxed);
        let committed = connection.prepare_cached("COMMIT").and_then(|mut statement| statement.execute(()));
        self.open.store(false, Ordering::Relaxed);
        committed.map(|_| ())
    }

    /// Whether somebody else tried to commit since this was asked last.
    pub(crate) fn was_tried(&self) -> bool {
        self.knocked.swap(false, Ordering::Relaxed)
    }
}
