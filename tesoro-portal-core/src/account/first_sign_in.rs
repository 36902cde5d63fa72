//! A client is in for the first time: the history has it, and the agent who invited them is told (R-INV-06).

use time::UtcDateTime;

use crate::IntentId;
use crate::account::Account;
use crate::activity::{Actor, Happening, record};
use crate::mail::address::wants;
use crate::mail::{AgentNotice, Intent, Mail};
use crate::ports::{Entropy, StoreError, UnitOfWork};

/// Tells it, if it is so: whatever the client has come in with.
pub(super) fn tell_first_sign_in(
    uow: &mut dyn UnitOfWork,
    account: &Account,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), StoreError> {
    if account.last_sign_in_at.is_some() {
        return Ok(());
    }
    let contacts = uow.contacts_of_account(&account.company, account.id)?;
    let actor = Actor::Client { account: account.id };
    record(uow, &account.company, now, &actor, (Some(account.id), &contacts), Happening::FirstSignIn)?;
    let Some(invitation) = &account.invitation else { return Ok(()) };
    if wants(uow, &account.company, Some(&invitation.by), AgentNotice::Invitations)? {
        let mail = Mail::FirstSignIn { account: account.id };
        uow.enqueue(&Intent::queued(account.company.clone(), IntentId::mint(now, entropy), mail, now))?;
    }
    Ok(())
}
