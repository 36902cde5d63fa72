//! The event feed. Only one transaction writes at a time, so the next number is one above the last.

use tesoro_portal_core::activity::{Event, NewEvent};
use tesoro_portal_core::ports::{Events, EventsView, StoreError, StoreErrorKind};
use tesoro_portal_core::{AccountId, CompanyId};

use crate::columns::{Fields, integer, millis, to_json};
use crate::unit_of_work::{SqliteRows, SqliteUnitOfWork};

const LIST: &str = "SELECT sequence, company, at, actor, account, contacts, what FROM portal_events \
     WHERE company = ?1 AND sequence > ?2 ORDER BY sequence LIMIT ?3";

const APPEND: &str = "INSERT INTO portal_events (company, sequence, at, actor, account, contacts, what) VALUES (?1, \
     (SELECT coalesce(max(sequence), 0) + 1 FROM portal_events WHERE company = ?1), ?2, ?3, ?4, ?5, ?6) \
     RETURNING sequence";

impl<A> EventsView for SqliteRows<'_, A> {
    fn events(&mut self, company: &CompanyId, after: u64, limit: usize) -> Result<Vec<Event>, StoreError> {
        self.tx.rows("read events", LIST, (company.as_str(), integer(after), integer(limit)), event)
    }
}

impl Events for SqliteUnitOfWork<'_> {
    fn append_event(&mut self, event: &NewEvent) -> Result<u64, StoreError> {
        const STEP: &str = "append an event";
        let account = event.account.as_ref().map(AccountId::as_bytes);
        let params = (
            event.company.as_str(),
            millis(event.at),
            to_json(STEP, &event.actor)?,
            account,
            to_json(STEP, &event.contacts)?,
            to_json(STEP, &event.what)?,
        );
        let appended = self.tx.row(STEP, APPEND, params, sequence)?;
        appended.ok_or_else(|| StoreError::new(StoreErrorKind::Other, STEP).because("it was given no number"))
    }
}

fn sequence(fields: &mut Fields<'_>) -> rusqlite::Result<u64> {
    fields.number()
}

fn event(fields: &mut Fields<'_>) -> rusqlite::Result<Event> {
    Ok(Event {
        sequence: fields.number()?,
        event: NewEvent {
            company: fields.parsed(str::parse)?,
            at: fields.time()?,
            actor: fields.json()?,
            account: fields.optional_bytes()?.map(AccountId::from_bytes),
            contacts: fields.json()?,
            what: fields.json()?,
        },
    })
}
