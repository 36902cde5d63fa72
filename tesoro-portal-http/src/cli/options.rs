//! The options of one command, collected before they are understood.

use std::ffi::OsString;
use std::fmt::Display;
use std::path::PathBuf;
use std::str::FromStr;

use lexopt::{Arg, Parser};

use super::help::Topic;
use super::parse::UsageError;
use crate::nearest::nearest;

/// How an option is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    /// Once, with a value.
    Value,
    /// Any number of times, with a value each.
    Values,
    /// Without a value.
    Nothing,
}

/// The options and words that follow a command.
#[derive(Debug)]
pub(super) struct Options {
    topic: Topic,
    given: Vec<(&'static str, OsString)>,
    words: Vec<OsString>,
}

/// Asked for help in the middle of a command.
#[derive(Debug)]
pub(super) enum Collected {
    Options(Options),
    Help,
}

impl Options {
    /// Reads the rest of the line; `words` is how many words may stand free.
    pub(super) fn collect(
        topic: Topic,
        parser: &mut Parser,
        known: &[(&'static str, Takes)],
        words: usize,
    ) -> Result<Collected, UsageError> {
        let wrong = |what: String| UsageError::new(topic, what);
        let mut options = Self { topic, given: Vec::new(), words: Vec::new() };
        while let Some(arg) = parser.next().map_err(|error| wrong(error.to_string()))? {
            let name = match arg {
                Arg::Long("help") | Arg::Short('h') => return Ok(Collected::Help),
                Arg::Long(name) => name.to_owned(),
                Arg::Short(letter) => return Err(wrong(format!("there is no option -{letter}"))),
                Arg::Value(word) if options.words.len() < words => {
                    options.words.push(word);
                    continue;
                }
                Arg::Value(word) => return Err(wrong(format!("“{}” is one word too many", word.to_string_lossy()))),
            };
            let Some((name, takes)) = known.iter().find(|(known, _)| *known == name) else {
                let hint = nearest(&name, known.iter().map(|(known, _)| *known));
                let hint = hint.map(|known| format!("; did you mean --{known}?")).unwrap_or_default();
                return Err(wrong(format!("there is no option --{name}{hint}")));
            };
            let value = match takes {
                Takes::Nothing => OsString::new(),
                _ => parser.value().map_err(|_| wrong(format!("--{name} needs a value")))?,
            };
            if *takes != Takes::Values && options.has(name) {
                return Err(wrong(format!("--{name} is given twice")));
            }
            options.given.push((name, value));
        }
        Ok(Collected::Options(options))
    }

    /// Whether an option is given.
    pub(super) fn has(&self, name: &str) -> bool {
        self.given.iter().any(|(given, _)| *given == name)
    }

    pub(super) fn path(&self, name: &str) -> Option<PathBuf> {
        self.raw(name).map(PathBuf::from)
    }

    /// A value, understood as a `T`.
    pub(super) fn value<T: FromStr<Err: Display>>(&self, name: &str) -> Result<Option<T>, UsageError> {
        self.parsed(name, |text| text.parse().map_err(|error: T::Err| error.to_string()))
    }

    /// A value that has to be given.
    pub(super) fn needed<T: FromStr<Err: Display>>(&self, name: &str) -> Result<T, UsageError> {
        self.value(name)?.ok_or_else(|| self.missing(name))
    }

    /// A value, understood by `parse`.
    pub(super) fn parsed<T>(
        &self,
        name: &str,
        parse: impl FnOnce(&str) -> Result<T, String>,
    ) -> Result<Option<T>, UsageError> {
        let Some(raw) = self.raw(name) else { return Ok(None) };
        let text = raw.to_str().ok_or_else(|| self.wrong(format!("--{name}: not UTF-8")))?;
        parse(text).map(Some).map_err(|error| self.wrong(format!("--{name}: {error}")))
    }

    /// The values of an option that may be given several times, each possibly several with commas.
    pub(super) fn list(&self, name: &str) -> Vec<String> {
        let raw = self.given.iter().filter(|(given, _)| *given == name).map(|(_, value)| value.to_string_lossy());
        raw.flat_map(|text| text.split(',').map(|item| item.trim().to_owned()).collect::<Vec<_>>())
            .filter(|item| !item.is_empty())
            .collect()
    }

    /// A free word, understood as a `T`.
    pub(super) fn word<T: FromStr<Err: Display>>(&self, index: usize, name: &str) -> Result<T, UsageError> {
        let word = self.words.get(index).ok_or_else(|| self.wrong(format!("{name} is missing")))?;
        let text = word.to_str().ok_or_else(|| self.wrong(format!("{name}: not UTF-8")))?;
        text.parse().map_err(|error: T::Err| self.wrong(format!("{name}: {error}")))
    }

    pub(super) fn missing(&self, name: &str) -> UsageError {
        self.wrong(format!("--{name} is missing"))
    }

    pub(super) fn wrong(&self, what: impl Into<String>) -> UsageError {
        UsageError::new(self.topic, what)
    }

    fn raw(&self, name: &str) -> Option<&OsString> {
        self.given.iter().find(|(given, _)| *given == name).map(|(_, value)| value)
    }
}
