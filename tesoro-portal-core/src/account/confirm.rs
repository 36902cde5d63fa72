//! The client confirms an address that the office has changed, with a code that is sent to it (R-ADM-02, threat 46).
//!
//! ```text
//!   count the try ──commit──► compare ──► use up the code, settle the address ──commit
//! ```
//!
//! Who confirms is signed in, so a session takes the place of the handle that other flows have. An account has at most one
//! confirmation under way, which goes by the account's own id.

use time::{Duration, UtcDateTime};

use super::register::enqueue_code;
use super::verify::{CodeRefusal, CodeTry, count_at_challenge, count_at_source, use_up};
use crate::account::{Account, EmailProof};
use crate::activity::{Happening, record};
use crate::challenge::{Budget, BudgetLimits, Challenge, ChallengeState, Purpose, Spacing};
use crate::code::{self, Code};
use crate::failure::{Failure, Refusal};
use crate::key_ring::KeyRing;
use crate::ports::{Entropy, StoreError, UnitOfWork};
use crate::session::{ClientCtx, ClientRefusal, FlowHandle, SessionLimits, actor, reprove_ready};
use crate::throttle::SourceKey;
use crate::{AccountId, ChallengeId, IntentId};

/// How long a confirmation can be finished: several mails' worth of codes. After that a new code is asked for.
pub const CONFIRMATION_LIVES: Duration = Duration::hours(1);

/// Why an address was not confirmed, or no code was mailed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ConfirmationRefusal {
    /// The session may not.
    #[error(transparent)]
    Client(#[from] ClientRefusal),
    /// There is nothing to confirm (any more).
    #[error("the address needs no confirmation")]
    Confirmed,
    /// The code is no use, or it is too soon for another.
    #[error(transparent)]
    Code(#[from] CodeRefusal),
}

impl Refusal for ConfirmationRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Client(refusal) => refusal.code(),
            Self::Confirmed => code::EMAIL_CONFIRMED,
            Self::Code(refusal) => refusal.code(),
        }
    }

    fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Code(refusal) => refusal.retry_after(),
            Self::Client(_) | Self::Confirmed => None,
        }
    }
}

/// The confirmation of this account.
pub(crate) fn confirmation_of(account: AccountId) -> ChallengeId {
    ChallengeId::from_bytes(*account.as_bytes())
}

/// Mails a code that nobody has asked for, where somebody may need one now: the office has just changed the address, or the
/// client has just come in. Not while the last one is of use, and not beyond what may be mailed to the address.
pub(crate) fn offer(
    uow: &mut dyn UnitOfWork,
    account: &Account,
    source: Option<SourceKey>,
    (keys, limits): (&KeyRing, &BudgetLimits),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), StoreError> {
    if account.email_proof == EmailProof::Settled || account.disabled.is_some() {
        return Ok(());
    }
    let latest = uow.challenge(&account.company, confirmation_of(account.id))?;
    if latest.is_some_and(|challenge| is_for(&challenge, account) && challenge.still_helps(now)) {
        return Ok(());
    }
    request(uow, account, source, (keys, limits), (now, entropy)).map(drop)
}

/// Mails a new code because the client asks for it; those of before are void from here on.
pub(crate) fn ask_again(
    uow: &mut dyn UnitOfWork,
    client: &ClientCtx,
    source: SourceKey,
    (keys, limits, sessions): (&KeyRing, &BudgetLimits, &SessionLimits),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), Failure<ConfirmationRefusal>> {
    let account = unconfirmed(uow, client, sessions, now)?;
    match request(uow, &account, Some(source), (keys, limits), (now, entropy))? {
        Budget::Granted { .. } => Ok(()),
        Budget::Withheld { wait } => Err(Failure::Refused(ConfirmationRefusal::Code(CodeRefusal::TooSoon { wait }))),
    }
}

fn request(
    uow: &mut dyn UnitOfWork,
    account: &Account,
    source: Option<SourceKey>,
    (keys, limits): (&KeyRing, &BudgetLimits),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<Budget, StoreError> {
    let company = &account.company;
    let asked = (account.email.key(), source);
    let budget = Budget::spend(uow, company, asked, (keys, limits), (now, Spacing::Refuses))?;
    if let Budget::Granted { due_at } = budget {
        let challenge = challenge(account, (now, entropy));
        match uow.challenge(company, challenge.id)? {
            Some(_) => uow.update_challenge(&challenge)?,
            None => uow.insert_challenge(&challenge)?,
        }
        enqueue_code(uow, &challenge, (now, due_at))?;
    }
    Ok(budget)
}

fn challenge(account: &Account, (now, entropy): (UtcDateTime, &dyn Entropy)) -> Challenge {
    Challenge {
        company: account.company.clone(),
        id: confirmation_of(account.id),
        purpose: Purpose::Confirmation,
        email: account.email.clone(),
        // Shown to nobody: it only tells this asking from the one before.
        handle: FlowHandle::mint(&account.company, entropy).digest(),
        asker: None,
        intent: IntentId::mint(now, entropy),
        requested_at: now,
        expires_at: now.saturating_add(CONFIRMATION_LIVES),
        tries: 0,
        state: ChallengeState::Waiting,
    }
}

/// Counts a try. What it writes is to be committed whatever it answers.
pub(crate) fn count_try(
    uow: &mut dyn UnitOfWork,
    client: &ClientCtx,
    source: SourceKey,
    (keys, limits, sessions): (&KeyRing, &BudgetLimits, &SessionLimits),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<CodeTry, Failure<ConfirmationRefusal>> {
    let account = unconfirmed(uow, client, sessions, now)?;
    let from = (&account.company, source);
    count_at_source(uow, from, (keys, limits), now).map_err(|failure| failure.map(ConfirmationRefusal::Code))?;
    let challenge = uow.challenge(&account.company, confirmation_of(account.id))?;
    let challenge = challenge.filter(|challenge| is_for(challenge, &account));
    let challenge = challenge.ok_or(Failure::Refused(ConfirmationRefusal::Code(CodeRefusal::Refused)))?;
    Ok(count_at_challenge(uow, challenge, (keys, limits), (now, entropy))?)
}

fn is_for(challenge: &Challenge, account: &Account) -> bool {
    challenge.purpose == Purpose::Confirmation && challenge.email.key() == account.email.key()
}

/// Uses the code up and settles the address, if both are still those that were compared.
pub(crate) fn finish(
    uow: &mut dyn UnitOfWork,
    client: &ClientCtx,
    counted: &Challenge,
    (keys, sessions): (&KeyRing, &SessionLimits),
    now: UtcDateTime,
) -> Result<Account, Failure<ConfirmationRefusal>> {
    let account = unconfirmed(uow, client, sessions, now)?;
    let used = use_up(uow, counted, account.id, keys);
    let mut account = used.map_err(|failure| failure.map(ConfirmationRefusal::Code))?;
    account.email_proof = EmailProof::Settled;
    account.version += 1;
    uow.update_account(&account)?;
    let contacts = uow.contacts_of_account(&account.company, account.id)?;
    let about = (Some(account.id), contacts.as_slice());
    record(uow, &account.company, now, &actor(client), about, Happening::EmailConfirmed)?;
    Ok(account)
}

/// The account of a client who has an address to confirm.
fn unconfirmed(
    uow: &mut dyn UnitOfWork,
    client: &ClientCtx,
    sessions: &SessionLimits,
    now: UtcDateTime,
) -> Result<Account, Failure<ConfirmationRefusal>> {
    let standing = reprove_ready(uow, client, sessions, now);
    let account = standing.map_err(|failure| failure.map(ConfirmationRefusal::Client))?.account;
    match account.email_proof {
        EmailProof::Unconfirmed => Ok(account),
        EmailProof::Settled => Err(Failure::Refused(ConfirmationRefusal::Confirmed)),
    }
}
