//! What the portal costs, as ratios to the bare calls underneath: numbers that mean the same on every machine.
//!
//! `cargo run --release -p tesoro-portal-bench [FOLDER]`; the files are made in FOLDER, else in the temporary folder. What
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
    session::compare(&folder)?;
    sign_in::compare(&folder)?;
    writes::compare(&folder)?;
    journeys::compare(&folder)?;
    uploads::compare(&folder)?;
    drain::measure(&folder)
}
