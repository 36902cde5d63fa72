use serde::Serialize;
use tesoro_portal_core::deal::DealStatus;
use tesoro_portal_core::home::Home;
use utoipa::ToSchema;

use super::{OnboardingView, PropertyRow};

/// The client's home.
#[derive(Debug, Serialize, ToSchema)]
pub struct HomeView {
    /// How much there is of everything.
    pub overview: OverviewView,
    /// Offered lately and still to be rated, the newest first.
    pub new: Vec<PropertyRow>,
    /// Everything by status, the newest offer first.
    pub groups: GroupsView,
    /// What was shown at first use.
    pub onboarding: OnboardingView,
}

/// How much there is of everything.
#[derive(Debug, Serialize, ToSchema)]
pub struct OverviewView {
    /// Still to be rated.
    pub to_rate: usize,
    /// Interested.
    pub interested: usize,
    /// Rejected.
    pub rejected: usize,
    /// Visited.
    pub visited: usize,
    /// Approved.
    pub approved: usize,
    /// Favourites.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub favourites: Option<usize>,
    /// Viewings with a time that is still to come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upcoming_viewings: Option<u64>,
    /// Messages of the office that were not read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unread_messages: Option<u64>,
}

/// Everything offered, by status.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct GroupsView {
    /// Still to be rated.
    pub to_rate: Vec<PropertyRow>,
    /// Interested.
    pub interested: Vec<PropertyRow>,
    /// Rejected.
    pub rejected: Vec<PropertyRow>,
    /// Visited.
    pub visited: Vec<PropertyRow>,
    /// Approved.
    pub approved: Vec<PropertyRow>,
}

impl HomeView {
    /// The home as JSON.
    pub fn of(home: &Home) -> Self {
        let [to_rate, interested, rejected, visited, approved] = DealStatus::ALL.map(|status| {
            let rows = home.groups.iter().filter(|(of, _)| *of == status).flat_map(|(_, rows)| rows);
            rows.map(PropertyRow::of).collect::<Vec<_>>()
        });
        let overview = OverviewView {
            to_rate: to_rate.len(),
            interested: interested.len(),
            rejected: rejected.len(),
            visited: visited.len(),
            approved: approved.len(),
            favourites: home.overview.favourites,
            upcoming_viewings: home.overview.upcoming_viewings,
            unread_messages: home.overview.unread_messages,
        };
        let new = home.new.iter().map(PropertyRow::of).collect();
        let groups = GroupsView { to_rate, interested, rejected, visited, approved };
        Self { overview, new, groups, onboarding: OnboardingView::of(home.onboarding) }
    }
}
