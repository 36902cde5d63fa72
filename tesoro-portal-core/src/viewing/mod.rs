//! Viewings: appointments to see a property (R-VIEW-01 to R-VIEW-11).
//!
//! The states and who may do what with them are in [`after`]'s one table, windows of time in [`navigation_access`] and
//! [`content_access`], the calendar file in [`calendar`].

mod access;
pub mod calendar;
mod client;
mod dates;
mod deal;
mod elapse;
mod erase;
mod find;
mod local;
pub(crate) mod local_date;
mod look;
mod office;
mod prospect;
mod refusal;
mod request;
mod route;
#[cfg(test)]
mod sample;
mod slot;
mod state;
mod tell;
mod text;
mod transition;
#[cfg(feature = "text")]
mod words;

pub(crate) use access::navigation_opens_at;
pub use access::{
    Closed, ContentAccess, NAVIGATION_OPENS_BEFORE, NavigationAccess, START_GRACE_DAYS, Unlocking, content_access,
    navigation_access, start_access,
};
pub(crate) use client::{accept, cancel, start, start_by_content};
pub use dates::{DateFault, HORIZON_DAYS, NotPreferredDates, PartOfDay, PreferredDate, PreferredDates};
pub(crate) use deal::{cancel_for_deal, open_of_deal, to_unlock};
pub(crate) use elapse::sweep;
pub(crate) use erase::erase;
pub(crate) use find::of_client;
pub use local::{InGap, LocalClock};
pub use look::{CalendarFacts, Directions, OfficeViewing, Stop, ViewingSeen, Way};
pub(crate) use look::{
    after_act, calendar as calendar_facts, day_plan, directions, list, office_list, office_one, one, place, shown_way,
};
pub(crate) use office::{cancel as cancel_by_office, complete, confirm, reject, reschedule};
pub use prospect::Prospect;
pub(crate) use prospect::{consider, consider_dates, prospect};
pub(crate) use refusal::unless_open;
pub use refusal::{Locked, ViewingRefusal};
pub use request::ViewingWish;
pub(crate) use request::{ask_to_move, change_dates, request};
pub use slot::{
    DURATION_DEFAULT, Minutes, NotADuration, NotAStart, START_AHEAD_DAYS, Slot, StartFault, WrittenSlot, WrittenStart,
};
pub use state::{Alternatives, AlternativesFault, MoveRequest, Party, Viewing, ViewingState, ViewingStatus};
pub use text::{NotARemark, Remark};
pub use transition::{Action, IllegalTransition, after};
#[cfg(feature = "text")]
pub use words::{EntryFacts, entry};
