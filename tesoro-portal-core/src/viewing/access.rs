//! What is open when, and why not (R-VIEW-07, R-VIEW-08).

use time::{Duration, UtcDateTime};

use super::{Slot, Viewing, ViewingState};

/// How long before the start the way is shown: elapsed hours, whatever the clocks do meanwhile.
pub const NAVIGATION_OPENS_BEFORE: Duration = Duration::hours(48);

/// How many days after its day a viewing that nobody started can still be started.
pub const START_GRACE_DAYS: u16 = 14;

/// Whether the way to the property is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NavigationAccess {
    /// Yes.
    Open {
        /// The first instant at which it no longer is.
        until: UtcDateTime,
    },
    /// From then on.
    OpensAt(UtcDateTime),
    /// No, and waiting does not help.
    Closed(Closed),
}

/// Whether photos, notes, voice notes and stars can be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ContentAccess {
    /// Yes.
    Open {
        /// The first instant at which it no longer is, unless the viewing is started before.
        until: Option<UtcDateTime>,
    },
    /// From then on.
    OpensAt(UtcDateTime),
    /// No, and waiting does not help.
    Closed(Closed),
}

/// Why something is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Closed {
    /// No time has been fixed.
    NotConfirmed,
    /// The viewing was cancelled.
    Cancelled,
    /// The agent said no.
    Rejected,
    /// The viewing came to nothing: its last day came before an answer.
    Lapsed,
    /// Its time is over.
    Over,
    /// The viewing has to be started first, with the button.
    NotStarted,
    /// The company has switched it off (R-FEAT-01).
    FeatureOff,
}

impl Closed {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::NotConfirmed,
        Self::Cancelled,
        Self::Rejected,
        Self::Lapsed,
        Self::Over,
        Self::NotStarted,
        Self::FeatureOff,
    ];

    /// The name in the API.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotConfirmed => "not-confirmed",
            Self::Cancelled => "cancelled",
            Self::Rejected => "rejected",
            Self::Lapsed => "lapsed",
            Self::Over => "over",
            Self::NotStarted => "not-started",
            Self::FeatureOff => "feature-off",
        }
    }
}

/// What unlocks photos, notes, voice notes and stars; a company's choice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unlocking {
    /// The viewing day: the first of them starts the viewing by itself.
    #[default]
    ViewingDay,
    /// Only the start button.
    StartButton,
}

impl Unlocking {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::ViewingDay, Self::StartButton];

    /// The name in API and storage.
    pub fn name(self) -> &'static str {
        match self {
            Self::ViewingDay => "viewing-day",
            Self::StartButton => "start-button",
        }
    }

    /// The one of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unlocking| unlocking.name() == name)
    }
}

/// Whether the way to the property of this viewing is shown at `now`.
pub fn navigation_access(viewing: &Viewing, now: UtcDateTime) -> NavigationAccess {
    let slot = match &viewing.state {
        ViewingState::Confirmed { slot, .. } | ViewingState::Completed { slot, .. } => *slot,
        other => return NavigationAccess::Closed(why_not(other)),
    };
    let opens_at = navigation_opens_at(&slot);
    let until = slot.day_ends(&viewing.clock());
    match () {
        () if now < opens_at => NavigationAccess::OpensAt(opens_at),
        () if now < until => NavigationAccess::Open { until },
        () => NavigationAccess::Closed(Closed::Over),
    }
}

/// When the way is shown for a viewing at this time.
pub(crate) fn navigation_opens_at(slot: &Slot) -> UtcDateTime {
    slot.start.saturating_sub(NAVIGATION_OPENS_BEFORE)
}

/// Whether the viewing can be started at `now`. Once it is, it stays so.
pub fn start_access(viewing: &Viewing, now: UtcDateTime) -> ContentAccess {
    let slot = match &viewing.state {
        ViewingState::Completed { .. } => return ContentAccess::Open { until: None },
        ViewingState::Confirmed { slot, .. } | ViewingState::Unattended { slot } => *slot,
        other => return ContentAccess::Closed(why_not(other)),
    };
    let clock = viewing.clock();
    let opens_at = slot.day_begins(&clock);
    let until = slot.days_after_end(&clock, START_GRACE_DAYS);
    match () {
        () if now < opens_at => ContentAccess::OpensAt(opens_at),
        () if now < until => ContentAccess::Open { until: Some(until) },
        () => ContentAccess::Closed(Closed::Over),
    }
}

/// Whether photos, notes, voice notes and stars can be given at `now`.
pub fn content_access(viewing: &Viewing, unlocking: Unlocking, now: UtcDateTime) -> ContentAccess {
    let access = start_access(viewing, now);
    match (unlocking, access) {
        (Unlocking::StartButton, ContentAccess::Open { until: Some(_) }) => ContentAccess::Closed(Closed::NotStarted),
        _ => access,
    }
}

fn why_not(state: &ViewingState) -> Closed {
    match state {
        ViewingState::Pending | ViewingState::Countered { .. } => Closed::NotConfirmed,
        ViewingState::Rejected { .. } => Closed::Rejected,
        ViewingState::Lapsed => Closed::Lapsed,
        ViewingState::Cancelled { .. } => Closed::Cancelled,
        ViewingState::Confirmed { .. } | ViewingState::Completed { .. } | ViewingState::Unattended { .. } => {
            Closed::Over
        }
    }
}

#[cfg(test)]
mod tests;
