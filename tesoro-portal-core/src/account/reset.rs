//! Choosing a new password with a code (R-AUTH-06).
//!
//! As at sign-up, the request does not look whose address it is. The code is checked before the password is judged by
//! anything that only the account knows, so that the answers of a stranger tell nothing.

use time::{Duration, UtcDateTime};

use super::activate::activate;
use super::first_sign_in::tell_first_sign_in;
use super::register::{FlowTicket, asked_within, begin_flow, under_way};
use super::verify::{CodeRefusal, open, sign_in, use_up};
use crate::account::{Account, AccountStatus, EmailAddress, PasswordDuty, Secret};
use crate::activity::{Actor, Happening, record};
use crate::challenge::{Asker, Budget, BudgetLimits, Challenge, Failures, Purpose, Spacing};
use crate::code::{self, Code};
use crate::failure::{Failure, Problem, Refusal};
use crate::key_ring::KeyRing;
use crate::mail::{Intent, Mail};
use crate::password::{PasswordContext, PasswordHash, Unmet, context};
use crate::ports::{Ending, Entropy, StoreError, UnitOfWork, View};
use crate::session::{DeviceName, SessionLimits, SignedIn};
use crate::throttle::SourceKey;
use crate::{AccountId, CompanyId, IntentId};

/// How long a reset can be finished: several mails' worth of codes.
pub const RESET_LIVES: Duration = Duration::hours(1);

/// Why the password was not reset.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ResetRefusal {
    /// The code, the handle or the portal.
    #[error(transparent)]
    Code(#[from] CodeRefusal),
    /// The new password breaks rules; the code was not used up.
    #[error("the new password cannot be accepted")]
    Unacceptable(Vec<Unmet>),
    /// What was typed is no address.
    #[error("not an address")]
    Email(Code),
}

impl Refusal for ResetRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Code(refusal) => refusal.code(),
            Self::Unacceptable(_) | Self::Email(_) => code::VALIDATION_FAILED,
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Code(_) => Vec::new(),
            Self::Unacceptable(unmet) => unmet.iter().map(|unmet| unmet.problem("/new_password")).collect(),
            Self::Email(code) => vec![Problem::new("/email", *code)],
        }
    }

    fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Code(refusal) => refusal.retry_after(),
            _ => None,
        }
    }
}

/// Asks for a code to choose a new password with. Over budget there is a ticket, but no mail, unless the same source asked
/// a moment ago: then that mail is good for this ticket, and no longer for that one.
pub(crate) fn request(
    uow: &mut dyn UnitOfWork,
    (company, source): (&CompanyId, SourceKey),
    email: &EmailAddress,
    (keys, limits): (&KeyRing, &BudgetLimits),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<FlowTicket, Failure<ResetRefusal>> {
    open(uow, company).map_err(refused)?;
    let expires_at = now.saturating_add(RESET_LIVES);
    let asker = Asker::of(company, email.key(), source, keys);
    let (mut ticket, challenge) = begin_flow((company, email), Purpose::Reset, (asker, expires_at), (now, entropy));
    let under_way = under_way(uow, &challenge, now)?;
    let budget = Budget::spend(uow, company, (email.key(), Some(source)), (keys, limits), (now, Spacing::Refuses))?;
    if let (Budget::Withheld { .. }, Some(under_way)) = (budget, under_way) {
        ticket.id = under_way.id;
        uow.update_challenge(&under_way.taken_over(challenge))?;
        return Ok(ticket);
    }
    if let Budget::Granted { .. } = budget {
        uow.drop_challenges(company, email.key(), Some(Purpose::Reset))?;
    }
    let challenge = asked_within(uow, challenge, budget, now)?;
    uow.insert_challenge(&challenge)?;
    Ok(ticket)
}

/// What the new password is judged against, once the code was right.
pub(crate) struct ResetGround {
    pub(crate) context: PasswordContext,
    pub(crate) hashes: Vec<PasswordHash>,
}

/// Reads what the new password is judged against.
pub(crate) fn ground(
    view: &mut dyn View,
    company: &CompanyId,
    account: AccountId,
) -> Result<ResetGround, Failure<ResetRefusal>> {
    // An account that was closed since, or whose address the office has changed, is refused before its password is judged
    // by what only it knows (threats 10, 46).
    let account = view.account(company, account)?.filter(Account::may_be_recovered);
    let account = account.ok_or(Failure::Refused(ResetRefusal::Code(CodeRefusal::Refused)))?;
    // A registrant's password is a stranger's: it may be chosen again, and nobody is told that it is.
    let hashes = match account.status() {
        AccountStatus::Draft => Vec::new(),
        AccountStatus::Active => {
            view.credential(company, account.id)?.map(|credential| credential.secret.hashes()).unwrap_or_default()
        }
    };
    Ok(ResetGround { context: context(view, &account)?, hashes })
}

/// The code was right, the password was not: the try is taken back, and failures of before are forgotten, because
/// somebody has just proved to read the address's mail.
pub(crate) fn give_back(uow: &mut dyn UnitOfWork, challenge: &Challenge, keys: &KeyRing) -> Result<(), StoreError> {
    Failures::of(&challenge.company, challenge.email.key(), keys).forget(uow)?;
    match uow.challenge(&challenge.company, challenge.id)? {
        Some(stored) => uow.update_challenge(&stored.untried()),
        None => Ok(()),
    }
}

/// Uses the code up, writes the password, ends every session and signs in. A Draft becomes Active with this flow's
/// password; the registrant's is dead (threats 9, 11). Nothing is enabled by a reset (threat 10).
pub(crate) fn finish(
    uow: &mut dyn UnitOfWork,
    (counted, account): (&Challenge, AccountId),
    (hash, device_name): (PasswordHash, &DeviceName),
    (keys, limits): (&KeyRing, &SessionLimits),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<SignedIn, Failure<ResetRefusal>> {
    open(uow, &counted.company).map_err(refused)?;
    let account = use_up(uow, counted, account, keys).map_err(refused)?;
    if !account.may_be_recovered() {
        return Err(refused(Failure::Refused(CodeRefusal::Refused)));
    }
    let was = account.status();
    let mut account = write_password(uow, account, hash, now)?;
    if was == AccountStatus::Draft {
        let activated = activate(uow, account, (now, entropy))?;
        account = activated.ok_or(Failure::Refused(ResetRefusal::Code(CodeRefusal::Refused)))?;
    } else {
        tell(uow, &account, (now, entropy))?;
        tell_first_sign_in(uow, &account, (now, entropy))?;
    }
    sign_in(uow, account, device_name, limits, (now, entropy)).map_err(refused)
}

fn write_password(
    uow: &mut dyn UnitOfWork,
    mut account: Account,
    hash: PasswordHash,
    now: UtcDateTime,
) -> Result<Account, Failure<ResetRefusal>> {
    let credential = uow.credential(&account.company, account.id)?;
    let mut credential = credential.ok_or(Failure::Refused(ResetRefusal::Code(CodeRefusal::Refused)))?;
    credential.epoch += 1;
    credential.secret = Secret::Chosen(hash);
    uow.update_credential(&credential)?;
    account.duty = PasswordDuty::None;
    if let Some(invitation) = account.invitation.as_mut() {
        invitation.completed_at.get_or_insert(now);
    }
    account.version += 1;
    uow.update_account(&account)?;
    uow.end_sessions(&account.company, account.id, Ending::All)?;
    // The code of this flow is used up, and every other is void (R-PW-04).
    uow.drop_challenges(&account.company, account.email.key(), None)?;
    Ok(account)
}

/// The history, the feed and the notice (R-PW-04).
fn tell(
    uow: &mut dyn UnitOfWork,
    account: &Account,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), StoreError> {
    let contacts = uow.contacts_of_account(&account.company, account.id)?;
    let actor = Actor::Client { account: account.id };
    record(uow, &account.company, now, &actor, (Some(account.id), &contacts), Happening::PasswordChanged)?;
    let notice = Mail::PasswordChanged { account: account.id };
    uow.enqueue(&Intent::queued(account.company.clone(), IntentId::mint(now, entropy), notice, now))
}

fn refused(failure: Failure<CodeRefusal>) -> Failure<ResetRefusal> {
    failure.map(ResetRefusal::Code)
}
