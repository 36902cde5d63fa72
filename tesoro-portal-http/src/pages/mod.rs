//! Pages for people.

pub mod assets;
mod refused;

use crate::app::App;
use crate::routing::Route;

pub use refused::refused;

/// Every page of the clients' origin, and the files pages need on both.
pub fn routes() -> Vec<Route<App>> {
    assets::routes().to_vec()
}
