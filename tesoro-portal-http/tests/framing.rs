//! Bodies and heads that are too long, or lie about their length (THREATS 49).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod wire;

use std::time::Duration;

use tesoro_portal_http::server::BodyPace;
use wire::{Setup, TestServer, Wire};

fn post(server: &TestServer, headers: &str, body: impl AsRef<[u8]>) -> (Wire, wire::Answer) {
    let mut wire = Wire::open(server.clients);
    wire.send(format!("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n{headers}\r\n"));
    wire.send(body);
    let answer = wire.answer().expect("an answer");
    (wire, answer)
}

fn json(server: &TestServer, body: &str) -> wire::Answer {
    post(server, &format!("Content-Length: {}\r\n", body.len()), body).1
}

#[test]
fn a_body_of_the_longest_length_is_read() {
    let server = Setup::default().start();
    let body = format!("{{\"name\":\"{}\"}}", "a".repeat(64 * 1024 - 11));
    assert_eq!(body.len(), 64 * 1024);
    assert_eq!(json(&server, &body).status, 201);
    let chunked = format!("{:x}\r\n{body}\r\n0\r\n\r\n", body.len());
    assert_eq!(post(&server, "Transfer-Encoding: chunked\r\n", chunked).1.status, 201);
}

#[test]
fn threat_49_a_body_that_announces_too_much_is_not_read() {
    let server = Setup::default().start();
    for length in ["65537", "1099511627776", "18446744073709551613"] {
        let (mut wire, answer) = post(&server, &format!("Content-Length: {length}\r\n"), "");
        assert_eq!((answer.status, answer.code().as_str()), (413, "body-too-large"), "{length}");
        assert_eq!(answer.json()["details"]["maximum"], 65_536);
        assert_eq!(answer.header("connection"), "close");
        assert!(wire.is_closed());
    }
    assert_eq!(server.echoed(), 0);
}

#[test]
fn threat_49_a_body_without_a_length_is_cut_at_the_limit() {
    let server = Setup::default().start();
    let chunks = format!("8000\r\n{}\r\n", "a".repeat(0x8000)).repeat(3);
    let (mut wire, answer) = post(&server, "Transfer-Encoding: chunked\r\n", chunks);
    assert_eq!((answer.status, answer.code().as_str()), (413, "body-too-large"));
    assert!(wire.is_closed());
    assert_eq!(server.echoed(), 0);
}

#[test]
fn threat_49_chunks_that_lie_are_refused() {
    let server = Setup::default().start();
    for chunks in ["zz\r\n{}\r\n0\r\n\r\n", "FFFFFFFFFFFFFFFFF\r\n{}", "2\r\n{}x\r\n0\r\n\r\n", "-2\r\n{}\r\n0\r\n\r\n"]
    {
        let (mut wire, answer) = post(&server, "Transfer-Encoding: chunked\r\n", chunks);
        assert_eq!((answer.status, answer.code().as_str()), (400, "malformed-request"), "{chunks:?}");
        assert!(wire.is_closed(), "{chunks:?}");
    }
    assert_eq!(server.echoed(), 0);
}

#[test]
fn threat_49_a_chunk_that_promises_more_than_it_brings_is_not_waited_for() {
    let pace = BodyPace { grace: Duration::from_millis(300), ..BodyPace::default() };
    let server = Setup { pace, ..Setup::default() }.start();
    let (mut wire, answer) = post(&server, "Transfer-Encoding: chunked\r\n", "FFFFFFFF\r\n{}");
    assert_eq!((answer.status, answer.code().as_str()), (408, "body-too-slow"));
    assert!(wire.is_closed());
    assert_eq!(server.echoed(), 0);
}

#[test]
fn threat_49_a_body_that_ends_early_reaches_no_handler() {
    let server = Setup::default().start();
    let mut wire = Wire::open(server.clients);
    wire.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 30\r\n\r\n");
    wire.send("{\"name\":\"a\"}");
    wire.finish();
    assert!(wire.answer().is_none_or(|answer| answer.status == 400));
    assert_eq!(server.echoed(), 0);
}

#[test]
fn threat_49_two_lengths_end_the_connection_and_smuggle_nothing() {
    let server = Setup::default().start();
    let body = "{\"name\":\"a\"}";
    let chunked = format!("{:x}\r\n{body}\r\n0\r\n\r\n", body.len());
    let smuggled = "GET /things/smuggled HTTP/1.1\r\nHost: x\r\n\r\n";
    for headers in [
        format!("Content-Length: {}\r\nTransfer-Encoding: chunked\r\n", chunked.len() + smuggled.len()),
        format!("Transfer-Encoding: chunked\r\nContent-Length: {}\r\n", chunked.len() + smuggled.len()),
    ] {
        // RFC 9112 6.3: the chunks count, and the connection ends with the answer.
        let (mut wire, answer) = post(&server, &headers, format!("{chunked}{smuggled}"));
        assert_eq!(answer.status, 201, "{headers}");
        assert!(wire.is_closed(), "{headers}");
    }
    for headers in [
        "Content-Length: 12\r\nContent-Length: 13\r\n",
        "Content-Length: 12, 12\r\n",
        "Content-Length: +12\r\n",
        "Transfer-Encoding: gzip\r\n",
        "Transfer-Encoding: chunked, gzip\r\n",
    ] {
        let (mut wire, answer) = post(&server, headers, body);
        assert_eq!(answer.status, 400, "{headers}");
        assert!(wire.is_closed(), "{headers}");
    }
}

#[test]
fn threat_49_a_head_that_is_too_long_is_refused() {
    let server = Setup::default().start();
    let long = format!("X-A: {}\r\n", "a".repeat(16 * 1024));
    let many = "X-A: a\r\n".repeat(101);
    let path = format!("/{}", "a".repeat(20_000));
    for head in [
        format!("GET /ok HTTP/1.1\r\nHost: x\r\n{long}\r\n"),
        format!("GET /ok HTTP/1.1\r\nHost: x\r\n{many}\r\n"),
        format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n"),
    ] {
        let mut wire = Wire::open(server.clients);
        wire.send(&head);
        assert_eq!(wire.answer().unwrap().status, 431, "{}", &head[..40]);
        assert!(wire.is_closed());
    }
    let fits = format!("X-A: {}\r\n", "a".repeat(15 * 1024));
    assert_eq!(Wire::once(server.clients, format!("GET /ok HTTP/1.1\r\nHost: x\r\n{fits}\r\n")).status, 200);
}

#[test]
fn threat_49_json_is_strict() {
    let server = Setup::default().start();
    let deep = format!("{{\"name\":{}{}}}", "[".repeat(30_000), "]".repeat(30_000));
    assert_eq!(json(&server, &deep).code(), "malformed-json");
    let answer = json(&server, "{\"name\":\"a\",\"name\":\"b\",\"status\":1}");
    assert_eq!((answer.status, answer.code().as_str()), (422, "validation-failed"));
    let errors: Vec<_> = answer.json()["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| format!("{} {}", error["pointer"].as_str().unwrap(), error["code"].as_str().unwrap()))
        .collect();
    assert_eq!(errors, ["/name duplicate-field", "/status unknown-field"]);
}

#[test]
fn threat_49_compressed_bodies_are_refused() {
    let server = Setup::default().start();
    for coding in ["gzip", "deflate", "br", "identity"] {
        let headers = format!("Content-Encoding: {coding}\r\nContent-Length: 2\r\n");
        let (_, answer) = post(&server, &headers, "{}");
        assert_eq!((answer.status, answer.code().as_str()), (415, "unsupported-media-type"), "{coding}");
    }
    assert_eq!(server.echoed(), 0);
}

#[test]
fn threat_49_a_body_where_none_is_taken_is_refused() {
    let server = Setup::default().start();
    for request in ["GET /ok", "POST /nothing"] {
        let answer =
            Wire::once(server.clients, format!("{request} HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{{}}"));
        assert_eq!((answer.status, answer.code().as_str()), (400, "malformed-request"), "{request}");
    }
    let empty = "POST /nothing HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n";
    assert_eq!(Wire::once(server.clients, empty).status, 200);
}
