//! How far an invitation has come, as the office sees it (R-INV-05).
//!
//! ```text
//!   queued ──► sent ──► signed-in ──► completed
//!     │          └────► expired
//!     └► failed
//! ```

use time::UtcDateTime;

use crate::account::{Account, Credential, PasswordDuty, Secret};
use crate::mail::{Intent, IntentState};

/// How far an invitation has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvitationStage {
    /// The mail is waiting, perhaps to be tried again.
    Queued,
    /// The mail server took it.
    Sent {
        /// When.
        at: UtcDateTime,
    },
    /// The mail was given up; the office can resend.
    Failed {
        /// The mail server's words.
        failure: String,
    },
    /// The client has signed in with the temporary password.
    SignedIn {
        /// When first.
        at: UtcDateTime,
    },
    /// The client has chosen a password.
    Completed {
        /// When.
        at: UtcDateTime,
    },
    /// The temporary password's time is over, unused.
    Expired {
        /// Since when.
        at: UtcDateTime,
    },
    /// The access was closed before the client came in.
    Revoked,
}

/// The rule. `intent` is the mail that the account's invitation names.
pub(crate) fn stage(
    account: &Account,
    credential: &Credential,
    intent: Option<&Intent>,
    now: UtcDateTime,
) -> Option<InvitationStage> {
    let invitation = account.invitation.as_ref()?;
    if let Some(at) = invitation.completed_at {
        return Some(InvitationStage::Completed { at });
    }
    if account.duty == PasswordDuty::FirstSignIn && account.disabled.is_some() {
        return Some(InvitationStage::Revoked);
    }
    if let Secret::Temporary(temporary) = &credential.secret
        && temporary.intent == invitation.intent
        && let Some(at) = temporary.hashes().map(|live| live.expires_at).max()
        && now >= at
    {
        return Some(InvitationStage::Expired { at });
    }
    if let Some(at) = invitation.signed_in_at {
        return Some(InvitationStage::SignedIn { at });
    }
    Some(match intent.map(|intent| &intent.state) {
        Some(IntentState::Sent { at, .. }) => InvitationStage::Sent { at: *at },
        Some(IntentState::Dead { failure, .. }) => InvitationStage::Failed { failure: failure.clone() },
        Some(IntentState::Expired { at }) => InvitationStage::Expired { at: *at },
        Some(IntentState::Superseded { .. }) | None => InvitationStage::Revoked,
        Some(IntentState::Queued { .. } | IntentState::Claimed { .. }) => InvitationStage::Queued,
    })
}
