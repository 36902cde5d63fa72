//! The JSON that the API takes and gives. Names and meanings are those of the API's document; the description at
//! `/api/openapi.json` is derived from these types.

mod account;
mod activity;
mod contact;
mod flow;
mod import;
mod outbox;
mod page;
mod session;
mod settings;
mod time;

pub use account::{AccountChangeBody, AccountView, InvitationView, OwnAccountView, ProfileBody};
pub use activity::{ActivityView, EventView};
use contact::told;
pub use contact::{CheckView, ContactPortal, ContactView};
pub use flow::{
    CodeBody, DecisionBody, HandleBody, MergeBody, PreferencesBody, RegistrationBody, RegistrationView, ResetBody,
    ResetRequestBody, ResetView,
};
pub use import::{ImportBody, ImportRow, ImportedRow, ImportedView};
pub use outbox::MailView;
pub use page::Page;
pub(in crate::api) use page::Wanted;
pub use session::{
    AgentSessionBody, AgentSessionView, FactsView, Next, PasswordBody, SessionRow, SessionView, SignInBody,
    SignedInView,
};
pub use settings::{SettingsBody, SettingsView};
pub use time::rfc3339;
