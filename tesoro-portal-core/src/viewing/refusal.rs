//! Why something was not done with a viewing.

use time::format_description::well_known::Rfc3339;

use super::{Closed, ContentAccess, DateFault, IllegalTransition, Remark, StartFault};
use crate::ViewingId;
use crate::agent::AgentRefusal;
use crate::code::{self, Code};
use crate::deal::PropertyUnavailable;
use crate::failure::{Detail, Failure, Problem, Refusal};
use crate::session::ClientRefusal;
use crate::viewing::NotARemark;

/// Why something was not done with a viewing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ViewingRefusal {
    /// The client is not there, or may not.
    #[error(transparent)]
    Client(#[from] ClientRefusal),
    /// The agent is not there, or may not.
    #[error(transparent)]
    Agent(#[from] AgentRefusal),
    /// The property was withdrawn or is sold (R-HOME-03).
    #[error(transparent)]
    Unavailable(#[from] PropertyUnavailable),
    /// The client has said no to the property (R-PROP-04).
    #[error("the client has rejected the property")]
    DealRejected,
    /// The deal has this open viewing already (R-VIEW-02).
    #[error("the deal has an open viewing")]
    AlreadyOpen(ViewingId),
    /// Fields break rules; all of them.
    #[error("fields break rules")]
    Invalid(Vec<Problem>),
    /// It cannot be done in this state (R-VIEW-05).
    #[error(transparent)]
    Illegal(#[from] IllegalTransition),
    /// It is not open yet, or not any more (R-VIEW-08).
    #[error("it is not unlocked")]
    NotUnlocked(Locked),
    /// The time that was offered is over.
    #[error("the alternative is over")]
    AlternativePast,
}

/// How something is locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Locked {
    /// It opens by itself.
    Until(time::UtcDateTime),
    /// It does not.
    Because(Closed),
}

impl Refusal for ViewingRefusal {
    fn code(&self) -> Code {
        match self {
            Self::Client(refusal) => refusal.code(),
            Self::Agent(refusal) => refusal.code(),
            Self::Unavailable(refusal) => refusal.code(),
            Self::DealRejected => code::DEAL_REJECTED,
            Self::AlreadyOpen(_) => code::VIEWING_OPEN,
            // Problems of one kind are named at once; several kinds are only summed up here.
            Self::Invalid(problems) => match problems.split_first() {
                Some((first, others)) if others.iter().all(|other| other.code == first.code) => first.code,
                _ => code::VALIDATION_FAILED,
            },
            Self::Illegal(_) => code::VIEWING_TRANSITION,
            Self::NotUnlocked(_) => code::NOT_UNLOCKED,
            Self::AlternativePast => code::ALTERNATIVE_PAST,
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Invalid(problems) => problems.clone(),
            _ => Vec::new(),
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::Client(refusal) => refusal.details(),
            Self::Agent(refusal) => refusal.details(),
            Self::AlreadyOpen(viewing) => vec![("viewing", viewing.to_string().into())],
            Self::Illegal(illegal) => {
                vec![("from", illegal.from.name().into()), ("action", illegal.action.name().into())]
            }
            Self::NotUnlocked(Locked::Until(at)) => vec![("opens_at", at.format(&Rfc3339).unwrap_or_default().into())],
            Self::NotUnlocked(Locked::Because(closed)) => vec![("reason", closed.name().into())],
            Self::Unavailable(_) | Self::DealRejected | Self::Invalid(_) | Self::AlternativePast => Vec::new(),
        }
    }
}

/// Locked, unless it is open.
pub(crate) fn unless_open(access: ContentAccess) -> Result<(), ViewingRefusal> {
    match access {
        ContentAccess::Open { .. } => Ok(()),
        ContentAccess::OpensAt(at) => Err(ViewingRefusal::NotUnlocked(Locked::Until(at))),
        ContentAccess::Closed(closed) => Err(ViewingRefusal::NotUnlocked(Locked::Because(closed))),
    }
}

/// What is wrong with dates, as fields.
pub(super) fn date_problems(faults: &[DateFault], horizon_days: u16) -> Vec<Problem> {
    faults.iter().map(|fault| fault.problem(horizon_days)).collect()
}

/// What is wrong with a start, as a field.
pub(super) fn start_problem(pointer: String, fault: StartFault) -> Problem {
    Problem::new(pointer, fault.code())
}

/// A remark, if there is one.
pub(super) fn remark(text: Option<&str>) -> Result<Option<Remark>, Problem> {
    match text.map(Remark::parse) {
        None | Some(Err(NotARemark::Empty)) => Ok(None),
        Some(Ok(remark)) => Ok(Some(remark)),
        Some(Err(NotARemark::TooLong)) => Err(Problem::new("/remark", code::REMARK_TOO_LONG).with("maximum", 1_000)),
    }
}

/// A reason, which has to be there.
pub(super) fn reason(text: &str) -> Result<Remark, Problem> {
    Remark::parse(text).map_err(|fault| match fault {
        NotARemark::Empty => Problem::new("/reason", code::REASON_MISSING),
        NotARemark::TooLong => Problem::new("/reason", code::REMARK_TOO_LONG).with("maximum", 1_000),
    })
}

pub(super) fn client(failure: Failure<ClientRefusal>) -> Failure<ViewingRefusal> {
    failure.map(ViewingRefusal::Client)
}

pub(super) fn agent(failure: Failure<AgentRefusal>) -> Failure<ViewingRefusal> {
    failure.map(ViewingRefusal::Agent)
}

pub(super) fn refused<T>(refusal: impl Into<ViewingRefusal>) -> Result<T, Failure<ViewingRefusal>> {
    Err(Failure::Refused(refusal.into()))
}
