//! A client's sessions: seen, ended, over at once; and what a browser's request has to prove.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use house::{Call, EMMA, House, JORIS, LIAM, fresh_password};
use serde_json::{Value, json};
use tesoro_portal_http::cookies::{CookieKind, CookieName};

fn me(house: &House, token: &str) -> house::Answer {
    house.client("GET", "/api/v1/me").bearer(token).send()
}

fn sessions(house: &House, token: &str) -> Vec<Value> {
    let list = house.client("GET", "/api/v1/sessions").bearer(token).send().expect(200).json();
    list["items"].as_array().unwrap().clone()
}

#[test]
fn r_auth_05_a_client_sees_the_own_sessions_and_ends_one_or_all_others() {
    let house = House::start();
    let on = |device: &str| house.sign_in_call(EMMA).header("user-agent", device).send().expect(201).text("token");
    let (phone, tablet, laptop) = (on("Phone"), on("Tablet"), on("Laptop"));
    let liam = house.token(LIAM);
    let seen = sessions(&house, &laptop);
    let mut devices: Vec<&str> = seen.iter().map(|row| row["device"].as_str().unwrap()).collect();
    devices.sort_unstable();
    assert_eq!(devices, ["Laptop", "Phone", "Tablet"]);
    for row in &seen {
        assert_eq!(row["current"], row["device"] == "Laptop", "{row}");
    }
    let id = |device: &str| seen.iter().find(|row| row["device"] == device).unwrap()["id"].as_str().unwrap().to_owned();
    let end = |id: &str, token: &str| house.client("DELETE", format!("/api/v1/sessions/{id}")).bearer(token).send();
    end(&id("Phone"), &liam).refused(404, "not-found");
    me(&house, &phone).expect(200);
    end(&id("Phone"), &laptop).expect(204);
    me(&house, &phone).refused(401, "not-signed-in");
    end(&id("Phone"), &laptop).refused(404, "not-found");
    house.client("DELETE", "/api/v1/sessions").bearer(&laptop).send().refused(422, "validation-failed");
    house.client("DELETE", "/api/v1/sessions?others=true").bearer(&laptop).send().expect(204);
    me(&house, &tablet).refused(401, "not-signed-in");
    me(&house, &laptop).expect(200);
    me(&house, &liam).expect(200);
}

#[test]
fn threat_32_a_session_is_over_after_sign_out_with_what_the_browser_keeps_of_it() {
    let house = House::start();
    let (token, other) = (house.token(EMMA), house.token(EMMA));
    let out = house.client("DELETE", "/api/v1/session").bearer(&token).send().expect(204);
    assert_eq!(out.header("clear-site-data"), "\"cache\", \"storage\"");
    assert!(out.header("set-cookie").contains("Max-Age=0"), "{out:?}");
    me(&house, &token).refused(401, "not-signed-in");
    me(&house, &other).expect(200);
}

#[test]
fn threat_32_a_session_is_over_after_a_change_of_password_or_when_one_is_required() {
    let house = House::start();
    let (token, other) = (house.token(EMMA), house.token(EMMA));
    let body = json!({ "current_password": EMMA.2, "new_password": fresh_password(32) });
    let changed = house.client("PUT", "/api/v1/me/password").bearer(&token).json(&body).send().expect(200);
    for old in [&token, &other] {
        me(&house, old).refused(401, "not-signed-in");
    }
    let new = changed.text("token");
    me(&house, &new).expect(200);
    let account = house.account_of(JORIS, "c-emma");
    assert_eq!(house.settled_mails(JORIS, &account)[0]["kind"], "password-changed", "R-PW-04");

    house.change(JORIS, &account, &json!({ "must_change_password": true }));
    me(&house, &new).refused(401, "not-signed-in");
    let restricted = house.sign_in((EMMA.0, EMMA.1, &fresh_password(32))).expect(201);
    assert_eq!(restricted.json()["next"], "change-password");
    me(&house, &restricted.text("token")).refused(403, "must-change-password");
}

#[test]
fn threat_32_idle_and_absolute_limits_hold_for_both_kinds_of_session() {
    let house = House::start();
    let sign_in = |keep: bool| {
        let body = json!({ "email": EMMA.1, "password": EMMA.2, "keep": keep });
        house.client("POST", "/api/v1/portal/keizer/sessions").json(&body).send().expect(201).text("token")
    };
    let hour = 3600;
    let (idle, used, kept) = (sign_in(false), sign_in(false), sign_in(true));
    house.advance(11 * hour);
    me(&house, &used).expect(200);
    house.advance(hour + 60);
    me(&house, &idle).refused(401, "not-signed-in");
    me(&house, &used).expect(200);
    house.advance(11 * hour);
    me(&house, &used).expect(200);
    house.advance(hour);
    me(&house, &used).refused(401, "not-signed-in");
    me(&house, &kept).expect(200);
    for _ in 0..3 {
        house.advance(29 * 24 * hour);
        me(&house, &kept).expect(200);
    }
    house.advance(3 * 24 * hour);
    me(&house, &kept).refused(401, "not-signed-in");
}

#[test]
fn threat_33_no_token_is_in_the_database() {
    let house = House::start();
    let token = house.token(EMMA);
    let device = house.sign_in(EMMA).expect(201);
    let cookie = device.header("set-cookie").to_owned();
    let device = cookie.split(['=', ';']).nth(1).unwrap().to_owned();
    let key = house.said["companies"][0]["agents"][0]["key"].as_str().unwrap().to_owned();
    let login =
        json!({ "company": "keizer", "email": "sanne@keizer.example", "password": "wandelen-langs-de-Amstel-7" });
    let agent = house.crm("POST", "/api/v1/crm/session").json(&login).send().expect(201).text("token");
    me(&house, &token).expect(200);
    let folder = house.folder().to_owned();
    let stored: Vec<u8> = ["portal.db", "portal.db-wal"]
        .iter()
        .flat_map(|name| std::fs::read(folder.join(name)).unwrap_or_default())
        .collect();
    assert!(stored.len() > 10_000);
    for shown in [&token, &device, &key, &agent] {
        // The last part of each; it can have `_` of its own.
        let secret = &shown[shown.len() - 43..];
        for text in [shown.as_str(), secret, &shown[shown.len() - 32..]] {
            assert!(!stored.windows(text.len()).any(|window| window == text.as_bytes()), "a token is in the database");
        }
        let raw = base64::Engine::decode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, secret);
        let raw = raw.expect("256 bits in base64");
        assert!(!stored.windows(raw.len()).any(|window| window == raw), "the bytes of a token are in the database");
    }
}

#[test]
fn threat_34_a_cookie_alone_changes_nothing_without_proof_of_our_own_page() {
    let house = House::start();
    let token = house.token(EMMA);
    let name = CookieName::of(&"keizer".parse().unwrap(), CookieKind::Client);
    let cookie = format!("{}={token}", name.as_str());
    let patch = |call: Call| call.header("cookie", &cookie).json(&json!({ "language": "de" })).send();
    let call = || house.client("PATCH", "/api/v1/me");
    let own = house.said["url"].as_str().unwrap();
    let office = house.said["agent_url"].as_str().unwrap();
    patch(call()).refused(403, "csrf-refused");
    patch(call().header("sec-fetch-site", "cross-site")).refused(403, "csrf-refused");
    patch(call().header("sec-fetch-site", "same-site")).refused(403, "csrf-refused");
    patch(call().header("origin", "null")).refused(403, "csrf-refused");
    patch(call().header("origin", office)).refused(403, "csrf-refused");
    let plain = call().header("cookie", &cookie).header("sec-fetch-site", "same-origin");
    plain.text("text/plain", r#"{"language":"de"}"#).send().refused(415, "unsupported-media-type");
    assert_eq!(me(&house, &token).text("language"), "nl", "nothing was changed");
    patch(call().header("origin", own)).expect(200);
    assert_eq!(me(&house, &token).text("language"), "de");
    // Signing in from somebody else's page would put a browser into a session of the attacker's.
    house.sign_in_call(EMMA).header("origin", "https://evil.example").send().refused(403, "csrf-refused");
    house.sign_in_call(EMMA).header("sec-fetch-site", "cross-site").send().refused(403, "csrf-refused");
}

#[test]
fn threat_31_an_unknown_token_is_never_adopted_and_a_sign_in_always_makes_another() {
    let house = House::start();
    let first = house.token(EMMA);
    let name = CookieName::of(&"keizer".parse().unwrap(), CookieKind::Client);
    let planted = format!("{}={first}", name.as_str());
    let again = house.sign_in_call(EMMA).header("cookie", planted).header("sec-fetch-site", "same-origin").send();
    assert_ne!(again.expect(201).text("token"), first);
    let mut forged = first.clone();
    let last = forged.pop().unwrap();
    forged.push(if last == 'A' { 'E' } else { 'A' });
    for token in [forged.as_str(), "", "x", &first.to_uppercase(), &format!("{first} ")] {
        let answer = house.client("GET", "/api/v1/me").header("authorization", format!("Bearer {token}")).send();
        if token.trim() != first {
            answer.refused(401, "not-signed-in");
        }
    }
}
