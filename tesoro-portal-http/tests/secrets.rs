//! No password, token or key is anywhere but where it has to be (threats 29, 36, 68, 77).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use std::io;
use std::sync::{Arc, Mutex};

use house::{EMMA, HANNA, House, Open, Opening, SANNE, fresh_password, rows};
use serde_json::json;
use tesoro_portal_http::api::ROUTES;
use tesoro_portal_http::logging::{LogFormat, subscriber};
use tracing::level_filters::LevelFilter;

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

fn holds(bytes: &[u8], secret: &str) -> bool {
    let quoted = serde_json::to_string(secret).unwrap();
    let spellings = [secret, quoted.trim_matches('"')];
    spellings.iter().any(|text| bytes.windows(text.len()).any(|window| window == text.as_bytes()))
}

/// Everything that the office can read about an account and its contact.
fn seen_by_staff(house: &House, account: &str) -> Vec<String> {
    let paths = [
        format!("/api/v1/crm/portal-users/{account}"),
        format!("/api/v1/crm/outbox?account={account}"),
        "/api/v1/crm/portal-users".to_owned(),
        "/api/v1/crm/outbox".to_owned(),
        "/api/v1/crm/events".to_owned(),
        "/api/v1/crm/refused-acts".to_owned(),
        "/api/v1/crm/contacts".to_owned(),
        "/api/v1/crm/contacts/c-hanna".to_owned(),
        "/api/v1/crm/contacts/c-hanna/activity".to_owned(),
        "/api/v1/crm/settings".to_owned(),
    ];
    paths.iter().map(|path| house.agent(SANNE, "GET", path).send().expect(200).body).collect()
}

#[test]
fn threat_29_no_answer_shows_staff_a_temporary_password() {
    let house = House::start();
    let opened = house.agent(SANNE, "POST", "/api/v1/crm/contacts/c-hanna/portal-user").send().expect(201);
    let account = opened.text("id");
    let first = house.temporary_password(SANNE, &account);
    house.advance(60);
    let resent = house.agent(SANNE, "POST", format!("/api/v1/crm/portal-users/{account}/resend")).send().expect(202);
    let second = house.temporary_password(SANNE, &account);
    let mut seen = seen_by_staff(&house, &account);
    seen.extend([opened.body, resent.body]);
    for body in &seen {
        for password in [&first, &second] {
            assert!(!holds(body.as_bytes(), password), "{body}");
        }
        assert!(!body.contains("argon2"), "a hash is shown: {body}");
    }
}

#[test]
fn threat_68_neither_database_nor_log_nor_answers_hold_a_secret() {
    let captured = Captured::default();
    let out = captured.clone();
    let log = subscriber(LogFormat::Json, LevelFilter::DEBUG, move || out.clone());
    tracing::subscriber::set_global_default(log).unwrap();
    let house = House::start();

    let account = house.invite(SANNE, HANNA.0);
    let temporary = house.temporary_password(SANNE, &account);
    let mistyped = "Mistyped-on-a-Train-77";
    let mut refused = vec![house.sign_in(("keizer", HANNA.1, mistyped))];
    let signed_in = house.sign_in(("keizer", HANNA.1, &temporary)).expect(201);
    let (restricted, device) = (signed_in.text("token"), signed_in.header("set-cookie").to_owned());
    let put = |token: &str, password: &str| {
        let body = json!({ "new_password": password });
        house.client("PUT", "/api/v1/me/password").bearer(token).json(&body).send()
    };
    let weak = "weakling";
    refused.push(put(&restricted, weak));
    refused.push(put(&restricted, &temporary));
    let chosen = fresh_password(68);
    let token = put(&restricted, &chosen).expect(200).text("token");
    refused.push(put(&token, &chosen));
    refused.push(put(&restricted, &chosen));
    let lost = "tpk1_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    refused.push(house.crm("GET", format!("/api/v1/crm/contacts?token={token}")).bearer(lost).send());
    refused.push(house.client("GET", format!("/nowhere/{token}")).bearer(&token).send());
    refused
        .push(house.sign_in_call((EMMA.0, EMMA.1, EMMA.2)).json(&json!({ "password": chosen, "pass": weak })).send());
    let agent = "wandelen-langs-de-Amstel-7";
    let login = json!({ "company": "keizer", "email": "sanne@keizer.example", "password": agent });
    let session = house.crm("POST", "/api/v1/crm/session").json(&login).send().expect(201).text("token");
    let key = house.said["companies"][0]["agents"][0]["key"].as_str().unwrap().to_owned();
    let key_file = std::fs::read_to_string(house.folder().join("keys")).unwrap();

    let mut secrets: Vec<String> = [&temporary, &chosen, &token, &restricted, &session, &key].map(String::clone).into();
    secrets.extend([mistyped, weak, lost, agent, EMMA.2].map(str::to_owned));
    secrets.push(device.split(['=', ';']).nth(1).unwrap().to_owned());
    // The last part of each token and key; it can have `_` of its own.
    let tokens = secrets.iter().filter(|secret| secret.contains(['.', '_']));
    let parts: Vec<String> = tokens.map(|secret| secret[secret.len() - 43..].to_owned()).collect();
    secrets.extend(parts);
    secrets.extend(key_file.split_whitespace().filter(|word| word.len() > 30).map(str::to_owned));
    assert!(secrets.len() > 18, "{}", secrets.len());

    let mut answers = seen_by_staff(&house, &account);
    for answer in refused {
        assert!((400..500).contains(&answer.status), "{answer:?}");
        answers.push(answer.body);
    }
    for path in ["/metrics", "/api/openapi.json", "/api/docs", "/version", "/readyz"] {
        answers.push(house.crm("GET", path).send().expect(200).body);
    }
    for path in ["/api/v1/me", "/api/v1/session", "/api/v1/sessions"] {
        answers.push(house.client("GET", path).bearer(&token).send().expect(200).body);
    }
    let folder = house.folder().to_owned();
    let stored: Vec<u8> = ["portal.db", "portal.db-wal", "portal.db-shm"]
        .iter()
        .flat_map(|name| std::fs::read(folder.join(name)).unwrap_or_default())
        .collect();
    assert!(holds(&stored, HANNA.1), "the address is stored, so the search finds what is there");
    let log = captured.0.lock().unwrap().clone();
    assert!(holds(&log, "/api/v1/me/password") && holds(&log, "sign-in-failed"), "the log tells what was asked");
    for secret in &secrets {
        assert!(!holds(&stored, secret), "in the database: {secret}");
        assert!(!holds(&log, secret), "in the log: {secret}");
        for answer in &answers {
            assert!(!holds(answer.as_bytes(), secret), "{secret} in {answer}");
        }
    }
    for personal in [HANNA.1, EMMA.1, "Lindqvist", "sanne@keizer.example", "127.0.0.1:"] {
        assert!(!holds(&log, personal), "{personal} is in the log");
    }
}

#[test]
fn threat_36_what_a_request_says_about_hosts_never_reaches_a_mail() {
    let open = Opening::default().start();
    let key = open.administrator();
    let forged = |call: house::Call| {
        let evil = "evil.example";
        let call = call.bearer(&key).header("host", evil).header("x-forwarded-host", evil).header("x-host", evil);
        let call = call.header("forwarded", "for=203.0.113.9;host=evil.example;proto=http");
        call.header("x-forwarded-proto", "http").header("x-original-url", "http://evil.example/")
    };
    let opened = forged(open.crm("POST", "/api/v1/crm/contacts/c-1/portal-user")).send().expect(201);
    let account = opened.text("id");
    let sent = || open.mailbox.newest_first();
    let waiting = |count: usize| {
        (0..20_000).find(|_| {
            open.client("GET", "/healthz").send();
            sent().len() == count
        })
    };
    waiting(1).expect("an invitation");
    open.advance(60);
    forged(open.crm("POST", format!("/api/v1/crm/portal-users/{account}/resend"))).send().expect(202);
    waiting(2).expect("a second invitation");
    for mail in sent() {
        for part in [&mail.text, &mail.html, &mail.subject, &mail.from] {
            assert!(!part.contains("evil"), "{part}");
        }
        assert!(mail.text.contains("https://portal.north.example/?id=north"), "{}", mail.text);
    }
    let source = Open::from(forged(open.client("GET", "/healthz")), "evil.example");
    assert!(!format!("{:?}", source.send()).contains("evil"));
}

#[test]
fn threat_77_no_secret_has_a_place_in_an_address() {
    let known = ["company", "id", "contact", "deal", "invitation", "n", "registration", "reset", "version"];
    for row in rows() {
        for name in row.pattern.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')) {
            assert!(known.contains(&name), "{} takes {name} in its path", row.name());
        }
    }
    let queries = [
        "query",
        "limit",
        "cursor",
        "status",
        "disabled",
        "after",
        "account",
        "others",
        "captured_at",
        "size",
        "tab",
        "date",
    ];
    for row in ROUTES {
        for field in row.query {
            assert!(queries.contains(&field.name), "{} takes {} in its query", row.route.pattern(), field.name);
        }
    }
    let house = House::start();
    let (account, token) = house.newcomer(SANNE, HANNA);
    for name in ["token", "access_token", "session", "authorization", "key"] {
        house.client("GET", format!("/api/v1/session?{name}={token}")).send().refused(401, "not-signed-in");
    }
    let mail = house.latest_mail(SANNE, &account);
    let link = format!("{}/?id=keizer", house.said["url"].as_str().unwrap());
    for part in ["text", "html"] {
        let text = mail[part].as_str().unwrap();
        let links: Vec<&str> = text.match_indices("http").map(|(at, _)| &text[at..]).collect();
        assert!(!links.is_empty());
        for rest in links {
            let end = rest.find(|c: char| c.is_whitespace() || "\"<>'".contains(c)).unwrap_or(rest.len());
            assert_eq!(&rest[..end], link, "{text}");
        }
    }
}
