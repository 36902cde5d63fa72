use super::{Body, StoreError};

/// A transaction that the host began on its own database connection and will end itself: what a store adapter makes of
/// it so that joinable operations can take part (ADR 0003, `Portal::within`).
pub trait HostTransaction {
    /// Runs `body` in a savepoint of the transaction.
    ///
    /// To ensure correctness:
    /// - the body runs at most once; if it was not run, the answer is an error;
    /// - it reads what the host and earlier bodies wrote in the transaction;
    /// - after [`Rollback`](super::Verdict::Rollback), an error, or a panic of the body, nothing of it is left, and
    ///   what the host and earlier bodies wrote before is still there;
    /// - a panic of the body is resumed on the calling thread and leaves the transaction usable;
    /// - after [`Commit`](super::Verdict::Commit), what was written becomes durable exactly when the host commits;
    /// - the transaction itself is neither committed nor rolled back;
    /// - once the host's transaction has ended, nothing runs, and the answer is an error;
    /// - as long as this lives, a unit of work of a [`Store`](super::Store) over the same data is refused on this thread
    ///   as [`Misuse`](super::StoreErrorKind::Misuse), not deadlocked.
    fn nested(&mut self, body: Body<'_>) -> Result<(), StoreError>;
}
