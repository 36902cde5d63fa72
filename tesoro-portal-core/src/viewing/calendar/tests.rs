use proptest::prelude::*;
use time::macros::utc_datetime;

use super::*;
use crate::viewing::sample::{confirmed, viewing};
use crate::viewing::{Party, ViewingState};

const NOW: UtcDateTime = utc_datetime!(2026-11-22 14:00:00.123);

fn entry() -> Entry {
    Entry {
        summary: "Viewing: “De Gracht”, 2nd floor; garden".to_owned(),
        location: Some("Herengracht 1, 1015 BZ Amsterdam".to_owned()),
        description: "Bring: passport\\ID, and time.\nSee you there!".to_owned(),
        link: "https://portal.example/?id=north".to_owned(),
        organizer: Some(Person { name: "Eva \"the key\" Vos;".to_owned(), email: email("eva@office.example") }),
        attendee: Some(Person { name: "Anna\r\nBakker".to_owned(), email: email("anna@client.example") }),
    }
}

fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

#[test]
fn r_view_09_a_confirmed_viewing_has_a_calendar_file() {
    let viewing = Viewing { sequence: 3, ..confirmed("Europe/Amsterdam", utc_datetime!(2026-12-01 09:00)) };
    let file = calendar(&viewing, &entry(), Method::Request, NOW).unwrap();
    assert!(file.lines().all(|line| line.len() <= LINE_MAX));
    insta::assert_snapshot!(file.replace('\r', "␍"));
}

#[test]
fn r_view_09_the_method_says_what_the_calendar_has_to_do() {
    let start = utc_datetime!(2026-12-01 09:00);
    let fixed = confirmed("Europe/Amsterdam", start);
    let off = ViewingState::Cancelled { by: Party::Agent, at: NOW, slot: fixed.state.slot() };
    let cancelled = Viewing { sequence: 4, ..viewing("Europe/Amsterdam", off) };
    for (viewing, method, expected, absent) in [
        (&fixed, Method::Publish, &["METHOD:PUBLISH", "STATUS:CONFIRMED", "ORGANIZER"][..], Some("ATTENDEE")),
        (&fixed, Method::Request, &["METHOD:REQUEST", "STATUS:CONFIRMED", "ATTENDEE"], None),
        (&cancelled, Method::Cancel, &["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:4", "ATTENDEE"], None),
        (&cancelled, Method::Publish, &["METHOD:PUBLISH", "STATUS:CANCELLED"], None),
    ] {
        let file = calendar(viewing, &entry(), method, NOW).unwrap();
        for line in expected {
            assert!(file.lines().any(|found| found.starts_with(line)), "{line}: {file}");
        }
        assert!(absent.is_none_or(|absent| !file.contains(absent)), "{file}");
        assert!(file.contains(&format!("UID:{}", uid(&fixed))), "one UID for ever");
    }
    assert_eq!(calendar(&viewing("UTC", ViewingState::Pending), &entry(), Method::Publish, NOW), None);
}

/// The content lines of a file, unfolded, as RFC 5545 says to read it.
fn unfolded(file: &str) -> Vec<String> {
    let whole = file.strip_suffix("\r\n").unwrap().replace("\r\n ", "");
    assert!(!whole.replace("\r\n", "").contains(['\r', '\n']), "a bare line end");
    whole.split("\r\n").map(str::to_owned).collect()
}

fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out.push(match chars.next() {
                Some('n') => '\n',
                Some(other) => other,
                None => panic!("a lone backslash"),
            }),
            other => out.push(other),
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn r_view_09_any_text_is_folded_and_escaped_so_that_it_reads_back(summary in any::<String>(), name in any::<String>()) {
        let words = Entry {
            summary: summary.clone(),
            organizer: Some(Person { name, email: email("eva@office.example") }),
            ..entry()
        };
        let viewing = confirmed("Europe/Amsterdam", utc_datetime!(2026-12-01 09:00));
        let file = calendar(&viewing, &words, Method::Request, NOW).unwrap();
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= LINE_MAX, "{line:?}");
        }
        let lines = unfolded(&file);
        let found = lines.iter().find_map(|line| line.strip_prefix("SUMMARY:")).unwrap();
        let kept: String = summary.chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect();
        prop_assert_eq!(unescaped(found), kept);
        prop_assert_eq!(lines.iter().filter(|line| line.starts_with("BEGIN:")).count(), 2);
        prop_assert_eq!(lines.iter().filter(|line| line.starts_with("ORGANIZER;CN=\"")).count(), 1);
        prop_assert!(lines.iter().all(|line| line.contains(':')));
    }
}
