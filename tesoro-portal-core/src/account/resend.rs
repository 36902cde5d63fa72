//! The office sends an invitation again (R-INV-05).

use time::{Duration, UtcDateTime};

use super::find::{PortalUser, portal_user};
use crate::account::{Account, Invitation, PasswordDuty};
use crate::activity::{Happening, record};
use crate::agent::{AgentCtx, AgentRefusal};
use crate::code::{self, Code};
use crate::failure::{Detail, Failure, Refusal};
use crate::mail::{Intent, Mail};
use crate::ports::{Entropy, UnitOfWork};
use crate::{AccountId, IntentId};

/// The shortest time between two invitations of one account: long enough for the first to arrive.
pub const RESEND_COOL_DOWN: Duration = Duration::seconds(60);

/// Why an invitation was not sent again.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ResendRefusal {
    /// The agent, or the account, is not there.
    #[error(transparent)]
    Agent(#[from] AgentRefusal),
    /// The client has chosen a password: they can help themselves now.
    #[error("the invitation has been completed")]
    Completed,
    /// The account is disabled: nobody could sign in with what is mailed.
    #[error("the account is disabled")]
    Disabled,
    /// The last one was asked for less than [`RESEND_COOL_DOWN`] ago.
    #[error("an invitation was sent a moment ago")]
    TooSoon {
        /// How long to wait.
        wait: Duration,
    },
}

impl Refusal for ResendRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Agent(refusal) => refusal.code(),
            Self::Completed => code::INVITATION_COMPLETED,
            Self::Disabled => code::ACCOUNT_DISABLED,
            Self::TooSoon { .. } => code::RESEND_TOO_SOON,
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Agent(refusal) => refusal.details(),
            _ => Vec::new(),
        }
    }

    fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::TooSoon { wait } => Some(*wait),
            _ => None,
        }
    }
}

/// The rule: whether the account's invitation may be sent again now.
pub(crate) fn may_resend(account: &Account, now: UtcDateTime) -> Result<(), ResendRefusal> {
    if account.duty != PasswordDuty::FirstSignIn {
        return Err(ResendRefusal::Completed);
    }
    if account.disabled.is_some() {
        return Err(ResendRefusal::Disabled);
    }
    let waited = account.invitation.as_ref().map_or(RESEND_COOL_DOWN, |invitation| now - invitation.invited_at);
    // A clock that was set back must not lock the button for longer than the cool-down itself.
    let wait = (RESEND_COOL_DOWN - waited).min(RESEND_COOL_DOWN);
    if wait.is_positive() { Err(ResendRefusal::TooSoon { wait }) } else { Ok(()) }
}

/// Asks for a new invitation mail. The old temporary password lives on until the new mail is produced.
pub(crate) fn resend(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    account: AccountId,
    now: UtcDateTime,
    entropy: &dyn Entropy,
) -> Result<Account, Failure<ResendRefusal>> {
    let PortalUser { mut account, credential, contacts } =
        portal_user(uow, ctx, account).map_err(|failure| failure.map(ResendRefusal::Agent))?;
    may_resend(&account, now).map_err(Failure::Refused)?;
    let intent = IntentId::mint(now, entropy);
    account.invitation = Some(Invitation::asked(ctx.agent().clone(), intent, now));
    account.version += 1;
    uow.update_account(&account)?;
    let mail = Mail::invitation(uow.settings(ctx.company())?.as_ref(), account.id, credential.epoch);
    uow.enqueue(&Intent::queued(account.company.clone(), intent, mail, now))?;
    record(uow, ctx.company(), now, &ctx.actor(), (Some(account.id), &contacts), Happening::InvitationResent)?;
    Ok(account)
}
