use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::sync::{Arc, Mutex};

use super::counting_unit::{CountingUnit, CountingView};
use super::lock;
use crate::ports::{Body, ReadBody, Store, StoreError, StoreErrorKind};

/// How often each method was called, by its name: `transact`, `read` and every method of the ports.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<&'static str, u64>);

impl Counts {
    /// How often the method of this name was called.
    pub fn of(&self, method: &str) -> u64 {
        self.0.get(method).copied().unwrap_or_default()
    }

    /// How often any method was called.
    pub fn total(&self) -> u64 {
        self.0.values().sum()
    }

    /// The methods that were called, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, u64)> {
        self.0.iter().map(|(method, count)| (*method, *count))
    }
}

/// Another store whose calls are counted: two requests that must not be told apart make the same calls (threat 17).
/// Calls can be made to fail, to show that an operation then leaves nothing half done.
#[derive(Clone)]
pub struct CountingStore {
    store: Arc<dyn Store>,
    tally: Tally,
}

impl CountingStore {
    /// Counts the calls of `store`, from zero.
    pub fn new(store: Arc<dyn Store>) -> Self {
        Self { store, tally: Tally::default() }
    }

    /// The calls so far.
    pub fn counts(&self) -> Counts {
        lock(&self.tally.counts).clone()
    }

    /// The calls so far, and begins again from zero.
    pub fn take_counts(&self) -> Counts {
        std::mem::take(&mut lock(&self.tally.counts))
    }

    /// Lets the next `times` calls of the method of this name fail as `kind` instead of reaching the store; they are
    /// counted like the others.
    pub fn fail_next(&self, method: &'static str, times: usize, kind: StoreErrorKind) {
        lock(&self.tally.faults).entry(method).or_default().extend(std::iter::repeat_n(kind, times));
    }
}

impl Store for CountingStore {
    fn transact(&self, body: Body<'_>) -> Result<(), StoreError> {
        self.tally.count("transact")?;
        self.store.transact(Box::new(|inner| body(&mut CountingUnit { inner, tally: &self.tally })))
    }

    fn read(&self, body: ReadBody<'_>) -> Result<(), StoreError> {
        self.tally.count("read")?;
        self.store.read(Box::new(|inner| body(&mut CountingView { inner, tally: &self.tally })))
    }
}

impl fmt::Debug for CountingStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CountingStore").field("counts", &self.counts()).finish_non_exhaustive()
    }
}

/// Where the calls of all clones and all threads are counted, and which of them are to fail.
#[derive(Clone, Default)]
pub(super) struct Tally {
    counts: Arc<Mutex<Counts>>,
    faults: Arc<Mutex<BTreeMap<&'static str, VecDeque<StoreErrorKind>>>>,
}

impl Tally {
    /// Counts a call, and says whether it may go on.
    pub(super) fn count(&self, method: &'static str) -> Result<(), StoreError> {
        *lock(&self.counts).0.entry(method).or_default() += 1;
        match lock(&self.faults).get_mut(method).and_then(VecDeque::pop_front) {
            Some(kind) => Err(StoreError::new(kind, "reach the store").because(method)),
            None => Ok(()),
        }
    }
}
