//! Days and times in words, as calendar and clock show them where a property is.

use tesoro_portal_core::TimeZoneName;
use tesoro_portal_core::text::DateStyle;
use tesoro_portal_core::viewing::{LocalClock, PartOfDay, PreferredDate, Slot};
use time::format_description::StaticFormatDescription;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;
use time::{Date, UtcDateTime};

use super::words::Words;

const ISO_DAY: StaticFormatDescription = format_description!("[year]-[month]-[day]");

/// A day as `<input type="date">` writes it.
pub(super) fn written(day: Date) -> String {
    // Every day that a page shows has four digits in its year.
    day.format(ISO_DAY).unwrap_or_default()
}

/// The day in such a text.
pub(super) fn read(text: &str) -> Option<Date> {
    Date::parse(text, ISO_DAY).ok()
}

/// An instant for `<time>` and for scripts.
pub(super) fn instant(at: UtcDateTime) -> String {
    at.format(&Rfc3339).unwrap_or_default()
}

/// A day with its weekday.
pub(super) fn day(day: Date, words: Words<'_>) -> String {
    words.date(day, DateStyle::Full)
}

/// The day and the time of an instant.
pub(super) fn moment(clock: &LocalClock, at: UtcDateTime, words: Words<'_>) -> String {
    let local = clock.reading(at);
    words.fill("time-moment", &[("day", day(local.date(), words).into()), ("time", words.time(local.time()).into())])
}

/// The day and the times of an appointment.
pub(super) fn slot(clock: &LocalClock, slot: &Slot, words: Words<'_>) -> String {
    let (start, end) = (clock.reading(slot.start), clock.reading(slot.end()));
    let span = format!("{}\u{2013}{}", words.time(start.time()), words.time(end.time()));
    words.fill("time-moment", &[("day", day(start.date(), words).into()), ("time", span.into())])
}

/// A day that somebody would like, and which part of it.
pub(super) fn preferred(wish: PreferredDate, words: Words<'_>) -> String {
    let day = day(wish.date, words);
    match wish.part {
        None => day,
        Some(part) => format!("{day}, {}", words.say(inline(part))),
    }
}

/// The message that names a part of a day in a sentence.
fn inline(part: PartOfDay) -> &'static str {
    match part {
        PartOfDay::Morning => "mail-viewing-morning",
        PartOfDay::Afternoon => "mail-viewing-afternoon",
        PartOfDay::Evening => "mail-viewing-evening",
    }
}

/// The place after which a zone is called.
pub(super) fn place(zone: &TimeZoneName) -> String {
    let name = zone.as_str();
    name.rsplit('/').next().unwrap_or(name).replace('_', " ")
}
