//! Both sides read a thread.

use time::UtcDateTime;

use super::{Message, Reader};
use crate::account::PAGE_MAX;
use crate::agent::{AgentCtx, AgentRefusal, standing};
use crate::failure::Failure;
use crate::ports::View;
use crate::session::{ClientCtx, ClientRefusal, SessionLimits, reprove_entitled};
use crate::settings::Feature;
use crate::{ContactId, MessageId};

/// A page of messages, the newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// The messages.
    pub messages: Vec<Message>,
    /// How many of the other side's the reader has not read, on all pages.
    pub unread: u64,
}

/// The messages of all contacts of the client.
pub(crate) fn client_thread(
    view: &mut dyn View,
    client: &ClientCtx,
    before: Option<MessageId>,
    limit: usize,
    (limits, now): (&SessionLimits, UtcDateTime),
) -> Result<Thread, Failure<ClientRefusal>> {
    let standing = reprove_entitled(view, client, Feature::Messages, limits, now)?;
    let (company, account) = (&standing.account.company, standing.account.id);
    let limit = limit.min(PAGE_MAX);
    let (mut messages, mut unread) = (Vec::new(), 0);
    for contact in view.contacts_of_account(company, account)? {
        messages.extend(view.messages(company, &contact, before, limit)?);
        unread += view.unread_messages(company, &contact, Reader::Client)?;
    }
    messages.sort_by_key(|message| std::cmp::Reverse(message.id));
    messages.truncate(limit);
    Ok(Thread { messages, unread })
}

/// The messages of a contact, for any agent of the company.
pub(crate) fn office_thread(
    view: &mut dyn View,
    ctx: &AgentCtx,
    contact: &ContactId,
    before: Option<MessageId>,
    limit: usize,
) -> Result<Thread, Failure<AgentRefusal>> {
    standing(view, ctx)?;
    let company = ctx.company();
    view.crm_view().contact(company, contact)?.ok_or(Failure::Refused(AgentRefusal::NotFound))?;
    Ok(Thread {
        messages: view.messages(company, contact, before, limit.min(PAGE_MAX))?,
        unread: view.unread_messages(company, contact, Reader::Office)?,
    })
}
