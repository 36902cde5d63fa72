//! Dates, times, numbers and money as each language writes them (R-LANG-02), over ICU4X and its CLDR data.
//!
//! | language | day | time | number | money |
//! |---|---|---|---|---|
//! | en | Tuesday 24 November 2026 | 14:30 | 450,000 | €450,000 |
//! | de | Dienstag, 24. November 2026 | 14:30 | 450.000 | 450.000 € |
//! | pl | wtorek, 24 listopada 2026 | 14:30 | 450 000 | 450 000 € |
//!
//! What is given is local already: the day and the time where something takes place. Blanks inside numbers, and before a
//! currency, are no-break ones.

mod date;
mod functions;
mod money;
mod number;
#[cfg(test)]
mod tests;

use std::fmt;

use icu_locale_core::Locale;
use time::{Date, Time};

pub use self::date::DateStyle;
pub use self::money::Money;

use self::date::Dates;
pub(super) use self::functions::{FUNCTIONS, add_functions, carried};
use self::number::Numbers;
use super::Texts;
use crate::language::Language;

/// The formatters of one locale. Building them costs some hundred microseconds, using one a microsecond.
pub(super) struct Formats {
    dates: Dates,
    numbers: Numbers,
    /// Where the currency stands, and how it is called.
    language: Language,
}

impl Formats {
    /// The formatters of a language.
    pub(super) fn of(language: Language) -> Self {
        Self::as_in(language, &language.formatting_locale().parse().unwrap_or(Locale::UNKNOWN))
    }

    /// The formatters of a language with the habits of another place.
    fn as_in(language: Language, locale: &Locale) -> Self {
        Self { dates: Dates::of(locale), numbers: Numbers::of(locale), language }
    }

    pub(super) fn date(&self, date: Date, style: DateStyle) -> String {
        self.dates.date(date, style)
    }

    pub(super) fn time(&self, time: Time) -> String {
        self.dates.time(time)
    }

    pub(super) fn number(&self, number: i64) -> String {
        self.numbers.whole(number)
    }

    pub(super) fn money(&self, money: &Money) -> String {
        money::written(money, self.language, &self.numbers)
    }
}

impl Texts {
    /// The same texts with the dates, times and digits of another locale in one language: an office in Brussels may want
    /// `nl-BE`, one in Vienna `de-AT`. Plural forms stay those of the language, and so does the place of a currency.
    ///
    /// # Errors
    ///
    /// `locale` is not a BCP 47 tag of the same language.
    pub fn formatted_as(&self, language: Language, locale: &str) -> Result<Self, InvalidFormattingLocale> {
        let own: Locale = language.formatting_locale().parse().map_err(|_| InvalidFormattingLocale)?;
        let locale: Locale = locale.parse().map_err(|_| InvalidFormattingLocale)?;
        if locale.id.language != own.id.language {
            return Err(InvalidFormattingLocale);
        }
        Ok(self.with_formats(language, Formats::as_in(language, &locale)))
    }

    /// A local day as the language writes it.
    pub fn date(&self, language: Language, date: Date, style: DateStyle) -> String {
        self.formats(language).map_or_else(|| date.to_string(), |formats| formats.date(date, style))
    }

    /// A local time of day as the language writes it, to the minute, e.g. `14:30`.
    pub fn time(&self, language: Language, time: Time) -> String {
        self.formats(language).map_or_else(|| time.to_string(), |formats| formats.time(time))
    }

    /// A whole number with its digits grouped as the language does.
    pub fn number(&self, language: Language, number: i64) -> String {
        self.formats(language).map_or_else(|| number.to_string(), |formats| formats.number(number))
    }

    /// An amount of money as the language writes it; whole amounts without decimals.
    pub fn money(&self, language: Language, money: &Money) -> String {
        self.formats(language).map_or_else(|| money.to_string(), |formats| formats.money(money))
    }
}

/// The text is not a locale whose habits the language could take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a locale of this language")]
pub struct InvalidFormattingLocale;

impl fmt::Debug for Formats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Formats").field("language", &self.language).finish_non_exhaustive()
    }
}
