//! Group commit: operations of several threads share one commit, and with it one wait for the disk.
//!
//! A caller runs its own body, on its own thread, under the writer's lock, in a savepoint of the open batch. It then
//! hands the connection to the next caller without committing. The last one commits (nobody else is waiting, or the
//! batch is full), and only then do all of them return.
//!
//! ```text
//!   thread 1   lock ─ BEGIN ─ savepoint, body ─ unlock ───────────── wait ─────────► return
//!   thread 2          lock ................. savepoint, body ─ unlock ─ wait ──────► return
//!   thread 3               lock ................................ savepoint, body ─ COMMIT ─► return
//! ```
//!
//! From the moment a batch is open until it is decided who commits, nothing returns early: a batch without a thread
//! that will commit it would keep all of its callers waiting.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode};
use tesoro_portal_core::ports::{StoreError, StoreErrorKind, Verdict};

use crate::batch::{Batch, BatchFailure, Outcome};
use crate::commit_gate::CommitGate;
use crate::config::{BatchLimits, SqliteConfig};
use crate::error::{commit_failed, failed};
use crate::stopwatch::Stopwatch;

/// The writing connection, and the order in which callers get it.
pub(crate) struct Writer {
    /// Callers that are about to take the desk.
    arriving: AtomicUsize,
    desk: Mutex<Desk>,
    /// Since when the present caller has had the desk.
    taken: Mutex<Option<Stopwatch>>,
    limits: BatchLimits,
    busy_timeout: Duration,
}

/// What the caller whose turn it is has in its hands.
struct Desk {
    connection: Connection,
    gate: CommitGate,
    batch: Option<Batch>,
    last: LastBatch,
    /// So many operations more commit by themselves, after a batch that failed: whoever broke it is then told so, and
    /// the others are not dragged along again.
    alone: usize,
}

/// What is known of the batch before.
#[derive(Default)]
struct LastBatch {
    operations: usize,
    commit_took: Duration,
}

impl LastBatch {
    fn worth_waiting(&self) -> Duration {
        self.commit_took / 2
    }
}

/// How a body ended.
enum Ended {
    With(Verdict),
    Panicking(Box<dyn Any + Send>),
    /// Its savepoint could not even be made.
    NotRun,
}

/// What a caller has to do once it has left the desk.
enum Next {
    /// Somebody else will commit.
    Wait(Arc<Outcome>),
    /// It has decided about the batch and tells the others.
    Tell(Batch, Result<(), BatchFailure>),
}

impl Writer {
    pub(crate) fn new(mut connection: Connection, config: &SqliteConfig) -> Result<Self, StoreError> {
        let gate = CommitGate::install(&mut connection).map_err(failed("watch over commits"))?;
        Ok(Self {
            arriving: AtomicUsize::new(0),
            desk: Mutex::new(Desk { connection, gate, batch: None, last: LastBatch::default(), alone: 0 }),
            taken: Mutex::new(None),
            limits: config.batch,
            busy_timeout: config.busy_timeout,
        })
    }

    /// Runs `body` in a transaction and returns when it is durable, or certainly or possibly not.
    pub(crate) fn run(&self, body: impl FnOnce(&Connection) -> Verdict) -> Result<(), StoreError> {
        let arrived = Stopwatch::start();
        let mut desk = self.take_desk();
        // Without a batch nobody is waiting for an outcome, so this may return early.
        let mut batch = match desk.batch.take() {
            Some(batch) => batch,
            None => match desk.begin(arrived.left_of(self.busy_timeout)) {
                Ok(batch) => batch,
                Err(error) => {
                    self.leave(desk);
                    return Err(error);
                }
            },
        };
        let alone = desk.is_alone();
        let (ended, intact) = desk.perform(body);
        batch.count_operation();
        let next = match intact {
            Err(failure) => desk.abandon(batch, &ended, failure),
            Ok(()) if alone || batch.is_full(self.limits) || !self.somebody_comes(&desk, &batch) => desk.commit(batch),
            Ok(()) => {
                let outcome = batch.outcome();
                desk.batch = Some(batch);
                Next::Wait(outcome)
            }
        };
        self.leave(desk);
        finish(next, ended)
    }

    /// Whether the caller whose turn it is has had it for longer than any honest one takes.
    pub(crate) fn is_stuck(&self) -> bool {
        let taken = *self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.is_some_and(|since| since.elapsed() > self.busy_timeout.saturating_mul(2))
    }

    /// Counts this caller among the arriving ones until it has the lock. The count goes down under the lock, so that
    /// whoever sees a zero knows that nobody will come who counts on this batch.
    fn take_desk(&self) -> MutexGuard<'_, Desk> {
        self.arriving.fetch_add(1, Ordering::SeqCst);
        let desk = self.desk.lock().unwrap_or_else(PoisonError::into_inner);
        self.arriving.fetch_sub(1, Ordering::SeqCst);
        *self.taken.lock().unwrap_or_else(PoisonError::into_inner) = Some(Stopwatch::start());
        desk
    }

    fn leave(&self, desk: MutexGuard<'_, Desk>) {
        *self.taken.lock().unwrap_or_else(PoisonError::into_inner) = None;
        drop(desk);
    }

    fn nobody_arriving(&self) -> bool {
        self.arriving.load(Ordering::SeqCst) == 0
    }

    /// Whether somebody is arriving, or arrives soon. Those who shared the last commit were told of it together, and
    /// many of them are about to come again: committing for the first of them alone would make all others wait for two
    /// commits. So it waits for as many as last time, a part of the time that their commit would take, and not at all
    /// where the last caller was alone.
    fn somebody_comes(&self, desk: &Desk, batch: &Batch) -> bool {
        let opened = batch.opened();
        while self.nobody_arriving() {
            if batch.operations() >= desk.last.operations || opened.elapsed() >= desk.last.worth_waiting() {
                return false;
            }
            thread::yield_now();
        }
        true
    }
}

impl Desk {
    fn begin(&self, wait: Duration) -> Result<Batch, StoreError> {
        if !self.connection.is_autocommit() {
            self.execute("ROLLBACK").map_err(failed("undo an earlier transaction"))?;
        }
        self.connection.busy_timeout(wait).map_err(failed("begin a transaction"))?;
        self.execute("BEGIN IMMEDIATE").map_err(|error| {
            // The caller has waited as long as it may: trying again at once would only make it wait as long again.
            if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) {
                StoreError::new(StoreErrorKind::Unavailable, HELD).because(error)
            } else {
                failed("begin a transaction")(error)
            }
        })?;
        Ok(Batch::open())
    }

    /// Runs a body in its savepoint, and answers whether the batch around it still stands.
    fn perform(&self, body: impl FnOnce(&Connection) -> Verdict) -> (Ended, Result<(), BatchFailure>) {
        if let Err(error) = self.execute("SAVEPOINT portal_operation") {
            return (Ended::NotRun, Err(ended_by(&error)));
        }
        self.gate.watch();
        let ended = match catch_unwind(AssertUnwindSafe(|| body(&self.connection))) {
            Ok(verdict) => Ended::With(verdict),
            Err(panic) => Ended::Panicking(panic),
        };
        let intact = self.close_savepoint(match &ended {
            Ended::With(verdict) => *verdict,
            Ended::Panicking(_) | Ended::NotRun => Verdict::Rollback,
        });
        (ended, intact)
    }

    fn close_savepoint(&self, verdict: Verdict) -> Result<(), BatchFailure> {
        if self.connection.is_autocommit() {
            let (kind, cause) = if self.gate.was_tried() {
                (StoreErrorKind::Misuse, "a body tried to commit by itself")
            } else {
                (StoreErrorKind::Unavailable, "the transaction was ended from within the body")
            };
            return Err(BatchFailure { kind, step: STEP, cause: cause.into() });
        }
        let undone = match verdict {
            Verdict::Commit => Ok(()),
            Verdict::Rollback => self.execute("ROLLBACK TO portal_operation"),
        };
        undone.and_then(|()| self.execute("RELEASE portal_operation")).map_err(|error| ended_by(&error))
    }

    /// Commits, and answers what everybody in the batch is told.
    fn commit(&mut self, batch: Batch) -> Next {
        let began = Stopwatch::start();
        let committed = self.gate.commit(&self.connection).map_err(|error| {
            let failure = BatchFailure {
                kind: commit_failed(&error),
                step: "commit a transaction",
                cause: error.to_string().into(),
            };
            self.after_failure(&batch, failure)
        });
        self.last = LastBatch { operations: batch.operations(), commit_took: began.elapsed() };
        Next::Tell(batch, committed)
    }

    /// Undoes a batch that no longer stands.
    fn abandon(&mut self, batch: Batch, ended: &Ended, failure: BatchFailure) -> Next {
        let failure = self.after_failure(&batch, failure);
        // Who wanted nothing kept, and was by itself, has got what it wanted: its own error says what was wrong.
        let as_wanted = batch.operations() == 1 && matches!(ended, Ended::With(Verdict::Rollback));
        Next::Tell(batch, if as_wanted { Ok(()) } else { Err(failure) })
    }

    /// Rolls back what is left of the batch. Of several operations none is known to be at fault, so all may try again,
    /// and the next few run alone.
    fn after_failure(&mut self, batch: &Batch, failure: BatchFailure) -> BatchFailure {
        if !self.connection.is_autocommit() {
            // If this fails too, the next caller tries it again before it begins.
            let _ = self.execute("ROLLBACK");
        }
        if batch.operations() == 1 || failure.kind == StoreErrorKind::OutcomeUnknown {
            return failure;
        }
        self.alone = batch.operations();
        BatchFailure { kind: StoreErrorKind::Transient, ..failure }
    }

    fn is_alone(&mut self) -> bool {
        let alone = self.alone > 0;
        self.alone = self.alone.saturating_sub(1);
        alone
    }

    fn execute(&self, sql: &str) -> rusqlite::Result<()> {
        self.connection.prepare_cached(sql)?.execute(()).map(|_| ())
    }
}

const STEP: &str = "keep a transaction open";

/// A host that holds the lock itself reads this, too: its call waited for its own transaction.
const HELD: &str = "begin a transaction: another connection, perhaps the caller's own, is writing to the file";

fn ended_by(error: &rusqlite::Error) -> BatchFailure {
    BatchFailure { kind: crate::error::kind(error), step: STEP, cause: error.to_string().into() }
}

fn finish(next: Next, ended: Ended) -> Result<(), StoreError> {
    match (next, ended) {
        (Next::Tell(batch, result), ended) => {
            batch.settle(result.clone());
            if let Ended::Panicking(panic) = ended {
                resume_unwind(panic);
            }
            result.map_err(|failure| failure.to_store_error())
        }
        (Next::Wait(_), Ended::Panicking(panic)) => resume_unwind(panic),
        (Next::Wait(outcome), _) => outcome.wait(),
    }
}

#[cfg(test)]
mod tests;
