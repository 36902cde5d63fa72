use time::format_description::StaticFormatDescription;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;
use time::{Date, OffsetDateTime, UtcDateTime};

/// The instant as RFC 3339 in UTC.
pub fn rfc3339(at: UtcDateTime) -> String {
    // The formatter refuses years past 9999 only, which no clock of ours can reach.
    OffsetDateTime::from(at).format(&Rfc3339).unwrap_or_default()
}

const DAY: StaticFormatDescription = format_description!("[year]-[month]-[day]");

/// A calendar day as `YYYY-MM-DD`.
pub(super) fn local_date(day: Date) -> String {
    day.format(DAY).unwrap_or_default()
}

/// The day that is written as `YYYY-MM-DD`.
pub(in crate::api) fn calendar_day(text: &str) -> Option<Date> {
    Date::parse(text, DAY).ok()
}
