//! Requests that were done under a key of the caller's.

use tesoro_portal_core::CompanyId;
use tesoro_portal_core::idempotency::{IdempotencyKey, IdempotentRequest, KeptAnswer, RequestDigest};
use tesoro_portal_core::ports::{Idempotency, IdempotencyView, StoreError};
use time::UtcDateTime;

use crate::columns::{Fields, integer, millis, to_json};
use crate::sessions::count;
use crate::unit_of_work::{SqliteRows, SqliteUnitOfWork};

const BY_KEY: &str = "SELECT company, key, request, at, status, headers, body FROM portal_idempotent_requests \
     WHERE company = ?1 AND key = ?2";

const INSERT: &str = "INSERT INTO portal_idempotent_requests (company, key, request, at, status, headers, body) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

const ANSWER: &str = "UPDATE portal_idempotent_requests SET status = ?3, headers = ?4, body = ?5 \
     WHERE company = ?1 AND key = ?2 AND unanswerable = 0";

const FORGET_ANSWERS: &str = "UPDATE portal_idempotent_requests \
     SET status = NULL, headers = NULL, body = NULL, unanswerable = 1 \
     WHERE company = ?1 AND key IS NOT ?2 AND status IS NOT NULL";

const ANSWER_NO_MORE: &str = "UPDATE portal_idempotent_requests SET unanswerable = 1 \
     WHERE company = ?1 AND key IS NOT ?2 AND status IS NULL AND unanswerable = 0";

const SWEEP: &str = "DELETE FROM portal_idempotent_requests WHERE (company, key) IN \
     (SELECT company, key FROM portal_idempotent_requests WHERE at < ?1 ORDER BY at LIMIT ?2)";

impl<A> IdempotencyView for SqliteRows<'_, A> {
    fn idempotent_request(
        &mut self,
        company: &CompanyId,
        key: &IdempotencyKey,
    ) -> Result<Option<IdempotentRequest>, StoreError> {
        self.tx.row("read what was done under a key", BY_KEY, (company.as_str(), key.as_bytes()), request)
    }
}

impl Idempotency for SqliteUnitOfWork<'_> {
    fn insert_idempotent_request(&mut self, request: &IdempotentRequest) -> Result<(), StoreError> {
        const STEP: &str = "add a request under a key";
        let answer = request.answer.as_ref();
        let params = (
            request.company.as_str(),
            request.key.as_bytes(),
            request.request.as_bytes(),
            millis(request.at),
            answer.map(|answer| answer.status),
            answer.map(|answer| to_json(STEP, &answer.headers)).transpose()?,
            answer.map(|answer| answer.body.as_slice()),
        );
        self.tx.execute_one(STEP, INSERT, params)
    }

    fn keep_answer(
        &mut self,
        company: &CompanyId,
        key: &IdempotencyKey,
        answer: &KeptAnswer,
    ) -> Result<(), StoreError> {
        const STEP: &str = "keep the answer to a request";
        let headers = to_json(STEP, &answer.headers)?;
        let params = (company.as_str(), key.as_bytes(), answer.status, headers, answer.body.as_slice());
        self.tx.execute(STEP, ANSWER, params).map(drop)
    }

    fn forget_answers(&mut self, company: &CompanyId, but: Option<&IdempotencyKey>) -> Result<u64, StoreError> {
        const STEP: &str = "forget how requests were answered";
        let params = (company.as_str(), but.map(IdempotencyKey::as_bytes));
        let forgotten = self.tx.execute(STEP, FORGET_ANSWERS, params)?;
        self.tx.execute(STEP, ANSWER_NO_MORE, params)?;
        Ok(count(forgotten))
    }

    fn remove_idempotent_request(&mut self, company: &CompanyId, key: &IdempotencyKey) -> Result<(), StoreError> {
        let sql = "DELETE FROM portal_idempotent_requests WHERE company = ?1 AND key = ?2";
        self.tx.execute("remove what was done under a key", sql, (company.as_str(), key.as_bytes())).map(drop)
    }

    fn sweep_idempotent_requests(&mut self, before: UtcDateTime, limit: usize) -> Result<u64, StoreError> {
        self.tx.execute("sweep requests under keys", SWEEP, (millis(before), integer(limit))).map(count)
    }
}

fn request(fields: &mut Fields<'_>) -> rusqlite::Result<IdempotentRequest> {
    Ok(IdempotentRequest {
        company: fields.parsed(str::parse)?,
        key: IdempotencyKey::from_bytes(fields.bytes()?),
        request: RequestDigest::from_bytes(fields.bytes()?),
        at: fields.time()?,
        answer: answer(fields)?,
    })
}

fn answer(fields: &mut Fields<'_>) -> rusqlite::Result<Option<KeptAnswer>> {
    let status = fields.optional_status()?;
    match (status, fields.optional_json()?, fields.optional_blob()?) {
        (None, None, None) => Ok(None),
        (Some(status), Some(headers), Some(body)) => Ok(Some(KeptAnswer { status, headers, body })),
        _ => fields.contradiction(),
    }
}
