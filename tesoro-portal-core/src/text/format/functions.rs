//! `NUMBER`, `DATE`, `TIME` and `MONEY` for messages: Fluent's own are missing in Rust, or do not group digits.
//!
//! Fluent carries texts and numbers. A date, a time and money travel through it as texts of one exact form, which only
//! their function reads; a text of another form is shown as it is, so a function never fails.

use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use time::{Date, Time};

use super::{DateStyle, Formats, Money};
use crate::text::Value;
use crate::text::catalogue::Bundle;

const DAY: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");
const CLOCK: &[BorrowedFormatItem<'_>] = format_description!("[hour]:[minute]");

/// The names of the functions.
pub(in crate::text) const FUNCTIONS: &[&str] = &["NUMBER", "DATE", "TIME", "MONEY"];

/// A value as Fluent carries it. Numbers stay numbers, so that the language's plural rules see them.
pub(in crate::text) fn carried(value: &Value) -> FluentValue<'_> {
    match value {
        Value::Number(number) => FluentValue::from(*number),
        Value::Text(text) => FluentValue::from(text.as_str()),
        Value::Date(date) => date.format(DAY).unwrap_or_else(|_| date.to_string()).into(),
        Value::Time(time) => time.format(CLOCK).unwrap_or_else(|_| time.to_string()).into(),
        Value::Money(money) => format!("{} {}", money.hundredths, money.currency).into(),
    }
}

/// Gives a language's messages their functions. A name that is taken is left alone; none is.
pub(in crate::text) fn add_functions(bundle: &mut Bundle, formats: &Arc<Formats>) {
    let own = Arc::clone(formats);
    let number = bundle.add_function("NUMBER", move |values, _| number(values, &own));
    let own = Arc::clone(formats);
    let date = bundle.add_function("DATE", move |values, options| date(values, options, &own));
    let own = Arc::clone(formats);
    let time = bundle.add_function("TIME", move |values, _| time(values, &own));
    let own = Arc::clone(formats);
    let money = bundle.add_function("MONEY", move |values, _| money(values, &own));
    debug_assert!([number, date, time, money].iter().all(Result::is_ok), "a bundle has each function once");
}

fn number<'v>(values: &[FluentValue<'v>], formats: &Formats) -> FluentValue<'v> {
    match values {
        [FluentValue::Number(number)] => {
            formats.numbers.parsed(&number.as_string()).map_or_else(|| number.clone().into(), FluentValue::from)
        }
        other => unchanged(other),
    }
}

fn date<'v>(values: &[FluentValue<'v>], options: &FluentArgs<'_>, formats: &Formats) -> FluentValue<'v> {
    let style = match options.get("style") {
        Some(FluentValue::String(name)) => DateStyle::named(name).unwrap_or_default(),
        _ => DateStyle::default(),
    };
    read(values, |text| Date::parse(text, DAY).ok().map(|date| formats.date(date, style)))
}

fn time<'v>(values: &[FluentValue<'v>], formats: &Formats) -> FluentValue<'v> {
    read(values, |text| Time::parse(text, CLOCK).ok().map(|time| formats.time(time)))
}

fn money<'v>(values: &[FluentValue<'v>], formats: &Formats) -> FluentValue<'v> {
    read(values, |text| {
        let (hundredths, currency) = text.split_once(' ')?;
        Some(formats.money(&Money::new(hundredths.parse().ok()?, currency)))
    })
}

fn read<'v>(values: &[FluentValue<'v>], written: impl Fn(&str) -> Option<String>) -> FluentValue<'v> {
    match values {
        [FluentValue::String(text)] => written(text).map_or_else(|| unchanged(values), FluentValue::from),
        other => unchanged(other),
    }
}

fn unchanged<'v>(values: &[FluentValue<'v>]) -> FluentValue<'v> {
    values.first().cloned().unwrap_or(FluentValue::Error)
}
