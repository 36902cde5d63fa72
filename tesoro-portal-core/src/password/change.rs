//! Changing the password (R-PW-01, R-PW-02, R-PW-04, R-PW-05).

use time::{Duration, UtcDateTime};

use super::{PasswordCandidate, PasswordContext, PasswordHash, PasswordProfile, Unmet, check};
use crate::IntentId;
use crate::account::{Account, Credential, Secret};
use crate::activity::{Happening, record};
use crate::code::{self, Code};
use crate::failure::{Detail, Failure, Problem, Refusal};
use crate::key_ring::KeyRing;
use crate::mail::{Intent, Mail};
use crate::ports::{Ending, Entropy, StoreError, UnitOfWork, View};
use crate::session::{
    Beginning, ClientRefusal, SessionLimits, SignedIn, SignedInClient, Standing, actor, begin, reprove,
};
use crate::throttle::{self, ThrottleKey, ThrottleLimits};

/// Why the password was not changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChangePasswordRefusal {
    /// The session does not count any more.
    #[error(transparent)]
    Client(#[from] ClientRefusal),
    /// The new password breaks rules, the current one is wrong or missing, or both: everything at once.
    #[error("the passwords cannot be accepted")]
    Unacceptable {
        /// What is wrong with the current password.
        current: Option<CurrentPassword>,
        /// Which rules the new one breaks.
        new: Vec<Unmet>,
    },
    /// The current password was typed wrong too often.
    #[error("too many attempts")]
    Wait {
        /// How long.
        wait: Duration,
    },
}

/// What is wrong with the current password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CurrentPassword {
    /// It was not given, and this session needs it.
    Missing,
    /// It is not right.
    Wrong,
}

impl CurrentPassword {
    /// What is told about the field it is typed into.
    pub(crate) fn problem(self) -> Problem {
        let code = match self {
            Self::Missing => code::CURRENT_PASSWORD_MISSING,
            Self::Wrong => code::CURRENT_PASSWORD_WRONG,
        };
        Problem::new("/current_password", code)
    }
}

impl Refusal for ChangePasswordRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Client(refusal) => refusal.code(),
            Self::Unacceptable { .. } => code::VALIDATION_FAILED,
            Self::Wait { .. } => code::TOO_MANY_ATTEMPTS,
        }
    }

    fn problems(&self) -> Vec<Problem> {
        let Self::Unacceptable { current, new } = self else { return Vec::new() };
        let current = current.map(CurrentPassword::problem);
        current.into_iter().chain(new.iter().map(|unmet| unmet.problem("/new_password"))).collect()
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        Vec::new()
    }

    fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Wait { wait } => Some(*wait),
            _ => None,
        }
    }
}

/// What the new password is judged against, read before any hashing.
pub(crate) struct Ground {
    pub(crate) credential: Credential,
    pub(crate) context: PasswordContext,
    /// Whether the current password has to be typed: not in a session that exists only to change it (R-PW-05).
    pub(crate) current_needed: bool,
}

/// Reads what the new password is judged against.
pub(crate) fn ground(
    view: &mut dyn View,
    client: &dyn SignedInClient,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<Ground, Failure<ChangePasswordRefusal>> {
    let standing = reprove(view, client, limits, now).map_err(refused)?;
    let context = context(view, &standing.account)?;
    Ok(Ground { current_needed: !standing.account.duty.is_due(), credential: standing.credential, context })
}

/// The words that a password of this account may not be made of (R-PW-02).
pub(crate) fn context(view: &mut dyn View, account: &Account) -> Result<PasswordContext, StoreError> {
    let company = view.crm_view().company(&account.company)?;
    Ok(PasswordContext {
        first_name: Some(account.first_name.as_str().to_owned()),
        last_name: Some(account.last_name.as_str().to_owned()),
        email: Some(account.email.key().clone()),
        company: company.as_ref().map(|company| company.name.clone()),
        city: company.and_then(|company| company.city),
    })
}

/// The rules that the new password breaks, but for being unlike the present one, which only hashing can tell.
pub(crate) fn unmet(profile: PasswordProfile, new: &PasswordCandidate, ground: &Ground) -> Vec<Unmet> {
    check(profile, new, &ground.context).err().unwrap_or_default()
}

/// Writes the new password, ends every session, opens a new one, and asks for the notice (R-PW-04).
pub(crate) fn write(
    uow: &mut dyn UnitOfWork,
    client: &dyn SignedInClient,
    (compared_with, new): (&Credential, PasswordHash),
    limits: &SessionLimits,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<SignedIn, Failure<ChangePasswordRefusal>> {
    let Standing { mut account, mut credential, session, .. } = reprove(uow, client, limits, now).map_err(refused)?;
    if credential.epoch != compared_with.epoch {
        // Somebody else changed it between comparing and writing: what was compared proves nothing any more. In the same
        // epoch it is the same password, though perhaps under a stronger hash, because it signed in meanwhile (R-PW-03).
        return Err(refused(Failure::Refused(ClientRefusal::NotSignedIn)));
    }
    credential.epoch += 1;
    credential.secret = Secret::Chosen(new);
    uow.update_credential(&credential)?;
    account.duty = crate::account::PasswordDuty::None;
    if let Some(invitation) = account.invitation.as_mut() {
        invitation.completed_at.get_or_insert(now);
    }
    account.version += 1;
    uow.update_account(&account)?;
    uow.end_sessions(&account.company, account.id, Ending::All)?;

    uow.drop_challenges(&account.company, account.email.key(), None)?;

    let contacts = uow.contacts_of_account(&account.company, account.id)?;
    record(uow, &account.company, now, &actor(client), (Some(account.id), &contacts), Happening::PasswordChanged)?;
    let notice = Mail::PasswordChanged { account: account.id };
    uow.enqueue(&Intent::queued(account.company.clone(), IntentId::mint(now, entropy), notice, now))?;

    let beginning = Beginning { company: client.company(), keep: session.keep, device_name: &session.device };
    Ok(begin(uow, account, &credential, &beginning, limits, (now, entropy))?)
}

/// Counts a try at the current password, as one (account, itself) pair; what it writes is to be committed whatever it
/// answers.
pub(crate) fn count_try(
    uow: &mut dyn UnitOfWork,
    client: &dyn SignedInClient,
    keys: &KeyRing,
    limits: &ThrottleLimits,
    now: UtcDateTime,
) -> Result<(), Failure<ChangePasswordRefusal>> {
    let key = tries(client, keys);
    let state = uow.throttle(client.company(), &key)?;
    let forget_at = now.saturating_add(limits.forget_after);
    match throttle::attempt(state, limits, now) {
        throttle::Attempt::Wait { until, state } => {
            uow.put_throttle(client.company(), &key, &state, forget_at)?;
            Err(Failure::Refused(ChangePasswordRefusal::Wait { wait: (until - now).max(Duration::SECOND) }))
        }
        throttle::Attempt::Allowed(next) => {
            uow.put_throttle(client.company(), &key, &next, forget_at)?;
            Ok(())
        }
    }
}

/// The current password was right: its tries are forgotten.
pub(crate) fn forget_tries(
    uow: &mut dyn UnitOfWork,
    client: &dyn SignedInClient,
    keys: &KeyRing,
) -> Result<(), StoreError> {
    uow.clear_throttle(client.company(), &tries(client, keys))
}

fn tries(client: &dyn SignedInClient, keys: &KeyRing) -> ThrottleKey {
    let company = client.company().as_str().as_bytes();
    ThrottleKey::from_bytes(keys.mac("password/current", &[company, client.account().as_bytes()]))
}

fn refused(failure: Failure<ClientRefusal>) -> Failure<ChangePasswordRefusal> {
    failure.map(ChangePasswordRefusal::Client)
}
