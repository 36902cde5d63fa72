//! The CRM's own data on their way in, with its own ids (R-PROP-04): each record in one transaction together with what
//! follows from it for the portal.
//!
//! All of it needs `manage-portal-users`: an address decides who gets in, and a deal what they see.

mod contact;
mod deal;
mod photo;
mod property;
mod text;

use std::fmt;

use tesoro_portal_core::agent::{AgentCtx, AgentRefusal};
use tesoro_portal_core::code;
use tesoro_portal_core::crm::Permission;
use tesoro_portal_core::ports::StoreError;
use tesoro_portal_core::{Failure, Joined, Portal};
use tesoro_portal_sqlite::{Office, SqliteStore, Writing};

pub use contact::ContactRecord;
pub use deal::DealRecord;
pub use photo::{NotAPlace, PhotoPlace};
pub use property::PropertyRecord;

use crate::refused::Refused;

/// Writes the CRM's records.
#[derive(Clone, Copy)]
pub struct Records<'a> {
    store: &'a SqliteStore,
    portal: &'a Portal,
}

/// What became of a record that was put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Put<T> {
    /// There was none with this id.
    New(T),
    /// It is in place of what was there; perhaps it is the same.
    Replaced(T),
}

impl fmt::Debug for Records<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Records").finish_non_exhaustive()
    }
}

impl<'a> Records<'a> {
    /// The records in this store.
    pub fn new(store: &'a SqliteStore, portal: &'a Portal) -> Self {
        Self { store, portal }
    }

    /// Runs `body` in one transaction, for an agent who may bring data in.
    fn write<T>(
        self,
        ctx: &AgentCtx,
        body: impl FnOnce(&mut Office<'_, Writing>) -> Result<T, Undone>,
    ) -> Result<T, Refused> {
        let outcome = self.store.with_office(|office| {
            self.joined(office, |joined| joined.authorise(ctx, Permission::ManagePortalUsers))?;
            body(office)
        });
        outcome.map_err(|Undone(refused)| refused)
    }

    /// Runs an operation of the portal in the transaction of `office`.
    fn joined<T, R>(
        self,
        office: &mut Office<'_, Writing>,
        operation: impl FnOnce(&mut Joined<'_>) -> Result<T, Failure<R>>,
    ) -> Result<T, Undone>
    where
        Refused: From<Failure<R>>,
    {
        let mut transaction = office.joined()?;
        Ok(operation(&mut self.portal.within(&mut transaction)).map_err(Refused::from)?)
    }
}

/// A refusal that undoes the transaction.
struct Undone(Refused);

impl From<Refused> for Undone {
    fn from(refused: Refused) -> Self {
        Self(refused)
    }
}

impl From<StoreError> for Undone {
    fn from(error: StoreError) -> Self {
        Self(Refused::from(Failure::<AgentRefusal>::Store(error)))
    }
}

fn not_found() -> Undone {
    Undone(Refused::new(code::NOT_FOUND))
}
