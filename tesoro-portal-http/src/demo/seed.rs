//! Puts the demo's offices into an empty house, and tells how to get in.

use tesoro_portal_core::account::{EmailAddress, ImportedUser, PasswordDuty};
use tesoro_portal_core::agent::{AgentCtx, Via};
use tesoro_portal_core::crm::{
    Administration, Availability, Company, Contact, ContactKind, ContactState, Deal, Permission, Permissions,
    PortalMark, Reach, Role, Wishes,
};
use tesoro_portal_core::language::{Language, LanguageTag};
use tesoro_portal_core::password::PasswordCandidate;
use tesoro_portal_core::ports::{Entropy, Settings as _, SettingsView as _};
use tesoro_portal_core::settings::{
    Branding, CompanySettings, Features, MailSetup, PortalSwitch, SignUp, ViewingPolicy,
};
use tesoro_portal_core::{AgentId, CompanyId, ContactId, KeyRing, PortalUrl};
use time::Duration;

use super::data::{self, Office};
use super::{AgentLogin, ClientLogin, CompanyLogins, ContactRow, DemoClock, DemoError, homes, pictures, story};
use crate::desk::{AgentKeyText, KeyGrant, NewAgent};
use crate::serving::House;

/// When the offices of a demo with a past began: before the first deed of their stories.
const LONG_AGO: Duration = Duration::days(31);

/// Seeds an office that is not there yet, and answers its logins. With a clock to set back, it has a past.
pub(super) fn seed(
    house: &House,
    office: &Office,
    keys: &KeyRing,
    base_url: &PortalUrl,
    (entropy, past): (&dyn Entropy, Option<&DemoClock>),
) -> Result<CompanyLogins, DemoError> {
    let company: CompanyId = office.id.parse()?;
    let there = house.store.with_office_view(|view| view.view().settings(&company))?.is_some();
    if there {
        follow_address(house, &company, base_url)?;
        pictures::hang(house, office, &company, (keys, entropy))?;
    } else {
        // Accounts are as old as what was done with them.
        if let Some(clock) = past {
            clock.set_back(LONG_AGO);
        }
        put_office(house, office, &company)?;
        put_staff(house, office, &company, keys)?;
        put_people(house, office, &company)?;
        pictures::hang(house, office, &company, (keys, entropy))?;
        // The settings come last: a seeding that was interrupted is begun again.
        put_settings(house, &company, base_url)?;
        let_in(house, office, &company, entropy)?;
        if let Some(past) = past {
            story::play(house, office, past)?;
        }
        put_deals(house, office, &company)?;
    }
    Ok(logins(office, &company, keys))
}

fn put_office(house: &House, office: &Office, company: &CompanyId) -> Result<(), DemoError> {
    let administrator = office.agents.first().ok_or(DemoError::Data("an office without agents"))?.id.parse()?;
    let record = Company {
        id: company.clone(),
        name: office.name.to_owned(),
        city: Some(office.city.to_owned()),
        time_zone: office.time_zone.parse().map_err(|_| DemoError::Data(office.time_zone))?,
        language: language(office)?,
        administrator,
    };
    house.store.with_office(|store| store.records().put_company(&record))?;
    Ok(())
}

fn language(office: &Office) -> Result<Language, DemoError> {
    office.language.parse().map_err(|_| DemoError::Data(office.language))
}

fn put_staff(house: &House, office: &Office, company: &CompanyId, keys: &KeyRing) -> Result<(), DemoError> {
    for (index, agent) in office.agents.iter().enumerate() {
        let id: AgentId = agent.id.parse()?;
        let permissions: Permissions = agent.permissions.iter().copied().collect();
        let administration = if index == 0 { Administration::Administrator } else { Administration::Ordinary };
        let new = NewAgent {
            company: company.clone(),
            id: id.clone(),
            name: agent.name.to_owned(),
            email: EmailAddress::parse(agent.email).map_err(|_| DemoError::Data(agent.email))?,
            phone: Some(agent.phone.to_owned()),
            language: language(office)?,
            administration,
            permissions,
        };
        let password = PasswordCandidate::from_typed(agent.password).map_err(|_| DemoError::Data(agent.id))?;
        house.desk.put_agent(&new, &password)?;
        let name = format!("demo key of {}", agent.name);
        let grant =
            KeyGrant { company: company.clone(), name, agent: Some(id), permissions: Permissions::all(), lives: None };
        house.desk.restore_key(&grant, &key(keys, company, agent.id))?;
    }
    Ok(())
}

/// A demo's key is made from its key file, so that it is the same after a restart though only its digest is stored.
fn key(keys: &KeyRing, company: &CompanyId, agent: &str) -> AgentKeyText {
    AgentKeyText::from_bytes(keys.mac("demo agent key", &[company.as_str().as_bytes(), agent.as_bytes()]))
}

fn put_people(house: &House, office: &Office, company: &CompanyId) -> Result<(), DemoError> {
    let contacts = office.contacts.iter().map(|contact| record(company, contact)).collect::<Result<Vec<_>, _>>()?;
    let properties = homes::properties(office, company)?;
    house.store.with_office(|store| {
        let mut records = store.records();
        contacts.iter().try_for_each(|contact| records.put_contact(contact))?;
        properties.iter().try_for_each(|home| records.put_property(home))
    })?;
    Ok(())
}

/// Deals that the CRM had before there was a portal.
fn put_deals(house: &House, office: &Office, company: &CompanyId) -> Result<(), DemoError> {
    let deals = office
        .deals
        .iter()
        .map(|(contact, home)| {
            Ok(Deal {
                company: company.clone(),
                id: format!("{contact}~{home}").parse()?,
                contact: contact.parse()?,
                property: home.parse()?,
                availability: Availability::Offered,
                offered_at: house.portal.now(),
            })
        })
        .collect::<Result<Vec<_>, DemoError>>()?;
    house.store.with_office(|store| deals.iter().try_for_each(|deal| store.records().put_deal(deal)))?;
    Ok(())
}

fn record(company: &CompanyId, contact: &data::Contact) -> Result<Contact, DemoError> {
    Ok(Contact {
        company: company.clone(),
        id: contact.id.parse()?,
        first_name: contact.first_name.to_owned(),
        last_name: contact.last_name.to_owned(),
        email: contact.email.map(str::to_owned),
        language: contact.language.and_then(LanguageTag::keep),
        agent: contact.agent.map(str::parse).transpose()?,
        roles: contact.roles.to_vec(),
        kind: ContactKind::Contact,
        reach: Reach::Open,
        wishes: Wishes::default(),
        state: ContactState::Present,
        portal: PortalMark::None,
    })
}

fn put_settings(house: &House, company: &CompanyId, base_url: &PortalUrl) -> Result<(), DemoError> {
    let settings = CompanySettings {
        company: company.clone(),
        portal: PortalSwitch::On,
        base_url: base_url.clone(),
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
    house.store.with_office(|store| store.unit_of_work().insert_settings(&settings))?;
    Ok(())
}

/// The demo may be started on another port the next time: its links follow.
fn follow_address(house: &House, company: &CompanyId, base_url: &PortalUrl) -> Result<(), DemoError> {
    house.store.with_office(|store| {
        let rows = store.unit_of_work();
        match rows.settings(company)? {
            Some(settings) if settings.base_url != *base_url => rows.update_settings(&CompanySettings {
                base_url: base_url.clone(),
                version: settings.version + 1,
                ..settings
            }),
            _ => Ok(()),
        }
    })?;
    Ok(())
}

/// Gives those who have one already their account.
fn let_in(house: &House, office: &Office, company: &CompanyId, entropy: &dyn Entropy) -> Result<(), DemoError> {
    let mut batch = Vec::new();
    for contact in office.contacts {
        let (Some(password), Some(email)) = (contact.password, contact.email) else { continue };
        let typed = PasswordCandidate::from_typed(password).map_err(|_| DemoError::Data(contact.id))?;
        batch.push(ImportedUser {
            contact: contact.id.parse()?,
            email: EmailAddress::parse(email).map_err(|_| DemoError::Data(email))?,
            hash: house.portal.hasher().hash(&typed, entropy).map_err(|_| DemoError::Busy)?,
            duty: PasswordDuty::None,
        });
    }
    house.portal.import_accounts(&administrator(office, company)?, &batch)?;
    Ok(())
}

pub(super) fn administrator(office: &Office, company: &CompanyId) -> Result<AgentCtx, DemoError> {
    let first = office.agents.first().ok_or(DemoError::Data("an office without agents"))?;
    Ok(AgentCtx::trust_host(company.clone(), first.id.parse()?, Via::Session))
}

/// Adds `count` further contacts with accounts to the office, all with the password of its first client, for trying it
/// with many.
pub(super) fn crowd(house: &House, office: &Office, count: usize, entropy: &dyn Entropy) -> Result<(), DemoError> {
    let company: CompanyId = office.id.parse()?;
    let agent = administrator(office, &company)?;
    let password = office.contacts.iter().find_map(|contact| contact.password).unwrap_or_default();
    let typed = PasswordCandidate::from_typed(password).map_err(|_| DemoError::Data(office.id))?;
    let hash = house.portal.hasher().hash(&typed, entropy).map_err(|_| DemoError::Busy)?;
    let numbers: Vec<usize> = (1..=count).collect();
    for numbers in numbers.chunks(tesoro_portal_core::account::IMPORT_BATCH_MAX) {
        let mut batch = Vec::with_capacity(numbers.len());
        let mut contacts = Vec::with_capacity(numbers.len());
        for number in numbers {
            let id: ContactId = format!("crowd-{number:07}").parse()?;
            let email = format!("client{number}@crowd.example");
            contacts.push(Contact {
                company: company.clone(),
                id: id.clone(),
                first_name: "Client".to_owned(),
                last_name: format!("Number {number}"),
                email: Some(email.clone()),
                language: LanguageTag::keep(office.language),
                agent: Some(agent.agent().clone()),
                roles: vec![Role::Applicant],
                kind: ContactKind::Contact,
                reach: Reach::Open,
                wishes: Wishes::default(),
                state: ContactState::Present,
                portal: PortalMark::None,
            });
            let email = EmailAddress::parse(&email).map_err(|_| DemoError::Data("client@crowd.example"))?;
            batch.push(ImportedUser { contact: id, email, hash: hash.clone(), duty: PasswordDuty::None });
        }
        let known = house.store.with_office_view(|view| {
            use tesoro_portal_core::ports::View as _;
            let last = contacts.last().map(|contact| contact.id.clone());
            last.map_or(Ok(None), |id| view.view().crm_view().contact(&company, &id))
        })?;
        if known.is_none() {
            house.store.with_office(|store| {
                let mut records = store.records();
                contacts.iter().try_for_each(|contact| records.put_contact(contact))
            })?;
        }
        house.portal.import_accounts(&agent, &batch)?;
    }
    Ok(())
}

fn logins(office: &Office, company: &CompanyId, keys: &KeyRing) -> CompanyLogins {
    let agents = office.agents.iter().map(|agent| AgentLogin {
        email: agent.email.to_owned(),
        password: agent.password.to_owned(),
        key: key(keys, company, agent.id).expose(),
        permissions: agent.permissions.iter().copied().map(Permission::name).collect(),
    });
    let clients = office.contacts.iter().filter_map(|contact| {
        Some(ClientLogin {
            email: contact.email?.to_owned(),
            password: contact.password?.to_owned(),
            contact: contact.id.to_owned(),
        })
    });
    let contacts = office.contacts.iter().map(|contact| ContactRow {
        id: contact.id.to_owned(),
        email: contact.email.map(str::to_owned),
        language: contact.language.map(str::to_owned),
    });
    CompanyLogins {
        id: office.id.to_owned(),
        name: office.name.to_owned(),
        time_zone: office.time_zone.to_owned(),
        agents: agents.collect(),
        clients: clients.collect(),
        contacts: contacts.collect(),
    }
}
