//! What becomes of viewings when something becomes of the deal.

use time::UtcDateTime;

use super::refusal::unless_open;
use super::{Closed, ContentAccess, Party, Viewing, ViewingRefusal, client, content_access};
use crate::activity::Actor;
use crate::crm::Deal;
use crate::failure::Failure;
use crate::ports::{Entropy, StoreError, UnitOfWork, View};
use crate::session::{ClientRefusal, Standing};
use crate::{CompanyId, DealId, ViewingId};

/// The open viewing of a deal at `now`, for who has to ask before it is cancelled (R-PROP-04).
pub(crate) fn open_of_deal(
    view: &mut dyn View,
    company: &CompanyId,
    deal: &DealId,
    now: UtcDateTime,
) -> Result<Option<Viewing>, StoreError> {
    let found = view.open_viewing_of_deal(company, deal)?.map(|viewing| viewing.at(now));
    Ok(found.filter(|viewing| viewing.status().is_open()))
}

/// The viewing of a deal whose start unlocks what clients bring from it, or when it does (R-VIEW-08): of the latest ones,
/// the first that is open.
pub(crate) fn to_unlock(
    view: &mut dyn View,
    deal: &Deal,
    standing: &Standing,
    now: UtcDateTime,
) -> Result<ViewingId, Failure<ViewingRefusal>> {
    let unlocking = standing.settings.viewings.unlocking;
    let latest = view.viewings_of_deal(&deal.company, &deal.id, None, LATEST)?;
    let mut locked = ContentAccess::Closed(Closed::NotConfirmed);
    for viewing in latest.into_iter().rev().map(|viewing| viewing.at(now)) {
        match content_access(&viewing, unlocking, now) {
            ContentAccess::Open { .. } => return Ok(viewing.id),
            access => locked = access,
        }
    }
    match unless_open(locked) {
        Err(refusal) => Err(Failure::Refused(refusal)),
        Ok(()) => Err(Failure::Refused(ViewingRefusal::Client(ClientRefusal::NotFound))),
    }
}

/// How many viewings of a deal are looked at.
const LATEST: usize = 10;

/// Cancels the open viewing of a deal, if there is one, in the transaction of whatever makes it pointless.
pub(crate) fn cancel_for_deal(
    uow: &mut dyn UnitOfWork,
    (company, deal): (&CompanyId, &DealId),
    (party, actor): (Party, &Actor),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<Option<Viewing>, StoreError> {
    let Some(open) = open_of_deal(uow, company, deal, now)? else { return Ok(None) };
    Ok(client::cancelled(uow, open, (party, actor), (now, entropy))?.ok())
}
