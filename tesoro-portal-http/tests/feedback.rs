//! Notes, photos, voice notes and the picture over HTTP, from a phone to the office's desk (R-FEED-01 to R-FEED-05,
//! R-PIC-01, threats 53, 55 to 58).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;
#[path = "../../tesoro-portal-media/tests/samples/mod.rs"]
mod samples;
mod wire;

use std::net::SocketAddr;

use house::{EMMA, House, INES, LIAM, MILA, SANNE};
use serde_json::{Value, json};
use tesoro_portal_core::agent::{AgentCtx, Via};
use tesoro_portal_core::crm::{Address, Availability, Deal, Property};
use tesoro_portal_core::ports::StoreError;
use tesoro_portal_core::session::SessionToken;
use tesoro_portal_core::viewing::{PreferredDate, ViewingWish, WrittenSlot, WrittenStart};
use time::Duration;
use wire::Wire;

/// A house in which Emma stands in the hall of a flat.
struct Visit {
    house: House,
    token: String,
    viewing: String,
}

impl Visit {
    fn new() -> Self {
        let house = House::start();
        let token = house.token(EMMA);
        let viewing = confirmed(&house, &token);
        house.advance(3600);
        Self { house, token, viewing }
    }

    fn path(&self, rest: &str) -> String {
        format!("/api/v1/viewings/{}/{rest}", self.viewing)
    }

    fn post(&self, path: &str, headers: &str, body: &[u8]) -> wire::Answer {
        send(self.house.clients, "POST", path, &format!("Authorization: Bearer {}\r\n{headers}", self.token), body)
    }

    fn get(&self, path: &str, headers: &str) -> wire::Answer {
        send(self.house.clients, "GET", path, &format!("Authorization: Bearer {}\r\n{headers}", self.token), &[])
    }

    fn call(&self, method: &str, path: String) -> house::Call {
        self.house.client(method, path).bearer(&self.token)
    }
}

fn send(to: SocketAddr, method: &str, path: &str, headers: &str, body: &[u8]) -> wire::Answer {
    let length = if method == "GET" { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
    let head = format!("{method} {path} HTTP/1.1\r\nHost: x\r\n{headers}{length}\r\n");
    Wire::once(to, [head.as_bytes(), body].concat())
}

/// A viewing of Emma's that begins in an hour.
fn confirmed(house: &House, token: &str) -> String {
    let back = house.backstage();
    let company: tesoro_portal_core::CompanyId = "keizer".parse().unwrap();
    let address = Address { line: "Gracht 1".into(), city: "Amsterdam".into(), postcode: None, country: None };
    let home = Property::new(company.clone(), "p-hall".parse().unwrap(), "The hall".into(), address);
    let deal = Deal {
        company: company.clone(),
        id: "d-hall".parse().unwrap(),
        contact: "c-emma".parse().unwrap(),
        property: home.id.clone(),
        availability: Availability::Offered,
        offered_at: back.portal.now(),
    };
    back.store
        .with_office(|office| {
            office.records().put_property(&home)?;
            office.records().put_deal(&deal)?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let client = back.portal.authenticate(&SessionToken::parse(token).unwrap()).unwrap().ready().unwrap();
    let start = back.portal.now() + Duration::hours(1);
    let dates = vec![PreferredDate { date: start.date() + Duration::days(1), part: None }];
    let wish = ViewingWish { dates, remark: None };
    let viewing = back.portal.request_viewing(&client, &deal.id, &wish).unwrap().viewing.id;
    let slot = WrittenSlot { start: WrittenStart::Instant(start), duration: 30.try_into().unwrap() };
    let sanne = AgentCtx::trust_host(company, "a-sanne".parse().unwrap(), Via::Session);
    back.portal.confirm_viewing(&sanne, viewing, &slot).unwrap();
    viewing.to_string()
}

#[test]
fn r_feed_01_a_note_of_two_characters_is_refused_and_of_three_is_kept() {
    let visit = Visit::new();
    let write = |text: &str| visit.call("POST", visit.path("notes")).json(&json!({ "text": text })).send();
    let short = write(" ab ").refused(422, "validation-failed");
    assert_eq!(short.errors(), ["/text note-too-short"]);
    assert_eq!(write(&"x".repeat(5001)).refused(422, "validation-failed").errors(), ["/text note-too-long"]);
    let note = write("abc").expect(201).json();
    let id = note["id"].as_str().unwrap();
    let changed = visit.call("PATCH", format!("/api/v1/notes/{id}")).json(&json!({ "text": "abcd" })).send();
    assert_eq!(changed.expect(200).json()["text"], "abcd");
    let list = visit.call("GET", visit.path("notes")).send().expect(200).json();
    assert_eq!((list["items"][0]["id"].as_str(), list["items"].as_array().unwrap().len()), (Some(id), 1));
    visit.call("DELETE", format!("/api/v1/notes/{id}")).send().expect(204);
    visit.call("DELETE", format!("/api/v1/notes/{id}")).send().refused(404, "not-found");
}

#[test]
fn threat_55_a_photo_loses_its_place_on_the_way_and_a_retry_makes_no_double() {
    let visit = Visit::new();
    let photo = samples::photo::telephone(1800, 900, 6);
    let path = format!("{}?captured_at=2026-11-22T10:00:00Z", visit.path("photos"));
    let nameless = visit.post(&path, "", &photo);
    assert_eq!((nameless.status, nameless.code().as_str()), (400, "idempotency-key-missing"));
    let kept = visit.post(&path, "Idempotency-Key: k-1\r\nContent-Type: image/gif\r\n", &photo);
    assert_eq!(kept.status, 201, "{}", kept.text());
    let kept = kept.json();
    assert_eq!((&kept["width"], &kept["height"]), (&json!(900), &json!(1800)));
    assert_eq!(kept["captured_at"], "2026-11-22T10:00:00Z");
    let again = visit.post(&path, "Idempotency-Key: k-1\r\n", &photo);
    assert_eq!((again.status, again.json()), (201, kept.clone()));
    let list = visit.call("GET", visit.path("photos")).send().expect(200).json();
    assert_eq!(list["items"], json!([kept]));

    let path = format!("/api/v1/photos/{}", kept["id"].as_str().unwrap());
    let whole = visit.get(&path, "");
    assert_eq!((whole.status, whole.header("content-type")), (200, "image/jpeg"));
    assert!(!samples::contains(&whole.body, samples::SECRET));
    assert!(whole.header("content-security-policy").contains("sandbox"));
    assert_eq!(whole.header("x-content-type-options"), "nosniff");
    assert_eq!(whole.header("cache-control"), "private, no-cache");
    let small = visit.get(&format!("{path}?size=320"), "");
    assert!(small.body.len() < whole.body.len());
    let known = visit.get(&path, &format!("If-None-Match: {}\r\n", whole.header("etag")));
    assert_eq!(known.status, 304);
    assert_eq!(visit.get(&format!("{path}?size=big"), "").status, 422);

    visit.call("DELETE", path.clone()).send().expect(204);
    assert_eq!(visit.get(&path, &format!("If-None-Match: {}\r\n", whole.header("etag"))).status, 404);
}

#[test]
fn threat_53_what_is_no_photo_is_refused_with_its_reason() {
    let visit = Visit::new();
    let refused = |key: &str, body: &[u8]| {
        let answer = visit.post(&visit.path("photos"), &format!("Idempotency-Key: {key}\r\n"), body);
        (answer.status, answer.code())
    };
    assert_eq!(refused("a", b"<svg/>"), (415, "photo-unsupported".into()));
    assert_eq!(refused("b", &samples::photo::png_bomb(60_000, 60_000)), (413, "photo-too-large".into()));
    assert_eq!(refused("c", &samples::photo::jpeg(64, 64)[..500]), (422, "photo-damaged".into()));
    assert_eq!(refused("d", &vec![0; 15_000_001]), (413, "body-too-large".into()));
}

#[test]
fn r_feed_03_a_voice_note_from_a_form_plays_in_parts() {
    let visit = Visit::new();
    let webm = samples::voice::webm();
    let part = |name: &str, body: &[u8]| {
        let head = format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"../a.exe\"\r\n\r\n");
        [head.as_bytes(), body, b"\r\n"].concat()
    };
    let form = [part("idempotency_key", b"v-1"), part("file", &webm), b"--x--\r\n".to_vec()].concat();
    let kept = visit.post(&visit.path("voice-notes"), "Content-Type: multipart/form-data; boundary=x\r\n", &form);
    assert_eq!(kept.status, 201, "{}", kept.text());
    let kept = kept.json();
    assert_eq!((&kept["media_type"], &kept["claimed_millis"]), (&json!("audio/webm"), &json!(1234)));
    let path = format!("/api/v1/voice-notes/{}", kept["id"].as_str().unwrap());
    let whole = visit.get(&path, "");
    assert_eq!((whole.status, whole.header("content-type"), whole.body.len()), (200, "audio/webm", webm.len()));
    assert_eq!(whole.header("accept-ranges"), "bytes");
    assert!(!samples::contains(&whole.body, samples::SECRET));
    let part = visit.get(&path, "Range: bytes=10-19\r\n");
    assert_eq!((part.status, part.body.as_slice()), (206, &whole.body[10..20]));
    assert_eq!(part.header("content-range"), format!("bytes 10-19/{}", webm.len()));
    assert_eq!(visit.get(&path, "Range: bytes=999999-\r\n").status, 416);
}

#[test]
fn r_feed_04_the_office_sees_it_at_once_and_others_see_nothing() {
    let visit = Visit::new();
    visit.call("POST", visit.path("notes")).json(&json!({ "text": "Bright kitchen" })).send().expect(201);
    let photo = visit.post(&visit.path("photos"), "Idempotency-Key: k\r\n", &samples::photo::jpeg(40, 30)).json();
    let photo = photo["id"].as_str().unwrap().to_owned();
    for path in ["/api/v1/crm/contacts/c-emma/feedback", "/api/v1/crm/deals/d-hall/feedback"] {
        for agent in [SANNE, MILA] {
            let seen = visit.house.agent(agent, "GET", path).send().expect(200).json();
            let mut kinds: Vec<&Value> = seen["items"].as_array().unwrap().iter().map(|item| &item["kind"]).collect();
            kinds.sort_unstable_by_key(ToString::to_string);
            assert_eq!(kinds, ["note", "photo"]);
        }
        visit.house.agent(INES, "GET", path).send().refused(404, "not-found");
    }
    let key = visit.house.said["companies"][0]["agents"][0]["key"].as_str().unwrap();
    let bearer = format!("Authorization: Bearer {key}\r\n");
    let seen = send(visit.house.office, "GET", &format!("/api/v1/crm/photos/{photo}?size=320"), &bearer, &[]);
    assert_eq!((seen.status, seen.header("content-type")), (200, "image/jpeg"));
    visit.house.agent(INES, "GET", format!("/api/v1/crm/photos/{photo}")).send().refused(404, "not-found");
    let liam = visit.house.token(LIAM);
    visit.house.client("GET", format!("/api/v1/photos/{photo}")).bearer(&liam).send().refused(404, "not-found");
    visit.house.client("GET", visit.path("photos")).bearer(&liam).send().refused(404, "not-found");
    visit.house.client("GET", format!("/api/v1/photos/{photo}")).send().refused(401, "not-signed-in");
    let history = visit.house.agent(SANNE, "GET", "/api/v1/crm/contacts/c-emma/activity").send().expect(200).body;
    for what in ["note-written", "photo-added", "viewing-started"] {
        assert!(history.contains(what), "{history}");
    }
    assert!(!history.contains("Bright kitchen"), "R-PRIV-04");
}

#[test]
fn r_pic_01_a_picture_is_set_seen_and_removed() {
    let visit = Visit::new();
    visit.call("GET", "/api/v1/me/picture".into()).send().refused(404, "not-found");
    let headers = format!("Authorization: Bearer {}\r\nIdempotency-Key: me\r\n", visit.token);
    let photo = samples::photo::telephone(900, 600, 1);
    let set = send(visit.house.clients, "PUT", "/api/v1/me/picture", &headers, &photo);
    assert_eq!((set.status, &set.json()["width"]), (200, &json!(900)));
    let seen = visit.get("/api/v1/me/picture?size=320", "");
    assert_eq!((seen.status, seen.header("content-type")), (200, "image/jpeg"));
    assert!(!samples::contains(&seen.body, samples::SECRET));
    visit.call("DELETE", "/api/v1/me/picture".into()).send().expect(204);
    assert_eq!(visit.get("/api/v1/me/picture", "").status, 404);
}
