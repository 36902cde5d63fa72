use serde::{Deserialize, Serialize};

use crate::viewing::{HORIZON_DAYS, Unlocking};

/// What a company decides about viewings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ViewingPolicy {
    /// How many days ahead a client can ask for (R-VIEW-01): 180.
    pub horizon_days: HorizonDays,
    /// What unlocks photos, notes, voice notes and stars (R-VIEW-08): the viewing day.
    pub unlocking: Unlocking,
    /// Whether clients see exact addresses before the way is shown (R-PRIV-03): yes.
    pub address: AddressPolicy,
    /// When clients can give stars (R-PROP-06): once the viewing was started.
    pub ratings: RatingTime,
}

/// What an agent changes of it; `None` leaves it as it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ViewingPolicyChange {
    /// How many days ahead a client can ask for.
    pub horizon_days: Option<HorizonDays>,
    /// What unlocks photos, notes, voice notes and stars.
    pub unlocking: Option<Unlocking>,
    /// Whether clients see exact addresses before the way is shown.
    pub address: Option<AddressPolicy>,
    /// When clients can give stars.
    pub ratings: Option<RatingTime>,
}

impl ViewingPolicy {
    /// What it becomes.
    pub(super) fn changed(self, change: ViewingPolicyChange) -> Self {
        Self {
            horizon_days: change.horizon_days.unwrap_or(self.horizon_days),
            unlocking: change.unlocking.unwrap_or(self.unlocking),
            address: change.address.unwrap_or(self.address),
            ratings: change.ratings.unwrap_or(self.ratings),
        }
    }
}

/// How many days ahead a client can ask for: 1 to 730.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct HorizonDays(u16);

impl HorizonDays {
    /// Tomorrow: with less there would be nothing to choose from.
    pub const MIN: u16 = 1;
    /// As far as an agent can fix a start.
    pub const MAX: u16 = 730;

    /// The number.
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl Default for HorizonDays {
    fn default() -> Self {
        Self(HORIZON_DAYS)
    }
}

impl TryFrom<u16> for HorizonDays {
    type Error = NotAHorizon;

    fn try_from(days: u16) -> Result<Self, NotAHorizon> {
        if (Self::MIN..=Self::MAX).contains(&days) { Ok(Self(days)) } else { Err(NotAHorizon) }
    }
}

impl From<HorizonDays> for u16 {
    fn from(days: HorizonDays) -> Self {
        days.0
    }
}

/// The number is none of days to look ahead: those are 1 to 730.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("clients can ask 1 to 730 days ahead")]
pub struct NotAHorizon;

/// When clients can give stars (R-PROP-06).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RatingTime {
    /// Once the viewing was started.
    #[default]
    Viewed,
    /// Before any viewing, too.
    Always,
}

impl RatingTime {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Viewed, Self::Always];

    /// The name in API and storage.
    pub fn name(self) -> &'static str {
        match self {
            Self::Viewed => "viewed",
            Self::Always => "always",
        }
    }

    /// The one of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|time| time.name() == name)
    }
}

/// Whether clients see exact addresses and positions before the way to a viewing is shown (R-PRIV-03).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AddressPolicy {
    /// Yes.
    #[default]
    Shown,
    /// No: until then there is the area only.
    Withheld,
}

impl AddressPolicy {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Shown, Self::Withheld];

    /// The name in API and storage.
    pub fn name(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::Withheld => "withheld",
        }
    }

    /// The one of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|policy| policy.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_view_01_a_company_looks_1_to_730_days_ahead_and_180_unless_it_says_so() {
        assert_eq!(ViewingPolicy::default().horizon_days.get(), 180);
        for (days, fits) in [(0, false), (1, true), (730, true), (731, false), (u16::MAX, false)] {
            assert_eq!(HorizonDays::try_from(days).is_ok(), fits, "{days}");
        }
    }

    #[test]
    fn what_was_stored_before_a_choice_existed_has_the_default() {
        assert_eq!(serde_json::from_str::<ViewingPolicy>("{}").unwrap(), ViewingPolicy::default());
        let stored = serde_json::to_value(ViewingPolicy::default()).unwrap();
        let policy = ViewingPolicy::default();
        assert_eq!(
            stored,
            serde_json::json!({
                "horizon_days": 180, "unlocking": policy.unlocking.name(), "address": policy.address.name(),
                "ratings": policy.ratings.name(),
            })
        );
        for (own, stored) in Unlocking::ALL.map(|one| (one.name(), serde_json::to_value(one).unwrap())) {
            assert_eq!(stored, own);
        }
    }
}
