//! What each language makes of days, times, numbers and money (R-LANG-02).

use std::fmt::Write as _;

use time::macros::{date, time};

use super::*;
use crate::text::Value;

/// The blanks that keep things on one line, so that a reader of the snapshot sees them.
fn marked(text: &str) -> String {
    text.replace('\u{a0}', "[nbsp]").replace('\u{202f}', "[nnbsp]").replace('\u{2009}', "[thin]")
}

#[test]
fn r_lang_02_every_language_writes_days_times_numbers_and_money_its_own_way() {
    let texts = Texts::bundled();
    let mut table = String::new();
    for language in Language::ALL {
        writeln!(table, "{language} ({})", language.formatting_locale()).unwrap();
        for style in DateStyle::ALL {
            let days = [date!(2026 - 11 - 24), date!(2027 - 03 - 01)].map(|day| texts.date(*language, day, *style));
            writeln!(table, "  {}: {}", style.name(), marked(&days.join(" | "))).unwrap();
        }
        let times = [time!(00:00), time!(09:05), time!(14:30)].map(|time| texts.time(*language, time));
        writeln!(table, "  times: {}", marked(&times.join(" | "))).unwrap();
        let numbers = [7, 999, 1_450, 10_000, 450_000, 1_234_567, -1_450].map(|n| texts.number(*language, n));
        writeln!(table, "  numbers: {}", marked(&numbers.join(" | "))).unwrap();
        let money = [
            Money::new(45_000_000, "EUR"),
            Money::new(145_050, "EUR"),
            Money::new(145_005, "GBP"),
            Money::new(-5, "EUR"),
            Money::new(125_000_000, "PLN"),
            Money::new(320_000_000, "SEK"),
            Money::new(320_000_000, "NOK"),
            Money::new(99_000_000, "CHF"),
        ];
        let money = money.map(|money| texts.money(*language, &money));
        writeln!(table, "  money: {}", marked(&money.join(" | "))).unwrap();
    }
    insta::assert_snapshot!(table);
}

#[test]
fn r_lang_02_messages_write_values_with_the_functions_of_their_language() {
    let source = "viewing = { DATE($day) } { TIME($start) }, { MONEY($price) }, { NUMBER($area) } m²\n\
                  styles = { DATE($day, style: \"long\") } / { DATE($day, style: \"medium\") } / \
                  { DATE($day, style: \"short\") } / { DATE($day, style: \"near\") } / { DATE($day, style: \"odd\") }\n\
                  raw = { $day } { $start } { $price } { $area }";
    let sources: Vec<(Language, &str)> = Language::ALL.iter().map(|language| (*language, source)).collect();
    let texts = Texts::bundled_with(&sources).unwrap();
    let values: [(&'static str, Value); 4] = [
        ("day", date!(2026 - 11 - 24).into()),
        ("start", time!(14:30).into()),
        ("price", Money::new(45_000_000, "EUR").into()),
        ("area", 1_450.into()),
    ];
    for language in Language::ALL {
        let (day, start) = (date!(2026 - 11 - 24), time!(14:30));
        let expected = format!(
            "{} {}, {}, {} m²",
            texts.date(*language, day, DateStyle::Full),
            texts.time(*language, start),
            texts.money(*language, &Money::new(45_000_000, "EUR")),
            texts.number(*language, 1_450),
        );
        assert_eq!(texts.message(*language, "viewing", &values), expected);
        let styles = [DateStyle::Long, DateStyle::Medium, DateStyle::Short, DateStyle::Near, DateStyle::Full];
        let expected = styles.map(|style| texts.date(*language, day, style)).join(" / ");
        assert_eq!(texts.message(*language, "styles", &values), expected);
        assert_eq!(texts.message(*language, "raw", &values), "2026-11-24 14:30 45000000 EUR 1450");
    }
}

#[test]
fn r_lang_02_what_a_function_cannot_read_is_shown_as_it_is() {
    let own = [(Language::En, "a = { NUMBER($a) } { DATE($b) } { TIME($c) } { MONEY($d) }\nnone = { DATE($missing) }")];
    let texts = Texts::bundled_with(&own).unwrap();
    let text = |a: Value, b: Value, c: Value, d: Value| {
        texts.message(Language::En, "a", &[("a", a), ("b", b), ("c", c), ("d", d)])
    };
    assert_eq!(text("many".into(), "soon".into(), "noon".into(), "a lot".into()), "many soon noon a lot");
    assert_eq!(text("1450".into(), 5.into(), 6.into(), 7.into()), "1450 5 6 7");
    assert_eq!(
        text(i64::MAX.into(), "2026-13-01".into(), "24:00".into(), "x EUR".into()).split_once(' ').unwrap().1,
        "2026-13-01 24:00 x EUR"
    );
    assert_eq!(texts.message(Language::En, "none", &[]), "none");
}

#[test]
fn r_lang_02_plural_forms_go_with_grouped_numbers() {
    let homes = |one: &str, few: &str, many: &str, other: &str| {
        format!(
            "homes = {{ $n ->\n    [one] {{ NUMBER($n) }} {one}\n    [few] {{ NUMBER($n) }} {few}\n    [many] {{ NUMBER($n) }} {many}\n   *[other] {{ NUMBER($n) }} {other}\n }}"
        )
    };
    let (english, polish, french) = (
        homes("home", "-", "-", "homes"),
        homes("mieszkanie", "mieszkania", "mieszkań", "mieszkania"),
        homes("logement", "-", "-", "logements"),
    );
    let own = [(Language::En, english.as_str()), (Language::Pl, &polish), (Language::Fr, &french)];
    let texts = Texts::bundled_with(&own).unwrap();
    for (language, n, expected) in [
        (Language::En, 0, "0 homes"),
        (Language::En, 1, "1 home"),
        (Language::En, 22, "22 homes"),
        (Language::En, 1_450, "1,450 homes"),
        (Language::Pl, 0, "0 mieszkań"),
        (Language::Pl, 1, "1 mieszkanie"),
        (Language::Pl, 2, "2 mieszkania"),
        (Language::Pl, 5, "5 mieszkań"),
        (Language::Pl, 22, "22 mieszkania"),
        (Language::Pl, 10_004, "10\u{a0}004 mieszkania"),
        (Language::Fr, 0, "0 logement"),
        (Language::Fr, 1, "1 logement"),
        (Language::Fr, 2, "2 logements"),
        (Language::Fr, 1_450, "1\u{202f}450 logements"),
    ] {
        assert_eq!(texts.message(language, "homes", &[("n", n.into())]), expected, "{language}");
    }
}

#[test]
fn r_lang_02_an_office_may_write_dates_and_digits_as_its_own_country_does() {
    let own = "raw = { DATE($day, style: \"short\") } { TIME($start) } { NUMBER($n) }";
    let texts = Texts::bundled_with(&[(Language::En, own), (Language::De, own)]).unwrap();
    let values: [(&'static str, Value); 3] =
        [("day", date!(2026 - 11 - 24).into()), ("start", time!(14:30).into()), ("n", 1_234_567.into())];
    for (language, locale, expected) in [
        (Language::En, "en-US", "11/24/2026 2:30[nnbsp]PM 1,234,567"),
        (Language::En, "en-GB", "24/11/2026 14:30 1,234,567"),
        (Language::De, "de-CH", "24.11.2026 14:30 1'234'567"),
    ] {
        let there = texts.formatted_as(language, locale).unwrap();
        assert_eq!(marked(&there.message(language, "raw", &values)), expected, "{locale}");
        assert_eq!(there.number(Language::Nl, 1_450), "1.450", "another language stays as it was");
    }
    assert_eq!(texts.message(Language::En, "raw", &values), "24/11/2026 14:30 1,234,567");
    for (language, locale) in [(Language::En, "de-AT"), (Language::De, ""), (Language::De, "de_"), (Language::No, "sv")]
    {
        assert_eq!(texts.formatted_as(language, locale).unwrap_err(), InvalidFormattingLocale, "{locale}");
    }
}

#[test]
fn r_lang_02_formats_are_shared_by_threads() {
    let texts = Texts::bundled();
    let threads: Vec<_> = (0..4_i64)
        .map(|n| {
            let texts = texts.clone();
            std::thread::spawn(move || texts.number(Language::De, 1_000_000 + n))
        })
        .collect();
    let written: Vec<String> = threads.into_iter().map(|thread| thread.join().unwrap()).collect();
    assert_eq!(written, ["1.000.000", "1.000.001", "1.000.002", "1.000.003"]);
}

#[test]
fn r_lang_02_money_as_a_program_writes_it() {
    for (money, expected) in [
        (Money::new(45_000_000, "EUR"), "EUR 450000.00"),
        (Money::new(-5, "EUR"), "EUR -0.05"),
        (Money::new(i64::MIN, "EUR"), "EUR -92233720368547758.08"),
    ] {
        assert_eq!(money.to_string(), expected);
    }
}
