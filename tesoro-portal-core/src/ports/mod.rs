//! What a host provides: one file per port, each method with what its correctness depends on.
//!
//! Ports are blocking and object-safe, without default bodies (ADR 0001). Reads are traits of their own (`…View`), so
//! that a reading can be given a snapshot and nothing else. A lookup never fails on absence; inserting and updating
//! are different methods.

mod accounts;
mod challenges;
mod clock;
mod credentials;
mod crm;
mod deals;
mod entropy;
mod erasures;
mod events;
mod feedback;
mod former_addresses;
mod host_transaction;
mod idempotency;
mod mail_choices;
mod mailer;
mod media;
mod messages;
mod notices;
mod office_files;
mod outbox;
mod refused_acts;
mod sessions;
mod settings;
mod store;
mod store_error;
mod terms;
mod throttles;
mod viewings;

pub use accounts::{Access, AccountFilter, Accounts, AccountsView};
pub use challenges::{Challenges, ChallengesView};
pub use clock::Clock;
pub use credentials::{Credentials, CredentialsView};
pub use crm::{Crm, CrmView};
pub use deals::{Deals, DealsView};
pub use entropy::Entropy;
pub use erasures::{Erasures, ErasuresView};
pub use events::{Events, EventsView};
pub use feedback::{FeedbackStore, FeedbackView};
pub use former_addresses::{FormerAddresses, FormerAddressesView};
pub use host_transaction::HostTransaction;
pub use idempotency::{Idempotency, IdempotencyView};
pub use mail_choices::{MailChoices, MailChoicesView};
pub use mailer::{MailFault, Mailer};
pub use media::{MediaStore, MediaWriter};
pub use messages::{Messages, MessagesView};
pub use notices::{Notices, NoticesView};
pub use office_files::{OfficeFiles, OfficeFilesView};
pub use outbox::{IntentFilter, Outbox, OutboxView, Settled};
pub use refused_acts::{RefusedActs, RefusedActsView};
pub use sessions::{Ending, Sessions, SessionsView};
pub use settings::{Settings, SettingsView};
pub use store::{Body, ReadBody, Store, StoreExt, UnitOfWork, Verdict, View};
pub use store_error::{StoreError, StoreErrorKind};
pub use terms::{Terms, TermsView};
pub use throttles::Throttles;
pub use viewings::{ViewingEdge, ViewingTab, Viewings, ViewingsView};
