use crate::mail::Message;

/// Sends mail.
pub trait Mailer: Send + Sync {
    /// Hands one message to the mail server and waits for its answer, within the adapter's own time limit.
    ///
    /// To ensure correctness, `Ok` means that the server took responsibility for it. It may be called twice with the
    /// same message id (delivery is at least once), and it must not log the body, which may hold a temporary password.
    fn send(&self, message: &Message) -> Result<(), MailFault>;
}

/// Why a message was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailFault {
    /// Try again later: no connection, a time-out, a 4xx answer.
    #[error("the mail server could not take it now: {0}")]
    Transient(String),
    /// Trying again is useless: a 5xx answer, an address that is none.
    #[error("the mail server refused it: {0}")]
    Permanent(String),
}
