//! What people read, in ten languages: refusals, a host's own messages, dates, numbers and money (feature `text`;
//! R-ERR-01, R-LANG-02, R-LANG-03).

mod catalogue;
mod format;
mod offices;
#[cfg(feature = "samples")]
mod pseudo;
mod rewording;
#[cfg(test)]
mod tests;
mod value;

use std::fmt;
use std::sync::Arc;

use fluent_bundle::FluentResource;
use time::Duration;

pub use self::format::{DateStyle, InvalidFormattingLocale, Money};
pub use self::rewording::{RewordingFault, RewordingProblem};
pub use self::value::Value;

use self::catalogue::Catalogue;
use self::format::Formats;
use self::offices::Offices;
use crate::code::{Class, Code};
use crate::failure::Detail;
use crate::language::Language;

/// The name of the detail that says how long to wait, in seconds.
pub const RETRY_AFTER_SECONDS: &str = "retry_after_seconds";

/// Under this wait people count seconds, from it on minutes.
const COUNTED_IN_SECONDS: Duration = Duration::seconds(90);

/// Under this wait people count minutes, from it on hours.
const COUNTED_IN_MINUTES: Duration = Duration::minutes(90);

/// The texts of the library in all its languages. Built once; cloning shares them.
#[derive(Clone)]
pub struct Texts {
    catalogue: Arc<Catalogue>,
    offices: Arc<Offices>,
}

impl Texts {
    fn of(catalogue: Catalogue) -> Self {
        Self { catalogue: Arc::new(catalogue), offices: Arc::default() }
    }

    /// The texts that the library carries. Parsing takes some milliseconds: do it once, at the start.
    pub fn bundled() -> Self {
        Self::of(Catalogue::bundled())
    }

    /// The texts that the library carries, and a host's own: Fluent sources, each with its language.
    ///
    /// A message takes the place of an earlier one with its id, so that a host also rewords the library's. One that a
    /// language lacks is shown in English.
    ///
    /// # Errors
    ///
    /// A source that is not Fluent's syntax.
    pub fn bundled_with(sources: &[(Language, &str)]) -> Result<Self, InvalidMessages> {
        let mut catalogue = Catalogue::bundled();
        for (language, source) in sources {
            catalogue.add(*language, source).map_err(|line| InvalidMessages { language: *language, line })?;
        }
        Ok(Self::of(catalogue))
    }

    /// A message of [`Texts::bundled_with`], or an attribute as `message.attribute`, with its variables filled in: plain
    /// text, not HTML. In English where the language lacks it or `args` lack one of its variables; the id itself where
    /// English does not help either, which a host's tests are to prove never happens.
    pub fn message(&self, language: Language, id: &str, args: &[(&'static str, Value)]) -> String {
        self.format(language, id, args)
    }

    /// What a client or an agent reads about a refusal: one to three sentences of plain text, not HTML.
    ///
    /// `details` are those of the refusal or the problem; without them the text is less exact, never broken. A
    /// refusal that asks to wait ([`Class::TooMany`], [`Class::Busy`]) says how long, from [`RETRY_AFTER_SECONDS`].
    pub fn refusal(&self, language: Language, code: Code, details: &[(&'static str, Detail)]) -> String {
        let plain = format!("{}.plain", code.name());
        let values: Vec<(&'static str, Value)> = details.iter().map(|(name, detail)| (*name, detail.into())).collect();
        let text = self
            .written(language, code.name(), &values)
            .or_else(|| self.written(language, &plain, &[]))
            .unwrap_or_else(|| code.meaning().to_owned());
        match code.class() {
            Class::TooMany | Class::Busy => format!("{text} {}", self.wait_of(language, details)),
            _ => text,
        }
    }

    /// A sentence that asks to try again after `wait`, in seconds, minutes or hours, rounded up.
    pub fn wait(&self, language: Language, wait: Duration) -> String {
        let seconds = wait.whole_seconds().saturating_add(i64::from(wait.subsec_nanoseconds() > 0)).max(1);
        if wait < COUNTED_IN_SECONDS {
            self.format(language, "wait-seconds", &[("seconds", seconds.into())])
        } else if wait < COUNTED_IN_MINUTES {
            self.format(language, "wait-minutes", &[("minutes", whole(seconds, 60).into())])
        } else {
            self.format(language, "wait-hours", &[("hours", whole(seconds, 3_600).into())])
        }
    }

    /// A message, or an attribute as `message.attribute`, filled in; in English where the language lacks it, and its
    /// id where there is none. Tests prove that neither happens to a message of the library.
    pub(crate) fn format(&self, language: Language, id: &str, args: &[(&'static str, Value)]) -> String {
        self.written(language, id, args).unwrap_or_else(|| id.to_owned())
    }

    /// The same texts with one more source, whose messages take the place of those with their ids.
    fn with_resource(&self, language: Language, resource: FluentResource) -> Self {
        Self::of(self.catalogue.with(language, resource))
    }

    /// The same texts with other formats for one language.
    fn with_formats(&self, language: Language, formats: Formats) -> Self {
        Self::of(self.catalogue.formatted(language, formats))
    }

    /// How a language writes dates and numbers; every language has formats.
    fn formats(&self, language: Language) -> Option<&Formats> {
        self.catalogue.formats(language)
    }

    fn wait_of(&self, language: Language, details: &[(&'static str, Detail)]) -> String {
        details
            .iter()
            .find_map(|(name, detail)| match detail {
                Detail::Number(seconds) if *name == RETRY_AFTER_SECONDS => Some(Duration::seconds(*seconds)),
                _ => None,
            })
            .map_or_else(|| self.format(language, "wait-later", &[]), |wait| self.wait(language, wait))
    }

    fn written(&self, language: Language, id: &str, args: &[(&'static str, Value)]) -> Option<String> {
        let own = self.catalogue.format(language, id, args);
        own.or_else(|| self.catalogue.format(Language::En, id, args))
    }
}

/// A source of messages cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the messages in {language} are not Fluent's syntax at line {line}")]
pub struct InvalidMessages {
    /// The language it was given for.
    pub language: Language,
    /// The line, from 1, on which the first entry begins that cannot be read.
    pub line: usize,
}

fn whole(seconds: i64, unit: i64) -> i64 {
    seconds.saturating_add(unit - 1) / unit
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("languages", &Language::ALL.len()).finish()
    }
}
