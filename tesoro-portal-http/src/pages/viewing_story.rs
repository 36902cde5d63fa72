//! Where a viewing stands and what has happened to it, in plain words.

use tesoro_portal_core::viewing::{Party, ViewingSeen, ViewingState};
use time::UtcDateTime;

use super::local_time;
use super::words::Words;

/// Something that happened.
pub(super) struct Entry {
    pub(super) what: String,
    /// When, where the property is.
    pub(super) at: String,
    pub(super) instant: String,
}

/// Where it stands, and what comes next.
pub(super) fn lead(seen: &ViewingSeen, words: Words<'_>) -> String {
    words.say(match &seen.viewing.state {
        ViewingState::Pending => "viewing-pending-text",
        ViewingState::Countered { .. } => "viewing-countered-text",
        ViewingState::Confirmed { move_request: Some(_), .. } => "viewing-moving-text",
        ViewingState::Confirmed { .. } => "viewing-confirmed-text",
        ViewingState::Completed { .. } => "viewing-completed-text",
        ViewingState::Unattended { .. } => "viewing-unattended-text",
        ViewingState::Rejected { .. } => "viewing-rejected-text",
        ViewingState::Lapsed => "viewing-lapsed-text",
        ViewingState::Cancelled { .. } => "viewing-cancelled-text",
    })
}

/// What has happened, the latest first.
pub(super) fn story(seen: &ViewingSeen, words: Words<'_>) -> Vec<Entry> {
    let (viewing, clock) = (&seen.viewing, seen.viewing.clock());
    let entry = |what: &str, at: UtcDateTime| Entry {
        what: words.say(what),
        at: local_time::moment(&clock, at, words),
        instant: local_time::instant(at),
    };
    let latest = match &viewing.state {
        ViewingState::Confirmed { move_request: Some(asked), .. } => Some(entry("story-move-asked", asked.at)),
        ViewingState::Completed { at, .. } => Some(entry("story-started", *at)),
        ViewingState::Cancelled { by, at, .. } => Some(entry(cancelled(*by), *at)),
        _ => None,
    };
    let fixed = viewing.fixed_at.map(|at| entry("story-confirmed", at));
    latest.into_iter().chain(fixed).chain([entry("story-requested", viewing.requested_at)]).collect()
}

fn cancelled(by: Party) -> &'static str {
    match by {
        Party::Client => "story-cancelled-by-you",
        Party::Agent | Party::Portal => "story-cancelled-by-office",
    }
}
