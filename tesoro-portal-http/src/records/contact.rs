//! Contacts on their way in.

use tesoro_portal_core::account::NAME_MAX;
use tesoro_portal_core::agent::AgentCtx;
use tesoro_portal_core::crm::{Contact, ContactKind, ContactState, PortalMark, Reach, Role, Wishes};
use tesoro_portal_core::language::LanguageTag;
use tesoro_portal_core::ports::{UnitOfWork as _, View as _};
use tesoro_portal_core::{AgentId, CompanyId, ContactId, Problem, code};

use super::text::Problems;
use super::{Put, Records, Undone, not_found};
use crate::api::shape::ContactBody;
use crate::refused::Refused;

/// So many characters of an address are kept: the longest there is, and some room for what is none.
const EMAIL_KEPT: usize = 320;

/// A contact as the CRM puts it, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactRecord {
    first_name: String,
    last_name: String,
    email: Option<String>,
    language: Option<LanguageTag>,
    agent: Option<AgentId>,
    roles: Option<Vec<Role>>,
    kind: Option<ContactKind>,
    reach: Option<Reach>,
}

impl ContactRecord {
    /// Reads a body; every problem is named. Whether the names and the address will do for an account is told when
    /// access is given (R-INV-01): a CRM's odd value is no reason to refuse its contact.
    pub fn read(body: ContactBody) -> Result<Self, Refused> {
        let mut problems = Problems::default();
        let record = Self {
            first_name: problems.line("/first_name", body.first_name, NAME_MAX),
            last_name: problems.line("/last_name", body.last_name, NAME_MAX),
            email: problems.optional("/email", body.email, EMAIL_KEPT),
            language: body.language.as_deref().and_then(LanguageTag::keep),
            agent: body.agent.as_deref().and_then(|text| problems.parsed("/agent", text, code::ID_INVALID)),
            roles: body.roles.map(|names| roles(&names, &mut problems)),
            kind: body.kind.as_deref().and_then(|name| kind(name, &mut problems)),
            reach: body.do_not_contact.map(|not| if not { Reach::DoNotContact } else { Reach::Open }),
        };
        problems.none(record)
    }

    /// The contact, in place of what was there. What only the portal or an agent sets stays as it is.
    fn over(self, company: &CompanyId, id: &ContactId, before: Option<&Contact>) -> Contact {
        Contact {
            company: company.clone(),
            id: id.clone(),
            first_name: self.first_name,
            last_name: self.last_name,
            email: self.email,
            language: self.language,
            agent: self.agent.or_else(|| before?.agent.clone()),
            roles: self.roles.unwrap_or_else(|| before.map_or(vec![Role::Applicant], |before| before.roles.clone())),
            kind: self.kind.unwrap_or_else(|| before.map_or(ContactKind::Contact, |before| before.kind)),
            reach: self.reach.unwrap_or_else(|| before.map_or(Reach::Open, |before| before.reach)),
            wishes: before.map_or_else(Wishes::default, |before| before.wishes.clone()),
            state: ContactState::Present,
            portal: before.map_or(PortalMark::None, |before| before.portal),
        }
    }
}

fn roles(names: &[String], problems: &mut Problems) -> Vec<Role> {
    let mut roles = Vec::new();
    for (index, name) in names.iter().enumerate() {
        match Role::named(name) {
            Some(role) if roles.contains(&role) => {}
            Some(role) => roles.push(role),
            None => problems.add(Problem::new(format!("/roles/{index}"), code::WRONG_TYPE)),
        }
    }
    roles
}

fn kind(name: &str, problems: &mut Problems) -> Option<ContactKind> {
    let kind = match name {
        "lead" => Some(ContactKind::Lead),
        "contact" => Some(ContactKind::Contact),
        _ => None,
    };
    if kind.is_none() {
        problems.add(Problem::new("/kind", code::WRONG_TYPE));
    }
    kind
}

impl Records<'_> {
    /// Writes a contact. Its account, if it has one, keeps its own names and address (R-ADM-06).
    pub fn put_contact(self, ctx: &AgentCtx, id: &ContactId, record: ContactRecord) -> Result<Put<()>, Refused> {
        let company = ctx.company();
        self.write(ctx, |office| {
            let crm = office.unit_of_work().crm();
            let before = crm.contact(company, id)?;
            if before.as_ref().is_some_and(|before| before.state == ContactState::Erased) {
                return Err(Refused::new(code::CONTACT_ERASED).into());
            }
            if let Some(agent) = &record.agent
                && crm.agent(company, agent)?.is_none()
            {
                return Err(Refused::field("/agent", code::RECORD_UNKNOWN).into());
            }
            let contact = record.over(company, id, before.as_ref());
            if before.as_ref() != Some(&contact) {
                office.records().put_contact(&contact)?;
            }
            Ok(if before.is_none() { Put::New(()) } else { Put::Replaced(()) })
        })
    }

    /// Removes a contact without account and deals.
    pub fn remove_contact(self, ctx: &AgentCtx, id: &ContactId) -> Result<(), Refused> {
        self.write(ctx, |office| {
            let known = office.unit_of_work().crm_view().contact(ctx.company(), id)?;
            if known.is_none_or(|contact| contact.state == ContactState::Erased) {
                return Err(not_found());
            }
            self.joined(office, |joined| joined.part_with_contact(ctx, id))?;
            Ok::<_, Undone>(office.records().remove_contact(ctx.company(), id)?)
        })
    }
}
