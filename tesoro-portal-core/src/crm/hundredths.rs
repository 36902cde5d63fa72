use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The largest amount either way, a million million: a JSON number (a double) still tells its hundredths apart.
const LARGEST: i64 = 100_000_000_000_000;

/// A decimal number with at most two places, kept exactly: prices, areas.
///
/// In JSON it is a plain number: `450000`, `85.5`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hundredths(i64);

/// The number is too large, or has more than two decimal places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a number with at most two decimal places")]
pub struct NotHundredths;

impl Hundredths {
    /// So many hundredths.
    pub fn new(hundredths: i64) -> Result<Self, NotHundredths> {
        if (-LARGEST..=LARGEST).contains(&hundredths) { Ok(Self(hundredths)) } else { Err(NotHundredths) }
    }

    /// A whole number.
    pub fn whole(number: i64) -> Result<Self, NotHundredths> {
        number.checked_mul(100).ok_or(NotHundredths).and_then(Self::new)
    }

    /// A number as JSON has it.
    pub fn from_number(number: f64) -> Result<Self, NotHundredths> {
        let scaled = number * 100.0;
        let rounded = scaled.round();
        // A double of this size is off by less than this when it was written with two places.
        let close = (scaled - rounded).abs() <= 1e-6_f64.max(scaled.abs() * 4e-16);
        if !close || rounded.abs() > 1e14 {
            return Err(NotHundredths);
        }
        #[expect(clippy::cast_possible_truncation, reason = "it is whole and in range, as just seen")]
        let hundredths = rounded as i64;
        Self::new(hundredths)
    }

    /// The hundredths.
    pub fn get(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Hundredths {
    /// With a point, without digits that say nothing: `450000`, `85.5`, `-0.05`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        match (rest, rest % 10) {
            (0, _) => write!(f, "{sign}{whole}"),
            (_, 0) => write!(f, "{sign}{whole}.{}", rest / 10),
            _ => write!(f, "{sign}{whole}.{rest:02}"),
        }
    }
}

impl Serialize for Hundredths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % 100 == 0 {
            return serializer.serialize_i64(self.0 / 100);
        }
        #[expect(clippy::cast_precision_loss, reason = "the range was chosen so that nothing is lost")]
        let number = self.0 as f64 / 100.0;
        serializer.serialize_f64(number)
    }
}

impl<'de> Deserialize<'de> for Hundredths {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number;

        impl Visitor<'_> for Number {
            type Value = Hundredths;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number with at most two decimal places")
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Hundredths, E> {
                Hundredths::whole(number).map_err(E::custom)
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Hundredths, E> {
                i64::try_from(number).map_err(|_| NotHundredths).and_then(Hundredths::whole).map_err(E::custom)
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<Hundredths, E> {
                Hundredths::from_number(number).map_err(E::custom)
            }
        }

        deserializer.deserialize_any(Number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_with_two_places_is_kept_exactly() {
        for (json, hundredths, text) in [
            ("0", 0, "0"),
            ("450000", 45_000_000, "450000"),
            ("450000.0", 45_000_000, "450000"),
            ("85.5", 8_550, "85.5"),
            ("1450.05", 145_005, "1450.05"),
            ("0.29", 29, "0.29"),
            ("-0.05", -5, "-0.05"),
            ("1000000000000", 100_000_000_000_000, "1000000000000"),
            ("-999999999999.99", -99_999_999_999_999, "-999999999999.99"),
        ] {
            let number: Hundredths = serde_json::from_str(json).unwrap();
            assert_eq!((number.get(), number.to_string().as_str()), (hundredths, text), "{json}");
            let again = serde_json::to_string(&number).unwrap();
            assert_eq!(serde_json::from_str::<Hundredths>(&again).unwrap(), number, "{json}");
        }
    }

    #[test]
    fn what_would_be_rounded_is_refused() {
        for json in
            ["0.001", "1450.505", "1000000000000.01", "1e300", "-1e300", "18446744073709551615", "\"1\"", "true"]
        {
            assert!(serde_json::from_str::<Hundredths>(json).is_err(), "{json}");
        }
    }
}
