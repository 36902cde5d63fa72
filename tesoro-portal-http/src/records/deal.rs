//! Deals on their way in: putting one offers the property (R-PROP-04, R-HOME-01).

use tesoro_portal_core::agent::AgentCtx;
use tesoro_portal_core::crm::{Availability, ContactState, Deal};
use tesoro_portal_core::ports::UnitOfWork as _;
use tesoro_portal_core::{ContactId, DealId, Problem, PropertyId, code};

use super::text::Problems;
use super::{Put, Records, Undone};
use crate::api::shape::DealBody;
use crate::refused::Refused;

/// A deal as the CRM puts it, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DealRecord {
    contact: ContactId,
    property: PropertyId,
}

impl DealRecord {
    /// This property for this contact.
    pub fn of(contact: ContactId, property: PropertyId) -> Self {
        Self { contact, property }
    }

    /// Reads a body; every problem is named.
    pub fn read(body: &DealBody) -> Result<Self, Refused> {
        let mut problems = Problems::default();
        let contact = problems.parsed("/contact", &body.contact, code::ID_INVALID);
        let property = problems.parsed("/property", &body.property, code::ID_INVALID);
        let read = contact.zip(property).map(|(contact, property)| Self { contact, property });
        problems.none(read)?.ok_or_else(|| Refused::new(code::VALIDATION_FAILED))
    }
}

impl Records<'_> {
    /// Offers a property to a contact, or again what had been withdrawn. Putting what is offered already changes nothing;
    /// an id that stands for another pair, and one that is closed, are refused.
    pub fn put_deal(self, ctx: &AgentCtx, id: &DealId, record: &DealRecord) -> Result<Put<Deal>, Refused> {
        let company = ctx.company();
        self.write(ctx, |office| {
            let Some(before) = office.unit_of_work().crm().deal(company, id)? else {
                let crm = office.unit_of_work().crm();
                let mut problems = Problems::default();
                let contact = crm.contact(company, &record.contact)?;
                if contact.is_none_or(|contact| contact.state == ContactState::Erased) {
                    problems.add(Problem::new("/contact", code::RECORD_UNKNOWN));
                }
                if crm.property(company, &record.property)?.is_none() {
                    problems.add(Problem::new("/property", code::RECORD_UNKNOWN));
                }
                problems.none(())?;
                office.records().put_deal(&Deal {
                    company: company.clone(),
                    id: id.clone(),
                    contact: record.contact.clone(),
                    property: record.property.clone(),
                    availability: Availability::Offered,
                    offered_at: self.portal.now(),
                })?;
                return Ok(Put::New(self.joined(office, |joined| joined.offer_deal(ctx, id))?));
            };
            if (&before.contact, &before.property) != (&record.contact, &record.property) {
                return Err(Refused::new(code::DEAL_FIXED).into());
            }
            Ok::<_, Undone>(Put::Replaced(self.joined(office, |joined| joined.offer_deal_again(ctx, id))?))
        })
    }

    /// Removes a deal with which the client has done nothing.
    pub fn remove_deal(self, ctx: &AgentCtx, id: &DealId) -> Result<(), Refused> {
        self.write(ctx, |office| {
            self.joined(office, |joined| joined.part_with_deal(ctx, id))?;
            Ok::<_, Undone>(office.records().remove_deal(ctx.company(), id)?)
        })
    }
}
