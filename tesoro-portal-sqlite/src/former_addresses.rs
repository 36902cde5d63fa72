//! Addresses that accounts had before the office changed them.

use tesoro_portal_core::account::{EmailAddress, FormerAddress};
use tesoro_portal_core::ports::{FormerAddresses, FormerAddressesView, StoreError};
use tesoro_portal_core::{AccountId, CompanyId};

use crate::columns::{Fields, integer, millis};
use crate::sessions::count;
use crate::unit_of_work::{SqliteRows, SqliteUnitOfWork};

const OF_ACCOUNT: &str = "SELECT company, account, version, email, at FROM portal_former_addresses \
     WHERE company = ?1 AND account = ?2 ORDER BY version DESC";

const INSERT: &str =
    "INSERT INTO portal_former_addresses (company, account, version, email, at) VALUES (?1, ?2, ?3, ?4, ?5)";

const FORGET: &str = "DELETE FROM portal_former_addresses WHERE company = ?1 AND account = ?2";

impl<A> FormerAddressesView for SqliteRows<'_, A> {
    fn former_addresses(&mut self, company: &CompanyId, account: AccountId) -> Result<Vec<FormerAddress>, StoreError> {
        self.tx.rows("read former addresses", OF_ACCOUNT, (company.as_str(), account.as_bytes()), former)
    }
}

impl FormerAddresses for SqliteUnitOfWork<'_> {
    fn insert_former_address(&mut self, former: &FormerAddress) -> Result<(), StoreError> {
        let (company, account) = (former.company.as_str(), former.account.as_bytes());
        let params = (company, account, integer(former.version), former.email.as_typed(), millis(former.at));
        self.tx.execute("keep a former address", INSERT, params).map(drop)
    }

    fn forget_former_addresses(&mut self, company: &CompanyId, account: AccountId) -> Result<u64, StoreError> {
        self.tx.execute("forget former addresses", FORGET, (company.as_str(), account.as_bytes())).map(count)
    }
}

fn former(fields: &mut Fields<'_>) -> rusqlite::Result<FormerAddress> {
    Ok(FormerAddress {
        company: fields.parsed(str::parse)?,
        account: AccountId::from_bytes(fields.bytes()?),
        version: fields.number()?,
        email: fields.parsed(EmailAddress::parse)?,
        at: fields.time()?,
    })
}
