//! The office changes an account: names, address, disabled, required password change (R-ADM-02, R-AUTH-05).

use time::UtcDateTime;

use super::find::{PortalUser, portal_user};
use super::readdress::{self, Difference};
use crate::AccountId;
use crate::account::{Account, Credential, Disabled, EmailAddress, PasswordDuty, PersonName};
use crate::activity::{AccountField, Happening, record};
use crate::agent::{AgentCtx, AgentRefusal};
use crate::challenge::BudgetLimits;
use crate::code::{self, Code};
use crate::failure::{Detail, Failure, Refusal};
use crate::key_ring::KeyRing;
use crate::mail::{Intent, Mail};
use crate::ports::{Ending, Entropy, UnitOfWork};

/// What an agent changes; `None` leaves a field as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccountChange {
    /// The first name.
    pub first_name: Option<PersonName>,
    /// The last name.
    pub last_name: Option<PersonName>,
    /// The login: effective at once. Every session ends, both addresses are told, and the client is asked to confirm it.
    pub email: Option<EmailAddress>,
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
    /// Another account of the company signs in with the address.
    #[error("the address is in use")]
    EmailInUse(AccountId),
    /// The account is a Draft: nobody has proved its address, and another one would be no better.
    #[error("the account is an unfinished sign-up")]
    Unfinished,
}

impl Refusal for AdministerRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Agent(refusal) => refusal.code(),
            Self::Outdated => code::VERSION_OUTDATED,
            Self::EmailInUse(_) => code::EMAIL_IN_USE,
            Self::Unfinished => code::SIGN_UP_UNFINISHED,
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Agent(refusal) => refusal.details(),
            Self::EmailInUse(account) => vec![("account", account.to_string().into())],
            Self::Outdated | Self::Unfinished => Vec::new(),
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
    (keys, limits): (&KeyRing, &BudgetLimits),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<Account, Failure<AdministerRefusal>> {
    let PortalUser { account, credential, contacts } =
        portal_user(uow, ctx, id).map_err(|failure| failure.map(AdministerRefusal::Agent))?;
    if account.version != seen {
        return Err(Failure::Refused(AdministerRefusal::Outdated));
    }
    readdress::permit(uow, &account, change.email.as_ref())?;
    let mut changed = apply(account, credential, ctx, change, now);
    if changed.happenings.is_empty() {
        return Ok(changed.account);
    }
    if let Some(former) = &changed.former {
        readdress::clear(uow, former, &changed.account)?;
        let whose = (&mut changed.account, &changed.credential);
        changed.happenings.extend(readdress::invite_again(uow, ctx, whose, (now, entropy))?);
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
    if let Some(former) = changed.former {
        readdress::tell(uow, former, &changed.account, (keys, limits), (now, entropy))?;
    }
    Ok(changed.account)
}

struct Changed {
    account: Account,
    credential: Credential,
    sessions: SessionsFate,
    happenings: Vec<Happening>,
    /// The address that is no longer the login.
    former: Option<EmailAddress>,
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
    let mut former = None;
    let mut fields = Vec::new();
    if let Some(name) = change.first_name.as_ref().filter(|name| **name != account.first_name) {
        account.first_name = name.clone();
        fields.push(AccountField::FirstName);
    }
    if let Some(name) = change.last_name.as_ref().filter(|name| **name != account.last_name) {
        account.last_name = name.clone();
        fields.push(AccountField::LastName);
    }
    if let Some(email) = &change.email {
        match readdress::difference(&account, email) {
            Difference::None => {}
            Difference::Spelling => {
                account.email = email.clone();
                fields.push(AccountField::Email);
            }
            Difference::Mailbox => {
                former = Some(account.email.clone());
                readdress::moved(&mut account, &mut credential, email);
                sessions = SessionsFate::End;
                fields.push(AccountField::Email);
            }
        }
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
    Changed { account, credential, sessions, happenings, former }
}
