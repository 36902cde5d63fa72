//! How an operation fails: a typed refusal, or a fault underneath it (R-ERR-01, ADR 0005).

use std::borrow::Cow;

use time::Duration;

use crate::code::{self, Class, Code};
use crate::ports::{StoreError, StoreErrorKind};

/// A rule said no. Every operation has a refusal enum of its own that implements this.
pub trait Refusal: std::error::Error + Send + Sync + 'static {
    /// The stable code.
    fn code(&self) -> Code;

    /// What the caller should do next.
    fn class(&self) -> Class {
        self.code().class()
    }

    /// The fields at fault, all of them at once; empty where the whole request is refused.
    fn problems(&self) -> Vec<Problem> {
        Vec::new()
    }

    /// Machine-readable values that the text of [`Refusal::code`] speaks of, e.g. `("minimum", 8)`.
    fn details(&self) -> Vec<(&'static str, Detail)> {
        Vec::new()
    }

    /// How long to wait before asking again is worthwhile.
    fn retry_after(&self) -> Option<Duration> {
        None
    }
}

/// One field at fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// A JSON pointer (RFC 6901) into the input, e.g. `/new_password`.
    pub pointer: Cow<'static, str>,
    /// Which rule the field breaks.
    pub code: Code,
    /// Values that the rule's text speaks of.
    pub details: Vec<(&'static str, Detail)>,
}

impl Problem {
    /// A problem with the field at `pointer` whose text needs no values.
    pub fn new(pointer: impl Into<Cow<'static, str>>, code: Code) -> Self {
        Self { pointer: pointer.into(), code, details: Vec::new() }
    }

    /// Adds a value that the text speaks of.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Detail>) -> Self {
        self.details.push((name, value.into()));
        self
    }
}

/// A machine-readable value in a refusal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// A count, a limit, a number of seconds.
    Number(i64),
    /// An id or a code; never a text that a person typed.
    Text(String),
}

impl From<i64> for Detail {
    fn from(value: i64) -> Self {
        Self::Number(value)
    }
}

impl From<String> for Detail {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&str> for Detail {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

/// Why an operation did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Failure<R> {
    /// A rule said no; asking the same again gives the same answer.
    #[error("refused")]
    Refused(#[source] R),
    /// The store could not answer.
    #[error("the store failed")]
    Store(#[from] StoreError),
    /// More password hashes are waiting than the hasher accepts (R-PW-03).
    #[error("too many password hashes are waiting")]
    Busy,
}

impl<R> From<crate::password::Busy> for Failure<R> {
    fn from(_: crate::password::Busy) -> Self {
        Self::Busy
    }
}

impl<R: Refusal> Failure<R> {
    /// The stable code of the refusal or the fault.
    pub fn code(&self) -> Code {
        match self {
            Self::Refused(refusal) => refusal.code(),
            Self::Busy => code::BUSY,
            Self::Store(error) if error.is_unavailable() => code::UNAVAILABLE,
            Self::Store(error) if error.kind() == StoreErrorKind::Repeated => code::REQUEST_REPEATED,
            Self::Store(_) => code::INTERNAL,
        }
    }

    /// Seconds after which asking again is worthwhile.
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Refused(refusal) => refusal.retry_after(),
            Self::Busy => Some(Duration::seconds(2)),
            Self::Store(error) if error.is_unavailable() => Some(Duration::seconds(5)),
            Self::Store(_) => None,
        }
    }
}

impl<R> Failure<R> {
    /// Turns the refusal of a part into the refusal of the whole.
    pub fn map<S>(self, f: impl FnOnce(R) -> S) -> Failure<S> {
        match self {
            Self::Refused(refusal) => Failure::Refused(f(refusal)),
            Self::Store(error) => Failure::Store(error),
            Self::Busy => Failure::Busy,
        }
    }
}
