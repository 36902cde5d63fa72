//! The suite that every store adapter runs (feature `conformance`): one case for each promise of the ports.
//!
//! An adapter implements [`Harness`] in its tests and writes one line, which makes a test of every case:
//!
//! ```ignore
//! tesoro_portal_core::conformance::tests!(MyHarness::new());
//! ```
//!
//! The expression is evaluated anew for each case, so that each begins with nothing. A case that fails says which
//! promise was broken. What a case cannot see is power loss: that `Ok` means durable is for the adapter's own tests.
//!
//! A case fills an unused store with at most some hundred rows, uses the companies `north` and `south`, and needs no
//! network and no clock.

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
mod claims;
mod contacts;
mod counters;
mod credentials;
mod crm;
mod devices;
mod events;
mod everything;
mod links;
mod lists;
mod outbox;
mod races;
mod samples;
mod sessions;
mod settings;
mod snapshots;
mod stage;
mod store;

pub use case::{Broken, Case, Harness, run};
pub use catalogue::cases;

#[doc(inline)]
pub use crate::__conformance_tests as tests;
