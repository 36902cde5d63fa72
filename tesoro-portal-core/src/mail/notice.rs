//! How often an agent is told of what (R-AGENT-01): at once, once a day, or not at all.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::{Duration, Time, UtcDateTime};

use super::Mail;
use crate::zone::TimeZoneName;

/// When the notices of a day come, on the agent's clocks: before the office closes.
pub const DAILY_AT: Time = time::macros::time!(17:00);

/// A kind of mail to the office's own people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum AgentNotice {
    /// Somebody signed up: a new lead, a link or an approval to decide about.
    SignUps,
    /// Invitations were accepted, or are silent (R-INV-06).
    Invitations,
    /// What clients think of properties: interest, rejection, feedback.
    Feedback,
    /// Clients ask for viewings, cancel or move them.
    Viewings,
    /// Clients wrote (R-MSG-01).
    Messages,
}

impl AgentNotice {
    /// Each kind, in the order in which they are offered.
    pub const ALL: &'static [Self] =
        &[Self::SignUps, Self::Invitations, Self::Feedback, Self::Viewings, Self::Messages];

    /// The name in API and storage.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SignUps => "sign-ups",
            Self::Invitations => "invitations",
            Self::Feedback => "feedback",
            Self::Viewings => "viewings",
            Self::Messages => "messages",
        }
    }

    /// The kind with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// The kind that a mail is of; none if it goes to a client.
    pub fn of(mail: &Mail) -> Option<Self> {
        match mail {
            Mail::NewLead { .. } | Mail::LinkWaiting { .. } | Mail::ApprovalWaiting { .. } => Some(Self::SignUps),
            Mail::FirstSignIn { .. } | Mail::SilentInvitations { .. } => Some(Self::Invitations),
            Mail::ClientActs { .. } => Some(Self::Feedback),
            Mail::Viewing { notice, .. } if notice.is_for_agent() => Some(Self::Viewings),
            Mail::MessageReceived { .. } => Some(Self::Messages),
            Mail::Viewing { .. }
            | Mail::Invitation { .. }
            | Mail::InvitationLink { .. }
            | Mail::Code { .. }
            | Mail::PasswordChanged { .. }
            | Mail::AccessDisabled { .. }
            | Mail::EmailChanged { .. }
            | Mail::RecoveryClosed { .. }
            | Mail::ReplyReceived { .. }
            | Mail::NewTerms { .. }
            | Mail::ErasureDone { .. }
            | Mail::NewProperties { .. } => None,
        }
    }
}

/// How often.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Frequency {
    /// As it happens.
    #[default]
    AtOnce,
    /// Once a day, at [`DAILY_AT`].
    Daily,
    /// Not at all: the CRM shows it.
    Off,
}

impl Frequency {
    /// The name in API and storage.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AtOnce => "at-once",
            Self::Daily => "daily",
            Self::Off => "off",
        }
    }

    /// The frequency with this name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::AtOnce, Self::Daily, Self::Off].into_iter().find(|frequency| frequency.name() == name)
    }
}

/// What an agent has chosen. Without a choice a notice comes at once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NoticeChoices {
    /// The zone of the agent's clocks; the company's without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<TimeZoneName>,
    /// How often, by kind.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub notices: BTreeMap<AgentNotice, Frequency>,
}

impl NoticeChoices {
    /// How often the agent is told of this kind.
    pub fn frequency(&self, kind: AgentNotice) -> Frequency {
        self.notices.get(&kind).copied().unwrap_or_default()
    }
}

/// The rule: when a daily notice that was asked for at `asked` comes: the first [`DAILY_AT`] from then on.
pub(super) fn daily(asked: UtcDateTime, zone: &TimeZoneName) -> UtcDateTime {
    let local = zone.local(asked);
    let today = local.replace_time(DAILY_AT);
    let wanted = if local <= today { today } else { today.saturating_add(Duration::DAY) };
    let near = asked.saturating_add(wanted - local);
    // The clocks may change in between.
    near.saturating_add(wanted - zone.local(near))
}

#[cfg(test)]
mod tests {
    use time::macros::utc_datetime;

    use super::*;

    #[test]
    fn r_agent_01_a_daily_notice_comes_at_five_on_the_agents_clocks() {
        for (zone, asked, due) in [
            ("Europe/Amsterdam", utc_datetime!(2026-03-02 09:00), utc_datetime!(2026-03-02 16:00)),
            ("Europe/Amsterdam", utc_datetime!(2026-03-02 16:00), utc_datetime!(2026-03-02 16:00)),
            ("Europe/Amsterdam", utc_datetime!(2026-03-02 16:00:00.001), utc_datetime!(2026-03-03 16:00)),
            // The clocks go forward in the night, and back in another.
            ("Europe/Amsterdam", utc_datetime!(2026-03-28 20:00), utc_datetime!(2026-03-29 15:00)),
            ("Europe/Amsterdam", utc_datetime!(2026-10-24 20:00), utc_datetime!(2026-10-25 16:00)),
            ("Europe/Lisbon", utc_datetime!(2026-03-02 09:00), utc_datetime!(2026-03-02 17:00)),
            ("America/New_York", utc_datetime!(2026-03-02 23:00), utc_datetime!(2026-03-03 22:00)),
        ] {
            assert_eq!(daily(asked, &zone.parse().unwrap()), due, "{zone} {asked}");
        }
    }

    #[test]
    fn r_agent_01_notices_and_frequencies_are_stored_under_names_of_their_own() {
        for kind in AgentNotice::ALL {
            assert_eq!(AgentNotice::named(kind.name()), Some(*kind));
            assert_eq!(serde_json::to_string(kind).unwrap(), format!("{:?}", kind.name()));
        }
        for frequency in [Frequency::AtOnce, Frequency::Daily, Frequency::Off] {
            assert_eq!(Frequency::named(frequency.name()), Some(frequency));
            assert_eq!(serde_json::to_string(&frequency).unwrap(), format!("{:?}", frequency.name()));
        }
        assert_eq!(NoticeChoices::default().frequency(AgentNotice::Messages), Frequency::AtOnce);
    }
}
