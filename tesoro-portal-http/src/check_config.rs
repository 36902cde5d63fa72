//! `check-config`: what is wrong, or what is in force.

use crate::config::{ConfigProblems, Sources, load};
use crate::pages;

/// The effective configuration as TOML, secrets hidden.
///
/// # Errors
///
/// Every problem, also those that only `serve` has with it.
pub fn check_config(sources: &Sources) -> Result<String, ConfigProblems> {
    let config = load(sources)?;
    config.check_for_serve()?;
    pages::texts_from(&config.messages)?;
    Ok(config.to_string())
}
