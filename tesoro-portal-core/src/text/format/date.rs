//! Days and times of day.

use icu_calendar::{Date as CalendarDate, Gregorian};
use icu_datetime::fieldsets::{E, MDE, T, YMD, YMDE};
use icu_datetime::input::Time as ClockTime;
use icu_datetime::options::YearStyle;
use icu_datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_locale_core::Locale;
use time::{Date, Time};

type DateFormatter<Fields> = Option<FixedCalendarDateTimeFormatter<Gregorian, Fields>>;

/// How a day is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DateStyle {
    /// With its weekday: “Tuesday 24 November 2026”.
    #[default]
    Full,
    /// “24 November 2026”.
    Long,
    /// With the month cut short: “24 Nov 2026”.
    Medium,
    /// In digits: “24/11/2026”.
    Short,
    /// A day near today, without its year: “Tue 24 Nov”.
    Near,
}

impl DateStyle {
    /// Every style.
    pub const ALL: &'static [Self] = &[Self::Full, Self::Long, Self::Medium, Self::Short, Self::Near];

    /// Its name in messages: `DATE($day, style: "long")`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Long => "long",
            Self::Medium => "medium",
            Self::Short => "short",
            Self::Near => "near",
        }
    }

    /// The style with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|style| style.name() == name)
    }
}

/// The formatters of days and times. CLDR has data for every locale, so that none is ever missing; where one were, ISO
/// 8601 is what is shown.
pub(super) struct Dates {
    full: DateFormatter<YMDE>,
    /// Only where CLDR's full day would have its month in digits, as in European Portuguese.
    weekday: DateFormatter<E>,
    long: DateFormatter<YMD>,
    medium: DateFormatter<YMD>,
    short: DateFormatter<YMD>,
    near: DateFormatter<MDE>,
    time: Option<NoCalendarFormatter<T>>,
    first: First,
}

/// How the first of a month is written where the month is a word.
#[derive(Debug, Clone, Copy)]
enum First {
    Digit,
    /// “1er mars”: CLDR has only the digit.
    FrenchOrdinal,
}

impl Dates {
    pub(super) fn of(locale: &Locale) -> Self {
        let days = |fields: YMD| FixedCalendarDateTimeFormatter::try_new(locale.into(), fields).ok();
        Self {
            full: FixedCalendarDateTimeFormatter::try_new(locale.into(), YMDE::long()).ok(),
            weekday: (locale.id.language.as_str() == "pt")
                .then(|| FixedCalendarDateTimeFormatter::try_new(locale.into(), E::long()).ok())
                .flatten(),
            long: days(YMD::long()),
            medium: days(YMD::medium()),
            // The year in full: two digits are misread as a day where the year comes first.
            short: days(YMD::short().with_year_style(YearStyle::Full)),
            near: FixedCalendarDateTimeFormatter::try_new(locale.into(), MDE::medium()).ok(),
            time: NoCalendarFormatter::try_new(locale.into(), T::hm()).ok(),
            first: if locale.id.language.as_str() == "fr" { First::FrenchOrdinal } else { First::Digit },
        }
    }

    pub(super) fn date(&self, date: Date, style: DateStyle) -> String {
        let Ok(day) = CalendarDate::try_new_gregorian(date.year(), u8::from(date.month()), date.day()) else {
            return date.to_string();
        };
        let long = |formatter: &DateFormatter<YMD>| formatter.as_ref().map(|it| it.format(&day).to_string());
        let written = match (style, &self.weekday) {
            (DateStyle::Full, Some(weekday)) => {
                long(&self.long).map(|long| format!("{}, {long}", weekday.format(&day)))
            }
            (DateStyle::Full, None) => self.full.as_ref().map(|it| it.format(&day).to_string()),
            (DateStyle::Long, _) => long(&self.long),
            (DateStyle::Medium, _) => long(&self.medium),
            (DateStyle::Short, _) => long(&self.short),
            (DateStyle::Near, _) => self.near.as_ref().map(|it| it.format(&day).to_string()),
        };
        match (written, self.first) {
            (Some(written), First::FrenchOrdinal) if date.day() == 1 && style != DateStyle::Short => {
                written.split(' ').map(|word| if word == "1" { "1er" } else { word }).collect::<Vec<_>>().join(" ")
            }
            (Some(written), _) => written,
            (None, _) => date.to_string(),
        }
    }

    pub(super) fn time(&self, time: Time) -> String {
        let written = self.time.as_ref().zip(ClockTime::try_new(time.hour(), time.minute(), 0, 0).ok());
        written.map_or_else(|| time.to_string(), |(formatter, time)| formatter.format(&time).to_string())
    }
}
