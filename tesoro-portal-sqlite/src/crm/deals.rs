//! Deals: properties offered to contacts.

use rusqlite::named_params;
use tesoro_portal_core::crm::{Availability, Deal, DealEdge};
use tesoro_portal_core::ports::StoreError;
use tesoro_portal_core::{CompanyId, ContactId, DealId};

use crate::columns::{Fields, integer, millis, to_json};
use crate::transaction::InTransaction;

const DEAL: &str = "SELECT company, id, contact, property, availability, offered_at FROM crm_deals \
     WHERE company = ?1 AND id = ?2";

const DEALS: &str = "SELECT company, id, contact, property, availability, offered_at FROM crm_deals \
     WHERE company = ?1 AND contact IN (SELECT value FROM json_each(?2)) AND (offered_at, id) < (?3, ?4) \
     ORDER BY offered_at DESC, id DESC LIMIT ?5";

const PUT: &str = "INSERT INTO crm_deals (company, contact, id, property, availability, offered_at) \
     VALUES (:company, :contact, :id, :property, :availability, :offered_at) \
     ON CONFLICT (company, id) DO UPDATE SET contact = excluded.contact, property = excluded.property, \
     availability = excluded.availability, offered_at = excluded.offered_at";

/// Above every id: none has a byte beyond `~`.
const ABOVE_ALL_IDS: &str = "\u{7f}";

/// The deal.
pub(super) fn deal(tx: InTransaction<'_>, company: &CompanyId, id: &DealId) -> Result<Option<Deal>, StoreError> {
    tx.row("read a deal", DEAL, (company.as_str(), id.as_str()), read_deal)
}

/// A page of the contacts' deals, the newest offer first.
pub(super) fn deals(
    tx: InTransaction<'_>,
    company: &CompanyId,
    contacts: &[ContactId],
    before: Option<&DealEdge>,
    limit: usize,
) -> Result<Vec<Deal>, StoreError> {
    const STEP: &str = "list deals";
    let (at, id) = before.map_or((i64::MAX, ABOVE_ALL_IDS), |edge| (millis(edge.offered_at), edge.id.as_str()));
    tx.rows(STEP, DEALS, (company.as_str(), to_json(STEP, &contacts)?, at, id, integer(limit)), read_deal)
}

/// Writes a deal.
pub(super) fn put(tx: InTransaction<'_>, deal: &Deal) -> Result<(), StoreError> {
    tx.execute_one(
        "write a deal",
        PUT,
        named_params! {
            ":company": deal.company.as_str(),
            ":contact": deal.contact.as_str(),
            ":id": deal.id.as_str(),
            ":property": deal.property.as_str(),
            ":availability": deal.availability.name(),
            ":offered_at": millis(deal.offered_at),
        },
    )
}

fn read_deal(fields: &mut Fields<'_>) -> rusqlite::Result<Deal> {
    Ok(Deal {
        company: fields.parsed(str::parse)?,
        id: fields.parsed(str::parse)?,
        contact: fields.parsed(str::parse)?,
        property: fields.parsed(str::parse)?,
        availability: fields.named(Availability::named)?,
        offered_at: fields.time()?,
    })
}
