use time::UtcDateTime;

use super::StoreError;
use crate::viewing::{Viewing, ViewingStatus};
use crate::{CompanyId, ContactId, DealId, ViewingId};

/// Which of a client's viewings a list shows (R-VIEW-06).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ViewingTab {
    /// A time is fixed and its day is not over; the next one first.
    Upcoming,
    /// Over, refused, called off or come to nothing; the latest first.
    Recent,
    /// No time is fixed yet; the latest first.
    Unconfirmed,
}

impl ViewingTab {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Upcoming, Self::Recent, Self::Unconfirmed];

    /// The name in the API.
    pub fn name(self) -> &'static str {
        match self {
            Self::Upcoming => "upcoming",
            Self::Recent => "recent",
            Self::Unconfirmed => "unconfirmed",
        }
    }

    /// The tab of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.name() == name)
    }

    /// Whether a viewing that has this status at the time of asking belongs there.
    pub fn shows(self, status: ViewingStatus) -> bool {
        let tab = match status {
            ViewingStatus::Confirmed => Self::Upcoming,
            ViewingStatus::Pending | ViewingStatus::Countered => Self::Unconfirmed,
            _ => Self::Recent,
        };
        tab == self
    }
}

/// The place of a viewing in a list: by [`Viewing::sort_at`], then by the id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ViewingEdge {
    /// When it is to be, or where nothing was fixed, when it was asked for.
    pub at: UtcDateTime,
    /// Its id.
    pub id: ViewingId,
}

impl ViewingEdge {
    /// The place of this viewing.
    pub fn of(viewing: &Viewing) -> Self {
        Self { at: viewing.sort_at(), id: viewing.id }
    }
}

/// Reads viewings.
///
/// A viewing is answered as it was written. What its time has done to it since is [`Viewing::at`]; to ensure correctness,
/// lists choose by the state at `now`, which they know from [`Viewing::elapses_at`].
pub trait ViewingsView {
    /// The viewing with this id.
    fn viewing(&mut self, company: &CompanyId, id: ViewingId) -> Result<Option<Viewing>, StoreError>;

    /// The viewing of the deal that was last written as open, over or not.
    fn open_viewing_of_deal(&mut self, company: &CompanyId, deal: &DealId) -> Result<Option<Viewing>, StoreError>;

    /// At most `limit` viewings of the deal, the latest first, from the first one before `before`.
    fn viewings_of_deal(
        &mut self,
        company: &CompanyId,
        deal: &DealId,
        before: Option<ViewingEdge>,
        limit: usize,
    ) -> Result<Vec<Viewing>, StoreError>;

    /// At most `limit` viewings of these contacts that the tab shows at the time that comes with it, in its order, from the first one past
    /// `past`.
    fn viewings_of_contacts(
        &mut self,
        company: &CompanyId,
        contacts: &[ContactId],
        shown: (ViewingTab, UtcDateTime),
        past: Option<ViewingEdge>,
        limit: usize,
    ) -> Result<Vec<Viewing>, StoreError>;

    /// How many viewings of these contacts the tab shows at the time that comes with it.
    fn count_viewings(
        &mut self,
        company: &CompanyId,
        contacts: &[ContactId],
        shown: (ViewingTab, UtcDateTime),
    ) -> Result<u64, StoreError>;

    /// The viewings of these contacts that were last written as confirmed or completed and begin in the
    /// window, whose end does not count, in the order of their start, at most `limit`.
    fn viewings_between(
        &mut self,
        company: &CompanyId,
        contacts: &[ContactId],
        window: (UtcDateTime, UtcDateTime),
        limit: usize,
    ) -> Result<Vec<Viewing>, StoreError>;

    /// At most `limit` viewings of the company that have this status, or any, at the time that comes with it, the latest first, from the first one
    /// before `before`.
    fn viewings(
        &mut self,
        company: &CompanyId,
        shown: (Option<ViewingStatus>, UtcDateTime),
        before: Option<ViewingEdge>,
        limit: usize,
    ) -> Result<Vec<Viewing>, StoreError>;
}

/// Writes viewings.
pub trait Viewings: ViewingsView {
    /// Adds a viewing.
    ///
    /// To ensure correctness, one with the same id, and an open one of a deal that has an open one, is refused as
    /// [`Taken`](super::StoreErrorKind::Taken) by the store's own uniqueness, also against a transaction that has not
    /// ended (R-VIEW-02).
    fn insert_viewing(&mut self, viewing: &Viewing) -> Result<(), StoreError>;

    /// Replaces the viewing with this company and id; a missing row is an error, and a second open one of a deal is refused
    /// as [`Taken`](super::StoreErrorKind::Taken).
    fn update_viewing(&mut self, viewing: &Viewing) -> Result<(), StoreError>;

    /// Gives the viewings of one contact to another, into which the CRM merges it (R-ADM-06), and answers how many.
    fn reassign_viewings(&mut self, company: &CompanyId, from: &ContactId, into: &ContactId)
    -> Result<u64, StoreError>;

    /// At most `limit` viewings, of any company, that were last written as open and are so no longer at `now`, the longest
    /// over first.
    fn elapsed_viewings(&mut self, now: UtcDateTime, limit: usize) -> Result<Vec<Viewing>, StoreError>;
}
