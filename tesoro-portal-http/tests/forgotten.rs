//! Forgotten passwords over real sockets: for every kind of address the same answer, and for its owner a way back in
//! (issue 3).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use house::{Answer, EMMA, Flow, HANNA, House, INES, LIAM, MARTA, SANNE, fresh_password, race, wrong};
use serde_json::json;

const ROSA: &str = "rosa.winter@post.example";

fn me(house: &House, token: &str) -> Answer {
    house.client("GET", "/api/v1/me").bearer(token).send()
}

#[test]
fn r_auth_06_a_code_and_a_new_password_open_the_account_and_end_every_other_session() {
    let house = House::start();
    let tokens = [house.token(EMMA), house.token(EMMA)];
    let flow = house.forget("keizer", &format!(" {} ", EMMA.1.to_uppercase()));
    for token in &tokens {
        me(&house, token).expect(200);
    }
    let code = house.code(SANNE, EMMA.1);
    let changed = house.finish(&flow, &code, &fresh_password(1)).expect(201);
    assert_eq!(changed.json()["next"], "ready");
    assert_eq!(me(&house, &changed.text("token")).expect(200).text("email"), EMMA.1);
    for token in &tokens {
        me(&house, token).refused(401, "not-signed-in");
    }
    house.sign_in(EMMA).refused(401, "sign-in-failed");
    house.sign_in((EMMA.0, EMMA.1, &fresh_password(1))).expect(201);
    house.finish(&flow, &code, &fresh_password(2)).refused(422, "code-refused");
    let account = house.account_of(SANNE, "c-emma");
    assert_eq!(house.settled_mails(SANNE, &account)[0]["kind"], "password-changed");
    let history = house.agent(SANNE, "GET", "/api/v1/crm/contacts/c-emma/activity").send().expect(200).json();
    assert_eq!(history["items"][0]["actor"], json!({ "kind": "client", "account": account }));
    assert!(history["items"].as_array().unwrap().iter().any(|entry| entry["kind"] == "password-changed"));
}

#[test]
fn r_auth_06_whose_address_it_is_is_not_told_by_any_answer() {
    let house = House::start();
    house.change(SANNE, &house.account_of(SANNE, "c-liam"), &json!({ "disabled": true }));
    house.invite(SANNE, HANNA.0);
    house.sign_up("keizer", ROSA);
    // A newer mail would replace one that has not been made yet.
    house.mails_to(SANNE, ROSA);
    house.advance(61);
    let said = |flow: &Flow| {
        let wrong = house.finish(flow, "no code", &fresh_password(1)).refused(422, "code-refused");
        let weak = house.finish(flow, "123456", "abc").refused(422, "validation-failed");
        let none = house.finish(&Flow { handle: "x".to_owned(), ..flow.clone() }, "123456", &fresh_password(1));
        // Over budget it is 202 all the same.
        let again = house.forget("keizer", "nobody.else@post.example").essence();
        ([wrong, weak, none].map(|answer| answer.essence()), again)
    };
    let unknown = house.forget("keizer", "nobody@post.example");
    let expected = (unknown.essence(), said(&unknown));
    for (email, codes) in
        [(EMMA.1, 1), (LIAM.1, 0), (HANNA.1, 1), (ROSA, 2), (MARTA.1, 0), ("lukas.brandt@post.example", 0)]
    {
        let flow = house.forget("keizer", email);
        assert_eq!((flow.essence(), said(&flow)), expected, "{email}");
        assert_eq!(flow.answer.header("set-cookie"), "");
        assert_eq!(house.codes_mailed(SANNE, email), codes, "{email}");
    }
    house.forget_call("nowhere", EMMA.1).send().refused(404, "not-found");
    let no_address = house.forget_call("keizer", "nobody").send().refused(422, "validation-failed");
    assert_eq!(no_address.errors(), ["/email email-invalid"]);
}

#[test]
fn r_pw_01_a_password_that_breaks_rules_costs_neither_the_code_nor_a_try() {
    let house = House::start();
    let flow = house.forget("keizer", EMMA.1);
    let code = house.code(SANNE, EMMA.1);
    for _ in 0..6 {
        let weak = house.finish(&flow, &code, "abc").refused(422, "validation-failed");
        assert!(weak.errors().contains(&"/new_password password-too-short".to_owned()), "{:?}", weak.errors());
    }
    for _ in 0..6 {
        let same = house.finish(&flow, &code, EMMA.2).refused(422, "validation-failed");
        assert_eq!(same.errors(), ["/new_password password-unchanged"]);
    }
    let personal = house.finish(&flow, &code, "DeGroot-Harbour-9!").refused(422, "validation-failed");
    assert_eq!(personal.errors(), ["/new_password password-personal"]);
    // Without the code, what only the account knows is not told.
    house.finish(&flow, &wrong(&code, 1), EMMA.2).refused(422, "code-refused");
    house.finish(&flow, &wrong(&code, 2), "DeGroot-Harbour-9!").refused(422, "code-refused");
    house.finish(&flow, &code, &fresh_password(1)).expect(201);
}

#[test]
fn r_pw_04_a_change_of_the_password_voids_every_open_code() {
    let house = House::start();
    let token = house.token(EMMA);
    let flow = house.forget("keizer", EMMA.1);
    let code = house.code(SANNE, EMMA.1);
    let body = json!({ "current_password": EMMA.2, "new_password": fresh_password(1) });
    house.client("PUT", "/api/v1/me/password").bearer(&token).json(&body).send().expect(200);
    house.finish(&flow, &code, &fresh_password(2)).refused(422, "code-refused");
    house.sign_in((EMMA.0, EMMA.1, &fresh_password(1))).expect(201);
}

#[test]
fn r_code_02_a_newer_reset_voids_the_older_and_wrong_codes_end_it() {
    let house = House::start();
    let older = house.forget("keizer", EMMA.1);
    let first = house.code(SANNE, EMMA.1);
    house.advance(61);
    let newer = house.forget("keizer", EMMA.1);
    let second = house.code(SANNE, EMMA.1);
    for code in [&first, &second] {
        house.finish(&older, code, &fresh_password(1)).refused(422, "code-refused");
    }
    for number in 1..=5 {
        house.finish(&newer, &wrong(&second, number), &fresh_password(1)).refused(422, "code-refused");
    }
    house.finish(&newer, &second, &fresh_password(1)).refused(422, "code-refused");
    house.advance(61);
    let last = house.forget("keizer", EMMA.1);
    let third = house.code(SANNE, EMMA.1);
    house.advance(600);
    house.finish(&last, &third, &fresh_password(1)).refused(422, "code-refused");
    house.sign_in(EMMA).expect(201);
}

#[test]
fn threat_02_of_twelve_resets_with_the_right_code_at_once_one_succeeds() {
    let house = House::start();
    let flow = house.forget("keizer", EMMA.1);
    let code = house.code(SANNE, EMMA.1);
    let call = |number| {
        let body = json!({ "handle": flow.handle, "code": code, "new_password": fresh_password(number) });
        house.client("POST", format!("{}/keizer/password-resets/{}", house::PORTAL, flow.id)).json(&body)
    };
    let answers = race((0..12).map(call).collect());
    let right: Vec<_> =
        (0..).zip(&answers).filter(|(_, answer)| answer.status == 201).map(|(number, _)| number).collect();
    assert_eq!(right.len(), 1, "{answers:?}");
    for answer in answers.into_iter().filter(|answer| answer.status != 201) {
        answer.refused(422, "code-refused");
    }
    house.sign_in((EMMA.0, EMMA.1, &fresh_password(right[0]))).expect(201);
}

#[test]
fn threat_05_who_guesses_at_codes_does_not_keep_the_owner_out() {
    let house = House::start();
    for _ in 0..3 {
        let flow = house.forget("keizer", EMMA.1);
        let code = house.code(SANNE, EMMA.1);
        for number in 1..=6 {
            house.finish(&flow, &wrong(&code, number), &fresh_password(1)).refused(422, "code-refused");
        }
        house.advance(61);
    }
    let flow = house.forget("keizer", EMMA.1);
    assert_eq!(house.codes_mailed(SANNE, EMMA.1), 3, "no more to guess at");
    house.finish(&flow, "000000", &fresh_password(1)).refused(422, "code-refused");
    house.token(EMMA);
}

#[test]
fn threat_09_a_reset_of_an_unfinished_sign_up_verifies_with_its_own_password() {
    let house = House::start();
    let registration = house.sign_up("keizer", ROSA);
    let registrants = house.code(SANNE, ROSA);
    house.advance(61);
    let reset = house.forget("keizer", ROSA);
    let code = house.code(SANNE, ROSA);
    house.verify(&registration, &code).refused(422, "code-refused");
    let changed = house.finish(&reset, &code, &fresh_password(9)).expect(201);
    assert_eq!(me(&house, &changed.text("token")).expect(200).text("email"), ROSA);
    house.verify(&registration, &registrants).refused(422, "code-refused");
    house.resend_code(&registration).refused(422, "code-refused");
    house.sign_in(("keizer", ROSA, &fresh_password(700))).refused(401, "sign-in-failed");
    house.sign_in(("keizer", ROSA, &fresh_password(9))).expect(201);
    let found = house.agent(SANNE, "GET", "/api/v1/crm/contacts?query=rosa.winter").send().expect(200).json();
    assert_eq!(found["items"].as_array().unwrap().len(), 1, "a lead, as after any sign-up");
}

#[test]
fn threat_10_a_reset_enables_nothing_and_reaches_no_other_company() {
    let house = House::start();
    let liam = house.account_of(SANNE, "c-liam");
    let before = house.forget("keizer", LIAM.1);
    let code = house.code(SANNE, LIAM.1);
    house.change(SANNE, &liam, &json!({ "disabled": true }));
    house.finish(&before, &code, &fresh_password(1)).refused(422, "code-refused");
    house.advance(61);
    house.forget("keizer", LIAM.1);
    assert_eq!(house.codes_mailed(SANNE, LIAM.1), 1, "none since access was closed");
    assert_eq!(house.account(SANNE, &liam).json()["disabled"], true);
    house.change(SANNE, &liam, &json!({ "disabled": false }));
    house.finish(&before, &code, &fresh_password(1)).refused(422, "code-refused");
    house.token(LIAM);

    house.forget("casalume", EMMA.1);
    assert_eq!(house.codes_mailed(INES, EMMA.1), 0, "her account is the other company's");
    let flow = house.forget("keizer", EMMA.1);
    let code = house.code(SANNE, EMMA.1);
    let elsewhere = Flow { company: "casalume".to_owned(), ..flow.clone() };
    house.finish(&elsewhere, &code, &fresh_password(1)).refused(422, "code-refused");
    house.finish(&flow, &code, &fresh_password(1)).expect(201);
}

#[test]
fn threat_13_an_invited_client_who_resets_has_chosen_a_password() {
    let house = House::start();
    let (account, restricted) = house.newcomer(SANNE, HANNA);
    let temporary = house.temporary_password(SANNE, &account);
    let flow = house.forget("keizer", HANNA.1);
    let changed = house.finish(&flow, &house.code(SANNE, HANNA.1), &fresh_password(1)).expect(201);
    assert_eq!(changed.json()["next"], "ready");
    me(&house, &changed.text("token")).expect(200);
    me(&house, &restricted).refused(401, "not-signed-in");
    house.sign_in(("keizer", HANNA.1, &temporary)).refused(401, "sign-in-failed");
    assert_eq!(house.account(SANNE, &account).json()["invitation"]["state"], "completed");
}
