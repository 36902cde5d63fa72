//! One message, and what it may say.

use serde::{Deserialize, Serialize};
use time::UtcDateTime;

use crate::code::{self, Code};
use crate::failure::{Detail, Refusal};
use crate::{AccountId, AgentId, CompanyId, ContactId, DealId, MessageId};

/// The longest message in characters (R-MSG-01).
pub const MESSAGE_TEXT_MAX: usize = 5_000;

/// What somebody wrote: 1 to [`MESSAGE_TEXT_MAX`] characters, the ends trimmed, no control characters but line ends and
/// tabs.
#[derive(Clone, PartialEq, Eq)]
pub struct MessageText(String);

/// A text cannot be a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidMessageText {
    /// There is nothing in it.
    #[error("the message is empty")]
    Empty,
    /// It has more than [`MESSAGE_TEXT_MAX`] characters.
    #[error("the message has more than {MESSAGE_TEXT_MAX} characters")]
    TooLong,
    /// It has control characters.
    #[error("the message has control characters")]
    ControlCharacters,
}

impl Refusal for InvalidMessageText {
    fn code(&self) -> Code {
        match self {
            Self::Empty => code::MESSAGE_EMPTY,
            Self::TooLong => code::MESSAGE_TOO_LONG,
            Self::ControlCharacters => code::MESSAGE_INVALID,
        }
    }

    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::TooLong => vec![("maximum", i64::try_from(MESSAGE_TEXT_MAX).unwrap_or(i64::MAX).into())],
            Self::Empty | Self::ControlCharacters => Vec::new(),
        }
    }
}

impl MessageText {
    /// Reads a message as typed.
    pub fn parse(text: &str) -> Result<Self, InvalidMessageText> {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let text = text.trim();
        if text.is_empty() {
            Err(InvalidMessageText::Empty)
        } else if text.chars().count() > MESSAGE_TEXT_MAX {
            Err(InvalidMessageText::TooLong)
        } else if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
            Err(InvalidMessageText::ControlCharacters)
        } else {
            Ok(Self(text.to_owned()))
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for MessageText {
    /// Without the text: what people write to each other is in no log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MessageText(..)")
    }
}

/// Who wrote, and so who reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Side {
    /// The client, with this account.
    Client(AccountId),
    /// The office: this agent.
    Office(AgentId),
}

/// One message of a contact's thread. Messages are never changed; reading one sets `read_at`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The company.
    pub company: CompanyId,
    /// Its id, which rises with time.
    pub id: MessageId,
    /// Whose thread.
    pub contact: ContactId,
    /// The offer it is about; none for a message in general.
    pub deal: Option<DealId>,
    /// Who wrote it.
    pub by: Side,
    /// What it says.
    pub text: MessageText,
    /// When.
    pub at: UtcDateTime,
    /// When the other side had read it.
    pub read_at: Option<UtcDateTime>,
}

/// Which side of a thread, without who.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reader {
    /// The client.
    Client,
    /// The office.
    Office,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_msg_01_a_message_has_one_to_five_thousand_characters() {
        for (typed, kept) in [
            (" Hallo\r\nJan\t! ", Ok("Hallo\nJan\t!")),
            ("x", Ok("x")),
            ("", Err(InvalidMessageText::Empty)),
            (" \n ", Err(InvalidMessageText::Empty)),
            ("a\0", Err(InvalidMessageText::ControlCharacters)),
            ("a\u{1b}[0m", Err(InvalidMessageText::ControlCharacters)),
        ] {
            let text = MessageText::parse(typed);
            assert_eq!(text.as_ref().map(MessageText::as_str).map_err(|invalid| *invalid), kept, "{typed:?}");
        }
        assert!(MessageText::parse(&"é".repeat(MESSAGE_TEXT_MAX)).is_ok());
        assert_eq!(MessageText::parse(&"é".repeat(MESSAGE_TEXT_MAX + 1)), Err(InvalidMessageText::TooLong));
        assert_eq!(format!("{:?}", MessageText::parse("secret").unwrap()), "MessageText(..)");
    }
}
