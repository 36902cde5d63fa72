//! `Idempotency-Key`: a request that is sent twice is done once.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use house::{EMMA, House, JORIS, SANNE, race};
use serde_json::json;
use tesoro_portal_http::api::ROUTES;
use tesoro_portal_http::routing::{Accepts, Access, Method};

const OPEN: &str = "/api/v1/crm/contacts/c-hanna/portal-user";

fn accounts(house: &House) -> usize {
    let page = house.agent(SANNE, "GET", "/api/v1/crm/portal-users?limit=100").send().expect(200);
    page.json()["items"].as_array().unwrap().len()
}

#[test]
fn the_same_request_under_the_same_key_is_answered_as_the_first_time() {
    let house = House::start();
    let before = accounts(&house);
    let call = house.agent(SANNE, "POST", OPEN).header("idempotency-key", "k-1");
    let first = call.send().expect(201);
    let again = call.send().expect(201);
    assert_eq!((first.header("etag"), &first.body), (again.header("etag"), &again.body));
    assert_eq!(first.header("content-type"), again.header("content-type"));
    assert_eq!(accounts(&house), before + 1);
    // Without a key it is another request, and what the first made stands in its way.
    house.agent(SANNE, "POST", OPEN).send().refused(409, "portal-user-exists");
}

#[test]
fn another_request_under_the_key_is_refused_and_another_caller_meets_no_key() {
    let house = House::start();
    let account = house.invite(SANNE, "c-hanna");
    house.advance(60);
    let resend = format!("/api/v1/crm/portal-users/{account}/resend");
    house.agent(SANNE, "POST", resend.clone()).header("idempotency-key", "k-1").send().expect(202);
    let other = house.agent(SANNE, "POST", OPEN).header("idempotency-key", "k-1").send();
    other.refused(409, "idempotency-key-taken");
    let body = json!({"users": []});
    let import = house.agent(SANNE, "POST", "/api/v1/crm/import").header("idempotency-key", "k-2");
    import.clone().json(&body).send().expect(200);
    import
        .json(&json!({"users": [{"contact": "c-hanna", "email": "a@b.example", "hash": "x"}]}))
        .send()
        .refused(409, "idempotency-key-taken");
    // Joris may send it, if only he waits: it is not told that Sanne's was done.
    house.agent(JORIS, "POST", resend).header("idempotency-key", "k-1").send().refused(429, "resend-too-soon");
}

#[test]
fn of_many_at_once_one_is_done_and_none_is_done_twice() {
    let house = House::start();
    let before = accounts(&house);
    let call = house.agent(SANNE, "POST", OPEN).header("idempotency-key", "k-1");
    let answers = race(vec![call.clone(); 16]);
    let done: Vec<_> = answers.iter().filter(|answer| answer.status == 201).collect();
    assert!(!done.is_empty());
    assert!(done.iter().all(|answer| answer.body == done[0].body), "two different answers");
    for answer in answers.iter().filter(|answer| answer.status != 201) {
        assert_eq!((answer.status, answer.code().as_str()), (409, "request-repeated"));
    }
    assert_eq!(accounts(&house), before + 1);
    assert_eq!(call.send().expect(201).body, done[0].body);
}

#[test]
fn a_refused_request_leaves_its_key_free_and_a_malformed_key_is_refused() {
    let house = House::start();
    let call = house.agent(SANNE, "POST", "/api/v1/crm/contacts/nobody/portal-user").header("idempotency-key", "k-1");
    call.send().refused(404, "not-found");
    house.agent(SANNE, "POST", OPEN).header("idempotency-key", "k-1").send().expect(201);
    for key in ["", &"k".repeat(256)] {
        house.agent(SANNE, "POST", OPEN).header("idempotency-key", key).send().refused(400, "malformed-request");
    }
}

#[test]
fn a_key_is_forgotten_after_24_hours() {
    let house = House::start();
    let call = house.agent(SANNE, "POST", OPEN).header("idempotency-key", "k-1");
    call.send().expect(201);
    house.advance(24 * 3_600 - 60);
    call.send().expect(201);
    house.advance(60);
    call.send().refused(409, "portal-user-exists");
}

#[test]
fn every_post_takes_a_key_unless_it_holds_a_credential_or_carries_a_file_with_its_own() {
    let posts = ROUTES.iter().filter(|row| row.route.method() == Method::Post);
    let open = posts.filter(|row| row.route.access() != Access::Operator);
    for row in open {
        // What was asked is kept as a quick digest, which a password must not be in.
        let asks_password = row.route.pattern() == "/api/v1/me/erasure";
        let holds_credential = row.route.access() == Access::Anyone || asks_password;
        let is_upload = matches!(row.route.accepts(), Accepts::Upload(_));
        assert_eq!(row.is_once, !holds_credential && !is_upload, "{}", row.route.pattern());
    }
}

#[test]
fn a_client_writes_once_under_a_key() {
    let house = House::start();
    let token = house.token(EMMA);
    let write = |text: &str, key: &str| {
        let call = house.client("POST", "/api/v1/messages").bearer(&token).header("idempotency-key", key);
        call.json(&json!({ "text": text })).send()
    };
    let first = write("Is it quiet?", "k-1").expect(201);
    assert_eq!(write("Is it quiet?", "k-1").expect(201).body, first.body);
    write("Is it light?", "k-1").refused(409, "idempotency-key-taken");
    write("Is it quiet?", "k-2").expect(201);
    let thread = house.client("GET", "/api/v1/messages").bearer(&token).send().expect(200);
    assert_eq!(thread.json()["items"].as_array().unwrap().len(), 2);
}
