use time::UtcDateTime;

use super::StoreError;
use crate::CompanyId;
use crate::throttle::{ThrottleKey, ThrottleState};

/// Counters of attempts (R-AUTH-03). They are only ever read in order to be written, so there is no view of them.
pub trait Throttles {
    /// The counter under this key.
    ///
    /// To ensure correctness, it is what the last committed unit of work left: two attempts at once never read the
    /// same count.
    fn throttle(&mut self, company: &CompanyId, key: &ThrottleKey) -> Result<Option<ThrottleState>, StoreError>;

    /// Writes the counter, new or not. `forget_at` is when it has become meaningless and may be swept.
    fn put_throttle(
        &mut self,
        company: &CompanyId,
        key: &ThrottleKey,
        state: &ThrottleState,
        forget_at: UtcDateTime,
    ) -> Result<(), StoreError>;

    /// Removes the counter; what is not there is no error.
    fn clear_throttle(&mut self, company: &CompanyId, key: &ThrottleKey) -> Result<(), StoreError>;

    /// Removes at most `limit` counters, of any company, that may be swept at `now`, and answers how many.
    fn sweep_throttles(&mut self, now: UtcDateTime, limit: usize) -> Result<u64, StoreError>;
}
