//! What a client makes of a property that was offered (R-PROP-01 to R-PROP-06).

mod offered;
mod show;

pub(crate) use offered::offered;
pub use offered::{OfferedDeal, PropertyUnavailable};
pub use show::OfferedProperty;
pub(crate) use show::show;
