use time::UtcDateTime;

use super::rows::Rows;
use super::sessions::count;
use super::state::State;
use crate::account::{Account, AccountState, AccountStatus, EmailKey, LinkState};
use crate::ports::{
    Access, AccountFilter, Accounts, AccountsView, Ending, FormerAddresses as _, Sessions as _, StoreError,
};
use crate::{AccountId, CompanyId, ContactId, IntentId};

impl AccountsView for State {
    fn account(&mut self, company: &CompanyId, id: AccountId) -> Result<Option<Account>, StoreError> {
        Ok(self.accounts.row(company, &id).cloned())
    }

    fn account_by_email(&mut self, company: &CompanyId, email: &EmailKey) -> Result<Option<Account>, StoreError> {
        let id = self.addresses.row(company, email);
        Ok(id.and_then(|id| self.accounts.row(company, id)).cloned())
    }

    fn draft_by_email(&mut self, company: &CompanyId, email: &EmailKey) -> Result<Option<Account>, StoreError> {
        let id = self.drafts.row(company, email);
        Ok(id.and_then(|id| self.accounts.row(company, id)).cloned())
    }

    fn waiting_accounts(
        &mut self,
        company: &CompanyId,
        after: Option<AccountId>,
        limit: usize,
    ) -> Result<Vec<Account>, StoreError> {
        let waits = |account: &&Account| {
            matches!(account.state, AccountState::Active { link: LinkState::PendingLink | LinkState::PendingApproval })
        };
        let accounts = self.accounts.after(company, after.as_ref()).map(|(_, account)| account);
        Ok(accounts.filter(waits).take(limit).cloned().collect())
    }

    fn silent_invitations(&mut self, by: UtcDateTime, limit: usize) -> Result<Vec<Account>, StoreError> {
        let mut silent: Vec<(UtcDateTime, Account)> = self
            .accounts
            .all()
            .filter_map(|(_, _, account)| {
                let invitation = account.invitation.as_ref()?;
                let is_silent = !invitation.is_answered() && invitation.reminder.is_none();
                let waits = is_silent && account.disabled.is_none() && invitation.invited_at <= by;
                waits.then(|| (invitation.invited_at, account.clone()))
            })
            .collect();
        silent.sort_by(|(a, one), (b, other)| (a, &one.company, one.id).cmp(&(b, &other.company, other.id)));
        Ok(silent.into_iter().take(limit).map(|(_, account)| account).collect())
    }

    fn reminded_invitations(
        &mut self,
        company: &CompanyId,
        reminder: IntentId,
        limit: usize,
    ) -> Result<Vec<Account>, StoreError> {
        let accounts = self.accounts.of(company).map(|(_, account)| account);
        let found = accounts.filter(|account| {
            account.invitation.as_ref().is_some_and(|invitation| invitation.reminder == Some(reminder))
        });
        Ok(found.take(limit).cloned().collect())
    }

    fn account_of_contact(&mut self, company: &CompanyId, contact: &ContactId) -> Result<Option<Account>, StoreError> {
        let id = self.links.row(company, contact);
        Ok(id.and_then(|id| self.accounts.row(company, id)).cloned())
    }

    fn accounts_of_contacts(
        &mut self,
        company: &CompanyId,
        contacts: &[ContactId],
    ) -> Result<Vec<(ContactId, Account)>, StoreError> {
        Ok(contacts
            .iter()
            .filter_map(|contact| {
                let id = self.links.row(company, contact)?;
                Some((contact.clone(), self.accounts.row(company, id)?.clone()))
            })
            .collect())
    }

    fn contacts_of_account(&mut self, company: &CompanyId, id: AccountId) -> Result<Vec<ContactId>, StoreError> {
        let links = self.links.of(company).filter(|(_, account)| **account == id);
        Ok(links.map(|(contact, _)| contact.clone()).collect())
    }

    fn accounts(
        &mut self,
        company: &CompanyId,
        filter: &AccountFilter,
        after: Option<AccountId>,
        limit: usize,
    ) -> Result<Vec<Account>, StoreError> {
        let passing = self.accounts.after(company, after.as_ref()).map(|(_, account)| account);
        Ok(passing.filter(|account| passes(account, filter)).take(limit).cloned().collect())
    }
}

impl State {
    fn addresses_of(&mut self, status: AccountStatus) -> &mut Rows<EmailKey, AccountId> {
        match status {
            AccountStatus::Draft => &mut self.drafts,
            AccountStatus::Active => &mut self.addresses,
        }
    }
}

fn passes(account: &Account, filter: &AccountFilter) -> bool {
    let status = filter.status.is_none_or(|status| account.status() == status);
    let access = filter.access.is_none_or(|access| (access == Access::Disabled) == account.disabled.is_some());
    let texts = [account.first_name.as_str(), account.last_name.as_str(), account.email.as_typed()];
    status && access && filter.query.as_deref().is_none_or(|query| any_contains(&texts, query))
}

/// Whether one of the texts contains the query, whatever the letter case.
pub(super) fn any_contains(texts: &[&str], query: &str) -> bool {
    let query = query.to_lowercase();
    texts.iter().any(|text| text.to_lowercase().contains(&query))
}

impl Accounts for State {
    fn insert_account(&mut self, account: &Account) -> Result<(), StoreError> {
        const STEP: &str = "add an account";
        let mut added = self.clone();
        added.accounts.insert(&account.company, account.id, account.clone(), STEP)?;
        added.addresses_of(account.status()).insert(&account.company, account.email.key().clone(), account.id, STEP)?;
        *self = added;
        Ok(())
    }

    fn update_account(&mut self, account: &Account) -> Result<(), StoreError> {
        const STEP: &str = "change an account";
        let Some(before) = self.accounts.row(&account.company, &account.id).cloned() else {
            return self.accounts.require(&account.company, &account.id, STEP);
        };
        if before.email.key() != account.email.key() || before.status() != account.status() {
            let addresses = self.addresses_of(account.status());
            addresses.insert(&account.company, account.email.key().clone(), account.id, STEP)?;
            self.addresses_of(before.status()).remove(&account.company, before.email.key());
        }
        self.accounts.update(&account.company, account.id, account.clone(), STEP)
    }

    fn remove_account(&mut self, company: &CompanyId, id: AccountId) -> Result<(), StoreError> {
        let Some(account) = self.account(company, id)? else { return Ok(()) };
        self.end_sessions(company, id, Ending::All)?;
        self.forget_devices(company, id);
        self.forget_credential(company, id);
        self.forget_feedback(company, id);
        self.forget_acceptances(company, id);
        self.unwanted_mails.remove(company, &id);
        self.forget_erasure_request(company, id);
        self.forget_former_addresses(company, id)?;
        for contact in self.contacts_of_account(company, id)? {
            self.links.remove(company, &contact);
        }
        self.addresses_of(account.status()).remove(company, account.email.key());
        self.accounts.remove(company, &id);
        Ok(())
    }

    fn remove_draft(&mut self, company: &CompanyId, email: &EmailKey) -> Result<(), StoreError> {
        match self.drafts.row(company, email).copied() {
            Some(id) => self.remove_account(company, id),
            None => Ok(()),
        }
    }

    fn sweep_drafts(&mut self, now: UtcDateTime, limit: usize) -> Result<u64, StoreError> {
        let limit = if self.conduct.heeds_limits() { limit } else { usize::MAX };
        let over = |account: &Account| matches!(account.state, AccountState::Draft { expires_at } if expires_at <= now);
        let swept: Vec<(CompanyId, AccountId)> = self
            .accounts
            .all()
            .filter(|(_, _, account)| over(account))
            .map(|(company, id, _)| (company.clone(), *id))
            .take(limit)
            .collect();
        for (company, id) in &swept {
            self.remove_account(company, *id)?;
        }
        Ok(count(swept.len()))
    }

    fn link_contact(&mut self, company: &CompanyId, id: AccountId, contact: &ContactId) -> Result<(), StoreError> {
        const STEP: &str = "link a contact";
        self.accounts.require(company, &id, STEP)?;
        self.links.insert(company, contact.clone(), id, STEP)
    }

    fn unlink_contact(&mut self, company: &CompanyId, id: AccountId, contact: &ContactId) -> Result<(), StoreError> {
        if self.links.row(company, contact) == Some(&id) {
            self.links.remove(company, contact);
        }
        Ok(())
    }
}
