//! Both sides write, and mark what they have read.

use time::UtcDateTime;

use super::{Message, MessageText, Reader, Side};
use crate::account::Account;
use crate::activity::{Happening, record};
use crate::agent::{AgentCtx, AgentRefusal, standing};
use crate::code::{self, Code};
use crate::deal::offered;
use crate::failure::{Detail, Failure, Refusal};
use crate::mail::{Intent, Mail};
use crate::ports::{Entropy, UnitOfWork};
use crate::session::{ClientCtx, ClientRefusal, SessionLimits, actor, reprove_entitled};
use crate::settings::Feature;
use crate::{ContactId, DealId, IntentId, MessageId};

/// What somebody writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMessage {
    /// The text.
    pub text: MessageText,
    /// The offer it is about.
    pub deal: Option<DealId>,
}

/// Why an agent's message was not written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OfficeMessageRefusal {
    /// The agent, the contact or the offer is not there.
    #[error(transparent)]
    Agent(#[from] AgentRefusal),
    /// The contact has no account that can sign in: nobody would read it.
    #[error("the contact has no portal account")]
    NoPortalUser,
}

impl Refusal for OfficeMessageRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Agent(refusal) => refusal.code(),
            Self::NoPortalUser => code::NO_PORTAL_USER,
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Agent(refusal) => refusal.details(),
            Self::NoPortalUser => Vec::new(),
        }
    }
}

/// The client writes: for the contact of the offer, or for the first contact of the account.
pub(crate) fn write(
    uow: &mut dyn UnitOfWork,
    client: &ClientCtx,
    new: &NewMessage,
    limits: &SessionLimits,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<Message, Failure<ClientRefusal>> {
    let standing = reprove_entitled(uow, client, Feature::Messages, limits, now)?;
    let account = &standing.account;
    let contact = match &new.deal {
        Some(deal) => Some(offered(uow, &standing, deal)?.contact().clone()),
        None => uow.contacts_of_account(&account.company, account.id)?.into_iter().next(),
    };
    // Who still waits for the office has nobody to write for.
    let contact = contact.ok_or(Failure::Refused(ClientRefusal::NotFound))?;
    let message = Message {
        company: account.company.clone(),
        id: MessageId::mint(now, entropy),
        contact,
        deal: new.deal.clone(),
        by: Side::Client(account.id),
        text: new.text.clone(),
        at: now,
        read_at: None,
    };
    uow.insert_message(&message)?;
    let what = Happening::MessageSent { message: message.id, deal: message.deal.clone() };
    let about = (Some(account.id), std::slice::from_ref(&message.contact));
    record(uow, &message.company, now, &actor(client), about, what)?;
    let mail = Mail::MessageReceived { account: account.id, contact: message.contact.clone(), message: message.id };
    uow.enqueue(&Intent::queued(message.company.clone(), IntentId::mint(now, entropy), mail, now))?;
    Ok(message)
}

/// An agent writes to a contact, and has read by then what the client wrote.
pub(crate) fn reply(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    contact: &ContactId,
    new: &NewMessage,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<Message, Failure<OfficeMessageRefusal>> {
    known(uow, ctx, contact)?;
    let company = ctx.company();
    if let Some(deal) = &new.deal {
        let of_contact = uow.crm_view().deal(company, deal)?.is_some_and(|deal| deal.contact == *contact);
        if !of_contact {
            return Err(Failure::Refused(AgentRefusal::NotFound.into()));
        }
    }
    let account = uow.account_of_contact(company, contact)?.filter(Account::is_open);
    let account = account.ok_or(Failure::Refused(OfficeMessageRefusal::NoPortalUser))?;
    let message = Message {
        company: company.clone(),
        id: MessageId::mint(now, entropy),
        contact: contact.clone(),
        deal: new.deal.clone(),
        by: Side::Office(ctx.agent().clone()),
        text: new.text.clone(),
        at: now,
        read_at: None,
    };
    uow.mark_messages_read(company, contact, Reader::Office, now)?;
    uow.insert_message(&message)?;
    let what = Happening::MessageAnswered { message: message.id, deal: message.deal.clone() };
    record(uow, company, now, &ctx.actor(), (Some(account.id), std::slice::from_ref(contact)), what)?;
    let mail = Mail::ReplyReceived { account: account.id, message: message.id };
    uow.enqueue(&Intent::queued(company.clone(), IntentId::mint(now, entropy), mail, now))?;
    Ok(message)
}

/// The client has read everything that the office wrote; answers how many that were.
pub(crate) fn mark_client_read(
    uow: &mut dyn UnitOfWork,
    client: &ClientCtx,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<u64, Failure<ClientRefusal>> {
    let account = reprove_entitled(uow, client, Feature::Messages, limits, now)?.account;
    let mut read = 0;
    for contact in uow.contacts_of_account(&account.company, account.id)? {
        read += uow.mark_messages_read(&account.company, &contact, Reader::Client, now)?;
    }
    Ok(read)
}

/// The office has read everything that the contact wrote; answers how many that were.
pub(crate) fn mark_office_read(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    contact: &ContactId,
    now: UtcDateTime,
) -> Result<u64, Failure<OfficeMessageRefusal>> {
    known(uow, ctx, contact)?;
    Ok(uow.mark_messages_read(ctx.company(), contact, Reader::Office, now)?)
}

fn known(uow: &mut dyn UnitOfWork, ctx: &AgentCtx, contact: &ContactId) -> Result<(), Failure<OfficeMessageRefusal>> {
    standing(uow, ctx).map_err(|failure| failure.map(OfficeMessageRefusal::Agent))?;
    let contact = uow.crm_view().contact(ctx.company(), contact)?;
    contact.map(|_| ()).ok_or(Failure::Refused(AgentRefusal::NotFound.into()))
}
