//! What the pages say: `messages/<language>/<subject>.ftl` (R-LANG-03).

#[cfg(test)]
mod tests;

use tesoro_portal_core::Problem;
use tesoro_portal_core::crm::Price;
use tesoro_portal_core::language::Language;
use tesoro_portal_core::text::{DateStyle, InvalidMessages, Money, RETRY_AFTER_SECONDS, Texts, Value};
use time::{Date, PrimitiveDateTime, Time};

use crate::refused::Refused;

/// The texts of these subjects in every language.
macro_rules! sources {
    ($($subject:literal),+ $(,)?) => {
        &[$(
            (Language::En, include_str!(concat!("../../messages/en/", $subject, ".ftl"))),
            (Language::Nl, include_str!(concat!("../../messages/nl/", $subject, ".ftl"))),
            (Language::De, include_str!(concat!("../../messages/de/", $subject, ".ftl"))),
            (Language::Fr, include_str!(concat!("../../messages/fr/", $subject, ".ftl"))),
            (Language::Es, include_str!(concat!("../../messages/es/", $subject, ".ftl"))),
            (Language::Pt, include_str!(concat!("../../messages/pt/", $subject, ".ftl"))),
            (Language::It, include_str!(concat!("../../messages/it/", $subject, ".ftl"))),
            (Language::Pl, include_str!(concat!("../../messages/pl/", $subject, ".ftl"))),
            (Language::Sv, include_str!(concat!("../../messages/sv/", $subject, ".ftl"))),
            (Language::No, include_str!(concat!("../../messages/no/", $subject, ".ftl"))),
        )+]
    };
}

/// The sources of the pages: one file for each subject.
const SOURCES: &[(Language, &str)] = sources![
    "address",
    "erasure",
    "gallery",
    "introduction",
    "map",
    "messages",
    "offline",
    "own_data",
    "pages",
    "picture",
    "sign_up",
    "viewings",
];

/// The library's texts with those of the pages.
pub fn texts() -> Result<Texts, InvalidMessages> {
    Texts::bundled_with(SOURCES)
}

/// The name of a language in that language, as people look for it in a list.
pub(super) fn own_name(language: Language) -> &'static str {
    match language {
        Language::En => "English",
        Language::Nl => "Nederlands",
        Language::De => "Deutsch",
        Language::Fr => "Français",
        Language::Es => "Español",
        Language::Pt => "Português",
        Language::It => "Italiano",
        Language::Pl => "Polski",
        Language::Sv => "Svenska",
        Language::No => "Norsk",
        // A language that core has learnt and these pages have not.
        other => other.tag(),
    }
}

/// The texts in one language. They are text: the templates escape them with everything in them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'a> {
    texts: &'a Texts,
    pub(super) language: Language,
}

impl<'a> Words<'a> {
    pub(super) fn new(texts: &'a Texts, language: Language) -> Self {
        Self { texts, language }
    }

    /// A message without variables.
    pub(super) fn say(&self, id: &str) -> String {
        self.texts.message(self.language, id, &[])
    }

    /// A message with one variable.
    pub(super) fn say_with(&self, id: &str, name: &'static str, value: &str) -> String {
        self.texts.message(self.language, id, &[(name, value.into())])
    }

    /// A message about a number.
    pub(super) fn count(&self, id: &str, name: &'static str, number: i64) -> String {
        self.texts.message(self.language, id, &[(name, number.into())])
    }

    /// A message with several variables.
    pub(super) fn fill(&self, id: &str, values: &[(&'static str, Value)]) -> String {
        self.texts.message(self.language, id, values)
    }

    /// A number as the language writes it.
    pub(super) fn number(&self, number: i64) -> String {
        self.texts.number(self.language, number)
    }

    /// A day where it takes place.
    pub(super) fn date(&self, day: Date, style: DateStyle) -> String {
        self.texts.date(self.language, day, style)
    }

    /// A time of day at the same place.
    pub(super) fn time(&self, time: Time) -> String {
        self.texts.time(self.language, time)
    }

    /// A day and a time where they are local.
    pub(super) fn moment(&self, local: PrimitiveDateTime) -> String {
        let day = self.texts.date(self.language, local.date(), DateStyle::Medium);
        format!("{day} · {}", self.texts.time(self.language, local.time()))
    }

    /// What something costs.
    pub(super) fn price(&self, price: &Price) -> String {
        self.texts.money(self.language, &Money::new(price.amount.get(), price.currency.as_str()))
    }

    /// What a field is refused for.
    pub(super) fn problem(&self, problem: &Problem) -> String {
        self.texts.refusal(self.language, problem.code, &problem.details)
    }

    /// What the whole request is refused for, with the wait if there is one.
    pub(super) fn refusal(&self, refused: &Refused) -> String {
        let mut details = refused.details().to_vec();
        details.extend(refused.wait_in_seconds().map(|seconds| (RETRY_AFTER_SECONDS, seconds.into())));
        self.texts.refusal(self.language, refused.code(), &details)
    }
}
