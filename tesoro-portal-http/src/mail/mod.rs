//! Where mails go: a mail server, or the demo's mailbox.

mod mailbox;
mod rfc5322;
mod smtp;

pub use mailbox::{Mailbox, Posted};
pub use smtp::{SmtpMailer, SmtpSetupError};
