//! What the tests of this crate share: a file in a folder of its own, values, and a CRM that does as it is told.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

pub(crate) mod dump;
pub(crate) mod house;
pub(crate) mod visits;

use std::sync::Barrier;
use std::thread;

use rusqlite::Connection;
use tempfile::TempDir;
use tesoro_portal_core::account::{
    Account, AccountState, EmailAddress, EmailKey, EmailProof, LinkState, Onboarding, PasswordDuty, PersonName,
};
use tesoro_portal_core::activity::{Activity, LoggedActivity};
use tesoro_portal_core::crm::{
    Administration, Agent, AgentStanding, Appointment, Availability, Company, Contact, ContactKind, ContactState, Deal,
    DealEdge, NewLead, Permissions, Photo, PortalMark, Property, PropertyCard, PropertyPlace, Reach, Role, Wishes,
};
use tesoro_portal_core::deal::{DealStatus, Favourite, StarRating};
use tesoro_portal_core::language::Language;
use tesoro_portal_core::ports::{Crm, CrmView, StoreError, StoreErrorKind, StoreExt as _, UnitOfWork};
use tesoro_portal_core::throttle::{ThrottleKey, ThrottleState};
use tesoro_portal_core::{AccountId, AgentId, CompanyId, ContactId, DealId, PropertyId, ViewingId};
use tesoro_portal_sqlite::{CrmBinding, DefaultCrm, SqliteConfig, SqliteStore};
use time::UtcDateTime;
use time::macros::utc_datetime;

pub(crate) const NOW: UtcDateTime = utc_datetime!(2026-03-02 09:00:00.123);

pub(crate) const RACERS: usize = 16;

/// A database file that goes with the test.
pub(crate) struct File {
    folder: TempDir,
}

impl File {
    /// A file with the default CRM's tables in it, and one company, agent and contact.
    pub(crate) fn with_office() -> Self {
        let file = Self { folder: TempDir::new().unwrap() };
        file.open()
            .with_office(|office| {
                office.records().put_company(&company_record())?;
                office.records().put_agent(&agent_record())?;
                office.records().put_contact(&contact_record("c-1"))
            })
            .unwrap_or_else(|error: StoreError| panic!("{error:?}"));
        file
    }

    pub(crate) fn empty() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    pub(crate) fn path(&self) -> std::path::PathBuf {
        self.folder.path().join("portal.db")
    }

    pub(crate) fn open(&self) -> SqliteStore {
        SqliteStore::open(self.path(), &SqliteConfig::default()).unwrap()
    }

    /// Opens it with a CRM that does `deed` to the connection when an agent is looked up.
    pub(crate) fn open_meddling(&self, deed: fn(&Connection)) -> SqliteStore {
        SqliteStore::open_with_crm(self.path(), &SqliteConfig::default(), Meddling { deed }).unwrap()
    }

    /// A connection of some other program.
    pub(crate) fn outsider(&self) -> Connection {
        Connection::open(self.path()).unwrap()
    }
}

pub(crate) fn company() -> CompanyId {
    "north".parse().unwrap()
}

pub(crate) fn contact(text: &str) -> ContactId {
    text.parse().unwrap()
}

pub(crate) fn agent() -> AgentId {
    "boss".parse().unwrap()
}

pub(crate) fn id(n: u32) -> AccountId {
    let mut bytes = [0x01, 0x95, 0x52, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, 0];
    bytes[12..].copy_from_slice(&n.to_be_bytes());
    AccountId::from_bytes(bytes)
}

pub(crate) fn account(n: u32) -> Account {
    Account {
        company: company(),
        id: id(n),
        first_name: PersonName::parse("Anna").unwrap(),
        last_name: PersonName::parse(&format!("Number {n}")).unwrap(),
        email: EmailAddress::parse(&format!("client-{n}@example.com")).unwrap(),
        email_proof: EmailProof::Settled,
        state: AccountState::Active { link: LinkState::Linked },
        disabled: None,
        duty: PasswordDuty::None,
        language: None,
        language_wish: None,
        wishes: Wishes::default(),
        invitation: None,
        created_at: NOW,
        accepted_terms: None,
        onboarding: Onboarding::default(),
        last_sign_in_at: None,
        version: 1,
    }
}

pub(crate) fn throttle_key(n: u32) -> ThrottleKey {
    let mut bytes = [0xA5; 32];
    bytes[28..].copy_from_slice(&n.to_be_bytes());
    ThrottleKey::from_bytes(bytes)
}

pub(crate) fn company_record() -> Company {
    Company {
        id: company(),
        name: "North".to_owned(),
        city: None,
        time_zone: "Europe/Amsterdam".parse().unwrap(),
        language: Language::Nl,
        administrator: agent(),
    }
}

pub(crate) fn agent_record() -> Agent {
    Agent {
        company: company(),
        id: agent(),
        name: "Bo Baas".to_owned(),
        email: EmailAddress::parse("boss@example.com").unwrap(),
        phone: None,
        photo: None,
        language: Language::Nl,
        standing: AgentStanding::Active,
        administration: Administration::Administrator,
        permissions: Permissions::all(),
    }
}

pub(crate) fn contact_record(text: &str) -> Contact {
    Contact {
        company: company(),
        id: contact(text),
        first_name: "Jan".to_owned(),
        last_name: "Jansen".to_owned(),
        email: Some(format!("{text}@example.com")),
        language: None,
        agent: None,
        roles: vec![Role::Applicant],
        kind: ContactKind::Contact,
        reach: Reach::Open,
        wishes: Wishes::default(),
        state: ContactState::Present,
        portal: PortalMark::None,
    }
}

/// Counts one attempt under the key.
pub(crate) fn count_attempt(uow: &mut dyn UnitOfWork, key: &ThrottleKey) -> Result<u32, StoreError> {
    let before = uow.throttle(&company(), key)?.map_or(0, |state| state.count);
    let state = ThrottleState { count: before + 1, since: NOW, blocked_until: None };
    uow.put_throttle(&company(), key, &state, NOW)?;
    Ok(before + 1)
}

pub(crate) fn attempts(store: &SqliteStore, key: &ThrottleKey) -> u32 {
    let count = store.with_tx(|uow| Ok::<_, StoreError>(uow.throttle(&company(), key)?.map_or(0, |state| state.count)));
    count.unwrap()
}

/// Tries again as long as the store says that this helps, a bounded number of times.
pub(crate) fn persistently<T>(mut attempt: impl FnMut() -> Result<T, StoreError>) -> Result<T, StoreError> {
    for _ in 0..1_000 {
        match attempt() {
            Err(error) if error.kind() == StoreErrorKind::Transient => thread::yield_now(),
            outcome => return outcome,
        }
    }
    attempt()
}

/// Runs `body` on many threads that set off together, and answers what each came back with.
pub(crate) fn race<T: Send>(threads: usize, body: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let barrier = Barrier::new(threads);
    let (barrier, body) = (&barrier, &body);
    thread::scope(|scope| {
        let running: Vec<_> = (0..threads)
            .map(|runner| {
                scope.spawn(move || {
                    barrier.wait();
                    body(runner)
                })
            })
            .collect();
        running.into_iter().map(|thread| thread.join().expect("a racing thread panicked")).collect()
    })
}

/// The default CRM, which does something to the connection when an agent is looked up.
struct Meddling {
    deed: fn(&Connection),
}

impl CrmBinding for Meddling {
    fn bind<'c>(&'c self, connection: &'c Connection) -> Box<dyn Crm + 'c> {
        Box::new(Bound { tables: DefaultCrm.bind(connection), connection, deed: self.deed })
    }
}

struct Bound<'c> {
    tables: Box<dyn Crm + 'c>,
    connection: &'c Connection,
    deed: fn(&Connection),
}

impl CrmView for Bound<'_> {
    fn company(&mut self, company: &CompanyId) -> Result<Option<Company>, StoreError> {
        self.tables.company(company)
    }

    fn agent(&mut self, company: &CompanyId, id: &AgentId) -> Result<Option<Agent>, StoreError> {
        (self.deed)(self.connection);
        self.tables.agent(company, id)
    }

    fn contact(&mut self, company: &CompanyId, id: &ContactId) -> Result<Option<Contact>, StoreError> {
        self.tables.contact(company, id)
    }

    fn contacts(
        &mut self,
        company: &CompanyId,
        query: Option<&str>,
        after: Option<&ContactId>,
        limit: usize,
    ) -> Result<Vec<Contact>, StoreError> {
        self.tables.contacts(company, query, after, limit)
    }

    fn contacts_by_email(
        &mut self,
        company: &CompanyId,
        email: &EmailKey,
        limit: usize,
    ) -> Result<Vec<Contact>, StoreError> {
        self.tables.contacts_by_email(company, email, limit)
    }

    fn deal(&mut self, company: &CompanyId, id: &DealId) -> Result<Option<Deal>, StoreError> {
        self.tables.deal(company, id)
    }

    fn deals(
        &mut self,
        company: &CompanyId,
        contacts: &[ContactId],
        before: Option<&DealEdge>,
        limit: usize,
    ) -> Result<Vec<Deal>, StoreError> {
        self.tables.deals(company, contacts, before, limit)
    }

    fn property(&mut self, company: &CompanyId, id: &PropertyId) -> Result<Option<Property>, StoreError> {
        self.tables.property(company, id)
    }

    fn property_cards(&mut self, company: &CompanyId, ids: &[PropertyId]) -> Result<Vec<PropertyCard>, StoreError> {
        self.tables.property_cards(company, ids)
    }

    fn property_places(&mut self, company: &CompanyId, ids: &[PropertyId]) -> Result<Vec<PropertyPlace>, StoreError> {
        self.tables.property_places(company, ids)
    }

    fn is_offered_to(
        &mut self,
        company: &CompanyId,
        property: &PropertyId,
        contacts: &[ContactId],
    ) -> Result<bool, StoreError> {
        self.tables.is_offered_to(company, property, contacts)
    }

    fn appointment(&mut self, company: &CompanyId, id: ViewingId) -> Result<Option<Appointment>, StoreError> {
        self.tables.appointment(company, id)
    }

    fn activities(
        &mut self,
        company: &CompanyId,
        contact: &ContactId,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Vec<LoggedActivity>, StoreError> {
        self.tables.activities(company, contact, before, limit)
    }
}

impl Crm for Bound<'_> {
    fn mark_portal_user(
        &mut self,
        company: &CompanyId,
        contact: &ContactId,
        mark: PortalMark,
    ) -> Result<(), StoreError> {
        self.tables.mark_portal_user(company, contact, mark)
    }

    fn create_lead(&mut self, lead: &NewLead) -> Result<ContactId, StoreError> {
        self.tables.create_lead(lead)
    }

    fn set_reach(&mut self, company: &CompanyId, contact: &ContactId, reach: Reach) -> Result<(), StoreError> {
        self.tables.set_reach(company, contact, reach)
    }

    fn set_wishes(&mut self, company: &CompanyId, contact: &ContactId, wishes: &Wishes) -> Result<(), StoreError> {
        self.tables.set_wishes(company, contact, wishes)
    }

    fn merge_contacts(&mut self, company: &CompanyId, from: &ContactId, into: &ContactId) -> Result<(), StoreError> {
        self.tables.merge_contacts(company, from, into)
    }

    fn redact_contact(&mut self, company: &CompanyId, contact: &ContactId, at: UtcDateTime) -> Result<(), StoreError> {
        self.tables.redact_contact(company, contact, at)
    }

    fn assign_agent(&mut self, company: &CompanyId, contact: &ContactId, agent: &AgentId) -> Result<(), StoreError> {
        self.tables.assign_agent(company, contact, agent)
    }

    fn set_agent_photo(
        &mut self,
        company: &CompanyId,
        agent: &AgentId,
        photo: Option<&Photo>,
    ) -> Result<(), StoreError> {
        self.tables.set_agent_photo(company, agent, photo)
    }

    fn set_availability(
        &mut self,
        company: &CompanyId,
        deal: &DealId,
        availability: Availability,
    ) -> Result<(), StoreError> {
        self.tables.set_availability(company, deal, availability)
    }

    fn set_deal_status(
        &mut self,
        company: &CompanyId,
        deal: &DealId,
        status: DealStatus,
        edited_at: Option<UtcDateTime>,
    ) -> Result<(), StoreError> {
        self.tables.set_deal_status(company, deal, status, edited_at)
    }

    fn set_favourite(&mut self, company: &CompanyId, deal: &DealId, favourite: Favourite) -> Result<(), StoreError> {
        self.tables.set_favourite(company, deal, favourite)
    }

    fn set_rating(&mut self, company: &CompanyId, deal: &DealId, rating: Option<StarRating>) -> Result<(), StoreError> {
        self.tables.set_rating(company, deal, rating)
    }

    fn put_appointment(&mut self, appointment: &Appointment) -> Result<(), StoreError> {
        self.tables.put_appointment(appointment)
    }

    fn log_activity(&mut self, activity: &Activity) -> Result<(), StoreError> {
        self.tables.log_activity(activity)
    }
}

/// Makes a meddling CRM do its deed.
pub(crate) fn meddle(uow: &mut dyn UnitOfWork) -> Result<(), StoreError> {
    uow.crm().agent(&company(), &agent()).map(drop)
}
