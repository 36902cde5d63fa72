//! Photos of properties, the logo and the favicon over real sockets, from the office's desk to a client's page (R-PROP-01,
//! R-COMP-05, threats 39, 53, 55, 57, 58, 72).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;
#[path = "../../tesoro-portal-media/tests/samples/mod.rs"]
mod samples;
mod wire;

use std::io::Cursor;
use std::net::SocketAddr;

use house::{EMMA, House, LIAM, MARTA, SANNE};
use serde_json::{Value, json};
use wire::Wire;

/// A home of the demo that was offered to Emma, and one that was offered to nobody.
const OFFERED: &str = "p-prinsengracht";
const UNOFFERED: &str = "p-new";

fn send(to: SocketAddr, method: &str, path: &str, headers: &str, body: &[u8]) -> wire::Answer {
    let length = if method == "GET" { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
    let head = format!("{method} {path} HTTP/1.1\r\nHost: x\r\n{headers}{length}\r\n");
    Wire::once(to, [head.as_bytes(), body].concat())
}

struct Desk {
    house: House,
    key: String,
}

impl Desk {
    fn open() -> Self {
        let house = House::start();
        let key = house.said["companies"][0]["agents"][0]["key"].as_str().unwrap().to_owned();
        let home = json!({ "title": "New", "address": { "line": "Weg 1", "city": "Haarlem" } });
        house.agent(SANNE, "PUT", format!("/api/v1/crm/properties/{UNOFFERED}")).json(&home).send().expect(201);
        Self { house, key }
    }

    fn office(&self, method: &str, path: &str, headers: &str, body: &[u8]) -> wire::Answer {
        let headers = format!("Authorization: Bearer {}\r\nTesoro-Agent: a-sanne\r\n{headers}", self.key);
        send(self.house.office, method, &format!("/api/v1/crm/{path}"), &headers, body)
    }

    fn put(&self, path: &str, key: &str, body: &[u8]) -> wire::Answer {
        self.office("PUT", path, &format!("Idempotency-Key: {key}\r\n"), body)
    }

    fn client(&self, token: &str, path: &str, headers: &str) -> wire::Answer {
        send(self.house.clients, "GET", path, &format!("Authorization: Bearer {token}\r\n{headers}"), &[])
    }

    /// The photos of the property that was offered to Emma, as she is told.
    fn shown(&self, token: &str) -> Vec<Value> {
        let page = self.house.client("GET", "/api/v1/properties/c-emma~p-prinsengracht").bearer(token).send();
        page.expect(200).json()["photos"].as_array().unwrap().clone()
    }

    fn settings_tag(&self) -> String {
        self.house.agent(SANNE, "GET", "/api/v1/crm/settings").send().expect(200).header("etag").to_owned()
    }
}

/// How many files there are on the disk.
fn media_files(house: &House) -> usize {
    let folders = std::fs::read_dir(house.folder().join("media")).unwrap().map(|entry| entry.unwrap().path());
    let keys = folders.filter(|path| path.is_dir() && !path.ends_with(".unfinished"));
    keys.map(|folder| std::fs::read_dir(folder).unwrap().count()).sum()
}

fn file(photo: &Value) -> String {
    format!("/api/v1/files/{}", photo["id"].as_str().unwrap())
}

#[test]
fn r_prop_01_a_photo_of_a_property_is_made_anew_and_shown_to_those_it_was_offered_to() {
    let desk = Desk::open();
    let (emma, liam, marta) = (desk.house.token(EMMA), desk.house.token(LIAM), desk.house.token(MARTA));
    let before = desk.shown(&emma);
    let photo = samples::photo::telephone(1800, 900, 6);
    let put = desk.put(&format!("properties/{OFFERED}/photos/90"), "k-1", &photo);
    assert_eq!(put.status, 201, "{}", put.text());
    let put = put.json();
    assert_eq!((&put["width"], &put["height"]), (&json!(900), &json!(1800)));
    let mut expected = before.clone();
    expected.push(put.clone());
    assert_eq!(desk.shown(&emma), expected, "behind those that were there");
    let home = desk.house.client("GET", "/api/v1/home").bearer(&emma).send().expect(200).body;
    assert!(home.contains(before[0]["id"].as_str().unwrap()), "the first one stands for it in lists");

    let whole = desk.client(&emma, &file(&put), "");
    assert_eq!((whole.status, whole.header("content-type")), (200, "image/jpeg"));
    assert!(!samples::contains(&whole.body, samples::SECRET));
    assert!(whole.header("content-security-policy").contains("sandbox"));
    assert_eq!(whole.header("x-content-type-options"), "nosniff");
    assert_eq!(whole.header("cache-control"), "private, no-cache");
    let part = desk.client(&emma, &file(&put), "Range: bytes=2-5\r\n");
    assert_eq!((part.status, &part.body[..]), (206, &whole.body[2..6]));
    let known = desk.client(&emma, &file(&put), &format!("If-None-Match: {}\r\n", whole.header("etag")));
    assert_eq!(known.status, 304);
    let sizes = [320, 640, 1600].map(|size| desk.client(&emma, &format!("{}?size={size}", file(&put)), "").body.len());
    assert!(sizes[0] < sizes[1] && sizes[1] < sizes[2] && sizes[2] <= whole.body.len(), "{sizes:?}");

    // Somebody to whom it was not offered, another company's client, and nobody.
    for token in [&liam, &marta] {
        let refused = desk.client(token, &file(&put), "");
        assert_eq!((refused.status, refused.code().as_str()), (404, "not-found"));
    }
    assert_eq!(send(desk.house.clients, "GET", &file(&put), "", &[]).status, 401);
    let public = format!("/api/v1/portal/keizer/files/{}", put["id"].as_str().unwrap());
    assert_eq!(send(desk.house.clients, "GET", &public, "", &[]).status, 404);
    let unoffered = desk.put(&format!("properties/{UNOFFERED}/photos/0"), "k-2", &photo).json();
    assert_eq!(desk.client(&emma, &file(&unoffered), "").status, 404);

    // A withdrawn property stays listed, with its photos (R-HOME-03).
    desk.house.agent(SANNE, "POST", "/api/v1/crm/deals/c-emma~p-prinsengracht/withdraw").send().expect(200);
    assert_eq!(desk.client(&emma, &file(&put), "").status, 200);
    let patch = |portal: bool| {
        let call = desk.house.agent(SANNE, "PATCH", "/api/v1/crm/settings").if_match(&desk.settings_tag());
        call.json(&json!({ "portal": portal })).send().expect(200);
    };
    patch(false);
    let refused = desk.client(&emma, &file(&put), "");
    assert_eq!((refused.status, refused.code().as_str()), (403, "portal-inactive"));
}

#[test]
fn threat_57_a_photo_put_again_is_the_same_and_another_takes_its_place() {
    let desk = Desk::open();
    let emma = desk.house.token(EMMA);
    let (at, one) = (format!("properties/{OFFERED}/photos/90"), samples::photo::jpeg(64, 48));
    let first = desk.put(&at, "k-1", &one).json();
    let again = desk.put(&at, "k-1", &one);
    assert_eq!((again.status, again.json()), (200, first.clone()));
    let elsewhere = desk.put(&format!("properties/{OFFERED}/photos/91"), "k-1", &one);
    assert_eq!((elsewhere.status, elsewhere.code().as_str()), (409, "idempotency-key-taken"));
    let other = desk.put(&format!("properties/{UNOFFERED}/photos/90"), "k-1", &one);
    assert_eq!((other.status, other.code().as_str()), (409, "idempotency-key-taken"));

    let second = desk.put(&at, "k-2", &samples::photo::jpeg(48, 64));
    assert_eq!((second.status, &second.json()["width"]), (200, &json!(48)));
    let second = second.json();
    assert_eq!(desk.client(&emma, &file(&first), "").status, 404, "what was there before is gone");
    assert_eq!(desk.client(&emma, &file(&second), "").status, 200);
    assert_eq!(desk.shown(&emma).last(), Some(&second));

    assert_eq!(desk.office("DELETE", &at, "", &[]).status, 204);
    assert_eq!(desk.client(&emma, &file(&second), "").status, 404);
    assert_eq!(desk.office("DELETE", &at, "", &[]).status, 404);
    for place in ["100", "-1", "01", "x"] {
        assert_eq!(desk.put(&format!("properties/{OFFERED}/photos/{place}"), "k-3", &one).status, 404, "{place}");
    }
    let keyless = desk.office("PUT", &at, "", &one);
    assert_eq!((keyless.status, keyless.code().as_str()), (400, "idempotency-key-missing"));
    let drawing = desk.put(&at, "k-4", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    assert_eq!((drawing.status, drawing.code().as_str()), (415, "photo-unsupported"));

    // Removing a property takes its photos along.
    let photo = desk.put(&format!("properties/{UNOFFERED}/photos/0"), "k-5", &one);
    assert_eq!(photo.status, 201);
    let kept = || media_files(&desk.house);
    let before = kept();
    assert_eq!(desk.office("DELETE", &format!("properties/{UNOFFERED}"), "", &[]).status, 204);
    assert_eq!(kept(), before - 1);
}

#[test]
fn threat_72_a_logo_is_made_anew_and_public_while_the_portal_is_on() {
    let desk = Desk::open();
    let mut logo = Cursor::new(Vec::new());
    let image = image::RgbaImage::from_pixel(1280, 320, image::Rgba([255, 0, 0, 128]));
    image.write_to(&mut logo, image::ImageFormat::Png).unwrap();
    let logo = logo.into_inner();
    let put = |path: &str, tag: &str, key: &str, body: &[u8]| {
        desk.office("PUT", path, &format!("If-Match: {tag}\r\nIdempotency-Key: {key}\r\n"), body)
    };
    let tag = desk.settings_tag();
    let blind = desk.put("settings/logo", "l-1", &logo);
    assert_eq!((blind.status, blind.code().as_str()), (428, "precondition-required"));
    let outdated = put("settings/logo", "\"999\"", "l-1", &logo);
    assert_eq!((outdated.status, outdated.code().as_str()), (412, "version-outdated"));
    let set = put("settings/logo", &tag, "l-1", &logo);
    assert_eq!(set.status, 200, "{}", set.text());
    let shown = set.json()["branding"]["logo"].clone();
    assert_eq!((&shown["width"], &shown["height"]), (&json!(640), &json!(160)));
    let again = put("settings/logo", &tag, "l-1", &logo);
    assert_eq!((again.status, again.json()), (200, set.json()), "the answer that was lost");
    let drawing = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    let drawing = put("settings/favicon", &desk.settings_tag(), "f-0", drawing);
    assert_eq!((drawing.status, drawing.code().as_str()), (415, "photo-unsupported"));
    let icon = put("settings/favicon", &desk.settings_tag(), "f-1", &logo).json()["branding"]["favicon"].clone();
    assert_eq!(icon["width"], 192);

    let facts = || desk.house.client("GET", "/api/v1/portal/keizer").send();
    let branding = facts().expect(200).json()["branding"].clone();
    assert_eq!((&branding["logo"], &branding["favicon"]), (&shown, &icon));
    let public = |company: &str, image: &Value| {
        let path = format!("/api/v1/portal/{company}/files/{}", image["id"].as_str().unwrap());
        send(desk.house.clients, "GET", &path, "", &[])
    };
    let served = public("keizer", &shown);
    assert_eq!((served.status, served.header("content-type")), (200, "image/png"));
    assert!(served.header("content-security-policy").contains("sandbox"));
    let back = image::load_from_memory(&served.body).unwrap().into_rgba8();
    assert_eq!((back.dimensions(), back.get_pixel(9, 9).0), ((640, 160), [255, 0, 0, 128]));
    assert_eq!(public("casalume", &shown).status, 404, "another company's");
    assert_eq!(desk.client(&desk.house.token(EMMA), &file(&shown), "").status, 200);
    assert_eq!(desk.client(&desk.house.token(MARTA), &file(&shown), "").status, 404);

    // Other branding leaves it alone; what was changed is kept with what it was before.
    let patch = |change: Value| {
        let call = desk.house.agent(SANNE, "PATCH", "/api/v1/crm/settings").if_match(&desk.settings_tag());
        call.json(&change).send().expect(200).json()
    };
    assert_eq!(patch(json!({ "branding": { "primary": "#0b5c6b" } }))["branding"]["logo"], shown);
    let changes = desk.house.agent(SANNE, "GET", "/api/v1/crm/settings/changes").send().expect(200).json();
    assert_eq!(changes["items"].as_array().unwrap().iter().filter(|change| change["field"] == "branding").count(), 3);
    patch(json!({ "portal": false }));
    let off = public("keizer", &shown);
    assert_eq!((off.status, off.code().as_str()), (403, "portal-inactive"));
    patch(json!({ "portal": true }));

    let gone = desk.office("DELETE", "settings/logo", &format!("If-Match: {}\r\n", desk.settings_tag()), &[]);
    assert_eq!((gone.status, &gone.json()["branding"]["logo"]), (200, &Value::Null));
    assert_eq!(public("keizer", &shown).status, 404);
    let again = desk.office("DELETE", "settings/logo", &format!("If-Match: {}\r\n", desk.settings_tag()), &[]);
    assert_eq!(again.status, 404);
}

#[test]
fn r_prop_01_the_homes_of_the_demo_show_their_drawn_pictures() {
    let desk = Desk::open();
    let emma = desk.house.token(EMMA);
    let photos = desk.shown(&emma);
    assert!(photos.len() >= 4, "{photos:?}");
    let small = desk.client(&emma, &format!("{}?size=320", file(&photos[0])), "");
    let drawn = image::load_from_memory(&small.body).unwrap();
    assert_eq!((small.status, drawn.width(), drawn.height()), (200, 320, 214));
}

#[test]
fn r_pic_01_agents_see_a_clients_picture() {
    let desk = Desk::open();
    let emma = desk.house.token(EMMA);
    let headers = format!("Authorization: Bearer {emma}\r\nIdempotency-Key: p-1\r\n");
    let photo = samples::photo::telephone(1800, 900, 1);
    let set = send(desk.house.clients, "PUT", "/api/v1/me/picture", &headers, &photo);
    assert_eq!(set.status, 200, "{}", set.text());
    let id = set.json()["id"].clone();
    let contact = desk.house.agent(SANNE, "GET", "/api/v1/crm/contacts/c-emma").send().expect(200).json();
    assert_eq!(contact["portal"]["account"]["picture"], id);
    let account = contact["portal"]["account"]["id"].as_str().unwrap().to_owned();
    let user = desk.house.agent(SANNE, "GET", format!("/api/v1/crm/portal-users/{account}")).send().expect(200);
    assert_eq!(user.json()["picture"], id);
    let path = format!("portal-users/{account}/picture?size=320");
    let seen = desk.office("GET", &path, "", &[]);
    let square = image::load_from_memory(&seen.body).unwrap();
    assert_eq!((seen.status, square.width(), square.height()), (200, 320, 320));
    assert_eq!(desk.client(&emma, &file(&json!({ "id": id })), "").status, 200);
    assert_eq!(desk.client(&desk.house.token(LIAM), &file(&json!({ "id": id })), "").status, 404);

    let kept = || media_files(&desk.house);
    let before = kept();
    desk.house.client("DELETE", "/api/v1/me/picture").bearer(&emma).send().expect(204);
    assert_eq!(kept(), before - 1, "its file is gone");
    assert_eq!(desk.office("GET", &path, "", &[]).status, 404);
}

#[test]
fn r_home_04_what_was_shown_at_first_use_does_not_come_back_on_another_device() {
    let house = House::start();
    let emma = house.token(EMMA);
    let onboarding = |token: &str| {
        let me = house.client("GET", "/api/v1/me").bearer(token).send().expect(200).json()["onboarding"].clone();
        let home = house.client("GET", "/api/v1/home").bearer(token).send().expect(200).json()["onboarding"].clone();
        assert_eq!(me, home);
        me
    };
    assert_eq!(onboarding(&emma), json!({ "slides": "due", "tour": "due" }));
    let patch =
        |change: Value| house.client("PATCH", "/api/v1/me").bearer(&emma).json(&json!({ "onboarding": change })).send();
    patch(json!({ "slides": "done" })).expect(200);
    patch(json!({ "tour": "skipped" })).expect(200);
    assert_eq!(onboarding(&house.token(EMMA)), json!({ "slides": "done", "tour": "skipped" }));
    let wrong = patch(json!({ "slides": "seen", "tour": "never" })).refused(422, "validation-failed");
    assert_eq!(wrong.errors(), ["/onboarding/slides wrong-type", "/onboarding/tour wrong-type"]);
    patch(json!({ "slides": "due", "tour": "due" })).expect(200);
    assert_eq!(onboarding(&emma), json!({ "slides": "due", "tour": "due" }));
    let history = house.agent(SANNE, "GET", "/api/v1/crm/contacts/c-emma/activity").send().expect(200).body;
    assert!(!history.contains("onboarding"), "{history}");
}

#[test]
fn r_home_02_the_home_counts_unread_messages() {
    let house = House::start();
    let emma = house.token(EMMA);
    let unread = || {
        let home = house.client("GET", "/api/v1/home").bearer(&emma).send().expect(200).json();
        home["overview"]["unread_messages"].clone()
    };
    assert_eq!(unread(), 0);
    let write = json!({ "text": "Shall we look at it together?" });
    house.agent(SANNE, "POST", "/api/v1/crm/contacts/c-emma/messages").json(&write).send().expect(201);
    assert_eq!(unread(), 1);
    house.client("POST", "/api/v1/messages/read").bearer(&emma).send().expect(200);
    assert_eq!(unread(), 0);
    let tag = house.agent(SANNE, "GET", "/api/v1/crm/settings").send().expect(200).header("etag").to_owned();
    let off = json!({ "features": { "messages": false } });
    house.agent(SANNE, "PATCH", "/api/v1/crm/settings").if_match(&tag).json(&off).send().expect(200);
    assert_eq!(unread(), Value::Null);
}
