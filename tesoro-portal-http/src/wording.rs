//! The library's texts as the wording of problem documents.

use tesoro_portal_core::language::{Language, negotiate_header};
use tesoro_portal_core::text::Texts;
use tesoro_portal_core::{Code, Detail};

use crate::problem::{Worded, Wording};

impl Wording for Texts {
    fn refusal(&self, languages: &str, code: Code, details: &[(&'static str, Detail)]) -> Option<Worded> {
        let language = negotiate_header(languages, Language::ALL);
        Some(Worded { text: Texts::refusal(self, language, code, details), language: language.tag() })
    }
}

#[cfg(test)]
mod tests {
    use tesoro_portal_core::code;

    use super::*;

    #[test]
    fn r_err_01_a_refusal_is_worded_in_the_language_that_is_asked_for() {
        let texts = Texts::bundled();
        let language = |header| Wording::refusal(&texts, header, code::MALFORMED_JSON, &[]).unwrap().language;
        assert_eq!(
            [language("nl"), language("de-AT, en;q=0.5"), language("zh"), language("")],
            ["nl", "de", "en", "en"]
        );
    }
}
