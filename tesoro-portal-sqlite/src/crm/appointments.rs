//! The calendar: viewings as the portal put them there.

use rusqlite::named_params;
use tesoro_portal_core::crm::Appointment;
use tesoro_portal_core::ports::StoreError;
use tesoro_portal_core::viewing::{Minutes, Remark, Slot, ViewingStatus};
use tesoro_portal_core::{CompanyId, ViewingId};

use crate::columns::{Fields, millis, to_json};
use crate::transaction::InTransaction;

const APPOINTMENT: &str = "SELECT company, id, deal, contact, property, agent, status, time_zone, dates, remark, start_at, \
     minutes FROM crm_appointments WHERE company = ?1 AND id = ?2";

const PUT: &str = "INSERT INTO crm_appointments (company, id, deal, contact, property, agent, status, time_zone, dates, \
     remark, start_at, minutes) VALUES (:company, :id, :deal, :contact, :property, :agent, :status, :time_zone, :dates, \
     :remark, :start_at, :minutes) \
     ON CONFLICT (company, id) DO UPDATE SET deal = excluded.deal, contact = excluded.contact, \
     property = excluded.property, agent = excluded.agent, status = excluded.status, time_zone = excluded.time_zone, \
     dates = excluded.dates, remark = excluded.remark, start_at = excluded.start_at, minutes = excluded.minutes";

/// The appointment of a viewing.
pub(super) fn appointment(
    tx: InTransaction<'_>,
    company: &CompanyId,
    id: ViewingId,
) -> Result<Option<Appointment>, StoreError> {
    tx.row("read an appointment", APPOINTMENT, (company.as_str(), id.as_bytes()), read_appointment)
}

/// Writes an appointment, new or not.
pub(super) fn put(tx: InTransaction<'_>, appointment: &Appointment) -> Result<(), StoreError> {
    const STEP: &str = "put an appointment";
    tx.execute_one(
        STEP,
        PUT,
        named_params! {
            ":company": appointment.company.as_str(),
            ":id": appointment.id.as_bytes(),
            ":deal": appointment.deal.as_str(),
            ":contact": appointment.contact.as_str(),
            ":property": appointment.property.as_str(),
            ":agent": appointment.agent.as_ref().map(tesoro_portal_core::AgentId::as_str),
            ":status": appointment.status.name(),
            ":time_zone": appointment.time_zone.as_str(),
            ":dates": to_json(STEP, &appointment.dates)?,
            ":remark": appointment.remark.as_ref().map(Remark::as_str),
            ":start_at": appointment.slot.map(|slot| millis(slot.start)),
            ":minutes": appointment.slot.map(|slot| slot.duration.get()),
        },
    )
}

fn read_appointment(fields: &mut Fields<'_>) -> rusqlite::Result<Appointment> {
    Ok(Appointment {
        company: fields.parsed(str::parse)?,
        id: ViewingId::from_bytes(fields.bytes()?),
        deal: fields.parsed(str::parse)?,
        contact: fields.parsed(str::parse)?,
        property: fields.parsed(str::parse)?,
        agent: fields.optional_parsed(str::parse)?,
        status: fields.named(ViewingStatus::named)?,
        time_zone: fields.parsed(str::parse)?,
        dates: fields.json()?,
        remark: fields.optional_parsed(Remark::parse)?,
        slot: match (fields.optional_time()?, fields.optional_small(Minutes::try_from)?) {
            (Some(start), Some(duration)) => Some(Slot { start, duration }),
            (None, None) => None,
            _ => return fields.contradiction(),
        },
    })
}
