//! A disk that fails on demand, and a power cut: what was answered is there, what was refused is not, and when the
//! trouble is over the store goes on (threats 65, 67).
//!
//! A test starts itself again as a child, with a small library between it and the C library (`failing_disk/disk.c`).

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "failing_disk/replay.rs"]
mod replay;
#[path = "failing_disk/shim.rs"]
mod shim;
mod stage;
#[path = "failing_disk/work.rs"]
mod work;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use replay::{Event, Honesty, Journal};
use shim::{Disk, InChild};
use stage::house::{put_contact, put_office};
use stage::{File, account, attempts, company, id, throttle_key};
use tesoro_portal_core::ports::StoreExt as _;
use tesoro_portal_sqlite::SqliteStore;
use work::{Ending, TROUBLES, contact_of};

const ENDING: &str = "TESORO_PORTAL_DISK_ENDING";

fn office() -> File {
    let file = File::empty();
    let store = file.open();
    put_office(&store);
    for round in 0..TROUBLES.len() {
        put_contact(&store, &contact_of(round));
    }
    file
}

/// Whether the operation with this number is there; half of it is nowhere.
fn is_there(store: &SqliteStore, n: u32, when: &str) -> bool {
    let account = store.with_view(|view| view.account(&company(), id(n))).unwrap();
    let counted = attempts(store, &throttle_key(n));
    assert_eq!(u32::from(account.is_some()), counted, "{when}: half of operation {n} is there");
    account.is_some()
}

#[test]
fn threat_65_a_failing_fsync_or_write_loses_nothing_answered_and_is_a_503() {
    const NAME: &str = "threat_65_a_failing_fsync_or_write_loses_nothing_answered_and_is_a_503";
    if let Some(disk) = InChild::here() {
        return work::suffer(&disk, Ending::from_words(&std::env::var(ENDING).unwrap()));
    }
    let disk = Disk::new();
    for ending in std::iter::once(Ending::Closes).chain((0..TROUBLES.len()).map(Ending::DiesIn)) {
        let file = office();
        let mut child = disk.child(NAME, &file.path());
        let output = child.env(ENDING, ending.to_words()).spawn().unwrap().wait_with_output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.success(), ending == Ending::Closes, "{ending:?}: {:?}\n{said}", output.status);
        compare(&file, &said, ending);
    }
}

/// What the child said, beside what is in the file.
fn compare(file: &File, said: &str, ending: Ending) {
    SqliteStore::verify(file.path()).unwrap();
    let store = file.open();
    let (mut wrote, mut kinds) = (0, BTreeMap::new());
    for line in said.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        match words[..] {
            ["wrote", n] => {
                wrote += 1;
                assert!(is_there(&store, n.parse().unwrap(), line), "{ending:?}: {n} was answered and is not there");
            }
            ["failed", n, kind] => {
                let there = is_there(&store, n.parse().unwrap(), line);
                assert!(!there || kind == "OutcomeUnknown", "{ending:?}: {n} failed as {kind} and is there");
                *kinds.entry(kind).or_insert(0) += 1;
            }
            _ => {}
        }
    }
    assert!(wrote > 100, "{ending:?}: {wrote} written, {kinds:?}");
    let told: BTreeSet<&str> = kinds.keys().copied().collect();
    assert!(told.iter().all(|kind| ["OutcomeUnknown", "Unavailable", "Transient"].contains(kind)), "{kinds:?}");
    if ending == Ending::Closes {
        assert!(told.contains("OutcomeUnknown") && told.contains("Unavailable"), "{kinds:?}");
    }
    store.with_tx(|uow| uow.insert_account(&account(999_999_999))).unwrap();
}

/// The states of the disk at which the power is cut.
const CUTS: usize = 30;

#[test]
fn threat_67_a_power_cut_at_any_moment_loses_nothing_answered() {
    const NAME: &str = "threat_67_a_power_cut_at_any_moment_loses_nothing_answered";
    if let Some(disk) = InChild::here() {
        return work::go_on(&disk);
    }
    cut_often(NAME, 1, CUTS);
}

#[test]
#[ignore = "takes minutes; .ci/run runs it"]
fn threat_67_a_thousand_power_cuts_lose_nothing_answered() {
    const NAME: &str = "threat_67_a_power_cut_at_any_moment_loses_nothing_answered";
    for seed in 2..12 {
        cut_often(NAME, seed, 100);
    }
}

fn cut_often(name: &str, seed: u64, cuts: usize) {
    let (disk, file) = (Disk::new(), office());
    // Closing has written everything back into the file: that is what the disk holds.
    let base = std::fs::read(file.path()).unwrap();
    let status = disk.recorded_child(name, &file.path()).spawn().unwrap().wait_with_output().unwrap().status;
    assert!(!status.success(), "the child was to end without closing");
    let journal = Journal::read(&disk.journal());
    assert!(journal.marks() > 400, "too little happened: {} answers", journal.marks());
    assert!(journal.syncs_of_the_file() > 2, "the log was never written back");

    let mut lost = 0;
    for (cut, events) in journal.cuts(cuts, seed) {
        lost += missing(&base, events, Honesty::KeepsWhatWasSynced, cut, seed).len();
    }
    assert_eq!(lost, 0, "answered, and lost with the power");

    // The proof that this would notice: a disk that says that it has written and has not.
    let lost = journal
        .cuts(4, seed)
        .into_iter()
        .map(|(cut, events)| missing(&base, events, Honesty::Lies, cut, seed).len())
        .sum::<usize>();
    assert!(lost > 0, "a disk that ignores every sync was not noticed");
}

/// What was answered before the cut and is not there after it. What was refused is not there either.
fn missing(base: &[u8], events: &[Event], honesty: Honesty, cut: usize, seed: u64) -> Vec<u32> {
    let after = replay::after_the_cut(base, events, honesty, seed ^ cut as u64);
    let file = File::empty();
    put(&file.path(), &after.file);
    put(&file.path().with_extension("db-wal"), &after.log);
    if honesty == Honesty::KeepsWhatWasSynced {
        SqliteStore::verify(file.path()).unwrap_or_else(|error| panic!("after the cut at {cut}: {error:?}"));
    }
    // A disk that lies may leave a file that cannot even be opened.
    let Ok(store) = SqliteStore::open(file.path(), &tesoro_portal_sqlite::SqliteConfig::default()) else {
        return replay::answered(events);
    };
    if honesty == Honesty::KeepsWhatWasSynced {
        for n in replay::refused(events) {
            assert!(!is_there(&store, n, "after a cut"), "cut at {cut}: {n} was refused and is there");
        }
        store.with_tx(|uow| uow.insert_account(&account(999_999_999))).unwrap();
    }
    let is_lost = |n: &u32| {
        let found = store.with_view(|view| view.account(&company(), id(*n)));
        let there = match honesty {
            Honesty::KeepsWhatWasSynced => is_there(&store, *n, "after a cut"),
            Honesty::Lies => found.is_ok_and(|account| account.is_some()),
        };
        !there
    };
    replay::answered(events).into_iter().filter(is_lost).collect()
}

fn put(path: &Path, content: &[u8]) {
    std::fs::write(path, content).unwrap();
}
