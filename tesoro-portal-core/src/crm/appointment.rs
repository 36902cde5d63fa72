use crate::viewing::{PreferredDates, Remark, Slot, Viewing, ViewingStatus};
use crate::zone::TimeZoneName;
use crate::{AgentId, CompanyId, ContactId, DealId, PropertyId, ViewingId};

/// A viewing as it stands in the CRM's own calendar (R-VIEW-03).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// The company.
    pub company: CompanyId,
    /// The portal's id for it.
    pub id: ViewingId,
    /// Of which deal.
    pub deal: DealId,
    /// With whom.
    pub contact: ContactId,
    /// What is seen.
    pub property: PropertyId,
    /// Whose it is: the responsible agent's.
    pub agent: Option<AgentId>,
    /// What has become of it.
    pub status: ViewingStatus,
    /// The zone in which its days and times are meant.
    pub time_zone: TimeZoneName,
    /// The days the client would like; where another time was asked for, those.
    pub dates: PreferredDates,
    /// What the client added.
    pub remark: Option<Remark>,
    /// The time that is or was fixed.
    pub slot: Option<Slot>,
}

impl Appointment {
    /// A viewing in the calendar of this agent.
    pub(crate) fn of(viewing: &Viewing, agent: Option<AgentId>) -> Self {
        let asked = match &viewing.state {
            crate::viewing::ViewingState::Confirmed { move_request: Some(asked), .. } => &asked.dates,
            _ => &viewing.dates,
        };
        Self {
            company: viewing.company.clone(),
            id: viewing.id,
            deal: viewing.deal.clone(),
            contact: viewing.contact.clone(),
            property: viewing.property.clone(),
            agent,
            status: viewing.status(),
            time_zone: viewing.zone.clone(),
            dates: asked.clone(),
            remark: viewing.remark.clone(),
            slot: viewing.state.slot(),
        }
    }
}
