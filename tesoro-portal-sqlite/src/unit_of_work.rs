//! What a body gets: the portal's rows and the CRM's, on the connection of the transaction it runs in.

use std::marker::PhantomData;

use rusqlite::Connection;
use tesoro_portal_core::ports::{Crm, CrmView, UnitOfWork, View};

use crate::crm::CrmBinding;
use crate::transaction::InTransaction;

/// Reading within a snapshot.
#[derive(Debug, Clone, Copy)]
pub enum Reading {}

/// Reading and writing within a transaction.
#[derive(Debug, Clone, Copy)]
pub enum Writing {}

/// The portal's rows within a transaction of a connection, and the CRM's within the same.
///
/// It begins and ends nothing: whoever holds the connection does.
pub struct SqliteRows<'c, Access> {
    pub(crate) tx: InTransaction<'c>,
    binding: &'c dyn CrmBinding,
    /// Bound when it is first asked for: many readings never do.
    crm: Option<Box<dyn Crm + 'c>>,
    access: PhantomData<Access>,
}

/// What can be read: core's [`View`].
pub type SqliteView<'c> = SqliteRows<'c, Reading>;

/// What can be read and written: core's [`UnitOfWork`].
pub type SqliteUnitOfWork<'c> = SqliteRows<'c, Writing>;

impl<'c, Access> SqliteRows<'c, Access> {
    /// The rows that `connection` sees in its present transaction, with the CRM that `binding` finds there.
    pub(crate) fn over(connection: &'c Connection, binding: &'c dyn CrmBinding) -> Self {
        Self { tx: InTransaction::over(connection), binding, crm: None, access: PhantomData }
    }

    pub(crate) fn binding(&self) -> &'c dyn CrmBinding {
        self.binding
    }

    fn bound(&mut self) -> &mut (dyn Crm + 'c) {
        self.crm.get_or_insert_with(|| self.binding.bind(self.tx.connection())).as_mut()
    }
}

impl<Access> View for SqliteRows<'_, Access> {
    fn crm_view(&mut self) -> &mut dyn CrmView {
        self.bound()
    }
}

impl UnitOfWork for SqliteUnitOfWork<'_> {
    fn crm(&mut self) -> &mut dyn Crm {
        self.bound()
    }
}
