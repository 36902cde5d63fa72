//! The CRM is about to remove a contact (R-ADM-06).

use crate::agent::{AgentCtx, AgentRefusal, authorise};
use crate::code::{self, Code};
use crate::crm::Permission;
use crate::failure::{Detail, Failure, Refusal};
use crate::ports::UnitOfWork;
use crate::privacy::forget_request;
use crate::{AccountId, ContactId};

/// Why a contact cannot be removed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RemovalRefusal {
    /// The agent or the contact is not there, or the agent may not.
    #[error(transparent)]
    Agent(#[from] AgentRefusal),
    /// The contact has an account: it is unlinked or erased first.
    #[error("the contact has an account")]
    HasAccount(AccountId),
    /// Properties were offered to the contact.
    #[error("the contact has deals")]
    HasDeals,
}

impl Refusal for RemovalRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Agent(refusal) => refusal.code(),
            Self::HasAccount(_) => code::CONTACT_HAS_ACCOUNT,
            Self::HasDeals => code::RECORD_IN_USE,
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Agent(refusal) => refusal.details(),
            Self::HasAccount(account) => vec![("account", account.to_string().into())],
            Self::HasDeals => Vec::new(),
        }
    }
}

/// Whether the portal can part with the contact: only one without account and deals.
pub(crate) fn part_with(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    contact: &ContactId,
) -> Result<(), Failure<RemovalRefusal>> {
    let refused = |refusal| Err(Failure::Refused(refusal));
    authorise(uow, ctx, Permission::ManagePortalUsers).map_err(|failure| failure.map(RemovalRefusal::Agent))?;
    if uow.crm().contact(ctx.company(), contact)?.is_none() {
        return refused(RemovalRefusal::Agent(AgentRefusal::NotFound));
    }
    if let Some(account) = uow.account_of_contact(ctx.company(), contact)? {
        return refused(RemovalRefusal::HasAccount(account.id));
    }
    if !uow.crm().deals(ctx.company(), std::slice::from_ref(contact), None, 1)?.is_empty() {
        return refused(RemovalRefusal::HasDeals);
    }
    Ok(forget_request(uow, ctx.company(), contact)?)
}
