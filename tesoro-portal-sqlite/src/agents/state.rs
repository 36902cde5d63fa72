use std::fmt;
use std::str::FromStr;

use tesoro_portal_core::crm::Permissions;
use tesoro_portal_core::password::PasswordHash;
use tesoro_portal_core::session::TokenDigest;
use tesoro_portal_core::{AgentId, CompanyId};
use time::UtcDateTime;

/// An agent's password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgentCredential {
    /// The company.
    pub company: CompanyId,
    /// The agent.
    pub agent: AgentId,
    /// What the typed password is compared with.
    pub hash: PasswordHash,
    /// Rises with every change of the password; a session of another epoch is no session.
    pub epoch: u64,
}

/// An agent's open console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgentSession {
    /// The company.
    pub company: CompanyId,
    /// The digest of its token; the token itself is nowhere.
    pub digest: TokenDigest,
    /// Whose it is.
    pub agent: AgentId,
    /// The credential's epoch when it was made.
    pub epoch: u64,
    /// When it was made.
    pub created_at: UtcDateTime,
    /// Its last use.
    pub last_used_at: UtcDateTime,
}

/// A key with which a program speaks for the agents of one company (R-AGENT-02).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgentKey {
    /// The company it is for.
    pub company: CompanyId,
    /// Its public id.
    pub id: AgentKeyId,
    /// What the office calls it; histories show it beside the agent.
    pub name: String,
    /// The one agent it speaks for; without one, each request says for whom.
    pub agent: Option<AgentId>,
    /// The digest of the key, which was shown once.
    pub digest: TokenDigest,
    /// What it is good for, whoever it speaks for.
    pub permissions: Permissions,
    /// When it was made.
    pub created_at: UtcDateTime,
    /// It is accepted strictly before this instant; `None` has no end.
    pub expires_at: Option<UtcDateTime>,
    /// Its last use.
    pub last_used_at: Option<UtcDateTime>,
    /// When it was revoked, if it was.
    pub revoked_at: Option<UtcDateTime>,
}

impl AgentKey {
    /// Whether it is accepted at `now`: not revoked, not expired.
    pub fn is_live(&self, now: UtcDateTime) -> bool {
        self.revoked_at.is_none() && self.expires_at.is_none_or(|end| now < end)
    }
}

/// The longest key id; room for a prefix and a UUID.
pub const AGENT_KEY_ID_MAX: usize = 64;

/// The public id of a key: 1 to 64 of `[A-Za-z0-9_-]`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgentKeyId(String);

impl AgentKeyId {
    /// The id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for AgentKeyId {
    type Err = InvalidAgentKeyId;

    fn from_str(text: &str) -> Result<Self, InvalidAgentKeyId> {
        let well_formed = (1..=AGENT_KEY_ID_MAX).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
        if well_formed { Ok(Self(text.to_owned())) } else { Err(InvalidAgentKeyId) }
    }
}

impl fmt::Display for AgentKeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The text is not the id of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the id of an agent key")]
pub struct InvalidAgentKeyId;
