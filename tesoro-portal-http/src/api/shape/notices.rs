use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tesoro_portal_core::mail::{AgentNotice, NoticeChoices};
use utoipa::ToSchema;

/// How often an agent is told of what, by mail.
#[derive(Debug, Serialize, ToSchema)]
pub struct NoticesView {
    /// The zone of the agent's clocks; absent where it is the company's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// `at-once`, `daily` (at five in the afternoon) or `off`, for each of `sign-ups`, `invitations`, `feedback`, `viewings`
    /// and `messages`.
    pub notices: BTreeMap<&'static str, &'static str>,
}

impl NoticesView {
    /// The choices, with what is so without one.
    pub fn of(choices: &NoticeChoices) -> Self {
        let often = |kind: &AgentNotice| (kind.name(), choices.frequency(*kind).name());
        Self {
            time_zone: choices.zone.as_ref().map(ToString::to_string),
            notices: AgentNotice::ALL.iter().map(often).collect(),
        }
    }
}

/// What changes; what is left out stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoticesBody {
    /// The zone of the agent's clocks, e.g. `Europe/Lisbon`.
    pub time_zone: Option<String>,
    /// How often, by kind.
    #[serde(default)]
    pub notices: BTreeMap<String, String>,
}
