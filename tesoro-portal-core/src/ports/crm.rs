use time::UtcDateTime;

use super::StoreError;
use crate::account::EmailKey;
use crate::activity::{Activity, LoggedActivity};
use crate::crm::{
    Agent, Appointment, Availability, Company, Contact, Deal, DealEdge, NewLead, Photo, PortalMark, Property,
    PropertyCard, PropertyPlace, Reach, Wishes,
};
use crate::deal::{DealStatus, Favourite, StarRating};
use crate::{AgentId, CompanyId, ContactId, DealId, PropertyId, ViewingId};

/// Reads the CRM's own records. A vendor implements this and [`Crm`] over tables that already exist.
///
/// To ensure correctness, no method ever answers a record of another company, whatever the id (R-ADM-04).
pub trait CrmView {
    /// The company.
    fn company(&mut self, company: &CompanyId) -> Result<Option<Company>, StoreError>;

    /// The agent.
    fn agent(&mut self, company: &CompanyId, id: &AgentId) -> Result<Option<Agent>, StoreError>;

    /// The contact, erased ones included.
    fn contact(&mut self, company: &CompanyId, id: &ContactId) -> Result<Option<Contact>, StoreError>;

    /// At most `limit` contacts, erased ones left out, whose address has this key (R-REG-03), in the order of their ids.
    fn contacts_by_email(
        &mut self,
        company: &CompanyId,
        email: &EmailKey,
        limit: usize,
    ) -> Result<Vec<Contact>, StoreError>;

    /// At most `limit` contacts, erased ones left out, whose name or address contains `query` whatever the letter case,
    /// in the order of their ids, from the first one after `after`.
    fn contacts(
        &mut self,
        company: &CompanyId,
        query: Option<&str>,
        after: Option<&ContactId>,
        limit: usize,
    ) -> Result<Vec<Contact>, StoreError>;

    /// The deal.
    fn deal(&mut self, company: &CompanyId, id: &DealId) -> Result<Option<Deal>, StoreError>;

    /// At most `limit` deals of these contacts, whatever their availability, the newest offer first ([`DealEdge`]), from
    /// the first one before `before`.
    fn deals(
        &mut self,
        company: &CompanyId,
        contacts: &[ContactId],
        before: Option<&DealEdge>,
        limit: usize,
    ) -> Result<Vec<Deal>, StoreError>;

    /// The property with its photos in their order.
    fn property(&mut self, company: &CompanyId, id: &PropertyId) -> Result<Option<Property>, StoreError>;

    /// What a list shows of these properties, in the order of their ids; those that are not there are left out.
    fn property_cards(&mut self, company: &CompanyId, ids: &[PropertyId]) -> Result<Vec<PropertyCard>, StoreError>;

    /// Where these properties are, in the order of their ids; those that are not there are left out.
    fn property_places(&mut self, company: &CompanyId, ids: &[PropertyId]) -> Result<Vec<PropertyPlace>, StoreError>;

    /// Whether some deal of these contacts is about the property, whatever its availability.
    fn is_offered_to(
        &mut self,
        company: &CompanyId,
        property: &PropertyId,
        contacts: &[ContactId],
    ) -> Result<bool, StoreError>;

    /// The appointment that the portal put there for this viewing.
    fn appointment(&mut self, company: &CompanyId, id: ViewingId) -> Result<Option<Appointment>, StoreError>;

    /// At most `limit` entries of the contact's history, the newest first, from the first one whose sequence is below
    /// `before`.
    fn activities(
        &mut self,
        company: &CompanyId,
        contact: &ContactId,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Vec<LoggedActivity>, StoreError>;
}

/// Writes to the CRM, in the portal's transaction: what a client or an agent does in the portal is in the CRM at the
/// same instant, or not at all.
pub trait Crm: CrmView {
    /// Marks the contact as a portal user, or takes the mark away. A missing contact is an error.
    fn mark_portal_user(
        &mut self,
        company: &CompanyId,
        contact: &ContactId,
        mark: PortalMark,
    ) -> Result<(), StoreError>;

    /// Makes a contact of somebody who signed up (R-REG-03): a lead that is not to be contacted, with the CRM's own id.
    fn create_lead(&mut self, lead: &NewLead) -> Result<ContactId, StoreError>;

    /// Sets whether the contact may be written to beyond answers to their own acts. A missing contact is an error.
    fn set_reach(&mut self, company: &CompanyId, contact: &ContactId, reach: Reach) -> Result<(), StoreError>;

    /// Sets what the contact is looking for, as the client told it (R-REG-03). A missing contact is an error.
    fn set_wishes(&mut self, company: &CompanyId, contact: &ContactId, wishes: &Wishes) -> Result<(), StoreError>;

    /// Gives `into` everything the CRM has of `from`, a copy of the history included, as [`Contact::take_over`] does,
    /// and leaves of `from` an erased tombstone (R-ADM-06). A missing contact, or twice the same one, is an error.
    fn merge_contacts(&mut self, company: &CompanyId, from: &ContactId, into: &ContactId) -> Result<(), StoreError>;

    /// Erases the person (R-PRIV-02): their names, address, language, wishes and whatever else of theirs the CRM keeps in
    /// tables and files of its own. Of the contact a tombstone stays, as [`Contact::tombstone`] makes one, with the time;
    /// deals, appointments and the history keep their ids. One that is erased already stays as it is; a missing one is an
    /// error.
    ///
    /// To ensure correctness, nothing of the person is to be read or found through any method afterwards, also not the
    /// remark of an appointment, and what is removed is overwritten.
    fn redact_contact(&mut self, company: &CompanyId, contact: &ContactId, at: UtcDateTime) -> Result<(), StoreError>;

    /// Sets the contact's responsible agent. A missing contact is an error.
    fn assign_agent(&mut self, company: &CompanyId, contact: &ContactId, agent: &AgentId) -> Result<(), StoreError>;

    /// Sets the photo of an agent that clients see, or takes it away (R-PROP-01). A missing agent is an error.
    fn set_agent_photo(
        &mut self,
        company: &CompanyId,
        agent: &AgentId,
        photo: Option<&Photo>,
    ) -> Result<(), StoreError>;

    /// Sets whether what was offered can still be had (R-PROP-04). A missing deal is an error.
    fn set_availability(
        &mut self,
        company: &CompanyId,
        deal: &DealId,
        availability: Availability,
    ) -> Result<(), StoreError>;

    /// Shows what the client says about a deal, and when they last changed it through the portal (R-PROP-03); `None`
    /// if they never did. A missing deal is an error.
    fn set_deal_status(
        &mut self,
        company: &CompanyId,
        deal: &DealId,
        status: DealStatus,
        edited_at: Option<UtcDateTime>,
    ) -> Result<(), StoreError>;

    /// Shows whether the property is the client's favourite (R-PROP-05). A missing deal is an error.
    fn set_favourite(&mut self, company: &CompanyId, deal: &DealId, favourite: Favourite) -> Result<(), StoreError>;

    /// Shows the client's stars, or takes them away (R-PROP-06). A missing deal is an error.
    fn set_rating(&mut self, company: &CompanyId, deal: &DealId, rating: Option<StarRating>) -> Result<(), StoreError>;

    /// Puts a viewing into the calendar, new or not (R-VIEW-03): every change of it comes here.
    fn put_appointment(&mut self, appointment: &Appointment) -> Result<(), StoreError>;

    /// Appends to the contact's history. Entries are never changed or removed (threat 69).
    fn log_activity(&mut self, activity: &Activity) -> Result<(), StoreError>;
}
