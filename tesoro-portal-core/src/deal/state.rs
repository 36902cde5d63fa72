use serde::{Deserialize, Serialize};
use time::UtcDateTime;

use super::{DealStatus, Decision, Rejection};
use crate::code::{self, Code};
use crate::failure::Refusal;
use crate::{CompanyId, DealId};

/// What the portal keeps of a deal: the client's own word about it. A deal without one is still to be rated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DealState {
    /// The company.
    pub company: CompanyId,
    /// The deal.
    pub deal: DealId,
    /// What the client has said.
    pub decision: Decision,
    /// Why not, while the decision is no.
    pub rejection: Option<Rejection>,
    /// Whether it is a favourite.
    pub favourite: Favourite,
    /// The stars it was given.
    pub rating: Option<StarRating>,
    /// When the client last changed it: *edited by client via portal* (R-PROP-03).
    pub edited_at: Option<UtcDateTime>,
    /// Rises with every change.
    pub version: u64,
}

impl DealState {
    /// A deal about which nothing was said.
    pub fn untouched(company: CompanyId, deal: DealId) -> Self {
        Self {
            company,
            deal,
            decision: Decision::ToRate,
            rejection: None,
            favourite: Favourite::No,
            rating: None,
            edited_at: None,
            version: 0,
        }
    }

    /// How the decision is told.
    pub fn status(&self) -> DealStatus {
        self.decision.status()
    }
}

/// Whether a property is a client's favourite (R-PROP-05).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Favourite {
    /// Yes.
    Yes,
    /// No.
    No,
}

/// 1 to 5 stars (R-PROP-06).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct StarRating(u8);

/// Not 1 to 5 stars.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a rating has 1 to 5 stars")]
pub struct NotARating;

impl StarRating {
    /// The most stars.
    pub const MAX: u8 = 5;

    /// How many stars.
    pub fn stars(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for StarRating {
    type Error = NotARating;

    fn try_from(stars: u8) -> Result<Self, NotARating> {
        if (1..=Self::MAX).contains(&stars) { Ok(Self(stars)) } else { Err(NotARating) }
    }
}

impl From<StarRating> for u8 {
    fn from(rating: StarRating) -> Self {
        rating.0
    }
}

impl Refusal for NotARating {
    fn code(&self) -> Code {
        code::RATING_INVALID
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_prop_06_a_rating_has_one_to_five_stars() {
        for (stars, fits) in [(0, false), (1, true), (3, true), (5, true), (6, false), (255, false)] {
            assert_eq!(StarRating::try_from(stars).is_ok(), fits, "{stars}");
        }
        assert_eq!(serde_json::to_string(&StarRating::try_from(4).unwrap()).unwrap(), "4");
        assert!(serde_json::from_str::<StarRating>("0").is_err());
    }
}
