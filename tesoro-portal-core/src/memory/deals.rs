use std::collections::BTreeSet;

use super::state::State;
use crate::deal::DealState;
use crate::ports::{Deals, DealsView, StoreError};
use crate::{CompanyId, DealId};

impl DealsView for State {
    fn deal_state(&mut self, company: &CompanyId, deal: &DealId) -> Result<Option<DealState>, StoreError> {
        Ok(self.deal_states.row(company, deal).cloned())
    }

    fn deal_states(&mut self, company: &CompanyId, deals: &[DealId]) -> Result<Vec<DealState>, StoreError> {
        let asked_for: BTreeSet<&DealId> = deals.iter().collect();
        Ok(asked_for.into_iter().filter_map(|deal| self.deal_states.row(company, deal)).cloned().collect())
    }
}

impl Deals for State {
    fn insert_deal_state(&mut self, state: &DealState) -> Result<(), StoreError> {
        self.deal_states.insert(&state.company, state.deal.clone(), state.clone(), "add a client's word about a deal")
    }

    fn update_deal_state(&mut self, state: &DealState) -> Result<(), StoreError> {
        self.deal_states.update(
            &state.company,
            state.deal.clone(),
            state.clone(),
            "change a client's word about a deal",
        )
    }
}
