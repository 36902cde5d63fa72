//! What every change of a client's word shares: it is proved, kept, mirrored into the CRM and told.

use time::UtcDateTime;

use super::{DealState, Decision, PropertyUnavailable, offered};
use crate::activity::{Actor, Happening, record};
use crate::crm::Deal;
use crate::failure::Failure;
use crate::mail::acts;
use crate::ports::{Entropy, StoreError, UnitOfWork, View};
use crate::session::{ClientCtx, ClientRefusal, SessionLimits, Standing, actor, reprove_entitled};
use crate::settings::Feature;
use crate::{AccountId, DealId};

/// A client's word about a deal, as it is before a change.
pub(super) struct Edit {
    pub(super) standing: Standing,
    pub(super) deal: Deal,
    pub(super) before: DealState,
}

/// Proves that the client may change their word about the deal, and reads it.
pub(super) fn begin<R: From<ClientRefusal>>(
    uow: &mut dyn UnitOfWork,
    client: &ClientCtx,
    feature: Feature,
    id: &DealId,
    (limits, now): (&SessionLimits, UtcDateTime),
) -> Result<Edit, Failure<R>> {
    let proved = |failure: Failure<ClientRefusal>| failure.map(R::from);
    let standing = reprove_entitled(uow, client, feature, limits, now).map_err(proved)?;
    let deal = offered(uow, &standing, id).map_err(proved)?.deal().clone();
    let before = read(uow, &deal)?;
    Ok(Edit { standing, deal, before })
}

impl Edit {
    /// New actions need a property that can still be had.
    pub(super) fn available<R: From<PropertyUnavailable>>(&self) -> Result<(), Failure<R>> {
        let available = self.deal.availability == crate::crm::Availability::Offered;
        if available { Ok(()) } else { Err(Failure::Refused(PropertyUnavailable.into())) }
    }

    /// Keeps the client's new word, and tells what it was.
    pub(super) fn keep(
        &self,
        uow: &mut dyn UnitOfWork,
        client: &ClientCtx,
        after: DealState,
        now: UtcDateTime,
        what: Happening,
    ) -> Result<DealState, StoreError> {
        let account = Some(self.standing.account.id);
        keep(uow, (&self.deal, account), &self.before, after, (now, &actor(client)), what)
    }

    /// Has the agent written to about it, with whatever else the client says soon (R-MAIL-03).
    pub(super) fn tell_agent(
        &self,
        uow: &mut dyn UnitOfWork,
        (now, entropy): (UtcDateTime, &dyn Entropy),
    ) -> Result<(), StoreError> {
        let whose = (self.standing.account.id, &self.deal.contact);
        acts::announce(uow, &self.deal.company, whose, (now, entropy))
    }
}

/// What was said about the deal so far.
pub(super) fn read(view: &mut dyn View, deal: &Deal) -> Result<DealState, StoreError> {
    let state = view.deal_state(&deal.company, &deal.id)?;
    Ok(state.unwrap_or_else(|| DealState::untouched(deal.company.clone(), deal.id.clone())))
}

/// Stores a new word, mirrors it into the CRM and tells it on the deal's contact.
pub(super) fn keep(
    uow: &mut dyn UnitOfWork,
    (deal, account): (&Deal, Option<AccountId>),
    before: &DealState,
    mut after: DealState,
    (now, actor): (UtcDateTime, &Actor),
    what: Happening,
) -> Result<DealState, StoreError> {
    after.version = before.version + 1;
    after.edited_at = if matches!(actor, Actor::Client { .. }) { Some(now) } else { before.edited_at };
    if before.version == 0 {
        uow.insert_deal_state(&after)?;
    } else {
        uow.update_deal_state(&after)?;
    }
    mirror(uow, before, &after)?;
    record(uow, &deal.company, now, actor, (account, std::slice::from_ref(&deal.contact)), what)?;
    Ok(after)
}

fn mirror(uow: &mut dyn UnitOfWork, before: &DealState, after: &DealState) -> Result<(), StoreError> {
    let (company, deal) = (&after.company, &after.deal);
    if before.favourite != after.favourite {
        uow.crm().set_favourite(company, deal, after.favourite)?;
    }
    if before.rating != after.rating {
        uow.crm().set_rating(company, deal, after.rating)?;
    }
    if before.decision != after.decision || before.edited_at != after.edited_at {
        uow.crm().set_deal_status(company, deal, after.status(), after.edited_at)?;
    }
    Ok(())
}

/// The same word with another decision; reasons belong to a no only.
pub(super) fn decided(before: &DealState, decision: Decision) -> DealState {
    DealState { decision, rejection: None, ..before.clone() }
}
