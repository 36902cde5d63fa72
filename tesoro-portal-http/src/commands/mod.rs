//! What the program does when asked: one file per command, `demo` and `check-config` apart.

mod backup;
mod desk;
mod init;
mod password;
mod serve;

use std::path::PathBuf;

use tesoro_portal_core::ports::StoreError;
use tesoro_portal_core::text::InvalidMessages;
use tesoro_portal_core::{Failure, InvalidPortalUrl};

pub use backup::{backup, verify_backup};
pub use desk::{agent, agent_key};
pub use init::init;
pub use serve::serve;

use crate::config::{Config, ConfigProblems, Sources, load};
use crate::desk::StaffRefusal;
use crate::serving::{HouseError, WebError};

/// Why a command did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// The configuration.
    #[error(transparent)]
    Config(#[from] ConfigProblems),
    /// The house.
    #[error(transparent)]
    House(#[from] HouseError),
    /// The web.
    #[error(transparent)]
    Web(#[from] WebError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The texts of the pages.
    #[error(transparent)]
    Texts(#[from] InvalidMessages),
    /// A rule said no.
    #[error("{0}")]
    Refused(String),
    /// A file, a thread, standard input.
    #[error("{what}")]
    Io {
        /// What could not be done.
        what: String,
        /// Why.
        source: std::io::Error,
    },
    /// The clients' address is no portal address.
    #[error("client.base_url cannot be a portal's address")]
    Url(#[from] InvalidPortalUrl),
    /// The mail server's settings.
    #[error("the mail server's settings cannot be used: {0}")]
    Mail(String),
}

impl From<Failure<StaffRefusal>> for CommandError {
    fn from(failure: Failure<StaffRefusal>) -> Self {
        use tesoro_portal_core::Refusal as _;
        match failure {
            Failure::Refused(refusal) => {
                let reasons: Vec<String> =
                    refusal.problems().iter().map(|problem| format!("\n  {}", problem.code.meaning())).collect();
                Self::Refused(format!("{refusal}{}", reasons.concat()))
            }
            Failure::Store(error) => Self::Store(error),
            Failure::Busy => Self::Refused("too many password hashes are waiting".to_owned()),
        }
    }
}

fn configured(file: Option<PathBuf>) -> Result<Config, CommandError> {
    Ok(load(&Sources::of_process(file))?)
}

fn io(what: impl Into<String>) -> impl FnOnce(std::io::Error) -> CommandError {
    let what = what.into();
    move |source| CommandError::Io { what, source }
}
