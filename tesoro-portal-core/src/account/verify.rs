//! The right code finishes a sign-up (R-REG-02, R-REG-03, R-CODE-02).
//!
//! ```text
//!   count the try ──commit──► compare ──► use up the code, activate, link, sign in ──commit
//! ```

use time::{Duration, UtcDateTime};

use super::activate::activate;
use super::register::enqueue_code;
use crate::account::Account;
use crate::challenge::{
    Bound, Budget, BudgetLimits, Challenge, CodeMac, Counted, Failures, OneTimeCode, Purpose, Source, Spacing, matches,
};
use crate::code::{self, Code};
use crate::failure::{Failure, Refusal};
use crate::key_ring::KeyRing;
use crate::mail::{Intent, Mail};
use crate::ports::{Entropy, StoreError, UnitOfWork, View};
use crate::session::{Beginning, DeviceName, FlowHandle, Keep, SessionLimits, SignedIn, begin};
use crate::settings::PortalSwitch;
use crate::throttle::SourceKey;
use crate::{AccountId, ChallengeId, CompanyId, IntentId};

/// What a browser shows to finish a flow.
#[derive(Debug, Clone)]
pub struct CodeRequest {
    /// The company.
    pub company: CompanyId,
    /// The flow's public id.
    pub flow: ChallengeId,
    /// Its secret; `None` if what was shown is none.
    pub handle: Option<FlowHandle>,
    /// The code as typed.
    pub code: String,
    /// What the browser or program calls itself.
    pub device_name: DeviceName,
    /// Where the request comes from.
    pub source: SourceKey,
}

/// Why a code was not accepted. Wrong, late, voided, replaced and unknown ones are not told apart (R-CODE-03).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeRefusal {
    /// No company has this id, or it has no portal.
    #[error("no such portal")]
    NoSuchPortal,
    /// The company's portal is off.
    #[error("the portal is switched off")]
    PortalInactive,
    /// The code, the handle, or both are no use (any more).
    #[error("the code is not accepted")]
    Refused,
    /// Too many codes were typed at this source; nothing was compared, and no flow lost a try (threat 6).
    #[error("too many codes were typed here")]
    TooMany {
        /// How long to wait.
        wait: Duration,
    },
    /// Another mail was asked for too soon.
    #[error("a code was mailed a moment ago")]
    TooSoon {
        /// How long to wait.
        wait: Duration,
    },
}

impl Refusal for CodeRefusal {
    fn code(&self) -> Code {
        match self {
            Self::NoSuchPortal => code::NOT_FOUND,
            Self::PortalInactive => code::PORTAL_INACTIVE,
            Self::Refused => code::CODE_REFUSED,
            Self::TooMany { .. } => code::TOO_MANY_ATTEMPTS,
            Self::TooSoon { .. } => code::RESEND_TOO_SOON,
        }
    }

    fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::TooMany { wait } | Self::TooSoon { wait } => Some(*wait),
            _ => None,
        }
    }
}

/// How many codes of one mail count at once (R-MAIL-01).
const CODES_MAX: usize = 2;

/// A counted try, with what it is compared with. Everybody's comparison costs the same look-ups.
pub(crate) struct CodeTry {
    /// The challenge as it was written.
    pub(crate) challenge: Challenge,
    /// Whose code it would be.
    account: Option<Account>,
    codes: Vec<CodeMac>,
}

/// Counts a try. What it writes is to be committed whatever it answers.
pub(crate) fn count_try(
    uow: &mut dyn UnitOfWork,
    request: &CodeRequest,
    purpose: Purpose,
    (keys, limits): (&KeyRing, &BudgetLimits),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<CodeTry, Failure<CodeRefusal>> {
    open(uow, &request.company)?;
    count_at_source(uow, (&request.company, request.source), (keys, limits), now)?;
    let challenge = held(uow, &request.company, request.flow, request.handle.as_ref(), purpose)?;
    Ok(count_at_challenge(uow, challenge, (keys, limits), (now, entropy))?)
}

/// Counts a code that is typed at this source.
pub(super) fn count_at_source(
    uow: &mut dyn UnitOfWork,
    (company, source): (&CompanyId, SourceKey),
    (keys, limits): (&KeyRing, &BudgetLimits),
    now: UtcDateTime,
) -> Result<(), Failure<CodeRefusal>> {
    match Source::of(company, source, keys).count(uow, limits.tries, now)? {
        Some(wait) => Err(Failure::Refused(CodeRefusal::TooMany { wait })),
        None => Ok(()),
    }
}

/// Counts a try at this challenge.
pub(super) fn count_at_challenge(
    uow: &mut dyn UnitOfWork,
    challenge: Challenge,
    (keys, limits): (&KeyRing, &BudgetLimits),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<CodeTry, StoreError> {
    let before = challenge.tries;
    let Counted { challenge, against } = challenge.tried(now);
    uow.update_challenge(&challenge)?;
    if challenge.tries > before {
        // What is refused without a try costs the owner of the address nothing.
        let failures = Failures::of(&challenge.company, challenge.email.key(), keys).count(uow, now)?;
        if failures == limits.failures.in_a_row {
            // Whoever's address it is, if anybody's: that is looked at when the mail is produced.
            let mail = Mail::RecoveryClosed { challenge: challenge.id };
            uow.enqueue(&Intent::queued(challenge.company.clone(), IntentId::mint(now, entropy), mail, now))?;
        }
    }
    let (account, codes) = against.map_or((nobody(), Vec::new()), |(account, codes)| (account, codes));
    let account = uow.account(&challenge.company, account)?;
    Ok(CodeTry { challenge, account, codes })
}

/// The rule: whether the typed code is the one that was mailed, bound to the account's address of today (threat 8).
/// Where there is less to compare with, the rest is compared with what no code has: it takes as long for everybody
/// (threat 18).
pub(crate) fn is_right(counted: &CodeTry, typed: &str, keys: &KeyRing) -> Option<AccountId> {
    let code = OneTimeCode::parse(typed)?;
    let account = counted.account.as_ref();
    let bound = Bound {
        company: &counted.challenge.company,
        challenge: counted.challenge.id,
        purpose: counted.challenge.purpose,
        account: account.map_or_else(nobody, |account| account.id),
        email: account.map_or(counted.challenge.email.key(), |account| account.email.key()),
    };
    let none = CodeMac::from_bytes([0; 32]);
    let stored = counted.codes.iter().chain(std::iter::repeat(&none)).take(CODES_MAX);
    let right = stored.fold(false, |right, stored| matches(keys, &bound, &code, stored) | right);
    account.filter(|_| right).map(|account| account.id)
}

/// Uses the code up and lets the client in, if the challenge is still the one whose code was compared.
pub(crate) fn finish(
    uow: &mut dyn UnitOfWork,
    request: &CodeRequest,
    counted: &Challenge,
    account: AccountId,
    (keys, limits): (&KeyRing, &SessionLimits),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<SignedIn, Failure<CodeRefusal>> {
    open(uow, &request.company)?;
    let account = use_up(uow, counted, account, keys)?;
    let account = activate(uow, account, (now, entropy))?.ok_or(Failure::Refused(CodeRefusal::Refused))?;
    sign_in(uow, account, &request.device_name, limits, (now, entropy))
}

/// One conditional update: the challenge must be as it was when its code was compared (threat 2).
pub(super) fn use_up(
    uow: &mut dyn UnitOfWork,
    counted: &Challenge,
    account: AccountId,
    keys: &KeyRing,
) -> Result<Account, Failure<CodeRefusal>> {
    let refused = Failure::Refused(CodeRefusal::Refused);
    let stored = uow.challenge(&counted.company, counted.id)?;
    // Further tries may have been counted meanwhile; they change nothing about this one.
    let is_same = |stored: &Challenge| {
        stored.state == counted.state && stored.intent == counted.intent && stored.handle == counted.handle
    };
    let same = stored.as_ref().is_some_and(is_same);
    let Some(challenge) = stored.filter(|_| same) else { return Err(refused) };
    let account = uow.account(&counted.company, account)?.ok_or(Failure::Refused(CodeRefusal::Refused))?;
    uow.update_challenge(&challenge.used())?;
    Failures::of(&counted.company, counted.email.key(), keys).forget(uow)?;
    Ok(account)
}

/// Opens the session of somebody who has just proved the address.
pub(super) fn sign_in(
    uow: &mut dyn UnitOfWork,
    mut account: Account,
    device_name: &DeviceName,
    limits: &SessionLimits,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<SignedIn, Failure<CodeRefusal>> {
    let credential = uow.credential(&account.company, account.id)?.ok_or(Failure::Refused(CodeRefusal::Refused))?;
    account.last_sign_in_at = Some(now);
    uow.update_account(&account)?;
    let company = account.company.clone();
    let beginning = Beginning { company: &company, keep: Keep::Visit, device_name };
    Ok(begin(uow, account, &credential, &beginning, limits, (now, entropy))?)
}

/// Mails a new code for a sign-up that is under way; the old one is void from here on.
pub(crate) fn resend(
    uow: &mut dyn UnitOfWork,
    (company, flow, handle): (&CompanyId, ChallengeId, Option<&FlowHandle>),
    source: SourceKey,
    (keys, limits): (&KeyRing, &BudgetLimits),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), Failure<CodeRefusal>> {
    open(uow, company)?;
    let challenge = held(uow, company, flow, handle, Purpose::Registration)?;
    if now >= challenge.expires_at || challenge.state == crate::challenge::ChallengeState::Used {
        return Err(Failure::Refused(CodeRefusal::Refused));
    }
    let asked = (challenge.email.key(), Some(source));
    match Budget::spend(uow, company, asked, (keys, limits), (now, Spacing::Refuses))? {
        Budget::Withheld { wait } => Err(Failure::Refused(CodeRefusal::TooSoon { wait })),
        Budget::Granted { due_at } => {
            let challenge = challenge.asked_again(IntentId::mint(now, entropy), now);
            uow.update_challenge(&challenge)?;
            Ok(enqueue_code(uow, &challenge, (now, due_at))?)
        }
    }
}

/// Whether the company's portal is on: said before anything else (R-COMP-03).
pub(crate) fn open(view: &mut dyn View, company: &CompanyId) -> Result<(), Failure<CodeRefusal>> {
    let settings = view.settings(company)?.ok_or(Failure::Refused(CodeRefusal::NoSuchPortal))?;
    match settings.portal {
        PortalSwitch::On => Ok(()),
        PortalSwitch::Off => Err(Failure::Refused(CodeRefusal::PortalInactive)),
    }
}

/// The challenge of this flow, for whoever holds its handle and for nothing but its purpose (threat 7).
fn held(
    uow: &mut dyn UnitOfWork,
    company: &CompanyId,
    flow: ChallengeId,
    handle: Option<&FlowHandle>,
    purpose: Purpose,
) -> Result<Challenge, Failure<CodeRefusal>> {
    uow.challenge(company, flow)?
        .filter(|challenge| challenge.purpose == purpose)
        .filter(|challenge| handle.is_some_and(|handle| handle.digest() == challenge.handle))
        .ok_or(Failure::Refused(CodeRefusal::Refused))
}

/// An id that no account has.
fn nobody() -> AccountId {
    AccountId::from_bytes([0; 16])
}
