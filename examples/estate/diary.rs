//! The CRM's diary, with the portal's viewings in it.

use rusqlite::{Connection, OptionalExtension as _, Row};
use tesoro_portal_core::crm::Appointment;
use tesoro_portal_core::ports::StoreError;
use tesoro_portal_core::viewing::{Minutes, Remark, Slot, ViewingStatus};
use tesoro_portal_core::{CompanyId, ViewingId};
use tesoro_portal_sqlite::failed;
use time::UtcDateTime;

use super::{number, odd};

/// `entry` is the portal's id; `begins` is in seconds.
pub(super) const TABLES: &str = "
    CREATE TABLE diary (branch_no INTEGER, entry BLOB, showing_no INTEGER, person_no INTEGER REFERENCES people,
        home_no INTEGER, staff_no INTEGER, standing TEXT, zone TEXT, days TEXT, remark TEXT, begins INTEGER,
        minutes INTEGER, PRIMARY KEY (branch_no, entry));
    CREATE INDEX diary_of_person ON diary (person_no);";

type Line = (i64, i64, i64, Option<i64>, String, String, String, Option<String>, Option<i64>, Option<u16>);

fn line(row: &Row<'_>) -> rusqlite::Result<Line> {
    Ok((
        row.get(0)?,
        row.get(1)?,
        row.get(2)?,
        row.get(3)?,
        row.get(4)?,
        row.get(5)?,
        row.get(6)?,
        row.get(7)?,
        row.get(8)?,
        row.get(9)?,
    ))
}

pub(super) fn appointment(
    crm: &Connection,
    company: &CompanyId,
    id: ViewingId,
) -> Result<Option<Appointment>, StoreError> {
    const STEP: &str = "read the diary";
    let sql =
        "SELECT showing_no, person_no, home_no, staff_no, standing, zone, days, remark, begins, minutes FROM diary
               WHERE branch_no = ?1 AND entry = ?2";
    let mut statement = crm.prepare_cached(sql).map_err(failed(STEP))?;
    let found =
        statement.query_row((number(company.as_str()), id.as_bytes()), line).optional().map_err(failed(STEP))?;
    let Some((deal, contact, property, agent, standing, zone, days, remark, begins, minutes)) = found else {
        return Ok(None);
    };
    let slot = begins.zip(minutes).map(|(begins, minutes)| {
        let start = UtcDateTime::from_unix_timestamp(begins).map_err(odd)?;
        Ok::<_, StoreError>(Slot { start, duration: Minutes::try_from(minutes).map_err(odd)? })
    });
    Ok(Some(Appointment {
        company: company.clone(),
        id,
        deal: deal.to_string().parse().map_err(odd)?,
        contact: contact.to_string().parse().map_err(odd)?,
        property: property.to_string().parse().map_err(odd)?,
        agent: agent.map(|agent| agent.to_string().parse().map_err(odd)).transpose()?,
        status: ViewingStatus::named(&standing).ok_or_else(|| odd(std::fmt::Error))?,
        time_zone: zone.parse().map_err(odd)?,
        dates: serde_json::from_str(&days).map_err(odd)?,
        remark: remark.map(|remark| Remark::parse(&remark).map_err(odd)).transpose()?,
        slot: slot.transpose()?,
    }))
}

pub(super) fn put(crm: &Connection, entry: &Appointment) -> Result<(), StoreError> {
    const STEP: &str = "write the diary";
    let sql = "INSERT OR REPLACE INTO diary VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
    let days = serde_json::to_string(&entry.dates).map_err(odd)?;
    let params = (
        number(entry.company.as_str()),
        entry.id.as_bytes(),
        number(entry.deal.as_str()),
        number(entry.contact.as_str()),
        number(entry.property.as_str()),
        entry.agent.as_ref().and_then(|agent| number(agent.as_str())),
        entry.status.name(),
        entry.time_zone.as_str(),
        days,
        entry.remark.as_ref().map(Remark::as_str),
        entry.slot.map(|slot| slot.start.unix_timestamp()),
        entry.slot.map(|slot| slot.duration.get()),
    );
    crm.prepare_cached(sql).and_then(|mut put| put.execute(params)).map(drop).map_err(failed(STEP))
}

/// Takes out what people wrote into the diary about this person.
pub(super) fn empty_remarks(crm: &Connection, of: Option<(i64, i64)>) -> rusqlite::Result<()> {
    let Some(of) = of else { return Ok(()) };
    crm.prepare_cached("UPDATE diary SET remark = NULL WHERE branch_no = ?1 AND person_no = ?2")?.execute(of).map(drop)
}
