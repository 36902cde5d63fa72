use std::collections::HashSet;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Arc, Mutex};
use std::thread::{self, ThreadId};

use super::crm::MemoryCrm;
use super::lock;
use super::sin::Conduct;
use super::state::State;
use crate::ports::{Body, ReadBody, Store, StoreError, StoreErrorKind, Verdict};

/// A store in memory, for tests and demos: what it holds is gone with the process.
///
/// A clone is another handle to the same store.
#[derive(Clone, Default)]
pub struct MemoryStore {
    shared: Arc<Shared>,
}

struct Shared {
    /// Held while a body runs: one unit of work after the other.
    writer: Mutex<()>,
    /// Held only to look at it or to replace it, never while a body runs.
    committed: Mutex<State>,
    /// What was answered as committed and is not yet: for the sin of answering before the commit only.
    owed: Mutex<Option<State>>,
    /// The threads that are in a body.
    inside: Mutex<HashSet<ThreadId>>,
    conduct: Conduct,
}

impl Default for Shared {
    fn default() -> Self {
        Self::new(Conduct::default())
    }
}

impl Shared {
    fn new(conduct: Conduct) -> Self {
        Self {
            writer: Mutex::default(),
            committed: Mutex::new(State::empty(conduct)),
            owed: Mutex::default(),
            inside: Mutex::default(),
            conduct,
        }
    }

    fn snapshot(&self) -> State {
        lock(&self.committed).clone()
    }
}

impl MemoryStore {
    /// A store with nothing in it.
    pub fn new() -> Self {
        Self::default()
    }

    /// A store with nothing in it that breaks one obligation on purpose, to prove that a suite notices.
    #[cfg(feature = "conformance")]
    pub fn sinful(sin: super::Sin) -> Self {
        Self { shared: Arc::new(Shared::new(Conduct::sinful(sin))) }
    }

    /// The CRM's side of the store, to bring companies, agents and contacts in.
    pub fn crm(&self) -> MemoryCrm<'_> {
        MemoryCrm::new(self)
    }

    /// Runs `change` as one unit of work that is committed.
    pub(super) fn change(&self, change: impl FnOnce(&mut State)) -> Result<(), StoreError> {
        self.run(|state| {
            change(state);
            Verdict::Commit
        })
    }

    pub(super) fn run(&self, body: impl FnOnce(&mut State) -> Verdict) -> Result<(), StoreError> {
        let conduct = self.shared.conduct;
        let inside = self.enter("begin a transaction")?;
        let _turn = (conduct.takes_turns() && inside.is_outermost()).then(|| lock(&self.shared.writer));
        if let Some(owed) = lock(&self.shared.owed).take() {
            *lock(&self.shared.committed) = owed;
        }
        let mut state = self.shared.snapshot();
        let outcome = catch_unwind(AssertUnwindSafe(|| body(&mut state)));
        let keep = match outcome {
            Ok(Verdict::Commit) => true,
            Ok(Verdict::Rollback) => !conduct.undoes_rollback(),
            Err(_) => !conduct.undoes_panic(),
        };
        if keep && conduct.commits_before_answering() {
            *lock(&self.shared.committed) = state;
        } else if keep {
            *lock(&self.shared.owed) = Some(state);
        }
        match outcome {
            Ok(_) => Ok(()),
            Err(panic) => resume_unwind(panic),
        }
    }

    /// Commits this state from within a body: for the sin of committing for the host only.
    pub(super) fn replace(&self, state: State) {
        *lock(&self.shared.committed) = state;
    }

    fn enter(&self, step: &'static str) -> Result<Inside<'_>, StoreError> {
        let thread = thread::current().id();
        let is_first = lock(&self.shared.inside).insert(thread);
        if is_first || !self.shared.conduct.refuses_nesting() {
            Ok(Inside { shared: &self.shared, thread: is_first.then_some(thread) })
        } else {
            Err(StoreError::new(StoreErrorKind::Misuse, step).because("this thread is in a body of the same store"))
        }
    }
}

impl Store for MemoryStore {
    fn transact(&self, body: Body<'_>) -> Result<(), StoreError> {
        self.run(|state| body(state))
    }

    fn read(&self, body: ReadBody<'_>) -> Result<(), StoreError> {
        let _inside = self.enter("begin a reading")?;
        let _idle = (!self.shared.conduct.reads_at_once()).then(|| lock(&self.shared.writer));
        body(&mut self.shared.snapshot());
        Ok(())
    }
}

impl fmt::Debug for MemoryStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryStore").finish_non_exhaustive()
    }
}

/// Remembers that a thread is in a body, until dropped.
struct Inside<'a> {
    shared: &'a Shared,
    thread: Option<ThreadId>,
}

impl Inside<'_> {
    fn is_outermost(&self) -> bool {
        self.thread.is_some()
    }
}

impl Drop for Inside<'_> {
    fn drop(&mut self) {
        if let Some(thread) = &self.thread {
            lock(&self.shared.inside).remove(thread);
        }
    }
}
