use time::UtcDateTime;

use super::sessions::count;
use super::state::{Counter, State};
use crate::CompanyId;
use crate::ports::{StoreError, Throttles};
use crate::throttle::{ThrottleKey, ThrottleState};

impl Throttles for State {
    fn throttle(&mut self, company: &CompanyId, key: &ThrottleKey) -> Result<Option<ThrottleState>, StoreError> {
        Ok(self.throttles.row(company, key).map(|counter| counter.state))
    }

    fn put_throttle(
        &mut self,
        company: &CompanyId,
        key: &ThrottleKey,
        state: &ThrottleState,
        forget_at: UtcDateTime,
    ) -> Result<(), StoreError> {
        self.throttles.put(company, *key, Counter { state: *state, forget_at });
        Ok(())
    }

    fn clear_throttle(&mut self, company: &CompanyId, key: &ThrottleKey) -> Result<(), StoreError> {
        self.throttles.remove(company, key);
        Ok(())
    }

    fn sweep_throttles(&mut self, now: UtcDateTime, limit: usize) -> Result<u64, StoreError> {
        Ok(count(self.throttles.sweep(limit, |counter| counter.forget_at <= now).len()))
    }
}
