//! What clients may have of the data about themselves (R-PRIV-01), and that all of it is erased (R-PRIV-02, see [`Person`]).
//!
//! An export holds what the client gave and what the portal shows them of themselves: the account, the linked contacts as
//! far as clients see them, offers with the client's word about them, viewings, feedback with its files, the messages of
//! both sides, and the client's own acts. It holds nothing of anybody else, none of the office's internal notes, markings
//! and acts, and nothing secret.
//!
//! What a company has switched off (R-FEAT-01) is in it all the same: a switch takes a feature off the pages, and does not
//! make what somebody wrote less theirs (GDPR, articles 15 and 20). What is the company's own follows the switches as on
//! the pages: prices, positions, and addresses that are withheld (R-PRIV-03).
//!
//! Everything is read in one reading, page by page, and handed out as it is read, so that an export takes as much memory as
//! one page of a list, whatever there is. Files are only named: their bytes are read by whoever hands them out.

mod allow;
mod erasure;
mod export;
mod file;
mod part;
mod refusal;

use time::Duration;

use crate::throttle::RateLimit;

pub(crate) use allow::allow;
pub use erasure::{
    ErasureRefusal, ErasureRequest, ErasureRequestRefusal, ErasureStanding, Farewell, Person, Tombstone, WaitingErasure,
};
pub(crate) use erasure::{
    Means, approve, ask, follow_merge, forget_request, request, standing, standing_request, waiting, withdraw,
};
pub(crate) use export::read;
pub use file::{ExportedFile, exported_name};
pub use part::{ExportPart, OwnAccount, OwnContact, OwnDeal, OwnViewing};
pub use refusal::ExportRefusal;

/// So many exports a client has in an hour, unless a host decides otherwise: they are heavy, and seldom needed.
pub const EXPORTS: RateLimit = RateLimit { tries: 5, window: Duration::hours(1) };
