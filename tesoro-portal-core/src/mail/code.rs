//! Producing the mail of a challenge: only here is it looked whose address it is (R-REG-04, R-AUTH-06).

use time::UtcDateTime;

use super::mint::Minted;
use super::produce::{Produced, Subject, Terms, again, superseded};
use super::{Intent, IntentState, LetterBody, Superseded};
use crate::ChallengeId;
use crate::account::confirm::confirmation_of;
use crate::account::{Account, AccountStatus, EmailProof};
use crate::challenge::{Bound, CODE_LIVES, Challenge, ChallengeState, CodeHash, Failures, OneTimeCode, Purpose, mac};
use crate::ports::{StoreError, UnitOfWork};

/// Mints the code, if the challenge still waits for it and somebody may be helped with one.
pub(super) fn produce(
    uow: &mut dyn UnitOfWork,
    intent: &Intent,
    challenge: ChallengeId,
    minted: Option<Minted>,
    terms: &Terms<'_>,
    now: UtcDateTime,
) -> Result<Result<Subject, Produced>, StoreError> {
    let ended = |why| Ok(Err(superseded(why, now)));
    let Some(challenge) = uow.challenge(&intent.company, challenge)? else { return ended(Superseded::Replaced) };
    if challenge.intent != intent.id {
        return ended(Superseded::Replaced);
    }
    if challenge.state == ChallengeState::Used {
        return ended(Superseded::Settled);
    }
    if now >= challenge.expires_at {
        return Ok(Err(Produced::Settle(IntentState::Expired { at: now })));
    }
    let active = uow.account_by_email(&intent.company, challenge.email.key())?;
    let account = match (active, challenge.purpose) {
        // The stored address, never the typed one (R-ACC-02).
        (Some(account), Purpose::Registration) if account.disabled.is_none() => {
            return Ok(Ok(Subject { account: Some(account), body: LetterBody::AlreadyHasAccess }));
        }
        // What nobody has confirmed opens no other door than the confirmation (threat 46), and a settled one needs none.
        (Some(account), Purpose::Reset | Purpose::Confirmation) if is_open(&account, &challenge) => {
            let failures = Failures::of(&intent.company, challenge.email.key(), terms.keys);
            if failures.are_too_many(uow, terms.failures)? {
                return ended(Superseded::NoAddressee);
            }
            account
        }
        (Some(_), _) | (None, Purpose::Confirmation) => return ended(Superseded::NoAddressee),
        (None, _) => match uow.draft_by_email(&intent.company, challenge.email.key())? {
            Some(draft) if draft.is_unfinished(now) => draft,
            _ => return ended(Superseded::NoAddressee),
        },
    };
    let Some(Minted::Code(code)) = minted else { return Ok(Err(again(intent, now))) };
    Ok(Ok(store(uow, challenge, account, code, terms, now)?))
}

/// The rule: whose code chooses a new password or confirms the address.
fn is_open(account: &Account, challenge: &Challenge) -> bool {
    match challenge.purpose {
        Purpose::Confirmation => {
            let is_its_own = challenge.id == confirmation_of(account.id);
            is_its_own && account.email_proof == EmailProof::Unconfirmed && account.disabled.is_none()
        }
        Purpose::Registration | Purpose::Reset => account.may_be_recovered(),
    }
}

/// The mail that says that no more codes are mailed: to the owner of an account that this keeps from helping themselves,
/// while it does.
pub(super) fn closed(
    uow: &mut dyn UnitOfWork,
    intent: &Intent,
    challenge: ChallengeId,
    terms: &Terms<'_>,
    now: UtcDateTime,
) -> Result<Result<Subject, Produced>, StoreError> {
    let ended = |why| Ok(Err(superseded(why, now)));
    let Some(challenge) = uow.challenge(&intent.company, challenge)? else { return ended(Superseded::Settled) };
    let account = uow.account_by_email(&intent.company, challenge.email.key())?;
    let Some(account) = account.filter(Account::may_be_recovered) else {
        return ended(Superseded::NoAddressee);
    };
    let failures = Failures::of(&intent.company, challenge.email.key(), terms.keys);
    if !failures.are_too_many(uow, terms.failures)? {
        return ended(Superseded::Settled);
    }
    Ok(Ok(Subject { account: Some(account), body: LetterBody::RecoveryClosed }))
}

/// Stores the keyed hash, bound to the account and its address of now; ten minutes begin here (R-CODE-01).
fn store(
    uow: &mut dyn UnitOfWork,
    challenge: Challenge,
    account: Account,
    code: OneTimeCode,
    terms: &Terms<'_>,
    now: UtcDateTime,
) -> Result<Subject, StoreError> {
    let bound = Bound {
        company: &account.company,
        challenge: challenge.id,
        purpose: challenge.purpose,
        account: account.id,
        email: account.email.key(),
    };
    let (purpose, expires_at) = (challenge.purpose, now.saturating_add(CODE_LIVES));
    let hash = CodeHash { mac: mac(terms.keys, &bound, &code), expires_at };
    uow.update_challenge(&challenge.minted(account.id, hash))?;
    let body = match account.status() {
        AccountStatus::Active if purpose == Purpose::Confirmation => LetterBody::ConfirmationCode { code, expires_at },
        // A Draft's owner is verified first, whatever they asked for (threat 9).
        AccountStatus::Draft => LetterBody::VerificationCode { code, expires_at },
        AccountStatus::Active => LetterBody::ResetCode { code, expires_at },
    };
    Ok(Subject { account: Some(account), body })
}
