//! What the office does with the properties it offers, in a transaction of its own or in the host's.

use super::{Joined, Portal};
use crate::account::{self, RemovalRefusal};
use crate::agent::{self, AgentCtx, AgentRefusal};
use crate::crm::{Agent, Deal, Permission};
use crate::deal::{self, OfferAct, OfferRefusal};
use crate::failure::Failure;
use crate::{ContactId, DealId};

impl Portal {
    /// Tells the portal of a deal that the CRM has entered: it is logged, and the client is written to about all
    /// offers of the hour together, unless they or the office do not wish it (R-HOME-01, R-MAIL-03, R-MAIL-04).
    /// Once for each deal; where the CRM enters it in a transaction of its own, in that one: [`Joined::offer_deal`].
    pub fn offer_deal(&self, ctx: &AgentCtx, deal: &DealId) -> Result<Deal, Failure<OfferRefusal>> {
        let now = self.now();
        self.write(|uow| deal::offer(uow, ctx, deal, (now, self.entropy())))
    }

    /// Takes an offer back (R-PROP-04). It stays on the client's home as unavailable, with their own notes (R-HOME-03); an open
    /// viewing is cancelled, which the client is told.
    pub fn withdraw_deal(&self, ctx: &AgentCtx, deal: &DealId) -> Result<Deal, Failure<OfferRefusal>> {
        self.change_deal(ctx, deal, OfferAct::Withdraw)
    }

    /// Offers again what was taken back.
    pub fn offer_deal_again(&self, ctx: &AgentCtx, deal: &DealId) -> Result<Deal, Failure<OfferRefusal>> {
        self.change_deal(ctx, deal, OfferAct::OfferAgain)
    }

    /// Ends an offer for good: the property is sold or let, or the search is over. An open viewing is
    /// cancelled.
    pub fn close_deal(&self, ctx: &AgentCtx, deal: &DealId) -> Result<Deal, Failure<OfferRefusal>> {
        self.change_deal(ctx, deal, OfferAct::Close)
    }

    fn change_deal(&self, ctx: &AgentCtx, deal: &DealId, act: OfferAct) -> Result<Deal, Failure<OfferRefusal>> {
        let now = self.now();
        self.write(|uow| deal::change(uow, ctx, deal, act, (now, self.entropy())))
    }
}

impl Portal {
    /// The agent behind the proof, if they may do this (R-ADM-03): for what the host reads beside the portal.
    pub fn authorise(&self, ctx: &AgentCtx, permission: Permission) -> Result<Agent, Failure<AgentRefusal>> {
        self.view(|view| agent::authorise(view, ctx, permission))
    }
}

impl Joined<'_> {
    /// The agent behind the proof, if they may do this (R-ADM-03): for what the host does beside the portal.
    pub fn authorise(&mut self, ctx: &AgentCtx, permission: Permission) -> Result<Agent, Failure<AgentRefusal>> {
        self.write(|uow| agent::authorise(uow, ctx, permission))
    }

    /// [`Portal::offer_deal`]: the CRM has entered the deal in this transaction.
    pub fn offer_deal(&mut self, ctx: &AgentCtx, deal: &DealId) -> Result<Deal, Failure<OfferRefusal>> {
        let (portal, now) = (self.portal, self.portal.now());
        self.write(|uow| deal::offer(uow, ctx, deal, (now, portal.entropy())))
    }

    /// [`Portal::withdraw_deal`].
    pub fn withdraw_deal(&mut self, ctx: &AgentCtx, deal: &DealId) -> Result<Deal, Failure<OfferRefusal>> {
        self.change_deal(ctx, deal, OfferAct::Withdraw)
    }

    /// [`Portal::offer_deal_again`].
    pub fn offer_deal_again(&mut self, ctx: &AgentCtx, deal: &DealId) -> Result<Deal, Failure<OfferRefusal>> {
        self.change_deal(ctx, deal, OfferAct::OfferAgain)
    }

    /// [`Portal::close_deal`].
    pub fn close_deal(&mut self, ctx: &AgentCtx, deal: &DealId) -> Result<Deal, Failure<OfferRefusal>> {
        self.change_deal(ctx, deal, OfferAct::Close)
    }

    /// The CRM is about to remove a deal that was a mistake, and does so in this transaction after `Ok`. One that the
    /// client has done something with is refused with `record-in-use`: close it instead.
    pub fn part_with_deal(&mut self, ctx: &AgentCtx, deal: &DealId) -> Result<(), Failure<OfferRefusal>> {
        let now = self.portal.now();
        self.write(|uow| deal::part_with(uow, ctx, deal, now))
    }

    /// The CRM is about to remove a contact, and does so in this transaction after `Ok`. One with an account is refused
    /// with `contact-has-account` until it is unlinked or erased (R-ADM-06), one with deals with `record-in-use`.
    pub fn part_with_contact(&mut self, ctx: &AgentCtx, contact: &ContactId) -> Result<(), Failure<RemovalRefusal>> {
        self.write(|uow| account::part_with(uow, ctx, contact))
    }

    fn change_deal(&mut self, ctx: &AgentCtx, deal: &DealId, act: OfferAct) -> Result<Deal, Failure<OfferRefusal>> {
        let (portal, now) = (self.portal, self.portal.now());
        self.write(|uow| deal::change(uow, ctx, deal, act, (now, portal.entropy())))
    }
}
