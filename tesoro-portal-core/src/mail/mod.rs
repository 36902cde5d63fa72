//! Mails: what is waiting to be sent, and what it says.

mod code;
#[cfg(feature = "text")]
mod compose;
mod intent;
mod letter;
mod message;
pub(crate) mod mint;
pub(crate) mod produce;
mod retry;
mod terms;
mod viewing;

pub(crate) use intent::GIVE_UP_AFTER;
pub use intent::{Intent, IntentState, Mail, Superseded};
pub(crate) use letter::message;
pub use letter::{Addressee, Composed, Composer, Letter, LetterBody};
pub use message::{Attachment, HeaderText, Message};
pub use retry::RetryRefusal;
pub(crate) use retry::retry;
pub use viewing::{ViewingLetter, ViewingNotice};
