use super::StoreError;
use crate::CompanyId;
use crate::activity::{Event, NewEvent};

/// Reads the event feed (R-CRM-03).
pub trait EventsView {
    /// At most `limit` events of the company with a sequence above `after`, ascending.
    ///
    /// To ensure correctness, an event never appears below a sequence that somebody was already answered: the sequence
    /// rises in the order of commit.
    fn events(&mut self, company: &CompanyId, after: u64, limit: usize) -> Result<Vec<Event>, StoreError>;
}

/// Writes the event feed.
pub trait Events: EventsView {
    /// Appends an event and answers its sequence. Events are never changed or removed (threat 69).
    fn append_event(&mut self, event: &NewEvent) -> Result<u64, StoreError>;
}
