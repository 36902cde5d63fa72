//! What callers send does not get into the log, let alone break its lines (THREATS 52).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod wire;

use std::io;
use std::sync::{Arc, Mutex};

use tesoro_portal_http::logging::{LogFormat, subscriber};
use tracing::level_filters::LevelFilter;
use wire::{Setup, Wire};

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

#[test]
fn threat_52_a_hostile_request_is_one_structured_record_without_its_text() {
    let captured = Captured::default();
    let out = captured.clone();
    let log = subscriber(LogFormat::Json, LevelFilter::DEBUG, move || out.clone());
    tracing::subscriber::set_global_default(log).unwrap();
    let server = Setup::default().start();
    let requests: [&[u8]; 5] = [
        b"GET /things/evil%0d%0aINFO%20forged?x=%1b[31m HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /things/evil%E2%80%A8 HTTP/1.1\r\nHost: x\r\nUser-Agent: evil\x1b[2J\r\n\r\n",
        b"GET /things/evil HTTP/1.1\r\nHost: x\r\nUser-Agent: evil\xe2\x80\xa8evil\r\nReferer: evil\r\n\r\n",
        b"EVIL /things/evil HTTP/1.1\r\nHost: evil\r\n\r\n",
        b"POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 23\r\n\r\n{\"name\":1,\"evil\\r\\n\":2}\n",
    ];
    let mut ids = Vec::new();
    for request in requests {
        let answer = Wire::once(server.clients, request);
        // hyper itself refuses a head with control characters; that has no id, and a record of its own kind.
        if answer.status != 400 || !answer.header("x-request-id").is_empty() {
            ids.push(answer.header("x-request-id").to_owned());
        }
    }
    let oversize = format!("GET /ok HTTP/1.1\r\nHost: x\r\nX-A: {}\r\n\r\n", "a".repeat(20_000));
    assert_eq!(Wire::once(server.clients, oversize).status, 431);
    assert_eq!(Wire::once(server.clients, "what is this\r\n\r\n").status, 400);
    Wire::get(server.clients, "/panic");
    drop(server);
    let log = String::from_utf8(captured.0.lock().unwrap().clone()).unwrap();
    assert!(!log.to_ascii_lowercase().contains("evil"), "{log}");
    assert!(!log.contains("hunter2"), "{log}");
    for line in log.lines() {
        let record: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|_| panic!("not a record: {line}"));
        assert!(record["at"].is_string() && record["message"].is_string(), "{line}");
    }
    assert!(ids.len() >= 4);
    let broken = |reason: &str| {
        let reason = format!("\"reason\":\"{reason}\"");
        log.lines().filter(|line| line.contains("\"message\":\"connection refused\"") && line.contains(&reason)).count()
    };
    assert_eq!((broken("malformed-head"), broken("head-too-large")), (requests.len() - ids.len() + 1, 1), "{log}");
    for id in ids {
        let records = log.lines().filter(|line| line.contains(&id) && line.contains("\"message\":\"request\"")).count();
        assert_eq!(records, 1, "{id} in {log}");
    }
}
