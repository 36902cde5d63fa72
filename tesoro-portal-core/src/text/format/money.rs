//! Amounts of money.

use std::fmt;

use super::number::Numbers;
use crate::language::Language;

/// An amount of money, in hundredths of its currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    /// The amount, e.g. `45_000_000` for 450 000 euros.
    pub hundredths: i64,
    /// The currency's code in ISO 4217, e.g. `EUR`.
    pub currency: String,
}

impl Money {
    /// So many hundredths of a currency.
    pub fn new(hundredths: i64, currency: impl Into<String>) -> Self {
        Self { hundredths, currency: currency.into() }
    }
}

impl fmt::Display for Money {
    /// As a program writes it: `EUR 450000.00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.hundredths < 0 { "-" } else { "" };
        let amount = self.hundredths.unsigned_abs();
        write!(f, "{} {sign}{}.{:02}", self.currency, amount / 100, amount % 100)
    }
}

/// What keeps a number and its currency on one line.
const NO_BREAK: char = '\u{a0}';

/// The amount as a language writes it. CLDR's patterns, in which English and Dutch put the currency first.
pub(super) fn written(money: &Money, language: Language, numbers: &Numbers) -> String {
    let amount = numbers.hundredths(money.hundredths);
    let currency = symbol(&money.currency, language);
    match language {
        // A code needs a blank where a sign does not.
        Language::En if !currency.ends_with(char::is_alphabetic) => match amount.strip_prefix('-') {
            Some(amount) => format!("-{currency}{amount}"),
            None => format!("{currency}{amount}"),
        },
        Language::En | Language::Nl => format!("{currency}{NO_BREAK}{amount}"),
        _ => format!("{amount}{NO_BREAK}{currency}"),
    }
}

/// A sign only where it can mean one currency, else the code: a krona is `kr` to Swedes alone.
fn symbol(code: &str, language: Language) -> &str {
    match (code, language) {
        ("EUR", _) => "€",
        ("GBP", _) => "£",
        ("PLN", Language::Pl) => "zł",
        ("SEK", Language::Sv) | ("NOK", Language::No) => "kr",
        _ => code,
    }
}
