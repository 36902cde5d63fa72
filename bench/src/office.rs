//! An office with its portal on, as both benchmarks need one.

use tesoro_portal_core::CompanyId;
use tesoro_portal_core::account::EmailAddress;
use tesoro_portal_core::crm::{
    Administration, Agent, AgentStanding, Company, Contact, ContactKind, ContactState, Permissions, PortalMark, Reach,
    Role, Wishes,
};
use tesoro_portal_core::language::Language;
use tesoro_portal_core::ports::{Settings as _, StoreError};
use tesoro_portal_core::settings::{
    Branding, CompanySettings, Features, MailSetup, PortalSwitch, SignUp, ViewingPolicy,
};
use tesoro_portal_sqlite::SqliteStore;

use crate::Result;

/// The company.
pub(crate) const COMPANY: &str = "north";

/// The password of everybody.
pub(crate) const PASSWORD: &str = "Vier groene Vensters, 1 deur";

/// Its administrator.
pub(crate) const BOSS: &str = "boss";

/// Puts the office into an empty store.
pub(crate) fn open(store: &SqliteStore) -> Result<CompanyId> {
    let id: CompanyId = COMPANY.parse()?;
    let company = Company {
        id: id.clone(),
        name: "North".to_owned(),
        city: None,
        time_zone: "Europe/Amsterdam".parse()?,
        language: Language::En,
        administrator: BOSS.parse()?,
    };
    let boss = Agent {
        company: id.clone(),
        id: BOSS.parse()?,
        name: "Bo Baas".to_owned(),
        email: EmailAddress::parse("boss@example.com")?,
        phone: None,
        photo: None,
        language: Language::En,
        standing: AgentStanding::Active,
        administration: Administration::Administrator,
        permissions: Permissions::default(),
    };
    let settings = CompanySettings {
        company: id.clone(),
        portal: PortalSwitch::On,
        base_url: "https://portal.north.example".parse()?,
        languages: Language::ALL.to_vec(),
        roles: Role::ALL.to_vec(),
        mail: MailSetup::Configured,
        sign_up: SignUp::default(),
        branding: Branding::default(),
        features: Features::default(),
        viewings: ViewingPolicy::default(),
        invitations: tesoro_portal_core::settings::InvitationForm::default(),
        formats: std::collections::BTreeMap::new(),
        map: tesoro_portal_core::settings::MapSource::default(),
        version: 1,
    };
    store.with_office(|tables| {
        tables.records().put_company(&company)?;
        tables.records().put_agent(&boss)?;
        tables.unit_of_work().insert_settings(&settings)?;
        Ok::<_, StoreError>(())
    })?;
    Ok(id)
}

/// A contact of the office.
pub(crate) fn contact(id: &str, email: String, portal: PortalMark) -> Result<Contact> {
    Ok(Contact {
        company: COMPANY.parse()?,
        id: id.parse()?,
        first_name: "Jan".to_owned(),
        last_name: "Jansen".to_owned(),
        email: Some(email),
        language: None,
        agent: Some(BOSS.parse()?),
        roles: vec![Role::Applicant],
        kind: ContactKind::Contact,
        reach: Reach::Open,
        wishes: Wishes::default(),
        state: ContactState::Present,
        portal,
    })
}
