use time::UtcDateTime;

use super::StoreError;
use crate::CompanyId;
use crate::idempotency::{IdempotencyKey, IdempotentRequest, KeptAnswer};

/// Reads which requests were done under which key.
pub trait IdempotencyView {
    /// The request that was done under this key.
    ///
    /// To ensure correctness in a unit of work, nobody else adds one under the same key before it ends.
    fn idempotent_request(
        &mut self,
        company: &CompanyId,
        key: &IdempotencyKey,
    ) -> Result<Option<IdempotentRequest>, StoreError>;
}

/// Writes which requests were done under which key.
pub trait Idempotency: IdempotencyView {
    /// Adds a request; one whose key exists in the company is refused as [`Taken`](super::StoreErrorKind::Taken).
    fn insert_idempotent_request(&mut self, request: &IdempotentRequest) -> Result<(), StoreError>;

    /// Writes down how the request was answered; one that is gone stays gone, and an answer that was forgotten stays
    /// forgotten, without error.
    fn keep_answer(&mut self, company: &CompanyId, key: &IdempotencyKey, answer: &KeptAnswer)
    -> Result<(), StoreError>;

    /// Forgets how the company's requests were answered, all but the one under `but`, and answers how many answers that
    /// were: what was answered about somebody who was erased may be in any of them (R-PRIV-04). That they were done stays.
    ///
    /// To ensure correctness, an answer to one of them is not kept afterwards either: somebody may be about to write it.
    fn forget_answers(&mut self, company: &CompanyId, but: Option<&IdempotencyKey>) -> Result<u64, StoreError>;

    /// Removes the request under this key; what is not there is no error.
    fn remove_idempotent_request(&mut self, company: &CompanyId, key: &IdempotencyKey) -> Result<(), StoreError>;

    /// Removes at most `limit` requests, of any company, that were done before the instant, and answers how many.
    fn sweep_idempotent_requests(&mut self, before: UtcDateTime, limit: usize) -> Result<u64, StoreError>;
}
