//! What the office does with an offer (R-PROP-04): a change on the CRM's side comes in through one of these, never by
//! overwriting a field.
//!
//! ```text
//!             withdraw
//!   Offered ───────────► Withdrawn
//!    │ │  ◄───────────────  │
//!    │ │    offer again     │
//!    │ └────── close ───────┤
//!    ▼                      ▼
//!   Closed ◄──────────── Closed        for good: what is offered anew is a new deal
//! ```

use time::UtcDateTime;

use crate::DealId;
use crate::activity::{Happening, record};
use crate::agent::{AgentCtx, AgentRefusal, authorise};
use crate::code::{self, Code};
use crate::crm::{Availability, ContactState, Deal, Permission};
use crate::failure::{Detail, Failure, Refusal};
use crate::mail::offers;
use crate::ports::{Entropy, UnitOfWork};
use crate::viewing::{Party, cancel_for_deal};

/// What the office does with an offer that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum OfferAct {
    /// Takes it back; it may come again.
    Withdraw,
    /// Offers it again.
    OfferAgain,
    /// Ends it: the property is sold or let, or the search is over.
    Close,
}

/// Why the office's act on a deal was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OfferRefusal {
    /// The agent or the deal is not there, or the agent may not.
    #[error(transparent)]
    Agent(#[from] AgentRefusal),
    /// The contact has been erased.
    #[error("the contact has been erased")]
    ContactErased,
    /// The CRM's row says that it is not offered (any more).
    #[error("the deal is not offered")]
    NotOffered,
    /// It is closed for good.
    #[error("the deal is closed")]
    Closed,
    /// The client has done something with it: it can be closed, not removed.
    #[error("the client has done something with the deal")]
    InUse,
}

impl Refusal for OfferRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Agent(refusal) => refusal.code(),
            Self::ContactErased => code::CONTACT_ERASED,
            Self::NotOffered => code::PROPERTY_UNAVAILABLE,
            Self::Closed => code::DEAL_CLOSED,
            Self::InUse => code::RECORD_IN_USE,
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Agent(refusal) => refusal.details(),
            _ => Vec::new(),
        }
    }
}

type Outcome<T> = Result<T, Failure<OfferRefusal>>;

/// The rule: where an act leads from; `None` where it is so already.
fn led(from: Availability, act: OfferAct) -> Result<Option<Availability>, OfferRefusal> {
    let to = match act {
        OfferAct::Withdraw => Availability::Withdrawn,
        OfferAct::OfferAgain => Availability::Offered,
        OfferAct::Close => Availability::Closed,
    };
    match from {
        _ if from == to => Ok(None),
        Availability::Closed => Err(OfferRefusal::Closed),
        Availability::Offered | Availability::Withdrawn => Ok(Some(to)),
    }
}

/// The CRM has entered a deal: it stands in the contact's history, and on the client's home at once (R-HOME-01).
pub(crate) fn offer(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    id: &DealId,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Outcome<Deal> {
    let deal = known(uow, ctx, id)?;
    let contact = uow.crm().contact(&deal.company, &deal.contact)?;
    if contact.is_none_or(|contact| contact.state == ContactState::Erased) {
        return Err(Failure::Refused(OfferRefusal::ContactErased));
    }
    if deal.availability != Availability::Offered {
        return Err(Failure::Refused(OfferRefusal::NotOffered));
    }
    let what = Happening::PropertyOffered { deal: deal.id.clone(), property: deal.property.clone() };
    tell(uow, ctx, &deal, what, now)?;
    if let Some(account) = uow.account_of_contact(&deal.company, &deal.contact)? {
        offers::announce(uow, &deal, account.id, (now, entropy))?;
    }
    Ok(deal)
}

/// The office takes an offer back, offers it again or ends it; saying what is so already changes nothing.
pub(crate) fn change(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    id: &DealId,
    act: OfferAct,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Outcome<Deal> {
    let mut deal = known(uow, ctx, id)?;
    let Some(to) = led(deal.availability, act).map_err(Failure::Refused)? else { return Ok(deal) };
    uow.crm().set_availability(&deal.company, id, to)?;
    if to != Availability::Offered {
        // Nobody goes to see what can no longer be had.
        cancel_for_deal(uow, (&deal.company, id), (Party::Agent, &ctx.actor()), (now, entropy))?;
    }
    deal.availability = to;
    let (id, property) = (id.clone(), deal.property.clone());
    let what = match act {
        OfferAct::Withdraw => Happening::PropertyWithdrawn { deal: id, property },
        OfferAct::OfferAgain => Happening::PropertyOfferedAgain { deal: id, property },
        OfferAct::Close => Happening::DealClosed { deal: id, property },
    };
    tell(uow, ctx, &deal, what, now)?;
    Ok(deal)
}

/// The CRM is about to remove a deal that was a mistake: only as long as the client has done nothing with it.
pub(crate) fn part_with(uow: &mut dyn UnitOfWork, ctx: &AgentCtx, id: &DealId, now: UtcDateTime) -> Outcome<()> {
    let deal = known(uow, ctx, id)?;
    if uow.deal_state(&deal.company, id)?.is_some() {
        return Err(Failure::Refused(OfferRefusal::InUse));
    }
    let what = Happening::OfferRemoved { deal: deal.id.clone(), property: deal.property.clone() };
    tell(uow, ctx, &deal, what, now)
}

fn known(uow: &mut dyn UnitOfWork, ctx: &AgentCtx, id: &DealId) -> Outcome<Deal> {
    authorise(uow, ctx, Permission::ManagePortalUsers).map_err(|failure| failure.map(OfferRefusal::Agent))?;
    let deal = uow.crm().deal(ctx.company(), id)?;
    deal.ok_or(Failure::Refused(OfferRefusal::Agent(AgentRefusal::NotFound)))
}

fn tell(uow: &mut dyn UnitOfWork, ctx: &AgentCtx, deal: &Deal, what: Happening, now: UtcDateTime) -> Outcome<()> {
    let account = uow.account_of_contact(&deal.company, &deal.contact)?.map(|account| account.id);
    let contacts = std::slice::from_ref(&deal.contact);
    Ok(record(uow, &deal.company, now, &ctx.actor(), (account, contacts), what)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_prop_04_each_act_of_the_office_leads_where_the_table_says() {
        use Availability::{Closed, Offered, Withdrawn};
        for (from, act, to) in [
            (Offered, OfferAct::Withdraw, Ok(Some(Withdrawn))),
            (Offered, OfferAct::OfferAgain, Ok(None)),
            (Offered, OfferAct::Close, Ok(Some(Closed))),
            (Withdrawn, OfferAct::Withdraw, Ok(None)),
            (Withdrawn, OfferAct::OfferAgain, Ok(Some(Offered))),
            (Withdrawn, OfferAct::Close, Ok(Some(Closed))),
            (Closed, OfferAct::Withdraw, Err(OfferRefusal::Closed)),
            (Closed, OfferAct::OfferAgain, Err(OfferRefusal::Closed)),
            (Closed, OfferAct::Close, Ok(None)),
        ] {
            assert_eq!(led(from, act), to, "{from:?} {act:?}");
        }
    }
}
