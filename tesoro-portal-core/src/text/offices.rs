//! The texts of offices that write dates and digits as another country does (R-LANG-02): made once for each, and kept.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::Texts;
use crate::language::Language;
use crate::settings::FormattingLocale;

/// So many are kept; an office beyond them has the usual formats. There are fewer countries in which ten languages are
/// spoken.
const KEPT: usize = 512;

/// A list that only grows, so that what is in it can be lent for as long as the list is there.
#[derive(Default)]
pub(super) struct Offices {
    first: OnceLock<Box<Office>>,
}

struct Office {
    language: Language,
    locale: FormattingLocale,
    texts: Texts,
    next: OnceLock<Box<Office>>,
}

impl Texts {
    /// These texts as an office writes them that has these formats, in one language.
    pub fn of_office(&self, formats: &BTreeMap<Language, FormattingLocale>, language: Language) -> &Self {
        let Some(locale) = formats.get(&language) else { return self };
        let mut place = &self.offices.first;
        for _ in 0..KEPT {
            let office = place.get_or_init(|| Box::new(self.office(language, locale)));
            if office.language == language && office.locale == *locale {
                return &office.texts;
            }
            place = &office.next;
        }
        self
    }

    fn office(&self, language: Language, locale: &FormattingLocale) -> Office {
        let texts = self.formatted_as(language, locale.as_str());
        let usual = || Self { catalogue: std::sync::Arc::clone(&self.catalogue), offices: std::sync::Arc::default() };
        let texts = texts.unwrap_or_else(|_| usual());
        Office { language, locale: locale.clone(), texts, next: OnceLock::new() }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::text::DateStyle;

    #[test]
    fn r_lang_02_each_office_has_its_own_formats_and_they_are_made_once() {
        let texts = Texts::bundled();
        let formats = |pairs: &[(Language, &str)]| -> BTreeMap<Language, FormattingLocale> {
            pairs.iter().map(|(language, locale)| (*language, FormattingLocale::parse(locale).unwrap())).collect()
        };
        let written = |pairs: &[(Language, &str)], language| {
            let own = texts.of_office(&formats(pairs), language);
            (own.date(language, date!(2026 - 01 - 24), DateStyle::Long), own.number(language, 1_450_000))
        };
        let usual = written(&[], Language::De);
        assert_eq!(usual, ("24. Januar 2026".to_owned(), "1.450.000".to_owned()));
        let vienna = written(&[(Language::De, "de-AT")], Language::De);
        assert_eq!(vienna.0, "24. J\u{e4}nner 2026");
        assert_eq!(written(&[(Language::De, "de-CH")], Language::De).1, "1'450'000");
        assert_eq!(written(&[(Language::De, "de-AT")], Language::De), vienna);
        assert_eq!(written(&[(Language::De, "de-AT")], Language::Nl), written(&[], Language::Nl));
        let at = formats(&[(Language::De, "de-AT")]);
        assert!(std::ptr::eq(texts.of_office(&at, Language::De), texts.of_office(&at, Language::De)));
        assert!(std::ptr::eq(texts.of_office(&at, Language::En), &raw const texts));
    }
}
