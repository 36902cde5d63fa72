use crate::crm::{Deal, PropertyCard};
use crate::deal::{DealState, DealStatus, Favourite};
use crate::settings::{Feature, Features};

/// A property offered, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedRow {
    /// The offer: for whom, whether it can still be had, since when.
    pub deal: Deal,
    /// What is offered; the price is left out while the company has switched prices off.
    pub property: PropertyCard,
    /// What the client has said.
    pub state: DealState,
}

impl OfferedRow {
    /// The row of a deal, without what the company has switched off.
    pub(super) fn of(deal: Deal, mut property: PropertyCard, state: Option<DealState>, features: &Features) -> Self {
        let mut state = state.unwrap_or_else(|| DealState::untouched(deal.company.clone(), deal.id.clone()));
        if !features.has(Feature::Price) {
            property.price = None;
        }
        if !features.has(Feature::Favourites) {
            state.favourite = Favourite::No;
        }
        if !features.has(Feature::Ratings) {
            state.rating = None;
        }
        Self { deal, property, state }
    }

    /// What the client has said, as it is told.
    pub fn status(&self) -> DealStatus {
        self.state.status()
    }
}
