use super::StoreError;
use crate::deal::DealState;
use crate::{CompanyId, DealId};

/// Reads what clients have said about deals.
pub trait DealsView {
    /// What was said about the deal; `None` while nothing was.
    fn deal_state(&mut self, company: &CompanyId, deal: &DealId) -> Result<Option<DealState>, StoreError>;

    /// What was said about these deals, in the order of their ids; those about which nothing was said are left out.
    fn deal_states(&mut self, company: &CompanyId, deals: &[DealId]) -> Result<Vec<DealState>, StoreError>;
}

/// Writes what clients say about deals.
pub trait Deals: DealsView {
    /// Adds the first word about a deal; a second time is refused as [`Taken`](super::StoreErrorKind::Taken).
    fn insert_deal_state(&mut self, state: &DealState) -> Result<(), StoreError>;

    /// Replaces what was said; a missing row is an error.
    fn update_deal_state(&mut self, state: &DealState) -> Result<(), StoreError>;
}
