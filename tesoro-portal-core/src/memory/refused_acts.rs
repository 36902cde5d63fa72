use time::UtcDateTime;

use super::sessions::count;
use super::state::State;
use crate::CompanyId;
use crate::ports::{RefusedActs, RefusedActsView, StoreError};
use crate::refused_acts::{KEPT, NewRefusedAct, RefusedAct};

impl RefusedActsView for State {
    fn refused_acts(&mut self, company: &CompanyId, after: u64, limit: usize) -> Result<Vec<RefusedAct>, StoreError> {
        let newer = self.refused_acts.after(company, Some(&after)).take(limit);
        Ok(newer.map(|(sequence, act)| RefusedAct { sequence: *sequence, act: act.clone() }).collect())
    }
}

impl RefusedActs for State {
    fn append_refused_act(&mut self, act: &NewRefusedAct) -> Result<u64, StoreError> {
        let sequence = self.refused_acts.of(&act.company).next_back().map_or(1, |(last, _)| last + 1);
        self.refused_acts.insert(&act.company, sequence, act.clone(), "append a refused act")?;
        Ok(sequence)
    }

    fn sweep_refused_acts(&mut self, before: UtcDateTime, limit: usize) -> Result<u64, StoreError> {
        let Some(newest) = self.refused_acts.all().map(|(_, _, act)| act.at).max() else { return Ok(0) };
        let before = before.min(newest.saturating_sub(KEPT));
        Ok(count(self.refused_acts.sweep(limit, |act| act.at < before).len()))
    }
}
