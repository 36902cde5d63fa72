//! The outbox's entries and their life (R-MAIL-01, ADR 0004).
//!
//! ```text
//!            claim                  sent
//!  Queued ──────────► Claimed ─────────────► Sent
//!    ▲                  │ │ │
//!    │  try again later │ │ └─ no longer wanted ─► Superseded
//!    └──────────────────┘ │
//!    ▲  lease ran out     ├─── too late ─────────► Expired
//!    └── (claimed again)  └─── given up ─────────► Dead ── an agent's retry ─► Queued
//! ```

use serde::{Deserialize, Serialize};
use time::{Duration, UtcDateTime};

use super::{OptionalMail, ViewingNotice};
use crate::settings::{CompanySettings, InvitationForm};
use crate::terms::TermsVersion;
use crate::{AccountId, AgentId, ChallengeId, CompanyId, ContactId, IntentId, MessageId, ViewingId};

/// A mail that is wanted: ids only, never a secret, a name or an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intent {
    /// The company that writes.
    pub company: CompanyId,
    /// Its id, also the root of the mail's `Message-ID`.
    pub id: IntentId,
    /// Which mail, to whom.
    pub mail: Mail,
    /// When it was asked for; of a mail that is for later, when it is due.
    pub queued_at: UtcDateTime,
    /// Where it is in its life.
    pub state: IntentState,
}

/// Which mail, to whom: the recipient's address is looked up when the mail is produced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Mail {
    /// The invitation with a temporary password (R-INV-03), which is made when the mail is produced.
    Invitation {
        /// Whom.
        account: AccountId,
        /// The credential's epoch when it was asked for; another one means that it is no longer wanted.
        epoch: u64,
    },
    /// The invitation with a link, which is made when the mail is produced (R-INV-07).
    InvitationLink {
        /// Whom.
        account: AccountId,
        /// The credential's epoch when it was asked for; another one means that it is no longer wanted.
        epoch: u64,
    },
    /// To the agent who invited: the client is in for the first time (R-INV-06).
    FirstSignIn {
        /// Whose account.
        account: AccountId,
    },
    /// To the agent who invited: nobody has answered these invitations for five days. Which, the invitations themselves say.
    SilentInvitations {
        /// Whom.
        agent: AgentId,
    },
    /// A code, or “you already have access”: which of them is decided when the mail is produced (R-REG-04, R-AUTH-06).
    Code {
        /// For which challenge.
        challenge: ChallengeId,
    },
    /// To the company administrator: somebody signed up whom the office did not know (R-REG-03).
    NewLead {
        /// Whose account.
        account: AccountId,
        /// The new lead.
        contact: ContactId,
    },
    /// To the company administrator: an account waits for its contact.
    LinkWaiting {
        /// Whose account.
        account: AccountId,
    },
    /// To the company administrator: an account waits for approval.
    ApprovalWaiting {
        /// Whose account.
        account: AccountId,
    },
    /// The notice that the password was changed (R-PW-04).
    PasswordChanged {
        /// Whom.
        account: AccountId,
    },
    /// The notice that the office closed the access (R-MAIL-03).
    AccessDisabled {
        /// Whom.
        account: AccountId,
    },
    /// The notice that the office changed the address (R-ADM-02).
    EmailChanged {
        /// Whom.
        account: AccountId,
        /// The first version of the account with the other address.
        version: u64,
        /// At which of the two addresses.
        at: ChangedAddress,
    },
    /// Too many wrong codes were typed: no more are mailed. Whether to somebody is decided when it is produced (R-CODE-02).
    RecoveryClosed {
        /// With the last of them, for this challenge.
        challenge: ChallengeId,
    },
    /// To the responsible agent: what the client thinks of properties (R-MAIL-03).
    ClientActs {
        /// Whose account.
        account: AccountId,
        /// For which contact.
        contact: ContactId,
        /// The first of these acts was then, in milliseconds since 1970.
        since: i64,
    },
    /// To the responsible agent: the client wrote (R-MSG-01).
    MessageReceived {
        /// Whose account.
        account: AccountId,
        /// Whose thread.
        contact: ContactId,
        /// Which message.
        message: MessageId,
    },
    /// The office wrote to the client.
    ReplyReceived {
        /// Whom.
        account: AccountId,
        /// Which message.
        message: MessageId,
    },
    /// The company has new terms, which the client will be asked to accept (R-TERM-01).
    NewTerms {
        /// Whom.
        account: AccountId,
        /// Which version.
        version: TermsVersion,
    },
    /// New properties were offered (R-MAIL-03).
    NewProperties {
        /// Whom.
        account: AccountId,
        /// The first of these offers was made then, in milliseconds since 1970.
        since: i64,
    },
    /// The client's data have been erased (R-PRIV-02): where it goes is only in its farewell.
    ErasureDone {
        /// The account that is no more, if there was one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        account: Option<AccountId>,
        /// The contact of whom only a tombstone is left.
        contact: ContactId,
    },
    /// Something about a viewing (R-MAIL-03).
    Viewing {
        /// Whose account.
        account: AccountId,
        /// Which viewing.
        viewing: ViewingId,
        /// What.
        notice: ViewingNotice,
        /// The version of the viewing that it was about; a newer one may be told by a newer mail.
        version: u64,
    },
}

/// Which of two addresses a notice about their change goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangedAddress {
    /// The one that is no longer the login.
    Old,
    /// The one that is now.
    New,
}

impl Mail {
    /// The kind's stable name, e.g. `password-changed`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Invitation { .. } => "invitation",
            Self::InvitationLink { .. } => "invitation-link",
            Self::FirstSignIn { .. } => "first-sign-in",
            Self::SilentInvitations { .. } => "silent-invitations",
            Self::RecoveryClosed { .. } => "recovery-closed",
            Self::ClientActs { .. } => "client-acts",
            Self::Code { .. } => "code",
            Self::NewLead { .. } => "new-lead",
            Self::LinkWaiting { .. } => "link-waiting",
            Self::ApprovalWaiting { .. } => "approval-waiting",
            Self::PasswordChanged { .. } => "password-changed",
            Self::AccessDisabled { .. } => "access-disabled",
            Self::EmailChanged { at: ChangedAddress::Old, .. } => "email-changed-old",
            Self::EmailChanged { at: ChangedAddress::New, .. } => "email-changed-new",
            Self::NewTerms { .. } => "new-terms",
            Self::ErasureDone { .. } => "erasure-done",
            Self::NewProperties { .. } => "new-properties",
            Self::Viewing { notice, .. } => notice.mail_name(),
            Self::MessageReceived { .. } => "message-received",
            Self::ReplyReceived { .. } => "reply-received",
        }
    }

    /// Which kind it is, if the client may do without it (R-MAIL-04). What is about security, answers what the client did,
    /// or goes to the office, is none.
    pub fn optional(&self) -> Option<OptionalMail> {
        match self {
            Self::ReplyReceived { .. } => Some(OptionalMail::Replies),
            Self::MessageReceived { .. }
            | Self::Invitation { .. }
            | Self::InvitationLink { .. }
            | Self::FirstSignIn { .. }
            | Self::SilentInvitations { .. }
            | Self::RecoveryClosed { .. }
            | Self::ClientActs { .. }
            | Self::Code { .. }
            | Self::NewLead { .. }
            | Self::LinkWaiting { .. }
            | Self::ApprovalWaiting { .. }
            | Self::PasswordChanged { .. }
            | Self::AccessDisabled { .. }
            | Self::EmailChanged { .. }
            | Self::ErasureDone { .. }
            | Self::NewTerms { .. } => None,
            Self::NewProperties { .. } => Some(OptionalMail::NewProperties),
            Self::Viewing { notice, .. } => notice.optional(),
        }
    }

    /// The invitation of this account as the company's settings want it (R-INV-07).
    pub(crate) fn invitation(settings: Option<&CompanySettings>, account: AccountId, epoch: u64) -> Self {
        match settings.map(|settings| settings.invitations).unwrap_or_default() {
            InvitationForm::TemporaryPassword => Self::Invitation { account, epoch },
            InvitationForm::Link => Self::InvitationLink { account, epoch },
        }
    }

    /// The account it is about; a code's is only known when it is produced, and a reminder is about several.
    pub fn account(&self) -> Option<AccountId> {
        match self {
            Self::Code { .. } | Self::RecoveryClosed { .. } | Self::SilentInvitations { .. } => None,
            Self::ErasureDone { account, .. } => *account,
            Self::Invitation { account, .. }
            | Self::InvitationLink { account, .. }
            | Self::FirstSignIn { account }
            | Self::ClientActs { account, .. }
            | Self::NewLead { account, .. }
            | Self::LinkWaiting { account }
            | Self::ApprovalWaiting { account }
            | Self::PasswordChanged { account }
            | Self::AccessDisabled { account }
            | Self::EmailChanged { account, .. }
            | Self::NewTerms { account, .. }
            | Self::NewProperties { account, .. }
            | Self::MessageReceived { account, .. }
            | Self::ReplyReceived { account, .. }
            | Self::Viewing { account, .. } => Some(*account),
        }
    }
}

/// Where an intent is in its life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IntentState {
    /// Waits until `due_at`.
    Queued {
        /// How often it was tried.
        attempts: u32,
        /// When to try (again).
        due_at: UtcDateTime,
        /// Why the last try failed.
        failure: Option<String>,
    },
    /// Somebody is producing and sending it; when the lease runs out, anybody may.
    Claimed {
        /// This is the how-manieth try; also what tells one claim from the next.
        attempts: u32,
        /// Until when the claim counts.
        lease_until: UtcDateTime,
    },
    /// The mail server took it.
    Sent {
        /// When.
        at: UtcDateTime,
        /// After how many tries.
        attempts: u32,
    },
    /// No longer wanted when it was produced; nothing was minted.
    Superseded {
        /// When that was found.
        at: UtcDateTime,
        /// Why.
        why: Superseded,
    },
    /// Its time was over before it could be sent.
    Expired {
        /// When that was found.
        at: UtcDateTime,
    },
    /// Given up.
    Dead {
        /// When.
        at: UtcDateTime,
        /// After how many tries.
        attempts: u32,
        /// The mail server's words, for the office.
        failure: String,
    },
}

/// Why a mail was no longer wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Superseded {
    /// A newer mail of the same kind replaced it.
    Replaced,
    /// What it would have let the client do has been done, or is no longer possible.
    Settled,
    /// The account is gone or disabled, or the whole office is gone.
    AccountClosed,
    /// Nobody has the address, or nobody who may be helped with a code.
    NoAddressee,
    /// The client does not want such mails, or is not to be contacted.
    Unwanted,
}

/// After this long without success a mail is given up.
pub(crate) const GIVE_UP_AFTER: Duration = Duration::hours(72);

impl Intent {
    /// A mail that is wanted at once or at a time to come: until then nobody claims it, and what it says is looked at only then.
    pub fn queued(company: CompanyId, id: IntentId, mail: Mail, due_at: UtcDateTime) -> Self {
        Self { company, id, mail, queued_at: due_at, state: IntentState::Queued { attempts: 0, due_at, failure: None } }
    }

    /// The same, not to be sent before `due_at`.
    #[must_use]
    pub(crate) fn due(self, due_at: UtcDateTime) -> Self {
        Self { state: IntentState::Queued { attempts: 0, due_at, failure: None }, ..self }
    }

    /// How often it was tried.
    pub fn attempts(&self) -> u32 {
        match self.state {
            IntentState::Queued { attempts, .. }
            | IntentState::Claimed { attempts, .. }
            | IntentState::Sent { attempts, .. }
            | IntentState::Dead { attempts, .. } => attempts,
            IntentState::Superseded { .. } | IntentState::Expired { .. } => 0,
        }
    }

    /// Whether it can be claimed at `now`: due, or left behind by somebody whose lease ran out.
    pub fn is_claimable(&self, now: UtcDateTime) -> bool {
        match self.state {
            IntentState::Queued { due_at, .. } => due_at <= now,
            IntentState::Claimed { lease_until, .. } => lease_until <= now,
            _ => false,
        }
    }
}
