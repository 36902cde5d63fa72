//! What an account is (R-ACC-01 to R-ACC-04).

use time::UtcDateTime;

use crate::account::{EmailAddress, EmailProof, Onboarding, PersonName};
use crate::activity::Actor;
use crate::crm::Wishes;
use crate::language::{Language, LanguageTag};
use crate::terms::TermsVersion;
use crate::{AccountId, AgentId, CompanyId, IntentId};

/// The portal login of a client.
///
/// The linked contacts are rows of their own ([`AccountsView::contacts_of_account`]), because “one contact has at
/// most one account” is their uniqueness; the password is in the [`Credential`].
///
/// [`AccountsView::contacts_of_account`]: crate::ports::AccountsView::contacts_of_account
/// [`Credential`]: crate::account::Credential
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The company it belongs to.
    pub company: CompanyId,
    /// Its own id.
    pub id: AccountId,
    /// First name, copied from the contact when the account was made; the client may change it (R-ADM-06).
    pub first_name: PersonName,
    /// Last name, likewise.
    pub last_name: PersonName,
    /// The login, unique per company by its key (R-ACC-02). All mail goes to it.
    pub email: EmailAddress,
    /// Whether the client is known to read the mail of that address, if the office has changed it (R-ADM-02).
    pub email_proof: EmailProof,
    /// Draft or Active.
    pub state: AccountState,
    /// Set while the office keeps the client out.
    pub disabled: Option<Disabled>,
    /// Whether the password has to be changed before anything else (R-PW-05).
    pub duty: PasswordDuty,
    /// The client's own choice of language, if made (R-LANG-02).
    pub language: Option<Language>,
    /// The contact's wish when the account was made, kept as written (R-LANG-01).
    pub language_wish: Option<LanguageTag>,
    /// What the client is looking for, as told at sign-up or in the profile (R-REG-01).
    pub wishes: Wishes,
    /// How the office let the client in; `None` for sign-ups and imports.
    pub invitation: Option<Invitation>,
    /// The newest version of the terms that the client has accepted (R-ACC-03, R-TERM-01).
    pub accepted_terms: Option<TermsVersion>,
    /// What the client was shown at first use (R-HOME-04).
    pub onboarding: Onboarding,
    /// When the account was made.
    pub created_at: UtcDateTime,
    /// The latest sign-in.
    pub last_sign_in_at: Option<UtcDateTime>,
    /// Rises with every change an agent could be looking at; the `ETag` of the account.
    pub version: u64,
}

impl Account {
    /// First and last name.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }

    /// The status as people know it: Draft or Active.
    pub fn status(&self) -> AccountStatus {
        match self.state {
            AccountState::Draft { .. } => AccountStatus::Draft,
            AccountState::Active { .. } => AccountStatus::Active,
        }
    }

    /// Whether it is a Draft that the right code still makes Active: not too old, and not closed by the office.
    pub fn is_unfinished(&self, now: UtcDateTime) -> bool {
        matches!(self.state, AccountState::Draft { expires_at } if now < expires_at) && self.disabled.is_none()
    }

    /// Whether a code that is mailed to its address may choose a new password: not while the office keeps the client out
    /// (threat 10), and not while it is only the office that says whose address it is (threat 46).
    pub fn may_be_recovered(&self) -> bool {
        self.disabled.is_none() && self.email_proof == EmailProof::Settled
    }

    /// Whether the contact list shows the portal icon for it, portal switch apart (R-CRM-01).
    pub fn is_open(&self) -> bool {
        self.status() == AccountStatus::Active && self.disabled.is_none()
    }
}

/// The account's status with the data of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccountState {
    /// Signed up, the address not verified; cannot sign in, not linked, and removed after `expires_at` (R-REG-05).
    Draft {
        /// When it is removed.
        expires_at: UtcDateTime,
    },
    /// May sign in.
    Active {
        /// Whether the client can be told from the CRM's point of view who they are.
        link: LinkState,
    },
}

/// Draft or Active, without the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AccountStatus {
    /// The e-mail address is not verified.
    Draft,
    /// Fully active.
    Active,
}

impl AccountStatus {
    /// `draft` or `active`, as stored and shown in the API.
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Active => "active",
        }
    }
}

/// How an Active account hangs together with the CRM's contacts (R-ACC-01).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LinkState {
    /// Linked to at least one contact.
    Linked,
    /// Waits for an agent to say which contact it is (R-REG-03).
    PendingLink,
    /// Waits for an agent's approval.
    PendingApproval,
}

/// Why, when and by whom the account was closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disabled {
    /// Who did it.
    pub by: Actor,
    /// When.
    pub at: UtcDateTime,
    /// The office's own words, never shown to the client.
    pub reason: Option<String>,
}

/// Whether the password has to be changed before anything else (R-PW-05).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PasswordDuty {
    /// No.
    None,
    /// Yes: the client has never chosen one.
    FirstSignIn,
    /// Yes: an agent, or an import, requires a new one.
    Required,
}

impl PasswordDuty {
    /// Whether the session is restricted to changing the password.
    pub fn is_due(self) -> bool {
        self != Self::None
    }
}

/// The office's invitation of a client (R-INV-01, R-INV-05).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Who invited.
    pub by: AgentId,
    /// The mail that carries it; an earlier mail that is still waiting is superseded by this one.
    pub intent: IntentId,
    /// When that mail was asked for.
    pub invited_at: UtcDateTime,
    /// When the client first signed in with the temporary password of that mail.
    pub signed_in_at: Option<UtcDateTime>,
    /// When the client had chosen a password; from then on there is nothing to resend.
    pub completed_at: Option<UtcDateTime>,
    /// The mail that told the inviting agent that nobody has answered; there is at most one (R-INV-06).
    pub reminder: Option<IntentId>,
}

impl Invitation {
    /// An invitation that is asked for at this instant, with this mail.
    pub fn asked(by: AgentId, intent: IntentId, now: UtcDateTime) -> Self {
        Self { by, intent, invited_at: now, signed_in_at: None, completed_at: None, reminder: None }
    }

    /// Whether the client has done anything about it.
    pub fn is_answered(&self) -> bool {
        self.signed_in_at.is_some() || self.completed_at.is_some()
    }
}
