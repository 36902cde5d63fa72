use serde::{Deserialize, Serialize};

use crate::viewing::{HORIZON_DAYS, Unlocking};

/// What a company decides about viewings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ViewingPolicy {
    /// How many days ahead a client can ask for (R-VIEW-01): 180.
    pub horizon_days: u16,
    /// What unlocks photos, notes, voice notes and stars (R-VIEW-08): the viewing day.
    pub unlocking: Unlocking,
    /// Whether clients see exact addresses before the way is shown (R-PRIV-03): yes.
    pub address: AddressPolicy,
}

impl Default for ViewingPolicy {
    fn default() -> Self {
        Self { horizon_days: HORIZON_DAYS, unlocking: Unlocking::ViewingDay, address: AddressPolicy::Shown }
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
