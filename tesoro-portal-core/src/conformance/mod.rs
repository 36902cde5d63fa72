//! The suite that every store adapter runs (feature `conformance`): one case for each promise of the ports.
//!
//! An adapter implements [`Harness`] in its tests and writes one line, which makes a test of every case. For the store
//! in memory that is:
//!
//! ```
//! use std::sync::Arc;
//!
//! use tesoro_portal_core::conformance::{Harness, HostActs, Joining, tests};
//! use tesoro_portal_core::crm::{Agent, Company, Contact, Deal, Property};
//! use tesoro_portal_core::memory::MemoryStore;
//! use tesoro_portal_core::ports::Store;
//!
//! struct InMemory(MemoryStore);
//!
//! impl Harness for InMemory {
//!     fn store(&self) -> Arc<dyn Store> {
//!         Arc::new(self.0.clone())
//!     }
//!     fn put_company(&self, company: &Company) {
//!         self.0.crm().put_company(company).unwrap();
//!     }
//!     fn put_agent(&self, agent: &Agent) {
//!         self.0.crm().put_agent(agent).unwrap();
//!     }
//!     fn put_contact(&self, contact: &Contact) {
//!         self.0.crm().put_contact(contact).unwrap();
//!     }
//!     fn put_property(&self, property: &Property) {
//!         self.0.crm().put_property(property).unwrap();
//!     }
//!     fn put_deal(&self, deal: &Deal) {
//!         self.0.crm().put_deal(deal).unwrap();
//!     }
//!     fn reopen(&self) -> Option<Arc<dyn Store>> {
//!         None
//!     }
//!     fn host(&self, acts: HostActs<'_>) -> Joining {
//!         self.0.host(|host| acts(host)).unwrap();
//!         Joining::Supported
//!     }
//! }
//!
//! tests!(InMemory(MemoryStore::new()));
//! # fn main() {}
//! ```
//!
//! The expression is evaluated anew for each case, so that each begins with nothing. A case that fails says which
//! promise was broken. What a case cannot see is power loss: that `Ok` means durable is for the adapter's own tests.
//!
//! A case writes at most some hundred rows, for the companies `north` and `south`, and one asks for 40,000 contacts at
//! once. None needs a network or a clock; some start 17 threads. What a store calls transient is tried again.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the cases are tests, published as a library"
)]

mod accounts;
mod case;
mod catalogue;
mod challenges;
mod claims;
mod contacts;
mod counters;
mod credentials;
mod crm;
mod deals;
mod devices;
mod drafts;
mod erasing;
mod erasures;
mod events;
mod everything;
mod expand;
mod feedback;
mod former_addresses;
mod host;
mod idempotency;
mod invitations;
mod joining;
mod leads;
mod links;
mod lists;
mod mail_choices;
mod media;
mod merging;
mod messages;
mod notices;
mod office_files;
mod outbox;
mod properties;
mod races;
mod refused_acts;
mod samples;
mod sessions;
mod settings;
mod snapshots;
mod stage;
mod store;
mod terms;
mod viewings;

pub use case::{Broken, Case, Harness, run};
pub use catalogue::cases;
pub use host::{Host, HostActs, Joining};
pub use media::{MediaCase, MediaHarness, media_cases};

#[doc(inline)]
pub use crate::__conformance_tests as tests;
