//! A client's own data over real sockets, as the API and the page hand it out (R-PRIV-01, R-PRIV-03, threats 34, 38, 39,
//! 45, 48, 68).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;
#[path = "../../tesoro-portal-media/tests/samples/mod.rs"]
mod samples;
mod visiting;
mod wire;

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use browsing::{Browser, browser, heading, redacted, sign_in};
use house::{EMMA, House, LIAM, MARTA, SANNE};
use serde_json::{Value, json};
use tesoro_portal_core::settings::AddressPolicy;
use visiting::Visiting;
use wire::Wire;
use zip::ZipArchive;

const EXPORT: &str = "/api/v1/me/export";
const PAGE: &str = "/c/keizer/data";

/// More than what connection and server hold of an answer that nobody reads.
const LARGE: usize = 9_500_000;

/// What was sent back: the head, and the body as it was meant.
struct Sent {
    head: String,
    body: Vec<u8>,
}

impl Sent {
    fn header(&self, name: &str) -> &str {
        let line =
            self.head.lines().find_map(|line| line.split_once(": ").filter(|(own, _)| own.eq_ignore_ascii_case(name)));
        line.map_or("", |(_, value)| value)
    }

    /// The entries of the archive, whose sums hold.
    fn entries(&self) -> BTreeMap<String, Vec<u8>> {
        let mut archive = ZipArchive::new(Cursor::new(&self.body)).unwrap();
        let count = archive.len();
        let read = |index| {
            let mut entry = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (entry.name().to_owned(), bytes)
        };
        (0..count).map(read).collect()
    }

    fn data(&self) -> Value {
        serde_json::from_slice(&self.entries()["data.json"]).unwrap()
    }
}

/// Sends a request, and reads what comes to the end of the connection.
fn exchange(to: SocketAddr, request: &str) -> Sent {
    let mut stream = TcpStream::connect(to).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut all = Vec::new();
    stream.read_to_end(&mut all).unwrap();
    let end = all.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let (head, body) = (String::from_utf8(all[..end].to_vec()).unwrap(), all.split_off(end + 4));
    let body = if head.to_ascii_lowercase().contains("transfer-encoding: chunked") { joined(&body) } else { body };
    Sent { head, body }
}

/// The chunks of a body, in one.
fn joined(mut rest: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    loop {
        let end = rest.windows(2).position(|two| two == b"\r\n").unwrap();
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..end]).unwrap(), 16).unwrap();
        if length == 0 {
            return whole;
        }
        whole.extend_from_slice(&rest[end + 2..end + 2 + length]);
        rest = &rest[end + 2 + length + 2..];
    }
}

fn asking(token: &str) -> String {
    format!("GET {EXPORT} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer {token}\r\n\r\n")
}

fn export(house: &House, token: &str) -> Sent {
    let sent = exchange(house.clients, &asking(token));
    assert!(sent.head.starts_with("HTTP/1.1 200"), "{}", sent.head);
    sent
}

fn upload(to: SocketAddr, (method, path): (&str, &str), (token, key): (&str, &str), file: &[u8]) -> wire::Answer {
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\nIdempotency-Key: {key}\r\n\
         Content-Length: {}\r\n\r\n",
        file.len()
    );
    Wire::once(to, [head.as_bytes(), file].concat())
}

/// A voice note of this many bytes of sound.
fn sound(length: usize) -> Vec<u8> {
    let samples: Vec<u8> = (0..length).map(|index| u8::try_from(index * 31 % 251).unwrap()).collect();
    samples::voice::riff(&[
        samples::voice::riff_chunk(b"fmt ", &samples::voice::wav_format(1)),
        samples::voice::riff_chunk(b"data", &samples),
    ])
}

/// Liam on the day of a viewing of the house at the canal.
struct Day {
    visiting: Visiting,
    token: String,
    viewing: String,
}

impl Day {
    fn new() -> Self {
        let mut visiting = Visiting::new("en");
        let page = visiting.request("2035-01-12");
        visiting.confirm(&page, "2035-01-12T10:00");
        visiting.clock("2035-01-12T08:00:00Z");
        let viewing = page.rsplit('/').next().unwrap().to_owned();
        let token = visiting.house.token(LIAM);
        Self { visiting, token, viewing }
    }

    fn house(&self) -> &House {
        &self.visiting.house
    }

    /// Brings a file, and answers its id.
    fn bring(&self, kind: &str, key: &str, file: &[u8]) -> String {
        let path = format!("/api/v1/viewings/{}/{kind}", self.viewing);
        let kept = upload(self.house().clients, ("POST", &path), (&self.token, key), file);
        assert_eq!(kept.status, 201, "{}", kept.text());
        kept.json()["id"].as_str().unwrap().to_owned()
    }

    fn read(&self, path: &str) -> Vec<u8> {
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer {}\r\n\r\n",
            self.token
        );
        exchange(self.house().clients, &request).body
    }
}

#[test]
fn r_priv_01_an_export_holds_the_clients_data_and_files_and_nothing_of_others() {
    let day = Day::new();
    let house = day.house();
    let note = json!({ "text": "Bright kitchen, “dark” hall" });
    house
        .client("POST", format!("/api/v1/viewings/{}/notes", day.viewing))
        .bearer(&day.token)
        .json(&note)
        .send()
        .expect(201);
    let photo = day.bring("photos", "p", &samples::photo::telephone(700, 500, 1));
    let voice = day.bring("voice-notes", "v", &sound(600_000));
    let picture =
        upload(house.clients, ("PUT", "/api/v1/me/picture"), (&day.token, "me"), &samples::photo::jpeg(90, 60));
    assert_eq!(picture.status, 200);
    let say = json!({ "text": "Is there a lift?" });
    house.client("POST", "/api/v1/messages").bearer(&day.token).json(&say).send().expect(201);
    house
        .agent(SANNE, "POST", "/api/v1/crm/contacts/c-liam/messages")
        .json(&json!({ "text": "There is." }))
        .send()
        .expect(201);
    let emma = house.token(EMMA);
    house.client("POST", "/api/v1/messages").bearer(&emma).json(&json!({ "text": "Emma's own" })).send().expect(201);

    let sent = export(house, &day.token);
    assert_eq!(sent.header("content-type"), "application/zip");
    assert!(
        sent.header("content-disposition").starts_with("attachment; filename=\"my-data-2035-01-12.zip\""),
        "{}",
        sent.head
    );
    assert_eq!((sent.header("cache-control"), sent.header("x-content-type-options")), ("no-store", "nosniff"));
    assert!(sent.header("content-security-policy").ends_with("sandbox"), "{}", sent.head);

    let entries = sent.entries();
    let files = [
        (format!("photos/{photo}.jpg"), day.read(&format!("/api/v1/photos/{photo}"))),
        (format!("voice-notes/{voice}.wav"), day.read(&format!("/api/v1/voice-notes/{voice}"))),
        ("picture.jpg".to_owned(), day.read("/api/v1/me/picture")),
    ];
    assert_eq!(entries.len(), files.len() + 1, "{:?}", entries.keys());
    for (name, bytes) in &files {
        assert!(!bytes.is_empty() && entries[name] == *bytes, "{name}");
    }
    let text = std::str::from_utf8(&entries["data.json"]).unwrap();
    let data = sent.data();
    assert_eq!(data["version"], 1);
    assert!(data["made_at"].as_str().unwrap().starts_with("2035-01-12T08:"), "{}", data["made_at"]);
    assert_eq!((&data["account"]["email"], &data["company"]), (&json!(LIAM.1), &json!("keizer")));
    assert_eq!(data["contacts"][0]["id"], "c-liam");
    let me = house.client("GET", "/api/v1/me").bearer(&day.token).send().expect(200).json();
    for (name, value) in me.as_object().unwrap() {
        assert_eq!(data["account"][name], *value, "{name} is called and said as in the API");
    }
    let canal = data["properties"].as_array().unwrap().iter().find(|row| row["deal"] == "c-liam~p-canal").unwrap();
    assert_eq!((&canal["status"], &canal["address"]["line"]), (&json!("visited"), &json!("Keizersgracht 401")));
    assert_eq!(
        (&data["viewings"][0]["id"], &data["viewings"][0]["remark"]),
        (&json!(day.viewing), &json!("Just a question"))
    );
    let named: Vec<&str> = data["feedback"].as_array().unwrap().iter().filter_map(|row| row["file"].as_str()).collect();
    assert_eq!(named.len(), files.len());
    assert!(named.iter().all(|name| entries.contains_key(*name)), "{named:?}");
    assert!(
        text.contains("Bright kitchen, “dark” hall") && text.contains("Is there a lift?") && text.contains("There is.")
    );
    let kinds: Vec<&str> = data["acts"].as_array().unwrap().iter().map(|act| act["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"data-exported") && kinds.contains(&"photo-added"), "{kinds:?}");
    assert!(!kinds.contains(&"viewing-confirmed") && !kinds.contains(&"account-created"), "{kinds:?}");

    let mut secrets = vec![day.token.clone(), "argon2".to_owned(), "digest".to_owned(), "hash".to_owned()];
    secrets.extend([EMMA.1, MARTA.1, "c-emma", "Emma's own", "casalume"].map(str::to_owned));
    secrets.push(house.account_of(SANNE, "c-emma"));
    for foreign in secrets {
        assert!(!text.contains(&foreign), "{foreign}");
    }
    let history = house.agent(SANNE, "GET", "/api/v1/crm/contacts/c-liam/activity").send().expect(200).body;
    assert!(history.contains("data-exported"), "{history}");
}

#[test]
fn r_priv_03_an_export_tells_an_address_when_the_pages_do() {
    let mut visiting = Visiting::new("en");
    let page = visiting.request("2035-01-15");
    visiting.confirm(&page, "2035-01-15T10:00");
    for (now, policy, told) in [
        ("2035-01-13T08:30:00Z", AddressPolicy::Shown, true),
        ("2035-01-13T08:45:00Z", AddressPolicy::Withheld, false),
        ("2035-01-13T09:00:00Z", AddressPolicy::Withheld, true),
        ("2035-01-15T23:00:00Z", AddressPolicy::Withheld, false),
    ] {
        visiting.clock(now);
        visiting.address(policy);
        let token = visiting.house.token(LIAM);
        let sent = export(&visiting.house, &token);
        let text = String::from_utf8(sent.entries()["data.json"].clone()).unwrap();
        for part in ["Keizersgracht 401", "1016 EK", "52.3676", "4.8846"] {
            assert_eq!(text.contains(part), told, "{now} {policy:?}: {part}");
        }
        assert!(text.contains("Canal house with a roof terrace") && text.contains("Amsterdam"));
    }
}

#[test]
fn r_priv_01_there_are_five_exports_an_hour() {
    let house = House::start();
    let (emma, liam) = (house.token(EMMA), house.token(LIAM));
    for _ in 0..5 {
        export(&house, &emma);
    }
    let refused = house.client("GET", EXPORT).bearer(&emma).send().refused(429, "too-many-attempts");
    let wait: u32 = refused.header("retry-after").parse().unwrap();
    assert!((3_500..=3_600).contains(&wait), "{wait}");
    export(&house, &liam);
    house.advance(i64::from(wait));
    export(&house, &emma);
}

#[test]
fn threat_48_whoever_does_not_read_an_export_or_goes_away_holds_up_nobody() {
    let day = Day::new();
    let house = day.house();
    let voice = day.bring("voice-notes", "v", &sound(LARGE));
    // As many as there are workers for uploads: none of them reads more than a little.
    let mut slow: Vec<TcpStream> = (0..4)
        .map(|_| {
            let mut stream = TcpStream::connect(house.clients).unwrap();
            stream.write_all(asking(&day.token).as_bytes()).unwrap();
            let mut beginning = [0; 12];
            stream.read_exact(&mut beginning).unwrap();
            assert_eq!(&beginning, b"HTTP/1.1 200");
            stream
        })
        .collect();
    day.bring("photos", "beside", &samples::photo::jpeg(64, 64));
    // Two go away in the middle, two read on; what was deleted meanwhile can still be read by whoever has begun.
    slow.truncate(2);
    for mut stream in slow {
        let mut rest = Vec::new();
        stream.read_to_end(&mut rest).unwrap();
        assert!(rest.len() > LARGE && rest.ends_with(b"\r\n0\r\n\r\n"), "{} bytes, to the end", rest.len());
    }
    let path = format!("/api/v1/voice-notes/{voice}");
    house.client("DELETE", path).bearer(&day.token).send().expect(204);
    let sent = export(house, &day.token);
    assert_eq!(sent.entries().len(), 2, "the data and the photo");
    assert!(!house.crm("GET", "/metrics").send().expect(200).body.contains("panics_total 1"));
}

#[test]
fn threat_34_a_foreign_page_uses_up_nobodys_exports() {
    let house = House::start();
    let mut emma = browser(&house, "en");
    sign_in(&mut emma, EMMA);
    for (site, status) in [("cross-site", 403), ("same-site", 403), ("same-origin", 200)] {
        let answer = emma.call("GET", EXPORT).header("sec-fetch-site", site).send();
        assert_eq!(answer.status, status, "{site}: {}", answer.body);
    }
    emma.call("GET", EXPORT).header("origin", "https://evil.example").send().refused(403, "csrf-refused");
    emma.call("GET", EXPORT).send().refused(403, "csrf-refused");
    for fields in [&[][..], &[("form_token", "AAAA")]] {
        assert_eq!(emma.post(PAGE, fields).status, 403, "{fields:?}");
    }
    let history = house.agent(SANNE, "GET", "/api/v1/crm/contacts/c-emma/activity").send().expect(200).body;
    assert_eq!(history.matches("data-exported").count(), 1, "only what was handed out");
}

fn emma(house: &House, language: &str) -> Browser {
    let mut emma = browser(house, "en");
    sign_in(&mut emma, EMMA);
    let profile = emma.visit("/c/keizer/profile");
    emma.send(&profile, "/c/keizer/language", &[("language", language)]).expect(200);
    emma
}

#[test]
fn r_priv_01_the_page_says_what_there_is_and_hands_it_out_without_scripts() {
    let house = House::start();
    let mut emma = emma(&house, "en");
    assert!(emma.visit("/c/keizer/profile").body.contains("href=\"/c/keizer/data\""));
    let page = emma.visit(PAGE).expect(200);
    assert_eq!(heading(&page), "My data");
    for _ in 0..5 {
        let file = emma.send(&page, PAGE, &[]).expect(200);
        assert_eq!((file.header("content-type"), file.header("cache-control")), ("application/zip", "no-store"));
        assert!(file.header("content-disposition").starts_with("attachment; filename=\"my-data-"), "{file:?}");
    }
    let refused = emma.send(&page, PAGE, &[]).expect(429);
    assert!(
        refused.body.contains("class=\"summary\"") && refused.body.contains("too many attempts"),
        "{}",
        refused.body
    );
    assert!(!refused.header("retry-after").is_empty());
    assert_eq!(browser(&house, "en").get(PAGE).expect(303).header("location"), "/c/keizer?next=/c/keizer/data");
}

#[test]
fn r_priv_01_the_archive_has_the_addresses_that_the_account_had_before() {
    let house = House::start();
    let own = |token: &str| export(&house, token).data()["account"].clone();
    assert_eq!(own(&house.token(EMMA)).get("former_addresses"), None, "there were none");
    let new = "emma.new@post.example";
    house.change(SANNE, &house.account_of(SANNE, "c-emma"), &json!({ "email": new }));
    let account = own(&house.token((EMMA.0, new, EMMA.2)));
    assert_eq!((&account["email"], &account["former_addresses"][0]["email"]), (&json!(new), &json!(EMMA.1)));
}

#[test]
fn r_lang_03_the_page_of_the_own_data_reads_as_it_was_reviewed() {
    let house = House::start();
    for language in ["en", "nl"] {
        let mut emma = emma(&house, language);
        insta::assert_snapshot!(format!("own-data.{language}"), redacted(&emma.visit(PAGE).expect(200)));
    }
}
