//! The places that every signed-in page leads to.

use tesoro_portal_core::settings::Feature;

/// An entry of the main menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Home,
    Viewings,
    Favourites,
    Messages,
    Profile,
}

impl Place {
    /// All of them, in the order in which they stand.
    pub(super) const ALL: [Self; 5] = [Self::Home, Self::Viewings, Self::Favourites, Self::Messages, Self::Profile];

    /// What the company has to offer its clients for the place to be there.
    pub(super) fn needs(self) -> Option<Feature> {
        match self {
            Self::Home | Self::Profile => None,
            Self::Viewings => Some(Feature::Viewings),
            Self::Favourites => Some(Feature::Favourites),
            Self::Messages => Some(Feature::Messages),
        }
    }

    /// The last part of its path.
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Viewings => "viewings",
            Self::Favourites => "favourites",
            Self::Messages => "messages",
            Self::Profile => "profile",
        }
    }

    /// The message with its name.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Home => "place-home",
            Self::Viewings => "place-viewings",
            Self::Favourites => "place-favourites",
            Self::Messages => "place-messages",
            Self::Profile => "place-profile",
        }
    }

    /// The outline of its icon, in a square of 24.
    pub(super) fn outline(self) -> &'static str {
        match self {
            Self::Home => "M4 11.2 12 4.5l8 6.7V20h-5.2v-5.4H9.2V20H4z",
            Self::Viewings => "M5 6.5h14v13H5zM5 10.5h14M8.5 4v4M15.5 4v4",
            Self::Favourites => {
                "M12 20s-7.6-4.6-7.6-10.1A4.3 4.3 0 0 1 12 7.2a4.3 4.3 0 0 1 7.6 2.7C19.6 15.4 12 20 12 20z"
            }
            Self::Messages => "M4.500 5.500h15v10.500h-8.300L7 19.500v-3.500H4.500z",
            Self::Profile => {
                "M12 12.4a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.6 20c.6-3.4 3.6-5.2 7.4-5.2s6.800 1.800 7.400 5.200"
            }
        }
    }
}
