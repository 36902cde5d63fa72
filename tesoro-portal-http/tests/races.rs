//! At least sixteen real connections at once: exactly one wins what only one can have (threats 27, 42).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use house::{Addresses, Answer, Call, EMMA, HANNA, House, JORIS, Opening, SANNE, fresh_password, race};
use serde_json::json;

fn with_status(answers: &[Answer], status: u16) -> Vec<&Answer> {
    answers.iter().filter(|answer| answer.status == status).collect()
}

/// One answer has this status; all others are this refusal.
#[track_caller]
fn one_wins(answers: &[Answer], won: u16, lost: (u16, &str)) {
    assert_eq!(with_status(answers, won).len(), 1, "{answers:#?}");
    for answer in answers.iter().filter(|answer| answer.status != won) {
        answer.clone().refused(lost.0, lost.1);
    }
}

#[test]
fn threat_42_one_contact_gets_one_account_whoever_asks() {
    let house = House::start();
    let path = "/api/v1/crm/contacts/c-hanna/portal-user";
    let calls =
        (0_u32..24).map(|number| house.agent(if number.is_multiple_of(2) { SANNE } else { JORIS }, "POST", path));
    let answers = race(calls.collect());
    one_wins(&answers, 201, (409, "portal-user-exists"));
    let account = with_status(&answers, 201)[0].text("id");
    assert_eq!(house.settled_mails(SANNE, &account).len(), 1);
    let users = house.agent(SANNE, "GET", "/api/v1/crm/portal-users?query=lindqvist").send().expect(200).json();
    assert_eq!(users["items"].as_array().unwrap().len(), 1);
}

#[test]
fn threat_42_one_address_gets_one_account_in_a_company() {
    let open = Opening { contacts: 16, addresses: Addresses::Shared, ..Opening::default() }.start();
    let key = open.administrator();
    let call = |number: usize| open.crm("POST", format!("/api/v1/crm/contacts/c-{number}/portal-user")).bearer(&key);
    let answers = race((1..=16).map(call).collect());
    assert_eq!(with_status(&answers, 201).len(), 1, "{answers:#?}");
    let account = with_status(&answers, 201)[0].text("id");
    for answer in answers.iter().filter(|answer| answer.status != 201) {
        assert!(answer.code() == "email-in-use" || answer.body.contains("email-in-use"), "{}", answer.body);
        assert!((409..=422).contains(&answer.status), "{}", answer.status);
        assert!(answer.body.contains(&account), "the existing account is named: {}", answer.body);
    }
}

#[test]
fn threat_42_linking_and_creating_do_not_share_a_contact() {
    let house = House::start();
    let accounts = [house.account_of(SANNE, "c-emma"), house.account_of(SANNE, "c-liam")];
    let calls: Vec<Call> = (0..24)
        .map(|number| match number % 3 {
            2 => house.agent(SANNE, "POST", "/api/v1/crm/contacts/c-wei/portal-user"),
            to => house.agent(JORIS, "POST", format!("/api/v1/crm/portal-users/{}/links/c-wei", accounts[to])),
        })
        .collect();
    one_wins(&race(calls), 201, (409, "portal-user-exists"));
}

#[test]
fn threat_42_two_agents_cannot_overwrite_each_other() {
    let house = House::start();
    let account = house.account_of(SANNE, "c-emma");
    let tag = house.account(SANNE, &account).header("etag").to_owned();
    let patch = |number: usize| {
        let path = format!("/api/v1/crm/portal-users/{account}");
        let change = json!({ "first_name": format!("Emma{number}") });
        house.agent(if number.is_multiple_of(2) { SANNE } else { JORIS }, "PATCH", path).if_match(&tag).json(&change)
    };
    let answers = race((0..16).map(patch).collect());
    one_wins(&answers, 200, (412, "version-outdated"));
    let won = with_status(&answers, 200)[0].text("first_name");
    assert_eq!(house.account(SANNE, &account).text("first_name"), won);
}

#[test]
fn threat_42_one_invitation_is_sent_again_once() {
    let house = House::start();
    let account = house.invite(SANNE, HANNA.0);
    house.settled_mails(SANNE, &account);
    house.advance(60);
    let resend = house.agent(SANNE, "POST", format!("/api/v1/crm/portal-users/{account}/resend"));
    one_wins(&race(vec![resend; 16]), 202, (429, "resend-too-soon"));
    assert_eq!(house.settled_mails(SANNE, &account).len(), 2);
}

#[test]
fn threat_27_one_password_change_wins_and_no_older_session_lives() {
    let house = House::start();
    let (_, token) = house.newcomer(SANNE, HANNA);
    let change = |number: u32| {
        let body = json!({ "new_password": fresh_password(number) });
        house.client("PUT", "/api/v1/me/password").bearer(&token).json(&body)
    };
    let answers = race((0..16).map(change).collect());
    one_wins(&answers, 200, (401, "not-signed-in"));
    let new = with_status(&answers, 200)[0].text("token");
    house.client("GET", "/api/v1/me").bearer(&new).send().expect(200);
    house.client("GET", "/api/v1/session").bearer(&token).send().refused(401, "not-signed-in");
    let winner = answers.iter().position(|answer| answer.status == 200).unwrap();
    house.advance(61);
    for number in [winner, (winner + 1) % 16] {
        let expected = if number == winner { 201 } else { 401 };
        let password = fresh_password(u32::try_from(number).unwrap());
        house.sign_in(("keizer", HANNA.1, &password)).expect(expected);
    }
}

#[test]
fn threat_27_no_session_is_usable_after_a_disable_that_raced_the_sign_ins() {
    let house = House::start();
    let account = house.account_of(SANNE, "c-emma");
    let tag = house.account(SANNE, &account).header("etag").to_owned();
    let disable = house
        .agent(SANNE, "PATCH", format!("/api/v1/crm/portal-users/{account}"))
        .if_match(&tag)
        .json(&json!({ "disabled": true }));
    let mut calls = vec![house.sign_in_call(EMMA); 4];
    let reads = house.token(EMMA);
    calls.extend(vec![house.client("GET", "/api/v1/me").bearer(&reads); 12]);
    calls.push(disable);
    let answers = race(calls);
    answers.last().unwrap().clone().expect(200);
    for answer in &answers[..4] {
        assert!(matches!(answer.status, 201 | 401 | 403), "{answer:?}");
        if answer.status == 201 {
            let token = answer.text("token");
            house.client("GET", "/api/v1/session").bearer(&token).send().refused(401, "not-signed-in");
        }
    }
    house.client("GET", "/api/v1/me").bearer(&reads).send().refused(401, "not-signed-in");
}

#[test]
fn threat_27_no_session_works_while_the_portal_is_off_whatever_raced_the_switch() {
    let house = House::start();
    let settings = house.agent(SANNE, "GET", "/api/v1/crm/settings").send().expect(200);
    let off = house
        .agent(SANNE, "PATCH", "/api/v1/crm/settings")
        .if_match(settings.header("etag"))
        .json(&json!({ "portal": false }));
    let mut calls = vec![house.sign_in_call(EMMA); 4];
    calls.extend(vec![house.client("GET", "/api/v1/portal/keizer"); 12]);
    calls.push(off);
    let answers = race(calls);
    answers.last().unwrap().clone().expect(200);
    for answer in answers[..4].iter().filter(|answer| answer.status == 201) {
        let token = answer.text("token");
        house.client("GET", "/api/v1/session").bearer(&token).send().refused(403, "portal-inactive");
    }
    house.advance(61);
    house.sign_in(EMMA).refused(403, "portal-inactive");
}
