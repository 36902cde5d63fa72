//! The client says yes or no, and later whether it is the one (R-PROP-02 to R-PROP-04).

use time::UtcDateTime;

use super::edit::{self, decided};
use super::status::{Act, step};
use super::{DealState, PropertyUnavailable, Rejection, TransitionRefusal};
use crate::activity::Happening;
use crate::code::{self, Code};
use crate::crm::Deal;
use crate::failure::{Detail, Failure, Refusal};
use crate::ports::{Entropy, UnitOfWork};
use crate::session::{ClientCtx, ClientRefusal, SessionLimits, actor};
use crate::settings::Feature;
use crate::viewing::{Party, cancel_for_deal, open_of_deal};
use crate::{DealId, ViewingId};

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

/// What becomes of an open viewing when the client says no (R-PROP-04).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenViewing {
    /// The client is asked first.
    Ask,
    /// It is cancelled.
    Cancel,
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
    /// A no would cancel this open viewing, which the client has not said yet.
    #[error("the no would cancel an open viewing")]
    ViewingStillOpen(ViewingId),
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
            Self::ViewingStillOpen(_) => code::VIEWING_STILL_OPEN,
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Client(refusal) => refusal.details(),
            Self::Unavailable(refusal) => refusal.details(),
            Self::Transition(refusal) => refusal.details(),
            Self::ViewingStillOpen(viewing) => vec![("viewing", viewing.to_string().into())],
        }
    }
}

/// Takes the client's word. Saying the same again changes nothing and is told nobody.
pub(crate) fn decide(
    uow: &mut dyn UnitOfWork,
    client: &ClientCtx,
    id: &DealId,
    (word, open_viewing): (&Word, OpenViewing),
    limits: &SessionLimits,
    (now, entropy): (UtcDateTime, &dyn Entropy),
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
    if matches!(word, Word::No(_)) {
        close_viewing(uow, client, &edit.deal, open_viewing, (now, entropy))?;
    }
    let deal = id.clone();
    let what = match word {
        Word::No(rejection) => {
            Happening::PropertyRejected { deal, reasons: rejection.reasons().iter().copied().collect() }
        }
        Word::Yes | Word::Approved if decision == super::Decision::Approved => Happening::PropertyApproved { deal },
        Word::Yes | Word::Approved => Happening::PropertyInterested { deal },
    };
    let kept = edit.keep(uow, client, after, now, what)?;
    edit.tell_agent(uow, (now, entropy))?;
    Ok(kept)
}

/// A no leaves no appointment behind: the client is asked first, then it is cancelled with the no.
fn close_viewing(
    uow: &mut dyn UnitOfWork,
    client: &ClientCtx,
    deal: &Deal,
    open_viewing: OpenViewing,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), Failure<DecideRefusal>> {
    let of_deal = (&deal.company, &deal.id);
    match open_viewing {
        OpenViewing::Ask => match open_of_deal(uow, of_deal.0, of_deal.1, now)? {
            Some(open) => Err(Failure::Refused(DecideRefusal::ViewingStillOpen(open.id))),
            None => Ok(()),
        },
        OpenViewing::Cancel => {
            cancel_for_deal(uow, of_deal, (Party::Client, &actor(client)), (now, entropy))?;
            Ok(())
        }
    }
}
