//! What is said about viewings in a request.

use serde::{Deserialize, Serialize};
use tesoro_portal_core::viewing::PreferredDate;
use utoipa::ToSchema;

use super::time::local_date;

/// A day a client would like to come.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PreferredDateView {
    /// The calendar day where the property is, `YYYY-MM-DD`.
    pub date: String,
    /// `morning`, `afternoon` or `evening`; any of them where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
}

/// Ask for a viewing, or for other days.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ViewingBody {
    /// One to three different days, the one liked best first.
    pub dates: Vec<PreferredDateView>,
    /// At most 1000 characters. Left out where days are changed, it stays as it was.
    pub remark: Option<String>,
}

/// Ask for another time than the one that was fixed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveBody {
    /// One to three different days, the one liked best first.
    pub dates: Vec<PreferredDateView>,
}

/// Take one of the times that were offered.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptBody {
    /// Its place in the list, counted from 0.
    pub alternative: u64,
}

/// Fix a time, or offer one.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SlotBody {
    /// What clock and calendar show where the property is, `2026-12-01T10:00`; or an instant as in RFC 3339.
    pub start: String,
    /// 5 to 720; 30 unless told.
    pub duration_minutes: Option<i64>,
}

/// Say no to a request.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RejectBody {
    /// Why: at most 1000 characters, for the client.
    pub reason: String,
    /// At most three other times.
    #[serde(default)]
    pub alternatives: Vec<SlotBody>,
}

impl std::fmt::Debug for ViewingBody {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ViewingBody(..)")
    }
}

impl std::fmt::Debug for RejectBody {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RejectBody(..)")
    }
}

impl PreferredDateView {
    pub(super) fn of(preferred: PreferredDate) -> Self {
        Self { date: local_date(preferred.date), part: preferred.part.map(|part| part.name().to_owned()) }
    }
}
