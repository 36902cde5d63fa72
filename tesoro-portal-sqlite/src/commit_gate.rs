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
    seen: Arc<Seen>,
}

#[derive(Default)]
struct Seen {
    open: AtomicBool,
    /// Somebody else tried to commit while the transaction stood.
    knocked: AtomicBool,
    /// The transaction was rolled back.
    ended: AtomicBool,
}

impl CommitGate {
    /// Takes `&mut`, because the hooks need it at one end of the range of rusqlite versions (ADR 0006).
    pub(crate) fn install(connection: &mut Connection) -> rusqlite::Result<Self> {
        let seen = Arc::<Seen>::default();
        let (commits, rollbacks) = (Arc::clone(&seen), Arc::clone(&seen));
        connection.commit_hook(Some(move || {
            let veto = !commits.open.load(Ordering::Relaxed);
            if veto && !commits.ended.load(Ordering::Relaxed) {
                commits.knocked.store(true, Ordering::Relaxed);
            }
            veto
        }))?;
        connection.rollback_hook(Some(move || rollbacks.ended.store(true, Ordering::Relaxed)))?;
        Ok(Self { seen })
    }

    /// Forgets what was seen, before a body begins.
    pub(crate) fn watch(&self) {
        self.seen.knocked.store(false, Ordering::Relaxed);
        self.seen.ended.store(false, Ordering::Relaxed);
    }

    /// Whether the body that [`Self::watch`] was called for tried to commit, rather than lose its transaction first.
    pub(crate) fn was_tried(&self) -> bool {
        self.seen.knocked.load(Ordering::Relaxed)
    }

    pub(crate) fn commit(&self, connection: &Connection) -> rusqlite::Result<()> {
        self.seen.open.store(true, Ordering::Relaxed);
        let committed = connection.prepare_cached("COMMIT").and_then(|mut statement| statement.execute(()));
        self.seen.open.store(false, Ordering::Relaxed);
        committed.map(|_| ())
    }
}
