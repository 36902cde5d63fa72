//! What is said with a request or a refusal.

use serde::{Deserialize, Serialize};

/// What a client adds to a request, or an agent to a refusal: 1 to 1000 characters, several lines if need be.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Remark(String);

/// Why a text is no remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotARemark {
    /// Nothing is left without the white space around it.
    #[error("the text is empty")]
    Empty,
    /// It has more characters than [`Remark::MAX`].
    #[error("the text has more than 1000 characters")]
    TooLong,
}

/// Tells nothing in any language.
const ERASED: &str = "…";

impl Remark {
    /// Longer than any remark has to be, short enough for an appointment in a CRM.
    pub const MAX: usize = 1_000;

    /// The text without white space around it, and without control characters other than line breaks and tabs.
    pub fn parse(text: &str) -> Result<Self, NotARemark> {
        let visible = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
        let text: String = text.chars().filter(visible).collect();
        let text = text.trim();
        match text.chars().count() {
            0 => Err(NotARemark::Empty),
            count if count > Self::MAX => Err(NotARemark::TooLong),
            _ => Ok(Self(text.to_owned())),
        }
    }

    /// What stands in the place of a text that was erased (R-PRIV-02).
    pub fn erased() -> Self {
        Self(ERASED.to_owned())
    }

    /// Whether that is what it says.
    pub fn is_erased(&self) -> bool {
        self.0 == ERASED
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Remark {
    /// Without the text: what people write to each other is in no log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Remark").finish_non_exhaustive()
    }
}

impl TryFrom<String> for Remark {
    type Error = NotARemark;

    fn try_from(text: String) -> Result<Self, NotARemark> {
        Self::parse(&text)
    }
}

impl From<Remark> for String {
    fn from(remark: Remark) -> Self {
        remark.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_view_01_a_remark_has_one_to_a_thousand_characters() {
        assert_eq!(Remark::parse(" Is there\na lift?\u{0}\r\n ").unwrap().as_str(), "Is there\na lift?");
        assert_eq!(Remark::parse(&"ß".repeat(1_000)).unwrap().as_str().chars().count(), 1_000);
        assert_eq!(Remark::parse(&"ß".repeat(1_001)), Err(NotARemark::TooLong));
        for empty in ["", " \n\t ", "\u{0}\u{7}"] {
            assert_eq!(Remark::parse(empty), Err(NotARemark::Empty), "{empty:?}");
        }
        assert_eq!(format!("{:?}", Remark::parse("the key is under the mat").unwrap()), "Remark { .. }");
    }
}
