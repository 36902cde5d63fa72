//! The operations that share one commit, and what they are told when it is over.

use std::sync::{Arc, Condvar, Mutex, PoisonError};

use tesoro_portal_core::ports::{StoreError, StoreErrorKind};

use crate::config::BatchLimits;
use crate::stopwatch::Stopwatch;

/// The open batch.
pub(crate) struct Batch {
    opened: Stopwatch,
    operations: usize,
    outcome: Arc<Outcome>,
}

impl Batch {
    pub(crate) fn open() -> Self {
        Self { opened: Stopwatch::start(), operations: 0, outcome: Arc::default() }
    }

    pub(crate) fn count_operation(&mut self) {
        self.operations = self.operations.saturating_add(1);
    }

    pub(crate) fn operations(&self) -> usize {
        self.operations
    }

    /// Whether it takes no further operation.
    pub(crate) fn is_full(&self, limits: BatchLimits) -> bool {
        self.operations >= limits.operations.get() || self.opened.elapsed() >= limits.open_for
    }

    pub(crate) fn outcome(&self) -> Arc<Outcome> {
        Arc::clone(&self.outcome)
    }
}

/// What became of the batch; all its operations wait for this, those that rolled back too, because they may have read
/// what others of the batch wrote.
#[derive(Default)]
pub(crate) struct Outcome {
    told: Mutex<Option<Result<(), BatchFailure>>>,
    settled: Condvar,
}

impl Outcome {
    pub(crate) fn settle(&self, result: Result<(), BatchFailure>) {
        *self.told.lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
        self.settled.notify_all();
    }

    pub(crate) fn wait(&self) -> Result<(), StoreError> {
        let told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let told = self.settled.wait_while(told, |told| told.is_none()).unwrap_or_else(PoisonError::into_inner);
        match &*told {
            Some(Err(failure)) => Err(failure.to_store_error()),
            Some(Ok(())) | None => Ok(()),
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
