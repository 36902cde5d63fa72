//! How much mail an address may be sent, and how many failures it may see (R-CODE-02, R-CODE-03, threats 5, 6, 16).
//!
//! Everything is counted under a keyed hash of company and address, so it exists for unknown addresses too.

use time::{Duration, UtcDateTime};

use crate::CompanyId;
use crate::account::EmailKey;
use crate::key_ring::KeyRing;
use crate::ports::{StoreError, UnitOfWork};
use crate::throttle::{RateLimit, SourceKey, ThrottleKey, ThrottleState, within};

/// How many mails with codes may be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BudgetLimits {
    /// Between two for one address: 60 s.
    pub spacing: RateLimit,
    /// For one address: 3 an hour.
    pub hour: RateLimit,
    /// For one address: 10 a day.
    pub day: RateLimit,
    /// From one source: 20 an hour.
    pub source: RateLimit,
    /// Codes that may be typed at one source, right or wrong, whatever they are for: 100 an hour, which is every try of
    /// the 20 mails it may ask for (threat 6).
    pub tries: RateLimit,
    /// Failures in a row.
    pub failures: FailureBudget,
}

/// After so many failures in a row, codes for resetting a password are no longer mailed to an address, until somebody
/// signs in with it or an agent acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FailureBudget {
    /// How many.
    pub in_a_row: u32,
}

impl Default for BudgetLimits {
    fn default() -> Self {
        let limit = |tries, window| RateLimit { tries, window };
        Self {
            spacing: limit(1, Duration::seconds(60)),
            hour: limit(3, Duration::hours(1)),
            day: limit(10, Duration::days(1)),
            source: limit(20, Duration::hours(1)),
            tries: limit(100, Duration::hours(1)),
            failures: FailureBudget { in_a_row: 50 },
        }
    }
}

/// What is to be done where only the spacing between two mails is in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spacing {
    /// No mail; nothing is counted.
    Refuses,
    /// The mail is counted, and goes out when the spacing is over: for a sign-up, which replaces the one before it. Who
    /// pressed a button twice would otherwise hold a sign-up that no code comes for.
    Delays,
}

/// Whether a mail may be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Budget {
    /// It may, and is counted.
    Granted {
        /// When it goes out.
        due_at: UtcDateTime,
    },
    /// It may not; nothing was counted.
    Withheld {
        /// How long to wait.
        wait: Duration,
    },
}

impl Budget {
    /// Counts a mail to this address that this source asks for; none is asked for by what the office or a client who has
    /// proved to be one did.
    pub(crate) fn spend(
        uow: &mut dyn UnitOfWork,
        company: &CompanyId,
        (email, source): (&EmailKey, Option<SourceKey>),
        (keys, limits): (&KeyRing, &BudgetLimits),
        (now, spacing): (UtcDateTime, Spacing),
    ) -> Result<Self, StoreError> {
        let tenant = company.as_str().as_bytes();
        let key = |label, part: &[u8]| ThrottleKey::from_bytes(keys.mac(label, &[tenant, part]));
        let [spacing_key, hour_key, day_key] = Self::of_address(keys, company, email);
        let source = source.map(|source| (key("code budget source", source.as_bytes()), limits.source));
        let counters = [(spacing_key, limits.spacing), (hour_key, limits.hour), (day_key, limits.day)];
        let counters = counters.into_iter().chain(source);
        let (mut granted, mut withheld) = (Vec::new(), Vec::new());
        let mut until: Option<UtcDateTime> = None;
        let mut due_at = now;
        for (nth, (key, limit)) in counters.enumerate() {
            let before = uow.throttle(company, &key)?;
            match within(before, limit, now) {
                Ok(next) => granted.push((key, next, limit)),
                Err(full) if nth == 0 && spacing == Spacing::Delays => {
                    due_at = full.until;
                    // The next one is as far from this asking.
                    granted.push((key, ThrottleState { since: now, ..full.state }, limit));
                }
                Err(full) => {
                    until = until.max(Some(full.until));
                    // A clock that went back must not lengthen the wait with every asking.
                    withheld.extend((before != Some(full.state)).then_some((key, full.state, limit)));
                }
            }
        }
        for (key, state, limit) in if until.is_some() { withheld } else { granted } {
            uow.put_throttle(company, &key, &state, now.saturating_add(limit.window))?;
        }
        if let Some(until) = until {
            return Ok(Self::Withheld { wait: (until - now).max(Duration::SECOND) });
        }
        Ok(Self::Granted { due_at })
    }
}

impl Budget {
    /// The counters of an address.
    fn of_address(keys: &KeyRing, company: &CompanyId, email: &EmailKey) -> [ThrottleKey; 3] {
        let parts = [company.as_str().as_bytes(), email.as_str().as_bytes()];
        ["code budget spacing", "code budget hour", "code budget day"]
            .map(|label| ThrottleKey::from_bytes(keys.mac(label, &parts)))
    }

    /// Forgets what was mailed to the address (R-PRIV-02).
    pub(crate) fn forget(
        uow: &mut dyn UnitOfWork,
        company: &CompanyId,
        email: &EmailKey,
        keys: &KeyRing,
    ) -> Result<(), StoreError> {
        Self::of_address(keys, company, email).iter().try_for_each(|key| uow.clear_throttle(company, key))
    }
}

/// The codes that are typed at one source.
pub(crate) struct Source<'a> {
    company: &'a CompanyId,
    key: ThrottleKey,
}

impl<'a> Source<'a> {
    pub(crate) fn of(company: &'a CompanyId, source: SourceKey, keys: &KeyRing) -> Self {
        let parts = [company.as_str().as_bytes(), source.as_bytes()];
        Self { company, key: ThrottleKey::from_bytes(keys.mac("code tries", &parts)) }
    }

    /// Counts one; how long to wait where there were too many.
    pub(crate) fn count(
        &self,
        uow: &mut dyn UnitOfWork,
        limit: RateLimit,
        now: UtcDateTime,
    ) -> Result<Option<Duration>, StoreError> {
        let before = uow.throttle(self.company, &self.key)?;
        let (next, wait) = match within(before, limit, now) {
            Ok(next) => (next, None),
            Err(full) => (full.state, Some((full.until - now).max(Duration::SECOND))),
        };
        if before != Some(next) {
            uow.put_throttle(self.company, &self.key, &next, now.saturating_add(limit.window))?;
        }
        Ok(wait)
    }
}

/// The wrong codes in a row of one address, over all its challenges.
pub(crate) struct Failures<'a> {
    company: &'a CompanyId,
    key: ThrottleKey,
}

impl<'a> Failures<'a> {
    pub(crate) fn of(company: &'a CompanyId, email: &EmailKey, keys: &KeyRing) -> Self {
        let parts = [company.as_str().as_bytes(), email.as_str().as_bytes()];
        Self { company, key: ThrottleKey::from_bytes(keys.mac("code failures", &parts)) }
    }

    /// Counts one, and answers how many there are.
    pub(crate) fn count(&self, uow: &mut dyn UnitOfWork, now: UtcDateTime) -> Result<u32, StoreError> {
        let count = uow.throttle(self.company, &self.key)?.map_or(0, |state| state.count).saturating_add(1);
        let next = ThrottleState { count, since: now, blocked_until: None };
        uow.put_throttle(self.company, &self.key, &next, now.saturating_add(Duration::days(365)))?;
        Ok(count)
    }

    /// Whether there were too many for helping oneself.
    pub(crate) fn are_too_many(&self, uow: &mut dyn UnitOfWork, budget: FailureBudget) -> Result<bool, StoreError> {
        Ok(uow.throttle(self.company, &self.key)?.is_some_and(|state| state.count >= budget.in_a_row))
    }

    /// Somebody proved to be who they say, or an agent acted.
    pub(crate) fn forget(&self, uow: &mut dyn UnitOfWork) -> Result<(), StoreError> {
        uow.clear_throttle(self.company, &self.key)
    }
}
