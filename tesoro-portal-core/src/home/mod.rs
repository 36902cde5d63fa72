//! What a client sees first: everything offered to their contacts, in one reading (R-HOME-01 to R-HOME-03).
//!
//! A home takes a fixed number of statements, whatever the number of deals.

mod read;
mod row;

use time::Duration;

pub(crate) use read::{favourites, home, properties};
pub use row::OfferedRow;

use crate::account::Onboarding;
use crate::deal::DealStatus;

/// The most deals that a home shows: the latest offers. Beyond them one pages through the list.
pub const HOME_DEALS_MAX: usize = 500;

/// For how long an offer is new.
pub const NEW_FOR: Duration = Duration::days(14);

/// A client's home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// How much there is of everything.
    pub overview: Overview,
    /// Offered lately and still to be rated, the newest first.
    pub new: Vec<OfferedRow>,
    /// Everything by what the client has said, each the newest offer first.
    pub groups: Vec<(DealStatus, Vec<OfferedRow>)>,
    /// What the client was shown at first use (R-HOME-04).
    pub onboarding: Onboarding,
}

/// How much there is of everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// How many properties have which status.
    pub by_status: Vec<(DealStatus, usize)>,
    /// How many are favourites; `None` while the company has switched favourites off.
    pub favourites: Option<usize>,
    /// How many viewings have a time that is still to come; `None` while the company has switched viewings off.
    pub upcoming_viewings: Option<u64>,
    /// How many messages of the office the client has not read; `None` while the company has switched messages off.
    pub unread_messages: Option<u64>,
}
