use time::UtcDateTime;

use super::StoreError;
use crate::session::{Session, TokenDigest};
use crate::{AccountId, CompanyId, SessionId};

/// Reads sessions and known devices.
pub trait SessionsView {
    /// The session whose token has this digest, live or not.
    fn session(&mut self, company: &CompanyId, digest: &TokenDigest) -> Result<Option<Session>, StoreError>;

    /// All sessions of the account, the latest used first.
    fn sessions_of(&mut self, company: &CompanyId, account: AccountId) -> Result<Vec<Session>, StoreError>;

    /// Whether the device with this digest signed in to the account before (R-AUTH-03).
    fn knows_device(
        &mut self,
        company: &CompanyId,
        account: AccountId,
        device: &TokenDigest,
    ) -> Result<bool, StoreError>;
}

/// Which sessions of an account end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// All.
    All,
    /// All but this one.
    AllBut(SessionId),
    /// This one.
    Only(SessionId),
}

/// Writes sessions and known devices.
pub trait Sessions: SessionsView {
    /// Adds a session.
    ///
    /// To ensure correctness, a digest or an id that exists is refused as [`Taken`](super::StoreErrorKind::Taken), and
    /// one for an account that does not exist is an error.
    fn insert_session(&mut self, session: &Session) -> Result<(), StoreError>;

    /// Writes down when the session was last used; one that is gone stays gone, without error.
    fn touch_session(&mut self, company: &CompanyId, id: SessionId, at: UtcDateTime) -> Result<(), StoreError>;

    /// Removes sessions of the account and answers how many there were. A session of another account is never touched,
    /// whatever its id.
    fn end_sessions(&mut self, company: &CompanyId, account: AccountId, which: Ending) -> Result<u64, StoreError>;

    /// Remembers that a device signed in to the account; again is no error.
    fn remember_device(
        &mut self,
        company: &CompanyId,
        account: AccountId,
        device: &TokenDigest,
        at: UtcDateTime,
    ) -> Result<(), StoreError>;

    /// Removes every company's sessions that were made before `created_before` and devices last seen before
    /// `seen_before`, at most `limit` of each, and answers how many went.
    fn sweep_sessions(
        &mut self,
        created_before: UtcDateTime,
        seen_before: UtcDateTime,
        limit: usize,
    ) -> Result<u64, StoreError>;
}
