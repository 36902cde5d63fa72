//! Viewings. A list of several contacts is merged from one of each: every one of them is read off its index, in order.

use std::cmp::Reverse;

use rusqlite::named_params;
use tesoro_portal_core::ports::{StoreError, ViewingEdge, ViewingTab, Viewings, ViewingsView};
use tesoro_portal_core::viewing::{
    Alternatives, Minutes, MoveRequest, Party, Remark, Slot, Viewing, ViewingState, ViewingStatus,
};
use tesoro_portal_core::{CompanyId, ContactId, DealId, ViewingId};
use time::UtcDateTime;

use crate::columns::{Fields, instant_of, integer, millis, to_json};
use crate::sessions::count;
use crate::unit_of_work::{SqliteRows, SqliteUnitOfWork};

macro_rules! columns {
    () => {
        "SELECT company, id, deal, contact, property, zone, requested_at, dates, remark, status, start_at, minutes, \
         reason, alternatives, move_asked_at, move_dates, ended_at, ended_by, fixed_in, fixed_at, sequence, version FROM portal_viewings "
    };
}

macro_rules! select {
    ($rest:literal) => {
        concat!(columns!(), $rest)
    };
}

const BY_ID: &str = select!("WHERE company = ?1 AND id = ?2");

const OPEN_OF_DEAL: &str =
    select!("WHERE company = ?1 AND deal = ?2 AND status IN ('pending', 'countered', 'confirmed')");

const OF_DEAL: &str =
    select!("WHERE company = ?1 AND deal = ?2 AND (sort_at, id) < (?3, ?4) ORDER BY sort_at DESC, id DESC LIMIT ?5");

macro_rules! shown {
    (upcoming) => {
        "company = ?1 AND contact = ?2 AND status = 'confirmed' AND elapses_at > ?3"
    };
    (unconfirmed) => {
        "company = ?1 AND contact = ?2 AND status IN ('pending', 'countered') AND elapses_at > ?3"
    };
    (recent) => {
        "company = ?1 AND contact = ?2 AND (elapses_at IS NULL OR elapses_at <= ?3)"
    };
}

macro_rules! listed {
    ($tab:ident, $past:literal) => {
        concat!(columns!(), "INDEXED BY portal_viewings_contact WHERE ", shown!($tab), $past)
    };
}

/// The statement for a tab.
fn list(tab: ViewingTab) -> &'static str {
    match tab {
        ViewingTab::Upcoming => listed!(upcoming, " AND (sort_at, id) > (?4, ?5) ORDER BY sort_at, id LIMIT ?6"),
        ViewingTab::Recent => {
            listed!(recent, " AND (sort_at, id) < (?4, ?5) ORDER BY sort_at DESC, id DESC LIMIT ?6")
        }
        ViewingTab::Unconfirmed => {
            listed!(unconfirmed, " AND (sort_at, id) < (?4, ?5) ORDER BY sort_at DESC, id DESC LIMIT ?6")
        }
    }
}

macro_rules! counted {
    ($tab:ident) => {
        concat!("SELECT count(*) FROM portal_viewings INDEXED BY portal_viewings_contact WHERE ", shown!($tab))
    };
}

fn counting(tab: ViewingTab) -> &'static str {
    match tab {
        ViewingTab::Upcoming => counted!(upcoming),
        ViewingTab::Recent => counted!(recent),
        ViewingTab::Unconfirmed => counted!(unconfirmed),
    }
}

const BETWEEN: &str = select!(
    "INDEXED BY portal_viewings_contact WHERE company = ?1 AND contact = ?2 AND sort_at >= ?3 AND sort_at < ?4 \
     AND status IN ('confirmed', 'completed') ORDER BY sort_at, id LIMIT ?5"
);

const ALL: &str = select!(
    "INDEXED BY portal_viewings_all WHERE company = ?1 AND (sort_at, id) < (?2, ?3) \
     ORDER BY sort_at DESC, id DESC LIMIT ?4"
);

/// Written so, and so still.
const OF_STATUS: &str = select!(
    "INDEXED BY portal_viewings_status WHERE company = ?1 AND status = ?2 AND (elapses_at IS NULL OR elapses_at > ?3) \
     AND (sort_at, id) < (?4, ?5) ORDER BY sort_at DESC, id DESC LIMIT ?6"
);

/// Written so, and over since.
const OVER: &str = select!(
    "INDEXED BY portal_viewings_status WHERE company = ?1 AND status = ?2 AND elapses_at <= ?3 \
     AND (sort_at, id) < (?4, ?5) ORDER BY sort_at DESC, id DESC LIMIT ?6"
);

const ELAPSED: &str = select!("WHERE elapses_at IS NOT NULL AND elapses_at <= ?1 ORDER BY elapses_at, id LIMIT ?2");

const INSERT: &str = "INSERT INTO portal_viewings (company, id, deal, contact, property, zone, requested_at, dates, remark, \
     status, start_at, minutes, reason, alternatives, move_asked_at, move_dates, ended_at, ended_by, fixed_in, fixed_at, sequence, version, \
     elapses_at, sort_at) VALUES (:company, :id, :deal, :contact, :property, :zone, :requested_at, :dates, :remark, \
     :status, :start_at, :minutes, :reason, :alternatives, :move_asked_at, :move_dates, :ended_at, :ended_by, :fixed_in, :fixed_at, :sequence, \
     :version, :elapses_at, :sort_at)";

const UPDATE: &str = "UPDATE portal_viewings SET deal = :deal, contact = :contact, property = :property, zone = :zone, \
     requested_at = :requested_at, dates = :dates, remark = :remark, status = :status, start_at = :start_at, \
     minutes = :minutes, reason = :reason, alternatives = :alternatives, move_asked_at = :move_asked_at, \
     move_dates = :move_dates, ended_at = :ended_at, ended_by = :ended_by, fixed_in = :fixed_in, fixed_at = :fixed_at, sequence = :sequence, version = :version, \
     elapses_at = :elapses_at, sort_at = :sort_at WHERE company = :company AND id = :id";

const REASSIGN: &str = "UPDATE portal_viewings SET contact = ?3 WHERE company = ?1 AND contact = ?2";

/// The statuses that rows of this status were last written with: still, or over since.
fn written_as(status: ViewingStatus) -> &'static [(&'static str, ViewingStatus)] {
    match status {
        ViewingStatus::Lapsed => {
            &[(OF_STATUS, ViewingStatus::Lapsed), (OVER, ViewingStatus::Pending), (OVER, ViewingStatus::Countered)]
        }
        ViewingStatus::Unattended => &[(OF_STATUS, ViewingStatus::Unattended), (OVER, ViewingStatus::Confirmed)],
        ViewingStatus::Pending => &[(OF_STATUS, ViewingStatus::Pending)],
        ViewingStatus::Countered => &[(OF_STATUS, ViewingStatus::Countered)],
        ViewingStatus::Confirmed => &[(OF_STATUS, ViewingStatus::Confirmed)],
        ViewingStatus::Completed => &[(OF_STATUS, ViewingStatus::Completed)],
        ViewingStatus::Rejected => &[(OF_STATUS, ViewingStatus::Rejected)],
        ViewingStatus::Cancelled => &[(OF_STATUS, ViewingStatus::Cancelled)],
    }
}

/// What a page that runs towards the past is below, and one that runs towards the future above.
fn edge(edge: Option<ViewingEdge>, otherwise: (i64, &[u8])) -> (i64, Vec<u8>) {
    edge.map_or_else(|| (otherwise.0, otherwise.1.to_vec()), |edge| (millis(edge.at), edge.id.as_bytes().to_vec()))
}

/// No id sorts after 17 bytes of ones, nor before none at all.
const LATEST: (i64, &[u8]) = (i64::MAX, &[0xff; 17]);
const EARLIEST: (i64, &[u8]) = (i64::MIN, &[]);

impl<A> ViewingsView for SqliteRows<'_, A> {
    fn viewing(&mut self, company: &CompanyId, id: ViewingId) -> Result<Option<Viewing>, StoreError> {
        self.tx.row("read a viewing", BY_ID, (company.as_str(), id.as_bytes()), viewing)
    }

    fn open_viewing_of_deal(&mut self, company: &CompanyId, deal: &DealId) -> Result<Option<Viewing>, StoreError> {
        self.tx.row("look up the open viewing of a deal", OPEN_OF_DEAL, (company.as_str(), deal.as_str()), viewing)
    }

    fn viewings_of_deal(
        &mut self,
        company: &CompanyId,
        deal: &DealId,
        before: Option<ViewingEdge>,
        limit: usize,
    ) -> Result<Vec<Viewing>, StoreError> {
        let (at, id) = edge(before, LATEST);
        let params = (company.as_str(), deal.as_str(), at, id, integer(limit));
        self.tx.rows("list the viewings of a deal", OF_DEAL, params, viewing)
    }

    fn viewings_of_contacts(
        &mut self,
        company: &CompanyId,
        contacts: &[ContactId],
        (tab, now): (ViewingTab, UtcDateTime),
        past: Option<ViewingEdge>,
        limit: usize,
    ) -> Result<Vec<Viewing>, StoreError> {
        let (at, id) = edge(past, if tab == ViewingTab::Upcoming { EARLIEST } else { LATEST });
        let mut found = Vec::new();
        for contact in contacts {
            let params = (company.as_str(), contact.as_str(), millis(now), at, &id, integer(limit));
            found.extend(self.tx.rows("list the viewings of a contact", list(tab), params, viewing)?);
        }
        match tab {
            ViewingTab::Upcoming => found.sort_by_key(ViewingEdge::of),
            ViewingTab::Recent | ViewingTab::Unconfirmed => {
                found.sort_by_key(|viewing| Reverse(ViewingEdge::of(viewing)));
            }
        }
        found.truncate(limit);
        Ok(found)
    }

    fn count_viewings(
        &mut self,
        company: &CompanyId,
        contacts: &[ContactId],
        (tab, now): (ViewingTab, UtcDateTime),
    ) -> Result<u64, StoreError> {
        let mut counted = 0;
        for contact in contacts {
            let params = (company.as_str(), contact.as_str(), millis(now));
            let number = self.tx.row("count the viewings of a contact", counting(tab), params, number)?;
            counted += number.unwrap_or_default();
        }
        Ok(counted)
    }

    fn viewings_between(
        &mut self,
        company: &CompanyId,
        contacts: &[ContactId],
        (from, until): (UtcDateTime, UtcDateTime),
        limit: usize,
    ) -> Result<Vec<Viewing>, StoreError> {
        let mut found = Vec::new();
        for contact in contacts {
            let params = (company.as_str(), contact.as_str(), millis(from), millis(until), integer(limit));
            found.extend(self.tx.rows("list the viewings of a day", BETWEEN, params, viewing)?);
        }
        found.sort_by_key(ViewingEdge::of);
        found.truncate(limit);
        Ok(found)
    }

    fn viewings(
        &mut self,
        company: &CompanyId,
        (status, now): (Option<ViewingStatus>, UtcDateTime),
        before: Option<ViewingEdge>,
        limit: usize,
    ) -> Result<Vec<Viewing>, StoreError> {
        const STEP: &str = "list viewings";
        let (at, id) = edge(before, LATEST);
        let Some(status) = status else {
            return self.tx.rows(STEP, ALL, (company.as_str(), at, id, integer(limit)), viewing);
        };
        let mut found = Vec::new();
        for (sql, written) in written_as(status) {
            let params = (company.as_str(), written.name(), millis(now), at, &id, integer(limit));
            found.extend(self.tx.rows(STEP, sql, params, viewing)?);
        }
        found.sort_by_key(|viewing| Reverse(ViewingEdge::of(viewing)));
        found.truncate(limit);
        Ok(found)
    }
}

impl Viewings for SqliteUnitOfWork<'_> {
    fn insert_viewing(&mut self, viewing: &Viewing) -> Result<(), StoreError> {
        self.write_viewing("add a viewing", INSERT, viewing)
    }

    fn update_viewing(&mut self, viewing: &Viewing) -> Result<(), StoreError> {
        self.write_viewing("change a viewing", UPDATE, viewing)
    }

    fn reassign_viewings(
        &mut self,
        company: &CompanyId,
        from: &ContactId,
        into: &ContactId,
    ) -> Result<u64, StoreError> {
        let params = (company.as_str(), from.as_str(), into.as_str());
        self.tx.execute("give viewings to another contact", REASSIGN, params).map(count)
    }

    fn elapsed_viewings(&mut self, now: UtcDateTime, limit: usize) -> Result<Vec<Viewing>, StoreError> {
        self.tx.rows("list viewings that are over", ELAPSED, (millis(now), integer(limit)), viewing)
    }
}

impl SqliteUnitOfWork<'_> {
    fn write_viewing(&self, step: &'static str, sql: &str, viewing: &Viewing) -> Result<(), StoreError> {
        let slot = viewing.state.slot();
        let mut reason = None;
        let mut alternatives = None;
        let mut move_request = None;
        let mut ended = (None, None);
        match &viewing.state {
            ViewingState::Countered { reason: why, alternatives: offered } => {
                let offered: Vec<(i64, u16)> =
                    offered.iter().map(|slot| (millis(slot.start), slot.duration.get())).collect();
                (reason, alternatives) = (Some(why.as_str()), Some(to_json(step, &offered)?));
            }
            ViewingState::Rejected { reason: why } => reason = Some(why.as_str()),
            ViewingState::Confirmed { move_request: Some(asked), .. } => {
                move_request = Some((millis(asked.at), to_json(step, &asked.dates)?));
            }
            ViewingState::Completed { at, .. } => ended = (Some(millis(*at)), None),
            ViewingState::Cancelled { by, at, .. } => ended = (Some(millis(*at)), Some(by.name())),
            ViewingState::Pending
            | ViewingState::Confirmed { move_request: None, .. }
            | ViewingState::Unattended { .. }
            | ViewingState::Lapsed => {}
        }
        self.tx.execute_one(
            step,
            sql,
            named_params! {
                ":company": viewing.company.as_str(),
                ":id": viewing.id.as_bytes(),
                ":deal": viewing.deal.as_str(),
                ":contact": viewing.contact.as_str(),
                ":property": viewing.property.as_str(),
                ":zone": viewing.zone.as_str(),
                ":requested_at": millis(viewing.requested_at),
                ":dates": to_json(step, &viewing.dates)?,
                ":remark": viewing.remark.as_ref().map(Remark::as_str),
                ":status": viewing.status().name(),
                ":start_at": slot.map(|slot| millis(slot.start)),
                ":minutes": slot.map(|slot| slot.duration.get()),
                ":reason": reason,
                ":alternatives": alternatives,
                ":move_asked_at": move_request.as_ref().map(|(at, _)| at),
                ":move_dates": move_request.as_ref().map(|(_, dates)| dates),
                ":ended_at": ended.0,
                ":ended_by": ended.1,
                ":fixed_in": integer(viewing.fixed_in),
                ":fixed_at": viewing.fixed_at.map(millis),
                ":sequence": viewing.sequence,
                ":version": integer(viewing.version),
                ":elapses_at": viewing.elapses_at().map(millis),
                ":sort_at": millis(viewing.sort_at()),
            },
        )
    }
}

fn number(fields: &mut Fields<'_>) -> rusqlite::Result<u64> {
    fields.number()
}

fn viewing(fields: &mut Fields<'_>) -> rusqlite::Result<Viewing> {
    Ok(Viewing {
        company: fields.parsed(str::parse)?,
        id: ViewingId::from_bytes(fields.bytes()?),
        deal: fields.parsed(str::parse)?,
        contact: fields.parsed(str::parse)?,
        property: fields.parsed(str::parse)?,
        zone: fields.parsed(str::parse)?,
        requested_at: fields.time()?,
        dates: fields.json()?,
        remark: fields.optional_parsed(Remark::parse)?,
        state: state(fields)?,
        fixed_in: fields.number()?,
        fixed_at: fields.optional_time()?,
        sequence: fields.small_number()?,
        version: fields.number()?,
    })
}

fn state(fields: &mut Fields<'_>) -> rusqlite::Result<ViewingState> {
    let status = fields.named(ViewingStatus::named)?;
    let slot = slot(fields)?;
    let reason = fields.optional_parsed(Remark::parse)?;
    let alternatives = alternatives(fields)?;
    let move_request = move_request(fields)?;
    let ended_at = fields.optional_time()?;
    let ended_by = fields.optional_named(|name| Party::ALL.into_iter().find(|party| party.name() == name))?;
    match (status, slot, reason, alternatives, ended_at, ended_by) {
        (ViewingStatus::Pending, None, None, None, None, None) => Ok(ViewingState::Pending),
        (ViewingStatus::Countered, None, Some(reason), Some(alternatives), None, None) => {
            Ok(ViewingState::Countered { reason, alternatives })
        }
        (ViewingStatus::Confirmed, Some(slot), None, None, None, None) => {
            Ok(ViewingState::Confirmed { slot, move_request })
        }
        (ViewingStatus::Completed, Some(slot), None, None, Some(at), None) => Ok(ViewingState::Completed { slot, at }),
        (ViewingStatus::Unattended, Some(slot), None, None, None, None) => Ok(ViewingState::Unattended { slot }),
        (ViewingStatus::Rejected, None, Some(reason), None, None, None) => Ok(ViewingState::Rejected { reason }),
        (ViewingStatus::Lapsed, None, None, None, None, None) => Ok(ViewingState::Lapsed),
        (ViewingStatus::Cancelled, slot, None, None, Some(at), Some(by)) => {
            Ok(ViewingState::Cancelled { by, at, slot })
        }
        _ => fields.contradiction(),
    }
}

fn slot(fields: &mut Fields<'_>) -> rusqlite::Result<Option<Slot>> {
    match (fields.optional_time()?, fields.optional_small(Minutes::try_from)?) {
        (Some(start), Some(duration)) => Ok(Some(Slot { start, duration })),
        (None, None) => Ok(None),
        _ => fields.contradiction(),
    }
}

fn alternatives(fields: &mut Fields<'_>) -> rusqlite::Result<Option<Alternatives>> {
    let Some(stored) = fields.optional_json::<Vec<(i64, u16)>>()? else { return Ok(None) };
    let slots: Option<Vec<Slot>> = stored
        .into_iter()
        .map(|(start, minutes)| Some(Slot { start: instant_of(start)?, duration: Minutes::try_from(minutes).ok()? }))
        .collect();
    match slots.and_then(|slots| Alternatives::check(slots).ok()) {
        Some(alternatives) => Ok(Some(alternatives)),
        None => fields.contradiction(),
    }
}

fn move_request(fields: &mut Fields<'_>) -> rusqlite::Result<Option<MoveRequest>> {
    match (fields.optional_time()?, fields.optional_json()?) {
        (Some(at), Some(dates)) => Ok(Some(MoveRequest { at, dates })),
        (None, None) => Ok(None),
        _ => fields.contradiction(),
    }
}
