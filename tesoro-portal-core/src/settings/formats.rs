use serde::{Deserialize, Serialize};

use crate::language::Language;

/// Where dates, times and digits of a language are written as somewhere else than usual: `nl-BE` in Brussels, `de-AT` in
/// Vienna (R-LANG-02).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FormattingLocale(String);

/// The text is not a language of two letters and a country of two letters, as in `nl-BE`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a language and a country, as in nl-BE")]
pub struct InvalidLocale;

impl FormattingLocale {
    /// Reads a language and a country.
    pub fn parse(text: &str) -> Result<Self, InvalidLocale> {
        let (language, country) = text.split_once('-').ok_or(InvalidLocale)?;
        let is_language = language.len() == 2 && language.bytes().all(|byte| byte.is_ascii_lowercase());
        let is_country = country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_uppercase());
        if is_language && is_country { Ok(Self(text.to_owned())) } else { Err(InvalidLocale) }
    }

    /// Whether the language can take its habits: it is the same language, by the name under which its habits are known
    /// (Norwegian's is `nb`).
    pub fn is_of(&self, language: Language) -> bool {
        self.0.split('-').next() == language.formatting_locale().split('-').next()
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for FormattingLocale {
    type Error = InvalidLocale;

    fn try_from(text: String) -> Result<Self, InvalidLocale> {
        Self::parse(&text)
    }
}

impl From<FormattingLocale> for String {
    fn from(locale: FormattingLocale) -> Self {
        locale.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_lang_02_an_office_names_the_country_whose_habits_it_has() {
        for (text, language) in
            [("nl-BE", Language::Nl), ("de-AT", Language::De), ("nb-NO", Language::No), ("pt-BR", Language::Pt)]
        {
            let locale = FormattingLocale::parse(text).unwrap();
            assert_eq!(locale.as_str(), text);
            let own: Vec<_> = Language::ALL.iter().copied().filter(|language| locale.is_of(*language)).collect();
            assert_eq!(own, [language], "{text}");
        }
        for text in ["", "nl", "nl-be", "NL-BE", "nl_BE", "nl-BEL", "nl-BE-x", "n-BE", "nl-", "-BE", "nl-B\u{c9}"] {
            assert_eq!(FormattingLocale::parse(text), Err(InvalidLocale), "{text:?}");
        }
    }
}
