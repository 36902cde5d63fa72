//! A client is erased over real sockets: asked for on the page and over the API, approved by the office (R-PRIV-02).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;

use browsing::{Browser, browser, heading, redacted, sign_in};
use house::{Answer, EMMA, House, INES, LIAM, MILA, SANNE, fresh_password};
use serde_json::json;

const OWN: &str = "/api/v1/me/erasure";
const EMMAS: &str = "/api/v1/crm/contacts/c-emma/erasure";
const PAGE: &str = "/c/keizer/erasure";

fn office(house: &House, method: &str, path: &str) -> Answer {
    house.agent(SANNE, method, path).send()
}

#[test]
fn r_priv_02_a_client_asks_and_the_office_erases_over_the_api() {
    let house = House::start();
    let emma = house.token(EMMA);
    let account = house.account_of(SANNE, "c-emma");
    let own = |method: &str| house.client(method, OWN).bearer(&emma);
    assert_eq!(own("GET").send().expect(200).json(), json!({ "state": "not-asked" }));
    let missing = own("POST").json(&json!({})).send().refused(422, "validation-failed");
    assert_eq!(missing.errors(), ["/current_password current-password-missing"]);
    let wrong = own("POST").json(&json!({ "current_password": "not the password" })).send();
    assert_eq!(wrong.refused(422, "validation-failed").errors(), ["/current_password current-password-wrong"]);
    office(&house, "POST", &format!("{EMMAS}/approve")).refused(409, "erasure-not-asked");

    let asked = own("POST").json(&json!({ "current_password": EMMA.2 })).send().expect(202).json();
    assert_eq!(asked["state"], "asked");
    assert_eq!(own("POST").json(&json!({ "current_password": EMMA.2 })).send().expect(202).json(), asked);
    assert_eq!(own("GET").send().expect(200).json(), asked);
    let seen = office(&house, "GET", EMMAS).expect(200).json();
    assert_eq!((&seen["state"], &seen["asked_at"]), (&json!("asked"), &asked["asked_at"]));
    assert_eq!((&seen["account"], &seen["contacts"]), (&json!(account), &json!(["c-emma"])));
    assert_eq!(seen["asked_by"], json!({ "kind": "client", "account": account }));
    assert_eq!(office(&house, "GET", "/api/v1/crm/erasures").expect(200).json()["items"], json!([seen]));

    own("DELETE").send().expect(204);
    own("DELETE").send().expect(204);
    assert_eq!(office(&house, "GET", EMMAS).expect(200).json(), json!({ "state": "not-asked" }));
    office(&house, "POST", &format!("{EMMAS}/approve")).refused(409, "erasure-not-asked");

    let by_office = office(&house, "POST", EMMAS).expect(202).json();
    assert_eq!(by_office["asked_by"]["kind"], "agent");
    assert_eq!(own("GET").send().expect(200).json()["state"], "asked", "the client sees it, and could take it back");
    let done = office(&house, "POST", &format!("{EMMAS}/approve")).expect(200).json();
    assert_eq!(done["state"], "erased");
    assert_eq!(office(&house, "GET", EMMAS).expect(200).json(), done);
    for path in [EMMAS.to_owned(), format!("{EMMAS}/approve")] {
        office(&house, "POST", &path).refused(422, "contact-erased");
    }
}

#[test]
fn r_priv_02_nothing_of_an_erased_client_is_answered_to_anybody() {
    let house = House::start();
    let emma = house.token(EMMA);
    let account = house.account_of(SANNE, "c-emma");
    let kept = office(&house, "GET", "/api/v1/crm/contacts/c-emma").expect(200).json();
    let words = [kept["last_name"].as_str().unwrap().to_owned(), EMMA.1.to_owned()];
    let message = json!({ "text": "my mother moves in" });
    house.client("POST", "/api/v1/messages").bearer(&emma).json(&message).send().expect(201);
    office(&house, "POST", EMMAS).expect(202);
    office(&house, "POST", &format!("{EMMAS}/approve")).expect(200);

    for path in [
        "/api/v1/crm/contacts?limit=100",
        "/api/v1/crm/contacts/c-emma",
        "/api/v1/crm/contacts/c-emma/activity",
        "/api/v1/crm/contacts/c-emma/messages",
        "/api/v1/crm/contacts/c-emma/feedback",
        "/api/v1/crm/contacts/c-emma/reasons",
        "/api/v1/crm/portal-users?limit=100",
        "/api/v1/crm/viewings?limit=100",
        "/api/v1/crm/outbox",
        "/api/v1/crm/events",
        "/api/v1/crm/erasures",
    ] {
        let body = office(&house, "GET", path).expect(200).body;
        for word in words.iter().map(String::as_str).chain(["my mother moves in"]) {
            assert!(!body.contains(word), "{path}: {word}: {body}");
        }
    }
    let left = office(&house, "GET", "/api/v1/crm/contacts/c-emma").expect(200).json();
    assert_eq!((&left["erased"], &left["first_name"], &kept["erased"]), (&json!(true), &json!(""), &json!(null)));
    let found =
        office(&house, "GET", &format!("/api/v1/crm/contacts?query={}", words[0].split(' ').next_back().unwrap()))
            .expect(200)
            .json();
    assert_eq!(found["items"], json!([]));
    office(&house, "GET", &format!("/api/v1/crm/portal-users/{account}")).refused(404, "not-found");
    office(&house, "POST", "/api/v1/crm/contacts/c-emma/portal-user").refused(422, "not-ready");
    for path in ["/api/v1/me", "/api/v1/me/export", "/api/v1/home"] {
        house.client("GET", path).bearer(&emma).send().refused(401, "not-signed-in");
    }

    // Who signs in is nobody, and is told so byte for byte.
    let (erased, unknown) = (house.sign_in(EMMA), house.sign_in(("keizer", "nobody@post.example", EMMA.2)));
    assert_eq!(erased.essence(), unknown.essence());
    erased.refused(401, "sign-in-failed");
}

#[test]
fn r_priv_02_the_last_mail_is_sent_and_the_address_is_free() {
    let house = House::start();
    let before = house.mails_to(SANNE, EMMA.1).len();
    office(&house, "POST", EMMAS).expect(202);
    office(&house, "POST", &format!("{EMMAS}/approve")).expect(200);
    let mails = house.mails_to(SANNE, EMMA.1);
    assert_eq!(mails.len(), before + 1);
    let text = mails[0]["text"].as_str().unwrap();
    assert!(text.contains("deleted") || text.contains("verwijderd"), "{text}");
    assert!(!text.contains("Emma"), "the name is gone: {text}");

    let flow = house.sign_up("keizer", EMMA.1);
    let code = house.code(SANNE, EMMA.1);
    assert_eq!(house.verify(&flow, &code).expect(201).json()["next"], "ready");
    house.sign_in(("keizer", EMMA.1, &fresh_password(700))).expect(201);
    office(&house, "GET", EMMAS).expect(200);
}

#[test]
fn r_adm_03_who_may_not_erase_does_not() {
    let house = House::start();
    office(&house, "POST", EMMAS).expect(202);
    for (agent, status, code) in [(INES, 404, "not-found"), (MILA, 403, "missing-permission")] {
        for (method, path) in
            [("GET", EMMAS.to_owned()), ("POST", EMMAS.to_owned()), ("POST", format!("{EMMAS}/approve"))]
        {
            house.agent(agent, method, path).send().refused(status, code);
        }
    }
    house.token(EMMA);
}

fn signed_in(house: &House, language: &str) -> Browser {
    let mut emma = browser(house, "en");
    sign_in(&mut emma, EMMA);
    let profile = emma.visit("/c/keizer/profile");
    emma.send(&profile, "/c/keizer/language", &[("language", language)]).expect(200);
    emma
}

#[test]
fn r_priv_02_the_page_asks_for_the_password_and_takes_the_request_back_without_scripts() {
    let house = House::start();
    let mut emma = signed_in(&house, "en");
    assert!(emma.visit("/c/keizer/data").expect(200).body.contains("href=\"/c/keizer/erasure\""));
    let page = emma.visit(PAGE).expect(200);
    assert_eq!(heading(&page), "Erase my data");
    for (typed, fault) in [("", "current-password-fault"), ("not the password", "current-password-fault")] {
        let refused = emma.send(&page, PAGE, &[("current_password", typed)]).expect(422);
        assert!(refused.body.contains("class=\"summary\"") && refused.body.contains(fault), "{}", refused.body);
        assert!(refused.body.contains("<title>Error:"), "{}", refused.body);
    }
    assert_eq!(house.client("GET", OWN).bearer(&house.token(EMMA)).send().expect(200).json()["state"], "not-asked");

    let asked = emma.send(&page, PAGE, &[("current_password", EMMA.2)]).expect(200);
    assert!(asked.body.contains("role=\"status\"") && asked.body.contains("Withdraw the request"), "{}", asked.body);
    assert!(!asked.body.contains("name=\"current_password\""), "it is asked for once");
    assert_eq!(office(&house, "GET", EMMAS).expect(200).json()["state"], "asked");

    assert_eq!(emma.get("/c/keizer/erasure/withdraw").expect(303).header("location"), PAGE);
    let withdrawn = emma.send(&asked, "/c/keizer/erasure/withdraw", &[]).expect(200);
    assert!(withdrawn.body.contains("name=\"current_password\""), "{}", withdrawn.body);
    assert_eq!(office(&house, "GET", EMMAS).expect(200).json()["state"], "not-asked");

    let page = emma.visit(PAGE);
    emma.send(&page, PAGE, &[("current_password", EMMA.2)]).expect(200);
    office(&house, "POST", &format!("{EMMAS}/approve")).expect(200);
    assert_eq!(emma.get(PAGE).expect(303).header("location"), "/c/keizer?next=/c/keizer/erasure");
    let mut liam = browser(&house, "en");
    sign_in(&mut liam, LIAM);
    liam.visit(PAGE).expect(200);
}

#[test]
fn threat_34_a_foreign_page_asks_for_nobodys_erasure() {
    let house = House::start();
    let mut emma = signed_in(&house, "en");
    for fields in [&[("current_password", EMMA.2)][..], &[("current_password", EMMA.2), ("form_token", "AAAA")]] {
        assert_eq!(emma.post(PAGE, fields).status, 403, "{fields:?}");
    }
    emma.call("DELETE", OWN).header("origin", "https://evil.example").send().refused(403, "csrf-refused");
    assert_eq!(office(&house, "GET", EMMAS).expect(200).json()["state"], "not-asked");
}

#[test]
fn r_lang_03_the_page_of_the_erasure_reads_as_it_was_reviewed() {
    let house = House::start();
    for language in ["en", "nl"] {
        let mut emma = signed_in(&house, language);
        let page = emma.visit(PAGE).expect(200);
        insta::assert_snapshot!(format!("erasure.{language}"), redacted(&page));
        let waits = emma.send(&page, PAGE, &[("current_password", EMMA.2)]).expect(200);
        insta::assert_snapshot!(format!("erasure-waits.{language}"), redacted(&waits));
        emma.send(&waits, "/c/keizer/erasure/withdraw", &[]).expect(200);
    }
}
