//! What the administrator of the harbour office does to an account.

use tesoro_portal_core::AccountId;
use tesoro_portal_core::account::{AccessChange, Account, AccountChange, PasswordRequirement};

use super::{Office, dora, email};

/// Closes the access, or opens it again.
pub(crate) fn access(access: AccessChange) -> AccountChange {
    AccountChange { access: Some(access), ..AccountChange::default() }
}

/// Requires a new password, or does without.
pub(crate) fn password(requirement: PasswordRequirement) -> AccountChange {
    AccountChange { password: Some(requirement), ..AccountChange::default() }
}

/// Gives another address.
pub(crate) fn address(text: &str) -> AccountChange {
    AccountChange { email: Some(email(text)), ..AccountChange::default() }
}

impl Office {
    #[track_caller]
    pub(crate) fn administer(&self, account: AccountId, change: &AccountChange) -> Account {
        let seen = self.account(account).version;
        self.portal.change_account(&dora(), account, seen, change).unwrap()
    }

    #[track_caller]
    pub(crate) fn disable(&self, account: AccountId) -> Account {
        self.administer(account, &access(AccessChange::Disable { reason: Some("moved to Lisbon".to_owned()) }))
    }

    #[track_caller]
    pub(crate) fn enable(&self, account: AccountId) -> Account {
        self.administer(account, &access(AccessChange::Enable))
    }

    #[track_caller]
    pub(crate) fn require_new_password(&self, account: AccountId) -> Account {
        self.administer(account, &password(PasswordRequirement::Required))
    }
}
