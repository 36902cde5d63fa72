//! Uploads and files over a real socket: limits before memory, forms, ranges (THREATS 48, 49, 53, 56, 58, R-FEED-03).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod wire;

use std::time::Duration;

use tesoro_portal_http::server::BodyPace;
use wire::routes::{FILE, UPLOAD_MAX, file_byte, sum};
use wire::{Setup, TestServer, Wire};

fn bytes(length: usize) -> Vec<u8> {
    (0..length as u64).map(file_byte).collect()
}

fn post(headers: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("POST /upload HTTP/1.1\r\nHost: x\r\n{headers}Content-Length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

fn part(name: &str, more: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("--limit\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n");
    [head.as_bytes(), body, b"\r\n"].concat()
}

fn form(parts: &[Vec<u8>]) -> Vec<u8> {
    let body = [parts.concat().as_slice(), b"--limit--\r\n"].concat();
    post("Content-Type: multipart/form-data; boundary=limit\r\n", &body)
}

#[test]
fn threat_49_an_upload_of_any_size_up_to_the_limit_comes_through_whole() {
    let server = Setup::default().start();
    for length in [0, 1, 1000, 256 * 1024 - 1, 256 * 1024, 300_000, UPLOAD_MAX] {
        let body = bytes(length);
        let answer = Wire::once(server.clients, post("", &body));
        assert_eq!(answer.status, 201, "{length}");
        assert_eq!(answer.json()["length"], length);
        assert_eq!(answer.json()["sum"], sum(&body), "{length}");
        let answer = Wire::once(server.clients, form(&[part("file", "; filename=\"x.jpg\"", &body)]));
        assert_eq!(answer.json()["sum"], sum(&body), "{length}: {}", answer.text());
    }
}

#[test]
fn threat_49_one_byte_more_is_refused_announced_or_not() {
    let server = Setup::default().start();
    let body = bytes(UPLOAD_MAX + 1);
    let refused = |request: Vec<u8>| {
        let answer = Wire::once(server.clients, request);
        assert_eq!((answer.status, answer.code().as_str()), (413, "body-too-large"));
        assert!(answer.text().contains(&format!("\"maximum\":{UPLOAD_MAX}")), "{}", answer.text());
        assert_eq!(answer.header("connection"), "close");
    };
    refused(post("", &body));
    let chunk = [format!("{:x}\r\n", body.len()).as_bytes(), &body, b"\r\n0\r\n\r\n"].concat();
    let head = b"POST /upload HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    refused([head.as_slice(), &chunk].concat());
    refused(form(&[part("file", "", &body)]));
    assert_eq!(server.echoed(), 0);
}

#[test]
fn threat_49_a_stranger_is_refused_before_anything_is_received() {
    let server = Setup::default().start();
    let mut wire = Wire::open(server.clients);
    wire.send(
        "POST /upload HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer stranger\r\nExpect: 100-continue\r\n\
         Content-Length: 3000000\r\n\r\n",
    );
    // No `100 Continue` comes first.
    let answer = wire.answer().unwrap();
    assert_eq!((answer.status, answer.code().as_str()), (401, "not-signed-in"));
    assert_eq!(server.echoed(), 0);
}

#[test]
fn threat_48_an_upload_that_does_not_go_on_is_ended() {
    let pace = BodyPace { grace: Duration::from_millis(100), rate: 1_000_000, whole: Duration::from_secs(5) };
    let server = Setup { pace, ..Setup::default() }.start();
    for request in [post("", &bytes(50_000)), form(&[part("file", "", &bytes(50_000))])] {
        let mut wire = Wire::open(server.clients);
        wire.send(&request[..2000]);
        let answer = wire.answer().unwrap();
        assert_eq!((answer.status, answer.code().as_str()), (408, "body-too-slow"));
    }
    assert_eq!(server.echoed(), 0);
}

#[test]
fn threat_57_an_upload_whose_client_goes_away_reaches_nobody() {
    let server = Setup::default().start();
    let mut wire = Wire::open(server.clients);
    wire.send(&post("", &bytes(400_000))[..300_000]);
    wire.finish();
    assert_eq!(wire.answer().map_or(400, |answer| answer.status), 400);
    assert_eq!(server.echoed(), 0);
}

#[test]
fn r_feed_05_a_form_without_scripts_carries_its_key_as_a_field() {
    let server = Setup::default().start();
    let answer = Wire::once(server.clients, form(&[part("idempotency_key", "", b"k-1"), part("file", "", b"abc")]));
    assert_eq!((answer.status, answer.json()["key"].as_str()), (201, Some("k-1")));
}

#[test]
fn threat_56_a_form_that_is_no_form_is_refused() {
    let server = Setup::default().start();
    let status = |request: Vec<u8>| {
        let answer = Wire::once(server.clients, request);
        (answer.status, answer.code())
    };
    let file = || part("file", "", b"abc");
    assert_eq!(status(form(&[])).0, 422);
    assert_eq!(status(form(&[part("other", "", b"abc")])), (422, "validation-failed".into()));
    assert_eq!(status(form(&[file(), file()])), (422, "validation-failed".into()));
    let many: Vec<_> = (0..20).map(|n| part(&format!("f{n}"), "", b"x")).collect();
    assert_eq!(status(form(&many)), (400, "malformed-request".into()));
    assert_eq!(status(form(&[part("key", "", &bytes(5000)), file()])), (400, "malformed-request".into()));
    let cut = form(&[file()]);
    assert_eq!(status(post("Content-Type: multipart/form-data; boundary=limit\r\n", b"--limit\r\n")).0, 400);
    assert_eq!(status(post("Content-Type: multipart/form-data\r\n", b"--limit--")).0, 400);
    assert_eq!(status(cut).0, 201);
    // A name is a name, whatever it looks like.
    let name = "; filename=\"../../etc/passwd\\\"; \u{202e}gpj.exe\"";
    assert_eq!(status(form(&[part("file", name, b"abc")])).0, 201);
}

fn file(server: &TestServer, headers: &str) -> wire::Answer {
    Wire::once(server.clients, format!("GET /file HTTP/1.1\r\nHost: x\r\n{headers}\r\n"))
}

#[test]
fn threat_53_a_file_is_served_so_that_it_can_do_nothing() {
    let server = Setup::default().start();
    let answer = file(&server, "");
    assert_eq!(answer.status, 200);
    assert_eq!(answer.body, bytes(FILE.try_into().unwrap()));
    assert_eq!(answer.header("content-type"), "image/jpeg");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    let policy = answer.header("content-security-policy");
    assert!(policy.contains("sandbox") && policy.contains("default-src 'none'"), "{policy}");
    assert_eq!(answer.header("cache-control"), "private, no-cache");
    assert_eq!(answer.header("accept-ranges"), "bytes");
    assert_eq!(
        answer.header("content-disposition"),
        "inline; filename=\"Garten _S_d_.jpg\"; filename*=UTF-8''Garten%20%22S%C3%BCd%22.jpg"
    );
}

#[test]
fn r_feed_03_a_part_of_a_file_is_served() {
    let server = Setup::default().start();
    for (range, first, last) in
        [("0-0", 0, 0), ("1-", 1, 999_999), ("300000-599999", 300_000, 599_999), ("-5", 999_995, 999_999)]
    {
        let answer = file(&server, &format!("Range: bytes={range}\r\n"));
        assert_eq!(answer.status, 206, "{range}");
        assert_eq!(answer.header("content-range"), format!("bytes {first}-{last}/{FILE}"));
        let expected: Vec<u8> = (first..=last).map(file_byte).collect();
        assert!(answer.body == expected, "{range}");
    }
    let behind = file(&server, "Range: bytes=1000000-\r\n");
    assert_eq!((behind.status, behind.code().as_str()), (416, "range-not-satisfiable"));
    assert_eq!(behind.header("content-range"), "bytes */1000000");
}

#[test]
fn r_feed_03_a_part_of_another_version_is_not_mixed_in() {
    let server = Setup::default().start();
    let range = "Range: bytes=0-9\r\n";
    assert_eq!(file(&server, &format!("{range}If-Range: \"v1\"\r\n")).status, 206);
    assert_eq!(file(&server, &format!("{range}If-Range: \"v0\"\r\n")).status, 200);
    assert_eq!(file(&server, &format!("{range}If-Range: Sun, 22 Nov 2026 17:00:00 GMT\r\n")).status, 200);
}

#[test]
fn threat_58_a_file_that_the_browser_has_is_not_sent_again() {
    let server = Setup::default().start();
    for tags in ["\"v1\"", "\"v0\", W/\"v1\""] {
        let answer = file(&server, &format!("If-None-Match: {tags}\r\n"));
        assert_eq!((answer.status, answer.header("etag"), answer.body.len()), (304, "\"v1\"", 0), "{tags}");
    }
    assert_eq!(file(&server, "If-None-Match: \"v0\"\r\n").status, 200);
}

#[test]
fn threat_50_the_head_of_a_file_says_how_long_it_is() {
    let server = Setup::default().start();
    let mut wire = Wire::open(server.clients);
    wire.send("HEAD /file HTTP/1.1\r\nHost: x\r\n\r\n");
    let answer = wire.answer_to("HEAD").unwrap();
    assert_eq!((answer.status, answer.header("content-length")), (200, "1000000"));
}
