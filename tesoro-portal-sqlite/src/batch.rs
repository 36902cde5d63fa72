//! The operations that share one commit, and what they are told when it is over.

use std::sync::{Arc, OnceLock};
use std::thread::{self, Thread};

use tesoro_portal_core::ports::{StoreError, StoreErrorKind};

use crate::config::BatchLimits;
use crate::stopwatch::Stopwatch;

/// The open batch.
pub(crate) struct Batch {
    opened: Stopwatch,
    operations: usize,
    waiting: Vec<Thread>,
    outcome: Arc<Outcome>,
}

impl Batch {
    pub(crate) fn open() -> Self {
        Self { opened: Stopwatch::start(), operations: 0, waiting: Vec::new(), outcome: Arc::default() }
    }

    pub(crate) fn count_operation(&mut self) {
        self.operations = self.operations.saturating_add(1);
    }

    pub(crate) fn operations(&self) -> usize {
        self.operations
    }

    /// Since when it is open.
    pub(crate) fn opened(&self) -> Stopwatch {
        self.opened
    }

    /// Whether it takes no further operation.
    pub(crate) fn is_full(&self, limits: BatchLimits) -> bool {
        self.operations >= limits.operations.get() || self.opened.elapsed() >= limits.open_for
    }

    /// Has the present thread told by whoever decides about the batch.
    pub(crate) fn wait_for(&mut self) -> Arc<Outcome> {
        self.waiting.push(thread::current());
        Arc::clone(&self.outcome)
    }

    /// Tells all who wait. Each has a token of its own to wait for, so that they do not wake up to stand in line for
    /// one lock.
    pub(crate) fn settle(self, result: Result<(), BatchFailure>) {
        // There is one batch, and it is settled once, because this takes it.
        let _ = self.outcome.told.set(result);
        for thread in self.waiting {
            thread.unpark();
        }
    }
}

/// What became of the batch; all its operations wait for this, those that rolled back too, because they may have read
/// what others of the batch wrote.
#[derive(Default)]
pub(crate) struct Outcome {
    told: OnceLock<Result<(), BatchFailure>>,
}

impl Outcome {
    pub(crate) fn wait(&self) -> Result<(), StoreError> {
        loop {
            match self.told.get() {
                Some(told) => return told.clone().map_err(|failure| failure.to_store_error()),
                // It may return for no reason.
                None => thread::park(),
            }
        }
    }
}

/// Why a batch failed, in a form that each of its operations can be given.
#[derive(Debug, Clone)]
pub(crate) struct BatchFailure {
    pub(crate) kind: StoreErrorKind,
    pub(crate) step: &'static str,
    pub(crate) cause: Arc<str>,
}

impl BatchFailure {
    pub(crate) fn to_store_error(&self) -> StoreError {
        StoreError::new(self.kind, self.step).because(self.cause.to_string())
    }
}
