//! The ten languages of the portal, and how a wish becomes one of them (R-LANG-01, R-LANG-02).

mod negotiate;
mod tag;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use negotiate::{effective, negotiate, negotiate_header};
pub use tag::{InvalidLanguageTag, LANGUAGE_TAG_MAX, LanguageTag};

use crate::code::{self, Code};
use crate::failure::Refusal;

/// A language that every page and mail exists in (R-LANG-01). More may follow.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[non_exhaustive]
pub enum Language {
    /// English: what everything falls back to.
    #[default]
    En,
    /// Dutch.
    Nl,
    /// German.
    De,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Portuguese.
    Pt,
    /// Italian.
    It,
    /// Polish.
    Pl,
    /// Swedish.
    Sv,
    /// Norwegian (Bokmål).
    No,
}

impl Language {
    /// Every language, in the order of R-LANG-01.
    pub const ALL: &'static [Language] =
        &[Self::En, Self::Nl, Self::De, Self::Fr, Self::Es, Self::Pt, Self::It, Self::Pl, Self::Sv, Self::No];

    /// The tag under which it is stored, sent and offered, e.g. `nl`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::Pt => "pt",
            Self::It => "it",
            Self::Pl => "pl",
            Self::Sv => "sv",
            Self::No => "no",
        }
    }

    /// The BCP 47 tag whose dates, numbers and plurals it uses (R-LANG-02).
    ///
    /// Plain `en` would give American dates and plain `pt` Brazilian ones; the offices are European.
    pub const fn formatting_locale(self) -> &'static str {
        match self {
            Self::En => "en-GB",
            Self::Pt => "pt-PT",
            Self::No => "nb",
            Self::Nl | Self::De | Self::Fr | Self::Es | Self::It | Self::Pl | Self::Sv => self.tag(),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Only the exact tags of [`Language::tag`]; a person's wish goes through [`negotiate`].
    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        Self::ALL.iter().copied().find(|language| language.tag() == text).ok_or(UnknownLanguage)
    }
}

impl TryFrom<String> for Language {
    type Error = UnknownLanguage;

    fn try_from(text: String) -> Result<Self, UnknownLanguage> {
        text.parse()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.tag().to_owned()
    }
}

/// The text is not one of the ten tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a language of the portal")]
pub struct UnknownLanguage;

impl Refusal for UnknownLanguage {
    fn code(&self) -> Code {
        code::LANGUAGE_UNKNOWN
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_lang_01_the_ten_languages_have_the_tags_of_the_rule() {
        let tags: Vec<&str> = Language::ALL.iter().map(|language| language.tag()).collect();
        assert_eq!(tags, ["en", "nl", "de", "fr", "es", "pt", "it", "pl", "sv", "no"]);
    }

    #[test]
    fn r_lang_01_a_tag_reads_back_exactly_and_nothing_else_does() {
        for language in Language::ALL {
            assert_eq!(language.tag().parse(), Ok(*language));
            let json = serde_json::to_string(language).unwrap();
            assert_eq!(json, format!("\"{}\"", language.tag()));
            assert_eq!(serde_json::from_str::<Language>(&json).unwrap(), *language);
        }
        for text in ["", "EN", "nl-NL", " nl", "nb", "zh", "english"] {
            assert_eq!(text.parse::<Language>(), Err(UnknownLanguage), "{text:?}");
            assert!(serde_json::from_str::<Language>(&format!("{text:?}")).is_err(), "{text:?}");
        }
        assert_eq!(UnknownLanguage.code().name(), "language-unknown");
    }

    #[test]
    fn r_lang_02_dates_and_numbers_follow_european_habits() {
        let locales: Vec<&str> = Language::ALL.iter().map(|language| language.formatting_locale()).collect();
        assert_eq!(locales, ["en-GB", "nl", "de", "fr", "es", "pt-PT", "it", "pl", "sv", "nb"]);
    }
}
