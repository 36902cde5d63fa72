//! The operations that share one commit, and what they are told when it is over.

use std::sync::{Arc, OnceLock};

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

    /// Since when it is open.
    pub(crate) fn opened(&self) -> Stopwatch {
        self.opened
    }

    /// Whether it takes no further operation.
    pub(crate) fn is_full(&self, limits: BatchLimits) -> bool {
        self.operations >= limits.operations.get() || self.opened.elapsed() >= limits.open_for
    }

    /// What tells its caller, on whatever thread, once somebody has decided about the batch.
    pub(crate) fn outcome(&self) -> Arc<Outcome> {
        Arc::clone(&self.outcome)
    }

    /// Tells all who wait, at once.
    pub(crate) fn settle(self, result: Result<(), BatchFailure>) {
        // There is one batch, and it is settled once, because this takes it.
        let _ = self.outcome.told.set(result);
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
        self.told.wait().clone().map_err(|failure| failure.to_store_error())
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
