//! What a viewing makes of the client's word (R-PROP-04). Called by the viewing's own operations, in their transaction.

use time::UtcDateTime;

use super::edit::{self, decided};
use super::status::{Act, step};
use super::{OfferedDeal, TransitionRefusal};
use crate::AccountId;
use crate::activity::{Actor, Happening};
use crate::crm::Deal;
use crate::failure::Failure;
use crate::ports::{StoreError, UnitOfWork};

/// Asking for a viewing says yes to a property that is still to be rated; one that was rejected is refused.
pub(crate) fn asked_for_viewing(
    uow: &mut dyn UnitOfWork,
    offered: &OfferedDeal,
    account: AccountId,
    now: UtcDateTime,
) -> Result<(), Failure<TransitionRefusal>> {
    let deal = offered.deal();
    let before = edit::read(uow, deal)?;
    let decision = step(before.decision, Act::AskForViewing).map_err(Failure::Refused)?;
    if decision == before.decision {
        return Ok(());
    }
    let (after, what) = (decided(&before, decision), Happening::PropertyInterested { deal: deal.id.clone() });
    edit::keep(uow, (deal, Some(account)), &before, after, (now, &Actor::Client { account }), what)?;
    Ok(())
}

/// A completed viewing: the client has seen the property.
pub(crate) fn viewing_completed(
    uow: &mut dyn UnitOfWork,
    deal: &Deal,
    account: Option<AccountId>,
    (now, actor): (UtcDateTime, &Actor),
) -> Result<(), StoreError> {
    let before = edit::read(uow, deal)?;
    let Ok(decision) = step(before.decision, Act::Complete) else { return Ok(()) };
    if decision == before.decision {
        return Ok(());
    }
    let mut after = decided(&before, decision);
    after.rejection.clone_from(&before.rejection);
    let what = Happening::PropertyVisited { deal: deal.id.clone() };
    edit::keep(uow, (deal, account), &before, after, (now, actor), what)?;
    Ok(())
}
