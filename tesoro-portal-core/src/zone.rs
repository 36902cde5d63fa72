//! The time zone of a company or a property, by its IANA name.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::tz::TimeZoneDatabase;
use serde::{Deserialize, Serialize};
use time::{Duration, PrimitiveDateTime, UtcDateTime};

use crate::code::{self, Code};
use crate::failure::Refusal;

/// The longest name that is looked up, in bytes; the longest of the IANA database has 32.
const ZONE_NAME_MAX: usize = 64;

/// A zone of the IANA time zone database, e.g. `Europe/Amsterdam`.
///
/// It is looked up in the data the library carries, so the same names are known on every machine. Letter case does not
/// matter when it is read; it is kept as the database spells it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeZoneName(String);

impl TimeZoneName {
    /// The name as the IANA database spells it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What clocks and calendars of this zone show at an instant, daylight saving included.
    pub fn local(&self, at: UtcDateTime) -> PrimitiveDateTime {
        let utc = PrimitiveDateTime::new(at.date(), at.time());
        let zone = TimeZoneDatabase::bundled().get(&self.0);
        let seconds = zone.ok().zip(Timestamp::from_second(at.unix_timestamp()).ok());
        let offset = seconds.map_or(0, |(zone, at)| zone.to_offset(at).seconds());
        utc.saturating_add(Duration::seconds(offset.into()))
    }
}

impl FromStr for TimeZoneName {
    type Err = UnknownTimeZone;

    fn from_str(text: &str) -> Result<Self, UnknownTimeZone> {
        if text.len() > ZONE_NAME_MAX {
            return Err(UnknownTimeZone);
        }
        let zone = TimeZoneDatabase::bundled().get(text).map_err(|_| UnknownTimeZone)?;
        zone.iana_name().map(|name| Self(name.to_owned())).ok_or(UnknownTimeZone)
    }
}

impl TryFrom<String> for TimeZoneName {
    type Error = UnknownTimeZone;

    fn try_from(text: String) -> Result<Self, UnknownTimeZone> {
        text.parse()
    }
}

impl From<TimeZoneName> for String {
    fn from(name: TimeZoneName) -> Self {
        name.0
    }
}

impl fmt::Display for TimeZoneName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The IANA time zone database has no zone of this name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a time zone")]
pub struct UnknownTimeZone;

impl Refusal for UnknownTimeZone {
    fn code(&self) -> Code {
        code::TIME_ZONE_UNKNOWN
    }
}

#[cfg(test)]
mod tests {
    use time::macros::{datetime, utc_datetime};

    use super::*;

    #[test]
    fn r_lang_02_clocks_show_the_time_of_the_zone() {
        for (zone, at, shown) in [
            ("Europe/Amsterdam", utc_datetime!(2026-03-29 00:59:59), datetime!(2026-03-29 01:59:59)),
            ("Europe/Amsterdam", utc_datetime!(2026-03-29 01:00:00), datetime!(2026-03-29 03:00:00)),
            ("Europe/Lisbon", utc_datetime!(2026-12-31 23:30), datetime!(2026-12-31 23:30)),
            ("Europe/Amsterdam", utc_datetime!(2026-12-31 23:30), datetime!(2027-01-01 00:30)),
            ("America/New_York", utc_datetime!(2026-07-01 02:00), datetime!(2026-06-30 22:00)),
            ("Asia/Kathmandu", utc_datetime!(2026-07-01 00:00:00.123), datetime!(2026-07-01 05:45:00.123)),
            ("UTC", UtcDateTime::MAX, PrimitiveDateTime::MAX),
            ("Asia/Kathmandu", UtcDateTime::MAX, PrimitiveDateTime::MAX),
            ("America/New_York", UtcDateTime::MIN, PrimitiveDateTime::MIN),
        ] {
            let zone: TimeZoneName = zone.parse().unwrap();
            assert_eq!(zone.local(at), shown, "{zone} {at}");
        }
    }

    #[test]
    fn r_comp_05_a_zone_is_one_of_the_iana_database() {
        for (text, name) in [
            ("Europe/Amsterdam", "Europe/Amsterdam"),
            ("europe/lisbon", "Europe/Lisbon"),
            ("AMERICA/ARGENTINA/BUENOS_AIRES", "America/Argentina/Buenos_Aires"),
            ("Atlantic/Azores", "Atlantic/Azores"),
            ("Asia/Calcutta", "Asia/Calcutta"),
            ("UTC", "UTC"),
        ] {
            let zone: TimeZoneName = text.parse().unwrap();
            assert_eq!(zone.as_str(), name);
            let json = serde_json::to_string(&zone).unwrap();
            assert_eq!(serde_json::from_str::<TimeZoneName>(&json).unwrap(), zone);
        }
    }

    #[test]
    fn r_comp_05_what_is_no_zone_is_refused() {
        let huge = "Europe/".repeat(2_000);
        for text in [
            "",
            " ",
            "Europe/Atlantis",
            "Europe",
            "Europe/",
            " Europe/Amsterdam",
            "Europe/Amsterdam ",
            "Europe/Amsterdam\0",
            "../etc/passwd",
            "/etc/localtime",
            "+02:00",
            "CET-1CEST,M3.5.0,M10.5.0/3",
            "Etc/Unknown",
            &huge,
        ] {
            assert_eq!(text.parse::<TimeZoneName>(), Err(UnknownTimeZone), "{text:?}");
        }
        assert_eq!(UnknownTimeZone.code().name(), "time-zone-unknown");
    }
}
