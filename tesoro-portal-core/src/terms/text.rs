//! What terms say, in Markdown, and its fingerprint.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::code::{self, Code};
use crate::failure::{Problem, Refusal};
use crate::language::Language;

/// The longest text in characters: about forty printed pages.
pub const TERMS_TEXT_MAX: usize = 50_000;

/// The terms in one language, as Markdown. Line ends are those of Unix, the ends are trimmed, and there are no control
/// characters but line ends and tabs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TermsText(String);

/// A text cannot be that of terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidTermsText {
    /// There is nothing in it.
    #[error("the text is empty")]
    Missing,
    /// It has more than [`TERMS_TEXT_MAX`] characters.
    #[error("the text has more than {TERMS_TEXT_MAX} characters")]
    TooLong,
    /// It has control characters.
    #[error("the text has control characters")]
    ControlCharacters,
}

impl Refusal for InvalidTermsText {
    fn code(&self) -> Code {
        match self {
            Self::Missing => code::TERMS_TEXT_MISSING,
            Self::TooLong => code::TERMS_TEXT_TOO_LONG,
            Self::ControlCharacters => code::TERMS_TEXT_INVALID,
        }
    }
}

impl TermsText {
    /// Reads a text as written.
    pub fn parse(text: &str) -> Result<Self, InvalidTermsText> {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let text = text.trim();
        if text.is_empty() {
            Err(InvalidTermsText::Missing)
        } else if text.chars().count() > TERMS_TEXT_MAX {
            Err(InvalidTermsText::TooLong)
        } else if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
            Err(InvalidTermsText::ControlCharacters)
        } else {
            Ok(Self(text.to_owned()))
        }
    }

    /// The Markdown.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What proves later that somebody accepted exactly this: SHA-256 over the UTF-8 bytes of the text.
    pub fn digest(&self) -> TextDigest {
        TextDigest(Sha256::digest(&self.0).into())
    }
}

impl TryFrom<String> for TermsText {
    type Error = InvalidTermsText;

    fn try_from(text: String) -> Result<Self, InvalidTermsText> {
        Self::parse(&text)
    }
}

impl From<TermsText> for String {
    fn from(text: TermsText) -> Self {
        text.0
    }
}

/// The fingerprint of a text: 32 bytes, shown as 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextDigest([u8; 32]);

impl TextDigest {
    /// The bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// A fingerprint from the bytes that [`Self::as_bytes`] gave.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl fmt::Display for TextDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// The texts of one version: at least one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<Language, TermsText>", into = "BTreeMap<Language, TermsText>")]
pub struct TermsTexts {
    /// English if it is there, else the first language in the order of the ten: what everybody else gets.
    main: (Language, TermsText),
    others: BTreeMap<Language, TermsText>,
}

impl TermsTexts {
    /// The texts of these languages; `None` where there are none.
    pub fn of(mut texts: BTreeMap<Language, TermsText>) -> Option<Self> {
        let main = match texts.remove_entry(&Language::En) {
            Some(english) => english,
            None => texts.pop_first()?,
        };
        Some(Self { main, others: texts })
    }

    /// Reads texts as written; every problem is named under `pointer`, e.g. `/texts/nl`.
    pub fn parse(written: &BTreeMap<Language, String>, pointer: &str) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut texts = BTreeMap::new();
        for (language, text) in written {
            match TermsText::parse(text) {
                Ok(text) => {
                    texts.insert(*language, text);
                }
                Err(invalid) => {
                    let maximum = i64::try_from(TERMS_TEXT_MAX).unwrap_or(i64::MAX);
                    let problem = Problem::new(format!("{pointer}/{language}"), invalid.code());
                    problems.push(match invalid {
                        InvalidTermsText::TooLong => problem.with("maximum", maximum),
                        _ => problem,
                    });
                }
            }
        }
        match Self::of(texts) {
            Some(texts) if problems.is_empty() => Ok(texts),
            None if problems.is_empty() => Err(vec![Problem::new(pointer.to_owned(), code::TERMS_TEXT_MISSING)]),
            _ => Err(problems),
        }
    }

    /// What a client of this language reads, and in which language that is: the own one, else English, else the first
    /// that there is.
    pub fn shown(&self, wanted: Language) -> (Language, &TermsText) {
        match self.others.get(&wanted) {
            Some(text) => (wanted, text),
            None => (self.main.0, &self.main.1),
        }
    }

    /// The languages there are.
    pub fn languages(&self) -> Vec<Language> {
        self.iter().map(|(language, _)| language).collect()
    }

    /// Every text, the fallback first.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &TermsText)> {
        std::iter::once((self.main.0, &self.main.1)).chain(self.others.iter().map(|(language, text)| (*language, text)))
    }
}

impl TryFrom<BTreeMap<Language, TermsText>> for TermsTexts {
    type Error = InvalidTermsText;

    fn try_from(texts: BTreeMap<Language, TermsText>) -> Result<Self, InvalidTermsText> {
        Self::of(texts).ok_or(InvalidTermsText::Missing)
    }
}

impl From<TermsTexts> for BTreeMap<Language, TermsText> {
    fn from(texts: TermsTexts) -> Self {
        let mut all = texts.others;
        all.insert(texts.main.0, texts.main.1);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_term_01_a_text_is_kept_as_it_will_be_shown() {
        for (written, kept) in [
            ("# Terms", Ok("# Terms")),
            ("  a\r\nb\rc\n ", Ok("a\nb\nc")),
            ("a\tb", Ok("a\tb")),
            ("", Err(InvalidTermsText::Missing)),
            (" \n\t ", Err(InvalidTermsText::Missing)),
            ("a\0b", Err(InvalidTermsText::ControlCharacters)),
            ("a\u{1b}[0m", Err(InvalidTermsText::ControlCharacters)),
            ("a\u{85}b", Err(InvalidTermsText::ControlCharacters)),
        ] {
            assert_eq!(TermsText::parse(written).as_ref().map(TermsText::as_str).map_err(|e| *e), kept, "{written:?}");
        }
        assert!(TermsText::parse(&"é".repeat(TERMS_TEXT_MAX)).is_ok());
        assert_eq!(TermsText::parse(&"é".repeat(TERMS_TEXT_MAX + 1)), Err(InvalidTermsText::TooLong));
    }

    #[test]
    fn r_term_01_the_digest_is_sha_256_of_the_text() {
        let digest = TermsText::parse("abc").unwrap().digest();
        assert_eq!(digest.to_string(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(TextDigest::from_bytes(*digest.as_bytes()), digest);
    }

    #[test]
    fn r_term_01_everybody_gets_a_text_in_the_own_language_or_the_nearest() {
        let texts = |tags: &[&str]| {
            let all = tags.iter().map(|tag| (tag.parse().unwrap(), TermsText::parse(tag).unwrap())).collect();
            TermsTexts::of(all)
        };
        for (there, wanted, shown) in [
            ("en nl", "nl", "nl"),
            ("en nl", "de", "en"),
            ("nl de", "pl", "nl"),
            ("de", "en", "de"),
            ("en", "en", "en"),
        ] {
            let tags: Vec<&str> = there.split(' ').collect();
            let texts = texts(&tags).unwrap();
            let (language, text) = texts.shown(wanted.parse().unwrap());
            assert_eq!((language.tag(), text.as_str()), (shown, shown), "{there}: {wanted}");
            let json = serde_json::to_string(&texts).unwrap();
            assert_eq!(serde_json::from_str::<TermsTexts>(&json).unwrap(), texts);
        }
        assert_eq!(texts(&[]), None);
        assert!(serde_json::from_str::<TermsTexts>("{}").is_err());
    }

    #[test]
    fn r_err_01_every_text_that_is_wrong_is_named() {
        let written = [(Language::En, "ok"), (Language::Nl, " "), (Language::De, "\0")];
        let written = written.map(|(language, text)| (language, text.to_owned())).into();
        let problems = TermsTexts::parse(&written, "/texts").unwrap_err();
        let told: Vec<_> = problems.iter().map(|problem| (&*problem.pointer, problem.code.name())).collect();
        assert_eq!(told, [("/texts/nl", "terms-text-missing"), ("/texts/de", "terms-text-invalid")]);
        let none = TermsTexts::parse(&BTreeMap::new(), "/texts").unwrap_err();
        assert_eq!((&*none[0].pointer, none[0].code), ("/texts", code::TERMS_TEXT_MISSING));
    }
}
