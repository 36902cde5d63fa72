use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use tesoro_portal_core::mail::{MailChoice, OptionalMail};
use utoipa::ToSchema;

/// Which mails come beside those that always do (R-MAIL-04).
#[derive(Debug, Serialize, ToSchema)]
#[expect(clippy::struct_excessive_bools, reason = "JSON has no other yes and no")]
pub struct NotificationsView {
    /// New properties were offered.
    pub new_properties: bool,
    /// A viewing is near.
    pub viewing_reminders: bool,
    /// How was it, on the evening of a viewing.
    pub feedback_reminders: bool,
    /// The agent replied to a message.
    pub replies: bool,
}

impl NotificationsView {
    /// All kinds but those that are unwanted.
    pub fn of(unwanted: &BTreeSet<OptionalMail>) -> Self {
        let comes = |kind| !unwanted.contains(&kind);
        Self {
            new_properties: comes(OptionalMail::NewProperties),
            viewing_reminders: comes(OptionalMail::ViewingReminders),
            feedback_reminders: comes(OptionalMail::FeedbackReminders),
            replies: comes(OptionalMail::Replies),
        }
    }
}

/// Which mails are to come; what is left out stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NotificationsBody {
    /// New properties were offered.
    pub new_properties: Option<bool>,
    /// A viewing is near.
    pub viewing_reminders: Option<bool>,
    /// How was it, on the evening of a viewing.
    pub feedback_reminders: Option<bool>,
    /// The agent replied to a message.
    pub replies: Option<bool>,
}

impl NotificationsBody {
    /// The choices that are made.
    pub fn choices(&self) -> BTreeMap<OptionalMail, MailChoice> {
        let given = [
            (OptionalMail::NewProperties, self.new_properties),
            (OptionalMail::ViewingReminders, self.viewing_reminders),
            (OptionalMail::FeedbackReminders, self.feedback_reminders),
            (OptionalMail::Replies, self.replies),
        ];
        let choice = |comes| if comes { MailChoice::Wanted } else { MailChoice::Unwanted };
        given.into_iter().filter_map(|(kind, comes)| Some((kind, choice(comes?)))).collect()
    }
}
