use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// Something that a company can switch off for its clients (R-FEAT-01).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Feature {
    /// Saying yes or no to a property.
    Interest,
    /// Marking favourites.
    Favourites,
    /// Giving stars.
    Ratings,
    /// Asking for viewings.
    Viewings,
    /// Being led to the property.
    Navigation,
    /// Writing notes.
    Notes,
    /// Bringing photos.
    Photos,
    /// Speaking notes.
    VoiceNotes,
    /// Writing to the agent.
    Messages,
    /// Documents shared by the office.
    Documents,
    /// Offers.
    Offers,
    /// The progress of a sale.
    Progress,
    /// Signing up.
    SignUp,
    /// The map.
    Map,
    /// The price.
    Price,
}

impl Feature {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Interest,
        Self::Favourites,
        Self::Ratings,
        Self::Viewings,
        Self::Navigation,
        Self::Notes,
        Self::Photos,
        Self::VoiceNotes,
        Self::Messages,
        Self::Documents,
        Self::Offers,
        Self::Progress,
        Self::SignUp,
        Self::Map,
        Self::Price,
    ];

    /// The name in API and storage, e.g. `voice-notes`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Interest => "interest",
            Self::Favourites => "favourites",
            Self::Ratings => "ratings",
            Self::Viewings => "viewings",
            Self::Navigation => "navigation",
            Self::Notes => "notes",
            Self::Photos => "photos",
            Self::VoiceNotes => "voice-notes",
            Self::Messages => "messages",
            Self::Documents => "documents",
            Self::Offers => "offers",
            Self::Progress => "progress",
            Self::SignUp => "sign-up",
            Self::Map => "map",
            Self::Price => "price",
        }
    }

    /// The feature of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|feature| feature.name() == name)
    }
}

/// Which features a company has: all but those it switched off.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Features {
    /// What is kept is what is off, so that a feature of a later version is on.
    off: BTreeSet<Feature>,
}

impl Features {
    /// All but these.
    pub fn without(off: impl IntoIterator<Item = Feature>) -> Self {
        Self { off: off.into_iter().collect() }
    }

    /// Whether the company has it.
    pub fn has(&self, feature: Feature) -> bool {
        !self.off.contains(&feature)
    }

    /// What is switched off, in a stable order.
    pub fn off(&self) -> impl Iterator<Item = Feature> {
        self.off.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_feat_01_every_feature_has_a_name_and_is_on_until_it_is_switched_off() {
        for feature in Feature::ALL {
            assert_eq!(Feature::named(feature.name()), Some(feature));
            assert_eq!(serde_json::to_value(feature).unwrap(), feature.name());
            assert!(Features::default().has(feature));
            let without = Features::without([feature]);
            assert!(!without.has(feature));
            assert_eq!(Feature::ALL.into_iter().filter(|other| without.has(*other)).count(), 14);
            assert_eq!(serde_json::to_value(&without).unwrap(), serde_json::json!([feature.name()]));
        }
        assert_eq!(Feature::named("holograms"), None);
    }
}
