//! Counters of attempts.

use tesoro_portal_core::CompanyId;
use tesoro_portal_core::ports::{StoreError, Throttles};
use tesoro_portal_core::throttle::{ThrottleKey, ThrottleState};
use time::UtcDateTime;

use crate::columns::{Fields, integer, millis};
use crate::sessions::count;
use crate::unit_of_work::SqliteUnitOfWork;

const BY_KEY: &str = "SELECT count, since, blocked_until FROM portal_throttles WHERE company = ?1 AND key = ?2";

const PUT: &str = "INSERT INTO portal_throttles (company, key, count, since, blocked_until, forget_at) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (company, key) DO UPDATE SET count = excluded.count, \
     since = excluded.since, blocked_until = excluded.blocked_until, forget_at = excluded.forget_at";

const SWEEP: &str = "DELETE FROM portal_throttles WHERE (company, key) IN \
     (SELECT company, key FROM portal_throttles WHERE forget_at <= ?1 ORDER BY forget_at LIMIT ?2)";

impl Throttles for SqliteUnitOfWork<'_> {
    fn throttle(&mut self, company: &CompanyId, key: &ThrottleKey) -> Result<Option<ThrottleState>, StoreError> {
        self.tx.row("read a counter of attempts", BY_KEY, (company.as_str(), key.as_bytes()), state)
    }

    fn put_throttle(
        &mut self,
        company: &CompanyId,
        key: &ThrottleKey,
        state: &ThrottleState,
        forget_at: UtcDateTime,
    ) -> Result<(), StoreError> {
        let params = (
            company.as_str(),
            key.as_bytes(),
            integer(state.count),
            millis(state.since),
            state.blocked_until.map(millis),
            millis(forget_at),
        );
        self.tx.execute("write a counter of attempts", PUT, params).map(drop)
    }

    fn clear_throttle(&mut self, company: &CompanyId, key: &ThrottleKey) -> Result<(), StoreError> {
        let sql = "DELETE FROM portal_throttles WHERE company = ?1 AND key = ?2";
        self.tx.execute("clear a counter of attempts", sql, (company.as_str(), key.as_bytes())).map(drop)
    }

    fn sweep_throttles(&mut self, now: UtcDateTime, limit: usize) -> Result<u64, StoreError> {
        self.tx.execute("sweep counters of attempts", SWEEP, (millis(now), integer(limit))).map(count)
    }
}

fn state(fields: &mut Fields<'_>) -> rusqlite::Result<ThrottleState> {
    Ok(ThrottleState { count: fields.small_number()?, since: fields.time()?, blocked_until: fields.optional_time()? })
}
