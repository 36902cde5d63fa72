//! How far an invitation has come, as the office sees it (R-INV-05, R-INV-06).
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
        /// After how many tries.
        attempts: u32,
    },
    /// The client has signed in with the temporary password; whoever follows a link has completed it at once.
    SignedIn {
        /// When first.
        at: UtcDateTime,
    },
    /// The client has chosen a password.
    Completed {
        /// When.
        at: UtcDateTime,
    },
    /// The time of the temporary password, or of the link, is over, unused.
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
    let ends_at = match &credential.secret {
        Secret::Temporary(temporary) if temporary.intent == invitation.intent => {
            temporary.hashes().map(|live| live.expires_at).max()
        }
        // What happened to the account since has closed the door that the link would open.
        Secret::Link(link) if link.intent == invitation.intent && link.epoch != credential.epoch => {
            return Some(InvitationStage::Revoked);
        }
        Secret::Link(link) if link.intent == invitation.intent => link.hashes().map(|live| live.expires_at).max(),
        _ => None,
    };
    if let Some(at) = ends_at.filter(|at| now >= *at) {
        return Some(InvitationStage::Expired { at });
    }
    if let Some(at) = invitation.signed_in_at {
        return Some(InvitationStage::SignedIn { at });
    }
    Some(match intent.map(|intent| &intent.state) {
        Some(IntentState::Sent { at, .. }) => InvitationStage::Sent { at: *at },
        Some(IntentState::Dead { failure, attempts, .. }) => {
            InvitationStage::Failed { failure: failure.clone(), attempts: *attempts }
        }
        Some(IntentState::Expired { at }) => InvitationStage::Expired { at: *at },
        Some(IntentState::Superseded { .. }) | None => InvitationStage::Revoked,
        Some(IntentState::Queued { .. } | IntentState::Claimed { .. }) => InvitationStage::Queued,
    })
}
