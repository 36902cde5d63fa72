//! Invitations that nobody answers: the agent who invited is reminded once (R-INV-06).
//!
//! The dispatcher looks for them as it looks for other mails that are due. What becomes silent within an hour of an agent's
//! first one is in the same mail, which looks at each again when it is produced.

use std::collections::BTreeMap;

use time::{Duration, UtcDateTime};

use crate::account::Account;
use crate::mail::address::wants;
use crate::mail::{AgentNotice, Intent, Mail};
use crate::ports::{Entropy, StoreError, UnitOfWork};
use crate::{AgentId, CompanyId, IntentId};

/// After so long without an answer an invitation is silent.
pub const SILENT_AFTER: Duration = Duration::days(5);

/// What becomes silent so soon after an agent's first is told with it.
const GATHERED: Duration = Duration::hours(1);

/// So many invitations are looked at in one transaction; further ones are in the next mail.
pub(crate) const REMINDED_AT_ONCE: usize = 100;

/// The rule: the client has done nothing about the invitation, although they could.
pub(crate) fn is_silent(account: &Account, now: UtcDateTime) -> bool {
    let invitation = account.invitation.as_ref();
    account.disabled.is_none()
        && invitation.is_some_and(|invitation| !invitation.is_answered() && now - invitation.invited_at >= SILENT_AFTER)
}

/// Puts the reminders into the outbox that are due, and writes down which invitations each is about.
pub(crate) fn remind(uow: &mut dyn UnitOfWork, now: UtcDateTime, entropy: &dyn Entropy) -> Result<(), StoreError> {
    let due_at = now.saturating_add(GATHERED);
    let found = uow.silent_invitations(due_at.saturating_sub(SILENT_AFTER), REMINDED_AT_ONCE)?;
    let mut reminders: BTreeMap<(CompanyId, AgentId), Vec<Account>> = BTreeMap::new();
    for account in found {
        if let Some(invitation) = &account.invitation {
            reminders.entry((account.company.clone(), invitation.by.clone())).or_default().push(account);
        }
    }
    // Of an agent whose first one is not silent yet, the others are not either.
    reminders.retain(|_, accounts| accounts.iter().any(|account| is_silent(account, now)));
    for ((company, agent), accounts) in reminders {
        let intent = IntentId::mint(now, entropy);
        if wants(uow, &company, Some(&agent), AgentNotice::Invitations)? {
            uow.enqueue(&Intent::queued(company, intent, Mail::SilentInvitations { agent }, now).due(due_at))?;
        }
        for mut account in accounts {
            if let Some(invitation) = account.invitation.as_mut() {
                invitation.reminder = Some(intent);
            }
            uow.update_account(&account)?;
        }
    }
    Ok(())
}
