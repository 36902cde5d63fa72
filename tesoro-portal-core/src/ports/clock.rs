use time::UtcDateTime;

/// Where the time comes from. `Portal` reads it once per operation.
pub trait Clock: Send + Sync {
    /// The present instant. It may jump either way (a corrected clock): nothing in the portal underflows
    /// or lives longer for it (THREATS 64).
    fn now(&self) -> UtcDateTime;
}
