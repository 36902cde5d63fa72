//! The mails that a client may do without (R-MAIL-04).

use serde::{Deserialize, Serialize};

/// A kind of mail that comes only as long as the client wants it. Whatever is about security, or answers what the client
/// did, is not among them: those mails always come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum OptionalMail {
    /// New properties were offered.
    NewProperties,
    /// A viewing is near: the way there can be looked up (R-VIEW-10).
    ViewingReminders,
    /// How was it, on the evening of a viewing.
    FeedbackReminders,
    /// The agent replied to a message; it is in the portal as well.
    Replies,
}

impl OptionalMail {
    /// Each kind, in the order in which they are offered.
    pub const ALL: &'static [Self] =
        &[Self::NewProperties, Self::ViewingReminders, Self::FeedbackReminders, Self::Replies];

    /// The name under which it is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NewProperties => "new-properties",
            Self::ViewingReminders => "viewing-reminders",
            Self::FeedbackReminders => "feedback-reminders",
            Self::Replies => "replies",
        }
    }

    /// The kind with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

/// Whether the client wants a kind of mail. Without a choice they do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MailChoice {
    /// It is sent.
    Wanted,
    /// It is not.
    Unwanted,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_mail_04_kinds_are_stored_under_names_of_their_own() {
        let names: Vec<&str> = OptionalMail::ALL.iter().map(|kind| kind.name()).collect();
        assert_eq!(names, ["new-properties", "viewing-reminders", "feedback-reminders", "replies"]);
        for kind in OptionalMail::ALL {
            assert_eq!(OptionalMail::named(kind.name()), Some(*kind));
            assert_eq!(serde_json::to_string(kind).unwrap(), format!("{:?}", kind.name()));
        }
        assert_eq!(OptionalMail::named("password-changed"), None);
    }
}
