//! Strange requests, faults, forged origins (THREATS 31, 34, 36, 50, 51).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod wire;

use wire::{Setup, Wire};

#[test]
fn threat_50_a_method_that_is_not_there_is_refused_with_those_that_are() {
    let server = Setup::default().start();
    for method in ["TRACE", "OPTIONS", "DELETE", "PURGE", "get"] {
        let answer = Wire::once(server.clients, format!("{method} /ok HTTP/1.1\r\nHost: x\r\nX-Secret: s\r\n\r\n"));
        assert_eq!((answer.status, answer.code().as_str()), (405, "method-not-allowed"), "{method}");
        assert_eq!(answer.header("allow"), "GET, HEAD", "{method}");
        assert!(!answer.text().contains("X-Secret"), "TRACE echoes nothing");
    }
    let overridden = "POST /ok HTTP/1.1\r\nHost: x\r\nX-HTTP-Method-Override: GET\r\nContent-Length: 0\r\n\r\n";
    assert_eq!(Wire::once(server.clients, overridden).status, 405);
    assert_eq!(Wire::once(server.clients, "CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n").status, 404);
}

#[test]
fn threat_50_head_is_get_without_the_body() {
    let server = Setup::default().start();
    let mut wire = Wire::open(server.clients);
    wire.send("HEAD /ok HTTP/1.1\r\nHost: x\r\n\r\n");
    let answer = wire.answer_to("HEAD").unwrap();
    assert_eq!((answer.status, answer.header("content-length")), (200, "3"));
    wire.send("GET /ok HTTP/1.1\r\nHost: x\r\n\r\n");
    assert_eq!(wire.answer().unwrap().text(), "ok\n");
}

#[test]
fn threat_50_one_resource_has_one_spelling() {
    let server = Setup::default().start();
    let strange = [
        "//ok",
        "/ok/",
        "/./ok",
        "/x/../ok",
        "/%2e/ok",
        "/things/%2e%2e",
        "/things/a%2fb",
        "/things/a%5cb",
        "/things/%00",
        "/things/%ff",
        "/things/%C0%AF",
        "/things/%",
        "/things/%zz",
        "/OK",
        "/%6fk",
        "*",
        "/things/",
        "/;/ok",
    ];
    for path in strange {
        let answer = Wire::get(server.clients, path);
        assert_eq!((answer.status, answer.code().as_str()), (404, "not-found"), "{path}");
    }
    let raw =
        [b"GET /things/\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n".as_slice(), b"GET /\xc0\xaf HTTP/1.1\r\nHost: x\r\n\r\n"];
    for request in raw {
        assert!(matches!(Wire::once(server.clients, request).status, 400 | 404));
    }
    assert_eq!(Wire::get(server.clients, "/things/J%C3%B6rg%20%3F").json()["name"], "Jörg ?");
    assert_eq!(Wire::get(server.clients, "http://evil.example/ok").status, 200);
}

#[test]
fn threat_50_only_the_content_type_of_the_route_is_taken() {
    let server = Setup::default().start();
    for content_type in
        ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/json; charset=latin1"]
    {
        let answer = Wire::once(
            server.clients,
            format!("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: {content_type}\r\nContent-Length: 2\r\n\r\n{{}}"),
        );
        assert_eq!((answer.status, answer.code().as_str()), (415, "unsupported-media-type"), "{content_type}");
    }
    let without = "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}";
    assert_eq!(Wire::once(server.clients, without).status, 415);
}

#[test]
fn threat_51_a_panic_is_answered_and_nothing_of_it_is_shown() {
    let mut setup = Setup::default();
    setup.pools.read_workers = 1;
    let server = setup.start();
    for _ in 0..3 {
        let answer = Wire::get(server.clients, "/panic");
        assert_eq!((answer.status, answer.code().as_str()), (500, "internal"));
        assert_eq!(answer.json()["request_id"], answer.header("x-request-id"));
        for secret in ["hunter2", "panick", ".rs"] {
            assert!(!answer.text().contains(secret), "{}", answer.text());
        }
    }
    assert_eq!(Wire::get(server.clients, "/ok").status, 200);
    let metrics = Wire::get(server.office, "/metrics").text();
    assert!(metrics.contains("tesoro_portal_panics_total 3"), "{metrics}");
}

#[test]
fn threat_36_forged_hosts_and_forwarded_headers_change_nothing() {
    let forged = "GET /source HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-For: 203.0.113.9\r\n\
                  X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: http\r\nForwarded: for=203.0.113.9;host=evil.example\r\n\
                  X-Real-IP: 203.0.113.9\r\nX-Request-Id: mine\r\n\r\n";
    let server = Setup::default().start();
    let answer = Wire::once(server.clients, forged);
    assert_eq!(answer.json()["source"], "127.0.0.1");
    assert_eq!(answer.header("x-request-id"), answer.json()["id"]);
    assert!(!format!("{answer:?}").contains("evil"));

    let behind_proxy = Setup { trusted: vec!["127.0.0.0/8".parse().unwrap()], ..Setup::default() }.start();
    assert_eq!(Wire::once(behind_proxy.clients, forged).json()["source"], "203.0.113.9");
}

#[test]
fn threat_36_a_request_has_exactly_one_host() {
    let server = Setup::default().start();
    for hosts in ["", "Host: a\r\nHost: b\r\n"] {
        let answer = Wire::once(server.clients, format!("GET /ok HTTP/1.1\r\n{hosts}\r\n"));
        assert_eq!((answer.status, answer.code().as_str()), (400, "malformed-request"), "{hosts:?}");
    }
}

#[test]
fn threat_34_a_request_with_a_cookie_or_a_form_proves_its_page() {
    let server = Setup::default().start();
    let json = "Content-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"name\":\"a\"}";
    let form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\n\r\nname=a";
    let cookie = "Cookie: __Host-tp-0123abcd=token\r\n";
    let cases = [
        ("/echo", "", json, 201),
        ("/echo", "Sec-Fetch-Site: cross-site\r\n", json, 403),
        ("/echo", "Origin: https://evil.example\r\n", json, 403),
        ("/echo", "Authorization: Bearer t\r\nSec-Fetch-Site: cross-site\r\n", json, 201),
        ("/echo", cookie, json, 403),
        ("/echo", "Cookie: __Host-tp-0123abcd=token\r\nOrigin: null\r\n", json, 403),
        ("/echo", "Cookie: __Host-tp-0123abcd=token\r\nSec-Fetch-Site: same-origin\r\n", json, 201),
        ("/echo", "Cookie: __Host-tp-0123abcd=token\r\nOrigin: https://portal.example\r\n", json, 201),
        ("/form", "", form, 403),
        ("/form", "Authorization: Bearer t\r\n", form, 403),
        ("/form", "Sec-Fetch-Site: same-origin\r\n", form, 200),
        ("/form", "Sec-Fetch-Site: same-site\r\n", form, 403),
    ];
    for (path, headers, rest, expected) in cases {
        let answer = Wire::once(server.clients, format!("POST {path} HTTP/1.1\r\nHost: x\r\n{headers}{rest}"));
        assert_eq!(answer.status, expected, "{path} {headers}");
        assert_eq!(answer.code() == "csrf-refused", expected == 403);
    }
}

#[test]
fn every_answer_carries_the_security_headers() {
    let server = Setup::default().start();
    for path in ["/ok", "/nowhere", "/panic"] {
        let answer = Wire::get(server.clients, path);
        for (name, value) in [
            ("cache-control", "no-store"),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("x-robots-tag", "noindex"),
            ("strict-transport-security", "max-age=31536000"),
        ] {
            assert_eq!(answer.header(name), value, "{path}");
        }
        assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
        assert!(answer.header("content-type").ends_with("; charset=utf-8"), "{path}");
        assert_eq!(answer.header("server"), "");
    }
}

#[test]
fn operators_have_their_routes_on_their_origins() {
    let server = Setup::default().start();
    for address in [server.clients, server.office] {
        for path in ["/healthz", "/readyz", "/version"] {
            assert_eq!(Wire::get(address, path).status, 200, "{path}");
        }
    }
    assert_eq!(Wire::get(server.clients, "/metrics").status, 404);
    assert_eq!(Wire::get(server.office, "/metrics").status, 200);
    assert_eq!(Wire::get(server.office, "/things/1").status, 404);
}

#[test]
fn metrics_name_patterns_and_never_paths() {
    let server = Setup::default().start();
    Wire::get(server.clients, "/things/secret-id");
    Wire::get(server.clients, "/nowhere/secret-id");
    let metrics = Wire::get(server.office, "/metrics").text();
    assert!(metrics.contains(r#"origin="clients",method="GET",route="/things/{id}",status="200"} 1"#), "{metrics}");
    assert!(metrics.contains(r#"origin="clients",method="GET",route="none",status="404"} 1"#), "{metrics}");
    assert!(!metrics.contains("secret-id"));
}
