//! What a message is filled in with.

use time::{Date, Time};

use super::format::Money;
use crate::failure::Detail;

/// A value for a variable of a message.
///
/// Numbers choose plural forms; `NUMBER($n)` groups their digits. A date, a time or money stands as `DATE($day)`,
/// `TIME($start)` or `MONEY($price)` in the message; without its function it is shown as in ISO 8601, which no reader
/// should have to see.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value {
    /// A count.
    Number(i64),
    /// A name, an address, or anything else that is shown as it is.
    Text(String),
    /// A day where it takes place: at the property, or at the office.
    Date(Date),
    /// A time of day at the same place.
    Time(Time),
    /// An amount of money.
    Money(Money),
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<Time> for Value {
    fn from(time: Time) -> Self {
        Self::Time(time)
    }
}

impl From<Money> for Value {
    fn from(money: Money) -> Self {
        Self::Money(money)
    }
}

impl From<&Detail> for Value {
    fn from(detail: &Detail) -> Self {
        match detail {
            Detail::Number(number) => Self::Number(*number),
            Detail::Text(text) => Self::Text(text.clone()),
        }
    }
}
