//! A process that is killed in the middle of its work loses nothing that it was answered (threats 61, 67).
//!
//! The test starts itself again as a child, which writes from many threads and says what was answered, and kills it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod stage;

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};

use stage::{File, RACERS, attempts, count_attempt, race, throttle_key};
use tesoro_portal_core::ports::StoreExt as _;
use tesoro_portal_sqlite::{SqliteConfig, SqliteStore};

const FILE: &str = "TESORO_PORTAL_TEST_CRASH_FILE";

/// How many answers the child gives before it is killed.
const ANSWERS: usize = 600;

/// Counts under two keys in each transaction, and says so after the answer, until it is killed.
fn write_until_killed(path: &str) {
    let store = SqliteStore::open(path, &SqliteConfig::default()).unwrap();
    race(RACERS, |n| {
        let n = u32::try_from(n).unwrap();
        loop {
            let count = store
                .with_tx(|uow| {
                    count_attempt(uow, &throttle_key(n))?;
                    count_attempt(uow, &throttle_key(1_000 + n))
                })
                .unwrap();
            // A closed pipe is the end: the parent is gone.
            let said = writeln!(std::io::stdout().lock(), "answered {n} {count}");
            if said.is_err() {
                std::process::exit(0);
            }
        }
    });
}

#[test]
fn threat_61_a_killed_process_loses_no_answered_operation_and_leaves_none_half_done() {
    if let Ok(path) = std::env::var(FILE) {
        return write_until_killed(&path);
    }
    let file = File::with_office();
    let mut answered: BTreeMap<u32, u32> = BTreeMap::new();
    for _ in 0..3 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "--nocapture", "--test-threads=1"])
            .arg("threat_61_a_killed_process_loses_no_answered_operation_and_leaves_none_half_done")
            .env(FILE, file.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let mut note = |line: &str| {
            let Some(rest) = line.strip_prefix("answered ") else { return false };
            let (thread, count) = rest.split_once(' ').unwrap();
            answered.insert(thread.parse().unwrap(), count.parse().unwrap());
            true
        };
        let read = lines.by_ref().filter(|line| note(line)).take(ANSWERS).count();
        assert_eq!(read, ANSWERS, "the child ended by itself");
        child.kill().unwrap();
        child.wait().unwrap();
        // What it had answered before the kill arrived; the last line may be cut off.
        let mut rest: Vec<String> = lines.collect();
        rest.pop();
        for line in &rest {
            note(line);
        }

        let store = file.open();
        for n in 0..u32::try_from(RACERS).unwrap() {
            let (kept, twin) = (attempts(&store, &throttle_key(n)), attempts(&store, &throttle_key(1_000 + n)));
            let answered = answered.get(&n).copied().unwrap_or_default();
            assert!(kept >= answered, "thread {n} was answered {answered}, and {kept} is there");
            assert_eq!(kept, twin, "thread {n}: a half transaction");
        }
    }
}
