//! Agents sign in and keys are shown: guessing, enumeration, stolen, foreign, narrowed and revoked ones (threat 75).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use std::sync::Arc;

use house::{AGENT_PASSWORD, Answer, House, MARTA, Open, Opening, SANNE};
use serde_json::json;
use tesoro_portal_core::crm::{Administration, Permission, Permissions};
use tesoro_portal_core::password::{HashParameters, HasherConfig, PasswordCandidate, PasswordHasher};
use tesoro_portal_core::throttle::{SourceKey, ThrottleLimits};
use tesoro_portal_core::{CompanyId, KeyRing, SystemClock, SystemEntropy};
use tesoro_portal_http::cookies::{CookieKind, CookieName};
use tesoro_portal_http::desk::{Desk, DeskParts};
use tesoro_portal_sqlite::AgentCredential;
use time::Duration;

const SESSION: &str = "/api/v1/crm/session";
const CONTACTS: &str = "/api/v1/crm/contacts";

fn sign_in(open: &Open, (company, email, password): (&str, &str, &str), source: &str) -> Answer {
    let body = json!({ "company": company, "email": email, "password": password });
    Open::from(open.crm("POST", SESSION).json(&body), source).send()
}

fn only(permission: Permission) -> Permissions {
    [permission].into_iter().collect()
}

fn opened() -> Open {
    let open = Opening::default().start();
    open.hire("anna", Administration::Administrator, Permissions::default());
    open.hire("bob", Administration::Ordinary, only(Permission::ViewFeedback));
    open
}

#[test]
fn r_agent_01_an_agent_signs_in_whatever_the_letter_case_and_out_again() {
    let open = opened();
    let answer = sign_in(&open, ("north", " Anna@NORTH.example", AGENT_PASSWORD), "203.0.113.1").expect(201);
    let view = answer.json();
    assert_eq!(view["agent"], "anna");
    assert_eq!(view["permissions"].as_array().unwrap().len(), Permission::ALL.len(), "administrators have all");
    let token = answer.text("token");
    open.crm("GET", CONTACTS).bearer(&token).send().expect(200);
    open.crm("DELETE", SESSION).bearer(&token).send().expect(204);
    open.crm("GET", CONTACTS).bearer(&token).send().refused(401, "not-signed-in");
}

#[test]
fn threat_75_every_failed_sign_in_of_an_agent_answers_byte_for_byte_alike() {
    let open = opened();
    open.hire("carl", Administration::Ordinary, Permissions::default());
    open.house.desk.dismiss(&"north".parse().unwrap(), &"carl".parse().unwrap()).unwrap();
    let long = "x".repeat(5_000);
    let cases = [
        ("north", "anna@north.example", "the wrong words for a swan"),
        ("north", "nobody@north.example", AGENT_PASSWORD),
        ("north", "carl@north.example", AGENT_PASSWORD),
        ("north", "no address", AGENT_PASSWORD),
        ("north", "anna@north.example", ""),
        ("north", "bob@north.example", &long),
        ("south", "anna@north.example", AGENT_PASSWORD),
    ];
    let answers: Vec<Answer> = (1..)
        .zip(cases)
        .map(|(number, who)| sign_in(&open, who, &format!("203.0.113.{number}")).refused(401, "sign-in-failed"))
        .collect();
    for (answer, who) in answers.iter().zip(cases) {
        assert_eq!(answer.essence(), answers[0].essence(), "{who:?}");
        assert_eq!(answer.header("set-cookie"), "");
    }
}

#[test]
fn threat_19_an_agent_who_does_not_exist_costs_what_most_agents_cost() {
    let open = opened();
    open.hire("carl", Administration::Ordinary, Permissions::default());
    let hasher = |kib| {
        let parameters = HashParameters::new(kib, 1, 1).unwrap();
        PasswordHasher::new(HasherConfig { parameters, threads: 1.try_into().unwrap(), queue: 1 })
    };
    let company: CompanyId = "north".parse().unwrap();
    let password = PasswordCandidate::from_typed(AGENT_PASSWORD).unwrap();
    // What nobody costs at a desk whose configuration asks for more than what most agents have.
    let nobody_costs = || {
        let hasher = hasher(512);
        let desk = Desk::new(DeskParts {
            store: open.house.store.clone(),
            clock: Arc::new(SystemClock),
            entropy: Arc::new(SystemEntropy),
            keys: KeyRing::generate(&SystemEntropy),
            hasher: hasher.clone(),
            throttle: ThrottleLimits::default(),
        });
        let source = SourceKey::from_ip("203.0.113.1".parse().unwrap());
        desk.sign_in(&company, "nobody@north.example", &password, source).unwrap_err();
        assert_eq!(hasher.computations(), 1);
        hasher.kept_kib()
    };
    let rehash = |id: &str| {
        let hash = hasher(256).hash(&password, &SystemEntropy).unwrap();
        let put = open.house.store.with_office(|office| {
            let stored = office.agents().credential(&company, &id.parse().unwrap())?.unwrap();
            office.agents().put_credential(&AgentCredential { hash: hash.clone(), ..stored })
        });
        put.unwrap();
    };
    assert_eq!(nobody_costs(), 64);
    rehash("anna");
    assert_eq!(nobody_costs(), 64, "most of them");
    rehash("bob");
    assert_eq!(nobody_costs(), 256, "most of them");
}

#[test]
fn threat_75_guessing_at_agents_is_slowed_down_and_a_client_of_the_same_address_is_not() {
    let open = opened();
    let wrong = |who: &str| sign_in(&open, ("north", who, "the wrong words for a swan"), "203.0.113.1");
    for who in ["anna@north.example", "nobody@north.example"] {
        for _ in 0..5 {
            wrong(who).refused(401, "sign-in-failed");
        }
        let told = wrong(who).refused(429, "too-many-attempts");
        assert!(told.header("retry-after").parse::<u32>().unwrap() <= 30, "{told:?}");
        open.advance(61);
    }
    // Anna herself comes from elsewhere.
    sign_in(&open, ("north", "anna@north.example", AGENT_PASSWORD), "203.0.113.2").expect(201);
    for _ in 0..5 {
        wrong("bob@north.example");
    }
    let body = json!({ "email": "bob@north.example", "password": "x" });
    let client = open.client("POST", "/api/v1/portal/north/sessions").json(&body);
    Open::from(client, "203.0.113.1").send().refused(401, "sign-in-failed");
}

#[test]
fn threat_75_an_agents_session_ends_after_half_an_hour_unused_or_twelve_hours() {
    let open = opened();
    let sign_in = || sign_in(&open, ("north", "anna@north.example", AGENT_PASSWORD), "203.0.113.1").expect(201);
    let (idle, used) = (sign_in().text("token"), sign_in().text("token"));
    let ask = |token: &str| open.crm("GET", CONTACTS).bearer(token).send();
    for _ in 0..2 {
        open.advance(20 * 60);
        ask(&used).expect(200);
    }
    ask(&idle).refused(401, "not-signed-in");
    for _ in 0..33 {
        open.advance(20 * 60);
        ask(&used).expect(200);
    }
    open.advance(20 * 60);
    ask(&used).refused(401, "not-signed-in");
}

#[test]
fn threat_75_a_dismissed_agent_and_a_new_password_end_every_session() {
    let open = opened();
    let token = |who: &str| sign_in(&open, ("north", who, AGENT_PASSWORD), "203.0.113.1").expect(201).text("token");
    let (anna, bob) = (token("anna@north.example"), token("bob@north.example"));
    let key = open.key("bobs", Some("bob"), Permissions::all(), None).text.expose();
    let ask = |token: &str| open.crm("GET", CONTACTS).bearer(token).send();
    open.hire("anna", Administration::Administrator, Permissions::default());
    ask(&anna).refused(401, "not-signed-in");
    ask(&bob).expect(200);
    open.house.desk.dismiss(&"north".parse().unwrap(), &"bob".parse().unwrap()).unwrap();
    ask(&bob).refused(401, "not-signed-in");
    ask(&key).refused(401, "not-signed-in");
}

#[test]
fn r_agent_02_a_key_is_good_until_it_is_revoked_or_expires_and_its_last_use_is_shown() {
    let open = opened();
    let company = "north".parse().unwrap();
    let short = open.key("short", Some("anna"), Permissions::all(), Some(Duration::days(1)));
    let long = open.key("long", Some("anna"), Permissions::all(), None);
    let ask = |text: &str| open.crm("GET", CONTACTS).bearer(text).send();
    let (short, id, long) = (short.text.expose(), long.id, long.text.expose());
    assert!(long.starts_with("tpk1_"));
    let used = |name: &str| {
        let keys = open.house.desk.keys(&company).unwrap();
        keys.into_iter().find(|key| key.name == name).unwrap().last_used_at
    };
    assert_eq!(used("short"), None);
    ask(&short).expect(200);
    assert!(used("short").is_some() && used("long").is_none());
    open.advance(24 * 3600 - 60);
    ask(&short).expect(200);
    open.advance(60);
    ask(&short).refused(401, "not-signed-in");
    ask(&long).expect(200);
    assert!(open.house.desk.revoke_key(&company, &id).unwrap());
    ask(&long).refused(401, "not-signed-in");
    for text in [&long[..20], &long.to_uppercase(), &format!("{long}A"), "tpk1_", &long.replace("tpk1_", "tpk2_")] {
        ask(text).refused(401, "not-signed-in");
    }
}

#[test]
fn r_agent_02_a_key_speaks_for_its_agent_or_says_for_whom_and_both_are_named() {
    let open = opened();
    let annas = open.key("annas", Some("anna"), Permissions::all(), None).text.expose();
    let anyones = open.key("anyones", None, Permissions::all(), None).text.expose();
    let ask = |key: &str, agent: Option<&str>| {
        let call = open.crm("GET", "/api/v1/crm/portal-users").bearer(key);
        agent.into_iter().fold(call, |call, agent| call.header("tesoro-agent", agent)).send()
    };
    ask(&annas, None).expect(200);
    ask(&annas, Some("anna")).expect(200);
    ask(&annas, Some("bob")).refused(401, "not-signed-in");
    ask(&anyones, None).refused(401, "agent-missing");
    ask(&anyones, Some("anna")).expect(200);
    // Bob may not, so the key may not in his name; nobody is nobody.
    ask(&anyones, Some("bob")).refused(403, "missing-permission");
    ask(&anyones, Some("nobody")).refused(401, "not-signed-in");
    ask(&anyones, Some("no id!")).refused(401, "not-signed-in");
    let open_c1 = open.crm("POST", "/api/v1/crm/contacts/c-1/portal-user").bearer(&anyones);
    open_c1.header("tesoro-agent", "anna").send().expect(201);
    let history = open.crm("GET", "/api/v1/crm/contacts/c-1/activity").bearer(&annas).send().expect(200).json();
    let created = history["items"].as_array().unwrap().iter().find(|entry| entry["kind"] == "account-created");
    assert_eq!(created.unwrap()["actor"], json!({ "kind": "agent", "id": "anna", "key": "anyones" }));
}

#[test]
fn threat_75_a_narrow_key_does_what_it_is_good_for_and_nothing_else() {
    let open = opened();
    let narrow = open.key("narrow", Some("anna"), only(Permission::ManagePortalUsers), None).text.expose();
    open.crm("GET", "/api/v1/crm/portal-users").bearer(&narrow).send().expect(200);
    let patch = open.crm("PATCH", "/api/v1/crm/settings").bearer(&narrow).if_match("\"1\"");
    patch.json(&json!({ "portal": false })).send().refused(403, "missing-permission");
    let nothing = open.key("nothing", Some("anna"), Permissions::default(), None).text.expose();
    open.crm("GET", CONTACTS).bearer(&nothing).send().expect(200);
    open.crm("GET", "/api/v1/crm/portal-users").bearer(&nothing).send().refused(403, "missing-permission");
}

#[test]
fn threat_75_clients_and_agents_tokens_open_nothing_of_each_other() {
    let house = House::start();
    let marta = house.token(MARTA);
    house.crm("GET", CONTACTS).bearer(&marta).send().refused(401, "not-signed-in");
    let login =
        json!({ "company": "keizer", "email": "sanne@keizer.example", "password": "wandelen-langs-de-Amstel-7" });
    let sanne = house.crm("POST", SESSION).json(&login).send().expect(201).text("token");
    house.client("GET", "/api/v1/me").bearer(&sanne).send().refused(401, "not-signed-in");
    // A session of an agent in a cookie: read, and changed from the console's own pages only.
    let name = CookieName::of(&"keizer".parse().unwrap(), CookieKind::Agent);
    let cookie = format!("{}={sanne}", name.as_str());
    house.crm("GET", CONTACTS).header("cookie", &cookie).send().expect(200);
    let open = house.crm("POST", "/api/v1/crm/contacts/c-hanna/portal-user").header("cookie", &cookie);
    open.send().refused(403, "csrf-refused");
    open.clone().header("origin", house.said["url"].as_str().unwrap()).send().refused(403, "csrf-refused");
    open.header("origin", house.said["agent_url"].as_str().unwrap()).send().expect(201);
    let clients = CookieName::of(&"keizer".parse().unwrap(), CookieKind::Client);
    let cookie = format!("{}={sanne}", clients.as_str());
    house.crm("GET", CONTACTS).header("cookie", cookie).send().refused(401, "not-signed-in");
    house.agent(SANNE, "GET", CONTACTS).send().expect(200);
}
