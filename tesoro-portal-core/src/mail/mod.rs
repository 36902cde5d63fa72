//! Mails: what is waiting to be sent, and what it says.

mod intent;
mod message;

pub use intent::{Intent, IntentState, Mail, Superseded};
pub(crate) use intent::GIVE_UP_AFTER;
pub use message::{HeaderText, Message};
