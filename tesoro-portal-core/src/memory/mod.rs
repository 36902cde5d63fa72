//! An in-memory [`Store`](crate::ports::Store) and doubles of the other ports, for tests and demos (feature `memory`).
//!
//! [`MemoryStore`] keeps every promise of the ports but durability: real rollback, units of work one after the other,
//! snapshots that wait for nobody. Each file mirrors the port of the same name. A body works on a copy of the state that
//! shares everything it has not touched; a commit puts the copy in the place of the state.

mod accounts;
mod challenges;
mod clock;
mod counting;
mod counting_unit;
mod credentials;
mod crm;
mod deals;
mod entropy;
mod erasures;
mod events;
mod fault;
mod feedback;
mod former_addresses;
mod host;
mod idempotency;
mod mail_choices;
mod mailer;
mod media;
mod messages;
mod notices;
mod office_files;
mod outbox;
mod refused_acts;
mod rows;
mod sessions;
mod settings;
mod sin;
mod state;
mod store;
mod terms;
mod throttles;
mod viewings;

pub use clock::FixedClock;
pub use counting::{CountingStore, Counts};
pub use crm::{DealMark, MemoryCrm};
pub use entropy::SeededEntropy;
pub use fault::{FaultMoment, FaultyStore};
pub use host::MemoryHost;
pub use mailer::RecordingMailer;
pub use media::MemoryMedia;
#[cfg(feature = "conformance")]
pub use sin::Sin;
pub use store::MemoryStore;

use std::sync::{Mutex, MutexGuard, PoisonError};

/// What a panicking thread held is whole: every change under these locks is a single assignment or push.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
