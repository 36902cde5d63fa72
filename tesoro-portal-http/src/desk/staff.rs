//! Who works at the office: agents added, listed, dismissed (R-AGENT-01). The standards profile holds for their
//! passwords: at least 15 characters.

use tesoro_portal_core::account::EmailAddress;
use tesoro_portal_core::code::{self, Code};
use tesoro_portal_core::crm::{Administration, Agent, AgentStanding, Permissions};
use tesoro_portal_core::language::Language;
use tesoro_portal_core::password::{PasswordCandidate, PasswordContext, PasswordProfile, Unmet, check};
use tesoro_portal_core::ports::{StoreError, View as _};
use tesoro_portal_core::{AgentId, CompanyId, Failure, Problem, Refusal};
use tesoro_portal_sqlite::AgentCredential;

use super::Desk;

/// An agent to be added, or changed.
#[derive(Debug, Clone)]
pub struct NewAgent {
    /// The company.
    pub company: CompanyId,
    /// The id.
    pub id: AgentId,
    /// The name, as clients see it.
    pub name: String,
    /// The address they sign in with and get notices at.
    pub email: EmailAddress,
    /// The telephone number that clients see.
    pub phone: Option<String>,
    /// The language of their notices.
    pub language: Language,
    /// Whether they have every permission.
    pub administration: Administration,
    /// What they may do.
    pub permissions: Permissions,
}

/// Why staff was not changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StaffRefusal {
    /// No company has this id.
    #[error("there is no such company")]
    NoSuchCompany,
    /// The company has no agent of this id.
    #[error("there is no such agent")]
    NoSuchAgent,
    /// Another agent of the company signs in with this address.
    #[error("another agent signs in with this address")]
    EmailInUse,
    /// The password breaks rules.
    #[error("the password cannot be accepted")]
    Password(Vec<Unmet>),
}

impl Refusal for StaffRefusal {
    fn code(&self) -> Code {
        match self {
            Self::NoSuchCompany | Self::NoSuchAgent => code::NOT_FOUND,
            Self::EmailInUse => code::EMAIL_IN_USE,
            Self::Password(_) => code::VALIDATION_FAILED,
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Password(unmet) => unmet.iter().map(|unmet| unmet.problem("/password")).collect(),
            _ => Vec::new(),
        }
    }
}

impl Desk {
    /// Writes an agent with a password, new or not; every session they had ends.
    pub fn put_agent(&self, new: &NewAgent, password: &PasswordCandidate) -> Result<(), Failure<StaffRefusal>> {
        let company = self
            .parts
            .store
            .with_office_view(|office| office.view().crm_view().company(&new.company))?
            .ok_or(Failure::Refused(StaffRefusal::NoSuchCompany))?;
        let context = PasswordContext {
            first_name: None,
            last_name: Some(new.name.clone()),
            email: Some(new.email.key().clone()),
            company: Some(company.name),
            city: company.city,
        };
        check(PasswordProfile::Standards, password, &context)
            .map_err(|unmet| Failure::Refused(StaffRefusal::Password(unmet)))?;
        let hash = self.parts.hasher.hash(password, self.parts.entropy.as_ref())?;
        self.parts.store.with_office(|office| {
            let namesake = office.agents().agent_by_email(&new.company, new.email.key())?;
            if namesake.is_some_and(|agent| agent.id != new.id) {
                return Err(Failure::Refused(StaffRefusal::EmailInUse));
            }
            let before = office.unit_of_work().crm_view().agent(&new.company, &new.id)?;
            office.records().put_agent(&Agent {
                company: new.company.clone(),
                id: new.id.clone(),
                name: new.name.clone(),
                email: new.email.clone(),
                phone: new.phone.clone(),
                photo: before.and_then(|before| before.photo),
                language: new.language,
                standing: AgentStanding::Active,
                administration: new.administration,
                permissions: new.permissions.clone(),
            })?;
            let epoch = office.agents().credential(&new.company, &new.id)?.map_or(1, |stored| stored.epoch + 1);
            let credential =
                AgentCredential { company: new.company.clone(), agent: new.id.clone(), hash: hash.clone(), epoch };
            office.agents().put_credential(&credential)?;
            office.agents().end_sessions_of(&new.company, &new.id)?;
            Ok(())
        })
    }

    /// The company's agents, dismissed ones included; at most 1000.
    pub fn agents(&self, company: &CompanyId) -> Result<Vec<Agent>, StoreError> {
        self.parts.store.with_office_view(|office| office.agents().agents(company, None, 1000))
    }

    /// Dismisses an agent: every session ends at once, and no key speaks for them any more.
    pub fn dismiss(&self, company: &CompanyId, id: &AgentId) -> Result<(), Failure<StaffRefusal>> {
        self.parts.store.with_office(|office| {
            let found = office.unit_of_work().crm_view().agent(company, id)?;
            let agent = found.ok_or(Failure::Refused(StaffRefusal::NoSuchAgent))?;
            office.records().put_agent(&Agent { standing: AgentStanding::Inactive, ..agent })?;
            office.agents().end_sessions_of(company, id)?;
            Ok(())
        })
    }
}
