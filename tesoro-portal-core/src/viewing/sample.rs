//! Viewings for the tests of the rules.

use time::UtcDateTime;
use time::macros::utc_datetime;

use super::{Minutes, Slot, Viewing, ViewingState};
use crate::ViewingId;

/// A viewing in this zone and state.
pub(super) fn viewing(zone: &str, state: ViewingState) -> Viewing {
    Viewing {
        company: "north".parse().unwrap(),
        id: ViewingId::from_bytes([7; 16]),
        deal: "d-1".parse().unwrap(),
        contact: "c-1".parse().unwrap(),
        property: "p-1".parse().unwrap(),
        zone: zone.parse().unwrap(),
        requested_at: utc_datetime!(2023-11-22 14:00),
        dates: serde_json::from_str(r#"[{"date":"2026-12-01"},{"date":"2026-12-03","part":"morning"}]"#).unwrap(),
        remark: None,
        state,
        fixed_in: 0,
        fixed_at: None,
        sequence: 0,
        version: 1,
    }
}

/// The usual half hour.
pub(super) fn slot(start: UtcDateTime) -> Slot {
    Slot { start, duration: Minutes::default() }
}

/// A viewing at a fixed time.
pub(super) fn confirmed(zone: &str, start: UtcDateTime) -> Viewing {
    viewing(zone, ViewingState::Confirmed { slot: slot(start), move_request: None })
}
