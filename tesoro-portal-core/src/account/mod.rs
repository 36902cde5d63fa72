//! The portal login of a client: who it is, and what state it is in.

mod administer;
mod credential;
mod email;
mod find;
mod import;
mod invisible;
mod invitation;
mod link;
mod look;
mod name;
mod open;
mod readiness;
mod resend;
mod sign_in;
mod state;

pub(crate) use administer::administer;
pub use administer::{AccessChange, AccountChange, AdministerRefusal, PasswordRequirement};
pub use credential::{Credential, Secret, TemporaryHash, TemporarySecret};
pub use email::{EMAIL_LOCAL_MAX, EMAIL_MAX, EmailAddress, EmailKey, EmailRefusal};
pub(crate) use import::import;
pub use import::{IMPORT_BATCH_MAX, ImportRefusal, Imported, ImportedUser};
pub use invitation::InvitationStage;
pub use link::LinkRefusal;
pub(crate) use link::{link, unlink};
pub use look::{AccountSeen, ContactSeen, PAGE_MAX, PortalIcon};
pub(crate) use look::{account, accounts, activities, contact, contacts, events, intents};
pub use name::{InvalidNameMinimum, NAME_MAX, NameMinimum, NameRefusal, PersonName};
pub use open::OpenRefusal;
pub(crate) use open::open;
pub use readiness::{Check, Outcome, Readiness};
pub(crate) use resend::resend;
pub use resend::{RESEND_COOL_DOWN, ResendRefusal};
pub(crate) use sign_in::{Comparison, Matched, complete, count_try};
pub use sign_in::{SignIn, SignInRefusal, SignInRequest};
pub use state::{Account, AccountState, AccountStatus, Disabled, Invitation, LinkState, PasswordDuty};
