//! Viewings: appointments to see a property (R-VIEW-01 to R-VIEW-11).
//!
//! The states and who may do what with them are in [`after`]'s one table, windows of time in [`navigation_access`] and
//! [`content_access`], the calendar file in [`calendar`].

mod access;
pub mod calendar;
mod dates;
mod local;
pub(crate) mod local_date;
#[cfg(test)]
mod sample;
mod slot;
mod state;
mod text;
mod transition;

pub use access::{
    Closed, ContentAccess, NAVIGATION_OPENS_BEFORE, NavigationAccess, START_GRACE_DAYS, Unlocking, content_access,
    navigation_access, start_access,
};
pub use dates::{DateFault, HORIZON_DAYS, NotPreferredDates, PartOfDay, PreferredDate, PreferredDates};
pub use local::{InGap, LocalClock};
pub use slot::{
    DURATION_DEFAULT, Minutes, NotADuration, NotAStart, START_AHEAD_DAYS, Slot, StartFault, WrittenSlot, WrittenStart,
};
pub use state::{
    Alternatives, AlternativesFault, MoveRequest, Party, Viewing, ViewingState, ViewingStatus,
};
pub use text::{NotARemark, Remark};
pub use transition::{Action, IllegalTransition, after};
