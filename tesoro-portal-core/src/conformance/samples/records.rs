//! The CRM's own records.

use super::{NOW, agent_id, contact_id, email, name, wishes};
use crate::CompanyId;
use crate::crm::{
    Address, Administration, Agent, AgentStanding, Availability, Company, Contact, ContactKind, ContactState, Deal,
    NewLead, Permission, Permissions, PortalMark, Property, Reach, Role, Wishes,
};
use crate::language::{Language, LanguageTag};

pub(in crate::conformance) fn company(id: &CompanyId) -> Company {
    Company {
        id: id.clone(),
        name: format!("Office {id} Ñ"),
        city: Some("Łódź".to_owned()),
        time_zone: "Europe/Warsaw".parse().unwrap(),
        language: Language::Pl,
        administrator: agent_id("boss"),
    }
}

pub(in crate::conformance) fn agent(company: &CompanyId, id: &str) -> Agent {
    Agent {
        company: company.clone(),
        id: agent_id(id),
        name: format!("Agent {id} of {company}"),
        email: email(&format!("{id}@{company}.example.com")),
        phone: Some("+48 22 000 00 00".to_owned()),
        language: Language::Pl,
        standing: AgentStanding::Active,
        administration: Administration::Administrator,
        permissions: [Permission::ManagePortalUsers, Permission::EraseClients].into_iter().collect::<Permissions>(),
    }
}

pub(in crate::conformance) fn contact(company: &CompanyId, id: &str) -> Contact {
    Contact {
        company: company.clone(),
        id: contact_id(id),
        first_name: "Jan".to_owned(),
        last_name: format!("of {company}"),
        email: Some(format!("{id}@example.com")),
        language: LanguageTag::keep("pt-BR"),
        agent: None,
        roles: vec![Role::Applicant],
        kind: ContactKind::Contact,
        reach: Reach::Open,
        wishes: Wishes::default(),
        state: ContactState::Present,
        portal: PortalMark::None,
    }
}

/// A property of which only what is needed is known.
pub(in crate::conformance) fn property(company: &CompanyId, id: &str) -> Property {
    let address = Address { line: "Street 1".to_owned(), city: "Town".to_owned(), postcode: None, country: None };
    Property::new(company.clone(), id.parse().unwrap(), format!("{id} of {company}"), address)
}

/// A deal about `p-1` with `c-1`.
pub(in crate::conformance) fn deal(company: &CompanyId, id: &str) -> Deal {
    Deal {
        company: company.clone(),
        id: id.parse().unwrap(),
        contact: contact_id("c-1"),
        property: "p-1".parse().unwrap(),
        availability: Availability::Offered,
        offered_at: NOW,
    }
}

/// Somebody who signed up; the company's `boss` becomes their agent.
pub(in crate::conformance) fn lead(company: &CompanyId, address: &str) -> NewLead {
    NewLead {
        company: company.clone(),
        first_name: name("Åse"),
        last_name: name("O'Neill"),
        email: email(address),
        language: LanguageTag::keep("pt-BR"),
        agent: agent_id("boss"),
        wishes: wishes(),
    }
}
