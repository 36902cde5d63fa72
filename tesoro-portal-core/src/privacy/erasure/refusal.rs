use time::Duration;

use crate::agent::AgentRefusal;
use crate::code::{self, Code};
use crate::failure::{Detail, Problem, Refusal};
use crate::password::{ChangePasswordRefusal, CurrentPassword};
use crate::session::ClientRefusal;

/// Why the office did not ask for an erasure, or did not erase.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ErasureRefusal {
    /// The agent or the contact is not there, or the agent may not.
    #[error(transparent)]
    Agent(#[from] AgentRefusal),
    /// It is done already, or the contact was merged into another.
    #[error("the contact is no longer in use")]
    ContactErased,
    /// Nobody has asked for it, or it was withdrawn.
    #[error("nobody has asked for the erasure")]
    NotAsked,
}

impl Refusal for ErasureRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Agent(refusal) => refusal.code(),
            Self::ContactErased => code::CONTACT_ERASED,
            Self::NotAsked => code::ERASURE_NOT_ASKED,
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Agent(refusal) => refusal.details(),
            Self::ContactErased | Self::NotAsked => Vec::new(),
        }
    }
}

/// Why a client's own request was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ErasureRequestRefusal {
    /// The session may not.
    #[error(transparent)]
    Client(#[from] ClientRefusal),
    /// Nobody but who knows the password may ask for this.
    #[error("the current password is missing or wrong")]
    Password(CurrentPassword),
    /// It was typed wrong too often.
    #[error("too many attempts")]
    Wait {
        /// How long.
        wait: Duration,
    },
}

impl From<ChangePasswordRefusal> for ErasureRequestRefusal {
    /// What is wrong with the current password, of which alone it is judged here.
    fn from(refusal: ChangePasswordRefusal) -> Self {
        match refusal {
            ChangePasswordRefusal::Client(refusal) => Self::Client(refusal),
            ChangePasswordRefusal::Wait { wait } => Self::Wait { wait },
            ChangePasswordRefusal::Unacceptable { current, .. } => {
                Self::Password(current.unwrap_or(CurrentPassword::Missing))
            }
        }
    }
}

impl Refusal for ErasureRequestRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Client(refusal) => refusal.code(),
            Self::Password(_) => code::VALIDATION_FAILED,
            Self::Wait { .. } => code::TOO_MANY_ATTEMPTS,
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Password(current) => vec![current.problem()],
            Self::Client(_) | Self::Wait { .. } => Vec::new(),
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Client(refusal) => refusal.details(),
            Self::Password(_) | Self::Wait { .. } => Vec::new(),
        }
    }

    fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Wait { wait } => Some(*wait),
            Self::Client(_) | Self::Password(_) => None,
        }
    }
}
