//! An agent decides about accounts that wait (R-REG-03, R-ACC-01), and reviews and merges contacts (R-ADM-06).

use time::UtcDateTime;

use super::activate::{link_known, new_lead, settle};
use super::find::portal_user;
use crate::account::{Account, AccountState, LinkState};
use crate::activity::{Happening, record};
use crate::agent::{AgentCtx, AgentRefusal, authorise};
use crate::code::{self, Code};
use crate::crm::{Contact, ContactState, Permission, PortalMark, Reach};
use crate::failure::{Detail, Failure, Refusal};
use crate::ports::{Entropy, UnitOfWork, View};
use crate::{AccountId, ContactId};

/// What an agent decides about an account that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// It is this contact's.
    Link(ContactId),
    /// It is nobody's the office knows.
    NewLead,
    /// They may come in; whose account it is follows from the address.
    Approve,
    /// They may not: the account is removed.
    Refuse,
}

/// Why nothing was decided.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PendingRefusal {
    /// The agent, the account or the contact is not there.
    #[error(transparent)]
    Agent(#[from] AgentRefusal),
    /// The account does not wait (any more).
    #[error("the account does not wait")]
    NotWaiting,
    /// The contact has an account already.
    #[error("portal user already exists")]
    PortalUserExists(AccountId),
    /// The contact has been erased.
    #[error("the contact has been erased")]
    ContactErased,
    /// Both contacts have an account: which one stays is not guessed.
    #[error("both contacts have an account")]
    BothHaveAccounts,
}

impl Refusal for PendingRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Agent(refusal) => refusal.code(),
            Self::NotWaiting => code::NOT_WAITING,
            Self::PortalUserExists(_) => code::PORTAL_USER_EXISTS,
            Self::ContactErased => code::CONTACT_ERASED,
            Self::BothHaveAccounts => code::MERGE_NEEDS_UNLINK,
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Agent(refusal) => refusal.details(),
            Self::PortalUserExists(account) => vec![("account", account.to_string().into())],
            _ => Vec::new(),
        }
    }
}

type Outcome<T> = Result<T, Failure<PendingRefusal>>;

/// A page of the accounts that wait.
pub(crate) fn waiting(
    view: &mut dyn View,
    ctx: &AgentCtx,
    after: Option<AccountId>,
    limit: usize,
) -> Outcome<Vec<Account>> {
    authorise(view, ctx, Permission::ManagePortalUsers).map_err(agent)?;
    Ok(view.waiting_accounts(ctx.company(), after, limit.min(super::PAGE_MAX))?)
}

/// Decides about an account that waits.
pub(crate) fn decide(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    id: AccountId,
    decision: &Decision,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Outcome<Option<Account>> {
    let mut account = portal_user(uow, ctx, id).map_err(agent)?.account;
    match account.state {
        AccountState::Active { link: LinkState::PendingLink | LinkState::PendingApproval } => {}
        _ => return Err(Failure::Refused(PendingRefusal::NotWaiting)),
    }
    account.version += 1;
    match decision {
        Decision::Link(contact) => {
            let contact = free(uow, ctx, contact)?;
            link_known(uow, &mut account, &contact, now)?;
        }
        Decision::NewLead => new_lead(uow, &mut account, (now, entropy))?,
        Decision::Approve => settle(uow, &mut account, (now, entropy))?,
        Decision::Refuse => {
            uow.remove_account(ctx.company(), id)?;
            record(uow, ctx.company(), now, &ctx.actor(), (Some(id), &[]), Happening::SignUpRefused)?;
            return Ok(None);
        }
    }
    let contacts = uow.contacts_of_account(ctx.company(), id)?;
    record(uow, ctx.company(), now, &ctx.actor(), (Some(id), &contacts), Happening::SignUpSettled)?;
    Ok(Some(account))
}

fn free(uow: &mut dyn UnitOfWork, ctx: &AgentCtx, id: &ContactId) -> Outcome<Contact> {
    let contact = known(uow, ctx, id)?;
    match uow.account_of_contact(ctx.company(), id)? {
        Some(other) => Err(Failure::Refused(PendingRefusal::PortalUserExists(other.id))),
        None => Ok(contact),
    }
}

fn known(uow: &mut dyn UnitOfWork, ctx: &AgentCtx, id: &ContactId) -> Outcome<Contact> {
    let contact = uow.crm().contact(ctx.company(), id)?;
    let contact = contact.ok_or(Failure::Refused(PendingRefusal::Agent(AgentRefusal::NotFound)))?;
    match contact.state {
        ContactState::Present => Ok(contact),
        ContactState::Erased => Err(Failure::Refused(PendingRefusal::ContactErased)),
    }
}

/// An agent has looked at a lead: it may be written to from now on.
pub(crate) fn reviewed(uow: &mut dyn UnitOfWork, ctx: &AgentCtx, id: &ContactId, now: UtcDateTime) -> Outcome<()> {
    authorise(uow, ctx, Permission::ManagePortalUsers).map_err(agent)?;
    let contact = known(uow, ctx, id)?;
    if contact.reach == Reach::Open {
        return Ok(());
    }
    uow.crm().set_reach(ctx.company(), id, Reach::Open)?;
    let account = uow.account_of_contact(ctx.company(), id)?.map(|account| account.id);
    record(uow, ctx.company(), now, &ctx.actor(), (account, std::slice::from_ref(id)), Happening::ContactReviewed)?;
    Ok(())
}

/// Merges two contacts: links and everything the CRM has move. Where both have an account, an agent has to decide first.
pub(crate) fn merge(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    (from, into): (&ContactId, &ContactId),
    now: UtcDateTime,
) -> Outcome<()> {
    authorise(uow, ctx, Permission::ManagePortalUsers).map_err(agent)?;
    known(uow, ctx, from)?;
    known(uow, ctx, into)?;
    if from == into {
        return Ok(());
    }
    let account = match (uow.account_of_contact(ctx.company(), from)?, uow.account_of_contact(ctx.company(), into)?) {
        (Some(one), Some(other)) if one.id != other.id => {
            return Err(Failure::Refused(PendingRefusal::BothHaveAccounts));
        }
        (Some(both), Some(_)) => {
            uow.unlink_contact(ctx.company(), both.id, from)?;
            Some(both.id)
        }
        (Some(moving), None) => {
            uow.unlink_contact(ctx.company(), moving.id, from)?;
            uow.link_contact(ctx.company(), moving.id, into)?;
            uow.crm().mark_portal_user(ctx.company(), into, PortalMark::Account(moving.id))?;
            Some(moving.id)
        }
        (None, staying) => staying.map(|account| account.id),
    };
    uow.crm().merge_contacts(ctx.company(), from, into)?;
    uow.reassign_viewings(ctx.company(), from, into)?;
    uow.move_messages(ctx.company(), from, into)?;
    let what = Happening::ContactMerged { from: from.clone() };
    record(uow, ctx.company(), now, &ctx.actor(), (account, std::slice::from_ref(into)), what)?;
    Ok(())
}

fn agent(failure: Failure<AgentRefusal>) -> Failure<PendingRefusal> {
    failure.map(PendingRefusal::Agent)
}
