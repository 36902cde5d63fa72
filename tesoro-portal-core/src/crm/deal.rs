use serde::{Deserialize, Serialize};
use time::UtcDateTime;

use crate::{CompanyId, ContactId, DealId, PropertyId};

/// A property offered to a contact, as the CRM keeps it. What the client makes of it is the portal's
/// ([`crate::deal::DealState`]).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deal {
    /// The company.
    pub company: CompanyId,
    /// Its id.
    pub id: DealId,
    /// To whom it is offered.
    pub contact: ContactId,
    /// What is offered.
    pub property: PropertyId,
    /// Whether it can still be had.
    pub availability: Availability,
    /// When it was offered.
    pub offered_at: UtcDateTime,
}

impl Deal {
    /// Its place in a list.
    pub fn edge(&self) -> DealEdge {
        DealEdge { offered_at: self.offered_at, id: self.id.clone() }
    }
}

/// Whether a property offered can still be had (R-PROP-04); the CRM's word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Availability {
    /// Yes.
    Offered,
    /// The office took it back; it may come again.
    Withdrawn,
    /// It is sold or let, or the search is over.
    Closed,
}

impl Availability {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Offered, Self::Withdrawn, Self::Closed];

    /// The name in API and storage.
    pub fn name(self) -> &'static str {
        match self {
            Self::Offered => "offered",
            Self::Withdrawn => "withdrawn",
            Self::Closed => "closed",
        }
    }

    /// The availability of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|availability| availability.name() == name)
    }
}

/// The place of a deal in a list, the newest first: by the time of the offer, then by the id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DealEdge {
    /// When it was offered.
    pub offered_at: UtcDateTime,
    /// Its id.
    pub id: DealId,
}
