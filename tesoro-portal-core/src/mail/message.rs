use std::fmt;

use time::UtcDateTime;

use crate::account::EmailAddress;
use crate::language::Language;
use crate::mail::Enclosure;
use crate::{CompanyId, IntentId};

/// A mail as it is handed to the mail server (R-MAIL-02).
///
/// Texts are plain Unicode; a [`Mailer`](crate::ports::Mailer) encodes them. None has a line break where a header would
/// take it: [`HeaderText`] cannot hold one.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// The intent it was produced from; the `Message-ID` is made of it, so a repeated delivery has the same.
    pub id: IntentId,
    /// The company that writes.
    pub company: CompanyId,
    /// The sender's name: the company's.
    pub from_name: HeaderText,
    /// Whom to answer, where that makes sense: the agent.
    pub reply_to: Option<EmailAddress>,
    /// The one recipient.
    pub to: EmailAddress,
    /// The recipient's name.
    pub to_name: HeaderText,
    /// The subject.
    pub subject: HeaderText,
    /// The text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
    /// What comes with them.
    pub enclosures: Vec<Enclosure>,
    /// Where the client says which mails are wanted, for a mail that they may do without (R-MAIL-04).
    pub unsubscribe: Option<String>,
    /// The language of both.
    pub language: Language,
    /// The `Date`.
    pub at: UtcDateTime,
}

impl fmt::Debug for Message {
    /// Without the bodies, which may hold a temporary password (threat 68).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message").field("id", &self.id).field("company", &self.company).finish_non_exhaustive()
    }
}

/// One line of text for a header: no control characters, at most [`HeaderText::MAX`] of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeaderText(String);

impl HeaderText {
    /// The longest header text; long enough for every subject, short enough for every mail program.
    pub const MAX: usize = 200;

    /// `text` on one line: each run of white space and control characters becomes one space.
    pub fn one_line(text: &str) -> Self {
        let spaced: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let line = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
        Self(line.chars().take(Self::MAX).collect())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
