use std::sync::Mutex;

use time::{Duration, UtcDateTime};

use super::lock;
use crate::ports::Clock;

/// A clock that stands still until it is told otherwise.
#[derive(Debug)]
pub struct FixedClock {
    now: Mutex<UtcDateTime>,
}

impl FixedClock {
    /// Where a clock without a wish starts: Monday the 2nd of March 2026, 09:00 UTC.
    pub const START: UtcDateTime = time::macros::utc_datetime!(2026-03-02 09:00);

    /// A clock that stands at `now`.
    pub fn at(now: UtcDateTime) -> Self {
        Self { now: Mutex::new(now) }
    }

    /// Moves it to `now`, forwards or backwards.
    pub fn set(&self, now: UtcDateTime) {
        *lock(&self.now) = now;
    }

    /// Moves it by `time`, backwards if that is negative, no further than time goes; answers where it stands.
    pub fn advance(&self, time: Duration) -> UtcDateTime {
        let mut now = lock(&self.now);
        let end = if time.is_negative() { UtcDateTime::MIN } else { UtcDateTime::MAX };
        *now = now.checked_add(time).unwrap_or(end);
        *now
    }
}

impl Default for FixedClock {
    fn default() -> Self {
        Self::at(Self::START)
    }
}

impl Clock for FixedClock {
    fn now(&self) -> UtcDateTime {
        *lock(&self.now)
    }
}
