//! One-time codes: what proves that somebody reads the mail of an address (R-CODE-01 to R-CODE-03).

mod asker;
mod budget;
mod code;
mod machine;

pub use asker::Asker;
pub(crate) use budget::{Budget, Failures, Source, Spacing};
pub use budget::{BudgetLimits, FailureBudget};
pub(crate) use code::{Bound, mac, matches};
pub use code::{CodeMac, OneTimeCode};
pub(crate) use machine::Counted;
pub use machine::{CODE_LIVES, Challenge, ChallengeState, CodeHash, Purpose, TRIES_MAX};
