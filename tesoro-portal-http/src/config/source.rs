//! Settings as they are given: a flat list of keys with values and places.

use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::problem::{ConfigProblem, Place};

/// What every environment variable of ours begins with.
pub(super) const PREFIX: &str = "TESORO_PORTAL_";
/// Names the file; it is no setting.
pub(super) const CONFIG_VARIABLE: &str = "TESORO_PORTAL_CONFIG";

/// One setting as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Given {
    pub(super) key: String,
    pub(super) value: Value,
    pub(super) place: Place,
}

/// A value before its key says what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    Integer(i64),
    List(Vec<String>),
    /// A type that no key has.
    Other,
}

/// The settings of a file, and what is wrong with its syntax.
pub(super) fn from_file(path: &Path, text: &str) -> (Vec<Given>, Vec<ConfigProblem>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let line = |at: usize| text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
    let place = |at: usize| Place::Line(path.to_owned(), line(at));
    let problems = errors
        .into_iter()
        .map(|error| ConfigProblem {
            place: place(error.span().map_or(0, |span| span.start)),
            key: String::new(),
            what: error.message().to_owned(),
        })
        .collect();
    let mut given = Vec::new();
    flatten("", table.get_ref(), &place, &mut given);
    (given, problems)
}

fn flatten(prefix: &str, table: &DeTable<'_>, place: &dyn Fn(usize) -> Place, out: &mut Vec<Given>) {
    let mut rows: Vec<_> = table.iter().collect();
    rows.sort_by_key(|(name, _)| name.span().start);
    for (name, value) in rows {
        let key = if prefix.is_empty() { name.get_ref().to_string() } else { format!("{prefix}.{}", name.get_ref()) };
        match value.get_ref() {
            DeValue::Table(table) => flatten(&key, table, place, out),
            value => out.push(Given { key, value: plain(value), place: place(name.span().start) }),
        }
    }
}

fn plain(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => {
            i64::from_str_radix(number.as_str(), number.radix()).map_or(Value::Other, Value::Integer)
        }
        DeValue::Array(items) => {
            let texts = items.iter().map(|item| match item.get_ref() {
                DeValue::String(text) => Some(text.to_string()),
                _ => None,
            });
            texts.collect::<Option<_>>().map_or(Value::Other, Value::List)
        }
        _ => Value::Other,
    }
}

/// The settings among environment variables: `TESORO_PORTAL_CLIENT__BASE_URL` is `client.base_url`.
pub(super) fn from_environment(variables: &[(String, String)]) -> Vec<Given> {
    let ours = variables.iter().filter(|(name, _)| name.starts_with(PREFIX) && name != CONFIG_VARIABLE);
    ours.map(|(name, value)| Given {
        key: name.trim_start_matches(PREFIX).to_ascii_lowercase().replace("__", "."),
        value: Value::Text(value.clone()),
        place: Place::Variable(name.clone()),
    })
    .collect()
}

impl Value {
    pub(super) fn text(&self) -> Result<&str, String> {
        match self {
            Self::Text(text) if !text.trim().is_empty() => Ok(text),
            Self::Text(_) => Err("must not be empty".into()),
            _ => Err("must be a text in quotes".into()),
        }
    }

    pub(super) fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(&self) -> Result<T, String> {
        self.text()?.parse().map_err(|error: T::Err| error.to_string())
    }

    pub(super) fn number<T: TryFrom<i64>>(&self, range: std::ops::RangeInclusive<i64>) -> Result<T, String> {
        let out_of_range = || format!("must be a whole number from {} to {}", range.start(), range.end());
        let number = match self {
            Self::Integer(number) => *number,
            Self::Text(text) => text.trim().parse().map_err(|_| out_of_range())?,
            _ => return Err(out_of_range()),
        };
        let number = Some(number).filter(|number| range.contains(number)).ok_or_else(out_of_range)?;
        T::try_from(number).map_err(|_| out_of_range())
    }

    /// A list; from a variable, separated by commas.
    pub(super) fn list(&self) -> Result<Vec<&str>, String> {
        match self {
            Self::List(items) => Ok(items.iter().map(String::as_str).collect()),
            Self::Text(text) => Ok(text.split(',').map(str::trim).filter(|item| !item.is_empty()).collect()),
            _ => Err("must be a list of texts".into()),
        }
    }

    pub(super) fn one_of<T: Copy>(&self, choices: &[(&str, T)]) -> Result<T, String> {
        let names = || choices.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
        let text = self.text()?;
        choices
            .iter()
            .find(|(name, _)| *name == text)
            .map(|(_, choice)| *choice)
            .ok_or_else(|| format!("must be one of {}", names()))
    }
}
