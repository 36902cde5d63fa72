//! Programs a CRM vendor copies; each other file here is one, run by the tests. This one has the records they start from.

pub mod estate;

use std::error::Error;

use tesoro_portal_core::CompanyId;
use tesoro_portal_core::account::EmailAddress;
use tesoro_portal_core::crm::{
    Administration, Agent, AgentStanding, Company, Contact, ContactKind, ContactState, Permissions, PortalMark, Reach,
    Role, Wishes,
};
use tesoro_portal_core::language::{Language, LanguageTag};
use tesoro_portal_core::ports::Settings as _;
use tesoro_portal_core::settings::{
    Branding, CompanySettings, Features, MailSetup, PortalSwitch, SignUp, ViewingPolicy,
};
use tesoro_portal_sqlite::SqliteStore;

/// What a CRM has anyway: an office, an agent, a contact; and the office's decision to have a portal.
pub fn bring_records(store: &SqliteStore) -> Result<(), Box<dyn Error>> {
    let (company, administrator) = ("north".parse::<CompanyId>()?, "anna".parse()?);
    let office = Company {
        id: company.clone(),
        name: "North Homes".to_owned(),
        city: Some("Groningen".to_owned()),
        time_zone: "Europe/Amsterdam".parse()?,
        language: Language::Nl,
        administrator,
    };
    let agent = Agent {
        company: company.clone(),
        id: office.administrator.clone(),
        name: "Anna Visser".to_owned(),
        email: EmailAddress::parse("anna@north.example")?,
        phone: None,
        photo: None,
        language: Language::Nl,
        standing: AgentStanding::Active,
        administration: Administration::Administrator,
        permissions: Permissions::default(),
    };
    let contact = Contact {
        company: company.clone(),
        id: "c-1".parse()?,
        first_name: "Lena".to_owned(),
        last_name: "Hofstra".to_owned(),
        email: Some("lena@post.example".to_owned()),
        language: LanguageTag::keep("nl"),
        agent: None,
        roles: vec![Role::Applicant],
        kind: ContactKind::Contact,
        reach: Reach::Open,
        wishes: Wishes::default(),
        state: ContactState::Present,
        portal: PortalMark::None,
    };
    let settings = CompanySettings {
        company,
        portal: PortalSwitch::On,
        base_url: "https://portal.north.example".parse()?,
        languages: Language::ALL.to_vec(),
        roles: vec![Role::Applicant],
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
    store.with_office(|office_tables| {
        let mut records = office_tables.records();
        records.put_company(&office)?;
        records.put_agent(&agent)?;
        records.put_contact(&contact)?;
        office_tables.unit_of_work().insert_settings(&settings)
    })?;
    Ok(())
}

/// The code of the guide compiles.
#[cfg(doctest)]
#[doc = include_str!("../docs/embedding.md")]
pub struct Embedding;
