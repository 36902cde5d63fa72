//! A viewing, as lists on pages show it (R-VIEW-06).

use tesoro_portal_core::viewing::{Alternatives, ViewingSeen, ViewingState, ViewingStatus};

use super::local_time;
use super::picture::Picture;
use super::words::Words;

/// A card, whose whole surface leads to the viewing.
pub(super) struct ViewingCard {
    pub(super) path: String,
    pub(super) title: String,
    /// Town and reference.
    pub(super) line: String,
    pub(super) price: Option<String>,
    pub(super) status: ViewingMark,
    /// The time that was fixed, only once it was.
    pub(super) fixed: Option<String>,
    /// What the dates below are, and the dates.
    pub(super) dates_are: String,
    pub(super) dates: Vec<String>,
    pub(super) photo: Option<Picture>,
}

/// A status in words and for the style sheet.
pub(super) struct ViewingMark {
    pub(super) name: &'static str,
    pub(super) text: String,
}

impl ViewingMark {
    pub(super) fn of(status: ViewingStatus, words: Words<'_>) -> Self {
        Self { name: status.name(), text: words.say(label(status)) }
    }
}

/// The message with the name of a status.
fn label(status: ViewingStatus) -> &'static str {
    match status {
        ViewingStatus::Pending => "viewing-pending",
        ViewingStatus::Countered => "viewing-countered",
        ViewingStatus::Confirmed => "viewing-confirmed",
        ViewingStatus::Completed => "viewing-completed",
        ViewingStatus::Unattended => "viewing-unattended",
        ViewingStatus::Rejected => "viewing-rejected",
        ViewingStatus::Lapsed => "viewing-lapsed",
        ViewingStatus::Cancelled => "viewing-cancelled",
    }
}

/// What the property of a viewing is called.
pub(super) fn title(seen: &ViewingSeen, words: Words<'_>) -> String {
    seen.property.as_ref().map_or_else(|| words.say("viewing-property-gone"), |property| property.title.clone())
}

/// Its town and the office's number for it.
pub(super) fn line(seen: &ViewingSeen) -> String {
    let Some(property) = &seen.property else { return String::new() };
    match &property.reference {
        Some(reference) => format!("{} · {reference}", property.city),
        None => property.city.clone(),
    }
}

impl ViewingCard {
    /// The card of a viewing, on the pages below `root`.
    pub(super) fn of(seen: &ViewingSeen, root: &str, words: Words<'_>) -> Self {
        let (viewing, clock) = (&seen.viewing, seen.viewing.clock());
        let (dates_are, dates) = match &viewing.state {
            ViewingState::Countered { alternatives, .. } => ("viewing-offered", offered(seen, alternatives, words)),
            _ => ("viewing-preferred", viewing.dates.iter().map(|date| local_time::preferred(date, words)).collect()),
        };
        let photo = seen.property.as_ref().and_then(|property| property.photo.as_ref());
        let price = seen.property.as_ref().and_then(|property| property.price.as_ref());
        Self {
            path: format!("{root}/viewing/{}", viewing.id),
            title: title(seen, words),
            line: line(seen),
            price: price.map(|price| words.price(price)),
            status: ViewingMark::of(viewing.status(), words),
            fixed: viewing.state.slot().map(|slot| local_time::slot(&clock, &slot, words)),
            dates_are: words.say(dates_are),
            dates,
            photo: photo.map(|photo| Picture::of(photo, root)),
        }
    }
}

/// The times that the agent offers, in words.
pub(super) fn offered(seen: &ViewingSeen, alternatives: &Alternatives, words: Words<'_>) -> Vec<String> {
    let clock = seen.viewing.clock();
    alternatives.iter().map(|slot| local_time::slot(&clock, &slot, words)).collect()
}
