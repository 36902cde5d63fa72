use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use super::state::State;
use super::store::MemoryStore;
use crate::crm::Contact;
use crate::ports::{Body, HostTransaction, StoreError, StoreErrorKind, Verdict};

/// A host in a transaction of its own over a [`MemoryStore`]: it writes into the CRM, and operations of the portal take
/// part through its [`HostTransaction`].
pub struct MemoryHost<'a> {
    store: &'a MemoryStore,
    /// As it was when the transaction began.
    before: State,
    state: State,
    phase: Phase,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Open,
    Ended,
}

impl MemoryStore {
    /// Runs `acts` in one transaction that belongs to the host, and ends it as they say; a panic rolls it back and goes
    /// on. Until then, a body of the store is refused on this thread.
    pub fn host(&self, acts: impl FnOnce(&mut MemoryHost<'_>) -> Verdict) -> Result<(), StoreError> {
        self.run(|state| {
            let mut host = MemoryHost { store: self, before: state.clone(), state: state.clone(), phase: Phase::Open };
            let verdict = acts(&mut host);
            match (host.phase, verdict) {
                (Phase::Open, Verdict::Commit) => {
                    *state = host.state;
                    Verdict::Commit
                }
                _ => Verdict::Rollback,
            }
        })
    }
}

impl MemoryHost<'_> {
    /// Writes a contact into the CRM, in the transaction.
    pub fn put_contact(&mut self, contact: &Contact) {
        self.state.contacts.put(&contact.company, contact.id.clone(), contact.clone());
    }

    /// Ends the transaction with a rollback at once.
    pub fn roll_back(&mut self) {
        self.state = self.before.clone();
        self.phase = Phase::Ended;
    }

    fn undo_to(&mut self, savepoint: State) {
        self.state = if self.state.conduct.undoes_only_itself() { savepoint } else { self.before.clone() };
    }
}

impl HostTransaction for MemoryHost<'_> {
    fn nested(&mut self, body: Body<'_>) -> Result<(), StoreError> {
        let conduct = self.state.conduct;
        if self.phase == Phase::Ended && conduct.ends_with_the_host() {
            return Err(StoreError::new(StoreErrorKind::Misuse, "join the host's transaction").because("it has ended"));
        }
        let savepoint = self.state.clone();
        let outcome = catch_unwind(AssertUnwindSafe(|| body(&mut self.state)));
        match &outcome {
            Ok(Verdict::Commit) if conduct.leaves_the_commit() => {}
            Ok(Verdict::Commit) => self.store.replace(self.state.clone()),
            Ok(Verdict::Rollback) if !conduct.undoes_rollback() => {}
            Err(_) if !conduct.undoes_panic() => {}
            Ok(Verdict::Rollback) | Err(_) => self.undo_to(savepoint),
        }
        match outcome {
            Ok(_) => Ok(()),
            Err(panic) => resume_unwind(panic),
        }
    }
}

#[cfg(feature = "conformance")]
impl crate::conformance::Host for MemoryHost<'_> {
    fn put_contact(&mut self, contact: &Contact) {
        MemoryHost::put_contact(self, contact);
    }

    fn transaction(&mut self) -> &mut dyn HostTransaction {
        self
    }

    fn roll_back(&mut self) {
        MemoryHost::roll_back(self);
    }
}

impl fmt::Debug for MemoryHost<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryHost").field("phase", &self.phase).finish_non_exhaustive()
    }
}
