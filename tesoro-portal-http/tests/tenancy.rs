//! Who may call which route: a matrix over the whole table. A route without an expectation fails.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use std::collections::BTreeSet;

use house::{Answer, EMMA, HANNA, House, INES, LIAM, MARTA, MILA, Row, SANNE, fresh_password, rows};
use serde_json::{Value, json};
use tesoro_portal_core::crm::{Permission, Permissions};
use tesoro_portal_http::cookies::{CookieKind, CookieName};
use tesoro_portal_http::desk::KeyGrant;

/// To the clients' routes: nobody, a session that must change the password, a client of the same company, one of
/// another, an agent's key. The one session of the path is somebody else's.
const CLIENTS: &[(&str, [&str; 5])] = &[
    ("GET /api/v1/portal/{company}", ["200", "200", "200", "200", "200"]),
    ("GET /api/v1/portal/{company}/files/{id}", [ABSENT; 5]),
    ("POST /api/v1/portal/{company}/registrations", [MISSING; 5]),
    ("POST /api/v1/portal/{company}/registrations/{registration}/verify", [MISSING; 5]),
    ("POST /api/v1/portal/{company}/registrations/{registration}/resend", [MISSING; 5]),
    ("POST /api/v1/portal/{company}/password-resets", [MISSING; 5]),
    ("POST /api/v1/portal/{company}/password-resets/{reset}", [MISSING; 5]),
    ("POST /api/v1/portal/{company}/invitations/{invitation}", [MISSING; 5]),
    ("POST /api/v1/portal/{company}/sessions", [MISSING, MISSING, MISSING, MISSING, MISSING]),
    ("GET /api/v1/session", [NOBODY, "200", "200", "200", NOBODY]),
    ("GET /api/v1/sessions", [NOBODY, MUST_CHANGE, "200", "200", NOBODY]),
    ("DELETE /api/v1/sessions", [NOBODY, MUST_CHANGE, MISSING, MISSING, NOBODY]),
    ("DELETE /api/v1/sessions/{id}", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("GET /api/v1/me", [NOBODY, MUST_CHANGE, "200", "200", NOBODY]),
    ("PATCH /api/v1/me", [NOBODY, MUST_CHANGE, "200", "200", NOBODY]),
    ("GET /api/v1/me/export", [NOBODY, MUST_CHANGE, "200", "200", NOBODY]),
    ("GET /api/v1/me/erasure", [NOBODY, MUST_CHANGE, "200", "200", NOBODY]),
    ("POST /api/v1/me/erasure", [NOBODY, MUST_CHANGE, MISSING, MISSING, NOBODY]),
    ("DELETE /api/v1/me/erasure", [NOBODY, MUST_CHANGE, "204", "204", NOBODY]),
    ("PUT /api/v1/me/password", [NOBODY, MISSING, MISSING, MISSING, NOBODY]),
    ("POST /api/v1/me/email-confirmation", [NOBODY, MUST_CHANGE, MISSING, MISSING, NOBODY]),
    (
        "POST /api/v1/me/email-confirmation/resend",
        [NOBODY, MUST_CHANGE, "409 email-confirmed", "409 email-confirmed", NOBODY],
    ),
    ("GET /api/v1/home", [NOBODY, MUST_CHANGE, "200", "200", NOBODY]),
    ("GET /api/v1/properties", [NOBODY, MUST_CHANGE, "200", "200", NOBODY]),
    ("GET /api/v1/favourites", [NOBODY, MUST_CHANGE, "200", "200", NOBODY]),
    ("GET /api/v1/properties/{deal}", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("PUT /api/v1/properties/{deal}/interest", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("PUT /api/v1/properties/{deal}/approval", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("PUT /api/v1/properties/{deal}/favourite", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("PUT /api/v1/properties/{deal}/rating", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("DELETE /api/v1/properties/{deal}/favourite", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("GET /api/v1/terms", [NOBODY, ABSENT, ABSENT, ABSENT, NOBODY]),
    ("POST /api/v1/me/terms", [NOBODY, MISSING, MISSING, MISSING, NOBODY]),
    ("POST /api/v1/properties/{deal}/viewings", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("GET /api/v1/viewings", [NOBODY, MUST_CHANGE, "200", "200", NOBODY]),
    ("GET /api/v1/viewings/{id}", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("PATCH /api/v1/viewings/{id}", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("POST /api/v1/viewings/{id}/cancel", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("POST /api/v1/viewings/{id}/start", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("POST /api/v1/viewings/{id}/accept", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("POST /api/v1/viewings/{id}/move", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("GET /api/v1/viewings/{id}/navigation", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("GET /api/v1/viewings/{id}/calendar.ics", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("GET /api/v1/day-plan", [NOBODY, MUST_CHANGE, MISSING, MISSING, NOBODY]),
    ("POST /api/v1/viewings/{id}/notes", [NOBODY, MUST_CHANGE, MISSING, MISSING, NOBODY]),
    ("GET /api/v1/viewings/{id}/notes", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("PATCH /api/v1/notes/{id}", [NOBODY, MUST_CHANGE, MISSING, MISSING, NOBODY]),
    ("DELETE /api/v1/notes/{id}", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("POST /api/v1/viewings/{id}/photos", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("GET /api/v1/viewings/{id}/photos", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("GET /api/v1/photos/{id}", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("DELETE /api/v1/photos/{id}", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("POST /api/v1/viewings/{id}/voice-notes", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("GET /api/v1/viewings/{id}/voice-notes", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("GET /api/v1/voice-notes/{id}", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("DELETE /api/v1/voice-notes/{id}", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("PUT /api/v1/me/picture", [NOBODY, MUST_CHANGE, KEYLESS, KEYLESS, NOBODY]),
    ("GET /api/v1/me/picture", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("DELETE /api/v1/me/picture", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("GET /api/v1/files/{id}", [NOBODY, MUST_CHANGE, ABSENT, ABSENT, NOBODY]),
    ("GET /api/v1/messages", [NOBODY, MUST_CHANGE, "200", "200", NOBODY]),
    ("POST /api/v1/messages", [NOBODY, MUST_CHANGE, MISSING, MISSING, NOBODY]),
    ("POST /api/v1/messages/read", [NOBODY, MUST_CHANGE, "200", "200", NOBODY]),
    ("DELETE /api/v1/session", [NOBODY, "204", "204", "204", NOBODY]),
];

/// To the office's routes: nobody, a client, the administrator of another company, an agent without the permission, a
/// key of the administrator without it. What the path names is the first company's.
const OFFICE: &[(&str, [&str; 5])] = &[
    ("POST /api/v1/crm/session", [MISSING, MISSING, MISSING, MISSING, MISSING]),
    ("DELETE /api/v1/crm/session", [NOBODY, NOBODY, "204", "204", "204"]),
    ("GET /api/v1/crm/contacts", [NOBODY, NOBODY, "200", "200", "200"]),
    ("GET /api/v1/crm/contacts/{id}", [NOBODY, NOBODY, ABSENT, "200", "200"]),
    ("GET /api/v1/crm/contacts/{id}/activity", [NOBODY, NOBODY, ABSENT, "200", "200"]),
    ("PUT /api/v1/crm/contacts/{id}", [NOBODY, NOBODY, MISSING, MISSING, MISSING]),
    ("DELETE /api/v1/crm/contacts/{id}", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("PUT /api/v1/crm/properties/{id}", [NOBODY, NOBODY, MISSING, MISSING, MISSING]),
    ("DELETE /api/v1/crm/properties/{id}", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("PUT /api/v1/crm/properties/{id}/photos/{n}", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("DELETE /api/v1/crm/properties/{id}/photos/{n}", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("PUT /api/v1/crm/deals/{id}", [NOBODY, NOBODY, MISSING, MISSING, MISSING]),
    ("POST /api/v1/crm/deals/{id}/withdraw", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("POST /api/v1/crm/deals/{id}/close", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("DELETE /api/v1/crm/deals/{id}", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("GET /api/v1/crm/contacts/{id}/reasons", [NOBODY, NOBODY, ABSENT, "200", "200"]),
    ("POST /api/v1/crm/contacts/{id}/portal-user", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("GET /api/v1/crm/portal-users", [NOBODY, NOBODY, "200", MAY_NOT, MAY_NOT]),
    ("GET /api/v1/crm/portal-users/{id}", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("PATCH /api/v1/crm/portal-users/{id}", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("POST /api/v1/crm/portal-users/{id}/resend", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("POST /api/v1/crm/portal-users/{id}/links/{contact}", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("DELETE /api/v1/crm/portal-users/{id}/links/{contact}", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("GET /api/v1/crm/pending-links", [NOBODY, NOBODY, "200", MAY_NOT, MAY_NOT]),
    ("POST /api/v1/crm/pending-links/{id}", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("POST /api/v1/crm/contacts/{id}/reviewed", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("GET /api/v1/crm/erasures", [NOBODY, NOBODY, "200", MAY_NOT, MAY_NOT]),
    ("GET /api/v1/crm/contacts/{id}/erasure", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("POST /api/v1/crm/contacts/{id}/erasure", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("POST /api/v1/crm/contacts/{id}/erasure/approve", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("POST /api/v1/crm/contacts/merge", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("POST /api/v1/crm/import", [NOBODY, NOBODY, "200", MAY_NOT, MAY_NOT]),
    ("GET /api/v1/crm/settings", [NOBODY, NOBODY, "200", "200", "200"]),
    ("PATCH /api/v1/crm/settings", [NOBODY, NOBODY, "200", MAY_NOT, MAY_NOT]),
    ("PUT /api/v1/crm/settings/logo", [NOBODY, NOBODY, KEYLESS, MAY_NOT, MAY_NOT]),
    ("DELETE /api/v1/crm/settings/logo", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("PUT /api/v1/crm/settings/favicon", [NOBODY, NOBODY, KEYLESS, MAY_NOT, MAY_NOT]),
    ("DELETE /api/v1/crm/settings/favicon", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("PUT /api/v1/crm/agents/{id}/photo", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("DELETE /api/v1/crm/agents/{id}/photo", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("GET /api/v1/crm/portal-users/{id}/picture", [NOBODY, NOBODY, ABSENT, ABSENT, ABSENT]),
    ("GET /api/v1/crm/contacts/{id}/messages", [NOBODY, NOBODY, ABSENT, "200", "200"]),
    ("POST /api/v1/crm/contacts/{id}/messages/read", [NOBODY, NOBODY, ABSENT, "200", "200"]),
    ("POST /api/v1/crm/contacts/{id}/messages", [NOBODY, NOBODY, ABSENT, "409 no-portal-user", "409 no-portal-user"]),
    ("GET /api/v1/crm/settings/changes", [NOBODY, NOBODY, "200", "200", "200"]),
    ("GET /api/v1/crm/terms", [NOBODY, NOBODY, "200", "200", "200"]),
    ("GET /api/v1/crm/terms/{version}", [NOBODY, NOBODY, ABSENT, "200", "200"]),
    ("PATCH /api/v1/crm/terms/{version}", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("POST /api/v1/crm/terms/{version}/publish", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("POST /api/v1/crm/terms", [NOBODY, NOBODY, "201", MAY_NOT, MAY_NOT]),
    ("GET /api/v1/crm/events", [NOBODY, NOBODY, "200", "200", "200"]),
    ("GET /api/v1/crm/refused-acts", [NOBODY, NOBODY, "200", MAY_NOT, MAY_NOT]),
    ("GET /api/v1/crm/notices", [NOBODY, NOBODY, "200", "200", "200"]),
    ("PATCH /api/v1/crm/notices", [NOBODY, NOBODY, "200", "200", "200"]),
    ("GET /api/v1/crm/outbox", [NOBODY, NOBODY, "200", MAY_NOT, MAY_NOT]),
    ("POST /api/v1/crm/outbox/{id}/retry", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("GET /api/v1/crm/viewings", [NOBODY, NOBODY, "200", MAY_NOT, MAY_NOT]),
    ("POST /api/v1/crm/viewings/{id}/confirm", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("POST /api/v1/crm/viewings/{id}/reject", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("POST /api/v1/crm/viewings/{id}/move", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("POST /api/v1/crm/viewings/{id}/complete", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("POST /api/v1/crm/viewings/{id}/cancel", [NOBODY, NOBODY, ABSENT, MAY_NOT, MAY_NOT]),
    ("GET /api/v1/crm/contacts/{id}/feedback", [NOBODY, NOBODY, ABSENT, "200", "200"]),
    ("GET /api/v1/crm/deals/{id}/feedback", [NOBODY, NOBODY, ABSENT, "200", "200"]),
    ("GET /api/v1/crm/photos/{id}", [NOBODY, NOBODY, ABSENT, ABSENT, ABSENT]),
    ("GET /api/v1/crm/voice-notes/{id}", [NOBODY, NOBODY, ABSENT, ABSENT, ABSENT]),
];

/// A property that was offered to Emma.
const EMMAS_DEAL: &str = "c-emma~p-prinsengracht";

const KEYLESS: &str = "400 idempotency-key-missing";
const NOBODY: &str = "401 not-signed-in";
const MUST_CHANGE: &str = "403 must-change-password";
const MAY_NOT: &str = "403 missing-permission";
const ABSENT: &str = "404 not-found";
const MISSING: &str = "422 validation-failed";

fn said(answer: &Answer) -> String {
    format!("{} {}", answer.status, answer.code()).trim_end().to_owned()
}

fn expected<'t>(table: &'t [(&str, [&'t str; 5])], row: &Row) -> [&'t str; 5] {
    let found = table.iter().find(|(name, _)| *name == row.name());
    found.unwrap_or_else(|| panic!("what {} answers to whom is not written down", row.name())).1
}

/// The whole table, and nothing else, is in the matrix.
fn order(table: &[(&str, [&str; 5])], rows: &[Row]) -> Vec<Row> {
    let names: BTreeSet<String> = rows.iter().map(Row::name).collect();
    assert!(table.iter().all(|(name, _)| names.contains(*name)), "an expectation for a route that is not there");
    let mut rows = rows.to_vec();
    // Signing out comes last: it takes the caller's token with it.
    rows.sort_by_key(|row| table.iter().position(|(name, _)| *name == row.name()));
    rows
}

#[test]
fn threat_39_every_client_route_answers_every_caller_as_written() {
    let house = House::start();
    let (_, restricted) = house.newcomer(SANNE, HANNA);
    let emma = house.token(EMMA);
    let (liam, marta) = (house.token(LIAM), house.token(MARTA));
    let key = house.said["companies"][0]["agents"][0]["key"].as_str().unwrap().to_owned();
    let session = house.client("GET", "/api/v1/session").bearer(&emma).send().expect(200).text("id");
    let emmas = house.client("GET", "/api/v1/me").bearer(&emma).send().expect(200).text("id");
    let on_clients: Vec<Row> = rows().into_iter().filter(|row| row.on_clients).collect();
    let callers = [None, Some(&restricted), Some(&liam), Some(&marta), Some(&key)];
    for row in order(CLIENTS, &on_clients) {
        for (caller, expected) in callers.iter().zip(expected(CLIENTS, &row)) {
            let call =
                house.client(row.method, row.path(&[("id", &session), ("company", "keizer"), ("deal", EMMAS_DEAL)]));
            let call = caller.iter().fold(call, |call, token| call.bearer(token));
            let answer = if row.takes_json { call.json(&row.own_body()).send() } else { call.send() };
            assert_eq!(said(&answer), expected, "{} {}", row.name(), answer.body);
            assert!(!answer.body.contains(&emmas) && !answer.body.contains(EMMA.1), "{}: {}", row.name(), answer.body);
        }
    }
    house.client("GET", "/api/v1/me").bearer(&emma).send().expect(200);
}

#[test]
fn r_adm_03_every_office_route_answers_every_caller_as_written() {
    let house = House::start();
    let account = house.invite(SANNE, HANNA.0);
    let mail = house.settled_mails(SANNE, &account)[0]["id"].as_str().unwrap().to_owned();
    let emma = house.token(EMMA);
    let narrow = narrow_key(&house);
    let of_agent = |(company, agent): (usize, usize)| {
        house.said["companies"][company]["agents"][agent]["key"].as_str().unwrap().to_owned()
    };
    let callers = [None, Some(emma), Some(of_agent(INES)), Some(of_agent(MILA)), Some(narrow)];
    house.draft_terms(SANNE, &json!({ "texts": { "en": "c-lukas" }, "material": true })).expect(201);
    let before = house.account(SANNE, &account).body;
    let on_office: Vec<Row> = rows().into_iter().filter(|row| row.on_office).collect();
    for row in order(OFFICE, &on_office) {
        let id = match row.pattern {
            pattern if pattern.contains("/contacts/") => "c-lukas",
            pattern if pattern.contains("/agents/") => "a-joris",
            pattern if pattern.contains("/properties/") => "p-prinsengracht",
            pattern if pattern.contains("/deals/") => "c-emma~p-haarlem",
            pattern if pattern.contains("outbox") => mail.as_str(),
            _ => account.as_str(),
        };
        for (index, (caller, expected)) in callers.iter().zip(expected(OFFICE, &row)).enumerate() {
            let call = |id: &str| {
                let call = house.crm(row.method, row.path(&[("id", id), ("contact", "c-lukas")])).if_match("\"1\"");
                let call = caller.iter().fold(call, |call, token| call.bearer(token));
                if row.takes_json { call.json(&row.body(id, "c-zofia")).send() } else { call.send() }
            };
            let answer = call(id);
            assert_eq!(said(&answer), expected, "{} {index} {}", row.name(), answer.body);
            if expected == ABSENT {
                let missing = if row.pattern.contains("/contacts/") { "c-nobody" } else { NO_ID };
                assert_eq!(answer.essence(), call(missing).essence(), "{}: foreign and missing", row.name());
                assert!(!answer.body.contains(HANNA.1) && !answer.body.contains("c-lukas"), "{}", answer.body);
            }
        }
    }
    assert_eq!(house.account(SANNE, &account).body, before, "nothing was written");
    assert_eq!(house.settled_mails(SANNE, &account).len(), 1);
}

const NO_ID: &str = "00000000-0000-7000-8000-000000000000";

/// A key that speaks for the administrator, and is good for nothing but looking at feedback.
fn narrow_key(house: &House) -> String {
    let permissions: Permissions = [Permission::ViewFeedback].into_iter().collect();
    let grant = KeyGrant {
        company: "keizer".parse().unwrap(),
        name: "reports".to_owned(),
        agent: Some("a-sanne".parse().unwrap()),
        permissions,
        lives: None,
    };
    house.backstage().desk.create_key(&grant).unwrap().text.expose()
}

#[test]
fn r_adm_03_without_the_permission_the_action_is_not_offered_either() {
    let house = House::start();
    let checks = |agent| {
        let contact = house.agent(agent, "GET", "/api/v1/crm/contacts/c-hanna").send().expect(200).json();
        let checks: Vec<Value> = contact["portal"]["readiness"].as_array().unwrap().clone();
        checks.into_iter().filter(|check| check["ok"] == false).map(|check| check["code"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(checks(SANNE), Vec::<Value>::new());
    assert_eq!(checks(MILA), ["missing-permission"]);
}

#[test]
fn r_agent_03_neither_origin_has_the_others_routes() {
    let house = House::start();
    let emma = house.token(EMMA);
    for row in rows() {
        let path = row.path(&[("id", NO_ID), ("company", "keizer"), ("contact", "c-emma"), ("deal", EMMAS_DEAL)]);
        let call = if row.on_clients {
            house.crm(row.method, path).bearer(&emma)
        } else {
            let key = house.said["companies"][0]["agents"][0]["key"].as_str().unwrap();
            house.client(row.method, path).bearer(key)
        };
        let call = if row.takes_json { call.json(&json!({})) } else { call };
        call.send().refused(404, "not-found");
    }
}

#[test]
fn threat_41_the_same_address_at_two_companies_is_two_accounts() {
    let house = House::start();
    let (_, restricted) = house.newcomer(INES, ("k-emma", EMMA.1));
    let body = json!({ "new_password": fresh_password(41) });
    let put = house.client("PUT", "/api/v1/me/password").bearer(&restricted).json(&body).send().expect(200);
    let there = put.text("token");
    let here = house.token(EMMA);
    house.sign_in(("keizer", EMMA.1, &fresh_password(41))).refused(401, "sign-in-failed");
    house.sign_in(("casalume", EMMA.1, EMMA.2)).refused(401, "sign-in-failed");
    for (token, company, contact) in [(&here, "keizer", "c-emma"), (&there, "casalume", "k-emma")] {
        let session = house.client("GET", "/api/v1/session").bearer(token).send().expect(200);
        assert_eq!(session.text("company"), company);
        let me = house.client("GET", "/api/v1/me").bearer(token).send().expect(200).json();
        assert_eq!(me["contacts"], json!([contact]));
    }
    house.change(INES, &house.account_of(INES, "k-emma"), &json!({ "disabled": true }));
    house.client("GET", "/api/v1/me").bearer(&there).send().refused(401, "not-signed-in");
    house.client("GET", "/api/v1/me").bearer(&here).send().expect(200);
}

#[test]
fn threat_41_a_sessions_company_cannot_be_switched() {
    let house = House::start();
    let (emma, marta) = (house.token(EMMA), house.token(MARTA));
    // The middle part of a token names its company: with another's it is a token that never was.
    let (mine, other): (Vec<&str>, Vec<&str>) = (emma.split('.').collect(), marta.split('.').collect());
    assert_eq!((mine.len(), mine[0]), (3, other[0]));
    let forged = format!("{}.{}.{}", mine[0], other[1], mine[2]);
    house.client("GET", "/api/v1/me").bearer(&forged).send().refused(401, "not-signed-in");

    let cookie = |company: &str, token: &str| {
        format!("{}={token}", CookieName::of(&company.parse().unwrap(), CookieKind::Client).as_str())
    };
    let me = |cookies: String| house.client("GET", "/api/v1/me").header("cookie", cookies).send();
    assert_eq!(me(cookie("keizer", &emma)).expect(200).text("email"), EMMA.1);
    // Whatever the cookie is called, the session inside it says whose it is.
    assert_eq!(me(cookie("casalume", &emma)).expect(200).json()["contacts"], json!(["c-emma"]));
    me(format!("{}; {}", cookie("keizer", &emma), cookie("casalume", &marta))).refused(401, "not-signed-in");
    let beside = house.client("GET", "/api/v1/me").header("cookie", cookie("keizer", &emma)).bearer(&marta);
    assert_eq!(beside.send().expect(200).text("email"), MARTA.1);
    for query in ["?company=casalume", "?company_id=casalume", "?id=casalume"] {
        let answer = house.client("GET", format!("/api/v1/me{query}")).bearer(&emma).send();
        assert!(answer.status == 422 || answer.text("email") == EMMA.1, "{answer:?}");
        house.agent(SANNE, "GET", format!("/api/v1/crm/contacts{query}")).send().refused(422, "validation-failed");
    }
}
