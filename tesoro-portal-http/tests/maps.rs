//! Maps of a server of the company's choice: the setting, the button, and what a page may ask that server for (R-PROP-01,
//! R-PRIV-03).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;

use browsing::{browser, redacted, sign_in};
use house::{Answer, EMMA, House, LIAM, SANNE};
use serde_json::{Value, json};

const SETTINGS: &str = "/api/v1/crm/settings";
const PROPERTY: &str = "/c/keizer/property/c-liam~p-noord";
const TILES: &str = "https://tiles.example:8443/{z}/{x}/{y}.png?key=a1";

fn patch(house: &House, change: &Value) -> Answer {
    let tag = house.agent(SANNE, "GET", SETTINGS).send().expect(200).header("etag").to_owned();
    house.agent(SANNE, "PATCH", SETTINGS).if_match(&tag).json(change).send()
}

fn map() -> Value {
    json!({ "tiles": TILES, "attribution": "© Maps & Co", "attribution_url": "https://maps.example/copyright" })
}

/// What the policy of an answer says of pictures.
#[track_caller]
fn pictures(answer: &Answer) -> String {
    let policy = answer.header("content-security-policy");
    policy.split("; ").find(|part| part.starts_with("img-src")).expect("pictures").to_owned()
}

#[test]
fn r_prop_01_the_server_of_the_map_is_a_setting_that_is_kept_with_what_it_was() {
    let house = House::start();
    let read = || house.agent(SANNE, "GET", SETTINGS).send().expect(200).json()["map"].clone();
    let facts = || house.client("GET", "/api/v1/portal/keizer").send().expect(200).json()["map"].clone();
    assert_eq!((read(), facts()), (Value::Null, Value::Null), "no server by default");
    house.agent(SANNE, "PATCH", SETTINGS).json(&json!({ "map": map() })).send().refused(428, "precondition-required");
    let stale = house.agent(SANNE, "PATCH", SETTINGS).if_match("\"9\"").json(&json!({ "map": map() })).send();
    stale.refused(412, "version-outdated");
    assert_eq!(patch(&house, &json!({ "map": map() })).expect(200).json()["map"], map());
    patch(&house, &json!({ "sign_up": false })).expect(200);
    assert_eq!((read(), facts()), (map(), map()), "what is left out stays");
    patch(&house, &json!({ "features": { "map": false } })).expect(200);
    assert_eq!((read(), facts()), (map(), Value::Null), "clients have no map");
    assert_eq!(patch(&house, &json!({ "map": {} })).expect(200).json()["map"], Value::Null);
    let changes = house.agent(SANNE, "GET", format!("{SETTINGS}/changes")).send().expect(200).json();
    let told = changes["items"].as_array().unwrap().iter().filter(|change| change["field"] == "map");
    let told: Vec<_> = told.map(|change| (change["before"].clone(), change["after"].clone())).collect();
    let tiles = json!({ "tiles": {
        "template": TILES, "attribution": "© Maps & Co", "attribution_link": "https://maps.example/copyright",
    } });
    assert_eq!(told, [(tiles.clone(), json!("drawn")), (json!("drawn"), tiles)]);
    let events = house.agent(SANNE, "GET", "/api/v1/crm/events?limit=100").send().expect(200).body;
    assert!(events.contains("\"map\"") && !events.contains("tiles.example"), "field names only: {events}");
}

#[test]
fn r_prop_01_everything_wrong_with_the_server_of_the_map_is_told_at_once() {
    let house = House::start();
    let errors = |map: Value| {
        let mut errors = patch(&house, &json!({ "map": map })).refused(422, "validation-failed").errors();
        errors.sort();
        errors
    };
    let all = [
        "/map/attribution map-attribution-invalid",
        "/map/attribution_url map-attribution-invalid",
        "/map/tiles map-tiles-invalid",
    ];
    let wrong = json!({ "tiles": "http://tiles.example/{z}/{x}/{y}", "attribution": " ", "attribution_url": "x" });
    assert_eq!(errors(wrong), all);
    assert_eq!(errors(json!({ "attribution_url": "https://a.example", "attribution": "a" })), all[2..]);
    assert_eq!(errors(json!({ "tiles": TILES })), all[..1]);
    assert_eq!(errors(json!({ "tiles": "https://*.example/{z}/{x}/{y}", "attribution": "a" })), all[2..]);
    let told = patch(&house, &json!({ "map": { "tiles": "x", "attribution": "a" } })).json();
    let text = told["errors"][0]["detail"].as_str().unwrap();
    assert!(text.contains("z, x and y in braces, once each"), "{text}");
    patch(&house, &json!({ "map": { "style": "dark" } })).refused(422, "validation-failed");
    assert_eq!(house.agent(SANNE, "GET", SETTINGS).send().expect(200).json()["map"], Value::Null);
}

#[test]
fn threat_35_only_a_page_with_a_map_may_ask_its_server_and_for_nothing_but_pictures() {
    let house = House::start();
    let mut liam = browser(&house, "en");
    sign_in(&mut liam, LIAM);
    let plain = liam.visit(PROPERTY).expect(200);
    assert_eq!(pictures(&plain), "img-src 'self' blob:");
    assert!(!plain.body.contains("map-box") && !plain.body.contains("show_map.js"), "{}", plain.body);

    patch(&house, &json!({ "map": map() })).expect(200);
    let page = liam.visit(PROPERTY).expect(200);
    assert_eq!(pictures(&page), "img-src 'self' blob: https://tiles.example:8443");
    let others = |answer: &Answer| answer.header("content-security-policy").replace(&pictures(answer), "");
    assert_eq!(others(&page), others(&plain), "nothing else is allowed");
    assert!(page.body.contains("data-tiles=\"https://tiles.example:8443/{z}/{x}/{y}.png?key=a1\""), "{}", page.body);
    assert!(page.body.contains("href=\"https://maps.example/copyright\""), "{}", page.body);
    assert!(page.body.contains(">© Maps &#38; Co</a>"), "{}", page.body);
    let hint =
        "The map comes from tiles.example. Its operator will be able to see which neighbourhood you are looking at.";
    assert!(page.body.contains(hint), "{}", page.body);
    assert_eq!(page.body.matches("tiles.example:8443").count(), 1, "no picture of it is in the page");
    for path in ["/c/keizer/home", "/c/keizer/profile", "/c/keizer/viewings", "/c/keizer/messages"] {
        assert_eq!(pictures(&liam.visit(path).expect(200)), "img-src 'self' blob:", "{path}");
    }
    assert_eq!(pictures(&browser(&house, "en").visit("/c/keizer").expect(200)), "img-src 'self' blob:");
    let mut kept = browser(&house, "en");
    let door = kept.visit("/?id=keizer");
    let fields = [("email", LIAM.1), ("password", LIAM.2), ("keep", "yes")];
    kept.send(&door, "/c/keizer/sign-in", &fields).expect(200);
    let copy = kept.get(&format!("{PROPERTY}?copy=offline")).expect(200);
    assert_eq!((pictures(&copy), copy.body.contains("tiles.example")), ("img-src 'self' blob:".to_owned(), false));

    patch(&house, &json!({ "features": { "map": false } })).expect(200);
    let off = liam.visit(PROPERTY).expect(200);
    assert_eq!((pictures(&off), off.body.contains("tiles.example")), ("img-src 'self' blob:".to_owned(), false));
}

#[test]
fn r_priv_03_where_the_address_is_withheld_there_is_the_area_and_no_map() {
    let house = House::start();
    patch(&house, &json!({ "map": map(), "viewings": { "address": "withheld" } })).expect(200);
    let mut liam = browser(&house, "en");
    sign_in(&mut liam, LIAM);
    let page = liam.visit(PROPERTY).expect(200);
    assert_eq!(pictures(&page), "img-src 'self' blob:");
    assert!(page.body.contains("<circle class=\"area\""), "{}", page.body);
    for absent in ["tiles.example", "data-latitude", "show-map", "geo:"] {
        assert!(!page.body.contains(absent), "{absent}: {}", page.body);
    }
}

#[test]
fn r_lang_03_the_map_reads_as_it_was_reviewed() {
    let house = House::start();
    patch(&house, &json!({ "map": map() })).expect(200);
    for (language, client, path) in [("en", LIAM, PROPERTY), ("nl", EMMA, "/c/keizer/property/c-emma~p-prinsengracht")]
    {
        let mut visitor = browser(&house, language);
        sign_in(&mut visitor, client);
        let page = redacted(&visitor.visit(path).expect(200));
        let from = page.find("<div class=\"map-box\"").unwrap();
        let to = page[from..].find("<p class=\"fault\"").unwrap();
        insta::assert_snapshot!(format!("map.{language}"), &page[from..from + to]);
    }
}
