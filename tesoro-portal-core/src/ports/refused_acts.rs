use time::UtcDateTime;

use super::StoreError;
use crate::CompanyId;
use crate::refused_acts::{NewRefusedAct, RefusedAct};

/// Reads what was refused (ADR 0009).
pub trait RefusedActsView {
    /// At most `limit` refused acts of the company with a sequence above `after`, ascending.
    ///
    /// To ensure correctness, the sequence rises in the order of commit.
    fn refused_acts(&mut self, company: &CompanyId, after: u64, limit: usize) -> Result<Vec<RefusedAct>, StoreError>;
}

/// Writes what was refused.
pub trait RefusedActs: RefusedActsView {
    /// Appends a refused act and answers its sequence. It is never changed (threat 69).
    fn append_refused_act(&mut self, act: &NewRefusedAct) -> Result<u64, StoreError>;

    /// Removes at most `limit` refused acts, of any company, that are both from before `before` and more than
    /// [`KEPT`](crate::refused_acts::KEPT) older than the newest one of all, and answers how many. No other is ever
    /// removed: a clock that is set forward loses nothing.
    fn sweep_refused_acts(&mut self, before: UtcDateTime, limit: usize) -> Result<u64, StoreError>;
}
