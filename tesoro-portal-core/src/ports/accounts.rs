use time::UtcDateTime;

use super::StoreError;
use crate::account::{Account, AccountStatus, EmailKey};
use crate::{AccountId, CompanyId, ContactId, IntentId};

/// Which accounts a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccountFilter {
    /// Only those with this status.
    pub status: Option<AccountStatus>,
    /// Only open or only disabled ones.
    pub access: Option<Access>,
    /// Only those whose first name, last name or address contains this, whatever the letter case.
    pub query: Option<String>,
}

/// Open or disabled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Access {
    /// Not disabled.
    Open,
    /// Disabled.
    Disabled,
}

/// Reads accounts and their links to contacts.
pub trait AccountsView {
    /// The account with this id.
    fn account(&mut self, company: &CompanyId, id: AccountId) -> Result<Option<Account>, StoreError>;

    /// The Active account that signs in with this address.
    fn account_by_email(&mut self, company: &CompanyId, email: &EmailKey) -> Result<Option<Account>, StoreError>;

    /// The Draft with this address, whose owner has not verified it.
    fn draft_by_email(&mut self, company: &CompanyId, email: &EmailKey) -> Result<Option<Account>, StoreError>;

    /// At most `limit` accounts of the company that wait for an agent (pending link or approval), in the order of their
    /// ids, from the first one after `after`.
    fn waiting_accounts(
        &mut self,
        company: &CompanyId,
        after: Option<AccountId>,
        limit: usize,
    ) -> Result<Vec<Account>, StoreError>;

    /// At most `limit` accounts, of any company, that are open and were invited at `by` or before, whose client has not
    /// answered, and whose inviting agent has not been reminded of it; the longest invited first (R-INV-06).
    fn silent_invitations(&mut self, by: UtcDateTime, limit: usize) -> Result<Vec<Account>, StoreError>;

    /// At most `limit` accounts of the company whose invitation this mail reminds of, in the order of their ids.
    fn reminded_invitations(
        &mut self,
        company: &CompanyId,
        reminder: IntentId,
        limit: usize,
    ) -> Result<Vec<Account>, StoreError>;

    /// The account that is linked to this contact.
    fn account_of_contact(&mut self, company: &CompanyId, contact: &ContactId) -> Result<Option<Account>, StoreError>;

    /// The accounts linked to these contacts, in no particular order; contacts without one are left out. One statement
    /// whatever their number.
    fn accounts_of_contacts(
        &mut self,
        company: &CompanyId,
        contacts: &[ContactId],
    ) -> Result<Vec<(ContactId, Account)>, StoreError>;

    /// The contacts this account is linked to, in the order of their ids.
    fn contacts_of_account(&mut self, company: &CompanyId, id: AccountId) -> Result<Vec<ContactId>, StoreError>;

    /// At most `limit` accounts of the company that pass the filter, in the order of their ids, from the first one
    /// after `after`. A deep page costs what the first costs.
    fn accounts(
        &mut self,
        company: &CompanyId,
        filter: &AccountFilter,
        after: Option<AccountId>,
        limit: usize,
    ) -> Result<Vec<Account>, StoreError>;
}

/// Writes accounts and their links to contacts.
pub trait Accounts: AccountsView {
    /// Adds an account.
    ///
    /// To ensure correctness, an account with the same id, or one of the company with the same address key and the same
    /// status, is refused as [`Taken`] by the store's own uniqueness, also against a transaction that has not ended
    /// (R-ACC-02). A Draft keeps nobody from an address: it may be of somebody who does not own it.
    ///
    /// [`Taken`]: super::StoreErrorKind::Taken
    fn insert_account(&mut self, account: &Account) -> Result<(), StoreError>;

    /// Replaces the account with this company and id by `account`.
    ///
    /// To ensure correctness, a missing row is an error, and an address that another account of its status has is refused as
    /// [`Taken`](super::StoreErrorKind::Taken).
    fn update_account(&mut self, account: &Account) -> Result<(), StoreError>;

    /// Removes the account with everything of the portal that belongs to it: links, credential, sessions, devices, choices of mail, former
    /// addresses.
    /// Removing what is not there is no error.
    fn remove_account(&mut self, company: &CompanyId, id: AccountId) -> Result<(), StoreError>;

    /// Removes the Draft with this address, if there is one, with everything that belongs to it.
    fn remove_draft(&mut self, company: &CompanyId, email: &EmailKey) -> Result<(), StoreError>;

    /// Removes at most `limit` Drafts, of any company, that expire at `now` or before (R-REG-05), with everything that
    /// belongs to them, and answers how many.
    fn sweep_drafts(&mut self, now: UtcDateTime, limit: usize) -> Result<u64, StoreError>;

    /// Links the account to a contact.
    ///
    /// To ensure correctness, a contact that is linked already, to whichever account, is refused as
    /// [`Taken`](super::StoreErrorKind::Taken) by the store's own uniqueness (R-ACC-01).
    fn link_contact(&mut self, company: &CompanyId, id: AccountId, contact: &ContactId) -> Result<(), StoreError>;

    /// Removes the link; what is not there is no error.
    fn unlink_contact(&mut self, company: &CompanyId, id: AccountId, contact: &ContactId) -> Result<(), StoreError>;
}
