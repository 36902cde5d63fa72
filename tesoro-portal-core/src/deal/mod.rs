//! What a client makes of a property that was offered (R-PROP-01 to R-PROP-07), and what the office does with the offer.

mod availability;
mod decide;
mod edit;
mod erase;
mod favourite;
mod offered;
mod rate;
mod reasons;
mod show;
mod state;
mod status;
mod summary;
mod visit;

pub use availability::OfferRefusal;
pub(crate) use availability::{OfferAct, change, offer, part_with};
pub(crate) use decide::decide;
pub use decide::{DecideRefusal, OpenViewing, Word};
pub(crate) use erase::erase;
pub(crate) use favourite::mark;
pub(crate) use offered::offered;
pub use offered::{OfferedDeal, PropertyUnavailable};
pub use rate::RateRefusal;
pub(crate) use rate::rate;
pub use reasons::{REASON_TEXT_MAX, Reason, Rejection, RejectionFault, RejectionRefusal};
pub(crate) use show::show;
pub use show::{OfferedProperty, Place};
pub use state::{DealState, Favourite, NotARating, StarRating};
pub use status::{Act, ActorKind, DealStatus, Decision, Sight, TransitionRefusal};
pub use summary::ReasonSummary;
pub(crate) use summary::reasons;
pub(crate) use visit::{asked_for_viewing, viewing_completed};
