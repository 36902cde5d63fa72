//! What a client makes of a property that was offered (R-PROP-01 to R-PROP-07), and what the office does with the offer.

mod availability;
mod decide;
mod edit;
mod favourite;
mod offered;
mod reasons;
mod show;
mod state;
mod status;
mod summary;
mod visit;

pub use availability::OfferRefusal;
pub(crate) use availability::{OfferAct, change, offer, part_with};
pub(crate) use decide::decide;
pub use decide::{DecideRefusal, Word};
pub(crate) use favourite::mark;
pub(crate) use offered::offered;
pub use offered::{OfferedDeal, PropertyUnavailable};
pub use reasons::{REASON_TEXT_MAX, Reason, Rejection, RejectionFault, RejectionRefusal};
pub use show::OfferedProperty;
pub(crate) use show::show;
pub use state::{DealState, Favourite, NotARating, StarRating};
pub use status::{Act, ActorKind, DealStatus, Decision, Sight, TransitionRefusal};
pub use summary::ReasonSummary;
pub(crate) use summary::reasons;
pub(crate) use visit::{asked_for_viewing, viewing_completed};
