use std::fmt;
use std::str::FromStr;

use time::UtcDateTime;

use crate::account::EmailAddress;
use crate::activity::Actor;
use crate::id::InvalidId;
use crate::language::Language;
use crate::{AccountId, CompanyId, ContactId, IntentId};

/// Whose data.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Person {
    /// A client's: the account, with the contacts that are linked to it.
    Account(AccountId),
    /// A contact's without an account.
    Contact(ContactId),
}

impl fmt::Display for Person {
    /// One text for each, as stored: `account:` or `contact:` and the id.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Account(id) => write!(f, "account:{id}"),
            Self::Contact(id) => write!(f, "contact:{id}"),
        }
    }
}

impl FromStr for Person {
    type Err = InvalidId;

    fn from_str(text: &str) -> Result<Self, InvalidId> {
        match text.split_once(':') {
            Some(("account", id)) => id.parse().map(Self::Account),
            Some(("contact", id)) => id.parse().map(Self::Contact),
            _ => Err(InvalidId),
        }
    }
}

/// Somebody has asked for an erasure that nobody has approved yet. A person has at most one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasureRequest {
    /// The company.
    pub company: CompanyId,
    /// Whose data.
    pub person: Person,
    /// Who asked: the client, or an agent on their behalf.
    pub by: Actor,
    /// When.
    pub at: UtcDateTime,
}

/// What is left of an account or of a contact: that it was erased, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tombstone {
    /// The company.
    pub company: CompanyId,
    /// Of which account, or of which contact.
    pub person: Person,
    /// When it was erased.
    pub erased_at: UtcDateTime,
}

/// Where the last mail to somebody goes whose data were erased (R-MAIL-03): no other row has the address, and this one goes
/// as soon as its mail is settled.
#[derive(Clone, PartialEq, Eq)]
pub struct Farewell {
    /// The company.
    pub company: CompanyId,
    /// The mail.
    pub intent: IntentId,
    /// The address.
    pub email: EmailAddress,
    /// The language to write in.
    pub language: Language,
}

impl fmt::Debug for Farewell {
    /// Without the address: it may end up in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Farewell").field("intent", &self.intent).finish_non_exhaustive()
    }
}

/// How far the erasure of a contact has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErasureStanding {
    /// Nobody has asked for it.
    NotAsked,
    /// It waits for an agent with `erase-clients`.
    Asked(WaitingErasure),
    /// It was done then.
    Erased(UtcDateTime),
}

/// A request, with what would be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingErasure {
    /// The request.
    pub request: ErasureRequest,
    /// The account, if there is one.
    pub account: Option<AccountId>,
    /// The contacts, in the order of their ids.
    pub contacts: Vec<ContactId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_priv_02_a_person_has_one_spelling() {
        let account = Person::Account(AccountId::from_bytes([7; 16]));
        let contact = Person::Contact("account:x".parse().unwrap());
        for person in [account, contact] {
            assert_eq!(person.to_string().parse(), Ok(person));
        }
        for text in ["", "account", "account:", "contact:", "contact:a b", "account:c-1", "agent:jan"] {
            assert_eq!(text.parse::<Person>(), Err(InvalidId), "{text:?}");
        }
    }
}
