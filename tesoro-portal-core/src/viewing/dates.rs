//! The dates a client would like (R-VIEW-01): local dates where the property is, never instants.

use serde::{Deserialize, Serialize};
use time::Date;

use super::local::days_after;
use super::local_date;
use crate::code::{self, Code};
use crate::failure::Problem;

/// How far ahead a preferred date may be, where the company says nothing else.
pub const HORIZON_DAYS: u16 = 180;

/// A day a client would like to come, and which part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreferredDate {
    /// The calendar day where the property is.
    #[serde(with = "local_date")]
    pub date: Date,
    /// Which part of it; none is any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<PartOfDay>,
}

/// A part of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartOfDay {
    /// Before noon.
    Morning,
    /// After noon.
    Afternoon,
    /// After work.
    Evening,
}

impl PartOfDay {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Morning, Self::Afternoon, Self::Evening];

    /// The name in API and storage.
    pub fn name(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
        }
    }

    /// The part of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }
}

/// One to three days, no day twice, in the client's order: the first is liked best.
///
/// A day counts once whatever the part of it: who can come in the morning and in the evening leaves the part out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<PreferredDate>", into = "Vec<PreferredDate>")]
pub struct PreferredDates(Vec<PreferredDate>);

/// What is wrong with one of the dates, or with their number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateFault {
    /// There is none.
    Missing,
    /// There are more than three.
    TooMany,
    /// The day is over where the property is.
    Past(usize),
    /// It is further ahead than the company plans.
    TooFar(usize),
    /// An earlier one is the same day.
    Duplicate(usize),
}

/// What is stored is no list of dates that a client can have asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("preferred dates are one to three different days")]
pub struct NotPreferredDates;

impl PreferredDates {
    /// Three slots are enough to find one that suits the agent and the owner too, and few enough to read at a glance.
    pub const MAX: usize = 3;

    /// Of a list that is far too long, no more than these are looked at.
    const LOOKED_AT: usize = 16;

    /// The dates, if a client may ask for them on the day `today` where the property is; else everything that is wrong
    /// with them.
    pub fn check(dates: Vec<PreferredDate>, today: Date, horizon_days: u16) -> Result<Self, Vec<DateFault>> {
        let mut faults = Vec::new();
        if dates.is_empty() {
            faults.push(DateFault::Missing);
        }
        if dates.len() > Self::MAX {
            faults.push(DateFault::TooMany);
        }
        let last = days_after(today, horizon_days);
        for (index, preferred) in dates.iter().enumerate().take(Self::LOOKED_AT) {
            if preferred.date < today {
                faults.push(DateFault::Past(index));
            }
            if preferred.date > last {
                faults.push(DateFault::TooFar(index));
            }
            if dates.iter().take(index).any(|earlier| earlier.date == preferred.date) {
                faults.push(DateFault::Duplicate(index));
            }
        }
        if faults.is_empty() { Ok(Self(dates)) } else { Err(faults) }
    }

    /// The dates in the client's order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = PreferredDate> {
        self.0.iter().copied()
    }

    /// The latest of them.
    pub fn last_day(&self) -> Date {
        self.0.iter().map(|preferred| preferred.date).max().unwrap_or(Date::MIN)
    }
}

impl TryFrom<Vec<PreferredDate>> for PreferredDates {
    type Error = NotPreferredDates;

    fn try_from(dates: Vec<PreferredDate>) -> Result<Self, NotPreferredDates> {
        let today = dates.iter().map(|preferred| preferred.date).min().unwrap_or(Date::MIN);
        Self::check(dates, today, u16::MAX).map_err(|_| NotPreferredDates)
    }
}

impl From<PreferredDates> for Vec<PreferredDate> {
    fn from(dates: PreferredDates) -> Self {
        dates.0
    }
}

impl DateFault {
    /// The stable code.
    pub fn code(self) -> Code {
        match self {
            Self::Missing => code::DATES_MISSING,
            Self::TooMany => code::TOO_MANY_DATES,
            Self::Past(_) => code::DATE_PAST,
            Self::TooFar(_) => code::DATE_TOO_FAR,
            Self::Duplicate(_) => code::DATE_DUPLICATE,
        }
    }

    /// The field at fault, as the API names it.
    pub(crate) fn problem(self, horizon_days: u16) -> Problem {
        match self {
            Self::Missing => Problem::new("/dates", self.code()),
            Self::TooMany => Problem::new("/dates", self.code()).with("maximum", 3),
            Self::TooFar(index) => Self::at(index, self.code()).with("days", i64::from(horizon_days)),
            Self::Past(index) | Self::Duplicate(index) => Self::at(index, self.code()),
        }
    }

    fn at(index: usize, code: Code) -> Problem {
        Problem::new(format!("/dates/{index}/date"), code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    const TODAY: Date = date!(2026 - 11 - 22);

    fn on(days: &[Date]) -> Vec<PreferredDate> {
        days.iter().map(|date| PreferredDate { date: *date, part: None }).collect()
    }

    fn codes(faults: &[DateFault]) -> Vec<String> {
        let problems = faults.iter().map(|fault| fault.problem(HORIZON_DAYS));
        problems.map(|problem| format!("{} {}", problem.pointer, problem.code)).collect()
    }

    #[test]
    fn r_view_01_one_to_three_different_days_from_today_to_half_a_year_ahead() {
        for days in [
            &[date!(2026 - 11 - 22)][..],
            &[date!(2026 - 12 - 03), date!(2026 - 12 - 01)],
            &[date!(2026 - 11 - 22), date!(2027 - 05 - 21), date!(2027 - 02 - 28)],
        ] {
            let dates = PreferredDates::check(on(days), TODAY, HORIZON_DAYS).unwrap();
            assert_eq!(dates.iter().map(|preferred| preferred.date).collect::<Vec<_>>(), days);
            assert_eq!(dates.last_day(), *days.iter().max().unwrap());
        }
    }

    #[test]
    fn r_view_01_all_that_is_wrong_with_the_dates_is_told_together() {
        for (days, expected) in [
            (&[][..], &["/dates dates-missing"][..]),
            (
                &[date!(2026 - 12 - 01), date!(2026 - 12 - 02), date!(2026 - 12 - 03), date!(2026 - 12 - 04)],
                &["/dates too-many-dates"],
            ),
            (&[date!(2026 - 11 - 21)], &["/dates/0/date date-past"]),
            (&[date!(2027 - 05 - 22)], &["/dates/0/date date-too-far"]),
            (&[date!(2026 - 12 - 01), date!(2026 - 12 - 01)], &["/dates/1/date date-duplicate"]),
            (
                &[date!(2026 - 11 - 21), date!(2026 - 12 - 01), date!(2026 - 12 - 01)],
                &["/dates/0/date date-past", "/dates/2/date date-duplicate"],
            ),
            (
                &[date!(2020 - 01 - 01), date!(2020 - 01 - 01), date!(2030 - 01 - 01), date!(2026 - 12 - 01)],
                &[
                    "/dates too-many-dates",
                    "/dates/0/date date-past",
                    "/dates/1/date date-past",
                    "/dates/1/date date-duplicate",
                    "/dates/2/date date-too-far",
                ],
            ),
        ] {
            assert_eq!(codes(&PreferredDates::check(on(days), TODAY, HORIZON_DAYS).unwrap_err()), expected, "{days:?}");
        }
    }

    #[test]
    fn r_view_01_two_parts_of_one_day_are_one_day_twice() {
        let day = |part| PreferredDate { date: TODAY, part: Some(part) };
        let dates = vec![day(PartOfDay::Morning), day(PartOfDay::Evening)];
        assert_eq!(PreferredDates::check(dates, TODAY, HORIZON_DAYS), Err(vec![DateFault::Duplicate(1)]));
    }

    #[test]
    fn r_view_01_what_is_stored_comes_back_as_it_was() {
        let json = r#"[{"date":"2026-12-01","part":"morning"},{"date":"2026-11-22"}]"#;
        let dates: PreferredDates = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&dates).unwrap(), json);
        for broken in ["[]", r#"[{"date":"2026-12-01"},{"date":"2026-12-01"}]"#, r#"[{"date":"2026-02-30"}]"#] {
            assert!(serde_json::from_str::<PreferredDates>(broken).is_err(), "{broken}");
        }
        for part in PartOfDay::ALL {
            assert_eq!(serde_json::to_value(part).unwrap(), part.name());
        }
    }
}
