//! What a handler returns instead of an answer.

use std::borrow::Cow;
use std::error::Error;
use std::ops::{Deref, DerefMut};

use tesoro_portal_core::code::{self, Code};
use tesoro_portal_core::{Detail, Failure, Problem, Refusal};
use time::Duration;

use crate::answer::Answer;

/// A refusal on its way to a problem document or an error page.
///
/// It is made from any [`Failure`] of core with `?`, or here for what is wrong with the request itself.
#[derive(Debug, Clone)]
pub struct Refused(Box<Particulars>);

/// What a [`Refused`] points to, so that a handler's result stays small.
#[derive(Debug, Clone)]
pub struct Particulars {
    pub(crate) code: Code,
    pub(crate) problems: Vec<Problem>,
    pub(crate) details: Vec<(&'static str, Detail)>,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) language: Option<String>,
    pub(crate) cause: Option<String>,
    pub(crate) page: Option<Box<Answer>>,
}

impl Refused {
    /// The whole request is refused with `code`.
    pub fn new(code: Code) -> Self {
        Self(Box::new(Particulars {
            code,
            problems: Vec::new(),
            details: Vec::new(),
            retry_after: None,
            language: None,
            cause: None,
            page: None,
        }))
    }

    /// There is no such thing, or it is somebody else's.
    pub fn not_found() -> Self {
        Self::new(code::NOT_FOUND)
    }

    /// Fields are at fault; all of them at once.
    pub fn fields(problems: Vec<Problem>) -> Self {
        let mut refused = Self::new(code::VALIDATION_FAILED);
        refused.problems = problems;
        refused
    }

    /// One field is at fault.
    pub fn field(pointer: impl Into<Cow<'static, str>>, code: Code) -> Self {
        Self::fields(vec![Problem::new(pointer, code)])
    }

    /// A fault of the service. `cause` goes to the log and nowhere else.
    pub fn internal(cause: &dyn Error) -> Self {
        Self::new(code::INTERNAL).because(cause)
    }

    /// Adds the cause with everything underneath it, for the log.
    #[must_use]
    pub fn because(mut self, cause: &dyn Error) -> Self {
        self.cause = Some(chain(cause));
        self
    }

    /// Adds how long to wait before asking again is worthwhile.
    #[must_use]
    pub fn retry_after(mut self, wait: Duration) -> Self {
        self.retry_after = Some(wait);
        self
    }

    /// Adds a value that the text speaks of.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Detail>) -> Self {
        self.details.push((name, value.into()));
        self
    }

    /// Words the refusal in the language of the account instead of the browser's.
    #[must_use]
    pub fn in_language(mut self, tag: impl Into<String>) -> Self {
        self.language = Some(tag.into());
        self
    }

    /// Is told on this page, which keeps what was typed, instead of on one of its own.
    #[must_use]
    pub fn shown_as(mut self, page: Answer) -> Self {
        self.page = Some(Box::new(page));
        self
    }

    /// How long to wait in whole seconds, rounded up, at least one: a caller that waits them is not refused for the rest
    /// of a second.
    pub fn wait_in_seconds(&self) -> Option<i64> {
        let wait = self.retry_after?;
        let rest = i64::from(wait.subsec_nanoseconds() > 0);
        Some(wait.whole_seconds().saturating_add(rest).max(1))
    }

    /// The stable code.
    pub fn code(&self) -> Code {
        self.code
    }

    /// Values that the text speaks of.
    pub fn details(&self) -> &[(&'static str, Detail)] {
        &self.details
    }

    /// The fields at fault.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

impl Deref for Refused {
    type Target = Particulars;

    fn deref(&self) -> &Particulars {
        &self.0
    }
}

impl DerefMut for Refused {
    fn deref_mut(&mut self) -> &mut Particulars {
        &mut self.0
    }
}

impl<R: Refusal> From<Failure<R>> for Refused {
    fn from(failure: Failure<R>) -> Self {
        let mut refused = Self::new(failure.code());
        refused.retry_after = failure.retry_after();
        match &failure {
            Failure::Refused(refusal) => {
                refused.problems = refusal.problems();
                refused.details = refusal.details();
                refused
            }
            Failure::Store(error) => refused.because(error),
            Failure::Busy => refused,
        }
    }
}

/// An error and its sources, outermost first.
fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(source) = next {
        text.push_str(": ");
        text.push_str(&source.to_string());
        next = source.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use tesoro_portal_core::ports::{StoreError, StoreErrorKind};

    use super::*;

    #[derive(Debug, thiserror::Error)]
    #[error("never")]
    struct Never;

    impl Refusal for Never {
        fn code(&self) -> Code {
            code::INTERNAL
        }
    }

    #[test]
    fn r_err_01_the_cause_of_a_store_failure_is_kept_for_the_log() {
        let error = StoreError::new(StoreErrorKind::Unavailable, "read an account").because("disk full");
        let refused = Refused::from(Failure::<Never>::Store(error));
        assert_eq!(refused.code, code::UNAVAILABLE);
        assert_eq!(refused.retry_after, Some(Duration::seconds(5)));
        assert_eq!(refused.cause.as_deref(), Some("could not read an account: disk full"));
    }
}
