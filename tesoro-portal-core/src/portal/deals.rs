//! What a client does with the properties that were offered.

use super::Portal;
use crate::agent::{AgentCtx, AgentRefusal};
use crate::crm::DealEdge;
use crate::deal::{
    self, DealState, DecideRefusal, Favourite, OfferedProperty, OpenViewing, RateRefusal, ReasonSummary, StarRating,
    Word,
};
use crate::failure::Failure;
use crate::home::{self, Home, OfferedRow};
use crate::session::{ClientCtx, ClientRefusal};
use crate::{ContactId, DealId};

impl Portal {
    /// A property that was offered to the client (R-PROP-01).
    pub fn offered_property(
        &self,
        client: &ClientCtx,
        deal: &DealId,
    ) -> Result<OfferedProperty, Failure<ClientRefusal>> {
        let now = self.now();
        self.view(|view| deal::show(view, client, deal, &self.policy().sessions, now))
    }

    /// The client's home page (R-HOME-01, R-HOME-02).
    pub fn home(&self, client: &ClientCtx) -> Result<Home, Failure<ClientRefusal>> {
        let now = self.now();
        self.view(|view| home::home(view, client, (&self.policy().sessions, now)))
    }

    /// A page of everything offered to the client, the newest offer first, from the first one before `before`.
    pub fn offered_properties(
        &self,
        client: &ClientCtx,
        before: Option<&DealEdge>,
        limit: usize,
    ) -> Result<Vec<OfferedRow>, Failure<ClientRefusal>> {
        let now = self.now();
        self.view(|view| home::properties(view, client, (before, limit), (&self.policy().sessions, now)))
    }

    /// The client's favourites, the newest offer first (R-PROP-05).
    pub fn favourites(&self, client: &ClientCtx) -> Result<Vec<OfferedRow>, Failure<ClientRefusal>> {
        let now = self.now();
        self.view(|view| home::favourites(view, client, (&self.policy().sessions, now)))
    }

    /// The client says yes or no to a property, or approves it after a visit (R-PROP-02, R-PROP-04).
    /// A no that would cancel an open viewing is refused until the client has said so.
    pub fn decide(
        &self,
        client: &ClientCtx,
        deal: &DealId,
        word: &Word,
        open_viewing: OpenViewing,
    ) -> Result<DealState, Failure<DecideRefusal>> {
        let now = self.now();
        let limits = &self.policy().sessions;
        self.write(|uow| deal::decide(uow, client, deal, (word, open_viewing), limits, (now, self.entropy())))
    }

    /// Gives stars to a property that was seen (R-PROP-06).
    pub fn rate(
        &self,
        client: &ClientCtx,
        deal: &DealId,
        rating: StarRating,
    ) -> Result<DealState, Failure<RateRefusal>> {
        let now = self.now();
        self.write(|uow| deal::rate(uow, client, deal, rating, &self.policy().sessions, (now, self.entropy())))
    }

    /// Marks a property as a favourite or takes the mark away (R-PROP-05).
    pub fn mark_favourite(
        &self,
        client: &ClientCtx,
        deal: &DealId,
        favourite: Favourite,
    ) -> Result<DealState, Failure<DecideRefusal>> {
        let now = self.now();
        self.write(|uow| deal::mark(uow, client, deal, favourite, (&self.policy().sessions, now)))
    }

    /// Why the contact says no, summed up (R-PROP-07).
    pub fn rejection_reasons(
        &self,
        ctx: &AgentCtx,
        contact: &ContactId,
    ) -> Result<ReasonSummary, Failure<AgentRefusal>> {
        self.view(|view| deal::reasons(view, ctx, contact))
    }
}
