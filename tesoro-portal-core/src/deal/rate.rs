//! Stars (R-PROP-06).

use time::UtcDateTime;

use super::edit::{self, Edit};
use super::{DealState, PropertyUnavailable, Sight, StarRating};
use crate::DealId;
use crate::activity::Happening;
use crate::code::Code;
use crate::failure::{Detail, Failure, Problem, Refusal};
use crate::ports::{Entropy, UnitOfWork};
use crate::session::{ClientCtx, ClientRefusal, SessionLimits};
use crate::settings::{Feature, RatingTime};
use crate::viewing::{ViewingRefusal, start_by_content, to_unlock};

/// Why stars were not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RateRefusal {
    /// The client may not, or there is no such deal for them.
    #[error(transparent)]
    Client(#[from] ClientRefusal),
    /// The property can no longer be had.
    #[error(transparent)]
    Unavailable(#[from] PropertyUnavailable),
    /// The property has not been seen yet (R-VIEW-08).
    #[error(transparent)]
    Viewing(#[from] ViewingRefusal),
}

impl Refusal for RateRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Client(refusal) => refusal.code(),
            Self::Unavailable(refusal) => refusal.code(),
            Self::Viewing(refusal) => refusal.code(),
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Viewing(refusal) => refusal.problems(),
            Self::Client(_) | Self::Unavailable(_) => Vec::new(),
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Client(refusal) => refusal.details(),
            Self::Unavailable(refusal) => refusal.details(),
            Self::Viewing(refusal) => refusal.details(),
        }
    }
}

/// Takes the client's stars. On the viewing day they start a confirmed viewing by themselves (R-VIEW-08).
pub(crate) fn rate(
    uow: &mut dyn UnitOfWork,
    client: &ClientCtx,
    id: &DealId,
    rating: StarRating,
    limits: &SessionLimits,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<DealState, Failure<RateRefusal>> {
    let mut edit = edit::begin::<RateRefusal>(uow, client, Feature::Ratings, id, (limits, now))?;
    if edit.before.rating == Some(rating) {
        return Ok(edit.before);
    }
    edit.available::<RateRefusal>()?;
    unlock(uow, &mut edit, now)?;
    let after = DealState { rating: Some(rating), ..edit.before.clone() };
    let what = Happening::PropertyRated { deal: id.clone(), stars: rating };
    let kept = edit.keep(uow, client, after, now, what)?;
    edit.tell_agent(uow, (now, entropy))?;
    Ok(kept)
}

fn unlock(uow: &mut dyn UnitOfWork, edit: &mut Edit, now: UtcDateTime) -> Result<(), Failure<RateRefusal>> {
    let seen = edit.before.decision.sight() == Sight::Seen;
    if seen || edit.standing.settings.viewings.ratings == RatingTime::Always {
        return Ok(());
    }
    let refused = |failure: Failure<ViewingRefusal>| failure.map(RateRefusal::Viewing);
    let viewing = to_unlock(uow, &edit.deal, &edit.standing, now).map_err(refused)?;
    start_by_content(uow, &edit.standing, viewing, now).map_err(refused)?;
    // Starting has made it a property that was seen.
    edit.before = edit::read(uow, &edit.deal)?;
    Ok(())
}
