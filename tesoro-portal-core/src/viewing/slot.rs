//! A time that was fixed: when a viewing begins and how long it takes (R-VIEW-04).

use serde::{Deserialize, Serialize};
use time::format_description::StaticFormatDescription;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;
use time::{Duration, OffsetDateTime, PrimitiveDateTime, UtcDateTime};

use super::local::{LocalClock, day_after, days_after};
use crate::code::{self, Code};

/// How long a viewing takes where the agent says nothing else.
pub const DURATION_DEFAULT: u16 = 30;

/// How many days ahead an agent can fix a start: beyond two years it is a slip of the keys.
pub const START_AHEAD_DAYS: u16 = 731;

/// A start and a duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Slot {
    /// When it begins.
    pub start: UtcDateTime,
    /// How long it takes.
    pub duration: Minutes,
}

/// A duration in whole minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Minutes(u16);

/// A viewing takes 5 minutes to 12 hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a viewing takes 5 to 720 minutes")]
pub struct NotADuration;

impl Minutes {
    /// The shortest: a glance.
    pub const MIN: u16 = 5;
    /// The longest: an open day.
    pub const MAX: u16 = 720;

    /// The number.
    pub fn get(self) -> u16 {
        self.0
    }
}

impl Default for Minutes {
    fn default() -> Self {
        Self(DURATION_DEFAULT)
    }
}

impl TryFrom<u16> for Minutes {
    type Error = NotADuration;

    fn try_from(minutes: u16) -> Result<Self, NotADuration> {
        if (Self::MIN..=Self::MAX).contains(&minutes) { Ok(Self(minutes)) } else { Err(NotADuration) }
    }
}

impl From<Minutes> for u16 {
    fn from(minutes: Minutes) -> Self {
        minutes.0
    }
}

impl Slot {
    /// The first instant after it.
    pub fn end(&self) -> UtcDateTime {
        self.start.saturating_add(Duration::minutes(self.duration.0.into()))
    }

    /// The first instant of the viewing day: of the calendar day of the start, where the property is (R-VIEW-08).
    pub fn day_begins(&self, clock: &LocalClock) -> UtcDateTime {
        clock.first_instant(clock.day(self.start))
    }

    /// The first instant of the next day.
    pub fn day_ends(&self, clock: &LocalClock) -> UtcDateTime {
        clock.first_instant(day_after(clock.day(self.start)))
    }

    /// So many calendar days after the viewing day has ended.
    pub(crate) fn days_after_end(&self, clock: &LocalClock, days: u16) -> UtcDateTime {
        clock.first_instant(days_after(day_after(clock.day(self.start)), days))
    }
}

/// A start as an agent writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrittenStart {
    /// What clock and calendar show where the property is: `2026-12-01T10:00`. In the hour that comes twice it means the
    /// earlier one.
    Local(PrimitiveDateTime),
    /// An instant, with its distance from UTC: `2026-12-01T10:00:00+01:00` (RFC 3339).
    Instant(UtcDateTime),
}

/// Neither a local time nor an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a start is a local time as 2026-12-01T10:00, or an instant as in RFC 3339")]
pub struct NotAStart;

const TO_THE_MINUTE: StaticFormatDescription = format_description!("[year]-[month]-[day]T[hour]:[minute]");
const TO_THE_SECOND: StaticFormatDescription = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]");

impl std::str::FromStr for WrittenStart {
    type Err = NotAStart;

    fn from_str(text: &str) -> Result<Self, NotAStart> {
        if let Ok(at) = OffsetDateTime::parse(text, &Rfc3339) {
            let millis = at.millisecond();
            let at = at.replace_millisecond(millis).map_err(|_| NotAStart)?;
            return Ok(Self::Instant(at.to_utc()));
        }
        let local = PrimitiveDateTime::parse(text, TO_THE_MINUTE);
        local.or_else(|_| PrimitiveDateTime::parse(text, TO_THE_SECOND)).map(Self::Local).map_err(|_| NotAStart)
    }
}

/// What is wrong with a start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartFault {
    /// The clocks leap over it.
    InGap,
    /// It is over.
    Past,
    /// It is more than [`START_AHEAD_DAYS`] days ahead.
    TooFar,
}

impl StartFault {
    /// The stable code.
    pub fn code(self) -> Code {
        match self {
            Self::InGap => code::START_IN_GAP,
            Self::Past => code::START_PAST,
            Self::TooFar => code::START_TOO_FAR,
        }
    }
}

/// A start and a duration as an agent writes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrittenSlot {
    /// When it is to begin.
    pub start: WrittenStart,
    /// How long it takes.
    pub duration: Minutes,
}

impl WrittenSlot {
    /// The slot it means where the property is, if that can still come.
    pub fn fix(&self, clock: &LocalClock, now: UtcDateTime) -> Result<Slot, StartFault> {
        let start = match self.start {
            WrittenStart::Instant(at) => at,
            WrittenStart::Local(local) => clock.instant_of(local).map_err(|_| StartFault::InGap)?,
        };
        let last = clock.first_instant(days_after(clock.day(now), START_AHEAD_DAYS));
        match () {
            () if start <= now => Err(StartFault::Past),
            () if start >= last => Err(StartFault::TooFar),
            () => Ok(Slot { start, duration: self.duration }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::utc_datetime;

    const NOW: UtcDateTime = utc_datetime!(2026-03-01 12:00);

    fn fixed(zone: &str, start: &str) -> Result<UtcDateTime, Code> {
        let start = start.parse().map_err(|_| code::WRONG_TYPE)?;
        let written = WrittenSlot { start, duration: Minutes::default() };
        let slot = written.fix(&LocalClock::of(&zone.parse().unwrap()), NOW).map_err(StartFault::code)?;
        assert_eq!(slot.end() - slot.start, Duration::minutes(30));
        Ok(slot.start)
    }

    #[test]
    fn r_view_04_a_start_is_local_time_at_the_property_or_an_instant() {
        for (zone, start, expected) in [
            ("Europe/Amsterdam", "2026-12-01T10:00", Ok(utc_datetime!(2026-12-01 09:00))),
            ("Europe/Lisbon", "2026-12-01T10:00", Ok(utc_datetime!(2026-12-01 10:00))),
            ("Asia/Kathmandu", "2026-12-01T10:00:30", Ok(utc_datetime!(2026-12-01 04:15:30))),
            ("Europe/Amsterdam", "2026-12-01T10:00:00+01:00", Ok(utc_datetime!(2026-12-01 09:00))),
            ("Europe/Amsterdam", "2026-12-01T09:00:00Z", Ok(utc_datetime!(2026-12-01 09:00))),
            // The hour that comes twice: the earlier one, unless the offset says otherwise.
            ("Europe/Amsterdam", "2026-10-25T02:30", Ok(utc_datetime!(2026-10-25 00:30))),
            ("Europe/Amsterdam", "2026-10-25T02:30:00+01:00", Ok(utc_datetime!(2026-10-25 01:30))),
            ("Europe/Amsterdam", "2026-03-29T02:30", Err(code::START_IN_GAP)),
            ("Europe/Amsterdam", "2026-03-01T13:00", Err(code::START_PAST)),
            ("Europe/Amsterdam", "2026-03-01T13:01", Ok(utc_datetime!(2026-03-01 12:01))),
            ("Europe/Amsterdam", "2028-02-29T23:59", Ok(utc_datetime!(2028-02-29 22:59))),
            ("Europe/Amsterdam", "2028-03-01T00:00", Err(code::START_TOO_FAR)),
            ("Europe/Amsterdam", "2026-12-01", Err(code::WRONG_TYPE)),
            ("Europe/Amsterdam", "2026-12-01 10:00", Err(code::WRONG_TYPE)),
            ("Europe/Amsterdam", "2026-12-01T25:00", Err(code::WRONG_TYPE)),
            ("Europe/Amsterdam", "tomorrow", Err(code::WRONG_TYPE)),
        ] {
            assert_eq!(fixed(zone, start), expected, "{zone} {start}");
        }
    }

    #[test]
    fn r_view_04_a_viewing_takes_five_minutes_to_twelve_hours_and_half_an_hour_unless_said() {
        assert_eq!(Minutes::default().get(), 30);
        for (minutes, fits) in [(0, false), (4, false), (5, true), (720, true), (721, false), (u16::MAX, false)] {
            assert_eq!(Minutes::try_from(minutes).is_ok(), fits, "{minutes}");
        }
    }
}
