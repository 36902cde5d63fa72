//! What the children do.

use std::fs::File;
use std::io::Write as _;
use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use tesoro_portal_core::account::Disabled;
use tesoro_portal_core::activity::Actor;
use tesoro_portal_core::code;
use tesoro_portal_core::memory::FixedClock;
use tesoro_portal_core::ports::{StoreError, StoreErrorKind, StoreExt as _};
use tesoro_portal_sqlite::{SqliteConfig, SqliteStore};

use super::shim::{InChild, Trouble};
use super::stage::house::{boss, portal};
use super::stage::{NOW, RACERS, account, company, contact, count_attempt, id, race, throttle_key};

/// The troubles of one life, one after the other.
pub(crate) const TROUBLES: [Trouble; 5] =
    [Trouble::Sync, Trouble::Write, Trouble::HalfWrite, Trouble::Full, Trouble::SyncOfTheFile];

/// How the child ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It has gone through everything, and closes the store.
    Closes,
    /// It dies while the disk has the nth trouble.
    DiesIn(usize),
}

impl Ending {
    pub(crate) fn to_words(self) -> String {
        match self {
            Self::Closes => "closes".to_owned(),
            Self::DiesIn(round) => round.to_string(),
        }
    }

    pub(crate) fn from_words(words: &str) -> Self {
        words.parse().map_or(Self::Closes, Self::DiesIn)
    }
}

/// The contact that gets an account after the trouble of this round.
pub(crate) fn contact_of(round: usize) -> String {
    format!("after-trouble-{round}")
}

fn next() -> u32 {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// Two rows that go together, of some size.
fn write(store: &SqliteStore, n: u32) -> Result<(), StoreError> {
    let mut large = account(n);
    large.disabled = Some(Disabled { by: Actor::System, at: NOW, reason: Some("x".repeat(900)) });
    store.with_tx(|uow| {
        uow.insert_account(&large)?;
        count_attempt(uow, &throttle_key(n)).map(drop)
    })
}

/// Says on standard output what it was answered; a closed pipe is the end.
fn say(line: &str) {
    if writeln!(std::io::stdout().lock(), "{line}").is_err() {
        process::exit(0);
    }
}

fn tell(n: u32, answer: &Result<(), StoreError>) {
    match answer {
        Ok(()) => say(&format!("wrote {n}")),
        Err(error) => say(&format!("failed {n} {:?}", error.kind())),
    }
}

/// Goes through every trouble: before and after it writing succeeds, and the store is never opened anew.
pub(crate) fn suffer(disk: &InChild, ending: Ending) {
    // The harness has begun a line of its own.
    say("");
    let store = SqliteStore::open(&disk.path, &SqliteConfig::default()).unwrap();
    let (portal, _) = portal(Arc::new(store.clone()), FixedClock::START, 9);
    for (round, trouble) in TROUBLES.into_iter().enumerate() {
        write_well(&store);
        disk.make(trouble);
        if trouble == Trouble::SyncOfTheFile {
            write_well(&store);
            store.checkpoint().unwrap_err();
        } else {
            write_badly(&store);
            let failure = portal.open_account(&boss(), &contact(&contact_of(round))).unwrap_err();
            assert_eq!(failure.code(), code::UNAVAILABLE, "{trouble:?}: {failure:?}");
            assert!(failure.retry_after().is_some(), "{trouble:?}");
        }
        // Readings go on.
        store.with_view(|view| view.account(&company(), id(1))).unwrap().unwrap();
        store.check().unwrap();
        if ending == Ending::DiesIn(round) {
            process::abort();
        }
        disk.make(Trouble::None);
        portal.open_account(&boss(), &contact(&contact_of(round))).unwrap();
    }
    write_well(&store);
    store.checkpoint().unwrap();
}

fn write_well(store: &SqliteStore) {
    race(RACERS, |_| {
        for _ in 0..10 {
            let (n, mut answer) = (next(), Ok(()));
            for _ in 0..3 {
                answer = write(store, n);
                // After a batch that failed, the next few are told to try again.
                if !matches!(&answer, Err(error) if error.kind() == StoreErrorKind::Transient) {
                    break;
                }
            }
            tell(n, &answer);
            answer.unwrap();
        }
    });
}

fn write_badly(store: &SqliteStore) {
    race(RACERS, |_| {
        for _ in 0..3 {
            let n = next();
            let answer = write(store, n);
            tell(n, &answer);
            answer.unwrap_err();
        }
    });
}

/// Writes, meets a failing `fsync` in between, has the log written back, and dies without closing. What it was answered
/// stands in the journal of the disk.
pub(crate) fn go_on(disk: &InChild) {
    let store = SqliteStore::open(&disk.path, &SqliteConfig::default()).unwrap();
    let marks = disk.marks();
    for round in 0..4 {
        mark_each(&store, &marks, 10);
        disk.make(Trouble::Sync);
        mark_each(&store, &marks, 2);
        disk.make(Trouble::None);
        mark_each(&store, &marks, 5);
        if round % 2 == 0 {
            // Others may be told to wait meanwhile, not here.
            store.checkpoint().unwrap();
        }
    }
    process::abort();
}

fn mark_each(store: &SqliteStore, marks: &File, each: usize) {
    race(RACERS, |_| {
        for _ in 0..each {
            let n = next();
            let word = match write(store, n) {
                Ok(()) => "wrote",
                Err(error) if error.kind() == StoreErrorKind::OutcomeUnknown => "unknown",
                Err(_) => "refused",
            };
            let line = format!("{word} {n}\n");
            let mut marks = marks;
            marks.write_all(line.as_bytes()).unwrap();
        }
    });
}
