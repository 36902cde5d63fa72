use super::sessions::count;
use super::state::State;
use crate::account::FormerAddress;
use crate::ports::{FormerAddresses, FormerAddressesView, StoreError};
use crate::{AccountId, CompanyId};

impl FormerAddressesView for State {
    fn former_addresses(&mut self, company: &CompanyId, account: AccountId) -> Result<Vec<FormerAddress>, StoreError> {
        let of_account = self.former_addresses.between(company, (account, 0), (account, u64::MAX));
        Ok(of_account.rev().map(|(_, former)| former.clone()).collect())
    }
}

impl FormerAddresses for State {
    fn insert_former_address(&mut self, former: &FormerAddress) -> Result<(), StoreError> {
        const STEP: &str = "keep a former address";
        self.accounts.require(&former.company, &former.account, STEP)?;
        self.former_addresses.insert(&former.company, (former.account, former.version), former.clone(), STEP)
    }

    fn forget_former_addresses(&mut self, company: &CompanyId, account: AccountId) -> Result<u64, StoreError> {
        let forgotten = self.former_addresses(company, account)?;
        for former in &forgotten {
            self.former_addresses.remove(company, &(account, former.version));
        }
        Ok(count(forgotten.len()))
    }
}
