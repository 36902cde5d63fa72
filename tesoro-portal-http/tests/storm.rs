//! Five hundred sign-ins at once: hashing is bounded, what is too much is told to come back, the rest is served
//! (threat 20).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use house::{Open, Opening, race};
use serde_json::json;
use tesoro_portal_core::password::{HashParameters, HasherConfig};
use tesoro_portal_http::server::Limits;

const STORM: usize = 500;
const THREADS: usize = 2;

/// The most memory this process has had at once, in KiB, where the system tells it.
fn peak_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[test]
fn threat_20_a_storm_of_sign_ins_takes_bounded_memory_and_holds_up_nobody_else() {
    let hashing =
        HasherConfig { parameters: HashParameters::RECOMMENDED, threads: THREADS.try_into().unwrap(), queue: 16 };
    let mut opening = Opening { hashing, ..Opening::default() };
    opening.limits.server = Limits { connections: 1024, ..Limits::default() };
    let open = opening.start();
    let call = |number: usize| {
        let body = json!({ "email": format!("guess{number}@post.example"), "password": "x" });
        let call = open.client("POST", "/api/v1/portal/north/sessions").json(&body);
        Open::from(call, &format!("198.51.{}.{}", number / 250, number % 250))
    };
    call(STORM).send().refused(401, "sign-in-failed");
    let before = peak_kib();
    let is_over = AtomicBool::new(false);
    let (answers, asked) = thread::scope(|scope| {
        let others = scope.spawn(|| {
            let mut asked = 0;
            while !is_over.load(Ordering::SeqCst) {
                open.client("GET", "/healthz").send().expect(200);
                open.client("GET", "/api/v1/portal/north").send().expect(200);
                open.crm("GET", "/healthz").send().expect(200);
                asked += 1;
            }
            asked
        });
        let answers = race((0..STORM).map(call).collect());
        is_over.store(true, Ordering::SeqCst);
        (answers, others.join().unwrap())
    });
    let after = peak_kib();
    assert!(asked > 0);
    let (mut compared, mut put_off) = (0, 0);
    for answer in answers {
        if answer.status == 401 {
            answer.refused(401, "sign-in-failed");
            compared += 1;
        } else {
            let told = answer.refused(503, "busy");
            assert!(told.header("retry-after").parse::<u32>().unwrap() >= 1, "{told:?}");
            put_off += 1;
        }
    }
    assert!(compared >= 16, "{compared} compared, {put_off} put off");
    assert!(put_off > 0, "{compared} compared");
    if let (Some(before), Some(after)) = (before, after) {
        // Sixty-four unbounded hashes would take 1.2 GiB; threads and connections of the storm itself take the rest.
        let hashes = 19 * 1024 * u64::try_from(THREADS).unwrap();
        assert!(after - before < hashes + 96 * 1024, "the peak rose by {} KiB", after - before);
    }
    Open::from(call(STORM + 1), "203.0.113.99").send().refused(401, "sign-in-failed");
}
