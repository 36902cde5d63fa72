//! How a company's portal looks and what it says at the door (R-COMP-05, R-COMP-06).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::colour::{CONTRAST_MIN, Colour};
use crate::FileId;
use crate::code;
use crate::failure::Problem;
use crate::language::Language;

/// The longest message on the sign-in page in characters: a few sentences.
pub const LOGIN_MESSAGE_MAX: usize = 500;

/// A company's colours, words and pictures.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Branding {
    /// Buttons and links; the product's own without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub primary: Option<Colour>,
    /// Soft grounds and rules; the product's own without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secondary: Option<Colour>,
    /// What is said on the sign-in page, by language.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub login_message: BTreeMap<Language, LoginMessage>,
    /// What stands at the head of its pages; it is set by itself, and stays when the others are changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<BrandImage>,
    /// What stands beside a page's title, likewise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub favicon: Option<BrandImage>,
}

/// A picture among a company's files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BrandImage {
    /// Which.
    pub file: FileId,
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
}

impl Branding {
    /// What is said on the sign-in page to somebody of this language: in it, else in English, else nothing.
    pub fn login_message(&self, language: Language) -> Option<&str> {
        let message = self.login_message.get(&language).or_else(|| self.login_message.get(&Language::En));
        message.map(LoginMessage::as_str)
    }

    /// The rule: links in the primary colour can be read on white (R-COMP-06).
    pub(super) fn check(&self) -> Vec<Problem> {
        let contrast = self.primary.map(|primary| primary.contrast(Colour::WHITE));
        let problem = contrast
            .filter(|contrast| *contrast < CONTRAST_MIN)
            .map(|contrast| Problem::new("/branding/primary", code::COLOUR_CONTRAST).with("ratio", ratio(contrast)));
        problem.into_iter().collect()
    }
}

/// Hundredths as people write a ratio: `3.21:1`.
fn ratio(hundredths: u32) -> String {
    format!("{}.{:02}:1", hundredths / 100, hundredths % 100)
}

/// What a company says on its sign-in page: plain text of at most [`LOGIN_MESSAGE_MAX`] characters, without control
/// characters but line ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LoginMessage(String);

/// The text is empty, too long, or has control characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a text of 1 to {LOGIN_MESSAGE_MAX} characters")]
pub struct InvalidLoginMessage;

impl LoginMessage {
    /// Reads a message as written.
    pub fn parse(text: &str) -> Result<Self, InvalidLoginMessage> {
        let text = text.replace("\r\n", "\n");
        let text = text.trim();
        let fits = (1..=LOGIN_MESSAGE_MAX).contains(&text.chars().count());
        let plain = !text.chars().any(|c| c.is_control() && c != '\n');
        if fits && plain { Ok(Self(text.to_owned())) } else { Err(InvalidLoginMessage) }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for LoginMessage {
    type Error = InvalidLoginMessage;

    fn try_from(text: String) -> Result<Self, InvalidLoginMessage> {
        Self::parse(&text)
    }
}

impl From<LoginMessage> for String {
    fn from(message: LoginMessage) -> Self {
        message.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::Detail;

    #[test]
    fn r_comp_06_a_primary_colour_that_cannot_be_read_on_white_is_refused_with_its_ratio() {
        let told = |primary: &str| {
            let branding = Branding { primary: Some(primary.parse().unwrap()), ..Branding::default() };
            let problem = branding.check().pop();
            problem.map(|problem| (problem.pointer.into_owned(), problem.code.name(), problem.details))
        };
        for fine in ["#000000", "#767676", "#0b5c6b"] {
            assert_eq!(told(fine), None, "{fine}");
        }
        for (faint, ratio) in
            [("#777777", "4.47:1"), ("#ff0000", "3.99:1"), ("#ffff00", "1.07:1"), ("#ffffff", "1.00:1")]
        {
            let details = vec![("ratio", Detail::from(ratio))];
            assert_eq!(told(faint), Some(("/branding/primary".to_owned(), "colour-contrast", details)), "{faint}");
        }
        assert_eq!(Branding::default().check(), []);
    }

    #[test]
    fn r_comp_05_the_sign_in_page_speaks_the_visitors_language_or_english() {
        let message = |tag: &str| (tag.parse().unwrap(), LoginMessage::parse(tag).unwrap());
        let said = |tags: &[&str], language: Language| {
            let login_message = tags.iter().map(|tag| message(tag)).collect();
            Branding { login_message, ..Branding::default() }.login_message(language).map(str::to_owned)
        };
        assert_eq!(said(&["en", "nl"], Language::Nl).as_deref(), Some("nl"));
        assert_eq!(said(&["en", "nl"], Language::Pl).as_deref(), Some("en"));
        assert_eq!(said(&["nl"], Language::Pl), None);
        for (text, kept) in [(" a\r\nb ", Some("a\nb")), ("", None), (" ", None), ("a\0", None), ("a\tb", None)] {
            assert_eq!(LoginMessage::parse(text).ok().map(String::from).as_deref(), kept, "{text:?}");
        }
        assert!(LoginMessage::parse(&"é".repeat(LOGIN_MESSAGE_MAX)).is_ok());
        assert!(LoginMessage::parse(&"é".repeat(LOGIN_MESSAGE_MAX + 1)).is_err());
    }
}
