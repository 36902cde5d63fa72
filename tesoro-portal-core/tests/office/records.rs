//! The offices' own records.

use tesoro_portal_core::CompanyId;
use tesoro_portal_core::account::EmailAddress;
use tesoro_portal_core::crm::{
    Administration, Agent, AgentStanding, Company, Contact, ContactKind, ContactState, Permission, Permissions,
    PortalMark, Reach, Role, Wishes,
};
use tesoro_portal_core::language::{Language, LanguageTag};
use tesoro_portal_core::settings::{
    Branding, CompanySettings, Features, MailSetup, PortalSwitch, SignUp, ViewingPolicy,
};

/// The office most tests play at.
pub(crate) const HARBOUR: &str = "harbour";

/// The other office.
pub(crate) const ALPINE: &str = "alpine";

pub(crate) fn company(id: &str) -> CompanyId {
    id.parse().unwrap()
}

pub(crate) fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

pub(super) fn companies() -> [Company; 2] {
    let harbour = Company {
        id: company(HARBOUR),
        name: "Harbour Homes".to_owned(),
        city: Some("Rotterdam".to_owned()),
        time_zone: "Europe/Amsterdam".parse().unwrap(),
        language: Language::Nl,
        administrator: "dora".parse().unwrap(),
    };
    let alpine = Company {
        id: company(ALPINE),
        name: "Alpine Living".to_owned(),
        city: Some("Innsbruck".to_owned()),
        time_zone: "Europe/Vienna".parse().unwrap(),
        language: Language::De,
        administrator: "egon".parse().unwrap(),
    };
    [harbour, alpine]
}

pub(super) fn settings(id: &CompanyId) -> CompanySettings {
    CompanySettings {
        company: id.clone(),
        portal: PortalSwitch::On,
        base_url: format!("https://{id}.example/portal").parse().unwrap(),
        languages: vec![Language::En, Language::Nl, Language::De, Language::Pt, Language::No],
        roles: vec![Role::Applicant, Role::Vendor],
        mail: MailSetup::Configured,
        sign_up: SignUp::default(),
        branding: Branding::default(),
        features: Features::default(),
        viewings: ViewingPolicy::default(),
        invitations: tesoro_portal_core::settings::InvitationForm::default(),
        formats: std::collections::BTreeMap::new(),
        map: tesoro_portal_core::settings::MapSource::default(),
        version: 1,
    }
}

/// Dora administers, Max manages portal users, Nina may nothing, Olaf has left; Egon administers the other office.
pub(super) fn agents() -> Vec<Agent> {
    let agent = |office: &str, id: &str, administration, permissions: &[Permission]| Agent {
        company: company(office),
        id: id.parse().unwrap(),
        name: format!("{id} of {office}"),
        email: email(&format!("{id}@{office}.example")),
        phone: None,
        photo: None,
        language: Language::En,
        standing: AgentStanding::Active,
        administration,
        permissions: permissions.iter().copied().collect::<Permissions>(),
    };
    let (ordinary, administrator) = (Administration::Ordinary, Administration::Administrator);
    let mut olaf = agent(HARBOUR, "olaf", administrator, &Permission::ALL);
    olaf.standing = AgentStanding::Inactive;
    vec![
        agent(HARBOUR, "dora", administrator, &[]),
        agent(HARBOUR, "max", ordinary, &[Permission::ManagePortalUsers]),
        agent(HARBOUR, "nina", ordinary, &[]),
        olaf,
        agent(ALPINE, "egon", administrator, &[]),
    ]
}

/// Anna and Ben of the harbour office, and the same Anna and one Zoe of the alpine office.
pub(super) fn contacts() -> Vec<Contact> {
    let contact =
        |office: &str, id: &str, (first, last): (&str, &str), language: Option<&str>, agent: Option<&str>| Contact {
            company: company(office),
            id: id.parse().unwrap(),
            first_name: first.to_owned(),
            last_name: last.to_owned(),
            email: Some(format!("{id}@example.com")),
            language: language.and_then(LanguageTag::keep),
            agent: agent.map(|agent| agent.parse().unwrap()),
            roles: vec![Role::Applicant],
            kind: ContactKind::Contact,
            reach: Reach::Open,
            wishes: Wishes::default(),
            state: ContactState::Present,
            portal: PortalMark::None,
        };
    vec![
        contact(HARBOUR, "anna", ("Anna", "Kowalska"), Some("nl-BE"), Some("max")),
        contact(HARBOUR, "ben", ("Ben", "Okafor"), None, None),
        contact(ALPINE, "anna", ("Anna", "Kowalska"), Some("de-AT"), Some("egon")),
        contact(ALPINE, "zoe", ("Zoe", "Maier"), Some("de"), Some("egon")),
    ]
}
