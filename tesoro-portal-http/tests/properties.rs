//! A client sees what was offered and decides about it, over the wire (R-HOME-01, R-HOME-02, R-PROP-02 to R-PROP-05, R-PROP-07).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use house::{EMMA, House, SANNE};
use serde_json::{Value, json};

const HAARLEM: &str = "/api/v1/properties/c-emma~p-haarlem";

fn deals(rows: &Value) -> Vec<&str> {
    rows.as_array().unwrap().iter().map(|row| row["deal"].as_str().unwrap()).collect()
}

#[test]
fn r_prop_02_a_client_decides_and_the_office_sees_it_at_once() {
    let house = House::start();
    let emma = house.token(EMMA);
    let home = || house.client("GET", "/api/v1/home").bearer(&emma).send().expect(200).json();
    let before = home();
    assert_eq!((&before["overview"]["to_rate"], &before["overview"]["interested"]), (&json!(3), &json!(0)));
    assert_eq!(deals(&before["new"]).len(), 3);

    let put =
        |path: &str, body: Value| house.client("PUT", format!("{HAARLEM}/{path}")).bearer(&emma).json(&body).send();
    put("interest", json!({ "interested": false })).refused(422, "validation-failed");
    let answer = put("interest", json!({ "interested": false, "reasons": ["colour", "other"] }));
    let errors = answer.refused(422, "validation-failed").errors();
    assert_eq!(errors, ["/reasons/0 reason-unknown", "/text reason-text-missing"]);
    let answer = put("interest", json!({ "interested": true, "reasons": ["price"], "text": "x" }));
    assert_eq!(answer.refused(422, "validation-failed").errors(), ["/reasons unknown-field", "/text unknown-field"]);

    let no =
        put("interest", json!({ "interested": false, "reasons": ["price", "outdoor-space"], "text": " No garden " }));
    let no = no.expect(200).json();
    assert_eq!(no["status"], "rejected");
    assert_eq!(no["rejection"], json!({ "reasons": ["price", "outdoor-space"], "text": "No garden" }));
    assert_eq!(deals(&home()["groups"]["rejected"]), ["c-emma~p-haarlem"]);
    put("approval", json!({ "approved": true })).refused(409, "deal-transition");

    let reasons = house.agent(SANNE, "GET", "/api/v1/crm/contacts/c-emma/reasons").send().expect(200).json();
    assert_eq!(reasons["reasons"][0], json!({ "reason": "price", "count": 1 }));
    assert_eq!(reasons["texts"], json!([{ "deal": "c-emma~p-haarlem", "text": "No garden" }]));
    let history = house.agent(SANNE, "GET", "/api/v1/crm/contacts/c-emma/activity?limit=1").send().expect(200).json();
    assert_eq!(history["items"][0]["kind"], "property-rejected");
    assert_eq!(
        history["items"][0]["data"],
        json!({ "deal": "c-emma~p-haarlem", "reasons": ["price", "outdoor-space"] })
    );

    assert_eq!(put("interest", json!({ "interested": true })).expect(200).json()["status"], "interested");
}

#[test]
fn r_prop_05_a_favourite_is_marked_listed_and_unmarked() {
    let house = House::start();
    let emma = house.token(EMMA);
    let call = |method| house.client(method, format!("{HAARLEM}/favourite")).bearer(&emma).send().expect(200).json();
    let listed = || house.client("GET", "/api/v1/favourites").bearer(&emma).send().expect(200).json()["items"].clone();
    for _ in 0..2 {
        assert_eq!(call("PUT")["favourite"], true);
        assert_eq!(deals(&listed()), ["c-emma~p-haarlem"]);
    }
    assert_eq!(call("DELETE")["favourite"], false);
    assert!(deals(&listed()).is_empty());
}

#[test]
fn r_home_01_the_list_pages_and_a_page_shows_the_property() {
    let house = House::start();
    let emma = house.token(EMMA);
    let page = |query: &str| house.client("GET", format!("/api/v1/properties{query}")).bearer(&emma).send().expect(200);
    let (mut seen, mut query) = (Vec::new(), "?limit=2".to_owned());
    loop {
        let page = page(&query).json();
        seen.extend(deals(&page["items"]).into_iter().map(str::to_owned));
        let Some(cursor) = page["next_cursor"].as_str() else { break };
        query = format!("?limit=2&cursor={cursor}");
    }
    let whole = page("").json();
    assert_eq!(seen, deals(&whole["items"]));
    assert_eq!(seen.len(), 3);
    for cursor in ["x", "MTIz", "IDE"] {
        house
            .client("GET", format!("/api/v1/properties?cursor={cursor}"))
            .bearer(&emma)
            .send()
            .refused(422, "validation-failed");
    }
    let home = house.client("GET", HAARLEM).bearer(&emma).send().expect(200).json();
    assert_eq!(
        (&home["property"], &home["available"], &home["status"]),
        (&json!("p-haarlem"), &json!(true), &json!("to-rate"))
    );
    assert!(home["agent"]["name"].is_string() && home["can"].as_array().unwrap().len() == 15, "{home}");
}
