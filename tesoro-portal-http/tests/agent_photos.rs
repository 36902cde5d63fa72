//! Photos of agents over real sockets, from the office's desk to their clients' pages (R-PROP-01, R-ADM-03, threats 39, 53 to
//! 58).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod browsing;
mod house;
#[path = "../../tesoro-portal-media/tests/samples/mod.rs"]
mod samples;
mod wire;

use std::net::SocketAddr;

use browsing::{Browser, browser, sign_in};
use house::{EMMA, House, INES, JORIS, MARTA, MILA, SANNE};
use serde_json::Value;
use wire::Wire;

fn send(to: SocketAddr, method: &str, path: &str, headers: &str, body: &[u8]) -> wire::Answer {
    let length = if method == "GET" { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
    let head = format!("{method} {path} HTTP/1.1\r\nHost: x\r\n{headers}{length}\r\n");
    Wire::once(to, [head.as_bytes(), body].concat())
}

/// What an agent asks of the office's origin.
fn by(house: &House, agent: (usize, usize), method: &str, of: &str, key: &str, body: &[u8]) -> wire::Answer {
    let bearer = house.said["companies"][agent.0]["agents"][agent.1]["key"].as_str().unwrap();
    let headers = format!("Authorization: Bearer {bearer}\r\n{key}");
    send(house.office, method, &format!("/api/v1/crm/agents/{of}/photo"), &headers, body)
}

fn put(house: &House, agent: (usize, usize), of: &str, key: &str, body: &[u8]) -> wire::Answer {
    by(house, agent, "PUT", of, &format!("Idempotency-Key: {key}\r\n"), body)
}

fn said(answer: &wire::Answer) -> (u16, String) {
    (answer.status, answer.code())
}

/// The agent of the property that was offered to Emma, as she is told.
fn shown(house: &House, token: &str) -> Value {
    let page = house.client("GET", "/api/v1/properties/c-emma~p-prinsengracht").bearer(token).send();
    page.expect(200).json()["agent"].clone()
}

fn file(house: &House, token: &str, photo: &Value, size: &str) -> wire::Answer {
    let path = format!("/api/v1/files/{}{size}", photo["id"].as_str().unwrap());
    send(house.clients, "GET", &path, &format!("Authorization: Bearer {token}\r\n"), &[])
}

#[test]
fn r_prop_01_the_photo_of_an_agent_is_made_anew_and_shown_to_their_clients_only() {
    let house = House::start();
    let (emma, marta) = (house.token(EMMA), house.token(MARTA));
    let drawn = shown(&house, &emma)["photo"].clone();
    assert_eq!(file(&house, &emma, &drawn, "?size=320").status, 200, "the demo's portrait");

    let set = put(&house, JORIS, "a-joris", "k-1", &samples::photo::telephone(1800, 900, 6));
    assert_eq!(set.status, 200, "{}", set.text());
    let set = set.json();
    assert_eq!((&set["width"], &set["height"]), (&Value::from(900), &Value::from(1800)));
    assert_eq!(shown(&house, &emma)["photo"], set);
    let whole = file(&house, &emma, &set, "");
    assert_eq!((whole.status, whole.header("content-type")), (200, "image/jpeg"));
    assert!(!samples::contains(&whole.body, samples::SECRET));
    let small = image::load_from_memory(&file(&house, &emma, &set, "?size=320").body).unwrap();
    assert_eq!((small.width(), small.height()), (320, 320));
    assert_eq!(file(&house, &emma, &drawn, "").status, 404, "what was there before is gone");

    // Whoever has another agent, another company's client, and nobody.
    let sannes = put(&house, SANNE, "a-sanne", "k-2", &samples::photo::jpeg(640, 640)).json();
    assert_eq!(file(&house, &emma, &sannes, "").status, 404);
    for photo in [&set, &sannes] {
        assert_eq!(said(&file(&house, &marta, photo, "")), (404, "not-found".to_owned()));
        let id = photo["id"].as_str().unwrap();
        let public = send(house.clients, "GET", &format!("/api/v1/portal/keizer/files/{id}"), "", &[]);
        assert_eq!(public.status, 404);
        assert_eq!(send(house.clients, "GET", &format!("/api/v1/files/{id}"), "", &[]).status, 401);
    }

    assert_eq!(by(&house, JORIS, "DELETE", "a-joris", "", &[]).status, 204);
    assert_eq!(shown(&house, &emma)["photo"], Value::Null);
    assert_eq!(file(&house, &emma, &set, "").status, 404);
    assert_eq!(said(&by(&house, JORIS, "DELETE", "a-joris", "", &[])), (404, "not-found".to_owned()));
}

#[test]
fn r_adm_03_agents_show_themselves_and_others_only_with_the_permission() {
    let house = House::start();
    let photo = samples::photo::jpeg(64, 48);
    assert_eq!(put(&house, MILA, "a-mila", "k-1", &photo).status, 200, "without any permission");
    assert_eq!(put(&house, SANNE, "a-mila", "k-2", &photo).status, 200, "the administrator");
    for (agent, of, refused) in [
        (MILA, "a-joris", (403, "missing-permission".to_owned())),
        (JORIS, "a-mila", (403, "missing-permission".to_owned())),
        (INES, "a-mila", (404, "not-found".to_owned())),
        (SANNE, "a-nobody", (404, "not-found".to_owned())),
    ] {
        assert_eq!(said(&put(&house, agent, of, "k-3", &photo)), refused, "{agent:?} {of}");
        assert_eq!(said(&by(&house, agent, "DELETE", of, "", &[])), refused, "{agent:?} {of}");
    }
    let keyless = by(&house, MILA, "PUT", "a-mila", "", &photo);
    assert_eq!(said(&keyless), (400, "idempotency-key-missing".to_owned()));
    let drawing = put(&house, MILA, "a-mila", "k-4", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    assert_eq!(said(&drawing), (415, "photo-unsupported".to_owned()));
}

#[test]
fn r_prop_01_the_card_of_the_agent_shows_the_photo_or_the_initials() {
    let house = House::start();
    let mut browser = browser(&house, "en");
    sign_in(&mut browser, EMMA);
    let card = |browser: &mut Browser, path: &str| {
        let page = browser.visit(path).expect(200).body;
        let card = page.split("class=\"face\"").nth(1).unwrap().split("</p>").next().unwrap().to_owned();
        assert!(card.contains("Joris van Dam"), "{card}");
        card
    };
    for path in ["/c/keizer/home", "/c/keizer/property/c-emma~p-prinsengracht", "/c/keizer/messages"] {
        let shown = card(&mut browser, path);
        let source = shown.split("src=\"").nth(1).unwrap().split('"').next().unwrap();
        assert!(source.starts_with("/c/keizer/files/") && source.ends_with("?size=320"), "{shown}");
        for part in [" 320w, ", " 640w\"", "sizes=\"48px\" width=\"48\" height=\"48\" alt=\"\""] {
            assert!(shown.contains(part), "{part} in {shown}");
        }
    }
    assert_eq!(by(&house, JORIS, "DELETE", "a-joris", "", &[]).status, 204);
    let shown = card(&mut browser, "/c/keizer/home");
    assert!(shown.contains(">JD<") && !shown.contains("<img"), "{shown}");
}
