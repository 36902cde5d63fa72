//! Sessions and known devices.

use rusqlite::named_params;
use tesoro_portal_core::ports::{Ending, Sessions, SessionsView, StoreError};
use tesoro_portal_core::session::{DeviceName, Keep, Session, TokenDigest};
use tesoro_portal_core::{AccountId, CompanyId, SessionId};
use time::UtcDateTime;

use crate::columns::{Fields, integer, millis};
use crate::unit_of_work::{SqliteRows, SqliteUnitOfWork};

macro_rules! columns {
    () => {
        "company, id, account, digest, epoch, keep, created_at, last_used_at, device"
    };
}

const BY_DIGEST: &str = concat!("SELECT ", columns!(), " FROM portal_sessions WHERE company = ?1 AND digest = ?2");

const BY_ACCOUNT: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM portal_sessions WHERE company = ?1 AND account = ?2 ORDER BY last_used_at DESC, id DESC"
);

const INSERT: &str = "INSERT INTO portal_sessions (company, id, account, digest, epoch, keep, created_at, last_used_at, \
     device) VALUES (:company, :id, :account, :digest, :epoch, :keep, :created_at, :last_used_at, :device)";

const REMEMBER: &str = "INSERT INTO portal_devices (company, account, device, seen_at) VALUES (?1, ?2, ?3, ?4) \
     ON CONFLICT (company, account, device) DO UPDATE SET seen_at = excluded.seen_at";

const SWEEP_SESSIONS: &str = "DELETE FROM portal_sessions WHERE (company, digest) IN \
     (SELECT company, digest FROM portal_sessions WHERE created_at < ?1 ORDER BY created_at LIMIT ?2)";

const SWEEP_DEVICES: &str = "DELETE FROM portal_devices WHERE (company, account, device) IN \
     (SELECT company, account, device FROM portal_devices WHERE seen_at < ?1 ORDER BY seen_at LIMIT ?2)";

impl<A> SessionsView for SqliteRows<'_, A> {
    fn session(&mut self, company: &CompanyId, digest: &TokenDigest) -> Result<Option<Session>, StoreError> {
        self.tx.row("look a session up", BY_DIGEST, (company.as_str(), digest.as_bytes()), session)
    }

    fn sessions_of(&mut self, company: &CompanyId, account: AccountId) -> Result<Vec<Session>, StoreError> {
        self.tx.rows("read the sessions of an account", BY_ACCOUNT, (company.as_str(), account.as_bytes()), session)
    }

    fn knows_device(
        &mut self,
        company: &CompanyId,
        account: AccountId,
        device: &TokenDigest,
    ) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM portal_devices WHERE company = ?1 AND account = ?2 AND device = ?3";
        let params = (company.as_str(), account.as_bytes(), device.as_bytes());
        Ok(self.tx.row("look a device up", sql, params, |_| Ok(()))?.is_some())
    }
}

impl Sessions for SqliteUnitOfWork<'_> {
    fn insert_session(&mut self, session: &Session) -> Result<(), StoreError> {
        self.tx.execute_one(
            "add a session",
            INSERT,
            named_params! {
                ":company": session.company.as_str(),
                ":id": session.id.as_bytes(),
                ":account": session.account.as_bytes(),
                ":digest": session.digest.as_bytes(),
                ":epoch": integer(session.epoch),
                ":keep": keep_name(session.keep),
                ":created_at": millis(session.created_at),
                ":last_used_at": millis(session.last_used_at),
                ":device": session.device.as_str(),
            },
        )
    }

    fn touch_session(&mut self, company: &CompanyId, id: SessionId, at: UtcDateTime) -> Result<(), StoreError> {
        let sql = "UPDATE portal_sessions SET last_used_at = ?3 WHERE company = ?1 AND id = ?2";
        self.tx.execute("touch a session", sql, (company.as_str(), id.as_bytes(), millis(at))).map(drop)
    }

    fn end_sessions(&mut self, company: &CompanyId, account: AccountId, which: Ending) -> Result<u64, StoreError> {
        const STEP: &str = "end sessions";
        let (company, account) = (company.as_str(), account.as_bytes());
        let ended = match which {
            Ending::All => {
                let sql = "DELETE FROM portal_sessions WHERE company = ?1 AND account = ?2";
                self.tx.execute(STEP, sql, (company, account))
            }
            Ending::AllBut(kept) => {
                let sql = "DELETE FROM portal_sessions WHERE company = ?1 AND account = ?2 AND id <> ?3";
                self.tx.execute(STEP, sql, (company, account, kept.as_bytes()))
            }
            Ending::Only(id) => {
                let sql = "DELETE FROM portal_sessions WHERE company = ?1 AND account = ?2 AND id = ?3";
                self.tx.execute(STEP, sql, (company, account, id.as_bytes()))
            }
        }?;
        Ok(count(ended))
    }

    fn remember_device(
        &mut self,
        company: &CompanyId,
        account: AccountId,
        device: &TokenDigest,
        at: UtcDateTime,
    ) -> Result<(), StoreError> {
        let params = (company.as_str(), account.as_bytes(), device.as_bytes(), millis(at));
        self.tx.execute("remember a device", REMEMBER, params).map(drop)
    }

    fn sweep_sessions(
        &mut self,
        created_before: UtcDateTime,
        seen_before: UtcDateTime,
        limit: usize,
    ) -> Result<u64, StoreError> {
        let limit = integer(limit);
        let sessions = self.tx.execute("sweep sessions", SWEEP_SESSIONS, (millis(created_before), limit))?;
        let devices = self.tx.execute("sweep devices", SWEEP_DEVICES, (millis(seen_before), limit))?;
        Ok(count(sessions) + count(devices))
    }
}

pub(crate) fn count(rows: usize) -> u64 {
    u64::try_from(rows).unwrap_or(u64::MAX)
}

fn session(fields: &mut Fields<'_>) -> rusqlite::Result<Session> {
    Ok(Session {
        company: fields.parsed(str::parse)?,
        id: SessionId::from_bytes(fields.bytes()?),
        account: AccountId::from_bytes(fields.bytes()?),
        digest: TokenDigest::from_bytes(fields.bytes()?),
        epoch: fields.number()?,
        keep: fields.named(keep_named)?,
        created_at: fields.time()?,
        last_used_at: fields.time()?,
        device: fields.named(|name| Some(DeviceName::shortened(name)))?,
    })
}

fn keep_name(keep: Keep) -> &'static str {
    match keep {
        Keep::Visit => "visit",
        Keep::SignedIn => "signed-in",
    }
}

fn keep_named(name: &str) -> Option<Keep> {
    [Keep::Visit, Keep::SignedIn].into_iter().find(|keep| keep_name(*keep) == name)
}
