//! Two offices with their agents and contacts, and a portal over a store in memory: the stage on which the tests of
//! operations play. Nothing here is random, and no clock runs.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]
#![allow(dead_code, unused_imports, reason = "each test file uses a part")]

mod acts;
mod clients;
mod homes;
mod interrupted;
mod records;
mod rows;
mod visitors;

use std::fmt::Debug;
use std::num::NonZeroUsize;
use std::sync::{Arc, Barrier};
use std::thread;

pub(crate) use acts::{access, address, password};
pub(crate) use clients::{CHOSEN, Client, PlainWords, attempt, password_in, source, typed};
pub(crate) use homes::{home, home_of};
pub(crate) use records::{ALPINE, HARBOUR, company, email};
use tesoro_portal_core::account::Account;
use tesoro_portal_core::agent::{AgentCtx, Via};
use tesoro_portal_core::crm::{Agent, Contact, Permission, PortalMark};
use tesoro_portal_core::mail::{AgentNotice, Frequency, Message, NoticeChoices};
use tesoro_portal_core::memory::{CountingStore, FixedClock, MemoryStore, RecordingMailer, SeededEntropy};
use tesoro_portal_core::password::{HashParameters, HasherConfig, PasswordHasher};
use tesoro_portal_core::ports::{Entropy, StoreError, StoreExt as _, UnitOfWork, View};
use tesoro_portal_core::settings::{CompanySettings, PortalSwitch, SettingsChange};
use tesoro_portal_core::{AgentId, CompanyId, Failure, KeyRing, Pass, Policy, Portal, PortalParts};
use time::{Duration, UtcDateTime};
pub(crate) use visitors::{REMEMBERED, WISHED, code_in, in_short, other_than, shown, somewhere, wish};

/// How many threads a race has.
pub(crate) const RACERS: usize = 16;

/// When every test begins.
pub(crate) const START: UtcDateTime = FixedClock::START;

/// How passwords are hashed: far below what is recommended, so that tests are quick. KiB and passes.
pub(crate) const FAST: (u32, u32) = (16, 1);

/// A hasher that computes that much at once, and lets that many wait.
pub(crate) fn hashing((memory_kib, passes): (u32, u32), threads: usize, queue: usize) -> HasherConfig {
    let parameters = HashParameters::new(memory_kib, passes, 1).unwrap();
    HasherConfig { parameters, threads: NonZeroUsize::new(threads).unwrap(), queue }
}

/// The offices' portal with all that it stands on.
pub(crate) struct Office {
    pub(crate) memory: MemoryStore,
    /// The store as the portal sees it: its calls are counted, and fail when told to.
    pub(crate) store: CountingStore,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) hasher: PasswordHasher,
    pub(crate) mailer: RecordingMailer,
    pub(crate) portal: Portal,
}

impl Office {
    /// Two companies, `harbour` and `alpine`, with agents, contacts and settings, and no account yet.
    pub(crate) fn new() -> Self {
        Self::with(Policy::default(), hashing(FAST, 2, 64))
    }

    pub(crate) fn with(policy: Policy, hashing: HasherConfig) -> Self {
        Self::over(MemoryStore::new(), policy, hashing, (START, 7)).seeded()
    }

    /// Another portal over the same store, as after a restart: nothing is left but what was stored, and the keys.
    pub(crate) fn restarted(&self, hashing: HasherConfig) -> Self {
        Self::over(self.memory.clone(), self.portal.policy().clone(), hashing, (self.now(), 0xBEEF))
    }

    /// Another portal over the same store and clock, with random bytes and hashing of its own.
    pub(crate) fn portal_with(&self, entropy: Arc<dyn Entropy>, hashing: HasherConfig) -> Portal {
        portal(&self.store, &self.clock, entropy, &PasswordHasher::new(hashing), self.portal.policy().clone())
    }

    fn over(memory: MemoryStore, policy: Policy, hashing: HasherConfig, (now, seed): (UtcDateTime, u64)) -> Self {
        let store = CountingStore::new(Arc::new(memory.clone()));
        let (clock, hasher) = (Arc::new(FixedClock::at(now)), PasswordHasher::new(hashing));
        let portal = portal(&store, &clock, Arc::new(SeededEntropy::new(seed)), &hasher, policy);
        Self { memory, store, clock, hasher, mailer: RecordingMailer::new(), portal }
    }

    fn seeded(self) -> Self {
        for company in records::companies() {
            self.memory.crm().put_company(&company).unwrap();
            self.write(|uow| uow.insert_settings(&records::settings(&company.id)));
        }
        for agent in records::agents() {
            self.put_agent(&agent);
            // What agents are told of clients is between the mails of most stories: who tells of it asks for it.
            self.tell(&agent.company, &agent.id, Frequency::Off);
        }
        for contact in records::contacts() {
            self.put_contact(&contact);
        }
        self
    }

    pub(crate) fn now(&self) -> UtcDateTime {
        use tesoro_portal_core::ports::Clock as _;
        self.clock.now()
    }

    pub(crate) fn wait(&self, time: Duration) -> UtcDateTime {
        self.clock.advance(time)
    }

    pub(crate) fn put_agent(&self, agent: &Agent) {
        self.memory.crm().put_agent(agent).unwrap();
    }

    pub(crate) fn put_contact(&self, contact: &Contact) {
        self.memory.crm().put_contact(contact).unwrap();
    }

    /// A further contact of the harbour office, like Anna but for what `change` makes different.
    pub(crate) fn contact_like_anna(&self, id: &str, change: impl FnOnce(&mut Contact)) {
        let mut contact = records::contacts().swap_remove(0);
        contact.id = id.parse().unwrap();
        contact.email = Some(format!("{id}@example.com"));
        contact.portal = PortalMark::None;
        change(&mut contact);
        self.put_contact(&contact);
    }

    /// The contact of the harbour office as the CRM has it now.
    pub(crate) fn contact(&self, id: &str) -> Contact {
        self.look(|view| view.crm_view().contact(&company(HARBOUR), &id.parse().unwrap())).unwrap()
    }

    pub(crate) fn settings(&self, id: &str) -> CompanySettings {
        self.look(|view| view.settings(&company(id))).unwrap()
    }

    /// Changes the stored settings behind the portal's back.
    pub(crate) fn set(&self, change: impl Fn(&mut CompanySettings)) {
        let mut settings = self.settings(HARBOUR);
        change(&mut settings);
        self.write(|uow| uow.update_settings(&settings));
    }

    /// The administrator switches the harbour's portal.
    pub(crate) fn switch(&self, to: PortalSwitch) {
        let seen = self.settings(HARBOUR).version;
        let change = SettingsChange { portal: Some(to), ..SettingsChange::default() };
        self.portal.change_settings(&dora(), seen, &change).unwrap();
    }

    /// Gives a contact of the harbour office access.
    pub(crate) fn invite(&self, contact: &str) -> Account {
        self.portal.open_account(&dora(), &contact.parse().unwrap()).unwrap()
    }

    /// How often an agent is told of answered invitations and of what clients think.
    pub(crate) fn tell(&self, company: &CompanyId, agent: &AgentId, frequency: Frequency) {
        let kinds = [AgentNotice::Invitations, AgentNotice::Feedback];
        let notices = kinds.into_iter().map(|kind| (kind, frequency)).collect();
        let choices = NoticeChoices { zone: None, notices };
        self.write(|uow| uow.choose_notices(company, agent, &choices));
    }

    /// One pass over the outbox.
    pub(crate) fn dispatch(&self) -> Pass {
        self.portal.dispatch(&self.mailer, &PlainWords, 64).unwrap()
    }

    /// Sends what is due, and hands out what arrived.
    pub(crate) fn mails(&self) -> Vec<Message> {
        self.dispatch();
        self.mailer.drain()
    }

    pub(crate) fn look<T>(&self, body: impl FnOnce(&mut dyn View) -> Result<T, StoreError>) -> T {
        self.memory.with_view(body).unwrap()
    }

    pub(crate) fn write<T>(&self, body: impl FnOnce(&mut dyn UnitOfWork) -> Result<T, StoreError>) -> T {
        self.memory.with_tx(body).unwrap()
    }
}

fn portal(
    store: &CountingStore,
    clock: &Arc<FixedClock>,
    entropy: Arc<dyn Entropy>,
    hasher: &PasswordHasher,
    policy: Policy,
) -> Portal {
    Portal::new(PortalParts {
        store: Arc::new(store.clone()),
        clock: clock.clone(),
        entropy,
        keys: KeyRing::from_bytes(1, [0x4B; 32]),
        hasher: hasher.clone(),
        policy,
    })
}

/// The administrator of the harbour office.
pub(crate) fn dora() -> AgentCtx {
    agent(HARBOUR, "dora")
}

/// The administrator of the alpine office.
pub(crate) fn egon() -> AgentCtx {
    agent(ALPINE, "egon")
}

/// The proof of an agent's own session.
pub(crate) fn agent(company: &str, id: &str) -> AgentCtx {
    AgentCtx::trust_host(company.parse().unwrap(), id.parse().unwrap(), Via::Session)
}

/// The proof of an agent who comes by a key with these permissions.
pub(crate) fn key_of(company: &str, id: &str, permissions: &[Permission]) -> AgentCtx {
    let permissions = permissions.iter().copied().collect();
    AgentCtx::trust_host(
        company.parse().unwrap(),
        id.parse().unwrap(),
        Via::Key { name: "nightly sync".to_owned(), permissions },
    )
}

/// The rule's answer where it said no.
#[track_caller]
pub(crate) fn refusal<T: Debug, R: Debug>(outcome: Result<T, Failure<R>>) -> R {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

/// Runs `body` on [`RACERS`] threads that set off together, and answers what each came back with.
pub(crate) fn race<T: Send>(body: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let barrier = Barrier::new(RACERS);
    let (barrier, body) = (&barrier, &body);
    thread::scope(|scope| {
        let running: Vec<_> = (0..RACERS)
            .map(|runner| {
                scope.spawn(move || {
                    barrier.wait();
                    body(runner)
                })
            })
            .collect();
        running.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

/// Random bytes for what a test makes by itself.
pub(crate) fn entropy() -> SeededEntropy {
    SeededEntropy::new(0xA11CE)
}
