//! Every feature switch against every route (R-FEAT-01): what is switched off is refused with `feature-off` by the routes of
//! that feature, by no other, and is absent from what the others answer.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use house::{Answer, EMMA, House, Row, SANNE, rows};
use serde_json::{Value, json};
use tesoro_portal_core::settings::Feature;

/// The features that a route needs; a route that is not here needs none.
fn needs(row: &Row) -> &'static [Feature] {
    let about = |part: &str| row.pattern.contains(part);
    match (row.method, row.pattern) {
        _ if about("/crm/") => &[],
        (_, "/api/v1/properties/{deal}/interest" | "/api/v1/properties/{deal}/approval") => &[Feature::Interest],
        (_, "/api/v1/properties/{deal}/favourite" | "/api/v1/favourites") => &[Feature::Favourites],
        (_, "/api/v1/properties/{deal}/rating") => &[Feature::Ratings],
        // What is there can still be deleted.
        ("DELETE", "/api/v1/notes/{id}" | "/api/v1/photos/{id}" | "/api/v1/voice-notes/{id}") => &[],
        _ if about("/notes") => &[Feature::Notes],
        _ if about("/photos") => &[Feature::Photos],
        _ if about("/voice-notes") => &[Feature::VoiceNotes],
        _ if about("/messages") => &[Feature::Messages],
        ("POST", "/api/v1/portal/{company}/registrations") => &[Feature::SignUp],
        (_, "/api/v1/viewings/{id}/navigation") => &[Feature::Viewings, Feature::Navigation],
        _ if about("/viewings") || about("/day-plan") => &[Feature::Viewings],
        _ => &[],
    }
}

/// A member of an answer that a feature that is off takes away, wherever it is.
fn members(feature: Feature) -> &'static [&'static str] {
    match feature {
        Feature::Price => &["price", "currency"],
        Feature::Map => &["latitude", "longitude"],
        Feature::Favourites => &["favourites"],
        Feature::Viewings => &["upcoming_viewings"],
        Feature::Messages => &["unread_messages"],
        Feature::Ratings => &["rating"],
        _ => &[],
    }
}

/// All members of an answer, however deep; what is under `features` are the switches themselves.
fn names(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                found.push(name.clone());
                if name != "features" {
                    names(value, found);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| names(item, found)),
        _ => {}
    }
}

/// A body whose fields are in order, so that a route gets to ask about its feature.
fn body(row: &Row) -> Value {
    match row.pattern {
        "/api/v1/portal/{company}/registrations" => json!({
            "first_name": "Noor", "last_name": "Visser", "email": "noor@post.example", "password": "Vier groene Vensters, 1 deur",
        }),
        pattern if pattern.ends_with("/notes") || pattern.contains("/notes/") || pattern.ends_with("/messages") => {
            json!({ "text": "Bright kitchen" })
        }
        "/api/v1/properties/{deal}/viewings" | "/api/v1/viewings/{id}/move" => {
            json!({ "dates": [{ "date": "2030-01-01" }] })
        }
        "/api/v1/viewings/{id}/accept" => json!({ "alternative": 0 }),
        _ => row.own_body(),
    }
}

const NO_ID: &str = "00000000-0000-7000-8000-000000000000";

fn ask(house: &House, token: &str, row: &Row) -> Answer {
    let path = row.path(&[("id", NO_ID), ("company", "keizer")]);
    let path = if row.pattern == "/api/v1/day-plan" { format!("{path}?date=2030-01-01") } else { path };
    let call = house.client(row.method, path).bearer(token);
    if row.takes_json { call.json(&body(row)).send() } else { call.send() }
}

#[test]
fn r_feat_01_every_switch_against_every_route() {
    let house = House::start();
    let emma = house.token(EMMA);
    // Signing out comes not at all: it takes the token with it.
    let rows: Vec<Row> =
        rows().into_iter().filter(|row| row.on_clients && row.name() != "DELETE /api/v1/session").collect();
    let put = |path: &str, change: &Value| {
        let path = format!("/api/v1/properties/c-emma~p-prinsengracht/{path}");
        house.client("PUT", path).bearer(&emma).json(change).send().expect(200);
    };
    put("favourite", &json!({}));
    let told: Vec<(Row, Vec<String>)> = rows
        .iter()
        .filter_map(|row| {
            let mut found = Vec::new();
            names(&serde_json::from_str(&ask(&house, &emma, row).body).ok()?, &mut found);
            Some((*row, found))
        })
        .collect();
    for feature in Feature::ALL {
        let set = |on: bool| {
            let tag = house.agent(SANNE, "GET", "/api/v1/crm/settings").send().expect(200).header("etag").to_owned();
            let change = json!({ "features": { feature.name(): on } });
            house.agent(SANNE, "PATCH", "/api/v1/crm/settings").if_match(&tag).json(&change).send().expect(200);
        };
        set(false);
        let mut refused = 0;
        for row in &rows {
            let answer = ask(&house, &emma, row);
            let is_off = answer.code() == "feature-off";
            assert_eq!(
                is_off,
                needs(row).contains(&feature),
                "{} without {}: {}",
                row.name(),
                feature.name(),
                answer.body
            );
            if is_off {
                let refusal = answer.refused(403, "feature-off").json();
                assert_eq!(refusal["details"]["feature"], feature.name(), "{refusal}");
                refused += 1;
                continue;
            }
            let Ok(body) = serde_json::from_str::<Value>(&answer.body) else { continue };
            let mut found = Vec::new();
            names(&body, &mut found);
            for gone in members(feature) {
                assert!(!found.iter().any(|name| name == gone), "{} without {}: {body}", row.name(), feature.name());
            }
            if let Some(switch) = body["features"].get(feature.name()) {
                assert_eq!(switch, &json!(false), "{}", row.name());
            }
            if let Some(can) = body["can"].as_array() {
                assert!(!can.contains(&json!(feature.name())), "{}: {body}", row.name());
            }
        }
        assert_eq!(refused, rows.iter().filter(|row| needs(row).contains(&feature)).count(), "{}", feature.name());
        set(true);
    }
    // The members that are taken away are there otherwise, or the test would show nothing.
    for gone in Feature::ALL.into_iter().flat_map(members).filter(|member| **member != "rating") {
        assert!(told.iter().any(|(_, found)| found.iter().any(|name| name == gone)), "nobody ever told {gone}");
    }
    assert!(told.iter().all(|(row, found)| !found.is_empty() || row.method == "DELETE"));
}
