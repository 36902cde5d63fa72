//! How values look in columns: times as milliseconds, ids of the portal as 16 bytes, enums by their names, compound
//! values as JSON.

use std::error::Error;
use std::fmt::Display;

use rusqlite::types::Type;
use rusqlite::{Error as SqlError, Row};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tesoro_portal_core::ports::{StoreError, StoreErrorKind};
use time::UtcDateTime;

const NANOS_PER_MILLI: i128 = 1_000_000;

/// Between the folded texts of a search column: no query reaches over it.
const BETWEEN: char = '\u{1f}';

/// The fields of a row, read from the left to the right.
pub(crate) struct Fields<'r> {
    row: &'r Row<'r>,
    next: usize,
}

impl<'r> Fields<'r> {
    pub(crate) fn of(row: &'r Row<'r>) -> Self {
        Self { row, next: 0 }
    }

    fn index(&mut self) -> usize {
        let index = self.next;
        self.next += 1;
        index
    }

    pub(crate) fn text(&mut self) -> rusqlite::Result<String> {
        let index = self.index();
        self.row.get(index)
    }

    pub(crate) fn optional_text(&mut self) -> rusqlite::Result<Option<String>> {
        let index = self.index();
        self.row.get(index)
    }

    /// A text that `read` makes a value of.
    pub(crate) fn parsed<T, E>(&mut self, read: impl FnOnce(&str) -> Result<T, E>) -> rusqlite::Result<T>
    where
        E: Error + Send + Sync + 'static,
    {
        let index = self.index();
        let text = self.row.get_ref(index)?.as_str().map_err(|error| unreadable(index, error))?;
        read(text).map_err(|error| unreadable(index, error))
    }

    /// The same where there may be none.
    pub(crate) fn optional_parsed<T, E>(
        &mut self,
        read: impl FnOnce(&str) -> Result<T, E>,
    ) -> rusqlite::Result<Option<T>>
    where
        E: Error + Send + Sync + 'static,
    {
        let index = self.index();
        let text = self.row.get_ref(index)?.as_str_or_null().map_err(|error| unreadable(index, error))?;
        text.map(|text| read(text).map_err(|error| unreadable(index, error))).transpose()
    }

    /// The value of an enum that has this name.
    pub(crate) fn named<T>(&mut self, value: impl FnOnce(&str) -> Option<T>) -> rusqlite::Result<T> {
        self.parsed(|name| value(name).ok_or(UnknownName))
    }

    /// The same where there may be none.
    pub(crate) fn optional_named<T>(&mut self, value: impl FnOnce(&str) -> Option<T>) -> rusqlite::Result<Option<T>> {
        self.optional_parsed(|name| value(name).ok_or(UnknownName))
    }

    pub(crate) fn json<T: DeserializeOwned>(&mut self) -> rusqlite::Result<T> {
        self.parsed(|text| serde_json::from_str(text))
    }

    pub(crate) fn optional_json<T: DeserializeOwned>(&mut self) -> rusqlite::Result<Option<T>> {
        self.optional_parsed(|text| serde_json::from_str(text))
    }

    /// Bytes of a fixed length: an id, a digest.
    pub(crate) fn bytes<const N: usize>(&mut self) -> rusqlite::Result<[u8; N]> {
        let index = self.index();
        self.row.get(index)
    }

    pub(crate) fn optional_bytes<const N: usize>(&mut self) -> rusqlite::Result<Option<[u8; N]>> {
        let index = self.index();
        self.row.get(index)
    }

    pub(crate) fn time(&mut self) -> rusqlite::Result<UtcDateTime> {
        let index = self.index();
        instant(index, self.row.get(index)?)
    }

    pub(crate) fn optional_time(&mut self) -> rusqlite::Result<Option<UtcDateTime>> {
        let index = self.index();
        let millis: Option<i64> = self.row.get(index)?;
        millis.map(|millis| instant(index, millis)).transpose()
    }

    pub(crate) fn optional_integer(&mut self) -> rusqlite::Result<Option<i64>> {
        let index = self.index();
        self.row.get(index)
    }

    pub(crate) fn optional_real(&mut self) -> rusqlite::Result<Option<f64>> {
        let index = self.index();
        self.row.get(index)
    }

    /// Yes or no.
    pub(crate) fn flag(&mut self) -> rusqlite::Result<bool> {
        let index = self.index();
        self.row.get(index)
    }

    /// A count that is never negative.
    pub(crate) fn number(&mut self) -> rusqlite::Result<u64> {
        let index = self.index();
        let number: i64 = self.row.get(index)?;
        u64::try_from(number).map_err(|_| SqlError::IntegralValueOutOfRange(index, number))
    }

    /// A count where there may be none.
    pub(crate) fn optional_number(&mut self) -> rusqlite::Result<Option<u64>> {
        let index = self.index();
        let number: Option<i64> = self.row.get(index)?;
        number
            .map(|number| u64::try_from(number).map_err(|_| SqlError::IntegralValueOutOfRange(index, number)))
            .transpose()
    }

    /// The fields read so far do not go together.
    pub(crate) fn contradiction<T>(&self) -> rusqlite::Result<T> {
        Err(unreadable(self.next.saturating_sub(1), Contradiction))
    }

    pub(crate) fn small_number(&mut self) -> rusqlite::Result<u32> {
        let index = self.index();
        self.row.get(index)
    }

    pub(crate) fn optional_small_number(&mut self) -> rusqlite::Result<Option<u32>> {
        let index = self.index();
        self.row.get(index)
    }

    /// A value that is a number with limits, where there may be none.
    pub(crate) fn optional_small<T, E>(&mut self, read: impl FnOnce(u16) -> Result<T, E>) -> rusqlite::Result<Option<T>>
    where
        E: Error + Send + Sync + 'static,
    {
        let index = self.index();
        let number: Option<u16> = self.row.get(index)?;
        number.map(|number| read(number).map_err(|error| unreadable(index, error))).transpose()
    }

    pub(crate) fn tiny_number(&mut self) -> rusqlite::Result<u8> {
        let index = self.index();
        self.row.get(index)
    }

    pub(crate) fn optional_status(&mut self) -> rusqlite::Result<Option<u16>> {
        let index = self.index();
        self.row.get(index)
    }

    /// Bytes of any length.
    pub(crate) fn optional_blob(&mut self) -> rusqlite::Result<Option<Vec<u8>>> {
        let index = self.index();
        self.row.get(index)
    }

    /// A value that is a small number with limits.
    pub(crate) fn limited_number<T>(&mut self) -> rusqlite::Result<T>
    where
        T: TryFrom<u8, Error: Error + Send + Sync + 'static>,
    {
        let number = self.tiny_number()?;
        T::try_from(number).map_err(|error| unreadable(self.next.saturating_sub(1), error))
    }

    /// The same where there may be none.
    pub(crate) fn optional_limited_number<T>(&mut self) -> rusqlite::Result<Option<T>>
    where
        T: TryFrom<u8, Error: Error + Send + Sync + 'static>,
    {
        let index = self.index();
        let number: Option<u8> = self.row.get(index)?;
        number.map(|number| T::try_from(number).map_err(|error| unreadable(index, error))).transpose()
    }
}

fn instant(index: usize, millis: i64) -> rusqlite::Result<UtcDateTime> {
    UtcDateTime::from_unix_timestamp_nanos(i128::from(millis) * NANOS_PER_MILLI)
        .map_err(|_| SqlError::IntegralValueOutOfRange(index, millis))
}

/// The instant of a number within a compound value.
pub(crate) fn instant_of(millis: i64) -> Option<UtcDateTime> {
    instant(0, millis).ok()
}

fn unreadable(index: usize, error: impl Error + Send + Sync + 'static) -> SqlError {
    SqlError::FromSqlConversionFailure(index, Type::Text, Box::new(error))
}

/// A stored name is none of its enum's.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("not a name that this program knows")]
struct UnknownName;

/// Fields of a row do not go together.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("the fields of the row contradict each other")]
struct Contradiction;

/// Whole milliseconds since 1970, which is all that a time has (`Store`).
pub(crate) fn millis(at: UtcDateTime) -> i64 {
    i64::try_from(at.unix_timestamp_nanos().div_euclid(NANOS_PER_MILLI)).unwrap_or(i64::MAX)
}

/// A count as SQLite's integer. Counts beyond its range do not occur; a bound beyond it bounds nothing.
pub(crate) fn integer<N>(number: N) -> i64
where
    i64: TryFrom<N>,
{
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A compound value as text.
pub(crate) fn to_json(step: &'static str, value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::new(StoreErrorKind::Other, step).because(error))
}

/// A list as the JSON array that `json_each` takes apart: one statement whatever the number.
pub(crate) fn json_list(values: impl IntoIterator<Item = impl Display>) -> String {
    values.into_iter().map(|value| value.to_string()).collect::<serde_json::Value>().to_string()
}

/// What a search column holds: the texts, each findable by itself, whatever the letter case.
pub(crate) fn searchable(texts: &[&str]) -> String {
    let mut search = String::with_capacity(texts.iter().map(|text| text.len() + 1).sum());
    for text in texts {
        search.extend(text.to_lowercase().chars().map(|c| if c == BETWEEN { ' ' } else { c }));
        search.push(BETWEEN);
    }
    search
}

/// What to look for in a search column; `None` if no text can contain it.
pub(crate) fn search_term(query: &str) -> Option<String> {
    (!query.contains(BETWEEN)).then(|| query.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::utc_datetime;

    #[test]
    fn a_time_is_whole_milliseconds_and_comes_back_equal() {
        for (at, stored) in [
            (utc_datetime!(1970-01-01 00:00), 0),
            (utc_datetime!(2026-11-22 14:00:00.123), 1_795_356_000_123),
            (utc_datetime!(1969-12-31 23:59:59.999), -1),
        ] {
            assert_eq!(millis(at), stored, "{at}");
            assert_eq!(instant(0, stored).unwrap(), at);
        }
        assert_eq!(millis(UtcDateTime::MAX), 253_402_300_799_999);
        assert!(instant(0, i64::MAX).is_err());
    }

    #[test]
    fn r_adm_01_a_search_finds_within_one_text_whatever_the_letter_case() {
        let search = searchable(&["Zoë", "DE VRIES", "Zoe@Example.org"]);
        for (query, found) in [
            ("", true),
            ("zo", true),
            ("ZOË", true),
            ("de vries", true),
            ("@example", true),
            ("zoëde", false),
            ("vrieszoe", false),
            ("zoe vries", false),
        ] {
            assert_eq!(search.contains(&search_term(query).unwrap()), found, "{query:?}");
        }
        assert_eq!(search_term("zoë\u{1f}de"), None);
    }
}
