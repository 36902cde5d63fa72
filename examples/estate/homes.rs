//! The CRM's homes and whom it showed them to, as the portal's properties and deals.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _, Row, ToSql, named_params};
use tesoro_portal_core::crm::{
    Address, Availability, Deal, DealEdge, EnergyLabel, FeatureValue, Hundredths, Price, Property,
};
use tesoro_portal_core::deal::{DealStatus, Favourite, StarRating};
use tesoro_portal_core::ports::{StoreError, StoreErrorKind};
use tesoro_portal_core::{CompanyId, ContactId, DealId, PropertyId};
use tesoro_portal_sqlite::failed;
use time::UtcDateTime;

use super::{number, numbers, odd};

/// Prices are whole euros, labels Dutch; `state` is 0 while a home can be had, 1 while it is withdrawn, 2 once it is sold.
pub(super) const TABLES: &str = "
    CREATE TABLE homes (home_no INTEGER PRIMARY KEY, branch_no INTEGER REFERENCES branches, name TEXT, street TEXT,
        town TEXT, euros INTEGER, rooms INTEGER, label TEXT, about TEXT);
    CREATE TABLE showings (showing_no INTEGER PRIMARY KEY, branch_no INTEGER REFERENCES branches,
        home_no INTEGER REFERENCES homes, person_no INTEGER REFERENCES people, shown INTEGER, state INTEGER DEFAULT 0,
        said TEXT, said_at INTEGER, liked INTEGER, stars INTEGER);
    CREATE INDEX showings_of_person ON showings (person_no, shown);";

const SHOWING: &str = "SELECT showing_no, person_no, home_no, shown, state FROM showings ";

type Showing = (i64, i64, i64, i64, i64);

fn showing(row: &Row<'_>) -> rusqlite::Result<Showing> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
}

fn deal_of(company: &CompanyId, (id, person, home, shown, state): Showing) -> Result<Deal, StoreError> {
    Ok(Deal {
        company: company.clone(),
        id: id.to_string().parse().map_err(odd)?,
        contact: person.to_string().parse().map_err(odd)?,
        property: home.to_string().parse().map_err(odd)?,
        availability: match state {
            0 => Availability::Offered,
            1 => Availability::Withdrawn,
            _ => Availability::Closed,
        },
        offered_at: UtcDateTime::from_unix_timestamp(shown).map_err(odd)?,
    })
}

pub(super) fn state_of(availability: Availability) -> i64 {
    match availability {
        Availability::Offered => 0,
        Availability::Withdrawn => 1,
        Availability::Closed => 2,
    }
}

pub(super) fn deal(crm: &Connection, company: &CompanyId, id: &DealId) -> Result<Option<Deal>, StoreError> {
    const STEP: &str = "read a showing";
    let Some(of) = numbers(company, id.as_str()) else { return Ok(None) };
    let sql = format!("{SHOWING} WHERE branch_no = ?1 AND showing_no = ?2");
    let mut statement = crm.prepare_cached(&sql).map_err(failed(STEP))?;
    let found = statement.query_row(of, showing).optional().map_err(failed(STEP))?;
    found.map(|found| deal_of(company, found)).transpose()
}

/// The newest first; the ids decide as texts where the second is the same, which is what the portal compares.
pub(super) fn deals(
    crm: &Connection,
    company: &CompanyId,
    contacts: &[ContactId],
    before: Option<&DealEdge>,
    limit: usize,
) -> Result<Vec<Deal>, StoreError> {
    const STEP: &str = "list showings";
    let Some(branch) = number(company.as_str()) else { return Ok(Vec::new()) };
    let sql = format!("{SHOWING} WHERE branch_no = ?1 AND person_no = ?2");
    let mut statement = crm.prepare_cached(&sql).map_err(failed(STEP))?;
    let mut found = Vec::new();
    for person in contacts.iter().filter_map(|contact| number(contact.as_str())) {
        let rows = statement.query_map((branch, person), showing).map_err(failed(STEP))?;
        for row in rows {
            let deal = deal_of(company, row.map_err(failed(STEP))?)?;
            if before.is_none_or(|before| deal.edge() < *before) {
                found.push(deal);
            }
        }
    }
    found.sort_by_key(|deal| std::cmp::Reverse(deal.edge()));
    found.truncate(limit);
    Ok(found)
}

pub(super) fn property(crm: &Connection, company: &CompanyId, id: &PropertyId) -> Result<Option<Property>, StoreError> {
    const STEP: &str = "read a home";
    let Some(of) = numbers(company, id.as_str()) else { return Ok(None) };
    let sql = "SELECT name, street, town, euros, rooms, label, about FROM homes WHERE branch_no = ?1 AND home_no = ?2";
    let mut statement = crm.prepare_cached(sql).map_err(failed(STEP))?;
    let found = statement
        .query_row(of, |row| {
            let texts: [Option<String>; 5] = [row.get(0)?, row.get(1)?, row.get(2)?, row.get(5)?, row.get(6)?];
            Ok((texts, row.get::<_, Option<i64>>(3)?, row.get::<_, Option<i64>>(4)?))
        })
        .optional()
        .map_err(failed(STEP))?;
    let Some(([name, street, town, label, about], euros, rooms)) = found else { return Ok(None) };
    let address =
        Address { line: street.unwrap_or_default(), city: town.unwrap_or_default(), postcode: None, country: None };
    let bare = Property::new(company.clone(), id.clone(), name.unwrap_or_default(), address);
    let price = |euros| Ok(Price { amount: Hundredths::whole(euros).map_err(odd)?, currency: eur()? });
    let rooms = rooms.map(Hundredths::whole).transpose().map_err(odd)?;
    Ok(Some(Property {
        price: euros.map(price).transpose()?,
        energy: label.map(|class| EnergyLabel { scheme: "NL".to_owned(), class }),
        features: rooms.map(|rooms| ("rooms".to_owned(), FeatureValue::Number(rooms))).into_iter().collect(),
        descriptions: about.map_or_else(BTreeMap::new, |about| BTreeMap::from([(super::Language::Nl, about)])),
        ..bare
    }))
}

/// What the portal shows of the person's word about a showing.
#[derive(Clone, Copy)]
pub(super) enum Mark {
    Said(DealStatus, Option<UtcDateTime>),
    Liked(Favourite),
    Stars(Option<StarRating>),
}

pub(super) fn mark(crm: &Connection, company: &CompanyId, deal: &DealId, mark: Mark) -> Result<(), StoreError> {
    const STEP: &str = "mark a showing";
    let missing = || StoreError::new(StoreErrorKind::Other, STEP).because("there is no such showing");
    let (branch, showing) = numbers(company, deal.as_str()).ok_or_else(missing)?;
    let (sql, value): (&str, &dyn ToSql) = match &mark {
        Mark::Said(status, at) => {
            let sql = "UPDATE showings SET said_at = ?3 WHERE branch_no = ?1 AND showing_no = ?2";
            let at = at.map(UtcDateTime::unix_timestamp);
            crm.execute(sql, (branch, showing, at)).map_err(failed(STEP))?;
            ("UPDATE showings SET said = ?3 WHERE branch_no = ?1 AND showing_no = ?2", &status.name())
        }
        Mark::Liked(favourite) => {
            ("UPDATE showings SET liked = ?3 WHERE branch_no = ?1 AND showing_no = ?2", &(*favourite == Favourite::Yes))
        }
        Mark::Stars(stars) => {
            ("UPDATE showings SET stars = ?3 WHERE branch_no = ?1 AND showing_no = ?2", &stars.map(StarRating::stars))
        }
    };
    match crm.execute(sql, (branch, showing, value)).map_err(failed(STEP))? {
        1 => Ok(()),
        _ => Err(missing()),
    }
}

/// One person's showings become another's.
pub(super) fn give(crm: &Connection, from: (i64, i64), to: i64) -> Result<(), StoreError> {
    let sql = "UPDATE showings SET person_no = ?3 WHERE branch_no = ?1 AND person_no = ?2";
    let moved = crm.prepare_cached(sql).and_then(|mut statement| statement.execute((from.0, from.1, to)));
    moved.map(drop).map_err(failed("merge two people"))
}

fn eur() -> Result<tesoro_portal_core::crm::Currency, StoreError> {
    "EUR".parse().map_err(odd)
}

/// The CRM enters a home and shows it to a person; it answers the portal's name for the showing.
pub fn show_home(
    crm: &Connection,
    name: &str,
    euros: i64,
    to: &ContactId,
) -> Result<DealId, Box<dyn std::error::Error>> {
    crm.execute(
        "INSERT INTO homes (branch_no, name, street, town, euros) VALUES (7, :name, 'Brugstraat 7', 'Groningen', :euros)",
        named_params! { ":name": name, ":euros": euros },
    )?;
    let sql = "INSERT INTO showings (branch_no, home_no, person_no, shown) VALUES (7, ?1, ?2, unixepoch())";
    crm.execute(sql, (crm.last_insert_rowid(), number(to.as_str())))?;
    Ok(crm.last_insert_rowid().to_string().parse()?)
}
