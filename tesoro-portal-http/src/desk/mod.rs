//! How agents come in to the reference server: with a password of their own or with a key of the company
//! (R-AGENT-01, R-AGENT-02). A CRM that brings its own agents has its own desk.

mod authenticate;
mod keys;
mod sign_in;
mod staff;
mod token;

use std::fmt;
use std::sync::Arc;

use tesoro_portal_core::KeyRing;
use tesoro_portal_core::password::PasswordHasher;
use tesoro_portal_core::ports::{Clock, Entropy};
use tesoro_portal_core::throttle::ThrottleLimits;
use tesoro_portal_sqlite::SqliteStore;
use time::{Duration, UtcDateTime};

pub use authenticate::DeskRefusal;
pub use keys::{KeyGrant, NewKey};
pub use sign_in::{AgentSignInRefusal, AgentSignedIn};
pub use staff::{NewAgent, StaffRefusal};
pub use token::{AgentKeyText, AgentToken};

/// An agent's session without use (R-AGENT-01).
pub const AGENT_IDLE: Duration = Duration::minutes(30);
/// An agent's session in all (R-AGENT-01).
pub const AGENT_ABSOLUTE: Duration = Duration::hours(12);
/// How often the last use of a session or a key is written down.
const LAST_USED_EVERY: Duration = Duration::minutes(5);

/// What the desk works with.
pub struct DeskParts {
    /// Where agents, their passwords, sessions and keys are.
    pub store: SqliteStore,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub entropy: Arc<dyn Entropy>,
    /// The keys of the counters.
    pub keys: KeyRing,
    /// The hasher that clients' passwords go through too, so that one bound holds for all.
    pub hasher: PasswordHasher,
    /// How tries are slowed down.
    pub throttle: ThrottleLimits,
}

/// The desk. Cheap to clone; all clones are the same desk.
#[derive(Clone)]
pub struct Desk {
    parts: Arc<DeskParts>,
}

impl fmt::Debug for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Desk").finish_non_exhaustive()
    }
}

impl Desk {
    /// A desk of these parts.
    pub fn new(parts: DeskParts) -> Self {
        Self { parts: Arc::new(parts) }
    }

    /// The present instant in whole milliseconds.
    fn now(&self) -> UtcDateTime {
        let now = self.parts.clock.now();
        now.replace_nanosecond(now.nanosecond() / 1_000_000 * 1_000_000).unwrap_or(now)
    }
}
