//! An agent has a mail tried again (R-MAIL-01).

use time::UtcDateTime;

use super::{Intent, IntentState};
use crate::IntentId;
use crate::agent::{AgentCtx, AgentRefusal, authorise};
use crate::code::{self, Code};
use crate::crm::Permission;
use crate::failure::{Detail, Failure, Refusal};
use crate::ports::UnitOfWork;

/// Why a mail is not tried again.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RetryRefusal {
    /// The agent, or the mail, is not there.
    #[error(transparent)]
    Agent(#[from] AgentRefusal),
    /// It was sent, or is no longer wanted, or is being sent.
    #[error("the mail is not waiting and was not given up")]
    NotRetryable,
}

impl Refusal for RetryRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Agent(refusal) => refusal.code(),
            Self::NotRetryable => code::MAIL_NOT_RETRYABLE,
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Agent(refusal) => refusal.details(),
            Self::NotRetryable => Vec::new(),
        }
    }
}

/// Puts a mail that was given up, or waits for its next try, at the front of the queue. A mail that was given up gets
/// its whole time again.
pub(crate) fn retry(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    id: IntentId,
    now: UtcDateTime,
) -> Result<Intent, Failure<RetryRefusal>> {
    authorise(uow, ctx, Permission::ManagePortalUsers).map_err(|failure| failure.map(RetryRefusal::Agent))?;
    let mut intent =
        uow.intent(ctx.company(), id)?.ok_or(Failure::Refused(RetryRefusal::Agent(AgentRefusal::NotFound)))?;
    intent.state = match intent.state {
        IntentState::Queued { attempts, failure, .. } => IntentState::Queued { attempts, due_at: now, failure },
        IntentState::Dead { attempts, failure, .. } => {
            intent.queued_at = now;
            IntentState::Queued { attempts, due_at: now, failure: Some(failure) }
        }
        _ => return Err(Failure::Refused(RetryRefusal::NotRetryable)),
    };
    uow.requeue(&intent)?;
    Ok(intent)
}
