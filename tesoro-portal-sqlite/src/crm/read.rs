//! The default CRM's records, read, and what the portal writes into them.

use tesoro_portal_core::account::{EmailAddress, EmailKey};
use tesoro_portal_core::activity::{Activity, LoggedActivity};
use tesoro_portal_core::crm::{
    Administration, Agent, AgentStanding, Appointment, Availability, Company, Contact, ContactKind, ContactState, Deal,
    DealEdge, NewLead, Photo, PortalMark, Property, PropertyCard, PropertyPlace, Reach, Wishes,
};
use tesoro_portal_core::deal::{DealStatus, Favourite, StarRating};
use tesoro_portal_core::language::LanguageTag;
use tesoro_portal_core::ports::{Crm, CrmView, StoreError};
use tesoro_portal_core::{AccountId, AgentId, CompanyId, ContactId, DealId, PropertyId, ViewingId};

use time::UtcDateTime;

use super::binding::CrmTables;
use super::write::create_lead;
use super::{appointments, deals, properties};
use crate::columns::{Fields, integer, millis, search_term, to_json};

const COMPANY: &str = "SELECT id, name, city, time_zone, language, administrator FROM crm_companies WHERE id = ?1";

const AGENT: &str = "SELECT company, id, name, email, phone, photo, language, standing, administration, \
     permissions FROM crm_agents WHERE company = ?1 AND id = ?2";

const SET_AGENT_PHOTO: &str = "UPDATE crm_agents SET photo = ?3 WHERE company = ?1 AND id = ?2";

macro_rules! contact_columns {
    () => {
        "company, id, first_name, last_name, email, language, agent, roles, kind, reach, wishes, state, portal_account"
    };
}

const CONTACT: &str = concat!("SELECT ", contact_columns!(), " FROM crm_contacts WHERE company = ?1 AND id = ?2");

const CONTACTS: &str = concat!(
    "SELECT ",
    contact_columns!(),
    " FROM crm_contacts WHERE company = ?1 AND id > ?2 AND state = 'present' \
     AND (?4 = '' OR instr(search, ?4) > 0) ORDER BY id LIMIT ?3"
);

const CONTACTS_BY_EMAIL: &str = concat!(
    "SELECT ",
    contact_columns!(),
    " FROM crm_contacts INDEXED BY crm_contacts_email \
     WHERE company = ?1 AND email_key = ?2 AND state = 'present' ORDER BY id LIMIT ?3"
);

const ACTIVITIES: &str = "SELECT sequence, company, contact, at, actor, account, what FROM crm_activities \
     WHERE company = ?1 AND contact = ?2 AND sequence < ?3 ORDER BY sequence DESC LIMIT ?4";

const LOG: &str = "INSERT INTO crm_activities (company, contact, sequence, at, actor, account, what) VALUES (?1, ?2, \
     (SELECT coalesce(max(sequence), 0) + 1 FROM crm_activities WHERE company = ?1 AND contact = ?2), ?3, ?4, ?5, ?6)";

impl CrmView for CrmTables<'_> {
    fn company(&mut self, company: &CompanyId) -> Result<Option<Company>, StoreError> {
        self.tx.row("read a company", COMPANY, (company.as_str(),), read_company)
    }

    fn agent(&mut self, company: &CompanyId, id: &AgentId) -> Result<Option<Agent>, StoreError> {
        self.tx.row("read an agent", AGENT, (company.as_str(), id.as_str()), read_agent)
    }

    fn contact(&mut self, company: &CompanyId, id: &ContactId) -> Result<Option<Contact>, StoreError> {
        self.tx.row("read a contact", CONTACT, (company.as_str(), id.as_str()), read_contact)
    }

    fn contacts(
        &mut self,
        company: &CompanyId,
        query: Option<&str>,
        after: Option<&ContactId>,
        limit: usize,
    ) -> Result<Vec<Contact>, StoreError> {
        let Some(term) = search_term(query.unwrap_or_default()) else { return Ok(Vec::new()) };
        // No id sorts before the empty one.
        let after = after.map_or("", ContactId::as_str);
        self.tx.rows("list contacts", CONTACTS, (company.as_str(), after, integer(limit), term), read_contact)
    }

    fn contacts_by_email(
        &mut self,
        company: &CompanyId,
        email: &EmailKey,
        limit: usize,
    ) -> Result<Vec<Contact>, StoreError> {
        let params = (company.as_str(), email.as_str(), integer(limit));
        self.tx.rows("look contacts up by their address", CONTACTS_BY_EMAIL, params, read_contact)
    }

    fn deal(&mut self, company: &CompanyId, id: &DealId) -> Result<Option<Deal>, StoreError> {
        deals::deal(self.tx, company, id)
    }

    fn deals(
        &mut self,
        company: &CompanyId,
        contacts: &[ContactId],
        before: Option<&DealEdge>,
        limit: usize,
    ) -> Result<Vec<Deal>, StoreError> {
        deals::deals(self.tx, company, contacts, before, limit)
    }

    fn property(&mut self, company: &CompanyId, id: &PropertyId) -> Result<Option<Property>, StoreError> {
        properties::property(self.tx, company, id)
    }

    fn property_cards(&mut self, company: &CompanyId, ids: &[PropertyId]) -> Result<Vec<PropertyCard>, StoreError> {
        properties::cards(self.tx, company, ids)
    }

    fn property_places(&mut self, company: &CompanyId, ids: &[PropertyId]) -> Result<Vec<PropertyPlace>, StoreError> {
        properties::places(self.tx, company, ids)
    }

    fn is_offered_to(
        &mut self,
        company: &CompanyId,
        property: &PropertyId,
        contacts: &[ContactId],
    ) -> Result<bool, StoreError> {
        deals::is_offered_to(self.tx, (company, property), contacts)
    }

    fn appointment(&mut self, company: &CompanyId, id: ViewingId) -> Result<Option<Appointment>, StoreError> {
        appointments::appointment(self.tx, company, id)
    }

    fn activities(
        &mut self,
        company: &CompanyId,
        contact: &ContactId,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Vec<LoggedActivity>, StoreError> {
        let before = before.map_or(i64::MAX, integer);
        let params = (company.as_str(), contact.as_str(), before, integer(limit));
        self.tx.rows("read a contact's history", ACTIVITIES, params, read_activity)
    }
}

impl Crm for CrmTables<'_> {
    fn mark_portal_user(
        &mut self,
        company: &CompanyId,
        contact: &ContactId,
        mark: PortalMark,
    ) -> Result<(), StoreError> {
        let account = match &mark {
            PortalMark::None => None,
            PortalMark::Account(account) => Some(account.as_bytes()),
        };
        let sql = "UPDATE crm_contacts SET portal_account = ?3 WHERE company = ?1 AND id = ?2";
        self.tx.execute_one("mark a contact as portal user", sql, (company.as_str(), contact.as_str(), account))
    }

    fn create_lead(&mut self, lead: &NewLead) -> Result<ContactId, StoreError> {
        create_lead(self.tx, lead)
    }

    fn set_reach(&mut self, company: &CompanyId, contact: &ContactId, reach: Reach) -> Result<(), StoreError> {
        let sql = "UPDATE crm_contacts SET reach = ?3 WHERE company = ?1 AND id = ?2";
        self.tx.execute_one("set a contact's reach", sql, (company.as_str(), contact.as_str(), reach_name(reach)))
    }

    fn set_wishes(&mut self, company: &CompanyId, contact: &ContactId, wishes: &Wishes) -> Result<(), StoreError> {
        const STEP: &str = "set a contact's wishes";
        let sql = "UPDATE crm_contacts SET wishes = ?3 WHERE company = ?1 AND id = ?2";
        self.tx.execute_one(STEP, sql, (company.as_str(), contact.as_str(), to_json(STEP, wishes)?))
    }

    fn merge_contacts(&mut self, company: &CompanyId, from: &ContactId, into: &ContactId) -> Result<(), StoreError> {
        self.merge(company, from, into)
    }

    fn redact_contact(&mut self, company: &CompanyId, contact: &ContactId, at: UtcDateTime) -> Result<(), StoreError> {
        self.redact(company, contact, at)
    }

    fn assign_agent(&mut self, company: &CompanyId, contact: &ContactId, agent: &AgentId) -> Result<(), StoreError> {
        let sql = "UPDATE crm_contacts SET agent = ?3 WHERE company = ?1 AND id = ?2";
        self.tx.execute_one("assign an agent", sql, (company.as_str(), contact.as_str(), agent.as_str()))
    }

    fn set_agent_photo(
        &mut self,
        company: &CompanyId,
        agent: &AgentId,
        photo: Option<&Photo>,
    ) -> Result<(), StoreError> {
        const STEP: &str = "set an agent's photo";
        let photo = photo.map(|photo| to_json(STEP, photo)).transpose()?;
        self.tx.execute_one(STEP, SET_AGENT_PHOTO, (company.as_str(), agent.as_str(), photo))
    }

    fn set_availability(
        &mut self,
        company: &CompanyId,
        deal: &DealId,
        availability: Availability,
    ) -> Result<(), StoreError> {
        deals::set_availability(self.tx, company, deal, availability)
    }

    fn set_deal_status(
        &mut self,
        company: &CompanyId,
        deal: &DealId,
        status: DealStatus,
        edited_at: Option<UtcDateTime>,
    ) -> Result<(), StoreError> {
        deals::set_status(self.tx, (company, deal), status, edited_at)
    }

    fn set_favourite(&mut self, company: &CompanyId, deal: &DealId, favourite: Favourite) -> Result<(), StoreError> {
        deals::set_favourite(self.tx, (company, deal), favourite)
    }

    fn set_rating(&mut self, company: &CompanyId, deal: &DealId, rating: Option<StarRating>) -> Result<(), StoreError> {
        deals::set_rating(self.tx, (company, deal), rating)
    }

    fn put_appointment(&mut self, appointment: &Appointment) -> Result<(), StoreError> {
        appointments::put(self.tx, appointment)
    }

    fn log_activity(&mut self, activity: &Activity) -> Result<(), StoreError> {
        const STEP: &str = "log an activity";
        let params = (
            activity.company.as_str(),
            activity.contact.as_str(),
            millis(activity.at),
            to_json(STEP, &activity.actor)?,
            activity.account.as_ref().map(AccountId::as_bytes),
            to_json(STEP, &activity.what)?,
        );
        self.tx.execute_one(STEP, LOG, params)
    }
}

fn read_company(fields: &mut Fields<'_>) -> rusqlite::Result<Company> {
    Ok(Company {
        id: fields.parsed(str::parse)?,
        name: fields.text()?,
        city: fields.optional_text()?,
        time_zone: fields.parsed(str::parse)?,
        language: fields.parsed(str::parse)?,
        administrator: fields.parsed(str::parse)?,
    })
}

/// An agent whose columns are in the order of [`AGENT`].
pub(crate) fn read_agent(fields: &mut Fields<'_>) -> rusqlite::Result<Agent> {
    Ok(Agent {
        company: fields.parsed(str::parse)?,
        id: fields.parsed(str::parse)?,
        name: fields.text()?,
        email: fields.parsed(EmailAddress::parse)?,
        phone: fields.optional_text()?,
        photo: fields.optional_json()?,
        language: fields.parsed(str::parse)?,
        standing: fields.named(standing_named)?,
        administration: fields.named(administration_named)?,
        permissions: fields.json()?,
    })
}

fn read_contact(fields: &mut Fields<'_>) -> rusqlite::Result<Contact> {
    Ok(Contact {
        company: fields.parsed(str::parse)?,
        id: fields.parsed(str::parse)?,
        first_name: fields.text()?,
        last_name: fields.text()?,
        email: fields.optional_text()?,
        language: fields.optional_named(LanguageTag::keep)?,
        agent: fields.optional_parsed(str::parse)?,
        roles: fields.json()?,
        kind: fields.named(kind_named)?,
        reach: fields.named(reach_named)?,
        wishes: fields.json()?,
        state: fields.named(state_named)?,
        portal: fields.optional_bytes()?.map_or(PortalMark::None, |id| PortalMark::Account(AccountId::from_bytes(id))),
    })
}

fn read_activity(fields: &mut Fields<'_>) -> rusqlite::Result<LoggedActivity> {
    Ok(LoggedActivity {
        sequence: fields.number()?,
        activity: Activity {
            company: fields.parsed(str::parse)?,
            contact: fields.parsed(str::parse)?,
            at: fields.time()?,
            actor: fields.json()?,
            account: fields.optional_bytes()?.map(AccountId::from_bytes),
            what: fields.json()?,
        },
    })
}

pub(super) fn standing_name(standing: AgentStanding) -> &'static str {
    match standing {
        AgentStanding::Active => "active",
        AgentStanding::Inactive => "inactive",
    }
}

fn standing_named(name: &str) -> Option<AgentStanding> {
    [AgentStanding::Active, AgentStanding::Inactive].into_iter().find(|standing| standing_name(*standing) == name)
}

pub(super) fn administration_name(administration: Administration) -> &'static str {
    match administration {
        Administration::Administrator => "administrator",
        Administration::Ordinary => "ordinary",
    }
}

fn administration_named(name: &str) -> Option<Administration> {
    [Administration::Administrator, Administration::Ordinary]
        .into_iter()
        .find(|administration| administration_name(*administration) == name)
}

pub(super) fn kind_name(kind: ContactKind) -> &'static str {
    match kind {
        ContactKind::Lead => "lead",
        ContactKind::Contact => "contact",
    }
}

fn kind_named(name: &str) -> Option<ContactKind> {
    [ContactKind::Lead, ContactKind::Contact].into_iter().find(|kind| kind_name(*kind) == name)
}

pub(super) fn reach_name(reach: Reach) -> &'static str {
    match reach {
        Reach::Open => "open",
        Reach::DoNotContact => "do-not-contact",
    }
}

fn reach_named(name: &str) -> Option<Reach> {
    [Reach::Open, Reach::DoNotContact].into_iter().find(|reach| reach_name(*reach) == name)
}

pub(super) fn state_name(state: ContactState) -> &'static str {
    match state {
        ContactState::Present => "present",
        ContactState::Erased => "erased",
    }
}

fn state_named(name: &str) -> Option<ContactState> {
    [ContactState::Present, ContactState::Erased].into_iter().find(|state| state_name(*state) == name)
}
