//! What becomes of viewings when something becomes of the deal.

use time::UtcDateTime;

use super::{Party, Viewing, client};
use crate::activity::Actor;
use crate::ports::{Entropy, StoreError, UnitOfWork, View};
use crate::{CompanyId, DealId};

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
