//! What a client makes of a property that was offered (R-PROP-01 to R-PROP-06), and what the office does with the offer.

mod availability;
mod offered;
mod show;

pub use availability::OfferRefusal;
pub(crate) use availability::{OfferAct, change, offer, part_with};
pub(crate) use offered::offered;
pub use offered::{OfferedDeal, PropertyUnavailable};
pub use show::OfferedProperty;
pub(crate) use show::show;
