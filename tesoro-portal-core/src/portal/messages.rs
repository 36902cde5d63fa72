//! Messages between clients and the office (R-MSG-01).

use super::{Joined, Portal};
use crate::agent::{AgentCtx, AgentRefusal};
use crate::failure::Failure;
use crate::message::{self, Message, NewMessage, OfficeMessageRefusal, Thread};
use crate::session::{ClientCtx, ClientRefusal};
use crate::{ContactId, MessageId};

impl Portal {
    /// A page of the client's messages, the newest first, and how many of the office's are unread. `limit` is 100 at
    /// most.
    pub fn messages(
        &self,
        client: &ClientCtx,
        before: Option<MessageId>,
        limit: usize,
    ) -> Result<Thread, Failure<ClientRefusal>> {
        let now = self.now();
        self.view(|view| message::client_thread(view, client, before, limit, (&self.policy().sessions, now)))
    }

    /// The client writes to the agent, who is told by mail.
    pub fn write_message(&self, client: &ClientCtx, new: &NewMessage) -> Result<Message, Failure<ClientRefusal>> {
        let now = self.now();
        self.write(|uow| message::write(uow, client, new, &self.policy().sessions, (now, self.entropy())))
    }

    /// The client has read what the office wrote until now; answers how many messages that were.
    pub fn mark_messages_read(&self, client: &ClientCtx) -> Result<u64, Failure<ClientRefusal>> {
        let now = self.now();
        self.write(|uow| message::mark_client_read(uow, client, &self.policy().sessions, now))
    }

    /// A page of a contact's messages, the newest first, and how many of the client's are unread.
    pub fn contact_messages(
        &self,
        ctx: &AgentCtx,
        contact: &ContactId,
        before: Option<MessageId>,
        limit: usize,
    ) -> Result<Thread, Failure<AgentRefusal>> {
        self.view(|view| message::office_thread(view, ctx, contact, before, limit))
    }

    /// An agent writes to a contact, who is told by mail; what the client wrote until then counts as read.
    pub fn answer_message(
        &self,
        ctx: &AgentCtx,
        contact: &ContactId,
        new: &NewMessage,
    ) -> Result<Message, Failure<OfficeMessageRefusal>> {
        let now = self.now();
        self.write(|uow| message::reply(uow, ctx, contact, new, (now, self.entropy())))
    }

    /// The office has read what the contact wrote until now; answers how many messages that were.
    pub fn mark_contact_messages_read(
        &self,
        ctx: &AgentCtx,
        contact: &ContactId,
    ) -> Result<u64, Failure<OfficeMessageRefusal>> {
        let now = self.now();
        self.write(|uow| message::mark_office_read(uow, ctx, contact, now))
    }
}

impl Joined<'_> {
    /// [`Portal::answer_message`].
    pub fn answer_message(
        &mut self,
        ctx: &AgentCtx,
        contact: &ContactId,
        new: &NewMessage,
    ) -> Result<Message, Failure<OfficeMessageRefusal>> {
        let (portal, now) = (self.portal, self.portal.now());
        self.write(|uow| message::reply(uow, ctx, contact, new, (now, portal.entropy())))
    }

    /// [`Portal::mark_contact_messages_read`].
    pub fn mark_contact_messages_read(
        &mut self,
        ctx: &AgentCtx,
        contact: &ContactId,
    ) -> Result<u64, Failure<OfficeMessageRefusal>> {
        let now = self.portal.now();
        self.write(|uow| message::mark_office_read(uow, ctx, contact, now))
    }
}
