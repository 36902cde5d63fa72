//! Local time where a property is. `jiff` stays in this file.

use jiff::Timestamp;
use jiff::civil;
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};
use time::{Date, Month, PrimitiveDateTime, Time, UtcDateTime};

use crate::zone::TimeZoneName;

const NANOS_PER_MILLI: i128 = 1_000_000;

/// The clock and the calendar on the wall of a property.
#[derive(Debug, Clone)]
pub struct LocalClock(TimeZone);

/// A local time that the clocks leapt over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the clocks leap over this local time")]
pub struct InGap;

impl LocalClock {
    /// The clock of this zone, by the data the library carries.
    pub fn of(zone: &TimeZoneName) -> Self {
        // A name was found in the same data when it was read, so there is nothing to fall back on.
        Self(TimeZoneDatabase::bundled().get(zone.as_str()).unwrap_or(TimeZone::UTC))
    }

    /// What clock and calendar show at this instant.
    pub fn reading(&self, at: UtcDateTime) -> PrimitiveDateTime {
        let local = self.0.to_datetime(timestamp(at));
        PrimitiveDateTime::new(from_civil_date(local.date()), from_civil_time(local.time()))
    }

    /// The calendar day at this instant.
    pub fn day(&self, at: UtcDateTime) -> Date {
        self.reading(at).date()
    }

    /// The first instant of a calendar day: midnight, or where the clocks leap over midnight, the instant they do.
    pub fn first_instant(&self, day: Date) -> UtcDateTime {
        let midnight = civil_date(day).at(0, 0, 0, 0);
        match self.0.to_ambiguous_timestamp(midnight).offset() {
            AmbiguousOffset::Unambiguous { offset } | AmbiguousOffset::Fold { before: offset, .. } => {
                instant(offset.to_timestamp(midnight).unwrap_or(Timestamp::MAX))
            }
            AmbiguousOffset::Gap { before, .. } => {
                // By the old offset midnight comes with the leap or after it; the leap is the last one until then.
                let by_old = before.to_timestamp(midnight).unwrap_or(Timestamp::MAX);
                let next = by_old.checked_add(jiff::SignedDuration::from_nanos(1)).unwrap_or(by_old);
                instant(self.0.preceding(next).next().map_or(by_old, |leap| leap.timestamp()))
            }
        }
    }

    /// The instant at which clock and calendar show `local`. In the hour that comes twice it is the earlier one; a time
    /// that never comes is an error.
    pub fn instant_of(&self, local: PrimitiveDateTime) -> Result<UtcDateTime, InGap> {
        let civil = civil_date(local.date()).to_datetime(civil_time(local.time()));
        match self.0.to_ambiguous_timestamp(civil).offset() {
            AmbiguousOffset::Gap { .. } => Err(InGap),
            AmbiguousOffset::Unambiguous { offset } | AmbiguousOffset::Fold { before: offset, .. } => {
                Ok(instant(offset.to_timestamp(civil).unwrap_or(Timestamp::MAX)))
            }
        }
    }
}

/// The day after; the last one of the calendar stays.
pub(crate) fn day_after(day: Date) -> Date {
    day.next_day().unwrap_or(day)
}

/// So many days later; the calendar has an end.
pub(crate) fn days_after(day: Date, days: u16) -> Date {
    day.checked_add(time::Duration::days(days.into())).unwrap_or(Date::MAX)
}

fn timestamp(at: UtcDateTime) -> Timestamp {
    Timestamp::from_nanosecond(at.unix_timestamp_nanos()).unwrap_or(if at.year() < 1970 {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    })
}

/// In whole milliseconds, as everything that a store is given.
fn instant(at: Timestamp) -> UtcDateTime {
    let nanos = at.as_nanosecond().div_euclid(NANOS_PER_MILLI) * NANOS_PER_MILLI;
    UtcDateTime::from_unix_timestamp_nanos(nanos).unwrap_or(UtcDateTime::MAX)
}

fn civil_date(day: Date) -> civil::Date {
    let (year, month, day) = day.to_calendar_date();
    let year = i16::try_from(year).unwrap_or(9_999);
    let day = i8::try_from(day).unwrap_or(1);
    civil::Date::new(year, month_number(month), day).unwrap_or(civil::Date::MAX)
}

fn civil_time(at: Time) -> civil::Time {
    let (hour, minute, second, milli) = at.as_hms_milli();
    let small = |number: u8| i8::try_from(number).unwrap_or_default();
    civil::Time::new(small(hour), small(minute), small(second), i32::from(milli) * 1_000_000)
        .unwrap_or(civil::Time::MIN)
}

fn month_number(month: Month) -> i8 {
    i8::try_from(u8::from(month)).unwrap_or(1)
}

fn from_civil_date(day: civil::Date) -> Date {
    let month = u8::try_from(day.month()).ok().and_then(|month| Month::try_from(month).ok());
    let day_of_month = u8::try_from(day.day()).unwrap_or(1);
    Date::from_calendar_date(day.year().into(), month.unwrap_or(Month::January), day_of_month).unwrap_or(Date::MAX)
}

fn from_civil_time(at: civil::Time) -> Time {
    let small = |number: i8| u8::try_from(number).unwrap_or_default();
    let milli = u16::try_from(at.subsec_nanosecond() / 1_000_000).unwrap_or_default();
    Time::from_hms_milli(small(at.hour()), small(at.minute()), small(at.second()), milli).unwrap_or(Time::MIDNIGHT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::{date, datetime, utc_datetime};

    fn clock(zone: &str) -> LocalClock {
        LocalClock::of(&zone.parse().unwrap())
    }

    #[test]
    fn r_view_08_a_day_begins_at_its_first_instant_even_where_it_has_no_midnight() {
        for (zone, day, first) in [
            ("Europe/Amsterdam", date!(2026 - 12 - 01), utc_datetime!(2026-11-30 23:00)),
            ("Europe/Amsterdam", date!(2026 - 03 - 29), utc_datetime!(2026-03-28 23:00)),
            ("Europe/Amsterdam", date!(2026 - 03 - 30), utc_datetime!(2026-03-29 22:00)),
            ("Europe/Lisbon", date!(2026 - 10 - 26), utc_datetime!(2026-10-26 00:00)),
            ("America/New_York", date!(2026 - 11 - 02), utc_datetime!(2026-11-02 05:00)),
            ("Australia/Lord_Howe", date!(2026 - 10 - 04), utc_datetime!(2026-10-03 13:30)),
            ("Australia/Lord_Howe", date!(2026 - 10 - 05), utc_datetime!(2026-10-04 13:00)),
            ("Asia/Kathmandu", date!(2026 - 06 - 01), utc_datetime!(2026-05-31 18:15)),
            // The clocks leap from midnight to one.
            ("America/Havana", date!(2026 - 03 - 08), utc_datetime!(2026-03-08 05:00)),
            ("Africa/Cairo", date!(2026 - 04 - 24), utc_datetime!(2026-04-23 22:00)),
            ("Atlantic/Azores", date!(2026 - 03 - 29), utc_datetime!(2026-03-29 01:00)),
            // They leapt from 23:30 to half past midnight.
            ("America/Toronto", date!(1919 - 03 - 31), utc_datetime!(1919-03-31 04:30)),
            // Midnight came twice.
            ("America/Havana", date!(2026 - 11 - 01), utc_datetime!(2026-11-01 04:00)),
            // A whole day was left out.
            ("Pacific/Apia", date!(2011 - 12 - 30), utc_datetime!(2011-12-30 10:00)),
            ("Pacific/Apia", date!(2011 - 12 - 31), utc_datetime!(2011-12-30 10:00)),
        ] {
            let first_instant = clock(zone).first_instant(day);
            assert_eq!(first_instant, first, "{zone} {day}");
            let before = first - time::Duration::milliseconds(1);
            assert!(clock(zone).day(first) >= day && clock(zone).day(before) < day, "{zone} {day}");
        }
    }

    #[test]
    fn r_view_02_a_time_in_the_gap_is_refused_and_in_the_fold_the_earlier_is_taken() {
        for (zone, local, expected) in [
            ("Europe/Amsterdam", datetime!(2026-12-01 10:00), Ok(utc_datetime!(2026-12-01 09:00))),
            ("Europe/Amsterdam", datetime!(2026-03-29 02:30), Err(InGap)),
            ("Europe/Amsterdam", datetime!(2026-03-29 02:00), Err(InGap)),
            ("Europe/Amsterdam", datetime!(2026-03-29 03:00), Ok(utc_datetime!(2026-03-29 01:00))),
            ("Europe/Amsterdam", datetime!(2026-10-25 02:30), Ok(utc_datetime!(2026-10-25 00:30))),
            ("America/New_York", datetime!(2026-03-08 02:30), Err(InGap)),
            ("America/New_York", datetime!(2026-11-01 01:30), Ok(utc_datetime!(2026-11-01 05:30))),
            ("Australia/Lord_Howe", datetime!(2026-10-04 02:15), Err(InGap)),
            ("Australia/Lord_Howe", datetime!(2026-04-05 01:45), Ok(utc_datetime!(2026-04-04 14:45))),
            ("Pacific/Apia", datetime!(2011-12-30 12:00), Err(InGap)),
        ] {
            assert_eq!(clock(zone).instant_of(local), expected, "{zone} {local}");
        }
    }

    #[test]
    fn the_ends_of_the_calendar_are_no_trouble() {
        for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Amsterdam"] {
            let clock = clock(zone);
            for at in [UtcDateTime::MIN, UtcDateTime::MAX] {
                clock.first_instant(day_after(clock.day(at)));
            }
            for day in [Date::MIN, Date::MAX] {
                clock.first_instant(day);
                assert!(clock.instant_of(day.midnight()).is_ok());
            }
        }
        assert_eq!(days_after(Date::MAX, 180), Date::MAX);
    }
}
