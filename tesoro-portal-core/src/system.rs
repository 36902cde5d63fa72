//! The operating system's clock and random source (feature `system`): the one place that reads them.

use rand::Rng as _;
use time::UtcDateTime;

use crate::ports::{Clock, Entropy};

/// The system's wall clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> UtcDateTime {
        #[expect(clippy::disallowed_methods, reason = "this is the port's implementation")]
        UtcDateTime::now()
    }
}

/// The thread's cryptographic generator, seeded and reseeded by the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        #[expect(clippy::disallowed_methods, reason = "this is the port's implementation")]
        rand::rng().fill_bytes(bytes);
    }
}
