//! What the reference server does beside the portal in one transaction: its agents' sign-in, and the CRM's own data.

use rusqlite::Connection;
use tesoro_portal_core::CompanyId;
use tesoro_portal_core::ports::StoreError;

use crate::agents::AgentBook;
use crate::crm::{CrmBinding, CrmRecords};
use crate::joined::SqliteJoined;
use crate::unit_of_work::{Reading, SqliteRows, SqliteUnitOfWork, SqliteView, Writing};

/// The portal's rows, the default CRM's and its agents' in one transaction.
///
/// ```
/// # use std::error::Error;
/// # use tesoro_portal_core::ports::{StoreError, Throttles as _};
/// # use tesoro_portal_core::{AgentId, CompanyId, throttle::ThrottleKey};
/// # use tesoro_portal_sqlite::SqliteStore;
/// # fn example(store: &SqliteStore, company: &CompanyId, agent: &AgentId, key: &ThrottleKey) -> Result<(), Box<dyn Error>> {
/// // An agent's failed tries are counted like a client's, in the transaction that reads the credential.
/// let found = store.with_office(|office| {
///     office.unit_of_work().clear_throttle(company, key)?;
///     office.agents().credential(company, agent)
/// })?;
/// # Ok(()) }
/// ```
pub struct Office<'c, Access> {
    rows: SqliteRows<'c, Access>,
}

impl<'c, Access> Office<'c, Access> {
    pub(crate) fn over(connection: &'c Connection, binding: &'c dyn CrmBinding) -> Self {
        Self { rows: SqliteRows::over(connection, binding) }
    }

    /// The companies of the default CRM, in the order of their ids.
    pub fn companies(&self) -> Result<Vec<CompanyId>, StoreError> {
        let sql = "SELECT id FROM crm_companies ORDER BY id";
        self.rows.tx.rows("list companies", sql, (), |fields| fields.parsed(str::parse))
    }

    /// What agents sign in with.
    pub fn agents(&self) -> AgentBook<'c, Access> {
        AgentBook::over(self.rows.tx)
    }
}

impl<'c> Office<'c, Reading> {
    /// The portal's rows and the CRM's, as core reads them.
    pub fn view(&mut self) -> &mut SqliteView<'c> {
        &mut self.rows
    }
}

impl<'c> Office<'c, Writing> {
    /// The portal's rows and the CRM's, as core writes them.
    pub fn unit_of_work(&mut self) -> &mut SqliteUnitOfWork<'c> {
        &mut self.rows
    }

    /// The portal's operations in this transaction, for
    /// [`Portal::within`](tesoro_portal_core::Portal::within): what follows from the records that are brought in.
    pub fn joined(&mut self) -> Result<SqliteJoined<'_>, StoreError> {
        SqliteUnitOfWork::join(self.rows.tx.connection(), self.rows.binding())
    }

    /// The CRM's own data, brought in.
    pub fn records(&self) -> CrmRecords<'c> {
        CrmRecords::over(self.rows.tx)
    }
}
