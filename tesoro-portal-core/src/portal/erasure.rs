//! Erasure of a person's data (R-PRIV-02).

use super::Portal;
use crate::ContactId;
use crate::agent::AgentCtx;
use crate::failure::Failure;
use crate::password::{PasswordCandidate, change};
use crate::privacy::{
    self, ErasureRefusal, ErasureRequest, ErasureRequestRefusal, ErasureStanding, Means, Person, Tombstone,
    WaitingErasure,
};
use crate::session::{ClientCtx, ClientRefusal};

type Outcome<T> = Result<T, Failure<ErasureRefusal>>;

impl Portal {
    /// The client asks for the erasure of everything about them, with the current password (R-PRIV-02); it waits for the
    /// office. Who asks again gets the first request.
    pub fn request_erasure(
        &self,
        client: &ClientCtx,
        current: Option<&PasswordCandidate>,
    ) -> Result<ErasureRequest, Failure<ErasureRequestRefusal>> {
        let now = self.now();
        let limits = &self.policy().sessions;
        let told = |failure: Failure<_>| failure.map(ErasureRequestRefusal::from);
        let ground = self.view(|view| change::ground(view, client, limits, now)).map_err(told)?;
        if let Some(wrong) = self.judge_current(client, current, &ground).map_err(told)? {
            return Err(Failure::Refused(ErasureRequestRefusal::Password(wrong)));
        }
        let epoch = ground.credential.epoch;
        let asked = self.write(|uow| privacy::request(uow, client, epoch, limits, now));
        asked.map_err(|failure| failure.map(ErasureRequestRefusal::Client))
    }

    /// The client's request that waits, whoever made it.
    pub fn own_erasure_request(&self, client: &ClientCtx) -> Result<Option<ErasureRequest>, Failure<ClientRefusal>> {
        let now = self.now();
        self.view(|view| privacy::standing_request(view, client, &self.policy().sessions, now))
    }

    /// The client takes the request back, which is possible until it is done; that none waits is no error.
    pub fn withdraw_erasure_request(&self, client: &ClientCtx) -> Result<(), Failure<ClientRefusal>> {
        let now = self.now();
        self.write(|uow| privacy::withdraw(uow, client, &self.policy().sessions, now))
    }

    /// Asks, on a contact's behalf, for the erasure of the contact and of the account it is linked to, with all contacts of
    /// that. It waits for an agent with `erase-clients`; who asks again gets the first request. Refused with `contact-erased`
    /// once it is done.
    pub fn ask_for_erasure(&self, ctx: &AgentCtx, contact: &ContactId) -> Outcome<ErasureRequest> {
        let now = self.now();
        self.write(|uow| privacy::ask(uow, ctx, contact, now))
    }

    /// A page of the requests that wait, in the order of the persons; `limit` is 100 at most.
    pub fn waiting_erasures(
        &self,
        ctx: &AgentCtx,
        after: Option<&Person>,
        limit: usize,
    ) -> Outcome<Vec<WaitingErasure>> {
        self.view(|view| privacy::waiting(view, ctx, after, limit))
    }

    /// How far the erasure of a contact has come. A contact that was merged into another is `contact-erased`.
    pub fn erasure_standing(&self, ctx: &AgentCtx, contact: &ContactId) -> Outcome<ErasureStanding> {
        self.view(|view| privacy::standing(view, ctx, contact))
    }

    /// Erases what somebody has asked for (R-PRIV-02): the account with all its contacts, in one transaction, the CRM's own
    /// records included. It cannot be undone. Answers what is left of the contact.
    ///
    /// Refused with `erasure-not-asked` where no request waits, and with `contact-erased` the second time. Files are removed
    /// after the commit; what a crash leaves of them is found by [`Portal::sweep_media`], and nobody is served it.
    pub fn approve_erasure(&self, ctx: &AgentCtx, contact: &ContactId) -> Outcome<Tombstone> {
        let now = self.now();
        let own_key = self.own_key();
        let means = Means { keys: self.keys(), entropy: self.entropy(), own_key: own_key.as_ref() };
        let (tombstone, files) = self.write(|uow| privacy::approve(uow, ctx, contact, &means, now))?;
        for file in files {
            self.discard(Some(file));
        }
        Ok(tombstone)
    }
}
