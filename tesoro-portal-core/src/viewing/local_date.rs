//! Calendar days as `YYYY-MM-DD` in JSON, for serde's `with`.

use serde::de::Error as _;
use serde::{Deserialize as _, Deserializer, Serializer};
use time::Date;
use time::format_description::StaticFormatDescription;
use time::macros::format_description;

const DAY: StaticFormatDescription = format_description!("[year]-[month]-[day]");

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
pub(crate) fn serialize<S: Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&day.format(DAY).map_err(serde::ser::Error::custom)?)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let text = String::deserialize(deserializer)?;
    Date::parse(&text, DAY).map_err(|_| D::Error::custom("not a calendar day as YYYY-MM-DD"))
}
