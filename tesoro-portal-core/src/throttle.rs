//! Growing waits at sign-in (R-AUTH-03, THREATS 24 to 26, 64): a pure machine over three counters.
//!
//! ```text
//!                                       ┌──────── fades: 24 h without a try ────────┐
//!                                       ▼                                           │
//!   pair, address    ┌─ n tries, no wait ─┐  n-th try  ┌─ waiting until t ─┐  now ≥ t, try n+1
//!                    │  n < first_wait_at │ ─────────► │  30 s · 2^(n - 5)  │ ─────┐ wait doubled, at most 15 min
//!                    └────────────────────┘            └───────────────────┘ ◄────┘
//!                              ▲                                  │
//!                              └─────── success (pair only) ──────┘
//!
//!   source           ┌─ n tries since t ──┐  10th try  ┌─ full until t + 60 s ─┐  now ≥ t + 60 s: n = 1, t = now
//!                    └────────────────────┘ ─────────► └──────────────────────┘
//! ```
//!
//! A try is counted, as if it failed, by [`decide`], and what that returns is written and committed before the password
//! is compared: so parallel guesses cannot exceed a limit, and a crash forgets none. A success is settled afterwards by
//! [`succeeded`].
//!
//! The time is an argument and may jump. A counter from the future (the clock went back) is brought to the present, and
//! a wait is never longer than the one that was told: nothing unlocks early and nothing is locked for good. A jump
//! forward cannot be told from time passing.

mod key;
mod tries;

use time::{Duration, UtcDateTime};

pub use key::{SourceKey, ThrottleKey};
pub use tries::Tries;

/// Waits after failures of one kind: none before the `first_wait_at`-th, then `first_wait` doubling to `longest_wait`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FailureLimit {
    /// The failure from which on there is a wait, at least 1.
    pub first_wait_at: u32,
    /// The wait after that failure.
    pub first_wait: Duration,
    /// The longest wait.
    pub longest_wait: Duration,
}

impl FailureLimit {
    /// The wait after so many failures.
    fn wait_after(self, failures: u32) -> Option<Duration> {
        let doublings = failures.checked_sub(self.first_wait_at.max(1))?;
        let wait = 2_i32.checked_pow(doublings).and_then(|factor| self.first_wait.checked_mul(factor));
        Some(wait.map_or(self.longest_wait, |wait| wait.min(self.longest_wait)))
    }
}

/// Tries of one source in a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimit {
    /// The most tries in a window, at least 1.
    pub tries: u32,
    /// The length of a window, which begins with its first try; two windows may touch.
    pub window: Duration,
}

/// The limits of R-AUTH-03.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThrottleLimits {
    /// Failures for one address from one source.
    pub pair: FailureLimit,
    /// Failures for one address from everywhere; it does not hold up a device that signed in before.
    pub address: FailureLimit,
    /// Tries from one source, whatever the address.
    pub source: RateLimit,
    /// After so long without a try, a counter has faded and its row may be swept.
    pub forget_after: Duration,
}

impl Default for ThrottleLimits {
    fn default() -> Self {
        let from = |first_wait_at| FailureLimit {
            first_wait_at,
            first_wait: Duration::seconds(30),
            longest_wait: Duration::minutes(15),
        };
        Self {
            pair: from(5),
            address: from(20),
            source: RateLimit { tries: 10, window: Duration::minutes(1) },
            forget_after: Duration::hours(24),
        }
    }
}

/// One counter, as it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThrottleState {
    /// Failures in a row, or tries in this window.
    pub count: u32,
    /// The last try, or the beginning of this window.
    pub since: UtcDateTime,
    /// No try is allowed before this instant.
    pub blocked_until: Option<UtcDateTime>,
}

/// The three counters of one attempt, as they are stored: none before the first try.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct States {
    /// Of the address from this source.
    pub pair: Option<ThrottleState>,
    /// Of the address from everywhere.
    pub address: Option<ThrottleState>,
    /// Of the source.
    pub source: Option<ThrottleState>,
}

/// The three counters after a try was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// Of the address from this source.
    pub pair: ThrottleState,
    /// Of the address from everywhere.
    pub address: ThrottleState,
    /// Of the source.
    pub source: ThrottleState,
}

/// Whether somebody signed in to this account on this device before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// Yes: strangers' failures do not hold it up.
    Known,
    /// No, or it did not say.
    Unknown,
}

impl From<bool> for Device {
    /// The answer of [`knows_device`](crate::ports::SessionsView::knows_device).
    fn from(known: bool) -> Self {
        if known { Self::Known } else { Self::Unknown }
    }
}

/// What is to be done with an attempt that one counter alone decides about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attempt {
    /// Nothing is compared and nothing counted.
    Wait {
        /// When the next attempt is worthwhile: later than now.
        until: UtcDateTime,
        /// To be written if it differs from what was given; see [`Decision::Wait`].
        state: ThrottleState,
    },
    /// The try is counted: this is written and committed, then the password is compared.
    Allowed(ThrottleState),
}

/// Decides about an attempt at `now` by one counter with the limits of a pair, where the account is known already: a
/// signed-in client who types the current password. A success clears the counter.
pub fn attempt(state: Option<ThrottleState>, limits: &ThrottleLimits, now: UtcDateTime) -> Attempt {
    let state = state.map(|state| brought_to(now, state, limits.pair));
    match state.and_then(|state| state.blocked_until.filter(|until| *until > now).map(|until| (until, state))) {
        Some((until, state)) => Attempt::Wait { until, state },
        None => Attempt::Allowed(failed(now, state, limits.pair, limits.forget_after)),
    }
}

/// What is to be done with an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Nothing is compared and nothing counted.
    Wait {
        /// When the next attempt is worthwhile: later than now.
        until: UtcDateTime,
        /// Counters that were in the future are in the present here; they are written if they differ from those given,
        /// or a clock that went back would lengthen the wait with every attempt.
        states: States,
    },
    /// The try is counted: these are written and committed, then the password is compared.
    Counted(Counted),
}

/// Decides about an attempt at `now`.
pub fn decide(now: UtcDateTime, device: Device, states: &States, limits: &ThrottleLimits) -> Decision {
    let states = States {
        pair: states.pair.map(|state| brought_to(now, state, limits.pair)),
        address: states.address.map(|state| brought_to(now, state, limits.address)),
        source: states.source.map(|state| window_brought_to(now, state, limits.source)),
    };
    let address_wait = match device {
        Device::Known => None,
        Device::Unknown => states.address.and_then(|state| state.blocked_until),
    };
    let waits = [
        states.pair.and_then(|state| state.blocked_until),
        address_wait,
        states.source.and_then(|state| state.blocked_until),
    ];
    if let Some(until) = waits.into_iter().flatten().filter(|until| *until > now).max() {
        return Decision::Wait { until, states };
    }
    Decision::Counted(Counted {
        pair: failed(now, states.pair, limits.pair, limits.forget_after),
        address: failed(now, states.address, limits.address, limits.forget_after),
        source: tried(now, states.source, limits.source),
    })
}

/// A counter that does not come from the future, with a wait that is not longer than the one it stands for.
fn brought_to(now: UtcDateTime, state: ThrottleState, limit: FailureLimit) -> ThrottleState {
    let longest = now.saturating_add(limit.wait_after(state.count).unwrap_or_default());
    ThrottleState {
        count: state.count,
        since: state.since.min(now),
        blocked_until: state.blocked_until.map(|until| until.min(longest)),
    }
}

fn window_brought_to(now: UtcDateTime, state: ThrottleState, limit: RateLimit) -> ThrottleState {
    let state = ThrottleState { since: state.since.min(now), ..state };
    ThrottleState { blocked_until: full_until(state, limit), ..state }
}

fn failed(
    now: UtcDateTime,
    state: Option<ThrottleState>,
    limit: FailureLimit,
    forget_after: Duration,
) -> ThrottleState {
    let live = state.filter(|state| now - state.since < forget_after);
    let count = live.map_or(0, |state| state.count).saturating_add(1);
    let blocked_until = limit.wait_after(count).map(|wait| now.saturating_add(wait));
    ThrottleState { count, since: now, blocked_until }
}

fn full_until(state: ThrottleState, limit: RateLimit) -> Option<UtcDateTime> {
    (state.count >= limit.tries.max(1)).then(|| state.since.saturating_add(limit.window))
}

fn tried(now: UtcDateTime, state: Option<ThrottleState>, limit: RateLimit) -> ThrottleState {
    let open = state.filter(|state| now - state.since < limit.window);
    let mut next = open.unwrap_or(ThrottleState { count: 0, since: now, blocked_until: None });
    next.count = next.count.saturating_add(1);
    ThrottleState { blocked_until: full_until(next, limit), ..next }
}

/// What becomes of the counters when the password was right: the pair's is cleared, and the address' loses the try that
/// was counted for this attempt, but none of anybody else's; the source's stays, since it counts successes too
/// (THREATS 25). The states are those read in the transaction that opens the session.
pub fn succeeded(states: &States, limits: &ThrottleLimits) -> States {
    let address = states.address.and_then(|state| {
        let count = state.count.checked_sub(1).filter(|count| *count > 0)?;
        let wait = limits.address.wait_after(count);
        let blocked_until = wait.map(|wait| state.since.saturating_add(wait)).min(state.blocked_until);
        Some(ThrottleState { count, since: state.since, blocked_until })
    });
    States { pair: None, address, source: states.source }
}

/// A window that nothing more fits into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Full {
    /// When one more fits: later than now.
    pub until: UtcDateTime,
    /// To be written if it differs from what was given; see [`Decision::Wait`].
    pub state: ThrottleState,
}

/// Whether one more fits into the window at `now`: the counter with it, to be written; or when it would fit.
pub fn within(state: Option<ThrottleState>, limit: RateLimit, now: UtcDateTime) -> Result<ThrottleState, Full> {
    let state = state.map(|state| window_brought_to(now, state, limit));
    match state.and_then(|state| state.blocked_until.filter(|until| *until > now).map(|until| Full { until, state })) {
        Some(full) => Err(full),
        None => Ok(tried(now, state, limit)),
    }
}
