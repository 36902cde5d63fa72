//! Clients that take their time, and clients that take every connection (THREATS 48).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod wire;

use std::time::Duration;

use tesoro_portal_http::server::{BodyPace, Limits};
use wire::{Setup, Wire};

const SHORT: Duration = Duration::from_millis(300);
const OK: &str = "GET /ok HTTP/1.1\r\nHost: x\r\n\r\n";

fn impatient() -> Setup {
    Setup { limits: Limits { headers: SHORT, ..Limits::default() }, ..Setup::default() }
}

#[test]
fn threat_48_a_head_that_does_not_arrive_ends_its_connection_and_nobody_elses() {
    let server = impatient().start();
    let mut slow = Wire::open(server.clients);
    slow.send("GET /ok HTTP/1.1\r\nHost: x\r\nX-A: ");
    assert_eq!(Wire::get(server.clients, "/ok").status, 200);
    assert!(slow.is_closed());
    assert_eq!(Wire::get(server.clients, "/ok").status, 200);
}

#[test]
fn threat_48_a_head_that_arrives_byte_by_byte_does_not_earn_time() {
    let server = impatient().start();
    let mut slow = Wire::open(server.clients);
    slow.send("GET /ok HTTP/1.1\r\nHost: x\r\nX-A: ");
    let trickled = (0..400).take_while(|_| slow.try_send("a") && slow.is_silent_for(Duration::from_millis(20))).count();
    assert!(trickled < 400, "the connection was never closed");
    assert!(slow.is_closed());
}

#[test]
fn threat_48_an_idle_connection_is_closed() {
    let server = impatient().start();
    let mut idle = Wire::open(server.clients);
    for _ in 0..2 {
        idle.send(OK);
        assert_eq!(idle.answer().unwrap().status, 200);
    }
    assert!(idle.is_closed());
    let mut silent = Wire::open(server.clients);
    assert!(silent.is_closed());
}

#[test]
fn threat_48_a_body_that_does_not_arrive_is_refused() {
    let pace = BodyPace { grace: SHORT, rate: 1000, whole: Duration::from_secs(5) };
    let server = Setup { pace, ..Setup::default() }.start();
    let mut slow = Wire::open(server.clients);
    slow.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
    assert_eq!(Wire::get(server.clients, "/ok").status, 200);
    let answer = slow.answer().unwrap();
    assert_eq!((answer.status, answer.code().as_str()), (408, "body-too-slow"));
    assert_eq!(answer.header("connection"), "close");
    assert!(slow.is_closed());
    assert_eq!(server.echoed(), 0);
}

#[test]
fn threat_48_a_body_has_a_lowest_rate_and_a_longest_time() {
    for pace in [
        BodyPace { grace: SHORT, rate: 100_000, whole: Duration::from_secs(60) },
        BodyPace { grace: Duration::from_secs(60), rate: 1, whole: SHORT },
    ] {
        let server = Setup { pace, ..Setup::default() }.start();
        let mut slow = Wire::open(server.clients);
        slow.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n");
        let trickled =
            (0..400).take_while(|_| slow.try_send("  ") && slow.is_silent_for(Duration::from_millis(20))).count();
        assert!(trickled < 400, "the body was waited for with {pace:?}");
        assert_eq!(slow.answer().unwrap().code(), "body-too-slow");
    }
}

#[test]
fn threat_48_beyond_the_cap_connections_wait_and_those_inside_are_served() {
    let limits = Limits { connections: 2, ..Limits::default() };
    let server = Setup { limits, ..Setup::default() }.start();
    let mut held = [Wire::open(server.clients), Wire::open(server.clients)];
    for wire in &mut held {
        wire.send(OK);
        assert_eq!(wire.answer().unwrap().status, 200);
    }
    let mut third = Wire::open(server.clients);
    third.send(OK);
    assert!(third.is_silent_for(SHORT));
    for wire in &mut held {
        wire.send(OK);
        assert_eq!(wire.answer().unwrap().status, 200);
    }
    assert_eq!(Wire::get(server.office, "/ok").status, 200, "the office has connections of its own");
    drop(held);
    assert_eq!(third.answer().unwrap().status, 200);
}

#[test]
fn threat_48_one_address_does_not_take_all_connections() {
    let limits = Limits { connections_per_address: 1, ..Limits::default() };
    let server = Setup { limits, ..Setup::default() }.start();
    let mut first = Wire::open(server.clients);
    first.send(OK);
    assert_eq!(first.answer().unwrap().status, 200);
    assert!(Wire::open(server.clients).is_closed());
    first.send(OK);
    assert_eq!(first.answer().unwrap().status, 200);
}

#[test]
fn threat_48_a_client_that_reads_nothing_loses_its_connection() {
    let limits = Limits { connections: 1, stalled_write: SHORT, ..Limits::default() };
    let server = Setup { limits, ..Setup::default() }.start();
    let mut stalled = Wire::open(server.clients);
    stalled.send("GET /big HTTP/1.1\r\nHost: x\r\n\r\n");
    // The only connection is the stalled one: this is answered once that is cut off.
    assert_eq!(Wire::get(server.clients, "/ok").status, 200);
}

#[test]
fn threat_48_a_full_queue_answers_busy_and_health_is_answered_still() {
    let mut setup = Setup::default();
    (setup.pools.read_workers, setup.pools.read_queue) = (1, 1);
    let server = setup.start();
    let mut running = Wire::open(server.clients);
    running.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n");
    server.waiting.recv().unwrap();
    let mut queued = Wire::open(server.clients);
    queued.send(OK);
    let mut metrics = std::iter::repeat_with(|| Wire::get(server.office, "/metrics").text()).take(10_000);
    let one_waits = |metrics: &String| metrics.contains("tesoro_portal_pool_waiting{pool=\"read\"} 1\n");
    metrics.find(one_waits).expect("the second request waits");
    let answer = Wire::get(server.clients, "/ok");
    assert_eq!(answer.status, 503);
    assert_eq!((answer.code().as_str(), answer.header("retry-after")), ("busy", "1"));
    assert_eq!(Wire::get(server.clients, "/healthz").text(), "ok\n");
    let metrics = Wire::get(server.office, "/metrics").text();
    assert!(metrics.contains("tesoro_portal_pool_refused_total{pool=\"read\"} 1\n"), "{metrics}");
    server.release.send(()).unwrap();
    assert_eq!(running.answer().unwrap().status, 200);
    assert_eq!(queued.answer().unwrap().status, 200);
}

#[test]
fn a_running_request_is_finished_when_the_server_stops() {
    let server = Setup::default().start();
    let mut idle = Wire::open(server.clients);
    idle.send(OK);
    idle.answer().unwrap();
    let mut running = Wire::open(server.clients);
    running.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n");
    server.waiting.recv().unwrap();
    server.stop();
    assert!(idle.is_closed(), "idle connections are not waited for");
    server.release.send(()).unwrap();
    let answer = running.answer().unwrap();
    assert_eq!((answer.status, answer.text().as_str()), (200, "ok\n"));
    assert!(running.is_closed());
    server.join();
}
