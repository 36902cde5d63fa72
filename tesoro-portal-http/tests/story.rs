//! Issue 2 line by line, over real sockets: from an office's invitation to a signed-in client.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use house::{HANNA, House, INES, JORIS, RUI, SANNE, fresh_password, race, rows};
use serde_json::{Value, json};
use tesoro_portal_http::routing::Access;

/// What a restricted session may reach of R-PW-05: itself, the change of the password, signing out.
const RESTRICTED: [&str; 5] = [
    "GET /api/v1/session",
    "DELETE /api/v1/session",
    "PUT /api/v1/me/password",
    "GET /api/v1/terms",
    "POST /api/v1/me/terms",
];

#[test]
fn r_inv_03_an_invited_client_gets_one_mail_and_signs_in_with_it_whatever_the_letter_case() {
    let house = House::start();
    let answer = house.agent(SANNE, "POST", "/api/v1/crm/contacts/c-hanna/portal-user").send().expect(201);
    let account = answer.json();
    assert_eq!((account["status"].as_str(), account["must_change_password"].as_bool()), (Some("active"), Some(true)));
    assert_eq!((account["contact"].as_str(), account["email"].as_str()), (Some(HANNA.0), Some(HANNA.1)));
    assert_eq!((account["language"].as_str(), account["owner"].as_str()), (Some("sv"), Some("a-sanne")));
    assert!(!answer.header("etag").is_empty());

    let id = account["id"].as_str().unwrap();
    let password = house.temporary_password(SANNE, id);
    let to_hanna: Vec<Value> = house.mailbox().into_iter().filter(|mail| mail["to"] == HANNA.1).collect();
    let [mail] = to_hanna.as_slice() else { panic!("{} mails", to_hanna.len()) };
    assert_eq!(mail["language"], "sv");
    let link = format!("{}/?id=keizer", house.said["url"].as_str().unwrap());
    for part in ["text", "html"] {
        assert!(mail[part].as_str().unwrap().contains(&link), "{}", mail[part]);
    }
    assert_eq!(house.account(SANNE, id).json()["invitation"]["state"], "sent");

    let answer = house.sign_in(("keizer", "  Hanna.LINDQVIST@Post.Example ", &password)).expect(201);
    assert_eq!(
        (answer.json()["next"].as_str(), answer.json()["account"].as_str()),
        (Some("change-password"), Some(id))
    );
    assert_eq!(house.account(SANNE, id).json()["invitation"]["state"], "signed-in");
}

#[test]
fn r_pw_05_every_client_route_but_those_of_the_rule_is_refused_until_the_password_is_changed() {
    let house = House::start();
    let (_, token) = house.newcomer(SANNE, HANNA);
    let mut restricted = Vec::new();
    for row in rows().into_iter().filter(|row| row.on_clients && row.access != Access::Anyone) {
        if row.access == Access::RestrictedClient {
            restricted.push(row.name());
            continue;
        }
        let path = row.path(&[("id", "00000000-0000-7000-8000-000000000000")]);
        let call = house.client(row.method, path).bearer(&token);
        let call = if row.takes_json { call.json(&json!({})) } else { call };
        call.send().refused(403, "must-change-password");
    }
    restricted.sort();
    let mut expected = RESTRICTED.to_vec();
    expected.sort_unstable();
    assert_eq!(restricted, expected);

    let session = house.client("GET", "/api/v1/session").bearer(&token).send().expect(200).json();
    assert_eq!((session["next"].as_str(), session["company"].as_str()), (Some("change-password"), Some("keizer")));
    house.client("DELETE", "/api/v1/session").bearer(&token).send().expect(204);
    house.client("GET", "/api/v1/session").bearer(&token).send().refused(401, "not-signed-in");
}

#[test]
fn r_pw_01_every_unmet_rule_is_told_at_once_then_a_good_password_opens_everything() {
    let house = House::start();
    let (account, token) = house.newcomer(SANNE, HANNA);
    let change = |password: &str| {
        let body = json!({ "new_password": password });
        house.client("PUT", "/api/v1/me/password").bearer(&token).json(&body).send()
    };
    let weak = change("abc").refused(422, "validation-failed");
    let errors = weak.errors();
    for code in [
        "password-too-short",
        "password-needs-uppercase",
        "password-needs-digit",
        "password-needs-special",
        "password-guessable",
    ] {
        assert!(errors.contains(&format!("/new_password {code}")), "{code} in {errors:?}");
    }
    for error in weak.json()["errors"].as_array().unwrap() {
        assert!(!error["detail"].as_str().unwrap().is_empty(), "{error}");
    }
    assert_eq!(change("Lindqvist-Harbour-9!").errors(), ["/new_password password-personal"]);

    let changed = change(&fresh_password(1)).expect(200);
    assert_eq!(changed.json()["next"], "ready");
    let new_token = changed.text("token");
    assert_ne!(new_token, token, "R-AUTH-04: another token at a change of privilege");
    house.client("GET", "/api/v1/me").bearer(&token).send().refused(401, "not-signed-in");
    let me = house.client("GET", "/api/v1/me").bearer(&new_token).send().expect(200).json();
    assert_eq!((me["email"].as_str(), me["must_change_password"].as_bool()), (Some(HANNA.1), Some(false)));
    assert_eq!(me["contacts"], json!(["c-hanna"]));

    assert_eq!(house.account(SANNE, &account).json()["invitation"]["state"], "completed");
    let resend = format!("/api/v1/crm/portal-users/{account}/resend");
    house.agent(SANNE, "POST", resend).send().refused(409, "invitation-completed");
    assert_eq!(house.settled_mails(SANNE, &account)[0]["kind"], "password-changed");
}

#[test]
fn r_acc_01_a_second_invitation_is_refused_and_of_twelve_at_once_exactly_one_succeeds() {
    let house = House::start();
    let account = house.invite(SANNE, HANNA.0);
    let again = house.agent(SANNE, "POST", "/api/v1/crm/contacts/c-hanna/portal-user").send();
    let again = again.refused(409, "portal-user-exists");
    assert!(again.text("detail").contains("portal user already exists"), "{}", again.body);
    assert_eq!(again.json()["details"]["account"], account.as_str());

    let call = house.agent(JORIS, "POST", "/api/v1/crm/contacts/c-lukas/portal-user");
    let answers = race(vec![call; 12]);
    let made: Vec<_> = answers.iter().filter(|answer| answer.status == 201).collect();
    assert_eq!(made.len(), 1, "{answers:?}");
    for answer in answers.iter().filter(|answer| answer.status != 201) {
        let refused = answer.clone().refused(409, "portal-user-exists");
        assert!(refused.text("detail").contains("portal user already exists"), "{}", refused.body);
        assert_eq!(refused.json()["details"]["account"], made[0].json()["id"]);
    }
    let mails = house.settled_mails(JORIS, &made[0].text("id"));
    assert_eq!(mails.len(), 1, "{mails:?}");
}

#[test]
fn r_inv_05_a_resent_invitation_ends_the_old_password_once_the_new_mail_is_there() {
    let house = House::start();
    let account = house.invite(SANNE, HANNA.0);
    let old = house.temporary_password(SANNE, &account);
    let resend = house.agent(SANNE, "POST", format!("/api/v1/crm/portal-users/{account}/resend"));
    let too_soon = resend.send().refused(429, "resend-too-soon");
    let wait: u64 = too_soon.header("retry-after").parse().unwrap();
    assert!((1..=60).contains(&wait), "{wait}");

    let session = house.token(("keizer", HANNA.1, &old));
    house.advance(60);
    resend.send().expect(202);
    let new = house.temporary_password(SANNE, &account);
    assert_ne!(old, new);
    house.client("GET", "/api/v1/session").bearer(&session).send().refused(401, "not-signed-in");
    house.sign_in(("keizer", HANNA.1, &old)).refused(401, "sign-in-failed");
    assert_eq!(house.sign_in(("keizer", HANNA.1, &new)).expect(201).json()["next"], "change-password");
}

#[test]
fn r_auth_05_disabling_ends_the_open_session_at_once_and_is_told_after_the_right_password_only() {
    let house = House::start();
    let account = house.account_of(JORIS, "c-emma");
    let token = house.token(house::EMMA);
    house.client("GET", "/api/v1/me").bearer(&token).send().expect(200);
    let seen = house.change(JORIS, &account, &json!({ "disabled": true, "disabled_reason": "moved away" })).json();
    assert_eq!(seen["disabled"], true);
    house.client("GET", "/api/v1/me").bearer(&token).send().refused(401, "not-signed-in");
    let told = house.sign_in(house::EMMA).refused(403, "account-disabled");
    assert!(!told.body.contains("moved away"), "{}", told.body);
    house.sign_in(("keizer", house::EMMA.1, "not the password")).refused(401, "sign-in-failed");
    assert_eq!(house.latest_mail(JORIS, &account)["to"], house::EMMA.1);

    house.change(JORIS, &account, &json!({ "disabled": false }));
    house.client("GET", "/api/v1/me").bearer(&token).send().refused(401, "not-signed-in");
    house.token(house::EMMA);
}

#[test]
fn r_adm_04_another_companys_agent_is_told_that_there_is_no_such_thing() {
    let house = House::start();
    let account = house.invite(SANNE, HANNA.0);
    let mail = house.settled_mails(SANNE, &account)[0]["id"].as_str().unwrap().to_owned();
    let known = [("contact", "c-lukas"), ("account", account.as_str()), ("mail", mail.as_str())];
    let id_of = |pattern: &str| {
        let kind = if pattern.contains("contacts/{id}") { 0 } else { usize::from(pattern.contains("outbox")) + 1 };
        known[kind].1
    };
    let mut asked = 0;
    // Rows whose body or version is read first have their own tests.
    let named = |row: &house::Row| row.pattern.contains('{') && row.method != "PUT" && !row.pattern.contains("/terms");
    for row in rows().into_iter().filter(|row| row.on_office && named(row)) {
        {
            let agent = INES;
            let path = row.path(&[("id", id_of(row.pattern)), ("contact", "c-lukas")]);
            let call = house.agent(agent, row.method, path).if_match("\"1\"");
            let call = if row.takes_json { call.json(&row.body("c-lukas", "c-zofia")) } else { call };
            call.send().refused(404, "not-found");
            asked += 1;
        }
    }
    assert!(asked >= 11, "{asked}");
    for list in ["contacts", "portal-users", "pending-links", "events", "outbox"] {
        let body = house.agent(RUI, "GET", format!("/api/v1/crm/{list}")).send().expect(200).body;
        assert!(!body.contains("c-hanna") && !body.contains(&account) && !body.contains("lindqvist"), "{body}");
    }
    assert_eq!(house.account(SANNE, &account).json()["version"], 1);
}
