//! The office links an account to further contacts, and unlinks them (R-LINK-01, R-ACC-01).

use time::UtcDateTime;

use super::find::{PortalUser, portal_user};
use super::open::mark;
use crate::account::{Account, AccountState, AccountStatus, LinkState};
use crate::activity::{Happening, record};
use crate::agent::{AgentCtx, AgentRefusal};
use crate::code::{self, Code};
use crate::crm::{ContactState, PortalMark};
use crate::failure::{Detail, Failure, Refusal};
use crate::ports::UnitOfWork;
use crate::{AccountId, ContactId};

/// Why a link was not made or undone.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LinkRefusal {
    /// The agent, the account or the contact is not there.
    #[error(transparent)]
    Agent(#[from] AgentRefusal),
    /// The contact has an account already, perhaps this one.
    #[error("portal user already exists")]
    PortalUserExists(AccountId),
    /// The contact has been erased.
    #[error("the contact has been erased")]
    ContactErased,
    /// The contact is not linked to this account.
    #[error("the contact is not linked to this account")]
    NotLinked,
    /// An account always keeps at least one contact.
    #[error("this is the account's last contact")]
    LastLink,
}

impl Refusal for LinkRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Agent(refusal) => refusal.code(),
            Self::PortalUserExists(_) => code::PORTAL_USER_EXISTS,
            Self::ContactErased => code::CONTACT_ERASED,
            Self::NotLinked => code::CONTACT_NOT_LINKED,
            Self::LastLink => code::LAST_LINK,
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

/// Links the account to a further contact, or one that waits to its first; logged on all its contacts.
pub(crate) fn link(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    account: AccountId,
    contact: &ContactId,
    now: UtcDateTime,
) -> Result<Account, Failure<LinkRefusal>> {
    let PortalUser { mut account, mut contacts, .. } = portal_user(uow, ctx, account).map_err(agent)?;
    // Nobody has proved a Draft's address: it is no account to link yet (threat 11).
    if account.status() == AccountStatus::Draft {
        return Err(agent(Failure::Refused(AgentRefusal::NotFound)));
    }
    let contact = uow
        .crm()
        .contact(ctx.company(), contact)?
        .ok_or(AgentRefusal::NotFound)
        .map_err(Failure::Refused)
        .map_err(agent)?;
    if contact.state == ContactState::Erased {
        return Err(Failure::Refused(LinkRefusal::ContactErased));
    }
    if let Some(other) = uow.account_of_contact(ctx.company(), &contact.id)? {
        return Err(Failure::Refused(LinkRefusal::PortalUserExists(other.id)));
    }
    uow.link_contact(ctx.company(), account.id, &contact.id)?;
    // Whoever waited for an agent to say whose account it is waits no longer.
    account.state = AccountState::Active { link: LinkState::Linked };
    account.version += 1;
    uow.update_account(&account)?;
    mark(uow, ctx, &contact, account.id, now)?;
    contacts.push(contact.id.clone());
    record(
        uow,
        ctx.company(),
        now,
        &ctx.actor(),
        (Some(account.id), &contacts),
        Happening::ContactLinked { contact: contact.id },
    )?;
    Ok(account)
}

/// Undoes a link; logged on all contacts, the one that leaves included.
pub(crate) fn unlink(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    account: AccountId,
    contact: &ContactId,
    now: UtcDateTime,
) -> Result<Account, Failure<LinkRefusal>> {
    let PortalUser { mut account, contacts, .. } = portal_user(uow, ctx, account).map_err(agent)?;
    match contacts.as_slice() {
        linked if !linked.contains(contact) => return Err(Failure::Refused(LinkRefusal::NotLinked)),
        [_] => return Err(Failure::Refused(LinkRefusal::LastLink)),
        _ => {}
    }
    uow.unlink_contact(ctx.company(), account.id, contact)?;
    account.version += 1;
    uow.update_account(&account)?;
    uow.crm().mark_portal_user(ctx.company(), contact, PortalMark::None)?;
    record(
        uow,
        ctx.company(),
        now,
        &ctx.actor(),
        (Some(account.id), &contacts),
        Happening::ContactUnlinked { contact: contact.clone() },
    )?;
    Ok(account)
}

fn agent(failure: Failure<AgentRefusal>) -> Failure<LinkRefusal> {
    failure.map(LinkRefusal::Agent)
}
