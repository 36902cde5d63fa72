//! The office's own data on their way in: each under the CRM's own id, new or not.

use rusqlite::named_params;
use tesoro_portal_core::account::EmailAddress;
use tesoro_portal_core::crm::{
    Agent, Company, Contact, ContactKind, ContactState, Deal, NewLead, Photo, PortalMark, Property, Reach, Role,
};
use tesoro_portal_core::language::LanguageTag;
use tesoro_portal_core::ports::{CrmView as _, StoreError, StoreErrorKind};
use tesoro_portal_core::{AgentId, CompanyId, ContactId, DealId, MediaKey, PropertyId};

use super::binding::CrmTables;
use super::read::{administration_name, kind_name, reach_name, standing_name, state_name};
use super::{deals, properties};
use crate::columns::{searchable, to_json};
use crate::transaction::InTransaction;

const PUT_COMPANY: &str = "INSERT INTO crm_companies (id, name, city, time_zone, language, administrator) \
     VALUES (:id, :name, :city, :time_zone, :language, :administrator) \
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, city = excluded.city, time_zone = excluded.time_zone, \
     language = excluded.language, administrator = excluded.administrator";

const PUT_AGENT: &str = "INSERT INTO crm_agents (company, id, name, email, email_key, phone, photo, language, \
     standing, administration, permissions) VALUES (:company, :id, :name, :email, :email_key, :phone, :photo, :language, \
     :standing, :administration, :permissions) \
     ON CONFLICT (company, id) DO UPDATE SET name = excluded.name, email = excluded.email, \
     email_key = excluded.email_key, phone = excluded.phone, photo = excluded.photo, \
     language = excluded.language, standing = excluded.standing, administration = excluded.administration, permissions = excluded.permissions";

const PUT_CONTACT: &str = "INSERT INTO crm_contacts (company, id, first_name, last_name, email, email_key, language, agent, \
     roles, kind, reach, wishes, state, portal_account, search) VALUES (:company, :id, :first_name, :last_name, :email, \
     :email_key, :language, :agent, :roles, :kind, :reach, :wishes, :state, :portal_account, :search) \
     ON CONFLICT (company, id) DO UPDATE SET first_name = excluded.first_name, last_name = excluded.last_name, \
     email = excluded.email, email_key = excluded.email_key, language = excluded.language, agent = excluded.agent, \
     roles = excluded.roles, kind = excluded.kind, reach = excluded.reach, wishes = excluded.wishes, \
     state = excluded.state, portal_account = excluded.portal_account, search = excluded.search";

/// Ids of leads are the CRM's own, and nobody can tell from one how many there are.
const CREATE_LEAD: &str = "INSERT INTO crm_contacts (company, id, first_name, last_name, email, email_key, language, agent, \
     roles, kind, reach, wishes, state, portal_account, search) \
     VALUES (:company, 'lead-' || lower(hex(randomblob(10))), :first_name, :last_name, :email, :email_key, :language, \
     :agent, :roles, :kind, :reach, :wishes, :state, NULL, :search) RETURNING id";

const HAS_HISTORY: &str = "SELECT 1 FROM crm_activities WHERE company = ?1 AND contact = ?2 LIMIT 1";

const REMOVE_CONTACT: &str = "DELETE FROM crm_contacts WHERE company = ?1 AND id = ?2";

/// Writes the default CRM's records. Each method replaces what has the same company and id, or adds it; repeating it
/// changes nothing.
pub struct CrmRecords<'c> {
    tx: InTransaction<'c>,
}

impl<'c> CrmRecords<'c> {
    pub(crate) fn over(tx: InTransaction<'c>) -> Self {
        Self { tx }
    }

    /// Writes a company. Its administrator may follow.
    pub fn put_company(&mut self, company: &Company) -> Result<(), StoreError> {
        self.tx.execute_one(
            "write a company",
            PUT_COMPANY,
            named_params! {
                ":id": company.id.as_str(),
                ":name": company.name,
                ":city": company.city,
                ":time_zone": company.time_zone.as_str(),
                ":language": company.language.tag(),
                ":administrator": company.administrator.as_str(),
            },
        )
    }

    /// Writes an agent of a company that is there. An address that another agent of the company has is refused as
    /// [`Taken`](tesoro_portal_core::ports::StoreErrorKind::Taken): it is what an agent signs in with.
    pub fn put_agent(&mut self, agent: &Agent) -> Result<(), StoreError> {
        const STEP: &str = "write an agent";
        self.tx.execute_one(
            STEP,
            PUT_AGENT,
            named_params! {
                ":company": agent.company.as_str(),
                ":id": agent.id.as_str(),
                ":name": agent.name,
                ":email": agent.email.as_typed(),
                ":email_key": agent.email.key().as_str(),
                ":phone": agent.phone,
                ":photo": agent.photo.as_ref().map(|photo| to_json(STEP, photo)).transpose()?,
                ":language": agent.language.tag(),
                ":standing": standing_name(agent.standing),
                ":administration": administration_name(agent.administration),
                ":permissions": to_json(STEP, &agent.permissions)?,
            },
        )
    }

    /// Writes a contact of a company that is there, with the portal mark that `contact` carries; an agent it names must
    /// be there too.
    pub fn put_contact(&mut self, contact: &Contact) -> Result<(), StoreError> {
        const STEP: &str = "write a contact";
        let account = match &contact.portal {
            PortalMark::None => None,
            PortalMark::Account(account) => Some(account.as_bytes()),
        };
        let email = contact.email.as_deref().unwrap_or_default();
        let address = EmailAddress::parse(email).ok();
        self.tx.execute_one(
            STEP,
            PUT_CONTACT,
            named_params! {
                ":company": contact.company.as_str(),
                ":id": contact.id.as_str(),
                ":first_name": contact.first_name,
                ":last_name": contact.last_name,
                ":email": contact.email,
                ":email_key": address.as_ref().map(|address| address.key().as_str()),
                ":language": contact.language.as_ref().map(LanguageTag::as_str),
                ":agent": contact.agent.as_ref().map(AgentId::as_str),
                ":roles": to_json(STEP, &contact.roles)?,
                ":kind": kind_name(contact.kind),
                ":reach": reach_name(contact.reach),
                ":wishes": to_json(STEP, &contact.wishes)?,
                ":state": state_name(contact.state),
                ":portal_account": account,
                ":search": searchable(&[&contact.first_name, &contact.last_name, email]),
            },
        )
    }

    /// Removes a contact that has neither an account nor deals. Where it has a history, its tombstone stays, because
    /// nothing is taken out of a history; one that is not there is no error.
    pub fn remove_contact(&mut self, company: &CompanyId, contact: &ContactId) -> Result<(), StoreError> {
        const STEP: &str = "remove a contact";
        let key = (company.as_str(), contact.as_str());
        if self.tx.row(STEP, HAS_HISTORY, key, |_| Ok(()))?.is_none() {
            return self.tx.execute(STEP, REMOVE_CONTACT, key).map(drop);
        }
        match CrmTables::over(self.tx).contact(company, contact)? {
            Some(known) => self.put_contact(&known.tombstone()),
            None => Ok(()),
        }
    }

    /// Removes a property that was never offered, with its photos, and answers the files they were in; one that is not
    /// there is no error.
    pub fn remove_property(&mut self, company: &CompanyId, id: &PropertyId) -> Result<Vec<MediaKey>, StoreError> {
        properties::remove(self.tx, company, id)
    }

    /// Whether the property is, or was, offered to anybody.
    pub fn is_offered(&self, company: &CompanyId, id: &PropertyId) -> Result<bool, StoreError> {
        deals::is_offered(self.tx, company, id)
    }

    /// Removes a deal that the portal has parted with
    /// ([`Joined::part_with_deal`](tesoro_portal_core::Joined::part_with_deal)); one that is not there is no error.
    pub fn remove_deal(&mut self, company: &CompanyId, id: &DealId) -> Result<(), StoreError> {
        deals::remove(self.tx, company, id)
    }

    /// Writes a property of a company that is there. Its photos stay as they are: [`Self::put_photo`].
    pub fn put_property(&mut self, property: &Property) -> Result<(), StoreError> {
        properties::put(self.tx, property)
    }

    /// Writes the photo at a place of a property that is there, and answers the file that was at it. Lists show the one
    /// with the lowest place.
    pub fn put_photo(
        &mut self,
        company: &CompanyId,
        property: &PropertyId,
        place: u16,
        photo: &Photo,
    ) -> Result<Option<MediaKey>, StoreError> {
        properties::put_photo(self.tx, (company, property, place), photo)
    }

    /// The file of the photo at a place.
    pub fn photo_at(
        &self,
        company: &CompanyId,
        property: &PropertyId,
        place: u16,
    ) -> Result<Option<MediaKey>, StoreError> {
        properties::photo_at(self.tx, (company, property, place))
    }

    /// Takes the photo at a place away, and answers the file that was at it.
    pub fn remove_photo(
        &mut self,
        company: &CompanyId,
        property: &PropertyId,
        place: u16,
    ) -> Result<Option<MediaKey>, StoreError> {
        properties::remove_photo(self.tx, (company, property, place))
    }

    /// Writes a deal; its contact and its property must be there.
    pub fn put_deal(&mut self, deal: &Deal) -> Result<(), StoreError> {
        deals::put(self.tx, deal)
    }
}

/// Makes a lead, and answers the id it was given.
pub(super) fn create_lead(tx: InTransaction<'_>, lead: &NewLead) -> Result<ContactId, StoreError> {
    const STEP: &str = "make a lead";
    let (first_name, last_name) = (lead.first_name.as_str(), lead.last_name.as_str());
    let id = tx.row(
        STEP,
        CREATE_LEAD,
        named_params! {
            ":company": lead.company.as_str(),
            ":first_name": first_name,
            ":last_name": last_name,
            ":email": lead.email.as_typed(),
            ":email_key": lead.email.key().as_str(),
            ":language": lead.language.as_ref().map(LanguageTag::as_str),
            ":agent": lead.agent.as_str(),
            ":roles": to_json(STEP, &[Role::Applicant])?,
            ":kind": kind_name(ContactKind::Lead),
            ":reach": reach_name(Reach::DoNotContact),
            ":wishes": to_json(STEP, &lead.wishes)?,
            ":state": state_name(ContactState::Present),
            ":search": searchable(&[first_name, last_name, lead.email.as_typed()]),
        },
        |fields| fields.parsed(str::parse),
    )?;
    id.ok_or_else(|| StoreError::new(StoreErrorKind::Other, STEP))
}
