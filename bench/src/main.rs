//! What the portal costs, as ratios to the bare calls underneath: numbers that mean the same on every machine.
//!
//! `cargo run --release -p tesoro-portal-bench [FOLDER [PART]]`; the files are made in FOLDER, else in the temporary folder; PART
//! is `session`, `sign-in`, `writes`, `journeys`, `uploads` or `drain`, all without one. What
//! is compared is measured in the same sitting, in turn, in three rounds, and the median counts. Leave the machine alone
//! meanwhile.

mod drain;
mod house;
mod journeys;
mod office;
mod session;
mod sign_in;
mod sitting;
mod uploads;
mod visit;
mod writes;

use std::error::Error;
use std::path::PathBuf;

/// What goes wrong in a benchmark ends it.
type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let folder = std::env::args_os().nth(1).map_or_else(std::env::temp_dir, PathBuf::from);
    let part = std::env::args().nth(2);
    let wanted = |name: &str| part.as_deref().is_none_or(|part| part == name);
    if wanted("session") {
        session::compare(&folder)?;
    }
    if wanted("sign-in") {
        sign_in::compare(&folder)?;
    }
    if wanted("writes") {
        writes::compare(&folder)?;
    }
    if wanted("journeys") {
        journeys::compare(&folder)?;
    }
    if wanted("uploads") {
        uploads::compare(&folder)?;
    }
    if wanted("drain") {
        drain::measure(&folder)?;
    }
    Ok(())
}
