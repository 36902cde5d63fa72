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
        const STEP: &str = "add a request under a key";
        self.idempotent_requests.insert(&request.company, request.key, request.clone(), STEP)?;
        self.unanswerable.remove(&request.company, &request.key);
        Ok(())
    }

    fn keep_answer(
        &mut self,
        company: &CompanyId,
        key: &IdempotencyKey,
        answer: &KeptAnswer,
    ) -> Result<(), StoreError> {
        let may_be_kept = self.conduct.keeps_answers() && self.unanswerable.row(company, key).is_none();
        let stored = self.idempotent_requests.row(company, key).cloned().filter(|_| may_be_kept);
        if let Some(mut request) = stored {
            request.answer = Some(answer.clone());
            self.idempotent_requests.put(company, *key, request);
        }
        Ok(())
    }

    fn forget_answers(&mut self, company: &CompanyId, but: Option<&IdempotencyKey>) -> Result<u64, StoreError> {
        let others = self.idempotent_requests.of(company).filter(|(key, _)| Some(*key) != but);
        let others: Vec<IdempotentRequest> = others.map(|(_, request)| request.clone()).collect();
        let answered = others.iter().filter(|request| request.answer.is_some()).count();
        for request in others {
            let key = request.key;
            self.unanswerable.put(company, key, ());
            self.idempotent_requests.put(company, key, IdempotentRequest { answer: None, ..request });
        }
        Ok(count(answered))
    }

    fn remove_idempotent_request(&mut self, company: &CompanyId, key: &IdempotencyKey) -> Result<(), StoreError> {
        self.idempotent_requests.remove(company, key);
        Ok(())
    }

    fn sweep_idempotent_requests(&mut self, before: UtcDateTime, limit: usize) -> Result<u64, StoreError> {
        Ok(count(self.idempotent_requests.sweep(limit, |request| request.at < before).len()))
    }
}
