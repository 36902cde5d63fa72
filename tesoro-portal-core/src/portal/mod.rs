//! The façade: one method per use case. Each reads the clock once, opens the transaction, and tries again when the
//! store says that this helps.

mod agent_photos;
mod audit;
mod bell;
mod client;
mod codes;
mod confirmation;
mod deals;
mod erasure;
mod feedback;
mod files;
mod invitations;
mod joined;
mod logo;
mod messages;
mod offers;
mod office;
mod once;
mod privacy;
mod terms;
mod viewings;

pub use feedback::{KeptFile, OpenFile};
pub use joined::Joined;
pub use once::{Kept, OnceRefusal};

use std::fmt;
use std::sync::Arc;

use tesoro_portal_media::Budget;
use time::{Duration, UtcDateTime};

use self::bell::Bell;
use self::once::Claim;
use crate::challenge::BudgetLimits;
use crate::key_ring::KeyRing;
use crate::media::NoMedia;
use crate::password::{PasswordHasher, PasswordProfile};
use crate::ports::{
    Clock, Entropy, MediaStore, Store, StoreError, StoreErrorKind, StoreExt as _, UnitOfWork, Verdict, View,
};
use crate::session::SessionLimits;
use crate::throttle::{RateLimit, ThrottleLimits};

/// How often an operation is tried when the store says that trying again helps.
const TRIES: u32 = 3;

/// What a portal is made of.
pub struct PortalParts {
    /// Where everything is kept.
    pub store: Arc<dyn Store>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub entropy: Arc<dyn Entropy>,
    /// The keys of keyed hashes; the host keeps them outside the database.
    pub keys: KeyRing,
    /// The one place where passwords are hashed.
    pub hasher: PasswordHasher,
    /// Limits and lifetimes.
    pub policy: Policy,
}

/// Limits and lifetimes, all with the defaults of the specification.
#[derive(Debug, Clone)]
pub struct Policy {
    /// Which passwords are accepted (R-PW-06).
    pub passwords: PasswordProfile,
    /// How long a temporary password signs in: 7 days (R-INV-02).
    pub temporary_password_lives: Duration,
    /// How long the link of an invitation works: 72 hours (R-INV-07).
    pub invitation_links_live: Duration,
    /// How long sessions last (R-AUTH-04).
    pub sessions: SessionLimits,
    /// How attempts are slowed down (R-AUTH-03).
    pub throttle: ThrottleLimits,
    /// How many codes are mailed (R-CODE-02).
    pub codes: BudgetLimits,
    /// How many exports of their own data a client has: 5 an hour (R-PRIV-01).
    pub exports: RateLimit,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            passwords: PasswordProfile::Product,
            temporary_password_lives: Duration::days(7),
            invitation_links_live: Duration::hours(72),
            sessions: SessionLimits::default(),
            throttle: ThrottleLimits::default(),
            codes: BudgetLimits::default(),
            exports: crate::privacy::EXPORTS,
        }
    }
}

/// The client portal. Cheap to clone; all clones are the same portal.
#[derive(Clone)]
pub struct Portal {
    parts: Arc<PortalParts>,
    bell: Arc<Bell>,
    media: Arc<dyn MediaStore>,
    budget: Arc<Budget>,
    /// What every write of this handle claims first.
    claim: Option<Arc<Claim>>,
}

impl fmt::Debug for Portal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Portal").field("policy", &self.parts.policy).finish_non_exhaustive()
    }
}

impl Portal {
    /// A portal of these parts.
    pub fn new(parts: PortalParts) -> Self {
        let (media, budget) = (Arc::new(NoMedia), Arc::default());
        Self { parts: Arc::new(parts), bell: Arc::default(), media, budget, claim: None }
    }

    /// The same portal with a place for photos, voice notes and pictures. Without one they are refused.
    #[must_use]
    pub fn with_media(mut self, media: Arc<dyn MediaStore>) -> Self {
        self.media = media;
        self
    }

    pub(crate) fn media(&self) -> &dyn MediaStore {
        self.media.as_ref()
    }

    pub(crate) fn budget(&self) -> &Budget {
        &self.budget
    }

    /// The password hasher, for a host that signs its own agents in and must share the bound on hashing.
    pub fn hasher(&self) -> &PasswordHasher {
        &self.parts.hasher
    }

    /// The limits and lifetimes in force.
    pub fn policy(&self) -> &Policy {
        &self.parts.policy
    }

    /// The present instant in whole milliseconds, so that every store gives back what it was given. A host that tells
    /// how long ago something was reckons from it.
    pub fn now(&self) -> UtcDateTime {
        let now = self.parts.clock.now();
        now.replace_nanosecond(now.nanosecond() / 1_000_000 * 1_000_000).unwrap_or(now)
    }

    pub(crate) fn entropy(&self) -> &dyn Entropy {
        self.parts.entropy.as_ref()
    }

    pub(crate) fn keys(&self) -> &KeyRing {
        &self.parts.keys
    }

    /// Reads on a snapshot.
    pub(crate) fn view<T, E: From<StoreError> + Transience>(
        &self,
        body: impl Fn(&mut dyn View) -> Result<T, E>,
    ) -> Result<T, E> {
        tried(|| self.parts.store.with_view(&body))
    }

    /// Writes; a refusal undoes what was written.
    pub(crate) fn write<T, E: From<StoreError> + Transience>(
        &self,
        body: impl Fn(&mut dyn UnitOfWork) -> Result<T, E>,
    ) -> Result<T, E> {
        tried(|| self.claiming(&body))
    }

    /// Writes with a body that can run once only.
    pub(crate) fn write_once<T, E: From<StoreError>>(
        &self,
        body: impl FnOnce(&mut dyn UnitOfWork) -> Result<T, E>,
    ) -> Result<T, E> {
        self.claiming(body)
    }

    /// Writes what counts a try: a refusal keeps what was written, only a fault undoes it.
    pub(crate) fn write_counted<T, R>(
        &self,
        body: impl Fn(&mut dyn UnitOfWork) -> Result<T, crate::Failure<R>>,
    ) -> Result<T, crate::Failure<R>> {
        tried(|| {
            self.parts.store.with_verdict(|uow| {
                let outcome = body(uow);
                let verdict = match &outcome {
                    Ok(_) | Err(crate::Failure::Refused(_) | crate::Failure::Busy) => Verdict::Commit,
                    Err(crate::Failure::Store(_)) => Verdict::Rollback,
                };
                (verdict, outcome)
            })?
        })
    }
}

/// Whether trying the whole operation again may help. `Taken` is among the reasons: the look-ups of the second try
/// find what was taken, and say so properly.
pub(crate) trait Transience {
    fn is_transient(&self) -> bool;
}

impl Transience for StoreError {
    fn is_transient(&self) -> bool {
        matches!(self.kind(), StoreErrorKind::Transient | StoreErrorKind::Taken)
    }
}

impl<R> Transience for crate::Failure<R> {
    fn is_transient(&self) -> bool {
        matches!(self, Self::Store(error) if error.is_transient())
    }
}

fn tried<T, E: Transience>(mut attempt: impl FnMut() -> Result<T, E>) -> Result<T, E> {
    for _ in 1..TRIES {
        match attempt() {
            Err(error) if error.is_transient() => {}
            outcome => return outcome,
        }
    }
    attempt()
}
