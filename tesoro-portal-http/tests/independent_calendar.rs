//! Our calendar files in a reader that knows nothing of us: Python's `icalendar` (R-VIEW-09, RFC 5545, RFC 5546).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use std::io::Write as _;
use std::process::{Command, Stdio};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use house::{EMMA, House, SANNE};
use serde_json::{Value, json};
use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/calendar/independent.py");

/// A title and a street with everything that has to be escaped, and too long for one line. (A backslash before an n is
/// left out: this reader takes an escaped one for a line break.)
const TITLE: &str = "Huis “De Gracht”; A, B \\ C: \"zo\" — żółć 🏡🏡🏡🏡🏡🏡🏡🏡🏡🏡🏡🏡🏡🏡🏡🏡🏡🏡 王小明 tot slot";
const STREET: &str = "Lange Nieuwstraat 12, bis; achterhuis \\ 2e";

/// What the reader makes of a file, which is sound.
fn read(file: &str) -> Value {
    // Debian's own Python has Debian's packages, whichever else is in front of it.
    let mut command = Command::new("/usr/bin/python3");
    let mut reader = command.arg(SCRIPT).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    reader.stdin.take().unwrap().write_all(file.as_bytes()).unwrap();
    let output = reader.wait_with_output().unwrap();
    assert!(output.status.success(), "python3-icalendar is needed, and the file has to be one:\n{file}");
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&found["version"], &found["errors"]), (&json!("2.0"), &json!([])), "{file}");
    assert!(found["longest_line"].as_u64().unwrap() <= 75 && found["folded"].as_u64().unwrap() > 0, "{found}");
    assert_eq!((&found["bare_ends"], &found["ends_with_a_line"]), (&json!(0), &json!(true)), "{file}");
    assert_eq!(found["events"].as_array().unwrap().len(), 1, "{file}");
    found
}

struct Stage {
    house: House,
    token: String,
    viewing: String,
}

impl Stage {
    fn new() -> Self {
        let house = House::start();
        let put = |path: &str, body: Value| {
            house.agent(SANNE, "PUT", format!("/api/v1/crm/{path}")).json(&body).send().expect(201);
        };
        let address = json!({ "line": STREET, "city": "Utrecht", "postcode": "3512 PA", "country": "NL" });
        put("properties/p-odd", json!({ "title": TITLE, "address": address, "time_zone": "Europe/Lisbon" }));
        put("deals/d-odd", json!({ "contact": "c-emma", "property": "p-odd" }));
        let token = house.token(EMMA);
        let mut stage = Self { house, token, viewing: String::new() };
        let day = (stage.now().date() + Duration::days(4)).to_string();
        let body = json!({ "dates": [{ "date": day }] });
        let call = stage.house.client("POST", "/api/v1/properties/d-odd/viewings").bearer(&stage.token);
        stage.viewing = call.json(&body).send().expect(201).text("id");
        stage
    }

    fn now(&self) -> OffsetDateTime {
        let now = self.house.client("GET", "/dev/clock").send().expect(200).text("now");
        OffsetDateTime::parse(&now, &Rfc3339).unwrap()
    }

    fn office(&self, act: &str, body: &Value) {
        let path = format!("/api/v1/crm/viewings/{}/{act}", self.viewing);
        self.house.agent(SANNE, "POST", path).json(body).send().expect(200);
    }

    fn download(&self) -> Value {
        let path = format!("/api/v1/viewings/{}/calendar.ics", self.viewing);
        read(&self.house.client("GET", path).bearer(&self.token).send().expect(200).body)
    }

    /// The file of the mail to Emma that has this method and version.
    fn mailed(&self, method: &str, sequence: u64) -> Value {
        for _ in 0..2_000 {
            let mails = self.house.client("GET", "/dev/mail.json").send().expect(200).json();
            for mail in mails.as_array().unwrap().iter().filter(|mail| mail["to"] == EMMA.1) {
                let calendars = mail["attachments"].as_array().unwrap().iter();
                for file in calendars.filter(|file| file["type"].as_str().unwrap().starts_with("text/calendar")) {
                    let bytes = STANDARD.decode(file["base64"].as_str().unwrap()).unwrap();
                    let text = String::from_utf8(bytes).unwrap();
                    let is_wanted = |line: String| text.lines().any(|own| own == line);
                    if is_wanted(format!("METHOD:{method}")) && is_wanted(format!("SEQUENCE:{sequence}")) {
                        return read(&text);
                    }
                }
            }
        }
        panic!("no mail came with {method} {sequence}");
    }
}

fn instant(value: &Value) -> OffsetDateTime {
    OffsetDateTime::parse(value.as_str().unwrap(), &Rfc3339).unwrap()
}

#[test]
#[ignore = "needs Debian's python3-icalendar, which .ci/run installs"]
fn r_view_09_another_reader_finds_the_time_the_words_and_which_version_it_is() {
    let stage = Stage::new();
    let start = stage.now() + Duration::hours(100);
    let (start, uid) = (start.replace_nanosecond(0).unwrap(), format!("viewing-{}@keizer", stage.viewing));
    let at = |at: OffsetDateTime| at.format(&Rfc3339).unwrap();
    stage.office("confirm", &json!({ "start": at(start), "duration_minutes": 45 }));
    let asked = stage.mailed("REQUEST", 1);
    let published = stage.download();
    for (found, method) in [(&asked, "REQUEST"), (&published, "PUBLISH")] {
        let event = &found["events"][0];
        assert_eq!((&found["method"], &event["uid"], &event["sequence"]), (&json!(method), &json!(uid), &json!(1)));
        assert_eq!((instant(&event["start"]), instant(&event["end"])), (start, start + Duration::minutes(45)));
        assert_eq!(event["status"], "CONFIRMED");
        assert!(event["summary"].as_str().unwrap().ends_with(TITLE), "{event}");
        assert_eq!(event["location"], format!("{STREET}, 3512 PA Utrecht, NL"));
        let (about, link) = event["description"].as_str().unwrap().split_once('\n').unwrap();
        assert!(!about.is_empty() && link.starts_with("http://") && link.contains("keizer"), "{event}");
        assert!(event["url"].as_str().unwrap().starts_with("http://"), "{event}");
        assert_eq!(event["organizer"], json!([["Joris van Dam", "mailto:joris@keizer.example"]]));
    }
    let invited = json!([["Emma de Groot", format!("mailto:{}", EMMA.1)]]);
    assert_eq!((&asked["events"][0]["attendees"], &published["events"][0]["attendees"]), (&invited, &json!([])));

    let later = start + Duration::hours(30);
    stage.office("move", &json!({ "start": at(later) }));
    let moved = stage.mailed("REQUEST", 2);
    let event = &moved["events"][0];
    assert_eq!((&event["uid"], instant(&event["start"])), (&json!(uid), later));
    assert_eq!(instant(&event["end"]), later + Duration::minutes(30));
    assert_eq!(stage.download()["events"][0]["sequence"], 2);

    stage.office("cancel", &json!({}));
    let cancelled = stage.mailed("CANCEL", 3);
    let published = stage.download();
    for (found, method) in [(&cancelled, "CANCEL"), (&published, "PUBLISH")] {
        let event = &found["events"][0];
        assert_eq!((&found["method"], &event["uid"], &event["sequence"]), (&json!(method), &json!(uid), &json!(3)));
        assert_eq!((&event["status"], instant(&event["start"])), (&json!("CANCELLED"), later));
    }
    assert_eq!(cancelled["events"][0]["attendees"], invited);
}
