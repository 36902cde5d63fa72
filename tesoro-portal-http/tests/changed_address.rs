//! The office changes a client's address, and the client confirms it: over real sockets, by API and on the pages (R-ADM-02,
//! R-ADM-06, threat 46).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;

use browsing::{browser, heading, sign_in};
use house::{EMMA, HANNA, House, INES, LIAM, MILA, SANNE, fresh_password, race, wrong};
use serde_json::{Value, json};

const NEW: &str = "emma.new@post.example";
const CONFIRM: &str = "/api/v1/me/email-confirmation";

/// Emma's account, whose address the office has just changed.
fn moved(house: &House) -> String {
    let account = house.account_of(SANNE, "c-emma");
    let changed = house.change(SANNE, &account, &json!({ "email": NEW })).json();
    assert_eq!((&changed["email"], &changed["email_confirmed"]), (&json!(NEW), &json!(false)));
    account
}

fn confirm(house: &House, token: &str, code: &str) -> house::Answer {
    house.client("POST", CONFIRM).bearer(token).json(&json!({ "code": code })).send()
}

/// The code of the newest mail that has one: the notice about the change goes out at the same instant.
#[track_caller]
fn code_sent(house: &House) -> String {
    let mails = house.mails_to(SANNE, NEW);
    let lines = mails.iter().flat_map(|mail| mail["text"].as_str().unwrap().lines());
    let mut codes = lines.filter_map(|line| line.strip_prefix("    "));
    codes.find(|line| line.len() == 6 && line.bytes().all(|byte| byte.is_ascii_digit())).expect("a code").to_owned()
}

fn me(house: &House, token: &str) -> Value {
    house.client("GET", "/api/v1/me").bearer(token).send().expect(200).json()
}

#[test]
fn r_adm_02_the_office_changes_an_address_and_the_client_confirms_it() {
    let house = House::start();
    let before = house.token(EMMA);
    assert_eq!(me(&house, &before)["email_confirmed"], true);
    let account = moved(&house);
    house.client("GET", "/api/v1/me").bearer(&before).send().refused(401, "not-signed-in");
    house.sign_in(EMMA).refused(401, "sign-in-failed");
    let old = house.mails_to(SANNE, EMMA.1);
    let told = old[0]["text"].as_str().unwrap();
    assert!(told.contains("e•••@post.example") && !told.contains(NEW), "{told}");
    assert_eq!(house.mails_to(SANNE, NEW).len(), 2, "the notice, and the code");

    let token = house.token((EMMA.0, NEW, EMMA.2));
    assert_eq!(me(&house, &token)["email_confirmed"], false);
    let code = code_sent(&house);
    confirm(&house, &token, &wrong(&code, 1)).refused(422, "code-refused");
    house.client("POST", CONFIRM).bearer(&token).json(&json!({})).send().refused(422, "validation-failed");
    let confirmed = confirm(&house, &token, &code).expect(200).json();
    assert_eq!((&confirmed["email"], &confirmed["email_confirmed"]), (&json!(NEW), &json!(true)));
    assert_eq!(house.account(SANNE, &account).json()["email_confirmed"], true);
    confirm(&house, &token, &code).refused(409, "email-confirmed");

    let history = house.agent(SANNE, "GET", "/api/v1/crm/contacts/c-emma/activity").send().expect(200);
    assert!(!history.body.contains(NEW) && !history.body.contains(EMMA.1), "{}", history.body);
    let kinds: Vec<Value> = history.json()["items"].as_array().unwrap().iter().map(|row| row["kind"].clone()).collect();
    assert!(kinds.contains(&json!("email-confirmed")) && kinds.contains(&json!("account-changed")), "{kinds:?}");
}

#[test]
fn r_adm_02_a_key_keeps_a_confirmation_and_a_refused_code_leaves_it_free() {
    let house = House::start();
    moved(&house);
    let token = house.token((EMMA.0, NEW, EMMA.2));
    let keyed = |path: &str, body: &Value| {
        house.client("POST", path).bearer(&token).header("idempotency-key", "k-1").json(body).send()
    };
    let code = code_sent(&house);
    keyed(CONFIRM, &json!({ "code": wrong(&code, 1) })).refused(422, "code-refused");
    let first = keyed(CONFIRM, &json!({ "code": code })).expect(200);
    assert_eq!(keyed(CONFIRM, &json!({ "code": code })).expect(200).body, first.body);
}

#[test]
fn threat_46_a_reset_is_answered_as_always_and_brings_no_mail_until_the_address_is_confirmed() {
    let house = House::start();
    let known = house.forget("keizer", LIAM.1);
    moved(&house);
    let token = house.token((EMMA.0, NEW, EMMA.2));
    let mails = house.mails_to(SANNE, NEW).len();
    house.advance(61);
    for email in [NEW, EMMA.1] {
        let flow = house.forget("keizer", email);
        assert_eq!(flow.essence(), known.essence(), "{email}");
        house.finish(&flow, "123456", &fresh_password(1)).refused(422, "code-refused");
    }
    assert_eq!(house.mails_to(SANNE, NEW).len(), mails, "nothing is mailed");
    house.advance(61);
    let again = || house.client("POST", "/api/v1/me/email-confirmation/resend").bearer(&token);
    let resend = || again().send();
    again().header("idempotency-key", "k-1").send().expect(202);
    again().header("idempotency-key", "k-1").send().expect(202);
    let too_soon = resend().refused(429, "resend-too-soon");
    assert!(too_soon.header("retry-after").parse::<u64>().unwrap() > 0);
    confirm(&house, &token, &code_sent(&house)).expect(200);
    house.advance(3_600);
    let flow = house.forget("keizer", NEW);
    let code = code_sent(&house);
    house.finish(&flow, &code, &fresh_password(1)).expect(201);
}

#[test]
fn r_adm_02_a_change_needs_the_version_that_was_read_and_tells_every_fault_at_once() {
    let house = House::start();
    let account = house.account_of(SANNE, "c-emma");
    let path = format!("/api/v1/crm/portal-users/{account}");
    let before = house.account(SANNE, &account);
    let body = json!({ "first_name": "Emmy", "email": NEW });
    house.agent(SANNE, "PATCH", &path).json(&body).send().refused(428, "precondition-required");
    house.agent(SANNE, "PATCH", &path).if_match("\"9999\"").json(&body).send().refused(412, "version-outdated");
    let call = |body: &Value| house.agent(SANNE, "PATCH", &path).if_match(before.header("etag")).json(body).send();
    let wrong = call(&json!({ "first_name": "", "last_name": "x".repeat(101), "email": "nobody" }));
    let faults = wrong.refused(422, "validation-failed").errors();
    assert_eq!(faults, ["/first_name name-too-short", "/last_name name-too-long", "/email email-invalid"]);
    let foreign = call(&json!({ "email": "émile@post.example" })).refused(422, "validation-failed");
    assert_eq!(foreign.errors(), ["/email email-unsupported"]);
    let in_use = call(&json!({ "first_name": "Emmy", "email": format!(" {} ", LIAM.1.to_uppercase()) }));
    let in_use = in_use.refused(409, "email-in-use").json();
    assert_eq!(in_use["details"]["account"], json!(house.account_of(SANNE, "c-liam")), "{in_use}");
    assert_eq!(house.account(SANNE, &account).body, before.body, "all or nothing");
    house
        .agent(MILA, "PATCH", &path)
        .if_match(before.header("etag"))
        .json(&body)
        .send()
        .refused(403, "missing-permission");
    house.agent(INES, "PATCH", &path).if_match(before.header("etag")).json(&body).send().refused(404, "not-found");
    let changed = call(&body).expect(200);
    assert_ne!(changed.header("etag"), before.header("etag"));
}

#[test]
fn r_adm_02_of_two_accounts_that_get_one_address_at_once_one_gets_it() {
    let house = House::start();
    let accounts = [house.account_of(SANNE, "c-emma"), house.account_of(SANNE, "c-liam")];
    let calls = (0..16).map(|n: usize| {
        let account = &accounts[n % 2];
        let tag = house.account(SANNE, account).header("etag").to_owned();
        let path = format!("/api/v1/crm/portal-users/{account}");
        house.agent(SANNE, "PATCH", path).if_match(&tag).json(&json!({ "email": "both@post.example" }))
    });
    let answers = race(calls.collect());
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1);
    for answer in answers.iter().filter(|answer| answer.status != 200) {
        assert!(["email-in-use", "version-outdated"].contains(&answer.code().as_str()), "{}", answer.body);
    }
    let holders = house.agent(SANNE, "GET", "/api/v1/crm/portal-users?query=both@post").send().expect(200).json();
    assert_eq!(holders["items"].as_array().unwrap().len(), 1);
}

#[test]
fn r_adm_06_a_contact_whose_address_differs_says_so_and_one_call_adopts_it() {
    let house = House::start();
    let account = house.account_of(SANNE, "c-emma");
    let contact = || house.agent(SANNE, "GET", "/api/v1/crm/contacts/c-emma").send().expect(200).json();
    assert_eq!(contact()["portal"]["email_differs"], false);
    let put = json!({ "first_name": "Emma", "last_name": "de Groot", "email": NEW, "roles": ["applicant"] });
    assert!([200, 204].contains(&house.agent(SANNE, "PUT", "/api/v1/crm/contacts/c-emma").json(&put).send().status));
    let seen = contact();
    assert_eq!((&seen["email"], &seen["portal"]["email_differs"]), (&json!(NEW), &json!(true)));
    assert_eq!(house.account(SANNE, &account).json()["email"], EMMA.1, "the login has not moved");
    house.change(SANNE, &account, &json!({ "email": seen["email"] }));
    assert_eq!(contact()["portal"]["email_differs"], false);
    let none = house.agent(SANNE, "GET", "/api/v1/crm/contacts/c-wei").send().expect(200).json();
    assert_eq!(none["portal"].get("email_differs"), None, "without an account there is no login to differ from");
}

#[test]
fn r_adm_02_an_unanswered_invitation_follows_the_address() {
    let house = House::start();
    let account = house.invite(SANNE, HANNA.0);
    let first = house.temporary_password(SANNE, &account);
    house.change(SANNE, &account, &json!({ "email": "hanna.new@post.example" }));
    let mails = house.mails_to(SANNE, "hanna.new@post.example");
    assert_eq!(mails.len(), 2, "the notice, and the invitation");
    house.sign_in((EMMA.0, HANNA.1, &first)).refused(401, "sign-in-failed");
    house.sign_in((EMMA.0, "hanna.new@post.example", &first)).refused(401, "sign-in-failed");
    assert_eq!(house.account(SANNE, &account).json()["invitation"]["state"], "sent");
}

#[test]
fn r_adm_02_the_pages_ask_for_the_code_without_scripts() {
    let house = House::start();
    moved(&house);
    let mut emma = browser(&house, "en");
    sign_in(&mut emma, (EMMA.0, NEW, EMMA.2));
    let profile = emma.visit("/c/keizer/profile").expect(200);
    emma.send(&profile, "/c/keizer/language", &[("language", "en")]).expect(200);
    let home = emma.visit("/c/keizer/home").expect(200);
    assert!(
        home.body.contains("has changed your e-mail address") && home.body.contains("/c/keizer/profile#confirmation")
    );
    let profile = emma.visit("/c/keizer/profile").expect(200);
    assert!(profile.body.contains("Confirm your new e-mail address") && profile.body.contains(NEW), "{}", profile.body);

    let empty = emma.send(&profile, "/c/keizer/confirmation", &[("code", " ")]).expect(422);
    assert!(empty.body.contains("Please enter the code from the e-mail."));
    let code = code_sent(&house);
    let typed = wrong(&code, 1);
    let refused = emma.send(&profile, "/c/keizer/confirmation", &[("code", &typed)]).expect(422);
    assert!(refused.body.contains("This code is not right") && refused.body.contains(&format!("value=\"{typed}\"")));
    assert_eq!(heading(&refused), heading(&profile));
    let too_soon = emma.send(&profile, "/c/keizer/confirmation/resend", &[]).expect(429);
    assert!(too_soon.body.contains("role=\"alert\""), "{}", too_soon.body);
    house.advance(61);
    let sent = emma.send(&profile, "/c/keizer/confirmation/resend", &[]).expect(200);
    assert!(sent.body.contains("A new code is on its way."), "{}", sent.body);
    let newest = code_sent(&house);
    let spaced = format!("{} {}", &newest[..3], &newest[3..]);
    let done = emma.send(&profile, "/c/keizer/confirmation", &[("code", &spaced)]).expect(200);
    assert!(
        done.body.contains("your e-mail address is confirmed") && !done.body.contains("Confirm your new"),
        "{}",
        done.body
    );
    // Pressed twice.
    let again = emma.send(&profile, "/c/keizer/confirmation", &[("code", &newest)]).expect(200);
    assert!(again.body.contains("your e-mail address is confirmed"));
    assert!(!emma.visit("/c/keizer/home").expect(200).body.contains("has changed your e-mail address"));
    for back in ["/c/keizer/confirmation", "/c/keizer/confirmation/resend"] {
        assert_eq!(heading(&emma.visit(back).expect(200)), heading(&profile), "{back}");
    }
}

#[test]
fn threat_34_the_forms_need_the_sessions_own_token() {
    let house = House::start();
    moved(&house);
    let mut emma = browser(&house, "en");
    sign_in(&mut emma, (EMMA.0, NEW, EMMA.2));
    let code = code_sent(&house);
    for (path, fields) in
        [("/c/keizer/confirmation", vec![("code", code.as_str())]), ("/c/keizer/confirmation/resend", vec![])]
    {
        assert_eq!(emma.post(path, &fields).status, 403, "{path}");
    }
    let token = house.token((EMMA.0, NEW, EMMA.2));
    assert_eq!(me(&house, &token)["email_confirmed"], false);
}
