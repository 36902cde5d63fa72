//! The client says yes or no, and later whether it is the one (R-PROP-02 to R-PROP-04).

use time::UtcDateTime;

use super::edit::{self, decided};
use super::status::{Act, step};
use super::{DealState, PropertyUnavailable, Rejection, TransitionRefusal};
use crate::DealId;
use crate::activity::Happening;
use crate::code::Code;
use crate::failure::{Detail, Failure, Refusal};
use crate::ports::UnitOfWork;
use crate::session::{ClientCtx, ClientRefusal, SessionLimits};
use crate::settings::Feature;

/// What the client says about a property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    /// Interested; after a visit it means approved.
    Yes,
    /// Not interested, and why.
    No(Rejection),
    /// Wants it, having seen it.
    Approved,
}

impl Word {
    fn act(&self) -> Act {
        match self {
            Self::Yes => Act::SayYes,
            Self::No(_) => Act::SayNo,
            Self::Approved => Act::Approve,
        }
    }
}

/// Why a word was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecideRefusal {
    /// The client may not, or there is no such deal for them.
    #[error(transparent)]
    Client(#[from] ClientRefusal),
    /// The property can no longer be had.
    #[error(transparent)]
    Unavailable(#[from] PropertyUnavailable),
    /// The table has no such step.
    #[error(transparent)]
    Transition(#[from] TransitionRefusal),
}

impl Refusal for DecideRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Client(refusal) => refusal.code(),
            Self::Unavailable(refusal) => refusal.code(),
            Self::Transition(refusal) => refusal.code(),
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Client(refusal) => refusal.details(),
            Self::Unavailable(refusal) => refusal.details(),
            Self::Transition(refusal) => refusal.details(),
        }
    }
}

/// Takes the client's word. Saying the same again changes nothing and is told nobody.
pub(crate) fn decide(
    uow: &mut dyn UnitOfWork,
    client: &ClientCtx,
    id: &DealId,
    word: &Word,
    (limits, now): (&SessionLimits, UtcDateTime),
) -> Result<DealState, Failure<DecideRefusal>> {
    let edit = edit::begin::<DecideRefusal>(uow, client, Feature::Interest, id, (limits, now))?;
    edit.available::<DecideRefusal>()?;
    let decision = step(edit.before.decision, word.act()).map_err(|refusal| Failure::Refused(refusal.into()))?;
    let mut after = decided(&edit.before, decision);
    if let Word::No(rejection) = word {
        after.rejection = Some(rejection.clone());
    }
    if after == edit.before {
        return Ok(after);
    }
    let deal = id.clone();
    let what = match word {
        Word::No(rejection) => {
            Happening::PropertyRejected { deal, reasons: rejection.reasons().iter().copied().collect() }
        }
        Word::Yes | Word::Approved if decision == super::Decision::Approved => Happening::PropertyApproved { deal },
        Word::Yes | Word::Approved => Happening::PropertyInterested { deal },
    };
    Ok(edit.keep(uow, client, after, now, what)?)
}
