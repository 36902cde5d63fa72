//! A signed-in browser or device, and how long it stays so (R-AUTH-04).

use time::{Duration, UtcDateTime};

use crate::session::TokenDigest;
use crate::{AccountId, CompanyId, SessionId};

/// How often a session's last use is written down: often enough for “last used”, rarely enough not to write on
/// every click.
pub const LAST_USED_EVERY: Duration = Duration::minutes(5);

/// One signed-in browser or device. The token itself is nowhere: only its digest is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The company of the account.
    pub company: CompanyId,
    /// Its public id, which the client sees in the list of sessions.
    pub id: SessionId,
    /// Whose it is.
    pub account: AccountId,
    /// The digest of its token.
    pub digest: TokenDigest,
    /// The credential's epoch when it was made; another one ends it.
    pub epoch: u64,
    /// Which limits apply.
    pub keep: Keep,
    /// When it was made.
    pub created_at: UtcDateTime,
    /// Its last use, at most [`LAST_USED_EVERY`] old.
    pub last_used_at: UtcDateTime,
    /// What the browser or program called itself, shortened, for the client's own list.
    pub device: DeviceName,
}

/// Whether the client asked to stay signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Keep {
    /// Until the working day is over.
    Visit,
    /// “Keep me signed in”.
    SignedIn,
}

/// How long a session lasts: without use, and in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lifetime {
    /// Without use.
    pub idle: Duration,
    /// In all.
    pub absolute: Duration,
}

/// The lifetimes of client sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionLimits {
    /// Of an ordinary session: 12 h and 24 h.
    pub visit: Lifetime,
    /// With “keep me signed in”: 30 and 90 days.
    pub signed_in: Lifetime,
}

impl Default for SessionLimits {
    fn default() -> Self {
        Self {
            visit: Lifetime { idle: Duration::hours(12), absolute: Duration::hours(24) },
            signed_in: Lifetime { idle: Duration::days(30), absolute: Duration::days(90) },
        }
    }
}

impl SessionLimits {
    /// The lifetime of a session of this kind.
    pub fn of(&self, keep: Keep) -> Lifetime {
        match keep {
            Keep::Visit => self.visit,
            Keep::SignedIn => self.signed_in,
        }
    }
}

impl Session {
    /// The first instant at which it is over if not used again; it lives strictly before.
    pub fn ends_at(&self, limits: &SessionLimits) -> UtcDateTime {
        let lifetime = limits.of(self.keep);
        later(self.created_at, lifetime.absolute).min(later(self.last_used_at, lifetime.idle))
    }

    /// Whether it is live. One that claims to be from the future is not: the clock was set back since, and nothing
    /// may live longer for that (threat 64); a few seconds are forgiven to hosts with several machines.
    pub fn is_live(&self, limits: &SessionLimits, now: UtcDateTime) -> bool {
        self.created_at <= later(now, CLOCK_SKEW) && now < self.ends_at(limits)
    }

    /// Whether its last use is due to be written down.
    pub fn touch_is_due(&self, now: UtcDateTime) -> bool {
        now >= later(self.last_used_at, LAST_USED_EVERY)
    }
}

/// How far two of a host's machines may disagree about the time.
const CLOCK_SKEW: Duration = Duration::seconds(10);

fn later(at: UtcDateTime, by: Duration) -> UtcDateTime {
    at.checked_add(by).unwrap_or(UtcDateTime::MAX)
}

/// What a browser or program called itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceName(String);

impl DeviceName {
    /// The longest name kept; a `User-Agent` says all that is useful well before.
    pub const MAX: usize = 200;

    /// The printable beginning of `text`.
    pub fn shortened(text: &str) -> Self {
        Self(text.chars().filter(|c| !c.is_control()).take(Self::MAX).collect())
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
