use rusqlite::Connection;
use tesoro_portal_core::ports::Crm;

use crate::transaction::InTransaction;

/// Finds the CRM's records behind a connection: what a vendor implements whose tables are in the same file.
///
/// To ensure correctness, what [`Self::bind`] gives
/// - reads and writes through this connection only, so that it is part of the transaction the connection is in;
/// - neither begins nor ends a transaction or a savepoint that it did not begin;
/// - keeps no statement or row open when a method returns.
pub trait CrmBinding: Send + Sync {
    /// The records as `connection` sees them in its present transaction. It may be a reader: only the methods of
    /// [`CrmView`](tesoro_portal_core::ports::CrmView) are called then.
    fn bind<'c>(&'c self, connection: &'c Connection) -> Box<dyn Crm + 'c>;
}

/// The default CRM, over the `crm_*` tables that come with the store.
#[derive(Debug, Clone, Copy, Default)]
pub struct DefaultCrm;

impl CrmBinding for DefaultCrm {
    fn bind<'c>(&'c self, connection: &'c Connection) -> Box<dyn Crm + 'c> {
        Box::new(CrmTables::over(InTransaction::over(connection)))
    }
}

/// The `crm_*` tables within a transaction.
pub(super) struct CrmTables<'c> {
    pub(super) tx: InTransaction<'c>,
}

impl<'c> CrmTables<'c> {
    pub(super) fn over(tx: InTransaction<'c>) -> Self {
        Self { tx }
    }
}
