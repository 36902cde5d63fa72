//! The embedded store: one database file.
//!
//! [`SqliteStore`] keeps every promise of core's [`Store`](tesoro_portal_core::ports::Store): what is answered is on the
//! disk, transactions are serialisable, and readings never wait for writers. Files mirror the ports one for one.
//!
//! ```no_run
//! use tesoro_portal_core::ports::{SettingsView as _, StoreError, StoreExt as _};
//! use tesoro_portal_sqlite::{SqliteConfig, SqliteStore};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let store = SqliteStore::open("portal.db", &SqliteConfig::default())?;
//! let settings = store.with_view(|view| view.settings(&"north".parse()?).map_err(Box::<dyn std::error::Error>::from));
//! # drop(settings); Ok(()) }
//! ```
//!
//! - A vendor whose tables are in the same file implements [`CrmBinding`] and opens with
//!   [`SqliteStore::open_with_crm`]. Otherwise there is the [`DefaultCrm`] over tables of its own, whose agents sign in
//!   to the reference server with what [`Office`] keeps.
//! - Writers share commits: a batch is never larger than the number of threads that write at the same time.
//! - Another program that writes to the same file sets a busy timeout of 5 s or more; under load it would otherwise get
//!   no turn.

mod accounts;
mod agents;
mod backup;
mod batch;
mod challenges;
mod columns;
mod commit_gate;
mod config;
mod connection;
mod credentials;
mod crm;
mod deals;
mod erasures;
mod error;
mod events;
mod feedback;
mod former_addresses;
mod idempotency;
mod joined;
mod mail_choices;
mod media;
mod messages;
mod nesting;
mod notices;
mod office;
mod office_files;
mod outbox;
mod readers;
mod refused_acts;
mod schema;
mod sessions;
mod settings;
#[cfg(test)]
mod statements;
mod stopwatch;
mod store;
mod terms;
mod throttles;
mod transaction;
mod unit_of_work;
mod viewings;
mod writer;

pub use agents::{AGENT_KEY_ID_MAX, AgentBook, AgentCredential, AgentKey, AgentKeyId, AgentSession, InvalidAgentKeyId};
pub use backup::FileReport;
pub use config::SqliteConfig;
pub use crm::{CrmBinding, CrmRecords, DefaultCrm};
pub use error::failed;
pub use joined::SqliteJoined;
pub use media::MediaFolder;
pub use office::Office;
pub use schema::NewerSchema;
pub use store::SqliteStore;
pub use unit_of_work::{Reading, SqliteRows, SqliteUnitOfWork, SqliteView, Writing};
