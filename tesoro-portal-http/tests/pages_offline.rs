//! The portal as an app on a phone: manifest, worker, copies for those who are kept signed in, compression.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;

use browsing::{Browser, browser, heading, redacted, sign_in};
use house::{EMMA, House, LIAM};

const HOME: &str = "/c/keizer/home";
const PROPERTY: &str = "/c/keizer/property/c-emma~p-prinsengracht";

fn kept(house: &House, (company, email, password): (&str, &str, &str)) -> Browser {
    let mut client = browser(house, "en");
    let page = client.visit(&format!("/?id={company}"));
    let typed = [("email", email), ("password", password), ("keep", "yes")];
    client.send(&page, &format!("/c/{company}/sign-in"), &typed).expect(200);
    client
}

#[test]
fn each_company_is_an_app_of_its_own() {
    let house = House::start();
    let mut visitor = browser(&house, "en");
    let page = visitor.visit("/c/keizer");
    assert!(page.body.contains("<link rel=\"manifest\" href=\"/c/keizer/manifest.webmanifest\">"), "{}", page.body);
    let answer = visitor.get("/c/keizer/manifest.webmanifest").expect(200);
    assert_eq!(answer.header("content-type"), "application/manifest+json");
    let manifest = answer.json();
    assert_eq!(manifest["start_url"], HOME);
    assert_eq!(manifest["scope"], "/c/keizer");
    assert!(manifest["name"].as_str().unwrap().starts_with("Keizer"), "{manifest}");
    let icon = visitor.get(manifest["icons"][0]["src"].as_str().unwrap()).expect(200);
    assert_eq!(icon.header("content-type"), "image/svg+xml");
    let other = visitor.get("/c/casalume/manifest.webmanifest").expect(200).json();
    assert_ne!((&other["name"], &other["id"]), (&manifest["name"], &manifest["id"]));
    visitor.get("/c/nobody/manifest.webmanifest").expect(404);
}

#[test]
fn threat_35_the_worker_may_ask_this_origin_only() {
    let house = House::start();
    let mut visitor = browser(&house, "en");
    let worker = visitor.get("/c/keizer/sw.js").expect(200);
    assert_eq!(worker.header("content-security-policy"), "default-src 'none'; connect-src 'self'; script-src 'self'");
    assert_eq!(worker.header("cache-control"), "no-cache");
    visitor.get("/c/nobody/sw.js").expect(404);
    let page = visitor.get("/c/keizer/offline").expect(200);
    assert_eq!(heading(&page), "You are offline");
}

#[test]
fn threat_38_only_a_client_who_is_kept_signed_in_has_copies() {
    let house = House::start();
    let mut visit = browser(&house, "en");
    sign_in(&mut visit, EMMA);
    assert!(!visit.visit(HOME).body.contains("data-worker"));
    visit.get(&format!("{HOME}?copy=offline")).expect(404);
    let mut stranger = browser(&house, "en");
    stranger.get(&format!("{HOME}?copy=offline")).expect(303);

    let (mut emma, mut liam) = (kept(&house, EMMA), kept(&house, LIAM));
    assert!(emma.visit(HOME).body.contains("data-worker=\"/c/keizer/sw.js\""));
    let copy = emma.get(&format!("{HOME}?copy=offline")).expect(200);
    let owner = copy.header("portal-copy").to_owned();
    assert_eq!(owner, emma.get(&format!("{PROPERTY}?copy=offline")).expect(200).header("portal-copy"));
    assert_ne!(owner, liam.get(&format!("{HOME}?copy=offline")).expect(200).header("portal-copy"));
    assert_eq!(copy.header("cache-control"), "no-store");
}

#[test]
fn r_priv_03_a_copy_has_nothing_to_send_and_not_the_exact_address() {
    let house = House::start();
    let mut emma = kept(&house, EMMA);
    let profile = emma.visit("/c/keizer/profile");
    emma.send(&profile, "/c/keizer/language", &[("language", "en")]).expect(200);
    let page = emma.visit(PROPERTY).expect(200);
    let copy = emma.get(&format!("{PROPERTY}?copy=offline")).expect(200);
    assert!(page.body.contains("geo:") && page.body.contains("812 III"), "{}", page.body);
    for gone in ["<form", "form_token", "geo:", "openstreetmap", "812 III"] {
        assert!(!copy.body.contains(gone), "{gone} in {}", copy.body);
    }
    assert!(copy.body.contains("You are offline. This is how the page was on "), "{}", copy.body);
    let home = emma.get(&format!("{HOME}?copy=offline")).expect(200);
    assert!(!home.body.contains("<form"), "{}", home.body);
}

#[test]
fn threat_38_signing_out_clears_what_the_browser_kept() {
    let house = House::start();
    let mut emma = kept(&house, EMMA);
    let page = emma.visit(HOME);
    let hidden = browsing::hidden(&page.body, "/c/keizer/sign-out");
    let fields: Vec<_> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = emma.post("/c/keizer/sign-out", &fields).expect(303);
    assert_eq!(answer.header("clear-site-data"), "\"cache\", \"storage\"");
}

#[test]
fn threat_34_the_token_in_a_form_looks_different_every_time() {
    let house = House::start();
    let mut emma = kept(&house, EMMA);
    let mut token = || browsing::hidden(&emma.visit(HOME).body, "/c/keizer/sign-out")[0].1.clone();
    let (one, other) = (token(), token());
    assert!(one != other && one.len() == other.len(), "{one} {other}");
}

#[test]
fn pages_and_style_sheets_are_compressed_for_whoever_takes_it() {
    let house = House::start();
    let emma = kept(&house, EMMA);
    let page = emma.call("HEAD", HOME).header("accept-encoding", "gzip, br").send().expect(200);
    assert_eq!((page.header("content-encoding"), page.header("vary")), ("gzip", "accept-encoding, cookie"));
    let plain = emma.call("GET", HOME).send().expect(200);
    assert!(plain.headers.iter().all(|(name, _)| name != "content-encoding"), "{plain:?}");
    let sheet = plain.body.split("rel=\"stylesheet\" href=\"").nth(1).unwrap().split('"').next().unwrap();
    let sheet = emma.call("HEAD", sheet).header("accept-encoding", "gzip").send().expect(200);
    assert_eq!(sheet.header("content-encoding"), "gzip");
    let data = emma.call("HEAD", "/api/v1/home").header("accept-encoding", "gzip").send().expect(200);
    assert!(data.headers.iter().all(|(name, _)| name != "content-encoding"), "{data:?}");
}

#[test]
fn r_lang_03_what_is_shown_offline_reads_as_it_was_reviewed() {
    let house = House::start();
    for language in ["en", "nl"] {
        let page = browser(&house, language).visit("/c/keizer/offline").expect(200);
        insta::assert_snapshot!(format!("offline.{language}"), redacted(&page));
    }
}
