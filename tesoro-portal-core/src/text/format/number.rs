//! Digits in groups.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;

/// The formatter of numbers.
pub(super) struct Numbers {
    formatter: Option<DecimalFormatter>,
}

impl Numbers {
    pub(super) fn of(locale: &Locale) -> Self {
        Self {
            formatter: DecimalFormatter::try_new(
                locale.into(),
                icu_decimal::options::DecimalFormatterOptions::default(),
            )
            .ok(),
        }
    }

    pub(super) fn whole(&self, number: i64) -> String {
        self.decimal(&Decimal::from(number))
    }

    /// A number in hundredths, with two decimals where it is not whole.
    pub(super) fn hundredths(&self, hundredths: i64) -> String {
        if hundredths % 100 == 0 {
            return self.whole(hundredths / 100);
        }
        let mut decimal = Decimal::from(hundredths);
        decimal.multiply_pow10(-2);
        self.decimal(&decimal)
    }

    /// A number as Fluent has it: digits, with a point before decimals.
    pub(super) fn parsed(&self, number: &str) -> Option<String> {
        Decimal::try_from_str(number).ok().map(|decimal| self.decimal(&decimal))
    }

    fn decimal(&self, decimal: &Decimal) -> String {
        self.formatter.as_ref().map_or_else(|| decimal.to_string(), |formatter| formatter.format(decimal).to_string())
    }
}
