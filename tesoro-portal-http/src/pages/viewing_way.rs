//! The way to a property: when it is shown, and then where it leads (R-VIEW-07, R-PRIV-03).

use tesoro_portal_core::session::ClientCtx;
use tesoro_portal_core::viewing::{Closed, NavigationAccess, ViewingSeen, Way};

use super::guard::Client;
use super::local_time;
use crate::refused::Refused;

/// What the page says about the way.
pub(super) enum Navigation {
    /// Not yet: from when, where the property is.
    Opens { text: String, at: String, now: String },
    /// Here it is.
    Open(Route),
    /// Once a time is fixed.
    Waiting,
    /// Nothing.
    Absent,
}

/// An address, and links to map programs.
pub(super) struct Route {
    pub(super) address: Vec<String>,
    /// The point, for the map program of a phone.
    pub(super) point: Option<String>,
    /// The route, for any browser.
    pub(super) link: String,
}

impl Route {
    pub(super) fn of(way: &Way) -> Self {
        let town = [way.address.postcode.as_deref(), Some(way.address.city.as_str())];
        let town = town.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let lines = [Some(way.address.line.clone()), Some(town), way.address.country.clone()];
        let point = way.position.map(|point| {
            let (latitude, longitude) = (point.latitude(), point.longitude());
            format!("geo:{latitude},{longitude}?q={latitude},{longitude}")
        });
        Self {
            address: lines.into_iter().flatten().filter(|line| !line.trim().is_empty()).collect(),
            point,
            link: way.link.clone(),
        }
    }
}

impl Navigation {
    pub(super) fn of(client: &Client<'_>, ready: &ClientCtx, seen: &ViewingSeen) -> Result<Self, Refused> {
        let (words, clock) = (client.words(), seen.viewing.clock());
        Ok(match seen.navigation {
            NavigationAccess::OpensAt(at) => Self::Opens {
                text: words.say_with("way-opens", "moment", &local_time::moment(&clock, at, words)),
                at: local_time::instant(at),
                now: local_time::instant(client.app().portal().now()),
            },
            NavigationAccess::Open { .. } => {
                let directions = client.app().portal().directions(ready, seen.viewing.id)?;
                directions.way.as_ref().map_or(Self::Absent, |way| Self::Open(Route::of(way)))
            }
            NavigationAccess::Closed(Closed::NotConfirmed) => Self::Waiting,
            NavigationAccess::Closed(_) => Self::Absent,
        })
    }
}
