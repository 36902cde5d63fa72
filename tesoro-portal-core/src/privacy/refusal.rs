use time::Duration;

use crate::code::{self, Code};
use crate::failure::{Detail, Refusal};
use crate::session::ClientRefusal;

/// Why there is no export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ExportRefusal {
    /// The session may not.
    #[error(transparent)]
    Client(#[from] ClientRefusal),
    /// There were so many already.
    #[error("too many exports")]
    Wait {
        /// How long until the next one.
        wait: Duration,
    },
}

impl Refusal for ExportRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Client(refusal) => refusal.code(),
            Self::Wait { .. } => code::TOO_MANY_ATTEMPTS,
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Client(refusal) => refusal.details(),
            Self::Wait { .. } => Vec::new(),
        }
    }

    fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Client(_) => None,
            Self::Wait { wait } => Some(*wait),
        }
    }
}
