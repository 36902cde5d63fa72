use std::cmp::Reverse;

use time::UtcDateTime;

use super::state::State;
use crate::ports::{Ending, Sessions, SessionsView, StoreError};
use crate::session::{Session, TokenDigest};
use crate::{AccountId, CompanyId, SessionId};

impl SessionsView for State {
    fn session(&mut self, company: &CompanyId, digest: &TokenDigest) -> Result<Option<Session>, StoreError> {
        let id = self.digests.row(company, digest);
        Ok(id.and_then(|id| self.sessions.row(company, id)).cloned())
    }

    fn sessions_of(&mut self, company: &CompanyId, account: AccountId) -> Result<Vec<Session>, StoreError> {
        let of_account = self.sessions.of(company).map(|(_, session)| session);
        let mut sessions: Vec<Session> = of_account.filter(|session| session.account == account).cloned().collect();
        sessions.sort_by_key(|session| Reverse((session.last_used_at, session.id)));
        Ok(sessions)
    }

    fn knows_device(
        &mut self,
        company: &CompanyId,
        account: AccountId,
        device: &TokenDigest,
    ) -> Result<bool, StoreError> {
        Ok(self.devices.row(company, &(account, *device)).is_some())
    }
}

impl Sessions for State {
    fn insert_session(&mut self, session: &Session) -> Result<(), StoreError> {
        const STEP: &str = "add a session";
        self.accounts.require(&session.company, &session.account, STEP)?;
        let mut added = self.clone();
        added.sessions.insert(&session.company, session.id, session.clone(), STEP)?;
        added.digests.insert(&session.company, session.digest, session.id, STEP)?;
        *self = added;
        Ok(())
    }

    fn touch_session(&mut self, company: &CompanyId, id: SessionId, at: UtcDateTime) -> Result<(), StoreError> {
        if let Some(session) = self.sessions.row(company, &id).cloned() {
            self.sessions.put(company, id, Session { last_used_at: at, ..session });
        }
        Ok(())
    }

    fn end_sessions(&mut self, company: &CompanyId, account: AccountId, which: Ending) -> Result<u64, StoreError> {
        let mut ended = 0;
        let ends = |session: &Session| match which {
            Ending::All => true,
            Ending::AllBut(kept) => session.id != kept,
            Ending::Only(id) => session.id == id,
        };
        let sessions: Vec<Session> = self.sessions.of(company).map(|(_, session)| session.clone()).collect();
        for session in sessions {
            if ends(&session) && (session.account == account || !self.conduct.heeds_account()) {
                self.sessions.remove(company, &session.id);
                self.digests.remove(company, &session.digest);
                ended += 1;
            }
        }
        Ok(ended)
    }

    fn remember_device(
        &mut self,
        company: &CompanyId,
        account: AccountId,
        device: &TokenDigest,
        at: UtcDateTime,
    ) -> Result<(), StoreError> {
        self.accounts.require(company, &account, "remember a device")?;
        self.devices.put(company, (account, *device), at);
        Ok(())
    }

    fn sweep_sessions(
        &mut self,
        created_before: UtcDateTime,
        seen_before: UtcDateTime,
        limit: usize,
    ) -> Result<u64, StoreError> {
        let sessions = self.sessions.sweep(limit, |session| session.created_at < created_before);
        for session in &sessions {
            self.digests.remove(&session.company, &session.digest);
        }
        let devices = self.devices.sweep(limit, |seen_at| *seen_at < seen_before);
        Ok(count(sessions.len()) + count(devices.len()))
    }
}

impl State {
    pub(super) fn forget_devices(&mut self, company: &CompanyId, account: AccountId) {
        let devices: Vec<(AccountId, TokenDigest)> =
            self.devices.of(company).map(|(device, _)| *device).filter(|(of, _)| *of == account).collect();
        for device in devices {
            self.devices.remove(company, &device);
        }
    }
}

/// How many rows went; a machine whose addresses are wider than 64 bits is not in sight.
pub(super) fn count(rows: usize) -> u64 {
    u64::try_from(rows).unwrap_or(u64::MAX)
}
