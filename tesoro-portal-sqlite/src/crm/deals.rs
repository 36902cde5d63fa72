//! Deals: properties offered to contacts.

use rusqlite::named_params;
use tesoro_portal_core::crm::{Availability, Deal, DealEdge};
use tesoro_portal_core::deal::{DealStatus, Favourite, StarRating};
use tesoro_portal_core::ports::StoreError;
use tesoro_portal_core::{CompanyId, ContactId, DealId, PropertyId};
use time::UtcDateTime;

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

const SET_AVAILABILITY: &str = "UPDATE crm_deals SET availability = ?3 WHERE company = ?1 AND id = ?2";

const REMOVE: &str = "DELETE FROM crm_deals WHERE company = ?1 AND id = ?2";

const OF_PROPERTY: &str = "SELECT 1 FROM crm_deals WHERE company = ?1 AND property = ?2 LIMIT 1";

const OFFERED_TO: &str = "SELECT 1 FROM crm_deals INDEXED BY crm_deals_property WHERE company = ?1 AND property = ?2 \
     AND contact IN (SELECT value FROM json_each(?3)) LIMIT 1";

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

/// Sets whether it can still be had.
pub(super) fn set_availability(
    tx: InTransaction<'_>,
    company: &CompanyId,
    id: &DealId,
    availability: Availability,
) -> Result<(), StoreError> {
    let params = (company.as_str(), id.as_str(), availability.name());
    tx.execute_one("set a deal's availability", SET_AVAILABILITY, params)
}

/// Removes a deal; one that is not there is no error.
pub(super) fn remove(tx: InTransaction<'_>, company: &CompanyId, id: &DealId) -> Result<(), StoreError> {
    tx.execute("remove a deal", REMOVE, (company.as_str(), id.as_str())).map(drop)
}

/// Whether the property is, or was, offered to anybody.
pub(super) fn is_offered(tx: InTransaction<'_>, company: &CompanyId, id: &PropertyId) -> Result<bool, StoreError> {
    let found = tx.row("look a property's deals up", OF_PROPERTY, (company.as_str(), id.as_str()), |_| Ok(()))?;
    Ok(found.is_some())
}

/// Whether the property is, or was, offered to one of these contacts.
pub(super) fn is_offered_to(
    tx: InTransaction<'_>,
    (company, property): (&CompanyId, &PropertyId),
    contacts: &[ContactId],
) -> Result<bool, StoreError> {
    const STEP: &str = "look up whom a property was offered to";
    let found =
        tx.row(STEP, OFFERED_TO, (company.as_str(), property.as_str(), to_json(STEP, &contacts)?), |_| Ok(()))?;
    Ok(found.is_some())
}

/// Shows what the client says about a deal.
pub(super) fn set_status(
    tx: InTransaction<'_>,
    (company, deal): (&CompanyId, &DealId),
    status: DealStatus,
    edited_at: Option<UtcDateTime>,
) -> Result<(), StoreError> {
    let sql = "UPDATE crm_deals SET client_status = ?3, client_edited_at = ?4 WHERE company = ?1 AND id = ?2";
    let row = (company.as_str(), deal.as_str(), status.name(), edited_at.map(millis));
    tx.execute_one("show a deal's status", sql, row)
}

/// Shows whether it is a favourite.
pub(super) fn set_favourite(
    tx: InTransaction<'_>,
    (company, deal): (&CompanyId, &DealId),
    favourite: Favourite,
) -> Result<(), StoreError> {
    let sql = "UPDATE crm_deals SET client_favourite = ?3 WHERE company = ?1 AND id = ?2";
    tx.execute_one("show a favourite", sql, (company.as_str(), deal.as_str(), favourite == Favourite::Yes))
}

/// Shows the client's stars.
pub(super) fn set_rating(
    tx: InTransaction<'_>,
    (company, deal): (&CompanyId, &DealId),
    rating: Option<StarRating>,
) -> Result<(), StoreError> {
    let sql = "UPDATE crm_deals SET client_rating = ?3 WHERE company = ?1 AND id = ?2";
    tx.execute_one("show a rating", sql, (company.as_str(), deal.as_str(), rating.map(u8::from)))
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
