//! What a host provides: one file per port, each method with what its correctness depends on.

mod clock;
mod entropy;
mod store_error;

pub use clock::Clock;
pub use entropy::Entropy;
pub use store_error::{StoreError, StoreErrorKind};
