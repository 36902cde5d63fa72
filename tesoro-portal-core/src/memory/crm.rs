use std::cmp::Reverse;
use std::collections::BTreeSet;

use time::UtcDateTime;

use super::accounts::any_contains;
use super::state::State;
use super::store::MemoryStore;
use crate::account::{EmailAddress, EmailKey};
use crate::activity::{Activity, LoggedActivity};
use crate::crm::{
    Agent, Appointment, Availability, Company, Contact, ContactKind, ContactState, Deal, DealEdge, NewLead, Photo,
    PortalMark, Property, PropertyCard, PropertyPlace, Reach, Role, Wishes,
};
use crate::deal::{DealStatus, Favourite, StarRating};
use crate::ports::{Crm, CrmView, StoreError, StoreErrorKind};
use crate::{AgentId, CompanyId, ContactId, DealId, PropertyId, ViewingId};

/// The CRM's side of a [`MemoryStore`]: brings the office's own records in, at any time but from within a body.
#[derive(Debug, Clone, Copy)]
pub struct MemoryCrm<'a> {
    store: &'a MemoryStore,
}

/// What a CRM shows of the client's word about a deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DealMark {
    /// What the client has said.
    pub status: DealStatus,
    /// When they last changed it through the portal.
    pub edited_at: Option<UtcDateTime>,
    /// Whether it is a favourite.
    pub favourite: Favourite,
    /// The stars.
    pub rating: Option<StarRating>,
}

impl Default for DealMark {
    /// Nothing was said.
    fn default() -> Self {
        Self { status: DealStatus::ToRate, edited_at: None, favourite: Favourite::No, rating: None }
    }
}

impl<'a> MemoryCrm<'a> {
    pub(super) fn new(store: &'a MemoryStore) -> Self {
        Self { store }
    }

    /// Writes a company, new or not.
    pub fn put_company(&self, company: &Company) -> Result<(), StoreError> {
        self.store.change(|state| state.companies.put(&company.id, (), company.clone()))
    }

    /// Writes an agent, new or not.
    pub fn put_agent(&self, agent: &Agent) -> Result<(), StoreError> {
        self.store.change(|state| state.agents.put(&agent.company, agent.id.clone(), agent.clone()))
    }

    /// Writes a contact, new or not: also how the office edits or erases one.
    pub fn put_contact(&self, contact: &Contact) -> Result<(), StoreError> {
        self.store.change(|state| state.contacts.put(&contact.company, contact.id.clone(), contact.clone()))
    }

    /// Writes a property, new or not, with the photos it has.
    pub fn put_property(&self, property: &Property) -> Result<(), StoreError> {
        self.store.change(|state| state.properties.put(&property.company, property.id.clone(), property.clone()))
    }

    /// Writes a deal, new or not: also how the office withdraws and closes one.
    pub fn put_deal(&self, deal: &Deal) -> Result<(), StoreError> {
        self.store.change(|state| state.deals.put(&deal.company, deal.id.clone(), deal.clone()))
    }

    /// What the portal has shown the CRM about a deal.
    pub fn deal_mark(&self, company: &CompanyId, deal: &DealId) -> Result<Option<DealMark>, StoreError> {
        let mut mark = None;
        self.store.change(|state| mark = state.deal_marks.row(company, deal).cloned())?;
        Ok(mark)
    }

    /// Removes a contact without a trace; what is not there is no error.
    pub fn remove_contact(&self, company: &CompanyId, contact: &ContactId) -> Result<(), StoreError> {
        self.store.change(|state| state.contacts.remove(company, contact))
    }
}

impl CrmView for State {
    fn company(&mut self, company: &CompanyId) -> Result<Option<Company>, StoreError> {
        Ok(self.companies.row(company, &()).cloned())
    }

    fn agent(&mut self, company: &CompanyId, id: &AgentId) -> Result<Option<Agent>, StoreError> {
        Ok(self.agents.row(company, id).cloned())
    }

    fn contact(&mut self, company: &CompanyId, id: &ContactId) -> Result<Option<Contact>, StoreError> {
        Ok(self.contacts.row(company, id).cloned())
    }

    fn contacts(
        &mut self,
        company: &CompanyId,
        query: Option<&str>,
        after: Option<&ContactId>,
        limit: usize,
    ) -> Result<Vec<Contact>, StoreError> {
        let present = self
            .contacts
            .after(company, after)
            .map(|(_, contact)| contact)
            .filter(|contact| contact.state == ContactState::Present);
        Ok(present.filter(|contact| query.is_none_or(|query| matches(contact, query))).take(limit).cloned().collect())
    }

    fn contacts_by_email(
        &mut self,
        company: &CompanyId,
        email: &EmailKey,
        limit: usize,
    ) -> Result<Vec<Contact>, StoreError> {
        let of_address = |contact: &&Contact| {
            let address = contact.email.as_deref().and_then(|text| EmailAddress::parse(text).ok());
            contact.state == ContactState::Present && address.is_some_and(|address| address.key() == email)
        };
        let contacts = self.contacts.of(company).map(|(_, contact)| contact);
        Ok(contacts.filter(of_address).take(limit).cloned().collect())
    }

    fn deal(&mut self, company: &CompanyId, id: &DealId) -> Result<Option<Deal>, StoreError> {
        Ok(self.deals.row(company, id).cloned())
    }

    fn deals(
        &mut self,
        company: &CompanyId,
        contacts: &[ContactId],
        before: Option<&DealEdge>,
        limit: usize,
    ) -> Result<Vec<Deal>, StoreError> {
        let of_contacts = self.deals.of(company).map(|(_, deal)| deal).filter(|deal| contacts.contains(&deal.contact));
        let edge = |deal: &&Deal| before.is_none_or(|before| self.conduct.is_past(&deal.edge(), before));
        let mut deals: Vec<Deal> = of_contacts.filter(edge).cloned().collect();
        deals.sort_by_key(|deal| Reverse(deal.edge()));
        deals.truncate(limit);
        Ok(deals)
    }

    fn property(&mut self, company: &CompanyId, id: &PropertyId) -> Result<Option<Property>, StoreError> {
        Ok(self.properties.row(company, id).cloned())
    }

    fn property_cards(&mut self, company: &CompanyId, ids: &[PropertyId]) -> Result<Vec<PropertyCard>, StoreError> {
        let asked_for: BTreeSet<&PropertyId> = ids.iter().collect();
        Ok(asked_for.into_iter().filter_map(|id| self.properties.row(company, id)).map(Property::card).collect())
    }

    fn property_places(&mut self, company: &CompanyId, ids: &[PropertyId]) -> Result<Vec<PropertyPlace>, StoreError> {
        let asked_for: BTreeSet<&PropertyId> = ids.iter().collect();
        Ok(asked_for.into_iter().filter_map(|id| self.properties.row(company, id)).map(Property::place).collect())
    }

    fn is_offered_to(
        &mut self,
        company: &CompanyId,
        property: &PropertyId,
        contacts: &[ContactId],
    ) -> Result<bool, StoreError> {
        let mut deals = self.deals.of(company).map(|(_, deal)| deal);
        Ok(deals.any(|deal| deal.property == *property && contacts.contains(&deal.contact)))
    }

    fn appointment(&mut self, company: &CompanyId, id: ViewingId) -> Result<Option<Appointment>, StoreError> {
        Ok(self.appointments.row(company, &id).cloned())
    }

    fn activities(
        &mut self,
        company: &CompanyId,
        contact: &ContactId,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Vec<LoggedActivity>, StoreError> {
        let edge = |sequence| before.is_none_or(|before| self.conduct.is_past(&sequence, &before));
        let older = self.history(company, contact).rev().filter(|((_, sequence), _)| edge(*sequence));
        Ok(older
            .take(limit)
            .map(|((_, sequence), activity)| LoggedActivity { sequence: *sequence, activity: activity.clone() })
            .collect())
    }
}

fn matches(contact: &Contact, query: &str) -> bool {
    let email = contact.email.as_deref().unwrap_or_default();
    any_contains(&[&contact.first_name, &contact.last_name, email], query)
}

impl Crm for State {
    fn mark_portal_user(
        &mut self,
        company: &CompanyId,
        contact: &ContactId,
        mark: PortalMark,
    ) -> Result<(), StoreError> {
        self.change_contact(company, contact, "mark a portal user", |contact| contact.portal = mark)
    }

    fn create_lead(&mut self, lead: &NewLead) -> Result<ContactId, StoreError> {
        const STEP: &str = "make a lead";
        let unfit = |_| StoreError::new(StoreErrorKind::Misuse, STEP);
        // The office may have removed a lead, or called a contact so itself.
        let mut number = self.contacts.of(&lead.company).count();
        let id = loop {
            number += 1;
            let id: ContactId = format!("lead-{number}").parse().map_err(unfit)?;
            if self.contacts.row(&lead.company, &id).is_none() {
                break id;
            }
        };
        let contact = Contact {
            company: lead.company.clone(),
            id: id.clone(),
            first_name: lead.first_name.to_string(),
            last_name: lead.last_name.to_string(),
            email: Some(lead.email.as_typed().to_owned()),
            language: lead.language.clone(),
            agent: Some(lead.agent.clone()),
            roles: vec![Role::Applicant],
            kind: ContactKind::Lead,
            reach: Reach::DoNotContact,
            wishes: lead.wishes.clone(),
            state: ContactState::Present,
            portal: PortalMark::None,
        };
        self.contacts.insert(&lead.company, id.clone(), contact, STEP)?;
        Ok(id)
    }

    fn set_reach(&mut self, company: &CompanyId, contact: &ContactId, reach: Reach) -> Result<(), StoreError> {
        self.change_contact(company, contact, "set a contact's reach", |contact| contact.reach = reach)
    }

    fn set_wishes(&mut self, company: &CompanyId, contact: &ContactId, wishes: &Wishes) -> Result<(), StoreError> {
        self.change_contact(company, contact, "set a contact's wishes", |contact| contact.wishes.clone_from(wishes))
    }

    fn merge_contacts(&mut self, company: &CompanyId, from: &ContactId, into: &ContactId) -> Result<(), StoreError> {
        const STEP: &str = "merge contacts";
        if from == into {
            return Err(StoreError::new(StoreErrorKind::Misuse, STEP).because("it is the same contact"));
        }
        self.contacts.require(company, into, STEP)?;
        let Some(merged) = self.contacts.row(company, from).cloned() else {
            return self.contacts.require(company, from, STEP);
        };
        let history: Vec<Activity> = self.history(company, from).map(|(_, activity)| activity.clone()).collect();
        for activity in history {
            self.log_activity(&Activity { contact: into.clone(), ..activity })?;
        }
        let deals: Vec<Deal> =
            self.deals.of(company).map(|(_, deal)| deal).filter(|deal| deal.contact == *from).cloned().collect();
        for deal in deals {
            self.deals.put(company, deal.id.clone(), Deal { contact: into.clone(), ..deal });
        }
        let appointments = self.appointments.of(company).map(|(_, appointment)| appointment);
        let appointments: Vec<Appointment> =
            appointments.filter(|appointment| appointment.contact == *from).cloned().collect();
        for appointment in appointments {
            self.appointments.put(company, appointment.id, Appointment { contact: into.clone(), ..appointment });
        }
        self.change_contact(company, into, STEP, |contact| contact.take_over(&merged))?;
        self.change_contact(company, from, STEP, |contact| *contact = contact.tombstone())
    }

    fn redact_contact(&mut self, company: &CompanyId, contact: &ContactId, _at: UtcDateTime) -> Result<(), StoreError> {
        self.change_contact(company, contact, "erase a contact", |contact| *contact = contact.tombstone())?;
        let of_contact = self.appointments.of(company).filter(|(_, appointment)| appointment.contact == *contact);
        let of_contact: Vec<Appointment> = of_contact.map(|(_, appointment)| appointment.clone()).collect();
        for appointment in of_contact {
            self.appointments.put(company, appointment.id, Appointment { remark: None, ..appointment });
        }
        Ok(())
    }

    fn assign_agent(&mut self, company: &CompanyId, contact: &ContactId, agent: &AgentId) -> Result<(), StoreError> {
        self.change_contact(company, contact, "assign an agent", |contact| contact.agent = Some(agent.clone()))
    }

    fn set_agent_photo(
        &mut self,
        company: &CompanyId,
        agent: &AgentId,
        photo: Option<&Photo>,
    ) -> Result<(), StoreError> {
        let Some(known) = self.agents.row(company, agent).cloned() else {
            return self.agents.require(company, agent, "set an agent's photo");
        };
        self.agents.put(company, agent.clone(), Agent { photo: photo.cloned(), ..known });
        Ok(())
    }

    fn set_availability(
        &mut self,
        company: &CompanyId,
        deal: &DealId,
        availability: Availability,
    ) -> Result<(), StoreError> {
        let Some(offered) = self.deals.row(company, deal).cloned() else {
            return self.deals.require(company, deal, "set a deal's availability");
        };
        self.deals.put(company, deal.clone(), Deal { availability, ..offered });
        Ok(())
    }

    fn set_deal_status(
        &mut self,
        company: &CompanyId,
        deal: &DealId,
        status: DealStatus,
        edited_at: Option<UtcDateTime>,
    ) -> Result<(), StoreError> {
        self.mark_deal(company, deal, "show a deal's status", |mark| {
            mark.status = status;
            mark.edited_at = edited_at;
        })
    }

    fn set_favourite(&mut self, company: &CompanyId, deal: &DealId, favourite: Favourite) -> Result<(), StoreError> {
        self.mark_deal(company, deal, "show a favourite", |mark| mark.favourite = favourite)
    }

    fn set_rating(&mut self, company: &CompanyId, deal: &DealId, rating: Option<StarRating>) -> Result<(), StoreError> {
        self.mark_deal(company, deal, "show a rating", |mark| mark.rating = rating)
    }

    fn put_appointment(&mut self, appointment: &Appointment) -> Result<(), StoreError> {
        self.contacts.require(&appointment.company, &appointment.contact, "put an appointment")?;
        self.appointments.put(&appointment.company, appointment.id, appointment.clone());
        Ok(())
    }

    fn log_activity(&mut self, activity: &Activity) -> Result<(), StoreError> {
        const STEP: &str = "log an activity";
        self.contacts.require(&activity.company, &activity.contact, STEP)?;
        let last = self.history(&activity.company, &activity.contact).next_back().map_or(0, |((_, last), _)| *last);
        self.activities.insert(&activity.company, (activity.contact.clone(), last + 1), activity.clone(), STEP)
    }
}

impl State {
    fn history(
        &self,
        company: &CompanyId,
        contact: &ContactId,
    ) -> impl DoubleEndedIterator<Item = (&(ContactId, u64), &Activity)> {
        self.activities.between(company, (contact.clone(), 0), (contact.clone(), u64::MAX))
    }

    fn mark_deal(
        &mut self,
        company: &CompanyId,
        deal: &DealId,
        step: &'static str,
        change: impl FnOnce(&mut DealMark),
    ) -> Result<(), StoreError> {
        self.deals.require(company, deal, step)?;
        let mut mark = self.deal_marks.row(company, deal).cloned().unwrap_or_default();
        change(&mut mark);
        self.deal_marks.put(company, deal.clone(), mark);
        Ok(())
    }

    fn change_contact(
        &mut self,
        company: &CompanyId,
        id: &ContactId,
        step: &'static str,
        change: impl FnOnce(&mut Contact),
    ) -> Result<(), StoreError> {
        let Some(mut contact) = self.contacts.row(company, id).cloned() else {
            return self.contacts.require(company, id, step);
        };
        change(&mut contact);
        self.contacts.put(company, id.clone(), contact);
        Ok(())
    }
}
