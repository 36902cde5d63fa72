use tesoro_portal_media::photo::PhotoFault;

use crate::agent::AgentRefusal;
use crate::code::{self, Code};
use crate::failure::{Detail, Failure, Refusal};
use crate::media::ImageFault;

/// Why a file of the office was not taken or removed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OfficeFileRefusal {
    /// The agent is not there or may not.
    #[error(transparent)]
    Agent(#[from] AgentRefusal),
    /// The file is refused for what it is.
    #[error("the file is refused for what it is")]
    File(Code),
    /// The key was used for another upload (R-FEED-05).
    #[error("the key was used for another upload")]
    KeyReused,
}

impl Refusal for OfficeFileRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Agent(refusal) => refusal.code(),
            Self::File(code) => *code,
            Self::KeyReused => code::IDEMPOTENCY_KEY_TAKEN,
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Agent(refusal) => refusal.details(),
            Self::File(_) | Self::KeyReused => Vec::new(),
        }
    }
}

pub(crate) type Outcome<T> = Result<T, Failure<OfficeFileRefusal>>;

pub(crate) fn agent(failure: Failure<AgentRefusal>) -> Failure<OfficeFileRefusal> {
    failure.map(OfficeFileRefusal::Agent)
}

/// What is wrong with an image: a rule's no, or a fault underneath it.
pub(super) fn image(fault: PhotoFault) -> Failure<OfficeFileRefusal> {
    match ImageFault::from(fault) {
        ImageFault::Refused(code) => Failure::Refused(OfficeFileRefusal::File(code)),
        ImageFault::Busy => Failure::Busy,
        ImageFault::Unreadable(error) => Failure::Store(error),
    }
}
