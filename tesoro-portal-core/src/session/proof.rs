//! Proofs that a client is signed in (R-PW-05, R-TERM-01): which of the three somebody holds decides what they can call.
//!
//! All come only from `Portal::authenticate` and have private fields. They are good for one request: every operation
//! that writes proves them again in its own transaction ([`reprove`]), so that nothing stale writes (threat 78).

use time::UtcDateTime;

use super::{Session, SessionLimits, TokenDigest};
use crate::account::{Account, AccountStatus, Credential};
use crate::activity::Actor;
use crate::code::{self, Code};
use crate::failure::{Detail, Failure, Refusal};
use crate::ports::View;
use crate::settings::{CompanySettings, Feature, PortalSwitch};
use crate::terms::InForce;
use crate::{AccountId, CompanyId, SessionId};

/// The proof of a client who may do everything a client may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientCtx(Shown);

/// The proof of a client who can only see the session, change the password and sign out (R-PW-05).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MustChangePassword(Shown);

/// The proof of a client who can only see the session, change the password, read and accept the terms and sign out
/// (R-TERM-01).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MustAcceptTerms(Shown);

/// What a session may do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NextStep {
    /// Everything a client may.
    Ready,
    /// Only change the password.
    ChangePassword,
    /// Only accept the terms, or change the password.
    AcceptTerms,
}

impl NextStep {
    /// The rule: the password comes first, then the terms (R-PW-05).
    pub(crate) fn of(account: &Account, in_force: InForce) -> Self {
        if account.duty.is_due() {
            Self::ChangePassword
        } else if in_force.is_due(account.accepted_terms) {
            Self::AcceptTerms
        } else {
            Self::Ready
        }
    }
}

/// What a live session amounts to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Authenticated {
    /// Everything a client may.
    Ready(ClientCtx),
    /// Only the password change.
    MustChangePassword(MustChangePassword),
    /// Only accepting the terms, beside it.
    MustAcceptTerms(MustAcceptTerms),
}

/// The session that was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    company: CompanyId,
    account: AccountId,
    session: SessionId,
    digest: TokenDigest,
    epoch: u64,
}

/// A client's session, whatever it may do: the three proofs and [`Authenticated`] are one.
pub trait SignedInClient: sealed::Sealed {
    /// The company.
    fn company(&self) -> &CompanyId {
        &self.shown().company
    }

    /// The account.
    fn account(&self) -> AccountId {
        self.shown().account
    }

    /// The session.
    fn session(&self) -> SessionId {
        self.shown().session
    }
}

mod sealed {
    pub trait Sealed {
        fn shown(&self) -> &super::Shown;
    }
}

impl sealed::Sealed for ClientCtx {
    fn shown(&self) -> &Shown {
        &self.0
    }
}

impl sealed::Sealed for MustChangePassword {
    fn shown(&self) -> &Shown {
        &self.0
    }
}

impl sealed::Sealed for MustAcceptTerms {
    fn shown(&self) -> &Shown {
        &self.0
    }
}

impl sealed::Sealed for Authenticated {
    fn shown(&self) -> &Shown {
        match self {
            Self::Ready(ClientCtx(shown))
            | Self::MustChangePassword(MustChangePassword(shown))
            | Self::MustAcceptTerms(MustAcceptTerms(shown)) => shown,
        }
    }
}

impl SignedInClient for ClientCtx {}
impl SignedInClient for MustChangePassword {}
impl SignedInClient for MustAcceptTerms {}
impl SignedInClient for Authenticated {}

impl Authenticated {
    /// The proof of a full client; a restricted session is refused with `must-change-password` or `must-accept-terms`.
    pub fn ready(self) -> Result<ClientCtx, ClientRefusal> {
        match self {
            Self::Ready(client) => Ok(client),
            Self::MustChangePassword(_) => Err(ClientRefusal::MustChangePassword),
            Self::MustAcceptTerms(_) => Err(ClientRefusal::MustAcceptTerms),
        }
    }
}

/// Why a client's request is refused before it is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ClientRefusal {
    /// No live session was shown.
    #[error("no live session was shown")]
    NotSignedIn,
    /// The company's portal is off (R-COMP-03).
    #[error("the portal is switched off")]
    PortalInactive,
    /// The password has to be changed first (R-PW-05).
    #[error("the password has to be changed first")]
    MustChangePassword,
    /// The newest material terms have to be accepted first (R-TERM-01).
    #[error("the terms have to be accepted first")]
    MustAcceptTerms,
    /// The company has switched this off (R-FEAT-01).
    #[error("the company has switched this feature off")]
    FeatureOff(Feature),
    /// There is no such thing, or it is somebody else's (R-ADM-04, threat 39).
    #[error("there is no such thing for this client")]
    NotFound,
}

impl Refusal for ClientRefusal {
    fn code(&self) -> Code {
        match self {
            Self::NotSignedIn => code::NOT_SIGNED_IN,
            Self::PortalInactive => code::PORTAL_INACTIVE,
            Self::MustChangePassword => code::MUST_CHANGE_PASSWORD,
            Self::MustAcceptTerms => code::MUST_ACCEPT_TERMS,
            Self::FeatureOff(_) => code::FEATURE_OFF,
            Self::NotFound => code::NOT_FOUND,
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::FeatureOff(feature) => vec![("feature", feature.name().into())],
            _ => Vec::new(),
        }
    }
}

/// What is behind a live session.
pub(crate) struct Standing {
    pub(crate) settings: CompanySettings,
    pub(crate) session: Session,
    pub(crate) account: Account,
    pub(crate) credential: Credential,
    pub(crate) in_force: InForce,
}

impl Standing {
    pub(crate) fn next_step(&self) -> NextStep {
        NextStep::of(&self.account, self.in_force)
    }
}

/// The rule: a session counts while the portal is on, and the session, the account and the credential agree.
fn judge(
    settings: CompanySettings,
    session: Option<Session>,
    holder: Option<(Account, Credential, InForce)>,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<Standing, ClientRefusal> {
    if settings.portal == PortalSwitch::Off {
        return Err(ClientRefusal::PortalInactive);
    }
    let (Some(session), Some((account, credential, in_force))) = (session, holder) else {
        return Err(ClientRefusal::NotSignedIn);
    };
    let counts = session.is_live(limits, now)
        && session.epoch == credential.epoch
        && account.status() == AccountStatus::Active
        && account.disabled.is_none();
    if counts {
        Ok(Standing { settings, session, account, credential, in_force })
    } else {
        Err(ClientRefusal::NotSignedIn)
    }
}

/// Looks up the session with this digest and everything it depends on.
pub(crate) fn look_up(
    view: &mut dyn View,
    company: &CompanyId,
    digest: &TokenDigest,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<Standing, Failure<ClientRefusal>> {
    let settings = view.settings(company)?.ok_or(Failure::Refused(ClientRefusal::NotSignedIn))?;
    let session = view.session(company, digest)?;
    let holder = match &session {
        None => None,
        Some(session) => {
            let account = view.account(company, session.account)?;
            let holder = account.zip(view.credential(company, session.account)?);
            let in_force = view.terms_in_force(company)?;
            holder.map(|(account, credential)| (account, credential, in_force))
        }
    };
    judge(settings, session, holder, limits, now).map_err(Failure::Refused)
}

/// Makes the proof that a session amounts to.
pub(crate) fn prove(standing: &Standing) -> Authenticated {
    let shown = Shown {
        company: standing.account.company.clone(),
        account: standing.account.id,
        session: standing.session.id,
        digest: standing.session.digest,
        epoch: standing.session.epoch,
    };
    match standing.next_step() {
        NextStep::ChangePassword => Authenticated::MustChangePassword(MustChangePassword(shown)),
        NextStep::AcceptTerms => Authenticated::MustAcceptTerms(MustAcceptTerms(shown)),
        NextStep::Ready => Authenticated::Ready(ClientCtx(shown)),
    }
}

/// Proves a proof again, in the transaction that is about to write.
pub(crate) fn reprove(
    view: &mut dyn View,
    client: &dyn SignedInClient,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<Standing, Failure<ClientRefusal>> {
    let shown = client.shown();
    let standing = look_up(view, &shown.company, &shown.digest, limits, now)?;
    if standing.session.id == shown.session && standing.session.epoch == shown.epoch {
        Ok(standing)
    } else {
        Err(Failure::Refused(ClientRefusal::NotSignedIn))
    }
}

/// The same for an operation that only a full client may call: an agent may have required a new password, or published
/// new terms, meanwhile.
pub(crate) fn reprove_ready(
    view: &mut dyn View,
    client: &ClientCtx,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<Standing, Failure<ClientRefusal>> {
    let standing = reprove(view, client, limits, now)?;
    match standing.next_step() {
        NextStep::Ready => Ok(standing),
        NextStep::ChangePassword => Err(Failure::Refused(ClientRefusal::MustChangePassword)),
        NextStep::AcceptTerms => Err(Failure::Refused(ClientRefusal::MustAcceptTerms)),
    }
}

/// The same for an operation that belongs to a feature: the company may have switched it off.
pub(crate) fn reprove_entitled(
    view: &mut dyn View,
    client: &ClientCtx,
    feature: Feature,
    limits: &SessionLimits,
    now: UtcDateTime,
) -> Result<Standing, Failure<ClientRefusal>> {
    let standing = reprove_ready(view, client, limits, now)?;
    if standing.settings.features.has(feature) {
        Ok(standing)
    } else {
        Err(Failure::Refused(ClientRefusal::FeatureOff(feature)))
    }
}

/// Whom the history names.
pub(crate) fn actor(client: &dyn SignedInClient) -> Actor {
    Actor::Client { account: client.account() }
}
