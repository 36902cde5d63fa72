//! What a client was shown at first use (R-HOME-04).

use serde::{Deserialize, Serialize};

/// How far a client has come with what is shown at first use. It is kept with the account, so that it does not appear again
/// on another device. No agent looks at it: it is neither in the history nor in the account's version.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Onboarding {
    /// The slides that say what the portal is for.
    pub slides: Introduction,
    /// The tour of the home page, after them.
    pub tour: Introduction,
}

/// What has become of an introduction.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Introduction {
    /// It is shown at the next opportunity: at first, and again once the client restarts it.
    #[default]
    Due,
    /// It was seen to its end.
    Done,
    /// The client did without.
    Skipped,
}

/// What a client changes of it; `None` leaves it as it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OnboardingChange {
    /// The slides.
    pub slides: Option<Introduction>,
    /// The tour.
    pub tour: Option<Introduction>,
}

impl Introduction {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Due, Self::Done, Self::Skipped];

    /// The name in the API and in storage.
    pub fn name(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Done => "done",
            Self::Skipped => "skipped",
        }
    }

    /// The one of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|own| own.name() == name)
    }
}

impl Onboarding {
    /// The rule: whatever is said of it, holds; restarting is making it due.
    #[must_use]
    pub fn changed(self, change: OnboardingChange) -> Self {
        Self { slides: change.slides.unwrap_or(self.slides), tour: change.tour.unwrap_or(self.tour) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_home_04_what_was_shown_is_kept_and_can_be_restarted() {
        let new = Onboarding::default();
        assert_eq!((new.slides, new.tour), (Introduction::Due, Introduction::Due));
        let seen = new.changed(OnboardingChange { slides: Some(Introduction::Done), tour: None });
        let seen = seen.changed(OnboardingChange { slides: None, tour: Some(Introduction::Skipped) });
        assert_eq!((seen.slides, seen.tour), (Introduction::Done, Introduction::Skipped));
        let due = Some(Introduction::Due);
        assert_eq!(seen.changed(OnboardingChange { slides: due, tour: due }), new);
        for introduction in Introduction::ALL {
            assert_eq!(Introduction::named(introduction.name()), Some(introduction));
            assert_eq!(serde_json::to_value(introduction).unwrap(), introduction.name());
        }
    }
}
