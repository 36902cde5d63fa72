//! The client sees the sessions of the account and ends them (R-AUTH-05).

use time::UtcDateTime;

use super::{ClientCtx, ClientRefusal, Session, SessionLimits, SignedInClient, reprove, reprove_ready};
use crate::code::{self, Code};
use crate::failure::{Failure, Refusal};
use crate::ports::{Ending, StoreError, UnitOfWork, View};
use crate::{SessionId, session::Standing};

/// Why sessions were not shown or ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SessionRefusal {
    /// The session that asks does not count any more.
    #[error(transparent)]
    Client(#[from] ClientRefusal),
    /// The client has no session of this id.
    #[error("no such session")]
    NotFound,
}

impl Refusal for SessionRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Client(refusal) => refusal.code(),
            Self::NotFound => code::NOT_FOUND,
        }
    }
}

/// The live sessions of the client's account, the latest used first.
pub(crate) fn list(
    view: &mut dyn View,
    client: &ClientCtx,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<Vec<Session>, Failure<SessionRefusal>> {
    let standing = reprove_ready(view, client, limits, now).map_err(refused)?;
    Ok(live_sessions(view, &standing, limits, now)?)
}

/// The live sessions of an account whose session was just proved, the latest used first.
pub(crate) fn live_sessions(
    view: &mut dyn View,
    Standing { account, credential, .. }: &Standing,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<Vec<Session>, StoreError> {
    let mut sessions = view.sessions_of(&account.company, account.id)?;
    sessions.retain(|session| session.is_live(limits, now) && session.epoch == credential.epoch);
    Ok(sessions)
}

/// Signs out: ends the session that asks, restricted ones included.
pub(crate) fn sign_out(
    uow: &mut dyn UnitOfWork,
    client: &dyn SignedInClient,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<(), Failure<SessionRefusal>> {
    reprove(uow, client, limits, now).map_err(refused)?;
    uow.end_sessions(client.company(), client.account(), Ending::Only(client.session()))?;
    Ok(())
}

/// Ends one session of the client's own.
pub(crate) fn end_one(
    uow: &mut dyn UnitOfWork,
    client: &ClientCtx,
    session: SessionId,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<(), Failure<SessionRefusal>> {
    reprove_ready(uow, client, limits, now).map_err(refused)?;
    match uow.end_sessions(client.company(), client.account(), Ending::Only(session))? {
        0 => Err(Failure::Refused(SessionRefusal::NotFound)),
        _ => Ok(()),
    }
}

/// Ends all sessions of the client but the one that asks, and answers how many.
pub(crate) fn end_others(
    uow: &mut dyn UnitOfWork,
    client: &ClientCtx,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<u64, Failure<SessionRefusal>> {
    reprove_ready(uow, client, limits, now).map_err(refused)?;
    Ok(uow.end_sessions(client.company(), client.account(), Ending::AllBut(client.session()))?)
}

fn refused(failure: Failure<ClientRefusal>) -> Failure<SessionRefusal> {
    failure.map(SessionRefusal::Client)
}
