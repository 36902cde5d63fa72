//! The terms: what the office writes, and what clients read and accept (R-TERM-01).

use super::Portal;
use crate::agent::AgentCtx;
use crate::failure::Failure;
use crate::session::Authenticated;
use crate::terms::{
    self, Acceptance, AcceptanceChannel, AcceptanceRefusal, Edition, EditionHead, TermsChange, TermsDraft,
    TermsRefusal, TermsShown, TermsVersion,
};

impl Portal {
    /// A page of the company's versions without their texts, the newest first. `limit` is 100 at most.
    pub fn terms_editions(
        &self,
        ctx: &AgentCtx,
        before: Option<TermsVersion>,
        limit: usize,
    ) -> Result<Vec<EditionHead>, Failure<TermsRefusal>> {
        self.view(|view| terms::editions(view, ctx, before, limit))
    }

    /// One version with its texts.
    pub fn terms_edition(&self, ctx: &AgentCtx, version: TermsVersion) -> Result<Edition, Failure<TermsRefusal>> {
        self.view(|view| terms::edition(view, ctx, version))
    }

    /// Makes the company's next version, as a draft; there is one draft at most.
    pub fn draft_terms(&self, ctx: &AgentCtx, draft: &TermsDraft) -> Result<Edition, Failure<TermsRefusal>> {
        let now = self.now();
        self.write(|uow| terms::draft(uow, ctx, draft, now))
    }

    /// Makes the next version and puts it in force at once.
    pub fn publish_new_terms(&self, ctx: &AgentCtx, draft: &TermsDraft) -> Result<Edition, Failure<TermsRefusal>> {
        let now = self.now();
        self.write(|uow| {
            let head = terms::draft(uow, ctx, draft, now)?.head;
            terms::publish(uow, ctx, (head.version, head.revision), now)
        })
    }

    /// Changes the draft, all or nothing, if it is still the `seen` revision.
    pub fn change_terms(
        &self,
        ctx: &AgentCtx,
        version: TermsVersion,
        seen: u64,
        change: &TermsChange,
    ) -> Result<Edition, Failure<TermsRefusal>> {
        let now = self.now();
        self.write(|uow| terms::change(uow, ctx, (version, seen), change, now))
    }

    /// Puts the draft in force, if it is still the `seen` revision. A material one has to be accepted by every client
    /// from then on, and is announced to them by mail, which [`Portal::dispatch`] puts into the outbox in batches.
    pub fn publish_terms(
        &self,
        ctx: &AgentCtx,
        version: TermsVersion,
        seen: u64,
    ) -> Result<Edition, Failure<TermsRefusal>> {
        let now = self.now();
        self.write(|uow| terms::publish(uow, ctx, (version, seen), now))
    }

    /// The newest published terms in the client's language; for restricted sessions, too (R-PW-05).
    pub fn terms(&self, client: &Authenticated) -> Result<TermsShown, Failure<AcceptanceRefusal>> {
        let now = self.now();
        self.view(|view| terms::read(view, client, &self.policy().sessions, now))
    }

    /// The client accepts the newest published version, which has to be the one named; accepting it again changes
    /// nothing. The same session may then do everything a client may.
    pub fn accept_terms(
        &self,
        client: &Authenticated,
        version: TermsVersion,
        channel: AcceptanceChannel,
    ) -> Result<Acceptance, Failure<AcceptanceRefusal>> {
        let now = self.now();
        self.write(|uow| terms::accept(uow, client, version, channel, (&self.policy().sessions, now)))
    }
}
