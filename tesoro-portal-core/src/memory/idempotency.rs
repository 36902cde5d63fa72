use time::UtcDateTime;

use super::sessions::count;
use super::state::State;
use crate::CompanyId;
use crate::idempotency::{IdempotencyKey, IdempotentRequest, KeptAnswer};
use crate::ports::{Idempotency, IdempotencyView, StoreError};

impl IdempotencyView for State {
    fn idempotent_request(
        &mut self,
        company: &CompanyId,
        key: &IdempotencyKey,
    ) -> Result<Option<IdempotentRequest>, StoreError> {
        Ok(self.idempotent_requests.row(company, key).cloned())
    }
}

impl Idempotency for State {
    fn insert_idempotent_request(&mut self, request: &IdempotentRequest) -> Result<(), StoreError> {
        self.idempotent_requests.insert(&request.company, request.key, request.clone(), "add a request under a key")
    }

    fn keep_answer(
        &mut self,
        company: &CompanyId,
        key: &IdempotencyKey,
        answer: &KeptAnswer,
    ) -> Result<(), StoreError> {
        let stored = self.idempotent_requests.row(company, key).cloned().filter(|_| self.conduct.keeps_answers());
        if let Some(mut request) = stored {
            request.answer = Some(answer.clone());
            self.idempotent_requests.put(company, *key, request);
        }
        Ok(())
    }

    fn remove_idempotent_request(&mut self, company: &CompanyId, key: &IdempotencyKey) -> Result<(), StoreError> {
        self.idempotent_requests.remove(company, key);
        Ok(())
    }

    fn sweep_idempotent_requests(&mut self, before: UtcDateTime, limit: usize) -> Result<u64, StoreError> {
        Ok(count(self.idempotent_requests.sweep(limit, |request| request.at < before).len()))
    }
}
