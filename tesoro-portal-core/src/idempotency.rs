//! A request that is sent twice is done once: `Idempotency-Key` (API.md).
//!
//! That a request was done is written in the transaction of what it did, under a key that the caller chose; how it was
//! answered is written down right after. The same request under the same key is then answered as the first time, and
//! another one under that key is refused. A refused request leaves nothing, and may be sent again.

use std::fmt;

use sha2::{Digest as _, Sha256};
use time::{Duration, UtcDateTime};

use crate::CompanyId;
use crate::activity::Actor;
pub use crate::portal::{Kept, OnceRefusal};
use crate::ports::{StoreError, StoreErrorKind, UnitOfWork};
use crate::refused_acts::Caller;

/// For so long a key stands for what was done under it.
pub const KEPT: Duration = Duration::hours(24);

/// The longest answer that is kept, in bytes: that to an import of 500 accounts is a tenth of it. A longer one is not
/// repeated.
pub const ANSWER_MAX: usize = 1 << 20;

/// A key under which a caller has a request done: a digest of who calls and what they chose, so that nobody meets
/// another's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IdempotencyKey([u8; 32]);

impl IdempotencyKey {
    /// The key that `caller` chose.
    pub fn of(caller: &Caller, chosen: &str) -> Self {
        let who = match caller.actor() {
            Actor::Agent { id, key } => ["agent", id.as_str(), key.as_deref().unwrap_or_default()].map(str::to_owned),
            Actor::Client { account } => ["client".to_owned(), account.to_string(), String::new()],
            Actor::System => ["system".to_owned(), String::new(), String::new()],
        };
        let parts = who.iter().map(String::as_bytes).chain([caller.company().as_str().as_bytes(), chosen.as_bytes()]);
        Self(digest("idempotency key", parts))
    }

    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// A key from the bytes that [`Self::as_bytes`] gave.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl fmt::Debug for IdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IdempotencyKey(..)")
    }
}

/// What was asked for under a key: a digest of everything that makes a request another one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct RequestDigest([u8; 32]);

impl RequestDigest {
    /// The digest of a request made of these parts: its method, its target, its body.
    pub fn of(parts: &[&[u8]]) -> Self {
        Self(digest("idempotent request", parts.iter().copied()))
    }

    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// A digest from the bytes that [`Self::as_bytes`] gave.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl fmt::Debug for RequestDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RequestDigest(..)")
    }
}

/// Each part with its length, so that no other division into parts has the same digest.
fn digest<'p>(purpose: &'p str, parts: impl Iterator<Item = &'p [u8]>) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in std::iter::once(purpose.as_bytes()).chain(parts) {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

/// How a request was answered. It may hold what the answer held: names, addresses.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptAnswer {
    /// The status.
    pub status: u16,
    /// The headers that came from the operation, by name and value.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl fmt::Debug for KeptAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeptAnswer").field("status", &self.status).finish_non_exhaustive()
    }
}

/// A request that was done under a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotentRequest {
    /// The company.
    pub company: CompanyId,
    /// Under which key.
    pub key: IdempotencyKey,
    /// What was asked for.
    pub request: RequestDigest,
    /// When.
    pub at: UtcDateTime,
    /// How it was answered; none between the doing and the answer, or if the process died there.
    pub answer: Option<KeptAnswer>,
}

impl IdempotentRequest {
    /// Whether it still stands for what was done.
    pub(crate) fn counts(&self, now: UtcDateTime) -> bool {
        now < self.at.saturating_add(KEPT)
    }
}

/// Claims the key in the transaction that does what was asked for.
///
/// What was done already under the key is an error of the kind [`StoreErrorKind::Repeated`].
pub(crate) fn claim(uow: &mut dyn UnitOfWork, request: &IdempotentRequest) -> Result<(), StoreError> {
    match uow.idempotent_request(&request.company, &request.key)? {
        Some(done) if done.counts(request.at) => {
            Err(StoreError::new(StoreErrorKind::Repeated, "do a request: one was done under the same key"))
        }
        Some(_) => {
            uow.remove_idempotent_request(&request.company, &request.key)?;
            uow.insert_idempotent_request(request)
        }
        None => uow.insert_idempotent_request(request),
    }
}
