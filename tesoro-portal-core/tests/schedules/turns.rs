//! The store in memory behind a lock that is the scheduler's: each turn at the store is a point at which another
//! request may come first.

use std::sync::Mutex;

use shuttle::sync::Mutex as Turn;
use tesoro_portal_core::challenge::{Challenge, ChallengeState};
use tesoro_portal_core::memory::MemoryStore;
use tesoro_portal_core::ports::{Body, ReadBody, Store, StoreError, StoreExt as _};
use tesoro_portal_core::{ChallengeId, CompanyId};

/// What a transaction did to the challenge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Deed {
    Counted,
    Used,
}

pub(crate) struct Turns {
    store: MemoryStore,
    turn: Turn<()>,
    about: (CompanyId, ChallengeId),
    /// Who did what, in the order of the commits.
    deeds: Mutex<Vec<(shuttle::thread::ThreadId, Deed)>>,
}

impl Turns {
    pub(crate) fn new(store: MemoryStore, company: CompanyId, challenge: ChallengeId) -> Self {
        Self { store, turn: Turn::new(()), about: (company, challenge), deeds: Mutex::default() }
    }

    pub(crate) fn deeds(&self) -> Vec<(shuttle::thread::ThreadId, Deed)> {
        self.deeds.lock().unwrap().clone()
    }

    fn look(&self) -> Option<Challenge> {
        let (company, id) = &self.about;
        self.store.with_view(|view| view.challenge(company, *id)).unwrap()
    }
}

impl Store for Turns {
    fn transact(&self, body: Body<'_>) -> Result<(), StoreError> {
        let _turn = self.turn.lock().unwrap();
        let before = self.look();
        self.store.transact(body)?;
        let after = self.look();
        let tries = |challenge: &Option<Challenge>| challenge.as_ref().map_or(0, |challenge| challenge.tries);
        let used = |challenge: &Option<Challenge>| {
            // A reset removes its challenge in the transaction that uses it up.
            challenge.as_ref().is_none_or(|challenge| challenge.state == ChallengeState::Used)
        };
        let mut deeds = self.deeds.lock().unwrap();
        let who = shuttle::thread::current().id();
        if tries(&after) > tries(&before) {
            deeds.push((who, Deed::Counted));
        }
        if used(&after) && !used(&before) {
            deeds.push((who, Deed::Used));
        }
        Ok(())
    }

    fn read(&self, body: ReadBody<'_>) -> Result<(), StoreError> {
        shuttle::thread::yield_now();
        self.store.read(body)
    }
}
