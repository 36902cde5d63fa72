//! Terms over real sockets: written by the office, accepted by clients, in the API and on pages (R-TERM-01).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;

use browsing::{browser, heading, hidden, redacted, sign_in};
use house::{EMMA, HANNA, House, LIAM, MARTA, SANNE, fresh_password, rows};
use serde_json::json;
use tesoro_portal_http::routing::Access;

const TERMS: &str = "/c/keizer/terms";

#[test]
fn r_term_01_the_story_of_terms_through_the_api() {
    let house = House::start();
    let emma = house.token(EMMA);
    let facts = || house.client("GET", "/api/v1/portal/keizer").send().expect(200).json();
    assert_eq!(facts().get("terms"), None);
    let texts = json!({ "en": "# Terms\n\nBe kind.", "nl": "# Voorwaarden\n\nWees aardig." });
    let draft = house.draft_terms(SANNE, &json!({ "texts": texts, "material": false })).expect(201);
    assert_eq!((draft.header("etag"), draft.json()["state"].as_str()), ("\"1\"", Some("draft")));
    house.draft_terms(SANNE, &json!({ "texts": texts, "material": true })).refused(409, "terms-draft-exists");
    house.client("GET", "/api/v1/me").bearer(&emma).send().expect(200);

    let patch = |tag: &str, body: &serde_json::Value| {
        let call = house.agent(SANNE, "PATCH", "/api/v1/crm/terms/1");
        let call = if tag.is_empty() { call } else { call.if_match(tag) };
        call.json(body).send()
    };
    patch("", &json!({ "material": true })).refused(428, "precondition-required");
    let changed = patch("\"1\"", &json!({ "material": true })).expect(200);
    assert_eq!((changed.header("etag"), &changed.json()["texts"]), ("\"2\"", &texts));
    patch("\"1\"", &json!({ "material": true })).refused(412, "version-outdated");
    let publish = |tag: &str| house.agent(SANNE, "POST", "/api/v1/crm/terms/1/publish").if_match(tag).send();
    publish("\"1\"").refused(412, "version-outdated");
    house.agent(SANNE, "POST", "/api/v1/crm/terms/1/publish").send().refused(428, "precondition-required");
    publish("\"2\"").expect(200);
    patch("\"3\"", &json!({ "material": false })).refused(409, "terms-published");
    assert_eq!(facts()["terms"], 1);

    house.client("GET", "/api/v1/me").bearer(&emma).send().refused(403, "must-accept-terms");
    let session = house.client("GET", "/api/v1/session").bearer(&emma).send().expect(200).json();
    assert_eq!(session["next"], "accept-terms");
    assert_eq!(house.sign_in(LIAM).expect(201).json()["next"], "accept-terms");
    let shown = house.client("GET", "/api/v1/terms").bearer(&emma).send().expect(200).json();
    assert_eq!((shown["language"].as_str(), &shown["text"]), (Some("nl"), &texts["nl"]));
    assert_eq!((&shown["required"], shown.get("accepted_at")), (&json!(true), None));
    let accept = |version: u32| {
        house.client("POST", "/api/v1/me/terms").bearer(&emma).json(&json!({ "version": version })).send()
    };
    accept(2).refused(409, "terms-outdated");
    let accepted = accept(1).expect(200).json();
    assert_eq!((&accepted["language"], &accepted["channel"]), (&json!("nl"), &json!("api")));
    assert_eq!(accepted["digest"].as_str().unwrap().len(), 64);
    assert_eq!(accept(1).expect(200).json(), accepted, "a second time changes nothing");
    house.client("GET", "/api/v1/me").bearer(&emma).send().expect(200);
    assert_eq!(house.sign_in(EMMA).expect(201).json()["next"], "ready");

    let account = house.account(SANNE, &house.account_of(SANNE, "c-emma")).json();
    assert_eq!((&account["terms_accepted"], &account["terms"]), (&json!(1), &accepted));
    let list = house.agent(SANNE, "GET", "/api/v1/crm/portal-users?query=emma").send().expect(200).json();
    assert_eq!((&list["items"][0]["terms_accepted"], list["items"][0].get("terms")), (&json!(1), None));
    let history = house.agent(SANNE, "GET", "/api/v1/crm/contacts/c-emma/activity").send().expect(200).json();
    assert_eq!(
        (&history["items"][0]["kind"], &history["items"][0]["data"]),
        (&json!("terms-accepted"), &json!({ "version": 1 }))
    );
    // Another company's clients are asked for nothing.
    house.client("GET", "/api/v1/me").bearer(&house.token(MARTA)).send().expect(200);
}

#[test]
fn r_term_01_every_route_of_a_full_client_is_closed_until_the_terms_are_accepted() {
    let house = House::start();
    let emma = house.token(EMMA);
    let version = house.publish_terms(SANNE, "Be kind.");
    let mut closed = 0;
    for row in rows().into_iter().filter(|row| row.access == Access::Client) {
        let path = row.path(&[("id", "00000000-0000-7000-8000-000000000000"), ("deal", "d-1"), ("photo", "1")]);
        let call = house.client(row.method, path).bearer(&emma);
        let call = if row.takes_json { call.json(&json!({})) } else { call };
        let answer = call.send();
        assert_eq!((answer.status, answer.code()), (403, "must-accept-terms".to_owned()), "{} {answer:?}", row.name());
        closed += 1;
    }
    assert!(closed > 4, "{closed}");
    house.client("POST", "/api/v1/me/terms").bearer(&emma).json(&json!({ "version": version })).send().expect(200);
    house.client("GET", "/api/v1/me").bearer(&emma).send().expect(200);
}

#[test]
fn r_err_01_everything_wrong_with_terms_is_told_at_once() {
    let house = House::start();
    let long = "x".repeat(50_001);
    let texts = json!({ "en": " ", "xx": "x", "nl": "a\u{0}b", "de": long, "a/b~c": "x" });
    let refused = house.draft_terms(SANNE, &json!({ "texts": texts, "material": true }));
    let mut errors = refused.refused(422, "validation-failed").errors();
    errors.sort();
    assert_eq!(
        errors,
        [
            "/texts/a~1b~0c language-unknown",
            "/texts/de terms-text-too-long",
            "/texts/en terms-text-missing",
            "/texts/nl terms-text-invalid",
            "/texts/xx language-unknown",
        ]
    );
    let none = house.draft_terms(SANNE, &json!({ "texts": {}, "material": true }));
    assert_eq!(none.refused(422, "validation-failed").errors(), ["/texts terms-text-missing"]);
    let unknown = house.draft_terms(SANNE, &json!({ "texts": { "xx": "x" }, "material": true }));
    assert_eq!(unknown.refused(422, "validation-failed").errors(), ["/texts/xx language-unknown"]);
}

#[test]
fn r_term_01_the_page_asks_before_anything_else_and_leads_on() {
    let house = House::start();
    let mut emma = browser(&house, "en");
    sign_in(&mut emma, EMMA);
    let text = "# Terms\n\nBe *kind*.\n\n<script>alert(1)</script>\n\n[Read](javascript:alert(1)) [more](https://office.example)";
    house.draft_terms(SANNE, &json!({ "texts": { "nl": text }, "material": true, "publish": true })).expect(201);
    for page in ["home", "language", "other-sessions"] {
        assert_eq!(heading(&emma.visit(&format!("/c/keizer/{page}"))), "Gebruiksvoorwaarden", "{page}");
    }
    let page = emma.visit("/c/keizer").expect(200);
    assert_eq!(heading(&page), "Gebruiksvoorwaarden");
    assert!(page.body.contains("&lt;script&gt;") && !page.body.contains("<script>"), "threat 71: {}", page.body);
    assert!(!page.body.contains("javascript:") && page.body.contains("href=\"https://office.example\""));
    insta::assert_snapshot!("terms.nl", redacted(&page));
    // The password can still be changed.
    assert_eq!(heading(&emma.visit("/c/keizer/password").expect(200)), "Wachtwoord wijzigen");

    let token = hidden(&page.body, TERMS)[0].1.clone();
    for wrong in ["", "x", "-1", "4294967296"] {
        let answer = emma.post(TERMS, &[("form_token", &token), ("version", wrong)]);
        assert_eq!(answer.status, 422, "{wrong}");
    }
    assert_eq!(emma.post(TERMS, &[("version", "1")]).status, 403, "without the page's token");
    // Meanwhile the office publishes another one: that one is shown.
    house
        .draft_terms(SANNE, &json!({ "texts": { "nl": "Wees aardig." }, "material": true, "publish": true }))
        .expect(201);
    let again = emma.send(&page, TERMS, &[]);
    assert_eq!(again.status, 409);
    assert!(again.body.contains("Wees aardig.") && again.body.contains("role=\"alert\""), "{}", again.body);
    let home = emma.send(&again, TERMS, &[]).expect(200);
    assert_eq!(heading(&home), "Welkom, Emma de Groot");
    assert!(home.body.contains("Dank u wel, u hebt de gebruiksvoorwaarden geaccepteerd."), "{}", home.body);
    let account = house.account(SANNE, &house.account_of(SANNE, "c-emma")).json();
    assert_eq!((&account["terms"]["version"], &account["terms"]["channel"]), (&json!(2), &json!("page")));
    let read = emma.visit(TERMS).expect(200);
    assert!(!read.body.contains(&format!("action=\"{TERMS}\"")), "nothing to accept: {}", read.body);
}

#[test]
fn r_pw_05_on_pages_too_the_password_comes_first_and_the_terms_can_be_read() {
    let house = House::start();
    house.publish_terms(SANNE, "Be kind.");
    let account = house.invite(SANNE, HANNA.0);
    let temporary = house.temporary_password(SANNE, &account);
    let mut hanna = browser(&house, "en");
    let first = sign_in(&mut hanna, ("keizer", HANNA.1, &temporary));
    assert_eq!(heading(&first), "Välj ett eget lösenord");
    let read = hanna.visit(TERMS).expect(200);
    assert_eq!(heading(&read), "Användarvillkor");
    assert!(read.body.contains("<p>Be kind.</p>") && !read.body.contains(&format!("action=\"{TERMS}\"")));
    let next = hanna.send(&first, "/c/keizer/password", &[("new_password", &fresh_password(5))]).expect(200);
    assert_eq!(heading(&next), "Användarvillkor");
    let home = hanna.send(&next, TERMS, &[]).expect(200);
    assert_eq!(heading(&home), "Välkommen, Hanna Lindqvist");
}

#[test]
fn r_mail_03_new_terms_are_mailed_in_the_clients_language() {
    let house = House::start();
    let emma = house.token(EMMA);
    drop(emma);
    house.publish_terms(SANNE, "Be kind.");
    let account = house.account_of(SANNE, "c-emma");
    // They are announced account by account, behind the publication.
    let mut tries = std::iter::repeat_with(|| house.settled_mails(SANNE, &account)).take(20_000);
    let mails = tries.find(|mails| !mails.is_empty()).unwrap();
    assert_eq!(mails[0]["kind"], "new-terms", "{mails:?}");
    let mail = house.latest_mail(SANNE, &account);
    assert_eq!(mail["subject"], "Nieuwe gebruiksvoorwaarden voor het klantenportaal van Keizer & Van Dam Makelaars");
}
