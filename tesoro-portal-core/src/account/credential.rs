//! What proves that a client is who they say (R-PW-03, R-INV-02).

use time::UtcDateTime;

use crate::password::PasswordHash;
use crate::session::{InvitationToken, TokenDigest};
use crate::{AccountId, CompanyId, IntentId};

/// The password of an account, in a row of its own so that no list ever loads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// The company of the account.
    pub company: CompanyId,
    /// The account.
    pub account: AccountId,
    /// Rises whenever everything that was proved before must stop counting: a changed or required password, a
    /// disabled account. A session of another epoch is no session (R-AUTH-05, threat 27).
    pub epoch: u64,
    /// What signs in.
    pub secret: Secret,
}

/// What signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Secret {
    /// Nothing yet: the invitation's mail has not been produced.
    None,
    /// A temporary password, mailed (R-INV-02).
    Temporary(TemporarySecret),
    /// A password the client chose, or an imported one.
    Chosen(PasswordHash),
    /// Nothing yet: with the link of the invitation's mail the client chooses the first password (R-INV-07).
    Link(LinkSecret),
}

impl Secret {
    /// The hashes that a typed password is compared with. They share salt and parameters, so that comparing costs one
    /// computation whatever their number (ADR 0004).
    pub fn hashes(&self) -> Vec<PasswordHash> {
        match self {
            Self::None | Self::Link(_) => Vec::new(),
            Self::Temporary(temporary) => temporary.hashes().map(|live| live.hash.clone()).collect(),
            Self::Chosen(hash) => vec![hash.clone()],
        }
    }
}

/// The temporary password of one invitation: at most two live ones, because a mail that is produced again after a
/// crash must not kill the one that may already have arrived (R-MAIL-01).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemporarySecret {
    /// The mail they belong to.
    pub intent: IntentId,
    /// The latest.
    pub latest: TemporaryHash,
    /// The one before, of the same mail.
    pub earlier: Option<TemporaryHash>,
}

/// One temporary password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemporaryHash {
    /// Its hash.
    pub hash: PasswordHash,
    /// It signs in strictly before this instant.
    pub expires_at: UtcDateTime,
}

impl TemporarySecret {
    /// The first temporary password of a mail.
    pub fn first(intent: IntentId, hash: TemporaryHash) -> Self {
        Self { intent, latest: hash, earlier: None }
    }

    /// Adds the password of a repeated production of the same mail; of the two before, the older one goes.
    #[must_use]
    pub fn repeated(self, hash: TemporaryHash) -> Self {
        Self { intent: self.intent, latest: hash, earlier: Some(self.latest) }
    }

    /// The live ones, the latest first.
    pub fn hashes(&self) -> impl Iterator<Item = &TemporaryHash> {
        std::iter::once(&self.latest).chain(self.earlier.as_ref())
    }
}

/// The link of one invitation: at most two live ones, as with a temporary password (R-INV-07, R-MAIL-01).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkSecret {
    /// The mail they belong to.
    pub intent: IntentId,
    /// The credential's epoch when they were made: with another one they are dead.
    pub epoch: u64,
    /// The latest.
    pub latest: LinkHash,
    /// The one before, of the same mail.
    pub earlier: Option<LinkHash>,
}

/// One link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkHash {
    /// The digest of its token.
    pub digest: TokenDigest,
    /// It works strictly before this instant.
    pub expires_at: UtcDateTime,
}

impl LinkSecret {
    /// The first link of a mail.
    pub fn first(intent: IntentId, epoch: u64, hash: LinkHash) -> Self {
        Self { intent, epoch, latest: hash, earlier: None }
    }

    /// Adds the link of a repeated production of the same mail; of the two before, the older one goes.
    #[must_use]
    pub fn repeated(self, hash: LinkHash) -> Self {
        Self { latest: hash, earlier: Some(self.latest), ..self }
    }

    /// The live ones, the latest first.
    pub fn hashes(&self) -> impl Iterator<Item = &LinkHash> {
        std::iter::once(&self.latest).chain(self.earlier.as_ref())
    }

    /// The rule: whether this token opens the door at `now`, with a credential of this epoch (R-INV-07).
    pub fn opens(&self, token: &InvitationToken, epoch: u64, now: UtcDateTime) -> bool {
        let shown = token.digest();
        self.epoch == epoch && self.hashes().any(|live| live.digest == shown && now < live.expires_at)
    }
}
