use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};

use super::lock;
use crate::ports::{Body, ReadBody, Store, StoreError, StoreErrorKind, Verdict};

/// At which point of a transaction a [`FaultyStore`] fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FaultMoment {
    /// The body is not run.
    BeforeBody,
    /// The body is run and undone.
    AfterBody,
    /// The body is run and kept, and the caller does not learn of it.
    AfterCommit,
}

/// Another store that fails when it is told to: what an operation makes of it is then in the open. The store underneath
/// keeps its promises.
#[derive(Clone)]
pub struct FaultyStore {
    store: Arc<dyn Store>,
    plan: Arc<Mutex<Plan>>,
}

#[derive(Default)]
struct Plan {
    transactions: Calls<(StoreErrorKind, FaultMoment)>,
    readings: Calls<StoreErrorKind>,
}

struct Calls<F> {
    made: u64,
    faults: BTreeMap<u64, F>,
}

impl<F> Default for Calls<F> {
    fn default() -> Self {
        Self { made: 0, faults: BTreeMap::new() }
    }
}

impl<F> Calls<F> {
    fn plan(&mut self, nth: u64, fault: F) {
        self.faults.insert(self.made.saturating_add(nth), fault);
    }

    fn count(&mut self) -> Option<F> {
        self.made = self.made.saturating_add(1);
        self.faults.remove(&self.made)
    }
}

impl FaultyStore {
    /// A store that behaves like `store` until it is told otherwise.
    pub fn new(store: Arc<dyn Store>) -> Self {
        Self { store, plan: Arc::default() }
    }

    /// Lets the `nth` transaction from now on fail as `kind`; 1 is the next.
    pub fn fail_transaction(&self, nth: u64, kind: StoreErrorKind, moment: FaultMoment) {
        lock(&self.plan).transactions.plan(nth, (kind, moment));
    }

    /// Lets the `nth` reading from now on fail as `kind`; 1 is the next.
    pub fn fail_reading(&self, nth: u64, kind: StoreErrorKind) {
        lock(&self.plan).readings.plan(nth, kind);
    }

    /// How many transactions were asked for, failed ones included.
    pub fn transactions(&self) -> u64 {
        lock(&self.plan).transactions.made
    }

    /// How many readings were asked for, failed ones included.
    pub fn readings(&self) -> u64 {
        lock(&self.plan).readings.made
    }
}

impl Store for FaultyStore {
    fn transact(&self, body: Body<'_>) -> Result<(), StoreError> {
        let fault = lock(&self.plan).transactions.count();
        let Some((kind, moment)) = fault else { return self.store.transact(body) };
        match moment {
            FaultMoment::BeforeBody => {}
            FaultMoment::AfterBody => self.store.transact(Box::new(|uow| {
                body(uow);
                Verdict::Rollback
            }))?,
            FaultMoment::AfterCommit => self.store.transact(body)?,
        }
        Err(StoreError::new(kind, "reach the store").because("on purpose"))
    }

    fn read(&self, body: ReadBody<'_>) -> Result<(), StoreError> {
        let fault = lock(&self.plan).readings.count();
        match fault {
            Some(kind) => Err(StoreError::new(kind, "reach the store").because("on purpose")),
            None => self.store.read(body),
        }
    }
}

impl fmt::Debug for FaultyStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FaultyStore").field("transactions", &self.transactions()).finish_non_exhaustive()
    }
}
