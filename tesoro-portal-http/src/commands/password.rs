//! Reading a password that an operator chose.

use std::io::BufRead as _;

use tesoro_portal_core::password::PasswordCandidate;

use super::{CommandError, io};
use crate::cli::PasswordSource;

/// The first line of the source, without its end.
pub(super) fn read(source: &PasswordSource) -> Result<PasswordCandidate, CommandError> {
    let line = match source {
        PasswordSource::File(path) => {
            std::fs::read_to_string(path).map_err(io(format!("cannot read {}", path.display())))?
        }
        PasswordSource::StandardInput => {
            let mut line = String::new();
            std::io::stdin().lock().read_line(&mut line).map_err(io("cannot read the password"))?;
            line
        }
    };
    let line = line.lines().next().unwrap_or_default();
    PasswordCandidate::from_typed(line).map_err(|error| CommandError::Refused(error.to_string()))
}
