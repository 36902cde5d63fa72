use super::state::State;
use crate::mail::IntentState;
use crate::ports::{Erasures, ErasuresView, StoreError};
use crate::privacy::{ErasureRequest, Farewell, Person, Tombstone};
use crate::{AccountId, CompanyId, IntentId};

impl ErasuresView for State {
    fn erasure_request(&mut self, company: &CompanyId, person: &Person) -> Result<Option<ErasureRequest>, StoreError> {
        Ok(self.erasure_requests.row(company, person).cloned())
    }

    fn erasure_requests(
        &mut self,
        company: &CompanyId,
        after: Option<&Person>,
        limit: usize,
    ) -> Result<Vec<ErasureRequest>, StoreError> {
        Ok(self.erasure_requests.after(company, after).map(|(_, request)| request).take(limit).cloned().collect())
    }

    fn tombstone(&mut self, company: &CompanyId, person: &Person) -> Result<Option<Tombstone>, StoreError> {
        Ok(self.tombstones.row(company, person).cloned())
    }

    fn farewell(&mut self, company: &CompanyId, intent: IntentId) -> Result<Option<Farewell>, StoreError> {
        Ok(self.farewells.row(company, &intent).cloned())
    }
}

impl Erasures for State {
    fn insert_erasure_request(&mut self, request: &ErasureRequest) -> Result<(), StoreError> {
        const STEP: &str = "ask for an erasure";
        if let Person::Account(account) = &request.person {
            self.accounts.require(&request.company, account, STEP)?;
        }
        self.erasure_requests.insert(&request.company, request.person.clone(), request.clone(), STEP)
    }

    fn remove_erasure_request(&mut self, company: &CompanyId, person: &Person) -> Result<(), StoreError> {
        self.erasure_requests.remove(company, person);
        Ok(())
    }

    fn insert_tombstone(&mut self, tombstone: &Tombstone) -> Result<(), StoreError> {
        let person = tombstone.person.clone();
        self.tombstones.insert(&tombstone.company, person, tombstone.clone(), "leave a tombstone")
    }

    fn insert_farewell(&mut self, farewell: &Farewell) -> Result<(), StoreError> {
        const STEP: &str = "keep where a last mail goes";
        self.intents.require(&farewell.company, &farewell.intent, STEP)?;
        self.farewells.insert(&farewell.company, farewell.intent, farewell.clone(), STEP)
    }
}

impl State {
    /// A request goes with its account.
    pub(super) fn forget_erasure_request(&mut self, company: &CompanyId, account: AccountId) {
        if self.conduct.removes_orphans() {
            self.erasure_requests.remove(company, &Person::Account(account));
        }
    }

    /// Where a mail goes is forgotten as soon as it is settled.
    pub(super) fn forget_farewell(&mut self, company: &CompanyId, intent: IntentId, state: &IntentState) {
        let waits = matches!(state, IntentState::Queued { .. } | IntentState::Claimed { .. });
        if !waits && self.conduct.says_farewell_once() {
            self.farewells.remove(company, &intent);
        }
    }
}
