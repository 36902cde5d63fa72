//! An export is counted and told before anything is read.

use time::{Duration, UtcDateTime};

use super::ExportRefusal;
use crate::activity::{Happening, record};
use crate::failure::Failure;
use crate::key_ring::KeyRing;
use crate::ports::UnitOfWork;
use crate::session::{ClientCtx, SessionLimits, actor, reprove_ready};
use crate::throttle::{RateLimit, ThrottleKey, within};

/// Counts the export, or answers how long to wait. What it writes is to be committed either way.
pub(crate) fn allow(
    uow: &mut dyn UnitOfWork,
    client: &ClientCtx,
    (keys, exports): (&KeyRing, RateLimit),
    (limits, now): (&SessionLimits, UtcDateTime),
) -> Result<(), Failure<ExportRefusal>> {
    let standing = reprove_ready(uow, client, limits, now);
    let account = standing.map_err(|failure| failure.map(ExportRefusal::Client))?.account;
    let key = ThrottleKey::exports(keys, &account.company, account.id);
    let forget_at = now.saturating_add(exports.window);
    match within(uow.throttle(&account.company, &key)?, exports, now) {
        Err(full) => {
            uow.put_throttle(&account.company, &key, &full.state, full.until)?;
            Err(Failure::Refused(ExportRefusal::Wait { wait: (full.until - now).max(Duration::SECOND) }))
        }
        Ok(next) => {
            uow.put_throttle(&account.company, &key, &next, forget_at)?;
            let contacts = uow.contacts_of_account(&account.company, account.id)?;
            let about = (Some(account.id), contacts.as_slice());
            Ok(record(uow, &account.company, now, &actor(client), about, Happening::DataExported)?)
        }
    }
}
