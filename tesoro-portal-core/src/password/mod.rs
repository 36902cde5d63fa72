//! Passwords: what a person typed, the rules it must meet, the temporary one, and how they are hashed.
//!
//! The way of a password is always the same: text → [`PasswordCandidate`] (normalised, bounded) → [`check`] (the
//! rules, only where a password is chosen) → [`PasswordHasher`] → [`PasswordHash`]. A sign-in leaves out the rules.

mod candidate;
pub(crate) mod change;
mod guess;
mod hash;
mod hasher;
mod policy;
mod temporary;

pub use candidate::{PasswordCandidate, TYPED_MAX_BYTES, TypedTooLong};
pub(crate) use change::context;
pub use change::{ChangePasswordRefusal, CurrentPassword};
pub use hash::{HashLimits, HashParameters, HashRefusal, PasswordHash};
pub use hasher::{Busy, HasherConfig, PasswordHasher};
pub use policy::{PasswordContext, PasswordProfile, Unmet, check};
pub use temporary::TemporaryPassword;
