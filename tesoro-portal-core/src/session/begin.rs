//! A new session: at sign-in and at every change of what a session may do (R-AUTH-04).

use std::fmt;

use time::UtcDateTime;

use super::{DeviceName, DeviceToken, Keep, NextStep, Session, SessionLimits, SessionToken};
use crate::account::{Account, Credential};
use crate::ports::{Entropy, StoreError, UnitOfWork};
use crate::{CompanyId, SessionId};

/// What a client has after signing in or changing the password. The tokens are handed out here and nowhere else.
pub struct SignedIn {
    /// The session's token: 256 random bits (R-AUTH-04).
    pub token: SessionToken,
    /// Shown at the next sign-in, it spares this device the waits that strangers cause (R-AUTH-03).
    pub device: DeviceToken,
    /// The session.
    pub session: Session,
    /// Whose it is.
    pub account: Account,
    /// What it may do next.
    pub next: NextStep,
    /// The first instant at which the session is over if not used again.
    pub ends_at: UtcDateTime,
}

impl fmt::Debug for SignedIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignedIn").field("session", &self.session.id).finish_non_exhaustive()
    }
}

/// What a new session takes over from the request.
pub(crate) struct Beginning<'a> {
    pub(crate) company: &'a CompanyId,
    pub(crate) keep: Keep,
    pub(crate) device_name: &'a DeviceName,
}

/// Adds a session and remembers the device.
pub(crate) fn begin(
    uow: &mut dyn UnitOfWork,
    account: Account,
    credential: &Credential,
    beginning: &Beginning<'_>,
    limits: &SessionLimits,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<SignedIn, StoreError> {
    let token = SessionToken::mint(beginning.company, entropy);
    let device = DeviceToken::mint(beginning.company, entropy);
    let session = Session {
        company: beginning.company.clone(),
        id: SessionId::mint(now, entropy),
        account: account.id,
        digest: token.digest(),
        epoch: credential.epoch,
        keep: beginning.keep,
        created_at: now,
        last_used_at: now,
        device: beginning.device_name.clone(),
    };
    uow.insert_session(&session)?;
    uow.remember_device(beginning.company, account.id, &device.digest(), now)?;
    let next = NextStep::of(&account, uow.terms_in_force(beginning.company)?);
    let ends_at = session.ends_at(limits);
    Ok(SignedIn { token, device, session, account, next, ends_at })
}
