//! The server's settings: one TOML file, environment variables on top, every problem reported at once.

mod base_url;
mod draft;
mod keys;
mod load;
mod problem;
mod secret;
mod show;
mod source;
mod values;

pub use base_url::{BaseUrl, InvalidBaseUrl};
pub use load::{Sources, load};
pub use problem::{ConfigProblem, ConfigProblems, Place};
pub use secret::Secret;
pub use values::{Config, HashingConfig, LimitsConfig, LogConfig, OriginConfig, SmtpConfig, SmtpSecurity};

/// The example file that `init` writes: every key with its default.
pub const EXAMPLE: &str = include_str!("example.toml");

#[cfg(test)]
mod tests;
