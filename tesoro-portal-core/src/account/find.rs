//! How an agent gets hold of an account of their company.

use crate::account::{Account, Credential};
use crate::agent::{AgentCtx, AgentRefusal, authorise};
use crate::crm::Permission;
use crate::failure::Failure;
use crate::ports::{StoreError, StoreErrorKind, View};
use crate::{AccountId, ContactId};

/// An account with what an agent's act on it needs.
pub(crate) struct PortalUser {
    pub(crate) account: Account,
    pub(crate) credential: Credential,
    pub(crate) contacts: Vec<ContactId>,
}

/// The account, if the agent may manage portal users and it is their company's: a foreign one is a missing one.
pub(crate) fn portal_user(
    view: &mut dyn View,
    ctx: &AgentCtx,
    id: AccountId,
) -> Result<PortalUser, Failure<AgentRefusal>> {
    authorise(view, ctx, Permission::ManagePortalUsers)?;
    let account = view.account(ctx.company(), id)?.ok_or(Failure::Refused(AgentRefusal::NotFound))?;
    let credential = view
        .credential(ctx.company(), id)?
        .ok_or_else(|| StoreError::new(StoreErrorKind::Corrupt, "find the credential of an account"))?;
    let contacts = view.contacts_of_account(ctx.company(), id)?;
    Ok(PortalUser { account, credential, contacts })
}
