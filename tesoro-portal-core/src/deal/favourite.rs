//! Favourites (R-PROP-05).

use time::UtcDateTime;

use super::{DealState, DecideRefusal, Favourite, edit};
use crate::DealId;
use crate::activity::Happening;
use crate::failure::Failure;
use crate::ports::UnitOfWork;
use crate::session::{ClientCtx, SessionLimits};
use crate::settings::Feature;

/// Marks a property as a favourite or takes the mark away, which is possible for one that can no longer be had, too.
pub(crate) fn mark(
    uow: &mut dyn UnitOfWork,
    client: &ClientCtx,
    id: &DealId,
    favourite: Favourite,
    (limits, now): (&SessionLimits, UtcDateTime),
) -> Result<DealState, Failure<DecideRefusal>> {
    let edit = edit::begin::<DecideRefusal>(uow, client, Feature::Favourites, id, (limits, now))?;
    if edit.before.favourite == favourite {
        return Ok(edit.before);
    }
    let deal = id.clone();
    let what = match favourite {
        Favourite::Yes => {
            edit.available::<DecideRefusal>()?;
            Happening::FavouriteAdded { deal }
        }
        Favourite::No => Happening::FavouriteRemoved { deal },
    };
    let after = DealState { favourite, ..edit.before.clone() };
    Ok(edit.keep(uow, client, after, now, what)?)
}
