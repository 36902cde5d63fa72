//! The language a person wished for, in the words in which the CRM has it (R-LANG-01).

use std::fmt;

use serde::{Deserialize, Serialize};

/// The longest wish that is kept, in bytes. RFC 5646 (section 4.4.1) asks for room for 35; extensions may need more,
/// and nothing over this is a language tag that a person or a CRM would write.
pub const LANGUAGE_TAG_MAX: usize = 128;

/// A contact's language as the CRM wrote it, whether or not the portal speaks it.
///
/// It is kept unread, so that the wish is followed on the day its language becomes available; what it means today is
/// [`negotiate`](super::negotiate)'s answer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LanguageTag(String);

impl LanguageTag {
    /// Keeps a wish as written; `None` where there is none to keep: blank, longer than [`LANGUAGE_TAG_MAX`], or with
    /// control characters. A CRM's odd value is never a reason to refuse its contact.
    pub fn keep(text: &str) -> Option<Self> {
        let kept = text.len() <= LANGUAGE_TAG_MAX && !text.trim().is_empty() && !text.contains(char::is_control);
        kept.then(|| Self(text.to_owned()))
    }

    /// The wish as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The text cannot be kept as a language wish; [`LanguageTag::keep`] says which can.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a text that could be a language tag")]
pub struct InvalidLanguageTag;

impl TryFrom<String> for LanguageTag {
    type Error = InvalidLanguageTag;

    fn try_from(text: String) -> Result<Self, InvalidLanguageTag> {
        Self::keep(&text).ok_or(InvalidLanguageTag)
    }
}

impl From<LanguageTag> for String {
    fn from(tag: LanguageTag) -> Self {
        tag.0
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_lang_01_the_original_wish_is_kept_as_written() {
        for text in ["nl-BE", "PT_br", " zh-Hant-TW ", "Nederlands", "é", "i-klingon", &"a".repeat(LANGUAGE_TAG_MAX)] {
            let tag = LanguageTag::keep(text).unwrap();
            assert_eq!(tag.as_str(), text);
            assert_eq!(LanguageTag::try_from(String::from(tag.clone())), Ok(tag.clone()));
            let json = serde_json::to_string(&tag).unwrap();
            assert_eq!(serde_json::from_str::<LanguageTag>(&json).unwrap(), tag);
        }
    }

    #[test]
    fn r_lang_01_what_is_no_wish_is_not_kept() {
        let long = "a".repeat(LANGUAGE_TAG_MAX + 1);
        let huge = "nl-".repeat(3_400);
        for text in ["", " ", "\t", "nl\r\nBcc: x", "nl\0", "n\u{7f}l", "nl\u{85}", &long, &huge] {
            assert_eq!(LanguageTag::keep(text), None, "{text:?}");
            assert_eq!(LanguageTag::try_from(text.to_owned()), Err(InvalidLanguageTag), "{text:?}");
        }
    }
}
