//! Settings over real sockets: features, branding, and what was changed (R-COMP-05, R-COMP-06, R-FEAT-01).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;

use browsing::{browser, sign_in};
use house::{Answer, EMMA, House, INES, SANNE};
use serde_json::{Value, json};

fn patch(house: &House, change: &Value) -> Answer {
    let tag = house.agent(SANNE, "GET", "/api/v1/crm/settings").send().expect(200).header("etag").to_owned();
    house.agent(SANNE, "PATCH", "/api/v1/crm/settings").if_match(&tag).json(change).send()
}

#[test]
fn r_priv_04_every_change_is_kept_with_what_it_was_before() {
    let house = House::start();
    let settings =
        patch(&house, &json!({ "features": { "price": false, "map": true }, "sign_up": false })).expect(200).json();
    assert_eq!((&settings["features"]["price"], &settings["features"]["map"]), (&json!(false), &json!(true)));
    patch(&house, &json!({ "features": { "price": false } })).expect(200);
    patch(&house, &json!({ "features": { "price": true, "notes": false } })).expect(200);
    let changes = |query: &str| {
        house.agent(SANNE, "GET", format!("/api/v1/crm/settings/changes{query}")).send().expect(200).json()
    };
    let told: Vec<Value> = changes("")["items"].as_array().unwrap().clone();
    let in_short: Vec<Value> =
        told.iter().map(|change| json!([change["field"], change["before"], change["after"]])).collect();
    assert_eq!(
        in_short[..3],
        [
            json!(["features", ["price"], ["notes"]]),
            json!(["features", [], ["price"]]),
            json!([
                "sign_up",
                { "door": "open", "approval": "not-needed", "name_minimum": 3 },
                { "door": "closed", "approval": "not-needed", "name_minimum": 3 }
            ]),
        ]
    );
    assert_eq!(told[0]["actor"]["id"], "a-sanne");
    let first = changes("?limit=1");
    let second = changes(&format!("?limit=1&cursor={}", first["next_cursor"].as_str().unwrap()));
    assert_eq!((&first["items"][0], &second["items"][0]), (&told[0], &told[1]));
    let events = house.agent(SANNE, "GET", "/api/v1/crm/events?limit=100").send().expect(200).body;
    assert!(!events.contains("\"price\""), "field names only: {events}");
    let others = house.agent(INES, "GET", "/api/v1/crm/settings/changes").send().expect(200).body;
    assert!(!others.contains("price"), "{others}");
    let facts = house.client("GET", "/api/v1/portal/keizer").send().expect(200).json();
    assert_eq!((&facts["features"]["notes"], &facts["features"]["price"]), (&json!(false), &json!(true)));
}

#[test]
fn r_comp_06_everything_wrong_with_settings_is_told_at_once() {
    let house = House::start();
    let before = house.agent(SANNE, "GET", "/api/v1/crm/settings").send().expect(200).body;
    let wrong = json!({
        "features": { "holograms": true },
        "branding": { "primary": "red", "secondary": "#12", "login_message": { "xx": "a", "nl": "x".repeat(501) } },
        "languages": ["tlh"],
        "viewings": { "horizon_days": 731, "unlocking": "magic", "address": "maybe", "ratings": "never" },
    });
    let mut errors = patch(&house, &wrong).refused(422, "validation-failed").errors();
    errors.sort();
    assert_eq!(
        errors,
        [
            "/branding/login_message/nl login-message-invalid",
            "/branding/login_message/xx language-unknown",
            "/branding/primary colour-invalid",
            "/branding/secondary colour-invalid",
            "/features/holograms unknown-field",
            "/languages/0 language-unknown",
            "/viewings/address wrong-type",
            "/viewings/horizon_days wrong-type",
            "/viewings/ratings wrong-type",
            "/viewings/unlocking wrong-type",
        ]
    );
    let faint = patch(&house, &json!({ "branding": { "primary": "#ff8800" } })).refused(422, "validation-failed");
    assert_eq!(faint.errors(), ["/branding/primary colour-contrast"]);
    let error = &faint.json()["errors"][0];
    assert_eq!(error["details"], json!({ "ratio": "2.39:1" }));
    assert!(error["detail"].as_str().unwrap().contains("2.39:1"), "{error}");
    assert_eq!(house.agent(SANNE, "GET", "/api/v1/crm/settings").send().expect(200).body, before);
}

#[test]
fn r_comp_05_pages_wear_the_companys_colours_and_say_its_words() {
    let house = House::start();
    let plain = browser(&house, "de").visit("/c/keizer").expect(200).body;
    assert!(!plain.contains("/brand/"), "{plain}");
    let message = json!({ "en": "Closed on <Monday>.\nCall us.", "nl": "Maandag gesloten." });
    let branding = json!({ "primary": "#7A1F5C", "login_message": message });
    let changed = patch(&house, &json!({ "branding": branding })).expect(200).json();
    assert_eq!(
        changed["branding"],
        json!({
            "primary": "#7a1f5c", "primary_dark": "#b07a9e", "on_primary": "#ffffff", "on_primary_dark": "#000000",
            "login_message": message,
        })
    );
    let page = browser(&house, "de").visit("/c/keizer").expect(200).body;
    assert!(page.contains("Closed on &#60;Monday&#62;.\nCall us."), "threat 35: {page}");
    assert!(browser(&house, "nl").visit("/c/keizer").expect(200).body.contains("Maandag gesloten."));
    let address = page.split("href=\"").find_map(|part| part.strip_prefix("/brand/")).unwrap();
    let address = format!("/brand/{}", address.split('"').next().unwrap());
    let sheet = house.client("GET", &address).send().expect(200);
    assert_eq!(sheet.header("content-type"), "text/css; charset=utf-8");
    assert!(sheet.header("cache-control").contains("immutable"));
    assert!(sheet.body.starts_with(":root{--accent:light-dark(#7a1f5c,#b07a9e);"), "{}", sheet.body);
    let mut emma = browser(&house, "nl");
    assert!(sign_in(&mut emma, EMMA).body.contains(&address), "signed-in pages, too");
    assert!(
        !browser(&house, "en").visit("/c/casalume").expect(200).body.contains("/brand/"),
        "the other company's not"
    );

    patch(&house, &json!({ "branding": { "primary": "#0b5c6b" } })).expect(200);
    house.client("GET", &address).send().expect(404);
    for odd in ["/brand/keizer/x.css", "/brand/nobody/x.css", "/brand/casalume/x.css"] {
        house.client("GET", odd).send().expect(404);
    }
    patch(&house, &json!({ "branding": {} })).expect(200);
    assert_eq!(browser(&house, "de").visit("/c/keizer").expect(200).body, plain, "the product's own again");
}

#[test]
fn r_view_01_what_is_decided_about_viewings_is_changed_one_by_one_and_kept_with_what_it_was() {
    let house = House::start();
    let before = json!({ "horizon_days": 180, "unlocking": "viewing-day", "address": "shown", "ratings": "viewed" });
    let read = || house.agent(SANNE, "GET", "/api/v1/crm/settings").send().expect(200).json()["viewings"].clone();
    assert_eq!(read(), before);
    let change = json!({ "viewings": { "horizon_days": 30, "address": "withheld" } });
    house.agent(SANNE, "PATCH", "/api/v1/crm/settings").json(&change).send().refused(428, "precondition-required");
    house
        .agent(SANNE, "PATCH", "/api/v1/crm/settings")
        .if_match("\"9\"")
        .json(&change)
        .send()
        .refused(412, "version-outdated");
    let changed = patch(&house, &change).expect(200);
    let after = json!({ "horizon_days": 30, "unlocking": "viewing-day", "address": "withheld", "ratings": "viewed" });
    assert_eq!((changed.json()["viewings"].clone(), changed.header("etag")), (after.clone(), "\"2\""));
    patch(&house, &change).expect(200);
    assert_eq!(read(), after);
    let told = house.agent(SANNE, "GET", "/api/v1/crm/settings/changes").send().expect(200).json();
    let told: Vec<&Value> = told["items"].as_array().unwrap().iter().collect();
    assert_eq!(
        (told.len(), &told[0]["field"], &told[0]["before"], &told[0]["after"]),
        (1, &json!("viewings"), &before, &after)
    );
    let events = house.agent(SANNE, "GET", "/api/v1/crm/events?limit=100").send().expect(200).json();
    let last = events["items"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&last["kind"], &last["data"]), (&json!("settings-changed"), &json!({ "fields": ["viewings"] })));
    assert!(!last.to_string().contains("withheld"), "{last}");
    patch(&house, &json!({ "viewings": { "unlocking": "start-button", "ratings": "always" } })).expect(200);
    assert_eq!(
        read(),
        json!({ "horizon_days": 30, "unlocking": "start-button", "address": "withheld", "ratings": "always" })
    );
    let emma = house.token(EMMA);
    let ask = |days: i64| {
        let date = (house.backstage().portal.now().date() + time::Duration::days(days)).to_string();
        let body = json!({ "dates": [{ "date": date }] });
        house.client("POST", "/api/v1/properties/c-emma~p-haarlem/viewings").bearer(&emma).json(&body).send()
    };
    let far = ask(32).refused(422, "date-too-far");
    assert_eq!(far.json()["errors"][0]["details"], json!({ "days": 30 }));
    ask(29).expect(201);
}
