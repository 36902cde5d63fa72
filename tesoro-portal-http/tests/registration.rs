//! Signing up over real sockets: fields, handles, codes, and what nobody is told (issue 3).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use house::{EMMA, Flow, HANNA, House, LIAM, MARTA, SANNE, fresh_password, wrong};
use serde_json::json;

const ROSA: &str = "rosa.winter@post.example";
const THEA: &str = "thea.berg@post.example";

#[test]
fn r_reg_01_everything_that_is_wrong_is_told_at_once_each_with_its_place() {
    let house = House::start();
    let body = json!({
        "first_name": "Bo", "last_name": "", "email": "nobody", "password": "abc", "language": "xx",
        "preferences": { "price_from": 2, "price_to": 1 },
    });
    let answer = house.sign_up_call("keizer", &body).send().refused(422, "validation-failed");
    let expected = [
        "/first_name name-too-short",
        "/last_name name-too-short",
        "/email email-invalid",
        "/password password-too-short",
        "/password password-needs-uppercase",
        "/password password-needs-digit",
        "/password password-needs-special",
        "/password password-guessable",
        "/language language-unknown",
        "/preferences wishes-invalid",
    ];
    assert_eq!(answer.errors(), expected);
    let none = house.sign_up_call("keizer", &json!({})).send().refused(422, "validation-failed");
    let fields = ["first_name", "last_name", "email", "password"];
    assert_eq!(none.errors(), fields.map(|field| format!("/{field} missing-field")));
    house.sign_up_call("nowhere", &House::registrant(ROSA)).send().refused(404, "not-found");
    let drafts = house.agent(SANNE, "GET", "/api/v1/crm/portal-users?status=draft").send().expect(200);
    assert_eq!(drafts.json()["items"], json!([]), "nothing was written");
}

#[test]
fn r_reg_01_the_office_says_how_short_a_name_may_be_and_whether_anybody_may_sign_up() {
    let house = House::start();
    let mut bo = House::registrant(ROSA);
    bo["first_name"] = json!("Bo");
    let errors = || house.sign_up_call("keizer", &bo).send().refused(422, "validation-failed").errors();
    assert_eq!(errors(), ["/first_name name-too-short"]);
    house.set(SANNE, &json!({ "name_minimum": 2 }));
    house.sign_up_call("keizer", &bo).send().expect(202);
    house.set(SANNE, &json!({ "sign_up": false }));
    house.sign_up_call("keizer", &bo).send().refused(403, "sign-up-closed");
    let facts = house.client("GET", "/api/v1/portal/casalume").send().expect(200);
    assert_eq!(facts.status, 200, "the other company is as it was");
    house.sign_up("casalume", ROSA);
}

#[test]
fn r_reg_02_a_sign_up_is_finished_with_the_code_and_its_own_handle_only() {
    let house = House::start();
    let (rosa, thea) = (house.sign_up("keizer", ROSA), house.sign_up("keizer", THEA));
    let (code, theas) = (house.code(SANNE, ROSA), house.code(SANNE, THEA));
    let with = |id: &str, handle: &str| Flow { id: id.to_owned(), handle: handle.to_owned(), ..rosa.clone() };
    let handle = &rosa.handle;
    let shortened = &handle[..handle.len() - 1];
    for (flow, typed) in [
        (with(&rosa.id, &thea.handle), &code),
        (with(&thea.id, handle), &code),
        (with(&thea.id, handle), &theas),
        (with(&rosa.id, ""), &code),
        (with(&rosa.id, shortened), &code),
        (with(&rosa.id, &handle.to_uppercase()), &code),
        (with("00000000-0000-7000-8000-000000000000", handle), &code),
        (rosa.clone(), &wrong(&code, 1)),
    ] {
        house.verify(&flow, typed).refused(422, "code-refused");
    }
    house.verify(&with("no-id", handle), &code).refused(404, "not-found");
    let dashed = format!(" {}-{} {}", &code[..2], &code[2..4], &code[4..]);
    let signed_in = house.verify(&rosa, &dashed).expect(201);
    assert_eq!(signed_in.json()["next"], "ready");
    let me = house.client("GET", "/api/v1/me").bearer(&signed_in.text("token")).send().expect(200);
    assert_eq!((me.text("email"), me.text("first_name")), (ROSA.to_owned(), "Rosa".to_owned()));
    house.verify(&thea, &theas).expect(201);
}

#[test]
fn r_reg_02_a_newer_sign_up_replaces_an_unfinished_one_and_its_password() {
    let house = House::start();
    let older = house.sign_up("keizer", ROSA);
    let first = house.code(SANNE, ROSA);
    house.advance(61);
    let mut body = House::registrant(&ROSA.to_uppercase());
    body["password"] = json!(fresh_password(701));
    let newer = house.sign_up_call("keizer", &body).send().expect(202);
    let newer = Flow { id: newer.text("registration"), handle: newer.text("handle"), ..older.clone() };
    let second = house.mails_to(SANNE, &ROSA.to_uppercase());
    assert_eq!(second.len(), 1, "to the address as it was typed last");
    let second = house.code(SANNE, &ROSA.to_uppercase());
    for (flow, code) in [(&older, &first), (&older, &second)] {
        house.verify(flow, code).refused(422, "code-refused");
    }
    house.resend_code(&older).refused(422, "code-refused");
    let sign_in = |number| house.sign_in(("keizer", ROSA, &fresh_password(number)));
    sign_in(701).refused(401, "sign-in-failed");
    house.verify(&newer, &second).expect(201);
    sign_in(701).expect(201);
    sign_in(700).refused(401, "sign-in-failed");
}

#[test]
fn r_reg_04_whether_an_address_has_an_account_is_not_told_by_any_answer() {
    let house = House::start();
    house.change(SANNE, &house.account_of(SANNE, "c-liam"), &json!({ "disabled": true }));
    house.invite(SANNE, HANNA.0);
    house.sign_up("keizer", THEA);
    // A newer mail would replace one that has not been made yet.
    house.mails_to(SANNE, THEA);
    house.advance(61);
    let unknown = house.sign_up("keizer", ROSA);
    let said = |flow: &Flow, email: &str| {
        let wrong = house.verify(flow, "no code").refused(422, "code-refused");
        let soon = house.resend_code(flow).refused(429, "resend-too-soon");
        let sign_in = house.sign_in(("keizer", email, &fresh_password(700))).refused(401, "sign-in-failed");
        house.mails_to(SANNE, email);
        house.advance(61);
        let again = house.resend_code(flow).expect(202);
        [wrong, soon, sign_in, again].map(|answer| {
            assert_eq!(answer.header("set-cookie"), "");
            let mut essence = answer.essence();
            // How long to wait depends on how long the test has taken.
            essence.1.retain(|(name, _)| name != "retry-after");
            essence
        })
    };
    let expected = (unknown.essence(), said(&unknown, ROSA));
    for email in [THEA, EMMA.1, LIAM.1, HANNA.1, MARTA.1, "lukas.brandt@post.example"] {
        let flow = house.sign_up("keizer", email);
        assert_eq!((flow.essence(), said(&flow, email)), expected, "{email}");
        assert_eq!(flow.answer.header("set-cookie"), "");
        let codes = if [EMMA.1, LIAM.1, HANNA.1].contains(&email) { 0 } else { 2 };
        let before = usize::from(email == THEA);
        assert_eq!(house.codes_mailed(SANNE, email), codes + before, "{email}");
    }
    assert_eq!(house.mails_to(SANNE, EMMA.1).len(), 2, "“you already have access”, as often as a code elsewhere");
    assert_eq!(house.mails_to(SANNE, LIAM.1).len(), 1, "nothing but that access was closed");
    house.token(EMMA);
}

#[test]
fn r_reg_05_an_unfinished_sign_up_is_over_after_seven_days() {
    let house = House::start();
    let (rosa, thea) = (house.sign_up("keizer", ROSA), house.sign_up("keizer", THEA));
    house.mails_to(SANNE, ROSA);
    house.advance(7 * 24 * 3600 - 300);
    for flow in [&rosa, &thea] {
        house.resend_code(flow).expect(202);
    }
    let (code, theas) = (house.code(SANNE, ROSA), house.code(SANNE, THEA));
    house.verify(&thea, &theas).expect(201);
    house.advance(300);
    house.verify(&rosa, &code).refused(422, "code-refused");
    house.resend_code(&rosa).refused(422, "code-refused");
    house.sign_up("keizer", ROSA);
}
