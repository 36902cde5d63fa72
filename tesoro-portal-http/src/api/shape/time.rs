use time::format_description::well_known::Rfc3339;
use time::{OffsetDateTime, UtcDateTime};

/// The instant as RFC 3339 in UTC.
pub fn rfc3339(at: UtcDateTime) -> String {
    // The formatter refuses years past 9999 only, which no clock of ours can reach.
    OffsetDateTime::from(at).format(&Rfc3339).unwrap_or_default()
}
