//! What was refused. Only one transaction writes at a time, so the next number is one above the last.

use tesoro_portal_core::code::{self, Code};
use tesoro_portal_core::ports::{RefusedActs, RefusedActsView, StoreError, StoreErrorKind};
use tesoro_portal_core::refused_acts::{KEPT, NewRefusedAct, RefusedAct};
use tesoro_portal_core::{AccountId, CompanyId};
use time::UtcDateTime;

use crate::columns::{Fields, integer, millis, to_json};
use crate::sessions::count;
use crate::unit_of_work::{SqliteRows, SqliteUnitOfWork};

const LIST: &str = "SELECT sequence, company, at, actor, account, attempt, code FROM portal_refused_acts \
     WHERE company = ?1 AND sequence > ?2 ORDER BY sequence LIMIT ?3";

const APPEND: &str = "INSERT INTO portal_refused_acts (company, sequence, at, actor, account, attempt, code) VALUES \
     (?1, (SELECT coalesce(max(sequence), 0) + 1 FROM portal_refused_acts WHERE company = ?1), ?2, ?3, ?4, ?5, ?6) \
     RETURNING sequence";

const NEWEST: &str = "SELECT max(at) FROM portal_refused_acts";

const SWEEP: &str = "DELETE FROM portal_refused_acts WHERE (company, sequence) IN \
     (SELECT company, sequence FROM portal_refused_acts WHERE at < ?1 ORDER BY at LIMIT ?2)";

impl<A> RefusedActsView for SqliteRows<'_, A> {
    fn refused_acts(&mut self, company: &CompanyId, after: u64, limit: usize) -> Result<Vec<RefusedAct>, StoreError> {
        self.tx.rows("read refused acts", LIST, (company.as_str(), integer(after), integer(limit)), act)
    }
}

impl RefusedActs for SqliteUnitOfWork<'_> {
    fn append_refused_act(&mut self, act: &NewRefusedAct) -> Result<u64, StoreError> {
        const STEP: &str = "append a refused act";
        let actor = act.actor.as_ref().map(|actor| to_json(STEP, actor)).transpose()?;
        let params = (
            act.company.as_str(),
            millis(act.at),
            actor,
            act.account.as_ref().map(AccountId::as_bytes),
            to_json(STEP, &act.attempt)?,
            act.code.name(),
        );
        let appended = self.tx.row(STEP, APPEND, params, sequence)?;
        appended.ok_or_else(|| StoreError::new(StoreErrorKind::Other, STEP).because("it was given no number"))
    }

    fn sweep_refused_acts(&mut self, before: UtcDateTime, limit: usize) -> Result<u64, StoreError> {
        const STEP: &str = "sweep refused acts";
        let Some(newest) = self.tx.row(STEP, NEWEST, (), newest)?.flatten() else { return Ok(0) };
        let before = before.min(newest.saturating_sub(KEPT));
        self.tx.execute(STEP, SWEEP, (millis(before), integer(limit))).map(count)
    }
}

fn sequence(fields: &mut Fields<'_>) -> rusqlite::Result<u64> {
    fields.number()
}

fn newest(fields: &mut Fields<'_>) -> rusqlite::Result<Option<UtcDateTime>> {
    fields.optional_time()
}

fn act(fields: &mut Fields<'_>) -> rusqlite::Result<RefusedAct> {
    Ok(RefusedAct {
        sequence: fields.number()?,
        act: NewRefusedAct {
            company: fields.parsed(str::parse)?,
            at: fields.time()?,
            actor: fields.optional_json()?,
            account: fields.optional_bytes()?.map(AccountId::from_bytes),
            attempt: fields.json()?,
            code: fields.named(of_name)?,
        },
    })
}

fn of_name(name: &str) -> Option<Code> {
    code::ALL.iter().find(|code| code.name() == name).copied()
}
