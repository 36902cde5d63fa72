use super::StoreError;
use crate::account::FormerAddress;
use crate::{AccountId, CompanyId};

/// Reads the addresses that accounts had before.
pub trait FormerAddressesView {
    /// The former addresses of the account, the latest first.
    fn former_addresses(&mut self, company: &CompanyId, account: AccountId) -> Result<Vec<FormerAddress>, StoreError>;
}

/// Writes the addresses that accounts had before.
pub trait FormerAddresses: FormerAddressesView {
    /// Keeps an address that the account no longer has.
    ///
    /// To ensure correctness, a second one of the same account and version is refused as
    /// [`Taken`](super::StoreErrorKind::Taken), and one for an account that does not exist is an error. They go with their
    /// account.
    fn insert_former_address(&mut self, former: &FormerAddress) -> Result<(), StoreError>;

    /// Removes the former addresses of an account (R-PRIV-02), and answers how many there were.
    fn forget_former_addresses(&mut self, company: &CompanyId, account: AccountId) -> Result<u64, StoreError>;
}
