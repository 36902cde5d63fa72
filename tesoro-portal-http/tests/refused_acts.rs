//! What was refused stands in the log, and where somebody tried to do it also in the database (threats 39, 69; ASVS 16.3;
//! ADR 0009).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use std::io;
use std::sync::{Arc, Mutex};

use house::{EMMA, House, INES, MILA, SANNE};
use serde_json::{Value, json};
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

fn recorded(house: &House) -> Vec<Value> {
    let page = house.agent(SANNE, "GET", "/api/v1/crm/refused-acts?limit=100").send().expect(200);
    page.json()["items"].as_array().unwrap().clone()
}

/// Kind, name of the act, code and actor.
fn in_short(act: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let actor = &act["actor"];
    let who = if actor["account"].is_string() { "client".to_owned() } else { text(&actor["id"]) };
    [text(&act["attempt"]["kind"]), text(&act["attempt"]["name"]), text(&act["code"]), who].join(" ")
}

#[test]
fn threat_39_an_act_on_what_is_foreign_or_not_allowed_names_only_the_caller() {
    let house = House::start();
    let theirs = house.agent(INES, "GET", "/api/v1/crm/portal-users").send().expect(200).json();
    let foreign = theirs["items"][0]["id"].as_str().unwrap().to_owned();
    let resend = format!("/api/v1/crm/portal-users/{foreign}/resend");
    house.agent(SANNE, "POST", resend).send().refused(404, "not-found");
    house.agent(MILA, "POST", "/api/v1/crm/contacts/c-hanna/portal-user").send().refused(403, "missing-permission");
    let token = house.token(EMMA);
    let session = format!("/api/v1/sessions/{}", "0195520a-0000-7000-8000-000000000000");
    house.client("DELETE", session).bearer(&token).send();
    // Reading is in the log only.
    house.agent(SANNE, "GET", format!("/api/v1/crm/portal-users/{foreign}")).send().refused(404, "not-found");

    let acts = recorded(&house);
    let told: Vec<String> = acts.iter().map(in_short).collect();
    assert_eq!(told[0], "act POST /api/v1/crm/portal-users/{id}/resend not-found a-sanne");
    assert_eq!(told[1], "act POST /api/v1/crm/contacts/{id}/portal-user missing-permission a-mila");
    assert!(!serde_json::to_string(&acts).unwrap().contains(&foreign), "the foreign account's id");
    let theirs = house.agent(INES, "GET", "/api/v1/crm/refused-acts").send().expect(200);
    assert_eq!(theirs.json()["items"], json!([]), "the other company learns nothing");
}

#[test]
fn threat_69_failed_sign_ins_of_clients_and_agents_are_recorded() {
    let house = House::start();
    house.sign_in_call((EMMA.0, EMMA.1, "Not-it-4711!")).send().refused(401, "sign-in-failed");
    house.sign_in_call((EMMA.0, "nobody@post.example", "Not-it-4711!")).send().refused(401, "sign-in-failed");
    let agent = json!({"company": EMMA.0, "email": "sanne@nowhere.example", "password": "Not-it-4711!"});
    house.crm("POST", "/api/v1/crm/session").json(&agent).send().refused(401, "sign-in-failed");
    let acts = recorded(&house);
    let told: Vec<String> = acts.iter().map(in_short).collect();
    assert_eq!(told, ["sign-in - sign-in-failed -", "sign-in - sign-in-failed -", "agent-sign-in - sign-in-failed -"]);
    assert!(acts[0]["account"].is_string() && acts[1]["account"].is_null());
    let text = serde_json::to_string(&acts).unwrap();
    assert!(!text.contains("example") && !text.contains("4711"), "{text}");
}

#[test]
fn asvs_16_3_every_refusal_is_one_structured_record_with_code_route_actor_and_request_id() {
    let captured = Captured::default();
    let out = captured.clone();
    let log = subscriber(LogFormat::Json, LevelFilter::INFO, move || out.clone());
    tracing::subscriber::set_global_default(log).unwrap();
    let house = House::start();
    let token = house.token(EMMA);
    let path = "/api/v1/crm/contacts/c-hanna/portal-user";
    house.agent(SANNE, "POST", path).send().expect(201);
    let cases = [
        (house.crm("GET", "/api/v1/crm/contacts").send(), 401, "-"),
        (house.agent(MILA, "POST", path).send(), 403, "mila"),
        (house.agent(SANNE, "GET", "/api/v1/crm/contacts/c-nobody").send(), 404, "sanne"),
        (house.agent(SANNE, "POST", path).send(), 409, "sanne"),
        (house.client("PATCH", "/api/v1/me").bearer(&token).json(&json!({"first_name": ""})).send(), 422, "client:"),
        (house.sign_in_call((EMMA.0, EMMA.1, "Not-it-4711!")).send(), 401, "-"),
    ];
    // Give the last record time to be written: it is, before the next request of anybody is answered.
    house.client("GET", "/healthz").send();
    let log = String::from_utf8(captured.0.lock().unwrap().clone()).unwrap();
    let records: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    for (answer, status, actor) in &cases {
        assert_eq!(answer.status, *status);
        let id = answer.header("x-request-id");
        let of: Vec<&Value> = records.iter().filter(|record| record["request_id"] == id).collect();
        let refused: Vec<&&Value> = of.iter().filter(|record| record["message"] == "request refused").collect();
        assert_eq!(refused.len(), 1, "{of:?}");
        let record = refused[0];
        assert_eq!((record["code"].as_str(), record["level"].as_str()), (Some(answer.code().as_str()), Some("INFO")));
        assert!(record["route"].as_str().unwrap().starts_with("/api/v1/"), "{record}");
        assert!(record["actor"].as_str().unwrap().contains(actor), "{record}");
        assert_eq!(record["company"] != "-", *actor != "-", "{record}");
    }
    // A success says who it was, too (16.3.1).
    let signed_in = records.iter().find(|record| {
        record["message"] == "request"
            && record["status"] == 201
            && record["route"].as_str().unwrap().ends_with("/sessions")
    });
    assert!(signed_in.unwrap()["actor"].as_str().unwrap().starts_with("client:"), "{signed_in:?}");
    assert!(!log.contains("post.example") && !log.contains("4711"), "an address or a password in the log");
}
