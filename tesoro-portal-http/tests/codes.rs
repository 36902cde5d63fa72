//! Codes over real sockets: guessed, raced, repeated, shown elsewhere, asked for too often, written down (issue 3).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use std::io;
use std::sync::{Arc, Mutex};

use house::{Answer, EMMA, Flow, House, INES, Open, Opening, PORTAL, SANNE, fresh_password, race, wrong};
use serde_json::json;
use tesoro_portal_http::logging::{LogFormat, subscriber};
use tracing::level_filters::LevelFilter;

const ROSA: &str = "rosa.winter@post.example";
const THEA: &str = "thea.berg@post.example";

#[test]
fn threat_02_of_sixteen_times_the_right_code_at_once_one_succeeds() {
    let house = House::start();
    let flow = house.sign_up("keizer", ROSA);
    let code = house.code(SANNE, ROSA);
    // No more than five are compared, and one of these is the first.
    let answers = race(vec![house.verify_call(&flow, &code); 16]);
    let (right, others): (Vec<Answer>, Vec<Answer>) = answers.into_iter().partition(|answer| answer.status == 201);
    assert_eq!(right.len(), 1);
    for answer in &others {
        answer.clone().refused(422, "code-refused");
        assert_eq!(answer.essence(), others[0].essence());
    }
    let found = house.agent(SANNE, "GET", "/api/v1/crm/contacts?query=rosa.winter").send().expect(200).json();
    assert_eq!(found["items"].as_array().unwrap().len(), 1);
}

#[test]
fn threat_03_after_five_wrong_codes_the_right_one_is_refused_until_there_is_another() {
    let house = House::start();
    let flow = house.sign_up("keizer", ROSA);
    let code = house.code(SANNE, ROSA);
    let refused: Vec<Answer> = (1..=5).map(|number| house.verify(&flow, &wrong(&code, number))).collect();
    let right = house.verify(&flow, &code).refused(422, "code-refused");
    assert!(refused.iter().all(|answer| answer.essence() == right.essence()), "nobody is told how many are left");
    house.advance(61);
    house.resend_code(&flow).expect(202);
    let new = house.code(SANNE, ROSA);
    assert!(new == code || house.verify(&flow, &code).status == 422);
    house.verify(&flow, &new).expect(201);
}

#[test]
fn threat_04_a_code_is_good_once_and_for_ten_minutes() {
    let house = House::start();
    let (rosa, thea) = (house.sign_up("keizer", ROSA), house.sign_up("keizer", THEA));
    let (code, theas) = (house.code(SANNE, ROSA), house.code(SANNE, THEA));
    house.advance(9 * 60);
    house.verify(&rosa, &code).expect(201);
    house.verify(&rosa, &code).refused(422, "code-refused");
    house.advance(60);
    house.verify(&thea, &theas).refused(422, "code-refused");
}

#[test]
fn threat_07_a_code_is_for_its_own_purpose_company_and_browser() {
    let house = House::start();
    let here = house.sign_up("keizer", ROSA);
    let code = house.code(SANNE, ROSA);
    let there = house.sign_up("casalume", ROSA);
    assert_eq!(house.codes_mailed(INES, ROSA), 2, "one from each company");
    let as_flow = |flow: &Flow, company: &str| Flow { company: company.to_owned(), ..flow.clone() };
    house.verify(&as_flow(&here, "casalume"), &code).refused(422, "code-refused");
    house.verify(&as_flow(&there, "keizer"), &code).refused(422, "code-refused");
    house.finish(&here, &code, &fresh_password(702)).refused(422, "code-refused");
    house.resend_code(&as_flow(&here, "casalume")).refused(422, "code-refused");
    house.advance(61);
    let reset = house.forget("keizer", EMMA.1);
    let emmas = house.code(SANNE, EMMA.1);
    house.verify(&reset, &emmas).refused(422, "code-refused");
    house.resend_code(&reset).refused(422, "code-refused");
    house.finish(&as_flow(&reset, "casalume"), &emmas, &fresh_password(702)).refused(422, "code-refused");
    house.finish(&reset, &emmas, &fresh_password(702)).expect(201);
}

#[test]
fn threat_14_only_the_newest_mail_counts() {
    let house = House::start();
    let flow = house.sign_up("keizer", ROSA);
    let first = house.code(SANNE, ROSA);
    let wait = house.resend_code(&flow).refused(429, "resend-too-soon").header("retry-after").parse::<u32>().unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    house.advance(61);
    assert_eq!(house.resend_code(&flow).expect(202).body, "");
    let second = house.code(SANNE, ROSA);
    assert_eq!(house.codes_mailed(SANNE, ROSA), 2);
    if first != second {
        house.verify(&flow, &first).refused(422, "code-refused");
    }
    house.verify(&flow, &second).expect(201);
    house.resend_code(&flow).refused(422, "code-refused");
}

#[test]
fn threat_16_an_address_is_mailed_three_codes_an_hour_whatever_asks_for_them() {
    let house = House::start();
    let mailed = |expected: usize| assert_eq!(house.codes_mailed(SANNE, ROSA), expected);
    let flow = house.sign_up("keizer", ROSA);
    mailed(1);
    house.advance(61);
    house.forget("keizer", ROSA);
    mailed(2);
    house.advance(61);
    house.resend_code(&flow).expect(202);
    mailed(3);
    house.advance(61);
    let wait = house.resend_code(&flow).refused(429, "resend-too-soon").header("retry-after").parse::<u32>().unwrap();
    assert!((3_300..3_600).contains(&wait), "{wait}");
    let within = house.forget("keizer", THEA);
    // No answer tells that there is no mail.
    assert_eq!(house.forget("keizer", ROSA).essence(), within.essence());
    assert_eq!(house.sign_up("keizer", ROSA).essence(), flow.essence());
    mailed(3);
    house.advance(3_600);
    for hour in 1..=3 {
        for _ in 0..3 {
            house.forget("keizer", ROSA);
            // A newer one replaces what was not mailed yet.
            house.mails_to(SANNE, ROSA);
            house.advance(61);
        }
        // Ten a day: the last hour has one.
        mailed((3 + 3 * hour).min(10));
        house.advance(3_600);
    }
    house.advance(24 * 3_600);
    house.forget("keizer", ROSA);
    mailed(11);
}

#[test]
fn threat_16_a_source_is_given_twenty_codes_an_hour_and_a_network_of_ipv6_is_one() {
    let open = Opening::default().start();
    let key = open.administrator();
    let asked = || {
        let outbox = open.crm("GET", "/api/v1/crm/outbox?limit=100").bearer(&key).send().expect(200).json();
        outbox["items"].as_array().unwrap().len()
    };
    let forget = |source: &str, number: usize| {
        let body = json!({ "email": format!("nobody{number}@post.example") });
        let call = open.client("POST", format!("{PORTAL}/north/password-resets")).json(&body);
        Open::from(call, source).send().expect(202);
    };
    for number in 0..25 {
        forget(&format!("2001:db8:1:2:{number:x}::9"), number);
    }
    assert_eq!(asked(), 20);
    let registrant = House::registrant("rosa.winter@post.example");
    let sign_up = open.client("POST", format!("{PORTAL}/north/registrations")).json(&registrant);
    Open::from(sign_up.clone(), "2001:db8:1:2::77").send().expect(202);
    assert_eq!(asked(), 20, "all that mails codes is counted together");
    forget("2001:db8:1:3::1", 100);
    forget("203.0.113.7", 101);
    assert_eq!(asked(), 22, "others are not held up");
    open.advance(3_601);
    Open::from(sign_up, "2001:db8:1:2::77").send().expect(202);
    assert_eq!(asked(), 23);
}

#[test]
fn r_comp_03_while_the_portal_is_off_nothing_moves_and_afterwards_it_goes_on() {
    let house = House::start();
    let (rosa, emma) = (house.sign_up("keizer", ROSA), house.forget("keizer", EMMA.1));
    let (code, emmas) = (house.code(SANNE, ROSA), house.code(SANNE, EMMA.1));
    house.advance(61);
    house.set(SANNE, &json!({ "portal": false }));
    let chosen = fresh_password(703);
    let calls = [
        house.sign_up_call("keizer", &House::registrant(THEA)).send(),
        house.sign_up_call("keizer", &json!({ "email": "", "first_name": "", "last_name": "", "password": "" })).send(),
        house.verify(&rosa, &code),
        house.verify(&rosa, &wrong(&code, 1)),
        house.resend_code(&rosa),
        house.forget_call("keizer", EMMA.1).send(),
        house.forget_call("keizer", "no address").send(),
        house.finish(&emma, &emmas, &chosen),
        house.finish(&emma, &emmas, "weak"),
    ];
    for answer in calls {
        answer.refused(403, "portal-inactive");
    }
    house.sign_up("casalume", THEA);
    house.set(SANNE, &json!({ "portal": true }));
    house.verify(&rosa, &code).expect(201);
    house.finish(&emma, &emmas, &chosen).expect(201);
    assert_eq!(house.mails_to(SANNE, ROSA).len(), 1, "what was refused mails nothing");
}

#[derive(Clone, Default)]
struct Captured(Arc<Mutex<Vec<u8>>>);

impl io::Write for Captured {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Whether a text has these six digits as a word: an instant or an id can have them by chance within one.
fn has_code(text: &str, code: &str) -> bool {
    text.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| word == code)
}

#[test]
fn threat_77_no_handle_and_no_code_is_in_an_address_a_mail_the_log_the_database_or_the_office() {
    let captured = Captured::default();
    let out = captured.clone();
    let log = subscriber(LogFormat::Json, LevelFilter::DEBUG, move || out.clone());
    tracing::subscriber::set_global_default(log).unwrap();
    let house = House::start();
    let (rosa, emma) = (house.sign_up("keizer", ROSA), house.forget("keizer", EMMA.1));
    let (code, emmas) = (house.code(SANNE, ROSA), house.code(SANNE, EMMA.1));
    let query = format!("?handle={}&code={code}", rosa.handle);
    let verify = format!("{PORTAL}/keizer/registrations/{}/verify", rosa.id);
    house.client("POST", format!("{verify}{query}")).json(&json!({})).send().refused(422, "validation-failed");
    house.client("GET", format!("{verify}{query}")).send().refused(405, "method-not-allowed");
    house.client("POST", format!("{verify}/{}", rosa.handle)).json(&json!({})).send().refused(404, "not-found");
    let dashed = |code: &str| code.split("").filter(|digit| !digit.is_empty()).collect::<Vec<_>>().join("-");
    let chosen = fresh_password(704);
    let answers = [
        house.verify(&emma, &dashed(&emmas)).refused(422, "code-refused"),
        house.finish(&emma, &emmas, &fresh_password(704)[..7]).refused(422, "validation-failed"),
        house.verify(&rosa, &dashed(&code)).expect(201),
        house.finish(&emma, &dashed(&emmas), &chosen).expect(201),
    ];
    let mails = [house.mails_to(SANNE, ROSA), house.mails_to(SANNE, EMMA.1)].concat();
    let office = ["outbox", "events", "portal-users", "contacts?query=rosa.winter", "contacts/c-emma/activity"];
    let office = office.map(|path| house.agent(SANNE, "GET", format!("/api/v1/crm/{path}")).send().expect(200).body);
    let log = String::from_utf8(captured.0.lock().unwrap().clone()).unwrap();
    assert!(
        log.contains("/api/v1/portal/{company}/registrations/{registration}/verify"),
        "the log tells what was asked"
    );
    let stored: Vec<u8> = ["portal.db", "portal.db-wal"]
        .iter()
        .flat_map(|name| std::fs::read(house.folder().join(name)).unwrap_or_default())
        .collect();
    let holds = |text: &str| stored.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds(ROSA), "the address is stored, so the search finds what is there");
    for handle in [&rosa.handle, &emma.handle] {
        let secret = &handle[handle.len() - 43..];
        assert!(!holds(secret) && !log.contains(secret), "{handle}");
        assert!(mails.iter().all(|mail| !mail.to_string().contains(secret)), "{handle}");
        assert!(answers.iter().all(|answer| !format!("{answer:?}").contains(secret)), "{handle}");
        assert!(office.iter().all(|body| !body.contains(secret)), "{handle}");
    }
    for code in [&code, &emmas] {
        assert!(!log.contains(&dashed(code)) && !has_code(&log, code), "{code}");
        assert!(office.iter().all(|body| !has_code(body, code)), "{code}");
        assert!(answers.iter().all(|answer| !has_code(&format!("{answer:?}"), code)), "{code}");
    }
    assert!(!log.contains(ROSA) && !log.contains(&chosen) && !log.contains(&fresh_password(700)), "{log}");
    for mail in &mails {
        let text = mail["text"].as_str().unwrap();
        for (at, _) in text.match_indices("http") {
            let link = text[at..].split_whitespace().next().unwrap();
            assert_eq!(link, format!("{}/?id=keizer", house.said["url"].as_str().unwrap()));
        }
    }
}
