//! Whether the client is known to read the mail of the login (R-ADM-02, threat 46).
//!
//! ```text
//!             the office changes the address             the right code
//!   Settled ──────────────────────────────► Unconfirmed ───────────────► Settled
//!                                             ▲     │
//!                                             └─────┘ changed once more
//! ```

/// Whether the client is known to read the mail of the login.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EmailProof {
    /// The address is the one that the account was made with, or the client has confirmed it since.
    Settled,
    /// The office has changed it, and the client has not confirmed it yet: it signs in, but no code that is mailed to it
    /// chooses a new password.
    Unconfirmed,
}
