//! A request that is sent twice is done once ([`crate::idempotency`]).

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::Portal;
use crate::code::{self, Code};
use crate::failure::{Failure, Refusal};
use crate::idempotency::{ANSWER_MAX, IdempotencyKey, IdempotentRequest, KEPT, KeptAnswer, RequestDigest, claim};
use crate::ports::{StoreError, StoreExt as _, UnitOfWork};
use crate::refused_acts::Caller;

/// Why a request is not done under a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OnceRefusal {
    /// The caller had another request done under the key.
    #[error("the key stands for another request")]
    AnotherRequest,
    /// It was done, or is being done, and its answer is not there.
    #[error("the request was done under this key, and its answer is not there")]
    WithoutAnswer,
}

impl Refusal for OnceRefusal {
    fn code(&self) -> Code {
        match self {
            Self::AnotherRequest => code::IDEMPOTENCY_KEY_TAKEN,
            Self::WithoutAnswer => code::REQUEST_REPEATED,
        }
    }
}

/// What is known of a request under a key.
#[derive(Debug)]
pub enum Kept {
    /// It was not done yet. Each write of this portal claims the key in its own transaction: where that fails because
    /// somebody was quicker, the failure has the code `request-repeated`, and asking again finds what they did.
    ToDo(Portal),
    /// It was done, and this is how it was answered.
    Answered(KeptAnswer),
}

/// The key that a portal's handle claims: once, in the first transaction that commits.
pub(super) struct Claim {
    request: IdempotentRequest,
    committed: AtomicBool,
}

impl fmt::Debug for Claim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claim").field("request", &self.request).finish_non_exhaustive()
    }
}

impl Portal {
    /// Looks up what was done under the key that the caller chose. A key counts for 24 hours, and only for this caller.
    pub fn once(&self, caller: &Caller, chosen: &str, request: RequestDigest) -> Result<Kept, Failure<OnceRefusal>> {
        let key = IdempotencyKey::of(caller, chosen);
        let now = self.now();
        let done = self.view(|view| view.idempotent_request(caller.company(), &key))?;
        match done.filter(|done| done.counts(now)) {
            None => {
                let request =
                    IdempotentRequest { company: caller.company().clone(), key, request, at: now, answer: None };
                let claim = Claim { request, committed: AtomicBool::new(false) };
                Ok(Kept::ToDo(Self { claim: Some(Arc::new(claim)), ..self.clone() }))
            }
            Some(done) if done.request != request => Err(Failure::Refused(OnceRefusal::AnotherRequest)),
            Some(done) => done.answer.map(Kept::Answered).ok_or(Failure::Refused(OnceRefusal::WithoutAnswer)),
        }
    }

    /// The key under which this handle does what it does.
    pub(super) fn own_key(&self) -> Option<IdempotencyKey> {
        self.claim.as_ref().map(|claim| claim.request.key)
    }

    /// Keeps how the request was answered that this handle, from [`Portal::once`], has done; nothing if it did nothing,
    /// or the answer is too long to be kept.
    pub fn keep_answer(&self, answer: &KeptAnswer) -> Result<(), StoreError> {
        let Some(claim) = &self.claim else { return Ok(()) };
        if !claim.committed.load(Ordering::Acquire) || answer.body.len() > ANSWER_MAX {
            return Ok(());
        }
        self.write(|uow| uow.keep_answer(&claim.request.company, &claim.request.key, answer))
    }

    /// Runs `body` in a transaction that claims the key of this handle, if it has one that is not claimed yet.
    pub(super) fn claiming<T, E: From<StoreError>>(
        &self,
        body: impl FnOnce(&mut dyn UnitOfWork) -> Result<T, E>,
    ) -> Result<T, E> {
        let Some(open) = self.claim.as_ref().filter(|claim| !claim.committed.load(Ordering::Acquire)) else {
            return self.parts.store.with_tx(body);
        };
        let value = self.parts.store.with_tx(|uow| {
            claim(uow, &open.request)?;
            body(uow)
        })?;
        open.committed.store(true, Ordering::Release);
        Ok(value)
    }

    /// Removes keys that stand for nothing any more, with the answers.
    pub(super) fn sweep_keys(&self, uow: &mut dyn UnitOfWork, limit: usize) -> Result<u64, StoreError> {
        uow.sweep_idempotent_requests(self.now().saturating_sub(KEPT), limit)
    }
}
