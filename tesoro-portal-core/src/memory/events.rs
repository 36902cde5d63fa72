use super::state::State;
use crate::CompanyId;
use crate::activity::{Event, NewEvent};
use crate::ports::{Events, EventsView, StoreError};

impl EventsView for State {
    fn events(&mut self, company: &CompanyId, after: u64, limit: usize) -> Result<Vec<Event>, StoreError> {
        let newer = self.events.after(company, Some(&after)).take(limit);
        Ok(newer.map(|(sequence, event)| Event { sequence: *sequence, event: event.clone() }).collect())
    }
}

impl Events for State {
    fn append_event(&mut self, event: &NewEvent) -> Result<u64, StoreError> {
        let sequence = self.events.of(&event.company).next_back().map_or(1, |(last, _)| last + 1);
        self.events.insert(&event.company, sequence, event.clone(), "append an event")?;
        Ok(sequence)
    }
}
