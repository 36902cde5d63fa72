//! A person's first or last name, as it is shown in pages and mails (R-REG-01).

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use super::invisible::is_invisible;
use crate::code::{self, Code};
use crate::failure::{Detail, Refusal};

/// The longest name, in Unicode scalar values: the longest that registries of the countries served write, with room,
/// and still one line of a page.
pub const NAME_MAX: usize = 100;

/// The longest text that is looked at, in bytes; a name of [`NAME_MAX`] fits however it was composed.
const TYPED_MAX: usize = 16 * NAME_MAX;

/// How many characters a name has at least: 1 to 10.
///
/// A company sets it for its sign-up, because real people are called Bo; the default is 3 (R-REG-01).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct NameMinimum(u8);

impl NameMinimum {
    /// The least there is: a name has a character. Contacts of the CRM are held to no more.
    pub const ONE: Self = Self(1);

    /// The minimum as a number.
    pub const fn value(self) -> u8 {
        self.0
    }
}

impl Default for NameMinimum {
    fn default() -> Self {
        Self(3)
    }
}

impl TryFrom<u8> for NameMinimum {
    type Error = InvalidNameMinimum;

    fn try_from(value: u8) -> Result<Self, InvalidNameMinimum> {
        if (1..=10).contains(&value) { Ok(Self(value)) } else { Err(InvalidNameMinimum) }
    }
}

impl From<NameMinimum> for u8 {
    fn from(minimum: NameMinimum) -> Self {
        minimum.0
    }
}

/// The number is not a minimum for names: those are 1 to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a minimum for names is 1 to 10")]
pub struct InvalidNameMinimum;

/// A name: NFC, one line, no space around it and single spaces inside, 1 to 100 Unicode scalar values, and nothing in
/// it that a reader cannot see.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PersonName(String);

impl PersonName {
    /// Reads a name of any length up to [`NAME_MAX`].
    pub fn parse(text: &str) -> Result<Self, NameRefusal> {
        Self::parse_at_least(text, NameMinimum::ONE)
    }

    /// Reads a name that has at least `minimum` characters, as a sign-up asks for (R-REG-01).
    pub fn parse_at_least(text: &str, minimum: NameMinimum) -> Result<Self, NameRefusal> {
        if text.len() > TYPED_MAX {
            return Err(NameRefusal::TooLong);
        }
        let text: String = text.trim().nfc().collect();
        if text.contains(char::is_control) || hides_something(&text) {
            return Err(NameRefusal::Invalid);
        }
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match name.chars().count() {
            count if count < usize::from(minimum.value()) => Err(NameRefusal::TooShort { minimum }),
            count if count > NAME_MAX => Err(NameRefusal::TooLong),
            _ => Ok(Self(name)),
        }
    }

    /// The name as shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Joiners are part of the spelling between the letters of some scripts; everything else invisible can only deceive.
fn hides_something(text: &str) -> bool {
    let mut before = None;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let after = rest.clone().next();
        if is_invisible(c) && !(is_joiner(c) && before.is_some_and(uses_joiners) && after.is_some_and(uses_joiners)) {
            return true;
        }
        before = Some(c);
    }
    false
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// The letters and signs of Arabic (also Persian and Urdu) and of the scripts of India and Sri Lanka.
fn uses_joiners(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{900}'..='\u{dff}')
}

/// A name is personal data and stays out of logs.
impl fmt::Debug for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonName(…)")
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Restores what a store kept; the same as [`PersonName::parse`].
impl TryFrom<String> for PersonName {
    type Error = NameRefusal;

    fn try_from(text: String) -> Result<Self, NameRefusal> {
        Self::parse(&text)
    }
}

impl From<PersonName> for String {
    fn from(name: PersonName) -> Self {
        name.0
    }
}

/// Why a text is not accepted as a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NameRefusal {
    /// It has fewer characters than asked for.
    #[error("a name of fewer than {} characters", minimum.value())]
    TooShort {
        /// How many it needs.
        minimum: NameMinimum,
    },
    /// It has more than [`NAME_MAX`] characters.
    #[error("a name of more than {NAME_MAX} characters")]
    TooLong,
    /// It has control characters, or others that cannot be seen.
    #[error("a name with characters that cannot be seen")]
    Invalid,
}

impl Refusal for NameRefusal {
    fn code(&self) -> Code {
        match self {
            Self::TooShort { .. } => code::NAME_TOO_SHORT,
            Self::TooLong => code::NAME_TOO_LONG,
            Self::Invalid => code::NAME_INVALID,
        }
    }

    /// `minimum` or `maximum`, in characters.
    fn details(&self) -> Vec<(&'static str, Detail)> {
        match self {
            Self::TooShort { minimum } => vec![("minimum", i64::from(minimum.value()).into())],
            Self::TooLong => vec![("maximum", i64::try_from(NAME_MAX).unwrap_or(i64::MAX).into())],
            Self::Invalid => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests;
