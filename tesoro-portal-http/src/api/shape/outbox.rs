use serde::Serialize;
use tesoro_portal_core::mail::{Intent, IntentState, Superseded};
use utoipa::ToSchema;

use super::rfc3339;

/// A mail in the outbox: what and how far, never what it says.
#[derive(Debug, Serialize, ToSchema)]
pub struct MailView {
    /// Its id.
    pub id: String,
    /// `invitation`, `password-changed`, …
    pub kind: &'static str,
    /// The account it is about; a code's is known to nobody but its reader.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// When it was asked for.
    pub queued_at: String,
    /// `queued`, `sending`, `sent`, `superseded`, `expired` or `dead`.
    pub state: &'static str,
    /// How often it was tried.
    pub attempts: u32,
    /// When it reached its state, or is tried next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Why the last try failed, in the mail server's words, or why it was no longer wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl MailView {
    /// The intent as JSON.
    pub fn of(intent: &Intent) -> Self {
        let (state, at, reason) = match &intent.state {
            IntentState::Queued { due_at, failure, .. } => ("queued", Some(*due_at), failure.clone()),
            IntentState::Claimed { .. } => ("sending", None, None),
            IntentState::Sent { at, .. } => ("sent", Some(*at), None),
            IntentState::Superseded { at, why } => ("superseded", Some(*at), Some(name(*why).to_owned())),
            IntentState::Expired { at } => ("expired", Some(*at), None),
            IntentState::Dead { at, failure, .. } => ("dead", Some(*at), Some(failure.clone())),
        };
        Self {
            id: intent.id.to_string(),
            kind: intent.mail.name(),
            account: intent.mail.account().map(|id| id.to_string()),
            queued_at: rfc3339(intent.queued_at),
            state,
            attempts: intent.attempts(),
            at: at.map(rfc3339),
            reason,
        }
    }
}

fn name(why: Superseded) -> &'static str {
    match why {
        Superseded::Replaced => "replaced",
        Superseded::Settled => "settled",
        Superseded::AccountClosed => "account-closed",
        Superseded::NoAddressee => "no-addressee",
        Superseded::Unwanted => "unwanted",
    }
}
