//! Mails: what is waiting to be sent, and what it says.

pub(crate) mod acts;
pub(crate) mod address;
mod choice;
mod code;
#[cfg(feature = "text")]
mod compose;
mod email_changed;
mod enclosure;
mod erasure_done;
mod intent;
mod invitation;
mod letter;
mod message;
mod message_waits;
pub(crate) mod mint;
mod notice;
pub(crate) mod offers;
pub(crate) mod produce;
mod retry;
#[cfg(feature = "samples")]
mod samples;
mod terms;
mod viewing;
mod wanted;

pub use crate::viewing::calendar::Method as CalendarMethod;
pub use acts::{ClientWord, PropertyActs};
pub use choice::{MailChoice, OptionalMail};
pub use enclosure::{Enclosure, PictureKind};
pub(crate) use intent::GIVE_UP_AFTER;
pub use intent::{ChangedAddress, Intent, IntentState, Mail, Superseded};
pub(crate) use letter::message;
pub use letter::{Addressee, Composed, Composer, Entrance, Letter, LetterBody, Logo, SilentInvitation};
pub use message::{HeaderText, Message};
pub use notice::{AgentNotice, DAILY_AT, Frequency, NoticeChoices};
pub use retry::RetryRefusal;
pub(crate) use retry::retry;
#[cfg(feature = "samples")]
pub use samples::{Sample, samples};
pub use viewing::{ViewingLetter, ViewingNotice};
