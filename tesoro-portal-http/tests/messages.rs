//! Messages over real sockets (R-MSG-01).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use house::{EMMA, House, LIAM, SANNE};
use serde_json::json;

#[test]
fn r_msg_01_a_message_and_its_reply_with_unread_counts() {
    let house = House::start();
    let emma = house.token(EMMA);
    let write = |body| house.client("POST", "/api/v1/messages").bearer(&emma).json(&body).send();
    let thread =
        |query: &str| house.client("GET", format!("/api/v1/messages{query}")).bearer(&emma).send().expect(200).json();
    let before = thread("")["items"].as_array().unwrap().len();
    for (text, code) in [("", "message-empty"), (" \n", "message-empty"), ("a\u{0}", "message-invalid")] {
        let answer = write(json!({ "text": text })).refused(422, "validation-failed");
        assert_eq!(answer.errors(), [format!("/text {code}")]);
    }
    let long = write(json!({ "text": "é".repeat(5_001) })).refused(422, "validation-failed");
    assert_eq!(long.errors(), ["/text message-too-long"]);
    write(json!({ "text": "About a stranger's.", "deal": "d-nobody" })).refused(404, "not-found");
    let sent = write(json!({ "text": "Is <b>it</b> quiet there?" })).expect(201).json();
    assert_eq!((&sent["from"], &sent["text"]), (&json!("client"), &json!("Is <b>it</b> quiet there?")));

    let path = "/api/v1/crm/contacts/c-emma/messages";
    let seen = house.agent(SANNE, "GET", path).send().expect(200).json();
    assert_eq!(seen["items"][0], sent);
    assert!(seen["unread"].as_u64().unwrap() >= 1, "{seen}");
    let reply = house.agent(SANNE, "POST", path).json(&json!({ "text": "Very." })).send().expect(201).json();
    assert_eq!((&reply["from"], &reply["agent"]), (&json!("agent"), &json!("a-sanne")));
    assert_eq!(house.agent(SANNE, "GET", path).send().expect(200).json()["unread"], 0);

    let own = thread("");
    assert_eq!(own["items"].as_array().unwrap().len(), before + 2);
    assert_eq!((&own["items"][0]["text"], &own["unread"]), (&json!("Very."), &json!(1)));
    assert!(own["items"][1]["read_at"].is_string(), "{own}");
    let first = thread("?limit=1");
    let second = thread(&format!("?limit=1&cursor={}", first["next_cursor"].as_str().unwrap()));
    assert_eq!(second["items"][0]["id"], sent["id"]);
    let read = || house.client("POST", "/api/v1/messages/read").bearer(&emma).send().expect(200).json();
    assert_eq!((read()["read"].clone(), read()["read"].clone()), (json!(1), json!(0)));
    assert_eq!(thread("")["unread"], 0);
    let liam = house.token(LIAM);
    let others = house.client("GET", "/api/v1/messages").bearer(&liam).send().expect(200).body;
    assert!(!others.contains("quiet"), "{others}");
    let history = house.agent(SANNE, "GET", "/api/v1/crm/contacts/c-emma/activity").send().expect(200).json();
    assert_eq!(history["items"][0]["kind"], "message-answered");
    assert_eq!(history["items"][1]["kind"], "message-sent");
}
