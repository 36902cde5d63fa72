//! `backup` and `verify-backup`: a copy of the database, and the proof that it can be used.

use std::path::{Path, PathBuf};

use tesoro_portal_sqlite::{FileReport, SqliteStore};

use super::{CommandError, configured};
use crate::serving::database;

/// Copies the configured database to a new file, and checks the copy.
pub fn backup(config: Option<PathBuf>, to: &Path) -> Result<String, CommandError> {
    let config = configured(config)?;
    let report = SqliteStore::backup_file(database(&config.data), to)?;
    Ok(format!(
        "made {}: {}\nThe key file, {}, is not in it.\n",
        to.display(),
        said(&report),
        config.key_file.display()
    ))
}

/// Checks a copy.
pub fn verify_backup(file: &Path) -> Result<String, CommandError> {
    let report = SqliteStore::verify(file)?;
    Ok(format!("{} is whole: {}\n", file.display(), said(&report)))
}

fn said(report: &FileReport) -> String {
    let FileReport { accounts, waiting_mails, events, portal_version, .. } = report;
    format!("{accounts} accounts, {waiting_mails} waiting mails, {events} events, schema {portal_version}")
}
