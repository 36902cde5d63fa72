use std::sync::{Arc, Barrier};
use std::thread;

use super::case::Harness;
use super::samples;
use crate::crm::{Agent, Company, Contact, Deal, Property};
use crate::ports::{Store, StoreError, StoreErrorKind, StoreExt as _, UnitOfWork, View};

/// How many threads a race has (the threats ask for at least 16).
pub(super) const RACERS: usize = 16;

/// How often something is tried again that the store calls transient: more than any race here can need.
const TRIES: usize = 1_000;

/// A store with the CRM's rows of two companies, and the ways in which the cases speak to it.
pub(super) struct Stage<'a> {
    pub(super) harness: &'a dyn Harness,
    pub(super) store: Arc<dyn Store>,
}

impl<'a> Stage<'a> {
    pub(super) fn new(harness: &'a dyn Harness) -> Self {
        for company in [samples::north(), samples::south()] {
            harness.put_company(&samples::company(&company));
            harness.put_agent(&samples::agent(&company, "boss"));
        }
        Self { harness, store: harness.store() }
    }

    pub(super) fn put_company(&self, company: &Company) {
        self.harness.put_company(company);
    }

    pub(super) fn put_agent(&self, agent: &Agent) {
        self.harness.put_agent(agent);
    }

    pub(super) fn put_contact(&self, contact: &Contact) {
        self.harness.put_contact(contact);
    }

    pub(super) fn put_property(&self, property: &Property) {
        self.harness.put_property(property);
    }

    pub(super) fn put_deal(&self, deal: &Deal) {
        self.harness.put_deal(deal);
    }

    /// Commits what `body` writes.
    #[track_caller]
    pub(super) fn write<T>(&self, body: impl Fn(&mut dyn UnitOfWork) -> Result<T, StoreError>) -> T {
        self.attempt(body).unwrap_or_else(|error| panic!("{error}: {error:?}"))
    }

    /// Commits what `body` writes unless it fails; tries again while the store calls that transient.
    pub(super) fn attempt<T>(
        &self,
        body: impl Fn(&mut dyn UnitOfWork) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        for _ in 1..TRIES {
            match self.store.with_tx(&body) {
                Err(error) if error.kind() == StoreErrorKind::Transient => thread::yield_now(),
                outcome => return outcome,
            }
        }
        self.store.with_tx(&body)
    }

    /// Reads on a snapshot.
    #[track_caller]
    pub(super) fn look<T>(&self, body: impl FnOnce(&mut dyn View) -> Result<T, StoreError>) -> T {
        self.store.with_view(body).unwrap_or_else(|error: StoreError| panic!("{error}: {error:?}"))
    }

    /// Asserts that `body` is refused as taken.
    #[track_caller]
    pub(super) fn taken(&self, body: impl Fn(&mut dyn UnitOfWork) -> Result<(), StoreError>) {
        match self.attempt(body) {
            Ok(()) => panic!("was accepted instead of refused as taken"),
            Err(error) => assert_eq!(error.kind(), StoreErrorKind::Taken, "was refused, but as {error:?}"),
        }
    }

    /// Asserts that `body` fails, for another reason than uniqueness.
    #[track_caller]
    pub(super) fn fails(&self, body: impl Fn(&mut dyn UnitOfWork) -> Result<(), StoreError>) {
        match self.attempt(body) {
            Ok(()) => panic!("was accepted instead of refused"),
            Err(error) => assert_ne!(error.kind(), StoreErrorKind::Taken, "nothing is taken: {error:?}"),
        }
    }
}

/// Runs `body` on many threads that set off together, and answers what each came back with.
pub(super) fn race<T: Send>(threads: usize, body: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let barrier = Barrier::new(threads);
    let (barrier, body) = (&barrier, &body);
    thread::scope(|scope| {
        let running: Vec<_> = (0..threads)
            .map(|runner| {
                scope.spawn(move || {
                    barrier.wait();
                    body(runner)
                })
            })
            .collect();
        running.into_iter().map(|thread| thread.join().expect("a racing thread panicked")).collect()
    })
}
