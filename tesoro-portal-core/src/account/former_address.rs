//! Addresses that accounts had before the office changed them: the one place that keeps them (R-PRIV-04).

use time::UtcDateTime;

use crate::account::EmailAddress;
use crate::{AccountId, CompanyId};

/// An address that an account signed in with until the office changed it. The history has the name of the field, and the
/// outbox the ids; what the address was is here only, where erasure removes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormerAddress {
    /// The company of the account.
    pub company: CompanyId,
    /// The account.
    pub account: AccountId,
    /// The first version of the account that had another address.
    pub version: u64,
    /// The address.
    pub email: EmailAddress,
    /// When it was changed.
    pub at: UtcDateTime,
}
