//! The way to a viewing: when it opens, where it leads, and the stops of a day.

use serde::Serialize;
use tesoro_portal_core::crm::Position;
use tesoro_portal_core::viewing::{Closed, ContentAccess, Directions, NavigationAccess, Stop, Way};
use time::Date;
use utoipa::ToSchema;

use super::time::local_date;
use super::{AddressView, ViewingView, rfc3339};

/// Whether something is open, or from when on, or why not.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AccessView {
    /// `open`, `opens-at` or `closed`.
    pub state: &'static str,
    /// The first instant at which it no longer is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// From when on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens_at: Option<String>,
    /// `not-confirmed`, `cancelled`, `rejected`, `lapsed`, `over`, `not-started`, `feature-off`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<&'static str>,
}

/// The way to a property; everything but the first four only while it is shown.
#[derive(Debug, Serialize, ToSchema)]
pub struct NavigationView {
    /// `open`, `opens-at` or `closed`.
    pub state: &'static str,
    /// The first instant at which it no longer is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// From when on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens_at: Option<String>,
    /// `not-confirmed`, `cancelled`, `rejected`, `lapsed`, `over`, `feature-off`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<&'static str>,
    /// A route there, for the visitor's own map program.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Degrees north.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latitude: Option<f64>,
    /// Degrees east.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longitude: Option<f64>,
    /// The address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<AddressView>,
}

/// The viewings of one day, in their order.
#[derive(Debug, Serialize, ToSchema)]
pub struct DayPlanView {
    /// Which day, where each property is.
    pub date: String,
    /// The stops.
    pub items: Vec<StopView>,
}

/// One stop of a day.
#[derive(Debug, Serialize, ToSchema)]
pub struct StopView {
    /// The viewing.
    pub viewing: ViewingView,
    /// The way there.
    pub way: NavigationView,
}

impl AccessView {
    const CLOSED: Self = Self { state: "closed", until: None, opens_at: None, reason: None };

    pub(super) fn navigation(access: NavigationAccess) -> Self {
        match access {
            NavigationAccess::Open { until } => Self { state: "open", until: Some(rfc3339(until)), ..Self::CLOSED },
            NavigationAccess::OpensAt(at) => Self::opens_at(at),
            NavigationAccess::Closed(why) => Self::closed(why),
        }
    }

    pub(super) fn content(access: ContentAccess) -> Self {
        match access {
            ContentAccess::Open { until } => Self { state: "open", until: until.map(rfc3339), ..Self::CLOSED },
            ContentAccess::OpensAt(at) => Self::opens_at(at),
            ContentAccess::Closed(why) => Self::closed(why),
        }
    }

    fn opens_at(at: time::UtcDateTime) -> Self {
        Self { state: "opens-at", opens_at: Some(rfc3339(at)), ..Self::CLOSED }
    }

    fn closed(why: Closed) -> Self {
        Self { reason: Some(why.name()), ..Self::CLOSED }
    }
}

impl NavigationView {
    /// The answer as JSON.
    pub fn of(directions: &Directions) -> Self {
        Self::shown(directions.access, directions.way.as_ref())
    }

    fn shown(access: NavigationAccess, way: Option<&Way>) -> Self {
        let AccessView { state, until, opens_at, reason } = AccessView::navigation(access);
        let position = way.and_then(|way| way.position);
        Self {
            state,
            until,
            opens_at,
            reason,
            url: way.map(|way| way.link.clone()),
            latitude: position.map(Position::latitude),
            longitude: position.map(Position::longitude),
            address: way.map(|way| AddressView::exact(&way.address)),
        }
    }
}

impl DayPlanView {
    /// The plan as JSON.
    pub fn of(day: Date, stops: &[Stop]) -> Self {
        let stop = |stop: &Stop| StopView {
            viewing: ViewingView::seen(&stop.seen),
            way: NavigationView::shown(stop.seen.navigation, stop.way.as_ref()),
        };
        Self { date: local_date(day), items: stops.iter().map(stop).collect() }
    }
}
