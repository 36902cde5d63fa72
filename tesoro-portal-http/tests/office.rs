//! What the office sees and does: the switch, contacts, histories, the feed, the outbox, links.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use house::{Answer, EMMA, HANNA, House, JORIS, RUI, SANNE, fresh_password};
use serde_json::{Value, json};

const SETTINGS: &str = "/api/v1/crm/settings";

fn settings(house: &House) -> Answer {
    house.agent(SANNE, "GET", SETTINGS).send().expect(200)
}

fn switch(house: &House, on: bool) {
    let tag = settings(house).header("etag").to_owned();
    let changed = house.agent(SANNE, "PATCH", SETTINGS).if_match(&tag).json(&json!({ "portal": on })).send();
    assert_eq!(changed.expect(200).json()["portal"], on);
}

fn items(house: &House, agent: (usize, usize), path: &str) -> Vec<Value> {
    let list = house.agent(agent, "GET", format!("/api/v1/crm/{path}")).send().expect(200).json();
    list["items"].as_array().unwrap().clone()
}

#[test]
fn r_comp_03_the_switch_acts_at_once_on_live_sessions_and_forgets_nothing() {
    let house = House::start();
    let (emma, marta) = (house.token(EMMA), house.token(house::MARTA));
    let (account, restricted) = house.newcomer(SANNE, HANNA);
    switch(&house, false);
    for token in [&emma, &restricted] {
        house.client("GET", "/api/v1/session").bearer(token).send().refused(403, "portal-inactive");
    }
    house
        .client("PATCH", "/api/v1/me")
        .bearer(&emma)
        .json(&json!({ "language": "de" }))
        .send()
        .refused(403, "portal-inactive");
    let body = json!({ "new_password": fresh_password(3) });
    house.client("PUT", "/api/v1/me/password").bearer(&restricted).json(&body).send().refused(403, "portal-inactive");
    house.sign_in(EMMA).refused(403, "portal-inactive");
    house.client("GET", "/api/v1/me").bearer(&marta).send().expect(200);
    let not_ready = house.agent(SANNE, "POST", "/api/v1/crm/contacts/c-wei/portal-user").send();
    assert!(not_ready.refused(422, "not-ready").body.contains("portal-inactive"));
    assert_eq!(house.account(SANNE, &account).json()["status"], "active");
    switch(&house, true);
    house.client("GET", "/api/v1/me").bearer(&emma).send().expect(200);
    house.client("PUT", "/api/v1/me/password").bearer(&restricted).json(&body).send().expect(200);
}

#[test]
fn r_adm_02_a_change_needs_the_version_that_was_read() {
    let house = House::start();
    let tag = settings(&house).header("etag").to_owned();
    let account = house.account_of(SANNE, "c-emma");
    let seen = house.account(SANNE, &account).header("etag").to_owned();
    let user = format!("/api/v1/crm/portal-users/{account}");
    for (path, tag, change) in [
        (SETTINGS, tag, json!({ "languages": ["nl", "de"] })),
        (user.as_str(), seen, json!({ "first_name": "Emilia", "last_name": "Groot" })),
    ] {
        let patch = || house.agent(SANNE, "PATCH", path).json(&change);
        patch().send().refused(428, "precondition-required");
        for stale in ["\"0\"", "\"99\"", "*", "W/\"1\"", "nonsense"] {
            patch().if_match(stale).send().refused(412, "version-outdated");
        }
        let done = patch().if_match(&tag).send().expect(200);
        assert_ne!(done.header("etag"), tag);
        patch().if_match(&tag).send().refused(412, "version-outdated");
        let unchanged = patch().if_match(done.header("etag")).send().expect(200);
        assert_eq!(unchanged.header("etag"), done.header("etag"), "saying the same changes nothing");
    }
    assert_eq!(settings(&house).json()["languages"], json!(["en", "nl", "de"]));
    let wrong = json!({ "base_url": "ftp://x", "languages": ["nl", "zh"], "roles": ["king"] });
    let tag = settings(&house).header("etag").to_owned();
    let refused = house.agent(SANNE, "PATCH", SETTINGS).if_match(&tag).json(&wrong).send();
    let errors = refused.refused(422, "validation-failed").errors();
    assert_eq!(errors, ["/base_url url-invalid", "/languages/1 language-unknown", "/roles/0 wrong-type"]);
    let names = json!({ "first_name": "", "last_name": "x".repeat(101), "disabled": true });
    let tag = house.account(SANNE, &account).header("etag").to_owned();
    let refused = house.agent(SANNE, "PATCH", &user).if_match(&tag).json(&names).send();
    assert_eq!(refused.refused(422, "validation-failed").errors().len(), 2);
    assert_eq!(house.account(SANNE, &account).json()["disabled"], false, "all or nothing");
}

#[test]
fn r_crm_01_the_icon_stands_beside_open_accounts_while_the_portal_is_on() {
    let house = House::start();
    let icons = || {
        let contacts = items(&house, JORIS, "contacts");
        let shown = contacts.iter().filter(|contact| contact["portal"]["icon"] == true);
        shown.map(|contact| contact["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(icons(), ["c-emma", "c-liam"]);
    house.invite(SANNE, HANNA.0);
    assert_eq!(icons(), ["c-emma", "c-hanna", "c-liam"]);
    house.change(SANNE, &house.account_of(SANNE, "c-liam"), &json!({ "disabled": true }));
    assert_eq!(icons(), ["c-emma", "c-hanna"]);
    let record = |id: &str| house.agent(SANNE, "GET", format!("/api/v1/crm/contacts/{id}")).send().expect(200).json();
    assert_eq!(record("c-emma")["portal"]["icon"], true);
    assert_eq!(record("c-liam")["portal"]["icon"], false);
    switch(&house, false);
    assert_eq!(icons(), Vec::<String>::new());
    assert_eq!(record("c-emma")["portal"]["icon"], false);
}

#[test]
fn r_inv_01_what_is_missing_is_told_all_at_once() {
    let house = House::start();
    switch(&house, false);
    let pieter = house.agent(JORIS, "GET", "/api/v1/crm/contacts/c-pieter").send().expect(200).json();
    let unmet = pieter["portal"]["readiness"].as_array().unwrap().iter().filter(|check| check["ok"] == false);
    let mut unmet: Vec<&str> = unmet.map(|check| check["code"].as_str().unwrap()).collect();
    unmet.sort_unstable();
    assert_eq!(unmet, ["contact-email-missing", "portal-inactive"]);
    let refused = house.agent(JORIS, "POST", "/api/v1/crm/contacts/c-pieter/portal-user").send();
    let errors = refused.refused(422, "not-ready").errors();
    let mut codes: Vec<&str> = errors.iter().map(|error| error.rsplit(' ').next().unwrap()).collect();
    codes.sort_unstable();
    assert_eq!(codes, unmet);
}

#[test]
fn r_crm_02_a_contacts_history_names_who_did_what_and_carries_no_names_or_addresses() {
    let house = House::start();
    let (account, restricted) = house.newcomer(SANNE, ("c-ingrid", "ingrid.solberg@post.example"));
    let body = json!({ "new_password": fresh_password(5) });
    house.client("PUT", "/api/v1/me/password").bearer(&restricted).json(&body).send().expect(200);
    house.change(JORIS, &account, &json!({ "first_name": "Inga", "disabled": true }));
    let history = items(&house, JORIS, "contacts/c-ingrid/activity");
    let kinds: Vec<&str> = history.iter().map(|entry| entry["kind"].as_str().unwrap()).collect();
    let expected = [
        "account-disabled",
        "account-changed",
        "password-changed",
        "first-sign-in",
        "agent-assigned",
        "account-created",
    ];
    let mut sorted = (kinds.clone(), expected.to_vec());
    sorted.0.sort_unstable();
    sorted.1.sort_unstable();
    assert_eq!(sorted.0, sorted.1, "{kinds:?}");
    assert_eq!((kinds[0], kinds[2], kinds[3]), (expected[0], expected[2], expected[3]), "the newest first");
    assert_eq!(history[0]["actor"], json!({ "kind": "agent", "id": "a-joris", "key": "demo key of Joris van Dam" }));
    assert_eq!(history[2]["actor"], json!({ "kind": "client", "account": account }));
    assert_eq!(history[1]["data"], json!({ "fields": ["first_name"] }));
    let text = json!(history).to_string();
    for personal in ["Ingrid", "Inga", "Solberg", "ingrid.solberg"] {
        assert!(!text.contains(personal), "{personal} in {text}");
    }
    let all = items(&house, JORIS, "contacts/c-ingrid/activity?limit=100");
    let mut paged = Vec::new();
    let mut path = "/api/v1/crm/contacts/c-ingrid/activity?limit=2".to_owned();
    loop {
        let page = house.agent(JORIS, "GET", &path).send().expect(200).json();
        paged.extend(page["items"].as_array().unwrap().clone());
        let Some(cursor) = page["next_cursor"].as_str() else { break };
        path = format!("/api/v1/crm/contacts/c-ingrid/activity?limit=2&cursor={cursor}");
    }
    assert_eq!(paged, all);
}

#[test]
fn r_crm_03_the_event_feed_is_followed_with_the_last_sequence() {
    let house = House::start();
    let last = items(&house, SANNE, "events").last().map_or(0, |event| event["sequence"].as_u64().unwrap());
    let account = house.invite(SANNE, HANNA.0);
    let new = items(&house, SANNE, &format!("events?after={last}"));
    assert_eq!(new[0]["kind"], "account-created");
    assert_eq!((new[0]["account"].as_str(), &new[0]["contacts"]), (Some(account.as_str()), &json!([HANNA.0])));
    let first = items(&house, SANNE, "events?limit=1");
    assert_eq!(first.len(), 1);
    let sequences: Vec<u64> =
        items(&house, SANNE, "events").iter().map(|event| event["sequence"].as_u64().unwrap()).collect();
    assert!(sequences.is_sorted() && sequences.len() > 1, "{sequences:?}");
    assert!(items(&house, RUI, "events").iter().all(|event| event["account"] != account.as_str()));
    house.agent(SANNE, "GET", "/api/v1/crm/events?after=x").send().refused(422, "validation-failed");
}

#[test]
fn r_mail_01_the_outbox_shows_how_far_each_mail_has_come_and_never_what_it_says() {
    let house = House::start();
    let account = house.invite(SANNE, HANNA.0);
    let password = house.temporary_password(SANNE, &account);
    let [mail] = house.settled_mails(SANNE, &account).try_into().unwrap();
    assert_eq!((mail["kind"].as_str(), mail["attempts"].as_u64()), (Some("invitation"), Some(1)));
    let list = house.agent(SANNE, "GET", "/api/v1/crm/outbox").send().expect(200).body;
    assert!(!list.contains(&password) && !list.contains(HANNA.1), "{list}");
    let retry = format!("/api/v1/crm/outbox/{}/retry", mail["id"].as_str().unwrap());
    house.agent(SANNE, "POST", retry).send().refused(409, "mail-not-retryable");
    house.agent(SANNE, "GET", "/api/v1/crm/outbox?account=x").send().refused(422, "validation-failed");
}

#[test]
fn r_mail_01_a_mail_that_failed_shows_the_reason_and_is_sent_when_it_is_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    // A folder stands where the demo's mailbox keeps its file.
    let in_the_way = folder.path().join("demo-mails.json");
    std::fs::create_dir(&in_the_way).unwrap();
    let house = House::start_in(folder.path());
    let account = house.invite(SANNE, HANNA.0);
    let look = || items(&house, SANNE, &format!("outbox?account={account}")).remove(0);
    let failed = (0..20_000).map(|_| look()).find(|mail| mail["reason"].is_string()).expect("a failure");
    assert_eq!(failed["state"], "queued");
    assert!(failed["reason"].as_str().unwrap().contains("directory"), "{failed}");
    std::fs::remove_dir(&in_the_way).unwrap();
    let retry = format!("/api/v1/crm/outbox/{}/retry", failed["id"].as_str().unwrap());
    house.agent(SANNE, "POST", retry).send().expect(202);
    let [sent] = house.settled_mails(SANNE, &account).try_into().unwrap();
    assert_eq!(sent["state"], "sent");
    assert!(sent["attempts"].as_u64().unwrap() > failed["attempts"].as_u64().unwrap(), "{sent}");
    house.token(("keizer", HANNA.1, &house.temporary_password(SANNE, &account)));
}

#[test]
fn r_link_01_a_further_contact_is_linked_once_and_the_last_one_stays() {
    let house = House::start();
    let account = house.account_of(SANNE, "c-emma");
    let link = |method: &str, contact: &str| {
        house.agent(SANNE, method, format!("/api/v1/crm/portal-users/{account}/links/{contact}")).send()
    };
    let linked = link("POST", "c-lukas").expect(201).json();
    assert_eq!(linked["contacts"], json!(["c-emma", "c-lukas"]));
    link("POST", "c-lukas").refused(409, "portal-user-exists");
    link("POST", "c-liam").refused(409, "portal-user-exists");
    link("POST", "k-emma").refused(404, "not-found");
    link("DELETE", "c-zofia").refused(409, "contact-not-linked");
    link("DELETE", "c-emma").expect(204);
    link("DELETE", "c-lukas").refused(409, "last-link");
    assert_eq!(house.account(SANNE, &account).json()["contacts"], json!(["c-lukas"]));
    for contact in ["c-emma", "c-lukas"] {
        let history = items(&house, SANNE, &format!("contacts/{contact}/activity"));
        assert!(history.iter().any(|entry| entry["kind"] == "contact-linked"), "{history:?}");
    }
}
