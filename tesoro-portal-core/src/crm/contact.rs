use serde::{Deserialize, Serialize};

use std::fmt;

use super::Wishes;
use crate::account::{EmailAddress, PersonName};
use crate::language::LanguageTag;
use crate::{AccountId, AgentId, CompanyId, ContactId};

/// A person in the CRM, as far as the portal looks. The fields are the CRM's own texts: whether they make a name or an
/// address is decided when access is given, and told as a reason (R-INV-01).
#[derive(Clone, PartialEq, Eq)]
pub struct Contact {
    /// The company.
    pub company: CompanyId,
    /// Their id.
    pub id: ContactId,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail address, as the CRM has it.
    pub email: Option<String>,
    /// The language they are written to in, as the CRM has it.
    pub language: Option<LanguageTag>,
    /// The responsible agent.
    pub agent: Option<AgentId>,
    /// What they are to the office.
    pub roles: Vec<Role>,
    /// Lead or contact.
    pub kind: ContactKind,
    /// Whether they may be written to beyond answers to their own acts.
    pub reach: Reach,
    /// What they are looking for, in their own words.
    pub wishes: Wishes,
    /// Present or erased.
    pub state: ContactState,
    /// The mark that the portal put on them.
    pub portal: PortalMark,
}

impl fmt::Debug for Contact {
    /// Nothing about the person: it may end up in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Contact")
            .field("company", &self.company)
            .field("id", &self.id)
            .field("kind", &self.kind)
            .field("state", &self.state)
            .field("portal", &self.portal)
            .finish_non_exhaustive()
    }
}

impl Contact {
    /// Takes over what it lacks from a contact that is merged into it (R-ADM-06): address, language, agent, roles and
    /// wishes. What it has of its own stays.
    pub fn take_over(&mut self, from: &Self) {
        self.email = self.email.take().or_else(|| from.email.clone());
        self.language = self.language.take().or_else(|| from.language.clone());
        self.agent = self.agent.take().or_else(|| from.agent.clone());
        let further: Vec<Role> = from.roles.iter().copied().filter(|role| !self.roles.contains(role)).collect();
        self.roles.extend(further);
        if self.wishes == Wishes::default() {
            self.wishes.clone_from(&from.wishes);
        }
    }

    /// What is left of it once it was merged into another: its id, and nothing about the person, who can be erased
    /// from then on without knowing of it.
    #[must_use]
    pub fn tombstone(&self) -> Self {
        Self {
            first_name: String::new(),
            last_name: String::new(),
            email: None,
            language: None,
            wishes: Wishes::default(),
            state: ContactState::Erased,
            portal: PortalMark::None,
            ..self.clone()
        }
    }
}

/// What a contact is to the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// A buyer or tenant.
    Applicant,
    /// Sells.
    Vendor,
    /// Lets.
    Landlord,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Applicant, Self::Vendor, Self::Landlord];

    /// The name in API and storage.
    pub fn name(self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::Vendor => "vendor",
            Self::Landlord => "landlord",
        }
    }

    /// The role of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

/// Whether a contact may be written to beyond answers to their own acts (R-REG-03).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reach {
    /// Yes.
    Open,
    /// No: security mails and answers go out, offers and reminders do not, until an agent has reviewed the contact.
    DoNotContact,
}

/// Somebody who signed up and is unknown to the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLead {
    /// The company.
    pub company: CompanyId,
    /// First name.
    pub first_name: PersonName,
    /// Last name.
    pub last_name: PersonName,
    /// The verified address.
    pub email: EmailAddress,
    /// The language they chose.
    pub language: Option<LanguageTag>,
    /// The responsible agent: the company administrator.
    pub agent: AgentId,
    /// What they are looking for.
    pub wishes: Wishes,
}

/// Lead or contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ContactKind {
    /// Came in by themselves and has not been reviewed.
    Lead,
    /// Known to the office.
    Contact,
}

/// Present or erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ContactState {
    /// Present.
    Present,
    /// Erased: only the tombstone is left.
    Erased,
}

/// Whether the CRM knows the contact as a portal user (R-INV-04).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PortalMark {
    /// Not a portal user.
    None,
    /// Has this account.
    Account(AccountId),
}
