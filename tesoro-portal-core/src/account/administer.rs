//! The office changes an account: names, disabled, required password change (R-ADM-02, R-AUTH-05).

use time::UtcDateTime;

use super::find::{PortalUser, portal_user};
use crate::AccountId;
use crate::account::{Account, Credential, Disabled, PasswordDuty, PersonName};
use crate::activity::{AccountField, Happening, record};
use crate::agent::{AgentCtx, AgentRefusal};
use crate::code::{self, Code};
use crate::failure::{Detail, Failure, Refusal};
use crate::mail::{Intent, Mail};
use crate::ports::{Ending, Entropy, UnitOfWork};

/// What an agent changes; `None` leaves a field as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccountChange {
    /// The first name.
    pub first_name: Option<PersonName>,
    /// The last name.
    pub last_name: Option<PersonName>,
    /// Close or open the access.
    pub access: Option<AccessChange>,
    /// Require a new password, or do without.
    pub password: Option<PasswordRequirement>,
}

/// Close or open the access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccessChange {
    /// Close it: every session ends at once, and the client is told by mail.
    Disable {
        /// The office's own words, never shown to the client.
        reason: Option<String>,
    },
    /// Open it again.
    Enable,
}

/// Require a new password, or do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordRequirement {
    /// Every session ends at once; the next can only change the password.
    Required,
    /// As it is; a session that could only change the password ends, because whoever may do more gets a new token
    /// (R-AUTH-04). A client who has never chosen a password still has to.
    NotRequired,
}

/// Why an account was not changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AdministerRefusal {
    /// The agent, or the account, is not there.
    #[error(transparent)]
    Agent(#[from] AgentRefusal),
    /// Somebody changed it since the agent read it.
    #[error("the account has changed since it was read")]
    Outdated,
}

impl Refusal for AdministerRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Agent(refusal) => refusal.code(),
            Self::Outdated => code::VERSION_OUTDATED,
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Agent(refusal) => refusal.details(),
            Self::Outdated => Vec::new(),
        }
    }
}

/// Applies the whole change or nothing, if the account is still the one the agent saw.
pub(crate) fn administer(
    uow: &mut dyn UnitOfWork,
    ctx: &AgentCtx,
    id: AccountId,
    seen: u64,
    change: &AccountChange,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<Account, Failure<AdministerRefusal>> {
    let PortalUser { account, credential, contacts } =
        portal_user(uow, ctx, id).map_err(|failure| failure.map(AdministerRefusal::Agent))?;
    if account.version != seen {
        return Err(Failure::Refused(AdministerRefusal::Outdated));
    }
    let changed = apply(account, credential, ctx, change, now);
    if changed.happenings.is_empty() {
        return Ok(changed.account);
    }
    uow.update_account(&changed.account)?;
    if let SessionsFate::End = changed.sessions {
        uow.update_credential(&changed.credential)?;
        uow.end_sessions(ctx.company(), id, Ending::All)?;
    }
    for what in &changed.happenings {
        if *what == Happening::AccountDisabled {
            let mail = Mail::AccessDisabled { account: id };
            uow.enqueue(&Intent::queued(ctx.company().clone(), crate::IntentId::mint(now, entropy), mail, now))?;
        }
        record(uow, ctx.company(), now, &ctx.actor(), (Some(id), &contacts), what.clone())?;
    }
    Ok(changed.account)
}

struct Changed {
    account: Account,
    credential: Credential,
    sessions: SessionsFate,
    happenings: Vec<Happening>,
}

enum SessionsFate {
    Stay,
    End,
}

/// The rule: the account after the change, and what follows from it. What is already so is not a change.
fn apply(
    mut account: Account,
    mut credential: Credential,
    ctx: &AgentCtx,
    change: &AccountChange,
    now: UtcDateTime,
) -> Changed {
    let mut happenings = Vec::new();
    let mut sessions = SessionsFate::Stay;
    let mut fields = Vec::new();
    if let Some(name) = change.first_name.as_ref().filter(|name| **name != account.first_name) {
        account.first_name = name.clone();
        fields.push(AccountField::FirstName);
    }
    if let Some(name) = change.last_name.as_ref().filter(|name| **name != account.last_name) {
        account.last_name = name.clone();
        fields.push(AccountField::LastName);
    }
    if !fields.is_empty() {
        happenings.push(Happening::AccountChanged { fields });
    }
    match (&change.access, &account.disabled) {
        (Some(AccessChange::Disable { reason }), None) => {
            account.disabled = Some(Disabled { by: ctx.actor(), at: now, reason: reason.clone() });
            sessions = SessionsFate::End;
            happenings.push(Happening::AccountDisabled);
        }
        (Some(AccessChange::Enable), Some(_)) => {
            account.disabled = None;
            happenings.push(Happening::AccountEnabled);
        }
        _ => {}
    }
    match (change.password, account.duty) {
        (Some(PasswordRequirement::Required), PasswordDuty::None) => {
            account.duty = PasswordDuty::Required;
            sessions = SessionsFate::End;
            happenings.push(Happening::PasswordChangeRequired);
        }
        (Some(PasswordRequirement::NotRequired), PasswordDuty::Required) => {
            account.duty = PasswordDuty::None;
            sessions = SessionsFate::End;
            happenings.push(Happening::PasswordChangeWaived);
        }
        _ => {}
    }
    if !happenings.is_empty() {
        account.version += 1;
    }
    if let SessionsFate::End = sessions {
        credential.epoch += 1;
    }
    Changed { account, credential, sessions, happenings }
}
