//! The tables, and how an older file becomes a newer one.
//!
//! The version is in a table of our own, because `PRAGMA user_version` belongs to the host whose file this may be
//! (ADR 0003). Each part is upgraded by the scripts it lacks, in one transaction; a file that a newer program has
//! written is refused and left alone.

use rusqlite::{Connection, OptionalExtension as _};
use tesoro_portal_core::ports::{StoreError, StoreErrorKind};

use crate::error::{failed, kind};

/// What a file may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The `portal_*` tables.
    Portal,
    /// The `crm_*` tables of the default CRM; a host with a CRM of its own does not get them.
    Crm,
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Portal => "portal",
            Self::Crm => "crm",
        }
    }

    /// The scripts from an empty file on; their number is the version.
    fn scripts(self) -> &'static [&'static str] {
        match self {
            Self::Portal => &[
                include_str!("schema/portal_1.sql"),
                concat!(
                    include_str!("schema/portal_2/features.sql"),
                    include_str!("schema/portal_2/refused_acts.sql"),
                    include_str!("schema/portal_2/idempotent_requests.sql"),
                    include_str!("schema/portal_2/mail_choices.sql"),
                    include_str!("schema/portal_2/terms.sql"),
                    include_str!("schema/portal_2/deals.sql"),
                    include_str!("schema/portal_2/settings.sql"),
                    include_str!("schema/portal_2/viewings.sql"),
                    include_str!("schema/portal_2/feedback.sql"),
                    include_str!("schema/portal_2/messages.sql"),
                    include_str!("schema/portal_2/invitations.sql"),
                    include_str!("schema/portal_2/notices.sql"),
                    include_str!("schema/portal_2/office_files.sql"),
                    include_str!("schema/portal_2/onboarding.sql"),
                    include_str!("schema/portal_2/challenges.sql"),
                    include_str!("schema/portal_2/addresses.sql"),
                ),
                concat!(
                    include_str!("schema/portal_3/erasures.sql"),
                    include_str!("schema/portal_3/map.sql"),
                    include_str!("schema/portal_3/viewings.sql"),
                ),
            ],
            Self::Crm => &[
                include_str!("schema/crm_1.sql"),
                concat!(
                    include_str!("schema/crm_2/agents.sql"),
                    include_str!("schema/crm_2/properties.sql"),
                    include_str!("schema/crm_2/deals.sql"),
                    include_str!("schema/crm_2/appointments.sql")
                ),
                include_str!("schema/crm_3/contacts.sql"),
            ],
        }
    }

    fn known(self) -> u32 {
        u32::try_from(self.scripts().len()).unwrap_or(u32::MAX)
    }
}

/// The file was written by a newer version of the program, which this one would damage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the file has version {found} of the {part} tables; this program knows them up to version {known}")]
pub struct NewerSchema {
    /// `portal` or `crm`.
    pub part: &'static str,
    /// The version of the file.
    pub found: u32,
    /// The newest version that this program knows.
    pub known: u32,
}

const VERSIONS: &str = "CREATE TABLE IF NOT EXISTS portal_schema (
    part    TEXT NOT NULL PRIMARY KEY CHECK (part IN ('portal', 'crm')),
    version INTEGER NOT NULL CHECK (version > 0)
) STRICT, WITHOUT ROWID";

/// Brings the parts to the newest version.
pub(crate) fn upgrade(connection: &Connection, parts: &[Part]) -> Result<(), StoreError> {
    // Looking first: opening a file that is up to date waits for nobody's write lock.
    if has_versions(connection).map_err(failed(STEP))? && lacking(connection, parts)?.is_empty() {
        return Ok(());
    }
    connection.execute_batch("BEGIN IMMEDIATE").map_err(failed(STEP))?;
    let upgraded = apply(connection, parts).and_then(|()| connection.execute_batch("COMMIT").map_err(failed(STEP)));
    if upgraded.is_err() && !connection.is_autocommit() {
        connection.execute_batch("ROLLBACK").map_err(failed("undo an upgrade of the tables"))?;
    }
    upgraded
}

const STEP: &str = "upgrade the tables";

fn apply(connection: &Connection, parts: &[Part]) -> Result<(), StoreError> {
    connection.execute_batch(VERSIONS).map_err(failed(STEP))?;
    for (part, version) in lacking(connection, parts)? {
        let first = usize::try_from(version).unwrap_or(usize::MAX);
        for script in part.scripts().iter().skip(first) {
            connection.execute_batch(script).map_err(failed(STEP))?;
        }
        connection
            .execute(
                "INSERT INTO portal_schema (part, version) VALUES (?1, ?2)
                 ON CONFLICT (part) DO UPDATE SET version = excluded.version",
                (part.name(), part.known()),
            )
            .map_err(failed(STEP))?;
    }
    Ok(())
}

/// Refuses a file whose `portal_*` tables are missing, or of another version than this program's.
pub(crate) fn require_current(connection: &Connection) -> Result<(), StoreError> {
    const STEP: &str = "join the host's transaction";
    let prepared = has_versions(connection).map_err(failed(STEP))? && lacking(connection, &[Part::Portal])?.is_empty();
    if prepared {
        return Ok(());
    }
    Err(StoreError::new(StoreErrorKind::Misuse, STEP)
        .because("the file has no tables of the portal, or older ones: open it as a store first"))
}

fn has_versions(connection: &Connection) -> rusqlite::Result<bool> {
    connection.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'portal_schema'")?.exists(())
}

/// The parts that are older than this program, with the version they have; 0 is none.
fn lacking(connection: &Connection, parts: &[Part]) -> Result<Vec<(Part, u32)>, StoreError> {
    let mut lacking = Vec::new();
    for &part in parts {
        let found = version(connection, part)
            .map_err(|error| StoreError::new(kind(&error), "read the version of the tables").because(error))?;
        if found > part.known() {
            return Err(StoreError::new(StoreErrorKind::Unavailable, "open the store").because(NewerSchema {
                part: part.name(),
                found,
                known: part.known(),
            }));
        }
        if found < part.known() {
            lacking.push((part, found));
        }
    }
    Ok(lacking)
}

/// The versions of the portal's and of the default CRM's tables, none where there are none. Newer ones are refused.
pub(crate) fn versions(connection: &Connection) -> Result<(Option<u32>, Option<u32>), StoreError> {
    const STEP: &str = "read the version of the tables";
    if !has_versions(connection).map_err(failed(STEP))? {
        return Ok((None, None));
    }
    lacking(connection, &[Part::Portal, Part::Crm])?;
    let known = |part| Ok(Some(version(connection, part).map_err(failed(STEP))?).filter(|version| *version > 0));
    Ok((known(Part::Portal)?, known(Part::Crm)?))
}

fn version(connection: &Connection, part: Part) -> rusqlite::Result<u32> {
    let version = connection
        .query_row("SELECT version FROM portal_schema WHERE part = ?1", [part.name()], |row| row.get(0))
        .optional()?;
    Ok(version.unwrap_or(0))
}
