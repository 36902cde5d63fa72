use std::error::Error;
use std::fmt;

/// What went wrong underneath, as far as a caller can act on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum StoreErrorKind {
    /// Nothing was written, and the same operation may well succeed if tried again at once.
    Transient,
    /// Nothing was written, and the store cannot be used at the moment (locked, full, read-only).
    Unavailable,
    /// The commit may or may not have happened: it is never retried by itself.
    OutcomeUnknown,
    /// A uniqueness that a preceding lookup had checked was taken meanwhile; nothing was written.
    Taken,
    /// The same was done before, under a key that stands for it ([`idempotency`](crate::idempotency)); nothing was
    /// written.
    Repeated,
    /// What is stored cannot be understood.
    Corrupt,
    /// The host broke an obligation of the port, e.g. nested a transaction in another.
    Misuse,
    /// Anything else.
    Other,
}

/// An opaque failure of a store: its kind, the step that failed, and the cause for the log.
pub struct StoreError {
    kind: StoreErrorKind,
    context: &'static str,
    source: Option<Box<dyn Error + Send + Sync>>,
}

impl StoreError {
    /// A failure of the step `context` (“read an account”) without a cause of its own.
    pub fn new(kind: StoreErrorKind, context: &'static str) -> Self {
        Self { kind, context, source: None }
    }

    /// The same with its cause.
    #[must_use]
    pub fn because(mut self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// What a caller can do about it.
    pub fn kind(&self) -> StoreErrorKind {
        self.kind
    }

    /// The step that failed.
    pub fn context(&self) -> &'static str {
        self.context
    }

    /// Whether waiting may help.
    pub fn is_unavailable(&self) -> bool {
        matches!(self.kind, StoreErrorKind::Transient | StoreErrorKind::Unavailable | StoreErrorKind::OutcomeUnknown)
    }
}

impl fmt::Debug for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoreError")
            .field("kind", &self.kind)
            .field("context", &self.context)
            .field("source", &self.source.as_ref().map(ToString::to_string))
            .finish()
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "could not {}", self.context)
    }
}

impl Error for StoreError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn Error + 'static))
    }
}
