//! Signing in (R-AUTH-01 to R-AUTH-03).
//!
//! ```text
//!   count the try ──commit──► compare, outside any transaction ──► open the session, if all still holds ──commit
//!   (or: wait)                (or: the same work on a dummy)        (or: one of the refusals that only the right
//!                                                                    password may hear)
//! ```
//!
//! The try is counted and committed before anything is compared, so that parallel guesses cannot exceed the limits; an
//! unknown address, a Draft and an account without a password cost the same look-ups and the same hash (threat 17).

use std::fmt;

use time::{Duration, UtcDateTime};

use super::first_sign_in::tell_first_sign_in;
use crate::account::{Account, AccountStatus, Credential, EmailAddress, Secret};
use crate::challenge::Failures;
use crate::code::{self, Code};
use crate::failure::{Failure, Refusal};
use crate::key_ring::KeyRing;
use crate::password::{HashParameters, PasswordCandidate, PasswordHash};
use crate::ports::{Ending, Entropy, UnitOfWork};
use crate::session::{Beginning, DeviceName, DeviceToken, Keep, NextStep, SessionLimits, SignedIn, TokenDigest, begin};
use crate::settings::PortalSwitch;
use crate::throttle::{SourceKey, ThrottleLimits, Tries};
use crate::{AccountId, CompanyId};

/// What a client shows to sign in.
pub struct SignInRequest {
    /// The company whose portal it is.
    pub company: CompanyId,
    /// The address as typed.
    pub email: String,
    /// The password as typed.
    pub password: PasswordCandidate,
    /// Whether to stay signed in.
    pub keep: Keep,
    /// Where the request comes from.
    pub source: SourceKey,
    /// The token that an earlier sign-in on this device was given.
    pub device: Option<DeviceToken>,
    /// What the browser or program calls itself.
    pub device_name: DeviceName,
}

impl fmt::Debug for SignInRequest {
    /// Neither address nor password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignInRequest")
            .field("company", &self.company)
            .field("keep", &self.keep)
            .finish_non_exhaustive()
    }
}

/// A client is in.
#[derive(Debug)]
pub enum SignIn {
    /// And may do everything a client may.
    Ready(SignedIn),
    /// And has to change the password before anything else (R-PW-05).
    MustChangePassword(SignedIn),
    /// And has to accept the terms before anything else but that (R-TERM-01).
    MustAcceptTerms(SignedIn),
}

impl SignIn {
    /// The session, whatever it may do.
    pub fn signed_in(&self) -> &SignedIn {
        match self {
            Self::Ready(signed_in) | Self::MustChangePassword(signed_in) | Self::MustAcceptTerms(signed_in) => {
                signed_in
            }
        }
    }
}

/// Why nobody was signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignInRefusal {
    /// No company has this id, or it has no portal.
    #[error("no such portal")]
    NoSuchPortal,
    /// The company's portal is off.
    #[error("the portal is switched off")]
    PortalInactive,
    /// Too many attempts; nothing was compared.
    #[error("too many attempts")]
    Wait {
        /// How long.
        wait: Duration,
    },
    /// The address is unknown, or the password is wrong, or the account cannot sign in: it is not told which.
    #[error("address and password do not belong to an account that can sign in")]
    Failed,
    /// The right password of a disabled account.
    #[error("the account is disabled")]
    Disabled,
    /// The right temporary password, too late.
    #[error("the temporary password has expired")]
    TemporaryPasswordExpired,
}

impl Refusal for SignInRefusal {
    fn code(&self) -> Code {
        match self {
            Self::NoSuchPortal => code::NOT_FOUND,
            Self::PortalInactive => code::PORTAL_INACTIVE,
            Self::Wait { .. } => code::TOO_MANY_ATTEMPTS,
            Self::Failed => code::SIGN_IN_FAILED,
            Self::Disabled => code::ACCOUNT_DISABLED,
            Self::TemporaryPasswordExpired => code::TEMPORARY_PASSWORD_EXPIRED,
        }
    }

    fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Wait { wait } => Some(*wait),
            _ => None,
        }
    }
}

/// What the typed password is to be compared with, after the try has been counted.
pub(crate) struct Comparison {
    /// Whose, if the address belongs to an account that can sign in.
    pub(crate) account: Option<AccountId>,
    /// Its hashes; none for everybody else.
    pub(crate) hashes: Vec<PasswordHash>,
    /// What the dummy costs (threat 19).
    pub(crate) dummy: Option<HashParameters>,
    /// The epoch of the credential compared with.
    pub(crate) epoch: u64,
    /// The device, if the account knows it.
    pub(crate) known_device: Option<TokenDigest>,
}

/// Counts the try, and says what to compare with. What it writes is to be committed whatever it answers.
pub(crate) fn count_try(
    uow: &mut dyn UnitOfWork,
    request: &SignInRequest,
    keys: &KeyRing,
    limits: &ThrottleLimits,
    now: UtcDateTime,
) -> Result<Comparison, Failure<SignInRefusal>> {
    let company = &request.company;
    let settings = uow.settings(company)?.ok_or(Failure::Refused(SignInRefusal::NoSuchPortal))?;
    if settings.portal == PortalSwitch::Off {
        return Err(Failure::Refused(SignInRefusal::PortalInactive));
    }
    let account = match EmailAddress::parse(&request.email) {
        Ok(email) => uow.account_by_email(company, email.key())?,
        Err(_) => None,
    };
    // Everybody costs the same look-ups: those of nobody are made for an id that nobody has.
    let id = account.as_ref().map_or_else(nobody, |account| account.id);
    let shown = request.device.as_ref().filter(|device| device.company() == company).map(DeviceToken::digest);
    let known_device = match shown {
        Some(digest) => uow.knows_device(company, id, &digest)?.then_some(digest),
        None => None,
    };
    let credential = uow.credential(company, id)?;
    let dummy = uow.prevailing_parameters(company)?;
    let tries = Tries::of(company, &who(&request.email), (request.source, known_device.as_ref()), keys);
    if let Some(wait) = tries.count(uow, limits, now)? {
        return Err(Failure::Refused(SignInRefusal::Wait { wait }));
    }
    Ok(Comparison {
        account: account.map(|account| account.id),
        epoch: credential.as_ref().map_or(0, |credential| credential.epoch),
        hashes: credential.map(|credential| credential.secret.hashes()).unwrap_or_default(),
        dummy,
        known_device,
    })
}

/// The password was right.
#[derive(Clone)]
pub(crate) struct Matched {
    pub(crate) account: AccountId,
    /// The credential's epoch when it was compared; another one by now means that it proves nothing any more.
    pub(crate) epoch: u64,
    /// The hash it matched.
    pub(crate) hash: PasswordHash,
    /// The same password with today's parameters, if the stored hash is weaker (R-PW-03).
    pub(crate) upgraded: Option<PasswordHash>,
    /// The device, if the account knew it when the try was counted.
    pub(crate) known_device: Option<TokenDigest>,
}

/// Opens the session, if everything still holds in this transaction.
pub(crate) fn complete(
    uow: &mut dyn UnitOfWork,
    request: &SignInRequest,
    matched: Matched,
    keys: &KeyRing,
    (limits, throttle): (&SessionLimits, &ThrottleLimits),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<SignIn, Failure<SignInRefusal>> {
    let company = &request.company;
    let settings = uow.settings(company)?.ok_or(Failure::Refused(SignInRefusal::NoSuchPortal))?;
    if settings.portal == PortalSwitch::Off {
        return Err(Failure::Refused(SignInRefusal::PortalInactive));
    }
    let account = uow.account(company, matched.account)?;
    let holder = account.zip(uow.credential(company, matched.account)?);
    let (mut account, mut credential) = holder.ok_or(Failure::Refused(SignInRefusal::Failed))?;
    admit(&account, &credential, &matched, now).map_err(Failure::Refused)?;

    if let (Some(upgraded), Secret::Chosen(hash)) = (matched.upgraded, &credential.secret)
        && *hash == matched.hash
    {
        credential.secret = Secret::Chosen(upgraded);
        uow.update_credential(&credential)?;
    }
    if account.duty.is_due() {
        // Each sign-in of a restricted kind ends the earlier one (R-INV-02).
        uow.end_sessions(company, account.id, Ending::All)?;
    }
    answer_invitation(&mut account, &credential, now);
    tell_first_sign_in(uow, &account, (now, entropy))?;
    account.last_sign_in_at = Some(now);
    uow.update_account(&account)?;
    Failures::of(company, account.email.key(), keys).forget(uow)?;
    let from = (request.source, matched.known_device.as_ref());
    Tries::of(company, &who(&request.email), from, keys).settle(uow, throttle, now)?;
    let beginning = Beginning { company, keep: request.keep, device_name: &request.device_name };
    let signed_in = begin(uow, account, &credential, &beginning, limits, (now, entropy))?;
    Ok(match signed_in.next {
        NextStep::Ready => SignIn::Ready(signed_in),
        NextStep::ChangePassword => SignIn::MustChangePassword(signed_in),
        NextStep::AcceptTerms => SignIn::MustAcceptTerms(signed_in),
    })
}

/// The rule: what still has to hold when the password was right. Only here may a client hear why not.
fn admit(account: &Account, credential: &Credential, matched: &Matched, now: UtcDateTime) -> Result<(), SignInRefusal> {
    if account.status() != AccountStatus::Active {
        return Err(SignInRefusal::Failed);
    }
    let expires_at = match &credential.secret {
        // Within an epoch a chosen password stays the same: another hash of it is another sign-in's upgrade.
        Secret::Chosen(hash) if *hash == matched.hash || credential.epoch == matched.epoch => None,
        Secret::Chosen(_) | Secret::None | Secret::Link(_) => return Err(SignInRefusal::Failed),
        Secret::Temporary(temporary) => {
            let live = temporary.hashes().find(|live| live.hash == matched.hash);
            Some(live.ok_or(SignInRefusal::Failed)?.expires_at)
        }
    };
    if account.disabled.is_some() {
        return Err(SignInRefusal::Disabled);
    }
    if credential.epoch != matched.epoch {
        return Err(SignInRefusal::Failed);
    }
    match expires_at {
        Some(expires_at) if now >= expires_at => Err(SignInRefusal::TemporaryPasswordExpired),
        _ => Ok(()),
    }
}

/// The first sign-in is what the office sees of its invitation. With the password of an earlier mail it is no answer to the
/// present one, which has still to be sent: perhaps because the earlier one fell into the wrong hands.
fn answer_invitation(account: &mut Account, credential: &Credential, now: UtcDateTime) {
    if let (Some(invitation), Secret::Temporary(temporary)) = (account.invitation.as_mut(), &credential.secret)
        && temporary.intent == invitation.intent
    {
        invitation.signed_in_at.get_or_insert(now);
    }
}

/// Whose tries they are: the one form of the address, or the text itself where it is no address.
fn who(typed: &str) -> String {
    match EmailAddress::parse(typed) {
        Ok(email) => email.key().as_str().to_owned(),
        Err(_) => typed.trim().to_lowercase(),
    }
}

/// An id that no account has.
fn nobody() -> AccountId {
    AccountId::from_bytes([0; 16])
}
