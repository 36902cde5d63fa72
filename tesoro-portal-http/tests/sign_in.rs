//! Signing in as a client: nothing tells who has an account, a temporary password is good for one thing, and waiting
//! is told.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use house::{Answer, EMMA, HANNA, House, JORIS, LIAM, MARTA, Open, Opening, SANNE, fresh_password};
use serde_json::json;
use tesoro_portal_core::CompanyId;
use tesoro_portal_core::account::{AccountState, EmailAddress, PersonName};
use tesoro_portal_core::ports::{Accounts as _, AccountsView as _};

/// Makes the account of this contact a Draft, as an unfinished sign-up leaves one.
fn make_draft(house: &House, company: &str, email: &str) {
    let company: CompanyId = company.parse().unwrap();
    let key = EmailAddress::parse(email).unwrap();
    let store = house.backstage().store;
    store
        .with_office(|office| {
            let rows = office.unit_of_work();
            let mut account = rows.account_by_email(&company, key.key())?.expect("an account");
            account.state =
                AccountState::Draft { expires_at: account.created_at.saturating_add(time::Duration::days(7)) };
            account.first_name = PersonName::parse("Nobody").unwrap();
            rows.update_account(&account)
        })
        .unwrap();
}

#[test]
fn threat_17_every_failed_sign_in_answers_byte_for_byte_alike() {
    let house = House::start();
    let (_, _) = house.newcomer(SANNE, HANNA);
    house.change(JORIS, &house.account_of(JORIS, "c-liam"), &json!({ "disabled": true }));
    let wei = house.invite(SANNE, "c-wei");
    let drafts = house.temporary_password(SANNE, &wei);
    make_draft(&house, "keizer", "wei.chen@post.example");
    let cases = [
        ("an unknown address", ("keizer", "nobody@post.example", EMMA.2)),
        ("a wrong password", ("keizer", EMMA.1, "Zeilboot-in-de-Mist-82")),
        ("no address at all", ("keizer", "not an address", EMMA.2)),
        ("an empty password", ("keizer", EMMA.1, "")),
        ("a Draft", ("keizer", "wei.chen@post.example", "any password")),
        ("a Draft with its password", ("keizer", "wei.chen@post.example", drafts.as_str())),
        ("a disabled account", ("keizer", LIAM.1, "any password")),
        ("a temporary password that is wrong", ("keizer", HANNA.1, "Abcd234!")),
        ("another company's client", ("keizer", MARTA.1, MARTA.2)),
        ("a contact without an account", ("keizer", "zofia.wisniewska@post.example", "any password")),
    ];
    let long = "ä".repeat(5_000);
    let mut answers: Vec<(&str, Answer)> = Vec::new();
    for (index, (what, who)) in
        cases.into_iter().chain([("an endless password", ("keizer", EMMA.1, &*long))]).enumerate()
    {
        if index % 5 == 0 {
            house.advance(61);
        }
        answers.push((what, house.sign_in(who).refused(401, "sign-in-failed")));
    }
    let (_, first) = &answers[0];
    assert_eq!(first.header("set-cookie"), "");
    assert_eq!(first.header("www-authenticate"), "Bearer");
    for (what, answer) in &answers {
        assert_eq!(answer.essence(), first.essence(), "{what}");
    }
    for language in ["nl", "pl", "zh"] {
        house.advance(61);
        let ask = |who| house.sign_in_call(who).header("accept-language", language).send();
        assert_eq!(ask(cases[0].1).essence(), ask(cases[1].1).essence(), "{language}");
    }
}

#[test]
fn r_auth_02_only_the_right_password_hears_why_not() {
    let house = House::start();
    let account = house.invite(SANNE, HANNA.0);
    let temporary = house.temporary_password(SANNE, &account);
    house.advance(7 * 24 * 3600 + 1);
    house.sign_in(("keizer", HANNA.1, "Abcd234!")).refused(401, "sign-in-failed");
    house.sign_in(("keizer", HANNA.1, &temporary)).refused(403, "temporary-password-expired");
    assert_eq!(house.account(SANNE, &account).json()["invitation"]["state"], "expired");
    house
        .client("POST", "/api/v1/portal/nowhere/sessions")
        .json(&json!({ "email": "a@b.example", "password": "x" }))
        .send()
        .refused(404, "not-found");
}

#[test]
fn threat_28_a_temporary_password_is_good_for_the_change_only_and_dies_with_it() {
    let house = House::start();
    let account = house.invite(SANNE, HANNA.0);
    let temporary = house.temporary_password(SANNE, &account);
    let sign_in = || house.sign_in(("keizer", HANNA.1, &temporary));
    let first = sign_in().expect(201).text("token");
    let second = sign_in().expect(201).text("token");
    // R-INV-02: each sign-in ends the earlier restricted session.
    house.client("GET", "/api/v1/session").bearer(&first).send().refused(401, "not-signed-in");
    house.client("GET", "/api/v1/me").bearer(&second).send().refused(403, "must-change-password");
    let change = |password: &str| {
        let body = json!({ "new_password": password });
        house.client("PUT", "/api/v1/me/password").bearer(&second).json(&body).send()
    };
    let same = change(&temporary).refused(422, "validation-failed");
    assert!(same.errors().contains(&"/new_password password-unchanged".to_owned()), "{}", same.body);
    change(&fresh_password(28)).expect(200);
    house.client("GET", "/api/v1/session").bearer(&second).send().refused(401, "not-signed-in");
    sign_in().refused(401, "sign-in-failed");
    assert_eq!(house.sign_in(("keizer", HANNA.1, &fresh_password(28))).expect(201).json()["next"], "ready");
}

#[test]
fn threat_28_no_temporary_password_lives_longer_than_seven_days() {
    let house = House::start();
    let account = house.invite(SANNE, HANNA.0);
    let temporary = house.temporary_password(SANNE, &account);
    house.advance(7 * 24 * 3600 - 120);
    house.sign_in(("keizer", HANNA.1, &temporary)).expect(201);
    house.advance(121);
    house.sign_in(("keizer", HANNA.1, &temporary)).refused(403, "temporary-password-expired");
}

#[test]
fn r_auth_03_the_fifth_failure_brings_a_wait_that_is_told_for_unknown_addresses_too() {
    let house = House::start();
    let wrong = || house.sign_in(("keizer", EMMA.1, "wrong"));
    for _ in 0..5 {
        wrong().refused(401, "sign-in-failed");
    }
    let told = house.sign_in(EMMA).refused(429, "too-many-attempts");
    let wait: i64 = told.header("retry-after").parse().unwrap();
    assert!((1..=30).contains(&wait), "{wait}");
    assert_eq!(told.json()["details"]["retry_after_seconds"], wait);
    let unknown = || house.sign_in(("keizer", "nobody@post.example", "wrong"));
    house.advance(61);
    for _ in 0..5 {
        unknown().refused(401, "sign-in-failed");
    }
    unknown().refused(429, "too-many-attempts");
    house.token(EMMA);
}

#[test]
fn r_auth_03_one_source_has_ten_tries_a_minute_and_another_is_not_held_up() {
    let open = Opening::default().start();
    let call = |source: &str, number: usize| {
        let body = json!({ "email": format!("guess{number}@post.example"), "password": "x" });
        Open::from(open.client("POST", "/api/v1/portal/north/sessions").json(&body), source).send()
    };
    for number in 0..10 {
        call("203.0.113.9", number).refused(401, "sign-in-failed");
    }
    call("203.0.113.9", 10).refused(429, "too-many-attempts");
    call("203.0.113.10", 10).refused(401, "sign-in-failed");
    for number in 0..10 {
        call(&format!("2001:db8:1:2::{number}"), 20 + number).refused(401, "sign-in-failed");
    }
    call("2001:db8:1:2:ffff::1", 30).refused(429, "too-many-attempts");
    call("2001:db8:1:3::1", 30).refused(401, "sign-in-failed");
}

#[test]
fn r_auth_03_a_stolen_session_learns_nothing_of_the_current_password_without_being_counted() {
    let house = House::start();
    let token = house.token(EMMA);
    let guess = |body: &serde_json::Value| house.client("PUT", "/api/v1/me/password").bearer(&token).json(body).send();
    let without = guess(&json!({ "new_password": EMMA.2 })).refused(422, "validation-failed");
    assert_eq!(without.errors(), ["/current_password current-password-missing"]);
    let wrong =
        guess(&json!({ "current_password": "wrong", "new_password": EMMA.2 })).refused(422, "validation-failed");
    assert_eq!(wrong.errors(), ["/current_password current-password-wrong"]);
    let right = guess(&json!({ "current_password": EMMA.2, "new_password": EMMA.2 })).refused(422, "validation-failed");
    assert_eq!(right.errors(), ["/new_password password-unchanged"]);
    for _ in 0..5 {
        guess(&json!({ "current_password": "wrong", "new_password": fresh_password(9) }));
    }
    guess(&json!({ "current_password": EMMA.2, "new_password": fresh_password(9) })).refused(429, "too-many-attempts");
}
