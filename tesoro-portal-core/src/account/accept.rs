//! The client follows the link of an invitation and chooses the first password (R-INV-07).
//!
//! ```text
//!   the page looks whether the link works ── changes nothing, whoever opens it
//!   the form: judge the password, hash it ──► look again, write it, sign in ──commit
//! ```
//!
//! The token has 256 random bits, so nothing is counted. What is wrong with a link is not told apart: used, over, replaced,
//! of a closed account, of another company.

use std::fmt;

use time::UtcDateTime;

use super::first_sign_in::tell_first_sign_in;
use crate::account::verify::{CodeRefusal, open};
use crate::account::{Account, AccountStatus, Credential, PasswordDuty, Secret};
use crate::activity::{Actor, Happening, record};
use crate::challenge::Failures;
use crate::code::{self, Code};
use crate::failure::{Failure, Problem, Refusal};
use crate::key_ring::KeyRing;
use crate::mail::{Intent, Mail};
use crate::password::{PasswordContext, PasswordHash, Unmet, context};
use crate::ports::{Ending, Entropy, StoreError, UnitOfWork, View};
use crate::session::{Beginning, DeviceName, InvitationToken, Keep, SessionLimits, SignedIn, begin};
use crate::{AccountId, CompanyId, IntentId};

/// What the page of an invitation's link shows.
pub struct InvitationRequest {
    /// The company.
    pub company: CompanyId,
    /// Whose invitation.
    pub account: AccountId,
    /// The link's secret; `None` if what was shown is none.
    pub token: Option<InvitationToken>,
    /// What the browser or program calls itself.
    pub device_name: DeviceName,
}

impl fmt::Debug for InvitationRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InvitationRequest").field("account", &self.account).finish_non_exhaustive()
    }
}

/// Why an invitation's link let nobody in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvitationRefusal {
    /// No company has this id, or it has no portal.
    #[error("no such portal")]
    NoSuchPortal,
    /// The company's portal is off.
    #[error("the portal is switched off")]
    PortalInactive,
    /// The link is no use (any more).
    #[error("the link is not accepted")]
    Refused,
    /// The password breaks rules; the link was not used up.
    #[error("the password cannot be accepted")]
    Unacceptable(Vec<Unmet>),
}

impl Refusal for InvitationRefusal {
    fn code(&self) -> Code {
        match self {
            Self::NoSuchPortal => code::NOT_FOUND,
            Self::PortalInactive => code::PORTAL_INACTIVE,
            Self::Refused => code::INVITATION_REFUSED,
            Self::Unacceptable(_) => code::VALIDATION_FAILED,
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Unacceptable(unmet) => unmet.iter().map(|unmet| unmet.problem("/new_password")).collect(),
            Self::NoSuchPortal | Self::PortalInactive | Self::Refused => Vec::new(),
        }
    }
}

/// What the new password is judged against, while the link works.
pub(crate) struct InvitationGround {
    pub(crate) context: PasswordContext,
    pub(crate) credential: Credential,
}

/// Looks whether the link works, and changes nothing.
pub(crate) fn ground(
    view: &mut dyn View,
    request: &InvitationRequest,
    now: UtcDateTime,
) -> Result<InvitationGround, Failure<InvitationRefusal>> {
    let (account, credential) = invited(view, request, now)?;
    Ok(InvitationGround { context: context(view, &account)?, credential })
}

fn invited(
    view: &mut dyn View,
    request: &InvitationRequest,
    now: UtcDateTime,
) -> Result<(Account, Credential), Failure<InvitationRefusal>> {
    open(view, &request.company).map_err(|failure| failure.map(closed))?;
    let account = view.account(&request.company, request.account)?;
    let invited = account.zip(view.credential(&request.company, request.account)?);
    invited
        .filter(|(account, credential)| is_open(account, credential, request.token.as_ref(), now))
        .ok_or(Failure::Refused(InvitationRefusal::Refused))
}

/// The rule: the link that was mailed last, unused, in time, of an account that nobody has closed. A newer invitation ends it
/// when its mail is produced, so that nobody is left with a dead one only (R-INV-05).
fn is_open(account: &Account, credential: &Credential, token: Option<&InvitationToken>, now: UtcDateTime) -> bool {
    let Some(invitation) = &account.invitation else { return false };
    let Secret::Link(link) = &credential.secret else { return false };
    let is_account_open = account.status() == AccountStatus::Active && account.disabled.is_none();
    !invitation.is_answered() && is_account_open && token.is_some_and(|token| link.opens(token, credential.epoch, now))
}

fn closed(refusal: CodeRefusal) -> InvitationRefusal {
    match refusal {
        CodeRefusal::NoSuchPortal => InvitationRefusal::NoSuchPortal,
        CodeRefusal::PortalInactive => InvitationRefusal::PortalInactive,
        _ => InvitationRefusal::Refused,
    }
}

/// Uses the link up, writes the password and lets the client in, if the credential is still the one that was looked at.
pub(crate) fn finish(
    uow: &mut dyn UnitOfWork,
    request: &InvitationRequest,
    (looked_at, hash): (&Credential, PasswordHash),
    (keys, limits): (&KeyRing, &SessionLimits),
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<SignedIn, Failure<InvitationRefusal>> {
    let (mut account, mut credential) = invited(uow, request, now)?;
    if credential != *looked_at {
        return Err(Failure::Refused(InvitationRefusal::Refused));
    }
    credential.epoch += 1;
    credential.secret = Secret::Chosen(hash);
    uow.update_credential(&credential)?;
    uow.end_sessions(&account.company, account.id, Ending::All)?;
    uow.drop_challenges(&account.company, account.email.key(), None)?;
    tell(uow, &account, (now, entropy))?;
    account.duty = PasswordDuty::None;
    if let Some(invitation) = account.invitation.as_mut() {
        invitation.signed_in_at = Some(now);
        invitation.completed_at = Some(now);
    }
    account.last_sign_in_at = Some(now);
    account.version += 1;
    uow.update_account(&account)?;
    // Whoever has the mail has the address.
    Failures::of(&account.company, account.email.key(), keys).forget(uow)?;
    let beginning = Beginning { company: &request.company, keep: Keep::Visit, device_name: &request.device_name };
    Ok(begin(uow, account, &credential, &beginning, limits, (now, entropy))?)
}

/// The history, the feed, the notice (R-PW-04), and the agent who invited.
fn tell(
    uow: &mut dyn UnitOfWork,
    account: &Account,
    (now, entropy): (UtcDateTime, &dyn Entropy),
) -> Result<(), StoreError> {
    tell_first_sign_in(uow, account, (now, entropy))?;
    let contacts = uow.contacts_of_account(&account.company, account.id)?;
    let actor = Actor::Client { account: account.id };
    record(uow, &account.company, now, &actor, (Some(account.id), &contacts), Happening::PasswordChanged)?;
    let notice = Mail::PasswordChanged { account: account.id };
    uow.enqueue(&Intent::queued(account.company.clone(), IntentId::mint(now, entropy), notice, now))
}
