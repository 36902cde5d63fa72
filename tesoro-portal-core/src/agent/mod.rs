//! The proof that a request comes from an agent, and what that agent may do (R-ADM-03, R-ADM-04).

mod notices;
mod photo;

pub(crate) use notices::{choose_notices, notices};
pub(crate) use photo::{expects_photo, set_photo, take_photo_away};

use crate::activity::Actor;
use crate::code::{self, Code};
use crate::crm::{Agent, AgentStanding, Permission, Permissions};
use crate::failure::{Detail, Failure, Refusal};
use crate::ports::View;
use crate::{AgentId, CompanyId};

/// The proof that an agent of a company is asking. Only a host can make one, with [`AgentCtx::trust_host`]; every
/// operation looks the agent up again in its own transaction, so a dismissed agent's proof is worth nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgentCtx {
    company: CompanyId,
    agent: AgentId,
    via: Via,
}

/// How the agent came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Via {
    /// By a session of their own.
    Session,
    /// By an API key of the company, which may narrow what the agent may do (R-AGENT-02).
    Key {
        /// The key's public name, which the history shows beside the agent.
        name: String,
        /// What the key is good for.
        permissions: Permissions,
    },
}

impl AgentCtx {
    /// The host says that it has authenticated this agent of this company, and how.
    pub fn trust_host(company: CompanyId, agent: AgentId, via: Via) -> Self {
        Self { company, agent, via }
    }

    /// The company the agent works for; everything else is out of reach.
    pub fn company(&self) -> &CompanyId {
        &self.company
    }

    /// The agent.
    pub fn agent(&self) -> &AgentId {
        &self.agent
    }

    /// Whom the history names.
    pub(crate) fn actor(&self) -> Actor {
        let key = match &self.via {
            Via::Session => None,
            Via::Key { name, .. } => Some(name.clone()),
        };
        Actor::Agent { id: self.agent.clone(), key }
    }

    /// Whether this agent, coming in this way, may do it.
    pub(crate) fn may(&self, agent: &Agent, permission: Permission) -> bool {
        let key_allows = match &self.via {
            Via::Session => true,
            Via::Key { permissions, .. } => permissions.contains(permission),
        };
        key_allows && agent.may(permission)
    }
}

/// Why an agent's request is refused before it is looked at.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AgentRefusal {
    /// There is no such agent, or not any more.
    #[error("the agent is not active")]
    NotSignedIn,
    /// The agent, or the key, lacks this permission.
    #[error("the permission {} is missing", .0.name())]
    MissingPermission(Permission),
    /// What is asked for does not exist in the agent's company.
    #[error("there is no such thing in the company")]
    NotFound,
}

impl Refusal for AgentRefusal {
    fn code(&self) -> Code {
        match self {
            Self::NotSignedIn => code::NOT_SIGNED_IN,
            Self::MissingPermission(_) => code::MISSING_PERMISSION,
            Self::NotFound => code::NOT_FOUND,
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::MissingPermission(permission) => vec![("permission", permission.name().into())],
            Self::NotSignedIn | Self::NotFound => Vec::new(),
        }
    }
}

/// The agent behind the proof, as the CRM knows them now.
pub(crate) fn standing(view: &mut dyn View, ctx: &AgentCtx) -> Result<Agent, Failure<AgentRefusal>> {
    view.crm_view()
        .agent(&ctx.company, &ctx.agent)?
        .filter(|agent| agent.standing == AgentStanding::Active)
        .ok_or(Failure::Refused(AgentRefusal::NotSignedIn))
}

/// The same, if they may do this.
pub(crate) fn authorise(
    view: &mut dyn View,
    ctx: &AgentCtx,
    permission: Permission,
) -> Result<Agent, Failure<AgentRefusal>> {
    let agent = standing(view, ctx)?;
    if ctx.may(&agent, permission) {
        Ok(agent)
    } else {
        Err(Failure::Refused(AgentRefusal::MissingPermission(permission)))
    }
}
